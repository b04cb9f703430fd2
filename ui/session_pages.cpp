// SPDX-License-Identifier: GPL-3.0-or-later
// The half of Session that makes pages: files, previews, and what is copied or printed of them.
#include <QImage>
#include <cmath>
#include <utility>
#include <variant>

#include "ui/paint/png_file.h"
#include "ui/paint/write_picture.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// The composed page, or why there is none.
Result<outcome::PageComposed> pageOf(Outcome outcome)
{
    if (auto* composed = std::get_if<outcome::PageComposed>(&outcome))
        return std::move(*composed);
    if (auto* failure = std::get_if<outcome::ActionFailed>(&outcome))
        return std::move(failure->error);
    return Error{ErrorCode::Internal, "no page", ""};
}

/// `composed` is kept for the log of what was withheld.
Status makeFile(const Outcome& composed, const PictureExport& request, const Job& job)
{
    const Result<outcome::PageComposed> page = pageOf(composed);
    if (!page)
        return page.error();
    const auto written = writePicture(*request.format, page->set->pages, toldSpec(request.page, page->brief), fromQt(request.path), job, page->check.get());
    return written ? ok() : Status(written.error());
}

int withheldRows(const Outcome& composed)
{
    const auto* made = std::get_if<outcome::PageComposed>(&composed);
    return made && made->check ? static_cast<int>(made->check->redacted->withheldRows()) : 0;
}

Status makeChartFile(const ThreatCase& threatCase, const std::shared_ptr<const ClaimIndex>& claims, const TextMetrics& metrics,
                     const ChartExport& request, const Job& job)
{
    const Result<DisplayList> page = chartPage(threatCase, claims, request.view, *request.chart, {}, metrics);
    if (!page)
        return page.error();
    const auto written = writePicture(*request.format, *page, request.page, fromQt(request.path), job);
    return written ? ok() : Status(written.error());
}

Result<QImage> makePreview(const Outcome& composed, const PictureExport& request, std::size_t number, const QSize& largest, const Job& job)
{
    const Result<outcome::PageComposed> made = pageOf(composed);
    if (!made)
        return made.error();
    const std::vector<BriefingPage>& pages = made->set->pages;
    const DisplayList& page = *pages[std::min(number, pages.size() - 1)].list;
    const Result<Size> size = paperSize(page, request.page);
    if (!size)
        return size.error();
    const QSizeF fitted = QSizeF(size->width, size->height).scaled(largest, Qt::KeepAspectRatio);
    return renderImage(page, {std::max(1.0, std::round(fitted.width())), std::max(1.0, std::round(fitted.height()))},
                       request.page.theme, job);
}

}  // namespace

void Session::exportChart(const ChartExport& request)
{
    m_runner.start(JobKind::Export, tr("Writing the chart"), [this, request, threatCase = state().threatCase, claims = state().claims,
                                                              metrics = metrics()](const Job& job) {
        const Status made = makeChartFile(threatCase, claims, metrics, request, job);
        return [this, made, path = request.path] {
            if (made)
                emit exported(path);
            else if (made.error().code != ErrorCode::Cancelled)
                emit failed(errorText(made.error()));
        };
    });
}

void Session::exportPicture(const PictureExport& request)
{
    const Task compose = m_workbench.prepare(action::ComposePage{request.briefing, request.redaction});
    m_runner.start(JobKind::Export, tr("Writing the picture"), [this, compose, request](const Job& job) {
        const auto composed = std::make_shared<Outcome>(compose(job));
        const Status made = makeFile(*composed, request, job);
        return [this, made, composed, path = request.path] {
            const auto* page = std::get_if<outcome::PageComposed>(composed.get());
            if (page && (page->check || !page->raised.empty()))
                commit(std::move(*composed), JobKind::Page);  // tells the log what stayed
            if (made)
                emit exported(path);
            else if (made.error().code != ErrorCode::Cancelled)
                emit failed(errorText(made.error()));
        };
    });
}

void Session::usePage(const PictureExport& request, const QString& label, PageWork work)
{
    const Task compose = m_workbench.prepare(action::ComposePage{request.briefing, request.redaction});
    m_runner.start(JobKind::Export, label, [this, compose, spec = request.page, work = std::move(work)](const Job& job) -> JobRunner::Finish {
        const Result<outcome::PageComposed> page = pageOf(compose(job));
        const Result<JobRunner::Finish> done = page ? work(*page->set, toldSpec(spec, page->brief), job) : Result<JobRunner::Finish>(page.error());
        if (done)
            return *done;
        return [this, error = done.error()] {
            if (error.code != ErrorCode::Cancelled)
                emit failed(errorText(error));
        };
    });
}

void Session::previewPage(const PictureExport& request, const QSize& largest, std::size_t number)
{
    const Task compose = m_workbench.prepare(action::ComposePage{request.briefing, request.redaction});
    m_runner.start(JobKind::Page, tr("Composing the page"), [this, compose, request, largest, number](const Job& job) {
        const Outcome composed = compose(job);
        const Result<QImage> preview = makePreview(composed, request, number, largest, job);
        const auto* made = std::get_if<outcome::PageComposed>(&composed);
        return [this, preview, withheld = withheldRows(composed), set = made ? made->set : nullptr] {
            emit previewWithheld(withheld);
            if (set)
                emit previewCounted(static_cast<int>(set->pages.size()), toQt(set->did));
            if (preview)
                emit previewed(*preview);
            else
                emit previewFailed(errorText(preview.error()));
        };
    });
}

}  // namespace throughline::ui
