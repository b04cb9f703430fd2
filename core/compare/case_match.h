// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

inline constexpr std::uint32_t noRow = 0xFFFFFFFF;

/// Which rows of one table of two cases are the same thing. A row that is not there (deleted, or
/// leaning on a row that is) has no partner.
struct TableMatch {
    std::vector<std::uint32_t> toB;  ///< by row of the first case; `noRow` = alone
    std::vector<std::uint32_t> toA;  ///< by row of the second
    std::vector<bool> isThereA;
    std::vector<bool> isThereB;

    bool operator==(const TableMatch&) const = default;
};

/// Partners in all tables of two cases, found by id first and by content where ids differ (ids of
/// things read from prose hang on the report's bytes, claims have none). Symmetric: matching (b, a)
/// gives the same pairs.
struct CaseMatch {
    TableMatch reports;
    TableMatch entities;
    TableMatch relationships;
    TableMatch claims;
    TableMatch incidents;
    TableMatch quantities;
    TableMatch sameAs;
    TableMatch assessments;
    TableMatch notes;
    TableMatch attachments;

    const TableMatch& of(ReportId) const { return reports; }
    const TableMatch& of(EntityId) const { return entities; }
    const TableMatch& of(RelationshipId) const { return relationships; }
    const TableMatch& of(ClaimId) const { return claims; }
    const TableMatch& of(IncidentId) const { return incidents; }
    const TableMatch& of(QuantityId) const { return quantities; }
    const TableMatch& of(SameAsId) const { return sameAs; }

    bool operator==(const CaseMatch&) const = default;
};

/// Ids of rows that are compared by what they stand for.
template <class Id>
concept MatchedId = requires(const CaseMatch& match, Id id) { match.of(id); };

/// One of the two cases with numbers for its rows that mean the same thing in both.
class CaseSide {
public:
    CaseSide(const ThreatCase& threatCase, const CaseMatch& match, bool isFirst)
        : m_case(&threatCase), m_match(&match), m_isFirst(isFirst)
    {
    }

    const ThreatCase& threatCase() const { return *m_case; }

    template <MatchedId Id>
    bool isThere(Id id) const
    {
        const TableMatch& table = m_match->of(id);
        const std::vector<bool>& rows = m_isFirst ? table.isThereA : table.isThereB;
        return rowOf(id) < rows.size() && rows[rowOf(id)];
    }

    /// Equal for partners, unlike for everything else; `noRow` for what is not there.
    template <MatchedId Id>
    std::uint32_t token(Id id) const
    {
        if (!isThere(id))
            return noRow;
        const TableMatch& table = m_match->of(id);
        const auto row = static_cast<std::uint32_t>(rowOf(id));
        if (!m_isFirst)
            return row;
        return table.toB[row] != noRow ? table.toB[row] : static_cast<std::uint32_t>(table.toA.size()) + row;
    }
    template <MatchedId Id>
    std::uint32_t token(const std::optional<Id>& id) const { return id ? token(*id) : noRow; }
    /// Ascending; without what is not there.
    template <MatchedId Id>
    std::vector<std::uint32_t> tokens(const std::vector<Id>& ids) const
    {
        std::vector<std::uint32_t> out;
        for (const Id id : ids)
            if (const std::uint32_t value = token(id); value != noRow)
                out.push_back(value);
        std::sort(out.begin(), out.end());
        return out;
    }

    /// Row of the partner in the other case.
    template <MatchedId Id>
    std::optional<Id> partner(Id id) const
    {
        const std::vector<std::uint32_t>& rows = m_isFirst ? m_match->of(id).toB : m_match->of(id).toA;
        const std::uint32_t row = rowOf(id) < rows.size() ? rows[rowOf(id)] : noRow;
        return row == noRow ? std::nullopt : std::optional(idAt<Id>(row));
    }

private:
    const ThreatCase* m_case;
    const CaseMatch* m_match;
    bool m_isFirst;
};

/// Linear in the rows of both (hash joins); sentences are compared with near-equal ones of the same
/// subject, speaker and report only, 64 of each at most.
CaseMatch matchCases(const ThreatCase& a, const ThreatCase& b);

}  // namespace throughline
