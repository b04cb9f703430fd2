// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/export_family.h"

#include <filesystem>
#include <system_error>

#include "core/base/write_file.h"
#include "core/casefile/casefile.h"
#include "core/casefile/file_lock.h"
#include "core/exporters/claims_json.h"
#include "core/exporters/stix_writer.h"
#include "core/model/compact_case.h"
#include "core/model/shown_case.h"
#include "core/names/name_choice.h"
#include "core/workbench/compare_family.h"
#include "core/workbench/lens_text.h"
#include "core/workbench/make_brief.h"
#include "core/workbench/redacted_export.h"

namespace throughline::workbench {
namespace {

bool isFolder(const std::string& out, const ThreatCase& threatCase)
{
    std::error_code failed;
    return threatCase.reports.size() > 1 || (!out.empty() && out.back() == '/')
        || std::filesystem::is_directory(out, failed);
}

Outcome cancelled(outcome::FilesWritten out)
{
    out.error = Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
    return out;
}

/// The case that a product is made of; `redacted` is null if nothing stays.
struct Source {
    CaseDocument document;
    std::shared_ptr<const RedactedCase> redacted;
};

Source sourceOf(const CaseDocument& document, const Redaction& redaction)
{
    if (redaction.isNone())
        return {document, nullptr};
    auto redacted = std::make_shared<const RedactedCase>(redact(document, redaction));
    return {*redacted->document, redacted};
}

/// Claims of all reports into files of these paths.
Outcome writeEach(const Source& source, const std::vector<std::string>& paths, const Job& job)
{
    const ThreatCase threatCase = compactCase(source.document.threatCase).threatCase;
    outcome::FilesWritten out{.files = {}, .error = {}, .redacted = source.redacted};
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (job.isStopped())
            return cancelled(std::move(out));
        const Status written = writeChecked(paths[i], source.redacted.get(), [&](const CaseDocument* plain) {
            return claimsJson(plain ? plain->threatCase : threatCase, idAt<ReportId>(i));
        });
        if (!written) {
            out.error = written.error();
            return out;
        }
        out.files.push_back(paths[i]);
        job.report(static_cast<double>(i + 1) / static_cast<double>(paths.size()));
    }
    return out;
}

Outcome writeClaims(const Source& source, const std::string& out, const Job& job)
{
    const ThreatCase threatCase = compactCase(source.document.threatCase).threatCase;
    if (threatCase.reports.empty())
        return outcome::ActionFailed{{.code = ErrorCode::Empty, .message = source.redacted ? "No report of the case may go." : "The case has no report.", .where = {}}};
    if (!isFolder(out, threatCase))
        return writeEach(source, {out}, job);
    std::error_code failed;
    std::filesystem::create_directories(out, failed);
    if (failed)
        return outcome::ActionFailed{{.code = ErrorCode::FileUnwritable, .message = failed.message(), .where = out}};
    std::vector<std::string> paths = claimsFileNames(threatCase);
    for (std::string& path : paths)
        path = (std::filesystem::path(out) / path).string();
    return writeEach(source, paths, job);
}

Outcome composePage(const PageSource& source, const BriefingOptions& options, const TextMetrics& metrics, const Job& job)
{
    const Result<PageInWords> made = pageInWords(source, options, metrics, job);
    if (!made)
        return outcome::ActionFailed{made.error()};
    return outcome::PageComposed{made->set, made->brief, {}, raisedText(made->computed, options)};
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::ComposePage& action)
{
    const WorkbenchState& state = snapshot.state;
    if (!action.redaction.isNone())
        return composeRedacted(snapshot, action);
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            images = snapshot.images, picture = state.isPictureStale() ? nullptr : state.picture, comparison = state.comparison,
            caseVersion = state.caseVersion, options = action.options](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, comparison);
        const ThreatCase named = namedCase(shown.threatCase, view.names);
        BriefingOptions told = options;
        told.names = pageViewText(named, view);
        PageSource source{named, *shown.claims, view, picture, shown.marks(), images.get()};
        if (!picture) {
            const auto drawn = makePicture(named, *shown.claims, view, *metrics, job, {.marks = shown.marks(), .graph = nullptr, .images = images.get()});
            if (!drawn)
                return outcome::ActionFailed{drawn.error()};
            source.picture = *drawn;
        }
        return composePage(source, told, *metrics, job);
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteClaims& action)
{
    return [document = snapshot.state.document(), action](const Job& job) -> Outcome {
        return writeClaims(sourceOf(document, action.redaction), action.out, job);
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteStix& action)
{
    return [document = snapshot.state.document(), action](const Job& job) -> Outcome {
        const Source source = sourceOf(document, action.redaction);
        const std::string bundle = stixBundle(source.document, action.options);
        if (job.isStopped())
            return cancelled({});
        const Status written = writeChecked(action.out, source.redacted.get(), [&](const CaseDocument* plain) {
            return plain ? stixBundle(*plain, action.options) : bundle;
        });
        outcome::FilesWritten out{.files = {}, .error = {}, .redacted = source.redacted};
        if (written)
            out.files.push_back(action.out);
        else
            out.error = written.error();
        return out;
    };
}

namespace {

Outcome writeCase(const std::string& path, const Source& source, const WriteOptions& options, const Job& job)
{
    outcome::FilesWritten out{.files = {}, .error = {}, .redacted = source.redacted};
    const Status written = writeCheckedCasefile(path, source.document, source.redacted.get(), options, job);
    if (written)
        out.files.push_back(path);
    else
        out.error = written.error();
    return out;
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::WriteCasefile& action)
{
    return [document = snapshot.state.document(), action](const Job& job) -> Outcome {
        return writeCase(action.out, sourceOf(document, action.redaction), {}, job);
    };
}

Task prepare(const Snapshot& snapshot, const action::ShareCasefile& action)
{
    return [document = snapshot.state.document(), action, own = snapshot.state.file.path](const Job& job) -> Outcome {
        if (!own.empty() && casefileLockPath(own) == casefileLockPath(action.path))
            return outcome::ActionFailed{{.code = ErrorCode::BadArgument,
                                          .message = "This is the file of the case itself; share under another name.",
                                          .where = action.path}};
        // A shared file has no deleted rows whatever its marking: RED keeps nothing else back.
        Redaction redaction = action.redaction;
        redaction.maxTlp = redaction.maxTlp == Tlp::NotStated ? Tlp::Red : redaction.maxTlp;
        return writeCase(action.path, sourceOf(document, redaction), {.keepsPrevious = false}, job);
    };
}

namespace {

/// What stayed goes into the log of the window's session, or of the command; never into the case.
void tellWithheld(WorkbenchState& state, const std::shared_ptr<const RedactedCase>& redacted, const std::string& product, Changes& changes)
{
    if (!redacted)
        return;
    changes.redacted = redacted;
    const std::vector<Diagnostic> log = withheldLog(*redacted, product);
    state.diagnostics.insert(state.diagnostics.end(), log.begin(), log.end());
    changes.diagnosticsChanged = changes.diagnosticsChanged || !log.empty();
}

}  // namespace

void apply(WorkbenchState& state, outcome::PageComposed outcome, Changes& changes)
{
    changes.page = outcome.set->pages.front().list;
    changes.set = std::move(outcome.set);
    if (!outcome.raised.empty()) {
        state.diagnostics.push_back({.severity = Severity::Info, .code = "marking-raised", .file = {}, .where = {}, .message = outcome.raised});
        changes.diagnosticsChanged = true;
    }
    changes.brief = std::move(outcome.brief);
    if (outcome.check)
        tellWithheld(state, outcome.check->redacted, "page", changes);
    changes.check = std::move(outcome.check);
}

void apply(WorkbenchState& state, outcome::FilesWritten outcome, Changes& changes)
{
    tellWithheld(state, outcome.redacted, outcome.files.empty() ? std::string() : outcome.files.front(), changes);
    changes.written = std::move(outcome.files);
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
