// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/export_family.h"

#include <filesystem>
#include <system_error>

#include "core/base/write_file.h"
#include "core/casefile/casefile.h"
#include "core/casefile/file_lock.h"
#include "core/casefile/share_case.h"
#include "core/exporters/claims_json.h"
#include "core/exporters/stix_writer.h"
#include "core/model/compact_case.h"
#include "core/model/shown_case.h"
#include "core/names/name_choice.h"
#include "core/workbench/compare_family.h"
#include "core/workbench/lens_text.h"
#include "core/workbench/make_brief.h"

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

/// Claims of all reports into files of these paths.
Outcome writeEach(const ThreatCase& threatCase, const std::vector<std::string>& paths, const Job& job)
{
    outcome::FilesWritten out;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (job.isStopped())
            return cancelled(std::move(out));
        const Status written = writeFile(paths[i], claimsJson(threatCase, idAt<ReportId>(i)));
        if (!written) {
            out.error = written.error();
            return out;
        }
        out.files.push_back(paths[i]);
        job.report(static_cast<double>(i + 1) / static_cast<double>(paths.size()));
    }
    return out;
}

Outcome writeClaims(const ThreatCase& threatCase, const std::string& out, const Job& job)
{
    if (threatCase.reports.empty())
        return outcome::ActionFailed{{.code = ErrorCode::Empty, .message = "The case has no report.", .where = {}}};
    if (!isFolder(out, threatCase))
        return writeEach(threatCase, {out}, job);
    std::error_code failed;
    std::filesystem::create_directories(out, failed);
    if (failed)
        return outcome::ActionFailed{{.code = ErrorCode::FileUnwritable, .message = failed.message(), .where = out}};
    std::vector<std::string> paths = claimsFileNames(threatCase);
    for (std::string& path : paths)
        path = (std::filesystem::path(out) / path).string();
    return writeEach(threatCase, paths, job);
}

Outcome composePage(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options,
                    const TextMetrics& metrics)
{
    Result<DisplayList> page = composeBriefing(threatCase, picture, options, metrics);
    if (!page)
        return outcome::ActionFailed{page.error()};
    Result<Brief> brief = makeBrief(threatCase, picture, options, metrics);
    if (!brief)
        return outcome::ActionFailed{brief.error()};
    return outcome::PageComposed{std::make_shared<const DisplayList>(*std::move(page)), std::make_shared<const Brief>(*std::move(brief))};
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::ComposePage& action)
{
    const WorkbenchState& state = snapshot.state;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            images = snapshot.images, picture = state.isPictureStale() ? nullptr : state.picture, comparison = state.comparison,
            caseVersion = state.caseVersion, options = action.options](const Job& job) -> Outcome {
        const PicturedCase shown = picturedCase(threatCase, claims, caseVersion, comparison);
        const ThreatCase named = namedCase(shown.threatCase, view.names);
        BriefingOptions told = options;
        told.names = pageViewText(named, view);
        if (picture)
            return composePage(named, *picture, told, *metrics);
        const auto drawn = makePicture(named, *shown.claims, view, *metrics, job, {.marks = shown.marks(), .graph = nullptr, .images = images.get()});
        if (!drawn)
            return outcome::ActionFailed{drawn.error()};
        return composePage(named, **drawn, told, *metrics);
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteClaims& action)
{
    return [threatCase = snapshot.state.threatCase, out = action.out](const Job& job) -> Outcome {
        return writeClaims(compactCase(threatCase).threatCase, out, job);
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteStix& action)
{
    return [document = snapshot.state.document(), action](const Job& job) -> Outcome {
        const std::string bundle = stixBundle(document, action.options);
        if (job.isStopped())
            return cancelled({});
        const Status written = writeFile(action.out, bundle);
        outcome::FilesWritten out;
        if (written)
            out.files.push_back(action.out);
        else
            out.error = written.error();
        return out;
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteCasefile& action)
{
    return [document = snapshot.state.document(), out = action.out](const Job& job) -> Outcome {
        const Status written = writeCasefile(out, document, job);
        if (!written)
            return outcome::ActionFailed{written.error()};
        return outcome::FilesWritten{.files = {out}, .error = {}};
    };
}

Task prepare(const Snapshot& snapshot, const action::ShareCasefile& action)
{
    return [document = snapshot.state.document(), action, own = snapshot.state.file.path](const Job& job) -> Outcome {
        if (!own.empty() && casefileLockPath(own) == casefileLockPath(action.path))
            return outcome::ActionFailed{{.code = ErrorCode::BadArgument,
                                          .message = "This is the file of the case itself; share under another name.",
                                          .where = action.path}};
        const SharedCase shared = shareCase(document, {.maxTlp = action.maxTlp, .withNotes = action.withNotes,
                                                       .withAttachments = action.withAttachments,
                                                       .withReportTexts = action.withReportTexts});
        const Status written = writeCasefile(action.path, shared.document, job, {.keepsPrevious = false});
        if (!written)
            return outcome::ActionFailed{written.error()};
        return outcome::FilesWritten{.files = {action.path}, .error = {}, .withheld = shared.withheldRows()};
    };
}

void apply(WorkbenchState&, outcome::PageComposed outcome, Changes& changes)
{
    changes.page = std::move(outcome.page);
    changes.brief = std::move(outcome.brief);
}

void apply(WorkbenchState&, outcome::FilesWritten outcome, Changes& changes)
{
    changes.written = std::move(outcome.files);
    changes.withheld = outcome.withheld;
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
