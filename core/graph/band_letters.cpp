// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/band_letters.h"

#include <algorithm>

#include "core/model/incident_parts.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

class Drawable {
public:
    Drawable(const ThreatCase& threatCase, bool showRevoked) : m_case(threatCase), m_showRevoked(showRevoked) {}

    /// Where something is located is printed on a card and draws no band.
    bool operator()(const Incident& incident) const
    {
        const auto& rows = incident.relationships;
        if (std::any_of(rows.begin(), rows.end(), [this](RelationshipId id) { return m_case[id].type != RelationType::LocatedAt && isDrawn(id); }))
            return true;
        const std::vector<EntityId> untied = untiedParts(m_case, incident);
        for (const auto* parts : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets})
            if (std::any_of(parts->begin(), parts->end(), [&](EntityId id) { return isDrawn(id) && !std::binary_search(untied.begin(), untied.end(), id); }))
                return true;
        return false;
    }

private:
    bool isDrawn(EntityId id) const { return isShown(m_case, id) && (m_showRevoked || !m_case[id].isRevoked); }
    bool isDrawn(RelationshipId id) const
    {
        const Relationship& row = m_case[id];
        return isShown(m_case, id) && (m_showRevoked || !row.isRevoked) && isDrawn(row.source) && isDrawn(row.target);
    }

    const ThreatCase& m_case;
    bool m_showRevoked;
};

}  // namespace

std::vector<IncidentId> incidentsInOrder(const ThreatCase& threatCase)
{
    std::vector<IncidentId> order;
    bool allDated = true;
    for (std::size_t i = 0; i < threatCase.incidents.size(); ++i) {
        if (threatCase.incidents[i].isDeleted)
            continue;
        order.push_back(idAt<IncidentId>(i));
        allDated = allDated && threatCase.incidents[i].time.earliest.has_value();
    }
    if (allDated)
        std::stable_sort(order.begin(), order.end(), [&](IncidentId a, IncidentId b) {
            return *threatCase[a].time.earliest < *threatCase[b].time.earliest;
        });
    return order;
}

BandLetters bandLetters(const ThreatCase& threatCase, bool showRevoked)
{
    const Drawable isDrawable(threatCase, showRevoked);
    BandLetters letters;
    for (const IncidentId id : incidentsInOrder(threatCase))
        if (isDrawable(threatCase[id]))
            letters.ofIncident[id] = bandLetter(letters.count++);
    return letters;
}

std::string bandLetter(std::size_t index)
{
    std::string letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

}  // namespace throughline
