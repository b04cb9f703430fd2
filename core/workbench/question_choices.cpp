// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/question_choices.h"

#include <algorithm>
#include <array>
#include <set>

namespace throughline {
namespace {

struct Group {
    std::string_view label;
    std::string_view firstKind;
};
constexpr std::array groups{
    Group{"Paths", "paths"},    Group{"Cuts", "choke-points"},           Group{"Reach", "reach-down"},
    Group{"Together", "common"}, Group{"Structure", "articulation-points"}, Group{"Rankings", "degree"},
};
constexpr std::array roleWords{"sponsor", "actor", "capability", "infrastructure", "place", "sector", "victim", "target"};

}  // namespace

std::string_view questionGroup(std::string_view kindId)
{
    std::string_view label;
    for (const QuestionKind& kind : questionKinds()) {
        for (const Group& group : groups)
            if (group.firstKind == kind.id)
                label = group.label;
        if (kind.id == kindId)
            return label;
    }
    return {};
}

QuestionUses usesOf(const QuestionKind& kind)
{
    QuestionUses uses;
    uses.via = kind.findsPaths;
    uses.count = kind.findsPaths || questionGroup(kind.id) == "Rankings" || kind.id == "similar";
    uses.longest = kind.findsPaths;
    uses.weight = kind.id == "paths";
    uses.timing = kind.id == "paths";
    uses.carriers = kind.followsReading;
    return uses;
}

std::vector<CarrierChoice> carrierChoices()
{
    return {{EntityType::Location, "places"},
            {EntityType::AttackPattern, "techniques"},
            {EntityType::Tool, "tools"},
            {EntityType::Identity, "sectors"},
            {EntityType::Document, "documents"}};
}

std::vector<std::string> kindWords(const ThreatCase& threatCase)
{
    std::set<EntityType> types;
    std::set<std::string> finer;
    for (const Entity& entity : threatCase.entities) {
        if (entity.isDeleted)
            continue;
        types.insert(entity.type);
        if (!entity.kindWord.empty())
            finer.insert(entity.kindWord);
    }
    std::vector<std::string> words;
    const auto add = [&](std::string_view word) {
        const std::string text = "kind:" + std::string(word);
        if (!word.empty() && std::find(words.begin(), words.end(), text) == words.end())
            words.push_back(text);
    };
    for (const char* word : roleWords)
        add(word);
    for (const EntityType type : types)
        add(entityTypeInfo(type).label);
    for (const std::string& word : finer)
        add(word);
    return words;
}

std::vector<EntityId> chosenThings(const WorkbenchState& state)
{
    const ThreatGraph* graph = state.picture && !state.isPictureStale() ? state.picture->graph.get() : nullptr;
    std::set<NodeIndex> seen;
    std::vector<EntityId> things;
    for (const EntityId entity : state.selection.entities) {
        const std::optional<NodeIndex> node = graph ? graph->nodeOf(entity) : std::nullopt;
        if (!node || seen.insert(*node).second)
            things.push_back(entity);
    }
    return things;
}

}  // namespace throughline
