// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/model/threat_case.h"

namespace throughline {

ClaimIndex::Part ClaimIndex::readChunk(const ChunkedColumn<Claim>& claims, std::size_t chunk)
{
    Part part{.chunk = claims.chunk(chunk), .entries = {}};
    auto entries = std::make_shared<std::vector<Part::Entry>>();
    entries->reserve(part.chunk->size());
    auto row = static_cast<std::uint32_t>(chunk * ChunkedColumn<Claim>::chunkRows);
    for (const Claim& claim : *part.chunk) {
        if (!claim.isDeleted)
            entries->push_back({claim.about, row});
        ++row;
    }
    part.entries = std::move(entries);
    return part;
}

/// Counts, sums up, fills in: a counting sort by subject that keeps the order of claims.
template <class Id>
ClaimIndex::Table<ClaimId> ClaimIndex::claimsAbout(std::size_t rows) const
{
    Table<ClaimId> table;
    table.offsets.assign(rows + 1, 0);
    for (const Part& part : m_parts)
        for (const Part::Entry& entry : *part.entries)
            if (const Id* id = std::get_if<Id>(&entry.about))
                ++table.offsets[rowOf(*id) + 1];
    std::partial_sum(table.offsets.begin(), table.offsets.end(), table.offsets.begin());
    table.ids.resize(table.offsets.back());
    std::vector<std::uint32_t> next(table.offsets.begin(), table.offsets.end() - 1);
    for (const Part& part : m_parts)
        for (const Part::Entry& entry : *part.entries)
            if (const Id* id = std::get_if<Id>(&entry.about))
                table.ids[next[rowOf(*id)]++] = ClaimId{entry.row};
    return table;
}

ClaimIndex::Table<IncidentId> ClaimIndex::incidentsTelling(const ThreatCase& threatCase)
{
    Table<IncidentId> table;
    table.offsets.assign(threatCase.relationships.size() + 1, 0);
    const auto visit = [&](auto&& tell) {
        for (std::size_t i = 0; i < threatCase.incidents.size(); ++i)
            if (!threatCase.incidents[i].isDeleted)
                for (const RelationshipId id : threatCase.incidents[i].relationships)
                    tell(rowOf(id), idAt<IncidentId>(i));
    };
    visit([&](std::size_t row, IncidentId) { ++table.offsets[row + 1]; });
    std::partial_sum(table.offsets.begin(), table.offsets.end(), table.offsets.begin());
    table.ids.resize(table.offsets.back());
    std::vector<std::uint32_t> next(table.offsets.begin(), table.offsets.end() - 1);
    visit([&](std::size_t row, IncidentId incident) { table.ids[next[row]++] = incident; });
    return table;
}

ClaimIndex::ClaimIndex(const ThreatCase& threatCase, const ClaimIndex& previous)
    : m_claimFacts(threatCase.claims, previous.m_claimFacts), m_relationshipFacts(threatCase.relationships, previous.m_relationshipFacts)
{
    for (std::size_t i = 0; i < threatCase.claims.chunkCount(); ++i) {
        const bool isKnown = i < previous.m_parts.size() && previous.m_parts[i].chunk == threatCase.claims.chunk(i);
        m_parts.push_back(isKnown ? previous.m_parts[i] : readChunk(threatCase.claims, i));
    }
    m_byRelationship = claimsAbout<RelationshipId>(threatCase.relationships.size());
    m_byEntity = claimsAbout<EntityId>(threatCase.entities.size());
    m_byIncident = claimsAbout<IncidentId>(threatCase.incidents.size());
    m_byLink = claimsAbout<SameAsId>(threatCase.sameAs.size());
    m_incidents = incidentsTelling(threatCase);
}

}  // namespace throughline
