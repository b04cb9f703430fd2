// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/import_family.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "core/base/embedded.h"
#include "core/base/thread_pool.h"
#include "core/casefile/casefile.h"
#include "core/casefile/parsed_from_case.h"
#include "core/importers/import_format.h"
#include "core/importers/own_lexicon.h"
#include "core/model/fields.h"
#include "core/model/merge_view.h"
#include "core/workbench/commit_edit.h"
#include "core/workbench/read_input.h"

namespace throughline::workbench {
namespace {

/// Share of the whole progress that reading and parsing take; the rest is merging.
constexpr double parsingShare = 0.9;

/// How far several files are, told as one: the files are read side by side.
class SharedProgress {
public:
    SharedProgress(const Job& job, std::size_t parts) : m_job(job), m_parts(parts) {}

    /// The job of one file.
    Job part(std::size_t row)
    {
        Job inner{.stop = m_job.stop, .progress = {}};
        if (m_job.progress)
            inner.progress = [this, row](double fraction) { tell(row, fraction); };
        return inner;
    }

private:
    void tell(std::size_t row, double fraction)
    {
        const std::lock_guard lock(m_mutex);
        m_done += std::max(0.0, fraction - m_parts[row]);
        m_parts[row] = std::max(m_parts[row], fraction);
        m_job.report(parsingShare * m_done / static_cast<double>(m_parts.size()));
    }

    const Job& m_job;
    std::mutex m_mutex;
    std::vector<double> m_parts;
    double m_done = 0;
};

void fail(outcome::FilesImported& out, const std::string& file, const Error& error)
{
    out.diagnostics.push_back(importFailure(file, error));
    if (!out.error)
        out.error = error;
}

void take(outcome::FilesImported& out, const std::string& file, Result<ParsedReport> read)
{
    out.files.push_back(file);
    if (!read)
        return fail(out, file, read.error());
    auto parsed = std::make_shared<ParsedReport>(*std::move(read));
    out.diagnostics.insert(out.diagnostics.end(), parsed->diagnostics.begin(), parsed->diagnostics.end());
    out.parsed.push_back({.file = file, .report = std::move(parsed)});
}

void takeCasefile(outcome::FilesImported& out, const std::string& file, Result<OpenedCasefile> read)
{
    out.files.push_back(file);
    if (!read)
        return fail(out, file, read.error());
    out.diagnostics.insert(out.diagnostics.end(), read->diagnostics.begin(), read->diagnostics.end());
    out.parsed.push_back({.file = file, .report = {}, .casefile = std::make_shared<const CaseDocument>(std::move(read->document))});
}

/// A casefile or a report, as it was read.
using FileReading = std::variant<Result<ParsedReport>, Result<OpenedCasefile>>;

FileReading readOne(const std::string& path, const Job& job)
{
    if (isCasefile(path))
        return readCasefile(path, job);
    return importFile(path, job);
}

/// Every file, on all cores; each in its place, so that what comes of them does not depend on who was first. A file
/// that was not begun when the job was stopped has none.
std::vector<std::optional<FileReading>> readAll(const std::vector<std::string>& paths, const Job& job)
{
    std::vector<std::optional<FileReading>> read(paths.size());
    SharedProgress progress(job, paths.size());
    const auto readRow = [&](std::size_t row) {
        if (job.isStopped())
            return;
        const Job part = progress.part(row);
        read[row] = readOne(paths[row], part);
        part.report(1);
    };
    const std::size_t threads = std::min<std::size_t>(paths.size(), std::max(1u, std::thread::hardware_concurrency()));
    if (threads <= 1) {
        for (std::size_t row = 0; row < paths.size(); ++row)
            readRow(row);
        return read;
    }
    ThreadPool pool(threads - 1);
    pool.forEachBlock(paths.size(), readRow);
    return read;
}

/// What is wrong with a person's own lexicon concerns texts alone, and is told once.
void addLexiconComplaints(outcome::FilesImported& out)
{
    const bool hasText = std::any_of(out.parsed.begin(), out.parsed.end(), [](const outcome::ParsedFile& file) {
        return file.report && std::any_of(file.report->reports.begin(), file.report->reports.end(), [](const Report& report) { return report.hasText(); });
    });
    if (!hasText)
        return;
    const std::vector<Diagnostic> complaints = lexiconComplaints();
    out.diagnostics.insert(out.diagnostics.end(), complaints.begin(), complaints.end());
    for (const Diagnostic& complaint : complaints)
        out.lexiconFiles.push_back(complaint.file);
}

/// Into an empty case the first casefile goes as it is, row by row; everything else joins it.
const outcome::ParsedFile* foundationOf(const CaseDocument& base, const outcome::FilesImported& out)
{
    bool isEmpty = true;
    visitTables(base.threatCase, [&](const char*, const auto& column) { isEmpty = isEmpty && column.empty(); });
    const auto first = std::find_if(out.parsed.begin(), out.parsed.end(), [](const outcome::ParsedFile& file) { return file.casefile; });
    return isEmpty && first != out.parsed.end() ? &*first : nullptr;
}

/// Joins one file to the document. True if it brought a view.
bool mergeOne(CaseDocument& document, const outcome::ParsedFile& file, std::vector<Diagnostic>& diagnostics)
{
    const auto parsed = file.casefile ? std::make_shared<const ParsedReport>(parsedFromCase(*file.casefile)) : file.report;
    MergeOutcome merged = mergeReport(std::move(document.threatCase), *parsed);
    document.threatCase = merged.threatCase;
    const bool hasView = parsed->view || !parsed->savedViews.empty();
    if (hasView)
        mergeView(document, *parsed, merged);
    for (Diagnostic& diagnostic : merged.diagnostics) {
        diagnostic.file = file.file;
        diagnostics.push_back(std::move(diagnostic));
    }
    return hasView;
}

/// Two files with one text are one report: who counts files should know.
void tellOfTwins(outcome::FilesImported& out)
{
    std::map<std::string, std::string> first;  // report, file
    for (const outcome::ParsedFile& file : out.parsed) {
        if (!file.report)
            continue;
        for (const Report& report : file.report->reports) {
            const auto [known, isNew] = first.emplace(report.id, file.file);
            if (!isNew && known->second != file.file && report.hasText())
                out.mergeDiagnostics.push_back({Severity::Info, "same-report", file.file, {}, "It is the same text as " + known->second + "; the case has this report once."});
        }
    }
}

void mergeInto(const CaseDocument& base, outcome::FilesImported& out)
{
    out.mergeDiagnostics.clear();
    tellOfTwins(out);
    const outcome::ParsedFile* const foundation = foundationOf(base, out);
    CaseDocument document = foundation ? *foundation->casefile : base;
    bool hasView = foundation != nullptr;
    for (const outcome::ParsedFile& file : out.parsed)
        if (&file != foundation)
            hasView = mergeOne(document, file, out.mergeDiagnostics) || hasView;
    out.claims = std::make_shared<const ClaimIndex>(document.threatCase);
    out.threatCase = std::move(document.threatCase);
    out.seen.reset();
    if (hasView)
        out.seen = {.view = std::move(document.view), .savedViews = std::move(document.savedViews)};
}

Outcome cancelled() { return outcome::ActionFailed{{.code = ErrorCode::Cancelled, .message = {}, .where = {}}}; }

Outcome finish(const CaseDocument& base, outcome::FilesImported out, const Job& job)
{
    if (job.isStopped())
        return cancelled();
    if (!out.parsed.empty())
        out.error.reset();
    addLexiconComplaints(out);
    mergeInto(base, out);
    job.report(1);
    return out;
}

std::string stepName(const std::vector<outcome::ParsedFile>& parsed)
{
    if (parsed.size() > 1)
        return "Load " + std::to_string(parsed.size()) + " reports";
    const std::string& path = parsed.front().file;
    return "Load " + path.substr(path.find_last_of('/') + 1);
}

std::vector<Diagnostic> withoutFiles(const std::vector<Diagnostic>& all, const std::vector<std::string>& files)
{
    std::vector<Diagnostic> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), [&](const Diagnostic& diagnostic) {
        return std::find(files.begin(), files.end(), diagnostic.file) == files.end();
    });
    return kept;
}

void notePaths(const std::vector<outcome::ParsedFile>& parsed, std::multimap<std::string, std::string>& paths)
{
    for (const outcome::ParsedFile& file : parsed) {
        if (!file.report)
            continue;
        for (const Report& report : file.report->reports) {
            const auto [first, last] = paths.equal_range(report.id);
            if (std::none_of(first, last, [&](const auto& known) { return known.second == file.file; }))
                paths.emplace(report.id, file.file);
        }
    }
}

}  // namespace

Diagnostic importFailure(const std::string& file, const Error& error)
{
    std::string where = error.where;
    if (where.rfind(file, 0) == 0) {
        where.erase(0, file.size());
        where.erase(0, std::min(where.find_first_not_of(": "), where.size()));
    }
    std::string message(errorSentence(error.code));
    if (!error.message.empty())
        message += (message.empty() ? "" : " ") + error.message;
    return {.severity = Severity::Error, .code = std::string(errorName(error.code)), .file = file,
            .where = std::move(where), .message = std::move(message)};
}

Task prepare(const Snapshot& snapshot, const action::ImportFiles& action)
{
    return [base = snapshot.state.document(), version = snapshot.state.caseVersion, viewVersion = snapshot.state.viewVersion,
            paths = action.paths](const Job& job) -> Outcome {
        outcome::FilesImported out{.baseCase = version, .baseView = viewVersion};
        std::vector<std::optional<FileReading>> read = readAll(paths, job);
        if (job.isStopped())
            return cancelled();
        for (std::size_t row = 0; row < paths.size(); ++row) {
            if (auto* const casefile = std::get_if<Result<OpenedCasefile>>(&*read[row]))
                takeCasefile(out, paths[row], std::move(*casefile));
            else
                take(out, paths[row], std::get<Result<ParsedReport>>(*std::move(read[row])));
            read[row].reset();
        }
        return finish(base, std::move(out), job);
    };
}

Task prepare(const Snapshot& snapshot, const action::OpenSample& action)
{
    return [base = snapshot.state.document(), version = snapshot.state.caseVersion, viewVersion = snapshot.state.viewVersion,
            name = action.name](const Job& job) -> Outcome {
        const std::optional<std::string_view> bytes = embedded(name);
        if (!bytes)
            return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such sample.", .where = name}};
        outcome::FilesImported out{.baseCase = version, .baseView = viewVersion};
        SharedProgress progress(job, 1);
        take(out, name, importReport(*bytes, name, progress.part(0)));
        return finish(base, std::move(out), job);
    };
}

void apply(WorkbenchState& state, outcome::FilesImported outcome, Changes& changes)
{
    notePaths(outcome.parsed, state.reportPaths);
    if (!outcome.parsed.empty()) {
        if (outcome.baseCase != state.caseVersion || (outcome.seen && outcome.baseView != state.viewVersion))
            mergeInto(state.document(), outcome);
        CaseDocument after = state.document();
        after.threatCase = std::move(outcome.threatCase);
        if (outcome.seen) {
            after.view = std::move(outcome.seen->view);
            after.savedViews = std::move(outcome.seen->savedViews);
        }
        commitEdit(state, std::move(after), stepName(outcome.parsed), changes, std::move(outcome.claims));
    }
    std::vector<Diagnostic> diagnostics = withoutFiles(withoutFiles(state.diagnostics, outcome.files), outcome.lexiconFiles);
    diagnostics.insert(diagnostics.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
    diagnostics.insert(diagnostics.end(), outcome.mergeDiagnostics.begin(), outcome.mergeDiagnostics.end());
    changes.diagnosticsChanged = diagnostics != state.diagnostics;
    state.diagnostics = std::move(diagnostics);
    changes.error = std::move(outcome.error);
    changes.spent = std::make_shared<const std::vector<outcome::ParsedFile>>(std::move(outcome.parsed));
}

}  // namespace throughline::workbench
