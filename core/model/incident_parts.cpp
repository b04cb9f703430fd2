// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/incident_parts.h"

#include <algorithm>

#include "core/model/shown_case.h"

namespace throughline {
namespace {

void makeSet(std::vector<EntityId>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

struct Ties {
    std::vector<EntityId> kept;  ///< ends of relationships that are shown; a set
    std::vector<EntityId> lost;  ///< ends of others alone; a set
};

Ties tiesOf(const ThreatCase& threatCase, const Incident& incident)
{
    Ties ties;
    std::vector<EntityId> gone;
    for (const RelationshipId id : incident.relationships) {
        const Relationship& row = threatCase[id];
        if (row.type == RelationType::LocatedAt)
            continue;
        std::vector<EntityId>& ends = isShown(threatCase, id) ? ties.kept : gone;
        ends.insert(ends.end(), {row.source, row.target});
    }
    makeSet(ties.kept);
    makeSet(gone);
    std::set_difference(gone.begin(), gone.end(), ties.kept.begin(), ties.kept.end(), std::back_inserter(ties.lost));
    return ties;
}

}  // namespace

std::vector<EntityId> untiedParts(const ThreatCase& threatCase, const Incident& incident)
{
    return tiesOf(threatCase, incident).lost;
}

std::string incidentTitle(const ThreatCase& threatCase, const Incident& incident)
{
    const Ties ties = tiesOf(threatCase, incident);
    const auto standing = [&](std::vector<EntityId> ids) {
        std::erase_if(ids, [&](EntityId id) {
            return !isShown(threatCase, id) || (!ties.kept.empty() && std::binary_search(ties.lost.begin(), ties.lost.end(), id));
        });
        return ids;
    };
    const std::vector<EntityId> actors = standing(incident.actors);
    const std::vector<EntityId> targets = standing(incident.targets);
    std::string title = actors.empty() ? std::string("Incident") : threatCase[actors.front()].name;
    if (!targets.empty())
        title += " against " + threatCase[targets.front()].name;
    if (targets.size() > 1)
        title += " and " + std::to_string(targets.size() - 1) + " more";
    return title;
}

}  // namespace throughline
