// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/replay_journal.h"

#include <algorithm>
#include <utility>

#include "core/casefile/delta_codec.h"
#include "core/model/fields.h"

namespace throughline {
namespace {

/// Is the document as large as the side of the delta that it is applied from?
bool fits(const CaseDocument& document, const CaseDelta& delta, DeltaDirection direction)
{
    bool fit = true;
    visitBoth(document.threatCase, delta, [&](const auto& column, const auto& change) {
        fit = fit && column.size() == (direction == DeltaDirection::Forward ? change.sizeBefore : change.sizeAfter);
    });
    return fit;
}

/// No table of `small` has more rows than that of `large`.
bool isNoLarger(const CaseDocument& small, const CaseDocument& large)
{
    std::vector<std::size_t> sizes;
    visitTables(large.threatCase, [&](const char*, const auto& column) { sizes.push_back(column.size()); });
    bool isNoLarger = true;
    std::size_t table = 0;
    visitTables(small.threatCase, [&](const char*, const auto& column) {
        isNoLarger = isNoLarger && column.size() <= sizes[table++];
    });
    return isNoLarger;
}

bool redoStep(ReplayedCase& replayed, const JournalRecord& record)
{
    Result<CaseDocument> after = applyEncoded(replayed.document, record.bytes);
    if (!after || !isNoLarger(replayed.document, *after))
        return false;
    if (replayed.savedPosition && *replayed.savedPosition > replayed.position)
        replayed.savedPosition.reset();
    replayed.steps.resize(replayed.position);
    replayed.steps.push_back({.name = record.name, .delta = deltaBetween(replayed.document, *after)});
    ++replayed.position;
    replayed.document = *std::move(after);
    return true;
}

/// A step from before the journal: it becomes the first that is known.
bool undoOlder(ReplayedCase& replayed, const JournalRecord& record)
{
    Result<CaseDocument> before = applyEncoded(replayed.document, record.bytes);
    if (replayed.position > 0 || !before || !isNoLarger(*before, replayed.document))
        return false;
    replayed.steps.insert(replayed.steps.begin(),
                          {.name = record.name, .delta = deltaBetween(*before, replayed.document)});
    if (replayed.savedPosition)
        ++*replayed.savedPosition;
    replayed.document = *std::move(before);
    return true;
}

bool undoStep(ReplayedCase& replayed, const JournalRecord& record)
{
    if (!record.bytes.empty())
        return undoOlder(replayed, record);
    if (replayed.position == 0)
        return false;
    const CaseDelta& delta = replayed.steps[replayed.position - 1].delta;
    if (!fits(replayed.document, delta, DeltaDirection::Backward))
        return false;
    applyBackward(replayed.document, delta);
    --replayed.position;
    return true;
}

bool redoKnown(ReplayedCase& replayed)
{
    if (replayed.position == replayed.steps.size()
        || !fits(replayed.document, replayed.steps[replayed.position].delta, DeltaDirection::Forward))
        return false;
    applyForward(replayed.document, replayed.steps[replayed.position].delta);
    ++replayed.position;
    return true;
}

bool settleView(ReplayedCase& replayed, const JournalRecord& record)
{
    Result<CaseDocument> after = applyEncoded(replayed.document, record.bytes);
    if (!after || !isNoLarger(*after, replayed.document) || !isNoLarger(replayed.document, *after))
        return false;
    replayed.document = *std::move(after);
    return true;
}

bool noteSaved(ReplayedCase& replayed, const JournalRecord& record)
{
    const Result<SavedMark> mark = decodeMark(record.bytes);
    if (!mark)
        return false;
    replayed.savedPosition = mark->isPresent ? std::optional(replayed.position) : std::nullopt;
    return true;
}

bool follow(ReplayedCase& replayed, const JournalRecord& record)
{
    switch (record.kind) {
    case JournalKind::Step: return redoStep(replayed, record);
    case JournalKind::Undo: return undoStep(replayed, record);
    case JournalKind::Redo: return redoKnown(replayed);
    case JournalKind::View: return settleView(replayed, record);
    case JournalKind::Saved: return noteSaved(replayed, record);
    }
    return false;
}

// The same walk on counts alone.

struct Line {
    std::vector<JournalCounts> steps;
    std::size_t position = 0;
    std::optional<std::size_t> saved = 0;
};

void doStep(Line& line, const JournalRecord& record)
{
    if (line.saved && *line.saved > line.position)
        line.saved.reset();
    line.steps.resize(line.position);
    line.steps.push_back(record.counts);
    ++line.position;
}

void undo(Line& line)
{
    if (line.position > 0) {
        --line.position;
        return;
    }
    line.steps.insert(line.steps.begin(), JournalCounts());
    if (line.saved)
        ++*line.saved;
}

void follow(Line& line, const JournalRecord& record)
{
    switch (record.kind) {
    case JournalKind::Step: return doStep(line, record);
    case JournalKind::Undo: return undo(line);
    case JournalKind::Redo: line.position = std::min(line.position + 1, line.steps.size()); return;
    case JournalKind::View: return;
    case JournalKind::Saved:
        if (const Result<SavedMark> mark = decodeMark(record.bytes); mark && mark->isPresent)
            line.saved = line.position;
        else
            line.saved.reset();
        return;
    }
}

}  // namespace

ReplayedCase replayJournal(CaseDocument base, const std::vector<JournalRecord>& records)
{
    ReplayedCase replayed{.document = std::move(base)};
    for (std::size_t i = 0; i < records.size(); ++i)
        if (!follow(replayed, records[i])) {
            replayed.lost = records.size() - i;
            break;
        }
    return replayed;
}

JournalTotals totalsOf(const std::vector<JournalRecord>& records)
{
    Line line;
    for (const JournalRecord& record : records)
        follow(line, record);
    const std::size_t from = line.saved.value_or(0);
    JournalTotals totals{.isAsSaved = line.saved == line.position};
    totals.edits = std::max(from, line.position) - std::min(from, line.position);
    for (std::size_t i = std::min(from, line.position); i < line.position; ++i) {
        totals.counts.entitiesAdded += line.steps[i].entitiesAdded;
        totals.counts.entitiesChanged += line.steps[i].entitiesChanged;
        totals.counts.claimsAdded += line.steps[i].claimsAdded;
        totals.counts.claimsChanged += line.steps[i].claimsChanged;
    }
    return totals;
}

}  // namespace throughline
