// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/export_family.h"

#include <filesystem>
#include <system_error>

#include "core/base/write_file.h"
#include "core/casefile/casefile.h"
#include "core/exporters/claims_json.h"

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
    return outcome::PageComposed{std::make_shared<const DisplayList>(*std::move(page))};
}

}  // namespace

Task prepare(const Snapshot& snapshot, const action::ComposePage& action)
{
    const WorkbenchState& state = snapshot.state;
    return [threatCase = state.threatCase, claims = state.claims, view = state.view, metrics = snapshot.metrics,
            picture = state.isPictureStale() ? nullptr : state.picture,
            options = action.options](const Job& job) -> Outcome {
        if (picture)
            return composePage(threatCase, *picture, options, *metrics);
        const auto drawn = makePicture(threatCase, *claims, view, *metrics, job);
        if (!drawn)
            return outcome::ActionFailed{drawn.error()};
        return composePage(threatCase, **drawn, options, *metrics);
    };
}

Task prepare(const Snapshot& snapshot, const action::WriteClaims& action)
{
    return [threatCase = snapshot.state.threatCase, out = action.out](const Job& job) -> Outcome {
        return writeClaims(threatCase, out, job);
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

void apply(WorkbenchState&, outcome::PageComposed outcome, Changes& changes) { changes.page = std::move(outcome.page); }

void apply(WorkbenchState&, outcome::FilesWritten outcome, Changes& changes)
{
    changes.written = std::move(outcome.files);
    changes.error = std::move(outcome.error);
}

}  // namespace throughline::workbench
