// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/pdf_file.h"

#include <QBuffer>
#include <QDateTime>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTimeZone>

#include "ui/paint/painter.h"
#include "ui/paint/png_file.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int unitsPerInch = 1200;
constexpr double inchMm = 25.4;

void paintPage(QPdfWriter& writer, const DisplayList& list, const Size& millimetres, Theme theme)
{
    const double unitsPerMm = unitsPerInch / inchMm;
    const Size page{millimetres.width * unitsPerMm, millimetres.height * unitsPerMm};
    const StyleSheet& sheet = styleSheet(theme);
    QPainter painter(&writer);
    painter.fillRect(QRectF(0, 0, page.width, page.height), toQt(styleOf(sheet, StyleId::Page).fill));
    applyPlacement(painter, placeOn(page, list));
    paint(painter, list, sheet);
}

}  // namespace

void normalisePdf(QByteArray& pdf, std::int64_t epoch)
{
    const QByteArray made =
        QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    for (const char* key : {"/CreationDate (D:", "/ModDate (D:"}) {
        const qsizetype at = pdf.indexOf(key);
        if (at < 0)
            continue;
        const qsizetype digits = at + static_cast<qsizetype>(qstrlen(key));
        pdf.replace(digits, made.size(), made);
        // Behind the digits stands the zone, which is of variable length: keep Z, blank the rest.
        const qsizetype close = pdf.indexOf(')', digits);
        for (qsizetype i = digits + made.size(); i < close; ++i)
            pdf[i] = i == digits + made.size() ? 'Z' : ' ';
    }
}

Result<QByteArray> writePdf(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    const Result<Size> paper = paperSize(list, spec);
    if (!paper)
        return paper.error();
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QSizeF(paper->width, paper->height), QPageSize::Millimeter, QString(),
                                     QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(unitsPerInch);
        writer.setTitle(toQt(spec.title));
        writer.setCreator(QStringLiteral("Throughline"));
        paintPage(writer, list, *paper, spec.theme);
    }
    normalisePdf(bytes, spec.epoch);
    return bytes;
}

}  // namespace throughline::ui
