// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/lens_text.h"

#include <map>
#include <vector>

#include "core/graph/lens_words.h"
#include "core/names/name_choice.h"

namespace throughline {
namespace {

/// "“Police”" of one source, "3 sources" of more.
std::string sources(const ThreatCase& threatCase, const std::vector<std::string>& ids)
{
    return ids.size() == 1 ? "“" + sourceLabel(threatCase, ids.front()) + "”" : std::to_string(ids.size()) + " sources";
}

std::string reliabilityText(Reliability least)
{
    return std::string("reliability ") + static_cast<char>('A' + static_cast<int>(least) - 1)
        + (least == Reliability::A ? "" : " or better");
}

std::string credibilityText(Credibility least)
{
    return "credibility " + std::to_string(static_cast<int>(least)) + (least == Credibility::One ? "" : " or better");
}

/// Sources whose belief differs, if all of them are now believed as far.
struct Turned {
    std::vector<std::string> ids;
    Belief belief = Belief::Believed;
    bool isOne = true;
};

std::map<std::string, Belief> beliefs(const Lens& lens)
{
    std::map<std::string, Belief> all;
    for (const std::string& id : lens.doubt)
        all[id] = Belief::Doubted;
    for (const std::string& id : lens.disbelieve)
        all[id] = Belief::Disbelieved;
    return all;
}

Turned turnedBetween(const Lens& before, const Lens& after)
{
    const std::map<std::string, Belief> was = beliefs(before);
    const std::map<std::string, Belief> is = beliefs(after);
    const auto in = [](const std::map<std::string, Belief>& all, const std::string& id) {
        const auto found = all.find(id);
        return found == all.end() ? Belief::Believed : found->second;
    };
    std::map<std::string, Belief> either = was;
    either.insert(is.begin(), is.end());
    Turned turned;
    for (const auto& [id, ignored] : either) {
        const Belief now = in(is, id);
        if (now == in(was, id))
            continue;
        turned.isOne = turned.isOne && (turned.ids.empty() || now == turned.belief);
        turned.belief = now;
        turned.ids.push_back(id);
    }
    return turned;
}

}  // namespace

std::string_view beliefText(Belief belief)
{
    switch (belief) {
    case Belief::Believed: return "believed";
    case Belief::Doubted: return "doubted";
    case Belief::Disbelieved: return "not believed";
    }
    return "";
}

std::string lensText(const ThreatCase& threatCase, const Lens& lens)
{
    std::vector<std::string> parts;
    if (!lens.disbelieve.empty())
        parts.push_back(sources(threatCase, lens.disbelieve) + " not believed");
    if (!lens.doubt.empty())
        parts.push_back(sources(threatCase, lens.doubt) + " doubted");
    if (!lens.ownOrigins.empty())
        parts.push_back(sources(threatCase, lens.ownOrigins) + (lens.ownOrigins.size() == 1 ? " counted as an origin of its own" : " counted as origins of their own"));
    if (lens.minReliability != Reliability::Absent)
        parts.push_back(reliabilityText(lens.minReliability));
    if (lens.minCredibility != Credibility::Absent)
        parts.push_back(credibilityText(lens.minCredibility));
    if (!lens.includeUngraded)
        parts.emplace_back("ungraded left out");
    if (lens.includeSetAside)
        parts.emplace_back("what was set aside counts");
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string pageViewText(const ThreatCase& threatCase, const ViewState& view)
{
    std::string text = lensSources(threatCase, view.lens);
    if (const std::string names = namesText(view.names); !names.empty())
        text.append(text.empty() ? "" : "  ·  ").append(names);
    return text;
}

std::string lensStepName(const ThreatCase& threatCase, const Lens& before, const Lens& after)
{
    const Turned turned = turnedBetween(before, after);
    const auto was = [&](auto Lens::*field) { return before.*field != after.*field; };
    const int changed = was(&Lens::minReliability) + was(&Lens::minCredibility) + was(&Lens::includeUngraded) + was(&Lens::includeSetAside)
        + was(&Lens::ownOrigins);
    if (changed == 0 && turned.isOne && !turned.ids.empty()) {
        const std::string verb = turned.belief == Belief::Believed ? "Believe " : turned.belief == Belief::Doubted ? "Doubt " : "Do not believe ";
        return verb + sources(threatCase, turned.ids);
    }
    if (!turned.ids.empty() || changed != 1)
        return after.isNeutral() ? "Take the lens off" : "Look through a lens";
    if (was(&Lens::ownOrigins) && after.isNeutral())
        return "Take the lens off";
    if (was(&Lens::ownOrigins))
        return after.ownOrigins.size() > before.ownOrigins.size() ? "Count a source as an origin of its own" : "Count origins as they are tied";
    if (was(&Lens::minReliability))
        return after.minReliability == Reliability::Absent ? "Any reliability" : "Count " + reliabilityText(after.minReliability);
    if (was(&Lens::minCredibility))
        return after.minCredibility == Credibility::Absent ? "Any credibility" : "Count " + credibilityText(after.minCredibility);
    if (was(&Lens::includeUngraded))
        return after.includeUngraded ? "Count what is ungraded" : "Leave out what is ungraded";
    return after.includeSetAside ? "Count what was set aside" : "Leave out what was set aside";
}

}  // namespace throughline
