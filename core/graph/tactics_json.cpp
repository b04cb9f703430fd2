// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/tactics_json.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace throughline {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 17> killChain{
    "reconnaissance",      "resource-development", "initial-access",   "execution",      "persistence",
    "privilege-escalation", "defense-evasion",     "credential-access", "discovery",     "lateral-movement",
    "collection",          "command-and-control",  "exfiltration",     "evasion",        "inhibit-response-function",
    "impair-process-control", "impact"};

/// Records come from outside: more than any technique has is not read.
constexpr std::size_t mostPropertyBytes = 1'000'000;
constexpr std::size_t mostPhases = 32;
constexpr std::size_t longestTactic = 60;

const std::string* textOf(const Json& object, const char* member)
{
    const auto found = object.find(member);
    return found != object.end() && found->is_string() ? &found->get_ref<const std::string&>() : nullptr;
}

}  // namespace

std::vector<std::string> tacticsOf(const Entity& entity)
{
    std::vector<std::string> tactics;
    if (entity.properties.size() > mostPropertyBytes || entity.properties.find("kill_chain_phases") == std::string::npos)
        return tactics;
    const Json record = Json::parse(entity.properties, nullptr, false);
    if (!record.is_object())
        return tactics;
    const auto phases = record.find("kill_chain_phases");
    if (phases == record.end() || !phases->is_array())
        return tactics;
    for (std::size_t i = 0; i < std::min(phases->size(), mostPhases); ++i) {
        const Json& phase = (*phases)[i];
        if (!phase.is_object())
            continue;
        const std::string* chain = textOf(phase, "kill_chain_name");
        const std::string* name = textOf(phase, "phase_name");
        if (chain && name && chain->rfind("mitre", 0) == 0 && !name->empty() && name->size() <= longestTactic)
            tactics.push_back(*name);
    }
    std::sort(tactics.begin(), tactics.end(), [](const std::string& a, const std::string& b) {
        return std::pair(tacticRank(a), std::string_view(a)) < std::pair(tacticRank(b), std::string_view(b));
    });
    tactics.erase(std::unique(tactics.begin(), tactics.end()), tactics.end());
    return tactics;
}

std::vector<std::string> sectorsOf(const Entity& entity)
{
    std::vector<std::string> sectors;
    if (entity.properties.size() > mostPropertyBytes || entity.properties.find("\"sectors\"") == std::string::npos)
        return sectors;
    const Json record = Json::parse(entity.properties, nullptr, false);
    const auto listed = record.is_object() ? record.find("sectors") : record.end();
    if (!record.is_object() || listed == record.end() || !listed->is_array())
        return sectors;
    for (std::size_t i = 0; i < std::min(listed->size(), mostPhases); ++i) {
        if (!(*listed)[i].is_string())
            continue;
        const auto& word = (*listed)[i].get_ref<const std::string&>();
        if (!word.empty() && word.size() <= longestTactic && std::find(sectors.begin(), sectors.end(), word) == sectors.end())
            sectors.push_back(word);
    }
    return sectors;
}

std::size_t tacticRank(std::string_view tactic)
{
    return static_cast<std::size_t>(std::find(killChain.begin(), killChain.end(), tactic) - killChain.begin());
}

std::string tacticLabel(std::string_view tactic)
{
    std::string label(tactic);
    std::replace(label.begin(), label.end(), '-', ' ');
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

}  // namespace throughline
