// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/view_state.h"
#include "core/scene/picture.h"

namespace throughline {

/// Things that may share a card: those of one lane, as one card cannot say who did what to whom.
struct FoldSet {
    Role role = Role::Other;        ///< Victim for all that something is done to
    std::vector<EntityId> members;  ///< all entities of each thing, so that joined ones stay together; ascending
    std::size_t things = 0;

    bool isFoldable() const { return things > 1; }
};

/// What of these is drawn, a set for each lane, in reading order of the lanes; a fold brings its members.
std::vector<FoldSet> foldSets(const ThreatGraph& graph, const std::vector<EntityId>& chosen);
/// "3 actors, 2 targets".
std::string foldSetsText(const std::vector<FoldSet>& sets);

/// What is said to be in a place, also by way of places in it, or to belong to a sector or another whole: of what is drawn.
/// Without the place or whole itself. Ascending.
std::vector<EntityId> thingsIn(const ThreatCase& threatCase, const ThreatGraph& graph, EntityId whole);

/// The community of a drawn thing: as it is seen from afar where the picture is large enough for that, else by
/// `leiden` of core/engine. Errors: NotFound (it is not drawn), Cancelled.
Result<std::vector<EntityId>> communityAround(const Picture& picture, EntityId thing, std::uint64_t seed, const Job& job);

/// The fold of the picture that holds the entity; nullptr if none does.
const GraphFold* foldOf(const ThreatGraph& graph, EntityId entity);
/// The fold that is chosen, and nothing beside it.
const GraphFold* chosenFold(const ThreatGraph& graph, const std::vector<EntityId>& chosen);

// The view after folding; each keeps folds apart and of two members or more.
ViewState withFolds(ViewState view, const std::vector<std::vector<EntityId>>& sets);
/// Without the folds that hold one of these, and with fans of these shown thing by thing.
ViewState withoutFolds(ViewState view, const std::vector<EntityId>& members);
ViewState withFoldName(ViewState view, EntityId member, const std::string& name);

}  // namespace throughline
