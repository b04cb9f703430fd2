// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/graph/lens_filter.h"
#include "core/workbench/case_table.h"
#include "core/workbench/ledger_words.h"

namespace throughline::workbench {

/// Fills a table row by row, and looks at the job now and then.
class TableWriter {
public:
    TableWriter(CaseTable& table, const Job& job);

    /// The row of the case that the following cells are of. False if the job was stopped: then the table is not to be used.
    bool begin(std::size_t id, std::size_t of);
    template <class Column>
    void put(Column column, TextCell cell)
    {
        const auto at = static_cast<std::size_t>(column);
        m_table.cells[at].push_back(m_table.columns[at].add(std::move(cell)));
    }
    template <class Column>
    void put(Column column, std::string text)
    {
        put(column, TextCell{std::move(text), {}});
    }
    /// The same.
    bool finish();

private:
    CaseTable& m_table;
    const Job& m_job;
};

/// Numbers in order of their size; nothing for none.
TextCell countCell(std::size_t count);
TextCell confidenceCell(const std::optional<int>& confidence);
TextCell markingCell(const Marking& marking);
/// "a, b and 3 more": plain names, each in one line.
std::string listText(const std::vector<std::string>& names);
std::string reportTitle(const Report& report);

/// What is said of lines, as a lens has it.
class LineClaims {
public:
    LineClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const Lens& lens);

    /// In force under the lens.
    bool counts(ClaimId claim) const { return !m_lens || !m_lens->isOut(claim); }
    std::size_t countOf(RelationshipId id, bool (*isOne)(Stance)) const;
    /// Somebody denies it, or the incident as a whole where that is told of an attribution.
    bool isContested(RelationshipId id) const;
    /// The best that is said for it; a doubted source's word is an allegation. Empty where nobody says anything for it.
    std::optional<Hedge> hedgeFor(RelationshipId id) const;
    /// "revoked", "left out by the lens", "contested", else the hedge.
    std::string standing(RelationshipId id) const;

private:
    bool isDeniedAsWhole(RelationshipId id) const;

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    std::optional<LensFilter> m_lens;  ///< none: every source is believed
};

bool fillEntities(CaseTable& table, const TableSource& source, const Job& job);
bool fillRelationships(CaseTable& table, const TableSource& source, const Job& job);
bool fillOwnWords(CaseTable& table, const TableSource& source, const Job& job);
bool fillProblems(CaseTable& table, const TableSource& source, const Job& job);

}  // namespace throughline::workbench
