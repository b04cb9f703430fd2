// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/case_document.h"

namespace throughline {

/// What one edit did to one table: rows that were changed and rows that were added at the end. Where a
/// chunk was changed or filled wholesale it is shared instead of copied row by row, so that an
/// import of 100,000 rows costs pointers and the rename of one entity costs one row.
template <class T>
struct ColumnDelta {
    using Chunk = std::vector<T>;
    struct RowChange {
        std::uint32_t row = 0;
        T before;
        T after;
    };
    struct ChunkChange {
        std::uint32_t index = 0;
        std::shared_ptr<const Chunk> before;  ///< as many rows as `after`
        std::shared_ptr<const Chunk> after;
    };

    std::size_t sizeBefore = 0;
    std::size_t sizeAfter = 0;
    std::vector<RowChange> rows;       ///< ascending, all below both sizes
    std::vector<ChunkChange> chunks;   ///< full chunks that both have
    std::vector<T> appended;           ///< the first added rows, up to a full chunk …
    std::vector<std::shared_ptr<const Chunk>> tail;  ///< … and the chunks behind them

    bool empty() const { return sizeBefore == sizeAfter && rows.empty() && chunks.empty(); }
};

/// What one edit did to a case document. `between` finds it by comparing, so an edit is any function
/// from a document to a document; tables that were not touched share their chunks and cost nothing.
struct CaseDelta {
    ColumnDelta<Report> reports;
    ColumnDelta<Entity> entities;
    ColumnDelta<Relationship> relationships;
    ColumnDelta<Claim> claims;
    ColumnDelta<Incident> incidents;
    ColumnDelta<Quantity> quantities;
    ColumnDelta<SameAs> sameAs;
    ColumnDelta<Assessment> assessments;
    ColumnDelta<Note> notes;
    ColumnDelta<Attachment> attachments;

    /// What is no table, where it changed.
    struct Rest {
        House house;
        Marking defaultMarking;
        std::string title;
        ViewState view;
        std::vector<SavedView> savedViews;

        bool operator==(const Rest&) const = default;
    };
    std::shared_ptr<const Rest> restBefore;  ///< null: unchanged
    std::shared_ptr<const Rest> restAfter;

    bool empty() const;
    /// Does it touch more than the view?
    bool changesCase() const;
    /// About how much memory it holds, in bytes.
    std::size_t bytes() const;
};

CaseDelta deltaBetween(const CaseDocument& before, const CaseDocument& after);
/// `document` must equal what the delta was made from (forward: before, backward: after).
void applyForward(CaseDocument& document, const CaseDelta& delta);
void applyBackward(CaseDocument& document, const CaseDelta& delta);

/// `visit(table, columnDelta)` for every table, in the order and with the names of `visitTables`.
template <class Delta, class Visit>
void visitDeltas(Delta& delta, Visit&& visit)
{
    visit("report", delta.reports);
    visit("entity", delta.entities);
    visit("relationship", delta.relationships);
    visit("claim", delta.claims);
    visit("incident", delta.incidents);
    visit("quantity", delta.quantities);
    visit("same_as", delta.sameAs);
    visit("assessment", delta.assessments);
    visit("note", delta.notes);
    visit("attachment", delta.attachments);
}

/// `visit(column, columnDelta)` for every table and its delta.
template <class Case, class Delta, class Visit>
void visitBoth(Case& threatCase, Delta& delta, Visit&& visit)
{
    visit(threatCase.reports, delta.reports);
    visit(threatCase.entities, delta.entities);
    visit(threatCase.relationships, delta.relationships);
    visit(threatCase.claims, delta.claims);
    visit(threatCase.incidents, delta.incidents);
    visit(threatCase.quantities, delta.quantities);
    visit(threatCase.sameAs, delta.sameAs);
    visit(threatCase.assessments, delta.assessments);
    visit(threatCase.notes, delta.notes);
    visit(threatCase.attachments, delta.attachments);
}

}  // namespace throughline
