// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/base/chunked_column.h"
#include "core/model/claim.h"
#include "core/model/relationship.h"

namespace throughline {

/// What passes over all relationships of a case ask of each. Rows are ten times as large: read one by one,
/// each is fetched from memory for a byte of it.
struct RelationshipFacts {
    EntityId source{};
    EntityId target{};
    std::optional<EntityId> recordedBy;
    RelationType type = RelationType::Other;
    bool isDeleted = false;
    bool isRevoked = false;
    bool isDraft = false;
    bool hasOwnWords = false;  ///< the source's words of degree
    bool hasTypeWord = false;

    bool operator==(const RelationshipFacts&) const = default;
};
RelationshipFacts factsOf(const Relationship& row);

/// The same of claims.
struct ClaimFacts {
    std::optional<EntityId> speaker;
    std::optional<EntityId> recordedBy;
    std::optional<ReportId> report;
    Stance stance = Stance::Asserts;
    Hedge hedge = Hedge::Stated;
    Credibility credibility = Credibility::Absent;
    bool hasMoreVoices = false;  ///< others speak along, or media carried it
    bool isInferred = false;
    bool isSetAside = false;
    bool isDraft = false;
    bool isDeleted = false;

    bool operator==(const ClaimFacts&) const = default;
};
ClaimFacts factsOf(const Claim& row);

/// Facts of a column, a chunk for each of its chunks; made from those before, only changed chunks are read.
template <class Row, class Facts>
class FactColumn {
public:
    FactColumn() = default;
    FactColumn(const ChunkedColumn<Row>& rows, const FactColumn& previous)
    {
        for (std::size_t i = 0; i < rows.chunkCount(); ++i) {
            m_read.push_back(rows.chunk(i));
            const bool isKnown = i < previous.m_read.size() && previous.m_read[i] == m_read[i];
            m_facts.push_back(isKnown ? previous.m_facts[i] : factsOfAll(*m_read[i]));
        }
    }

    const Facts& operator[](std::size_t row) const { return (*m_facts[row / chunkRows])[row % chunkRows]; }

private:
    static constexpr std::size_t chunkRows = ChunkedColumn<Row>::chunkRows;
    using Chunk = std::vector<Facts>;

    static std::shared_ptr<const Chunk> factsOfAll(const std::vector<Row>& rows)
    {
        Chunk facts;
        facts.reserve(rows.size());
        for (const Row& row : rows)
            facts.push_back(factsOf(row));
        return std::make_shared<const Chunk>(std::move(facts));
    }

    std::vector<std::shared_ptr<const std::vector<Row>>> m_read;  ///< held, so that they can be told from others
    std::vector<std::shared_ptr<const Chunk>> m_facts;
};

}  // namespace throughline
