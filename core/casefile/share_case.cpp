// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/share_case.h"

#include <algorithm>

#include "core/base/uuid.h"
#include "core/casefile/shared_rows.h"
#include "core/model/compact_case.h"
#include "core/model/fields.h"

namespace throughline {
namespace {

template <class Row>
std::size_t livingRows(const ChunkedColumn<Row>& column)
{
    return static_cast<std::size_t>(std::count_if(column.begin(), column.end(), [](const Row& row) { return !row.isDeleted; }));
}

/// Notes and attachments that may go. Nothing points to them, so they are simply left out.
template <class Row>
void keepAllowed(ChunkedColumn<Row>& column, const casefile::SharedRows& rows, bool isWanted)
{
    const ChunkedColumn<Row> all = std::move(column);
    column = {};
    for (const Row& row : all)
        if (isWanted && rows.allows(row.marking))
            column.push_back(row);
}

/// An assessment says what its claims say: all of them must be allowed.
void keepAllowed(ChunkedColumn<Assessment>& column, const casefile::SharedRows& rows, bool isWanted)
{
    const ChunkedColumn<Assessment> all = std::move(column);
    column = {};
    for (const Assessment& row : all)
        if (isWanted && rows.allows(Marking{}) && std::all_of(row.restsOn.begin(), row.restsOn.end(), [&](ClaimId id) { return rows.has(id); }))
            column.push_back(row);
}

void dropTexts(ThreatCase& threatCase)
{
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row)
        threatCase.reports.edit(row).text = nullptr;
}

/// Words of a lens are ids: those of things that do not go would tell of them.
void keepKnownIds(std::vector<std::string>& ids, const ThreatCase& kept)
{
    const auto isKept = [&](const std::string& id) {
        const auto has = [&](const auto& column) {
            return std::any_of(column.begin(), column.end(), [&](const auto& row) { return row.id == id; });
        };
        return has(kept.entities) || has(kept.reports);
    };
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&](const std::string& id) { return !isKept(id); }), ids.end());
}

/// Tags are free words: one that nothing carries any more would tell of what stays.
bool hasTag(const ThreatCase& kept, const std::string& tag)
{
    return std::any_of(kept.entities.begin(), kept.entities.end(),
                       [&](const Entity& row) { return std::find(row.tags.begin(), row.tags.end(), tag) != row.tags.end(); });
}

ViewState sharedView(const ViewState& view, const CompactedCase& compacted, const ThreatCase& kept)
{
    ViewState shared = compactView(view, compacted);
    keepKnownIds(shared.lens.disbelieve, kept);
    keepKnownIds(shared.lens.doubt, kept);
    keepKnownIds(shared.lens.ownOrigins, kept);
    keepKnownIds(shared.filter.reports, kept);
    std::erase_if(shared.filter.tags, [&](const std::string& tag) { return !hasTag(kept, tag); });
    return shared;
}

/// Views have no marking, and their names are free words that may tell of what stays: once anything of the case does,
/// they go without them. The id is made from the name, as ever.
void dropNames(CaseDocument& shared)
{
    shared.view.name.clear();
    shared.view.foldNames.clear();
    for (std::size_t i = 0; i < shared.savedViews.size(); ++i) {
        SavedView& saved = shared.savedViews[i];
        saved.name = "View " + std::to_string(i + 1);
        saved.id = "view--" + uuidV5(throughlineNamespace, "view|" + saved.name);
        saved.view.name.clear();
        saved.view.foldNames.clear();
    }
}

/// Was more left out than own words and files?
bool lacksRows(const SharedCase& shared)
{
    return std::any_of(shared.withheld.begin(), shared.withheld.end(), [](const auto& table) {
        return table.first != "note" && table.first != "attachment" && table.first != "assessment" && table.first != "annotation";
    });
}

/// What was drawn by hand is own words without a marking: it goes where unmarked notes may go, and only with the
/// whole case, for it may tell of what stays.
void dropAnnotations(SharedCase& shared)
{
    std::size_t dropped = shared.document.view.annotations.size();
    shared.document.view.annotations.clear();
    for (SavedView& saved : shared.document.savedViews) {
        dropped += saved.view.annotations.size();
        saved.view.annotations.clear();
    }
    if (dropped > 0)
        shared.withheld.emplace_back("annotation", dropped);
}

/// Living rows of a case by table.
std::vector<std::pair<std::string, std::size_t>> countRows(const ThreatCase& threatCase)
{
    std::vector<std::pair<std::string, std::size_t>> counts;
    visitTables(threatCase, [&](const char* name, const auto& column) { counts.emplace_back(name, livingRows(column)); });
    return counts;
}

}  // namespace

std::size_t SharedCase::withheldRows() const
{
    std::size_t rows = 0;
    for (const auto& [table, count] : withheld)
        rows += count;
    return rows;
}

SharedCase shareCase(const CaseDocument& document, const ShareOptions& options)
{
    CaseDocument own = document;
    const casefile::SharedRows rows(document.threatCase, options.maxTlp);
    keepAllowed(own.threatCase.notes, rows, options.withNotes);
    keepAllowed(own.threatCase.attachments, rows, options.withAttachments);
    keepAllowed(own.threatCase.assessments, rows, options.withNotes);
    CompactedCase compacted = compactCase(own.threatCase, rows.keepRows());
    SharedCase shared;
    shared.document.threatCase = std::move(compacted.threatCase);
    shared.document.view = sharedView(document.view, compacted, shared.document.threatCase);
    for (const SavedView& saved : document.savedViews)
        shared.document.savedViews.push_back(
            {saved.id, saved.name, sharedView(saved.view, compacted, shared.document.threatCase), saved.camera});
    if (!options.withReportTexts)
        dropTexts(shared.document.threatCase);
    const auto before = countRows(document.threatCase);
    const auto after = countRows(shared.document.threatCase);
    for (std::size_t table = 0; table < before.size(); ++table)
        if (before[table].second > after[table].second)
            shared.withheld.emplace_back(before[table].first, before[table].second - after[table].second);
    if (lacksRows(shared))
        dropNames(shared.document);
    if (lacksRows(shared) || !options.withNotes || !rows.allows(Marking{}))
        dropAnnotations(shared);
    return shared;
}

}  // namespace throughline
