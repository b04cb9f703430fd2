// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_output.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <algorithm>
#include <cmath>

#include "core/workbench/notes_csv.h"
#include "ui/paint/painter.h"
#include "ui/paint/png_file.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr double copiedDpi = 192;
constexpr double mostCopiedPixels = 16e6;
constexpr double sceneDpi = 96;

QString words(const char* text) { return QCoreApplication::translate("PageOutput", text); }

Result<QByteArray> bytesOf(std::string_view format, const DisplayList& page, const PageSpec& spec, const Job& job)
{
    return findPictureFormat(format)->write(page, spec, job);
}

}  // namespace

Result<CopiedPage> copiedPage(const DisplayList& page, const PageSpec& spec, const Job& job)
{
    CopiedPage copied;
    const double area = page.bounds.width * page.bounds.height;
    const double scale = std::min(copiedDpi / sceneDpi, std::sqrt(mostCopiedPixels / std::max(area, 1.0)));
    const Size pixels{std::max(1.0, std::round(page.bounds.width * scale)), std::max(1.0, std::round(page.bounds.height * scale))};
    const Result<QImage> image = renderImage(page, pixels, spec.theme, job);
    if (!image)
        return image.error();
    const Result<QByteArray> svg = bytesOf("svg", page, spec, job);
    if (!svg)
        return svg.error();
    const Result<QByteArray> pdf = bytesOf("pdf", page, spec, job);
    if (!pdf)
        return pdf.error();
    copied.image = *image;
    copied.svg = *svg;
    copied.pdf = *pdf;
    if (spec.brief)
        copied.notes = toQt(notesText(*spec.brief));
    return copied;
}

QMimeData* mimeData(const CopiedPage& page)
{
    auto* data = new QMimeData;
    data->setImageData(page.image);  // offered as PNG and in other forms of pixels
    data->setData(QStringLiteral("image/svg+xml"), page.svg);
    data->setData(QStringLiteral("application/pdf"), page.pdf);
    data->setText(page.notes);
    return data;
}

void copyPicture(Session& session)
{
    PictureExport request;
    request.page.epoch = sourceDateEpoch();
    session.usePage(request, words(QT_TRANSLATE_NOOP("PageOutput", "Copying the picture")),
                    [&session](const PageSet& set, const PageSpec& spec, const Job& job) -> Result<JobRunner::Finish> {
                        Result<CopiedPage> copied = copiedPage(*set.pages.front().list, spec, job);
                        if (!copied)
                            return copied.error();
                        return JobRunner::Finish([&session, copied = std::make_shared<const CopiedPage>(*std::move(copied))] {
                            QApplication::clipboard()->setMimeData(mimeData(*copied));
                            emit session.told(words(QT_TRANSLATE_NOOP("PageOutput", "The picture is on the clipboard: as an image, SVG, PDF and text")));
                        });
                    });
}

Status printPages(QPrinter& printer, std::span<const BriefingPage> pages, const Job& job)
{
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{ErrorCode::Unsupported, "the printer takes nothing", fromQt(printer.printerName())};
    const QRectF area = printer.pageLayout().paintRectPixels(printer.resolution());
    for (std::size_t i = 0; i < pages.size() && !job.isStopped(); ++i) {
        if (i > 0)
            printer.newPage();
        painter.save();
        applyPlacement(painter, placeOn({area.width(), area.height()}, *pages[i].list));
        paint(painter, *pages[i].list, styleSheet(Theme::Light));
        painter.restore();
    }
    if (!painter.end())
        return Error{ErrorCode::Unsupported, "the printer gave up", fromQt(printer.printerName())};
    return ok();
}

void askToPrint(Session& session, QWidget* parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(QStringLiteral("Throughline"));  // titles of cases are no business of a print server
    printer->setCreator(QStringLiteral("Throughline"));
    QPrintDialog dialog(printer.get(), parent);
    dialog.setWindowTitle(words(QT_TRANSLATE_NOOP("PageOutput", "Print")));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QRectF area = printer->pageLayout().paintRect(QPageLayout::Millimeter);
    PictureExport request;
    request.page.widthMm = area.width();
    request.page.heightMm = area.height();
    request.briefing.aspect = aspectOf(request.page);
    request.briefing.paperWidthMm = shownWidthMm(request.page);
    request.briefing.leastPoints = leastPaperPoints;
    session.usePage(request, words(QT_TRANSLATE_NOOP("PageOutput", "Printing")),
                    [&session, printer](const PageSet& set, const PageSpec&, const Job& job) -> Result<JobRunner::Finish> {
                        if (const Status printed = printPages(*printer, set.pages, job); !printed)
                            return printed.error();
                        return JobRunner::Finish([&session, printer] {
                            const QString file = printer->outputFileName();
                            if (!file.isEmpty())
                                emit session.exported(file);
                            else
                                emit session.told(words(QT_TRANSLATE_NOOP("PageOutput", "Sent to the printer")));
                        });
                    });
}

}  // namespace throughline::ui
