// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/recovery.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace throughline {
namespace {

namespace fs = std::filesystem;

bool isName(const std::string& id)
{
    return !id.empty() && id.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string lockPath(const std::string& folder) { return folder + "/lock"; }

std::vector<std::string> namesIn(const std::string& recoveryFolder)
{
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator entry(recoveryFolder, failed), end; !failed && entry != end; entry.increment(failed))
        if (const std::string name = entry->path().filename().string(); isName(name) && entry->is_directory(failed))
            names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

/// The casefile to begin with; empty: it is gone.
std::string baseFile(const std::string& folder, const JournalInfo& info)
{
    std::error_code failed;
    if (fs::exists(journalBaseFile(folder), failed))
        return journalBaseFile(folder);
    if (info.stamp.exists() && fileStamp(journalBaseLink(folder)) == info.stamp)
        return journalBaseLink(folder);
    return unchangedCasefile(info.path, info.stamp);
}

/// Path and stamp of the casefile: as last saved, else as opened.
SavedMark lastMark(const JournalContents& contents)
{
    SavedMark mark{.path = contents.info.path, .stamp = contents.info.stamp, .isPresent = false};
    for (const JournalRecord& record : contents.records)
        if (record.kind == JournalKind::Saved)
            if (Result<SavedMark> saved = decodeMark(record.bytes); saved && !saved->path.empty())
                mark = *std::move(saved);
    return mark;
}

void removeJournal(const std::string& folder)
{
    std::error_code failed;
    fs::remove(journalFile(folder), failed);
    fs::remove_all(folder, failed);
}

Recoverable describeJournal(const std::string& folder, const JournalContents& contents, const JournalTotals& totals)
{
    Recoverable found{.id = {}, .path = lastMark(contents).path, .title = contents.info.title, .timeMs = 0,
                      .edits = totals.edits, .counts = totals.counts, .isDamaged = contents.lost > 0, .fault = {}};
    for (const JournalRecord& record : contents.records)
        found.timeMs = std::max(found.timeMs, record.timeMs);
    if (found.isDamaged)
        found.fault = "The end of it cannot be read.";
    if (contents.info.hasBase && baseFile(folder, contents.info).empty()) {
        found.isDamaged = true;
        found.fault = "The casefile that it builds on has changed or is gone.";
    }
    return found;
}

bool isLoading(const CaseDelta& delta) { return delta.reports.sizeAfter > delta.reports.sizeBefore; }

/// Is there nothing in a case that was never saved but reports that were only loaded, or a view of nothing?
/// Such a case can be had again any time.
bool holdsNoWork(const std::string& folder)
{
    const Result<JournalContents> contents = readJournal(folder, true);
    if (!contents || contents->lost > 0)
        return false;
    const ReplayedCase replayed = replayJournal({}, contents->records);
    const auto end = replayed.steps.begin() + static_cast<std::ptrdiff_t>(replayed.position);
    return replayed.lost == 0 && std::none_of(replayed.steps.begin(), end, [](const RecoveredStep& step) {
        return step.delta.changesCase() && !isLoading(step.delta);
    });
}

/// One journal, if it is nobody's and holds something; removed if it holds nothing.
std::optional<Recoverable> lookAt(const std::string& recoveryFolder, const std::string& id)
{
    const std::string folder = recoveryFolder + "/" + id;
    std::error_code failed;
    const bool isLeftBehind = fs::exists(lockPath(folder), failed) || fs::exists(journalFile(folder), failed);
    if (!isLeftBehind)
        return std::nullopt;  // somebody is making it just now
    const Result<std::shared_ptr<const FileLock>> lock = FileLock::tryLock(lockPath(folder));
    if (lock && !*lock)
        return std::nullopt;
    const Result<JournalContents> contents = readJournal(folder, false);
    if (!contents && contents.error().code != ErrorCode::FileNotFound)
        return Recoverable{.id = id, .path = {}, .title = {}, .timeMs = 0, .edits = 0, .counts = {}, .isDamaged = true,
                           .fault = describe(contents.error())};
    const JournalTotals totals = contents ? totalsOf(contents->records) : JournalTotals();
    if (totals.isAsSaved && (!contents || contents->lost == 0)) {
        removeJournal(folder);
        return std::nullopt;
    }
    Recoverable found = describeJournal(folder, *contents, totals);
    const bool isOfNothing = found.path.empty() && !contents->info.hasBase && totals.counts == JournalCounts();
    if (isOfNothing && !found.isDamaged && holdsNoWork(folder)) {
        removeJournal(folder);
        return std::nullopt;
    }
    found.id = id;
    return found;
}

Result<CaseDocument> readBase(const std::string& folder, const JournalInfo& info, const Job& job)
{
    if (!info.hasBase)
        return CaseDocument();
    const std::string file = baseFile(folder, info);
    if (file.empty())
        return Error{ErrorCode::FileUnreadable, "the casefile that it builds on has changed or is gone", info.path};
    Result<OpenedCasefile> opened = readCasefile(file, job);
    if (!opened)
        return opened.error();
    return std::move(opened->document);
}

std::optional<HeldJournal> holdOf(const std::string& folder, std::shared_ptr<const FileLock> lock,
                                  const JournalContents& contents, const ReplayedCase& replayed, const CaseDocument& base)
{
    HeldJournal held{.folder = folder, .lock = std::move(lock), .info = contents.info,
                     .last = contents.records.empty() ? 0 : contents.records.back().number,
                     .stepsBefore = replayed.position, .stepsBehind = replayed.steps.size() - replayed.position,
                     .missingBase = {}};
    std::error_code failed;
    if (contents.info.hasBase && !fs::exists(journalBaseFile(folder), failed))
        held.missingBase = JournalBase{.path = contents.info.path, .stamp = contents.info.stamp, .document = base};
    return held;
}

Result<std::shared_ptr<const FileLock>> lockJournal(const std::string& recoveryFolder, const std::string& id)
{
    std::error_code failed;
    if (!isName(id) || !fs::is_directory(recoveryFolder + "/" + id, failed))
        return Error{ErrorCode::NotFound, "There is nothing of that name to recover", id};
    Result<std::shared_ptr<const FileLock>> lock = FileLock::tryLock(lockPath(recoveryFolder + "/" + id));
    if (lock && !*lock)
        return Error{ErrorCode::Unsupported, "another window has this case open", id};
    return lock;
}

}  // namespace

std::vector<Recoverable> listRecoverable(const std::string& recoveryFolder)
{
    std::vector<Recoverable> all;
    for (const std::string& name : namesIn(recoveryFolder))
        if (std::optional<Recoverable> found = lookAt(recoveryFolder, name))
            all.push_back(*std::move(found));
    std::stable_sort(all.begin(), all.end(), [](const Recoverable& a, const Recoverable& b) { return a.timeMs > b.timeMs; });
    return all;
}

Result<RecoveredCase> recoverCase(const std::string& recoveryFolder, const std::string& id, const Job& job)
{
    const std::string folder = recoveryFolder + "/" + id;
    Result<std::shared_ptr<const FileLock>> lock = lockJournal(recoveryFolder, id);
    if (!lock)
        return lock.error();
    const Result<JournalContents> contents = readJournal(folder, true);
    if (!contents)
        return contents.error();
    Result<CaseDocument> base = readBase(folder, contents->info, job);
    if (!base)
        return base.error();
    const SavedMark mark = lastMark(*contents);
    RecoveredCase recovered{.replayed = replayJournal(*base, contents->records), .path = mark.path, .stamp = mark.stamp,
                            .lost = contents->lost, .held = {}};
    recovered.lost += recovered.replayed.lost;
    if (recovered.lost == 0)
        recovered.held = holdOf(folder, *std::move(lock), *contents, recovered.replayed, *base);
    return recovered;
}

Status forgetRecoverable(const std::string& recoveryFolder, const std::string& id)
{
    const Result<std::shared_ptr<const FileLock>> lock = lockJournal(recoveryFolder, id);
    if (!lock)
        return lock.error();
    removeJournal(recoveryFolder + "/" + id);
    std::error_code failed;
    if (fs::exists(journalFile(recoveryFolder + "/" + id), failed))
        return Error{ErrorCode::FileUnwritable, {}, recoveryFolder + "/" + id};
    return ok();
}

}  // namespace throughline
