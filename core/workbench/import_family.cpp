// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/import_family.h"

#include <algorithm>
#include <iterator>

#include "core/base/embedded.h"
#include "core/importers/import_format.h"
#include "core/workbench/commit_edit.h"

namespace throughline::workbench {
namespace {

/// Share of the whole progress that reading and parsing take; the rest is merging.
constexpr double parsingShare = 0.9;

Job partOf(const Job& job, std::size_t part, std::size_t parts)
{
    Job inner{.stop = job.stop, .progress = {}};
    if (job.progress)
        inner.progress = [progress = job.progress, part, parts](double fraction) {
            progress(parsingShare * (static_cast<double>(part) + fraction) / static_cast<double>(parts));
        };
    return inner;
}

void take(outcome::FilesImported& out, const std::string& file, Result<ParsedReport> read)
{
    out.files.push_back(file);
    if (!read) {
        out.diagnostics.push_back(importFailure(file, read.error()));
        if (!out.error)
            out.error = read.error();
        return;
    }
    auto parsed = std::make_shared<ParsedReport>(*std::move(read));
    out.diagnostics.insert(out.diagnostics.end(), parsed->diagnostics.begin(), parsed->diagnostics.end());
    out.parsed.push_back({.file = file, .report = std::move(parsed)});
}

void mergeInto(const ThreatCase& base, outcome::FilesImported& out)
{
    out.threatCase = base;
    out.mergeDiagnostics.clear();
    for (const outcome::ParsedFile& parsed : out.parsed) {
        MergeOutcome merged = mergeReport(std::move(out.threatCase), *parsed.report);
        out.threatCase = std::move(merged.threatCase);
        for (Diagnostic& diagnostic : merged.diagnostics) {
            diagnostic.file = parsed.file;
            out.mergeDiagnostics.push_back(std::move(diagnostic));
        }
    }
    out.claims = std::make_shared<const ClaimIndex>(out.threatCase);
}

Outcome cancelled() { return outcome::ActionFailed{{.code = ErrorCode::Cancelled, .message = {}, .where = {}}}; }

Outcome finish(const ThreatCase& base, outcome::FilesImported out, const Job& job)
{
    if (job.isStopped())
        return cancelled();
    if (!out.parsed.empty())
        out.error.reset();
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
    return [base = snapshot.state.threatCase, version = snapshot.state.caseVersion,
            paths = action.paths](const Job& job) -> Outcome {
        outcome::FilesImported out{.baseCase = version};
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (job.isStopped())
                return cancelled();
            const Job part = partOf(job, i, paths.size());
            take(out, paths[i], importFile(paths[i], part));
            part.report(1);
        }
        return finish(base, std::move(out), job);
    };
}

Task prepare(const Snapshot& snapshot, const action::OpenSample& action)
{
    return [base = snapshot.state.threatCase, version = snapshot.state.caseVersion,
            name = action.name](const Job& job) -> Outcome {
        const std::optional<std::string_view> bytes = embedded(name);
        if (!bytes)
            return outcome::ActionFailed{{.code = ErrorCode::NotFound, .message = "There is no such sample.", .where = name}};
        outcome::FilesImported out{.baseCase = version};
        take(out, name, importReport(*bytes, name, partOf(job, 0, 1)));
        return finish(base, std::move(out), job);
    };
}

void apply(WorkbenchState& state, outcome::FilesImported outcome, Changes& changes)
{
    if (!outcome.parsed.empty()) {
        if (outcome.baseCase != state.caseVersion)
            mergeInto(state.threatCase, outcome);
        CaseDocument after = state.document();
        after.threatCase = std::move(outcome.threatCase);
        commitEdit(state, std::move(after), stepName(outcome.parsed), changes, std::move(outcome.claims));
    }
    std::vector<Diagnostic> diagnostics = withoutFiles(state.diagnostics, outcome.files);
    diagnostics.insert(diagnostics.end(), outcome.diagnostics.begin(), outcome.diagnostics.end());
    diagnostics.insert(diagnostics.end(), outcome.mergeDiagnostics.begin(), outcome.mergeDiagnostics.end());
    changes.diagnosticsChanged = diagnostics != state.diagnostics;
    state.diagnostics = std::move(diagnostics);
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
