// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/parsed_from_case.h"

#include "core/model/compact_case.h"

namespace throughline {
namespace {

template <class Row>
std::vector<Row> rowsOf(const ChunkedColumn<Row>& column)
{
    std::vector<Row> rows;
    rows.reserve(column.size());
    for (const Row& row : column)
        rows.push_back(row);
    return rows;
}

}  // namespace

ParsedReport parsedFromCase(const CaseDocument& document)
{
    const CompactedCase compacted = compactCase(document.threatCase);
    const ThreatCase& kept = compacted.threatCase;
    ParsedReport parsed{.reports = rowsOf(kept.reports), .entities = rowsOf(kept.entities),
                        .relationships = rowsOf(kept.relationships), .claims = rowsOf(kept.claims),
                        .incidents = rowsOf(kept.incidents), .quantities = rowsOf(kept.quantities),
                        .sameAs = rowsOf(kept.sameAs), .diagnostics = {}, .assessments = rowsOf(kept.assessments),
                        .notes = rowsOf(kept.notes), .attachments = rowsOf(kept.attachments), .house = kept.house,
                        .defaultMarking = kept.defaultMarking, .title = kept.title, .view = compactView(document.view, compacted),
                        .savedViews = document.savedViews};
    for (SavedView& saved : parsed.savedViews)
        saved.view = compactView(saved.view, compacted);
    return parsed;
}

}  // namespace throughline
