// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/incident_of_relationship.h"

#include <algorithm>
#include <vector>

#include "core/model/shown_case.h"

namespace throughline::edit {
namespace {

using Incidents = std::vector<IncidentId>;  ///< ascending

bool has(const std::vector<EntityId>& list, EntityId id) { return std::find(list.begin(), list.end(), id) != list.end(); }

bool isListed(const Incident& incident, EntityId id)
{
    return has(incident.actors, id) || has(incident.capabilities, id) || has(incident.routedVia, id) || has(incident.targets, id);
}

bool isPartOf(const ThreatCase& threatCase, const Incident& incident, EntityId id)
{
    return isListed(incident, id) || std::any_of(incident.relationships.begin(), incident.relationships.end(), [&](RelationshipId other) {
        return isShown(threatCase, other) && (threatCase[other].source == id || threatCase[other].target == id);
    });
}

template <class Fits>
Incidents incidentsThat(const ThreatCase& threatCase, Fits fits)
{
    Incidents found;
    for (std::size_t row = 0; row < threatCase.incidents.size(); ++row)
        if (!threatCase.incidents[row].isDeleted && fits(threatCase.incidents[row]))
            found.push_back(idAt<IncidentId>(row));
    return found;
}

/// Those with a relationship that a claim of this sentence is about, be it rejected: the sentence tells of it.
Incidents toldIn(const ThreatCase& threatCase, const Claim& claim)
{
    std::vector<RelationshipId> told;
    for (const Claim& other : threatCase.claims)
        if (const auto* edge = std::get_if<RelationshipId>(&other.about); edge && other.report == claim.report && other.span == claim.span)
            told.push_back(*edge);
    std::sort(told.begin(), told.end());
    return incidentsThat(threatCase, [&](const Incident& incident) {
        return std::any_of(incident.relationships.begin(), incident.relationships.end(),
                           [&](RelationshipId edge) { return std::binary_search(told.begin(), told.end(), edge); });
    });
}

std::optional<IncidentId> only(const Incidents& incidents)
{
    return incidents.size() == 1 ? std::optional(incidents.front()) : std::nullopt;
}

}  // namespace

std::optional<IncidentId> incidentFor(const ThreatCase& threatCase, const Relationship& row, const Claim& claim)
{
    const auto incidentsOf = [&](EntityId id) {
        return incidentsThat(threatCase, [&](const Incident& incident) { return isPartOf(threatCase, incident, id); });
    };
    const Incidents source = incidentsOf(row.source);
    const Incidents target = incidentsOf(row.target);
    Incidents both;
    std::set_intersection(source.begin(), source.end(), target.begin(), target.end(), std::back_inserter(both));
    if (const auto found = only(both))
        return found;
    if (claim.report && !claim.span.isEmpty())
        if (const auto found = only(toldIn(threatCase, claim)))
            return found;
    return source.empty() ? only(target) : target.empty() ? only(source) : std::nullopt;
}

void replacePart(ThreatCase& threatCase, IncidentId id, EntityId from, EntityId to)
{
    if (from == to || !isListed(threatCase[id], from))
        return;
    const std::vector<RelationshipId>& told = threatCase[id].relationships;
    const bool stays = std::any_of(told.begin(), told.end(), [&](RelationshipId other) {
        return threatCase[other].source == from || threatCase[other].target == from;
    });
    Incident& incident = threatCase.incidents.edit(rowOf(id));
    const bool isNew = !isListed(incident, to);
    for (std::vector<EntityId>* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets}) {
        const auto at = std::find(list->begin(), list->end(), from);
        if (at == list->end())
            continue;
        if (stays && isNew)
            list->insert(at + 1, to);
        else if (isNew)
            *at = to;
        else if (!stays)
            list->erase(at);
    }
}

void addToIncident(ThreatCase& threatCase, IncidentId id, RelationshipId relationship)
{
    const Relationship& row = threatCase[relationship];
    Incident& incident = threatCase.incidents.edit(rowOf(id));
    incident.relationships.push_back(relationship);
    const auto list = [&](std::vector<EntityId> Incident::*into, EntityId thing) {
        if (!isListed(incident, thing))
            (incident.*into).push_back(thing);
    };
    switch (row.type) {
    case RelationType::Targets:
    case RelationType::Impersonates:
        list(&Incident::actors, row.source);
        list(&Incident::targets, row.target);
        break;
    case RelationType::Uses:
    case RelationType::Exploits:
        list(&Incident::actors, row.source);
        if (threatCase[row.target].type != EntityType::Infrastructure)
            list(&Incident::capabilities, row.target);
        break;
    default: break;
    }
}

}  // namespace throughline::edit
