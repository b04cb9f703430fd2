// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/lens_words.h"

#include <algorithm>
#include <vector>

namespace throughline {
namespace {

constexpr std::size_t longestName = 40;
constexpr std::size_t mostNamed = 4;

/// On a character's boundary; names of reports may be whole sentences.
std::string shortened(std::string name)
{
    if (name.size() <= longestName)
        return name;
    std::size_t end = longestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    name.resize(end);
    return name + "…";
}

std::string sentence(const ThreatCase& threatCase, const char* what, const std::vector<std::string>& ids)
{
    std::string text = what;
    for (std::size_t i = 0; i < std::min(ids.size(), mostNamed); ++i)
        text.append(i == 0 ? " " : ", ").append(sourceLabel(threatCase, ids[i]));
    if (const std::size_t more = ids.size() - std::min(ids.size(), mostNamed); more > 0)
        text.append(" and ").append(std::to_string(more)).append(more == 1 ? " other" : " others");
    return text.append(".");
}

}  // namespace

std::string sourceLabel(const ThreatCase& threatCase, const std::string& id)
{
    for (const Entity& entity : threatCase.entities)
        if (entity.id == id && !entity.name.empty())
            return shortened(entity.name);
    for (const Report& report : threatCase.reports)
        if (report.id == id)
            return shortened(report.title.empty() ? reportLabel(report) : report.title);
    return id;
}

std::string lensSources(const ThreatCase& threatCase, const Lens& lens)
{
    std::string text;
    if (!lens.disbelieve.empty())
        text = sentence(threatCase, "Not believed:", lens.disbelieve);
    if (!lens.doubt.empty())
        text.append(text.empty() ? "" : " ").append(sentence(threatCase, "Doubted:", lens.doubt));
    return text;
}

}  // namespace throughline
