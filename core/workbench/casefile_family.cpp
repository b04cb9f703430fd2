// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/casefile_family.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "core/workbench/case_family.h"

namespace throughline::workbench {
namespace {

constexpr const char* openElsewhere = "Another window has this file open; here it can be read and saved under another name.";
constexpr const char* mayNotWrite = "This file may not be written; it can be saved under another name.";
constexpr const char* repaired = "This file was damaged; what could be read is shown. Save it under another name.";

/// Nobody's work is replaced that he was not asked about.
Error editedMeanwhile()
{
    return {.code = ErrorCode::BadArgument, .message = "The case was changed while the other one was being read; nothing was replaced. Try again.", .where = {}};
}

Outcome failure(ErrorCode code, std::string message, const std::string& where)
{
    return outcome::ActionFailed{{.code = code, .message = std::move(message), .where = where}};
}

/// May the file be replaced: is it writable, and its folder too?
bool mayReplace(const std::string& path)
{
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::canonical(path, failed);
    return !failed && ::faccessat(AT_FDCWD, real.c_str(), W_OK, AT_EACCESS) == 0
        && ::faccessat(AT_FDCWD, real.parent_path().c_str(), W_OK, AT_EACCESS) == 0;
}

/// What the journal notes must lead to the file from any working folder.
std::string absolutePath(const std::string& path)
{
    std::error_code failed;
    const std::filesystem::path whole = std::filesystem::absolute(path, failed);
    return failed || path.empty() ? path : whole.lexically_normal().string();
}

bool isSameFile(const std::string& a, const std::string& b)
{
    return !a.empty() && !b.empty() && casefileLockPath(a) == casefileLockPath(b);
}

/// The lock of a casefile; the one that this window holds already counts.
Result<std::shared_ptr<const FileLock>> lockFor(const std::string& path, const OpenFile& held)
{
    const std::string lockPath = casefileLockPath(path);
    if (held.lock && held.lock->path() == lockPath)
        return held.lock;
    return FileLock::tryLock(lockPath);
}

/// How a file that was just read may be used.
OpenFile fileOf(const std::string& path, const OpenedCasefile& opened, const OpenFile& held)
{
    OpenFile file{.path = path, .stamp = opened.stamp};
    file.onDisk = std::make_shared<const CaseDocument>(opened.document);
    const Result<std::shared_ptr<const FileLock>> lock = lockFor(path, held);
    const bool isTaken = lock && !*lock;
    if (lock)
        file.lock = *lock;
    if (isTaken)
        file.notice = openElsewhere;
    else if (!lock || !mayReplace(path))
        file.notice = mayNotWrite;
    else if (opened.isRepaired)
        file.notice = repaired;
    file.isReadOnly = !file.notice.empty();
    return file;
}

std::optional<Error> whyNotSave(const std::string& path, const action::SaveCasefile& action, const OpenFile& file)
{
    if (path.empty())
        return Error{ErrorCode::BadArgument, "The case has no file yet; say where to save it", {}};
    if (!isSameFile(path, file.path))
        return std::nullopt;
    if (file.isReadOnly)
        return Error{ErrorCode::Unsupported, file.notice, path};
    const FileStamp now = fileStamp(path);
    if (!action.mayOverwrite && now.exists() && now != file.stamp && now != file.ownSaves->last)
        return Error{ErrorCode::FileChanged, {}, path};
    return std::nullopt;
}

Outcome save(const CaseDocument& document, std::uint64_t step, const action::SaveCasefile& action, OpenFile file, const Job& job)
{
    const std::string path = absolutePath(action.path.empty() ? file.path : action.path);
    const std::lock_guard lock(file.ownSaves->busy);
    if (std::optional<Error> why = whyNotSave(path, action, file))
        return outcome::ActionFailed{*std::move(why)};
    const Result<std::shared_ptr<const FileLock>> fileLock = lockFor(path, file);
    if (!fileLock)
        return failure(ErrorCode::FileUnwritable, fileLock.error().message, path);
    if (!*fileLock)
        return failure(ErrorCode::Unsupported, openElsewhere, path);
    if (const Status written = writeCasefile(path, document, job); !written)
        return outcome::ActionFailed{written.error()};
    file.path = path;
    file.stamp = file.ownSaves->last = fileStamp(path);
    file.lock = *fileLock;
    file.onDisk = std::make_shared<const CaseDocument>(document);
    return outcome::CasefileSaved{.file = std::move(file), .savedStep = step};
}

std::vector<EditStep> stepsOf(std::vector<RecoveredStep> recovered)
{
    std::vector<EditStep> steps;
    for (RecoveredStep& step : recovered)
        steps.push_back({.name = std::move(step.name), .delta = std::move(step.delta)});
    return steps;
}

void forget(WorkbenchState& state, const std::string& id, Changes& changes)
{
    std::erase_if(state.recoverable, [&](const Recoverable& found) { return found.id == id; });
    changes.recoverableChanged = true;
}

std::string recoveredNotice(const RecoveredCase& recovered)
{
    if (recovered.lost == 0)
        return "Recovered. Save the case to keep it.";
    return "Recovered, but for the last " + std::to_string(recovered.lost)
        + (recovered.lost == 1 ? " entry" : " entries") + " of the journal, which cannot be read. Save the case to keep it.";
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::OpenCasefile& action)
{
    return [path = absolutePath(action.path), held = snapshot.state.file, replaced = outcome::ReplacedCase{snapshot.state}](const Job& job) -> Outcome {
        Result<OpenedCasefile> opened = readCasefile(path, job);
        if (!opened)
            return outcome::ActionFailed{opened.error()};
        OpenFile file = fileOf(path, *opened, held);
        auto claims = std::make_shared<const ClaimIndex>(opened->document.threatCase);
        return outcome::CasefileOpened{.opened = *std::move(opened), .file = std::move(file), .claims = std::move(claims),
                                       .replaced = replaced};
    };
}

Task prepare(const Snapshot& snapshot, const action::SaveCasefile& action)
{
    return [document = snapshot.state.document(), step = snapshot.state.history.present(), file = snapshot.state.file,
            action](const Job& job) -> Outcome { return save(document, step, action, file, job); };
}

Task prepare(const Snapshot& snapshot, const action::CheckFile&)
{
    const OpenFile& file = snapshot.state.file;
    return [path = file.path, stamp = file.stamp, caseNumber = file.caseNumber](const Job&) -> Outcome {
        return outcome::FileChecked{.caseNumber = caseNumber, .was = stamp, .is = path.empty() ? stamp : fileStamp(path)};
    };
}

Task prepare(const Snapshot& snapshot, const action::Recover& action)
{
    return [folder = snapshot.state.recoveryFolder, id = action.id, held = snapshot.state.file,
            replaced = outcome::ReplacedCase{snapshot.state}](const Job& job) -> Outcome {
        Result<RecoveredCase> recovered = recoverCase(folder, id, job);
        if (!recovered)
            return outcome::ActionFailed{recovered.error()};
        outcome::CaseRecovered out{.id = id, .recovered = *std::move(recovered), .lock = {}, .claims = {}, .replaced = replaced};
        if (!out.recovered.path.empty())
            if (Result<std::shared_ptr<const FileLock>> lock = lockFor(out.recovered.path, held); lock)
                out.lock = *std::move(lock);
        out.claims = std::make_shared<const ClaimIndex>(out.recovered.replayed.document.threatCase);
        return out;
    };
}

Task prepare(const Snapshot& snapshot, const action::ForgetRecoverable& action)
{
    return [folder = snapshot.state.recoveryFolder, id = action.id](const Job&) -> Outcome {
        if (const Status forgotten = forgetRecoverable(folder, id); !forgotten)
            return outcome::ActionFailed{forgotten.error()};
        return outcome::RecoverableForgotten{id};
    };
}

void apply(WorkbenchState& state, outcome::CasefileOpened outcome, Changes& changes)
{
    if (!outcome.replaced.isStillThere(state)) {
        changes.error = editedMeanwhile();
        return;
    }
    replaceCase(state, std::move(outcome.opened.document), changes);
    outcome.file.caseNumber = state.file.caseNumber;
    state.file = std::move(outcome.file);
    state.claims = std::move(outcome.claims);
    for (Diagnostic& diagnostic : outcome.opened.diagnostics) {
        diagnostic.file = state.file.path;
        state.diagnostics.push_back(std::move(diagnostic));
    }
    changes.diagnosticsChanged = changes.diagnosticsChanged || !state.diagnostics.empty();
}

void apply(WorkbenchState& state, outcome::CasefileSaved outcome, Changes& changes)
{
    changes.written.push_back(outcome.file.path);
    if (outcome.file.caseNumber != state.file.caseNumber)
        return;
    OpenFile& file = state.file;
    file.path = std::move(outcome.file.path);
    file.stamp = outcome.file.stamp;
    file.lock = std::move(outcome.file.lock);
    file.onDisk = std::move(outcome.file.onDisk);
    file.savedStep = outcome.savedStep;
    file.isReadOnly = file.isChangedOutside = false;
    file.notice.clear();
    ++file.saves;
    changes.fileChanged = true;
}

void apply(WorkbenchState& state, outcome::FileChecked outcome, Changes& changes)
{
    const bool isChanged = !(outcome.is == outcome.was);
    if (outcome.caseNumber != state.file.caseNumber || !(outcome.was == state.file.stamp)
        || isChanged == state.file.isChangedOutside)
        return;
    state.file.isChangedOutside = isChanged;
    changes.fileChanged = true;
}

void apply(WorkbenchState& state, outcome::CaseRecovered outcome, Changes& changes)
{
    if (!outcome.replaced.isStillThere(state)) {
        changes.error = editedMeanwhile();
        return;
    }
    RecoveredCase& recovered = outcome.recovered;
    replaceCase(state, std::move(recovered.replayed.document), changes);
    state.claims = std::move(outcome.claims);
    state.history = History(stepsOf(std::move(recovered.replayed.steps)), recovered.replayed.position);
    state.file.path = std::move(recovered.path);
    state.file.stamp = recovered.stamp;
    state.file.lock = std::move(outcome.lock);
    state.file.isReadOnly = !state.file.path.empty() && !state.file.lock;
    state.file.notice = state.file.isReadOnly ? std::string(openElsewhere) : recoveredNotice(recovered);
    state.file.savedStep = OpenFile::neverSaved;
    if (recovered.held)
        state.file.held = std::make_shared<const HeldJournal>(*std::move(recovered.held));
    forget(state, outcome.id, changes);
}

void apply(WorkbenchState& state, outcome::RecoverableForgotten outcome, Changes& changes)
{
    forget(state, outcome.id, changes);
}

}  // namespace throughline::workbench
