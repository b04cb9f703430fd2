// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/pdf_file.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <vector>

#include "ui/paint/painter.h"
#include "ui/paint/pdf_properties.h"
#include "ui/paint/png_file.h"

namespace throughline::ui {

namespace {

constexpr int unitsPerInch = 1200;
constexpr double inchMm = 25.4;

void paintPage(QPainter& painter, const DisplayList& list, const Size& millimetres, Theme theme)
{
    const double unitsPerMm = unitsPerInch / inchMm;
    const Size page{millimetres.width * unitsPerMm, millimetres.height * unitsPerMm};
    const StyleSheet& sheet = styleSheet(theme);
    painter.save();
    painter.fillRect(QRectF(0, 0, page.width, page.height), toQt(styleOf(sheet, StyleId::Page).fill));
    applyPlacement(painter, placeOn(page, list));
    paint(painter, list, sheet);
    painter.restore();
}

QPageSize pageSize(const Size& millimetres)
{
    return QPageSize(QSizeF(millimetres.width, millimetres.height), QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
}

}  // namespace

Result<QByteArray> writePdfPages(std::span<const PdfPage> pages, const PageSpec& spec, const Job& job)
{
    std::vector<Size> sizes;
    PdfProperties properties{.title = spec.title, .marking = spec.marking, .bookmarks = {}, .epoch = spec.epoch};
    for (const PdfPage& page : pages) {
        const Result<Size> size = paperSize(*page.list, spec);
        if (!size)
            return size.error();
        sizes.push_back(*size);
        properties.bookmarks.push_back(page.title);
    }
    if (pages.empty())
        return Error{ErrorCode::Empty, "there is no page", "pdf"};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(pageSize(sizes.front()));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "", ""};
        if (i > 0) {
            writer.setPageSize(pageSize(sizes[i]));
            writer.newPage();
        }
        paintPage(painter, *pages[i].list, sizes[i], spec.theme);
    }
    painter.end();
    return withProperties(bytes, properties);
}

Result<QByteArray> writePdf(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    const PdfPage page{&list, spec.title};
    return writePdfPages({&page, 1}, spec, job);
}

}  // namespace throughline::ui
