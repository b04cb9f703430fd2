// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture_files.h"

#include <QString>
#include <array>
#include <cmath>

#include "core/exporters/brief_writer.h"
#include "core/exporters/pptx_writer.h"
#include "core/exporters/svg_writer.h"
#include "core/workbench/notes_csv.h"
#include "ui/paint/pdf_file.h"
#include "ui/paint/png_file.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr double inchMm = 25.4;
constexpr double sceneDpi = 96;

QByteArray toBytes(const std::string& text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

Result<QByteArray> writeSvgFile(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    SvgOptions options;
    options.theme = spec.theme;
    options.title = spec.title;
    const bool onPaper = spec.widthMm > 0 || spec.heightMm > 0;
    const Result<Size> size = onPaper ? paperSize(list, spec) : pixelSize(list, spec);
    if (!size)
        return size.error();
    options.width = size->width;
    options.height = size->height;
    options.unit = onPaper ? "mm" : "px";
    options.description = spec.marking;
    return toBytes(writeSvg(list, options));
}

/// The name of a page in a document: that of the whole, and which page it is.
std::string nameOfPage(const PageSpec& spec, const BriefingPage& page)
{
    return page.title.empty() ? spec.title : spec.title.empty() ? page.title : spec.title + " – " + page.title;
}

Result<QByteArray> writeSlides(std::span<const SlidePage> pages, const PageSpec& spec, const Job& job)
{
    const Result<Size> size = paperSize(*pages.front().list, spec);
    if (!size)
        return size.error();
    const Result<std::string> bytes = writePptx(pages, {.widthMm = size->width, .heightMm = size->height, .theme = spec.theme, .title = spec.title,
                                                             .marking = spec.marking, .epoch = spec.epoch}, job);
    if (!bytes)
        return bytes.error();
    return toBytes(*bytes);
}

Result<QByteArray> writePptxFile(const DisplayList& list, const PageSpec& spec, const Job& job)
{
    const SlidePage page{&list, spec.title};
    return writeSlides({&page, 1}, spec, job);
}

Result<QByteArray> writePptxSet(std::span<const BriefingPage> pages, const PageSpec& spec, const Job& job)
{
    std::vector<SlidePage> slides;
    for (const BriefingPage& page : pages)
        slides.push_back({page.list.get(), nameOfPage(spec, page)});
    return writeSlides(slides, spec, job);
}

Result<QByteArray> writePdfSet(std::span<const BriefingPage> pages, const PageSpec& spec, const Job& job)
{
    std::vector<PdfPage> sheets;
    for (const BriefingPage& page : pages)
        sheets.push_back({page.list.get(), nameOfPage(spec, page)});
    return writePdfPages(sheets, spec, job);
}

/// A format that is made of words alone.
template <class Write>
Result<QByteArray> writeWords(const PageSpec& spec, const Job& job, Write write)
{
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", ""};
    if (!spec.brief)
        return Error{ErrorCode::BadArgument, "there is nothing to be told in words", "format"};
    return toBytes(write(*spec.brief));
}

Result<QByteArray> writeHtmlFile(const DisplayList&, const PageSpec& spec, const Job& job)
{
    return writeWords(spec, job, [&](const Brief& brief) { return briefHtml(brief, spec.theme); });
}

Result<QByteArray> writeMarkdownFile(const DisplayList&, const PageSpec& spec, const Job& job)
{
    return writeWords(spec, job, [&](const Brief& brief) { return briefMarkdown(brief, spec.pictureName); });
}

Result<QByteArray> writeNotesFile(const DisplayList&, const PageSpec& spec, const Job& job)
{
    return writeWords(spec, job, [](const Brief& brief) { return notesCsv(brief); });
}

constexpr std::array formats{
    PictureFormat{.id = "png", .extension = "png", .label = "PNG image", .hasPixels = true, .write = writePng},
    PictureFormat{.id = "svg", .extension = "svg", .label = "SVG drawing", .write = writeSvgFile},
    PictureFormat{.id = "pdf", .extension = "pdf", .label = "PDF page", .write = writePdf, .writeSet = writePdfSet},
    PictureFormat{.id = "pptx", .extension = "pptx", .label = "PPTX slide, to be edited", .write = writePptxFile, .writeSet = writePptxSet},
    PictureFormat{.id = "html", .extension = "html", .label = "HTML brief: picture and notes", .needsBrief = true, .write = writeHtmlFile},
    PictureFormat{.id = "md", .extension = "md", .label = "Markdown brief: notes, picture beside", .needsBrief = true, .beside = "svg", .write = writeMarkdownFile},
    PictureFormat{.id = "csv", .extension = "csv", .label = "CSV table of the notes", .needsBrief = true, .hasPicture = false, .write = writeNotesFile},
};

struct Paper {
    std::string_view name;
    Size landscape;
};
constexpr std::array papers{
    Paper{"a4", {297, 210}}, Paper{"a3", {420, 297}}, Paper{"letter", {279.4, 215.9}}, Paper{"16:9", {338.667, 190.5}}};
constexpr std::array<std::string_view, papers.size()> names{"a4", "a3", "letter", "16:9"};

/// The missing length of a pair from the picture's shape.
Size completed(double width, double height, const Rect& bounds)
{
    if (width <= 0)
        width = height * bounds.width / bounds.height;
    if (height <= 0)
        height = width * bounds.height / bounds.width;
    return {width, height};
}

bool isUsable(const PageSpec& spec, const DisplayList& list)
{
    const auto fits = [](double length) { return std::isfinite(length) && length >= 0 && length < 1e6; };
    return fits(spec.widthPx) && fits(spec.heightPx) && fits(spec.widthMm) && fits(spec.heightMm)
        && spec.dpi >= 1 && spec.dpi <= 4800 && !list.bounds.isEmpty();
}

Error noSize() { return {ErrorCode::BadArgument, "the picture or the page has no size", "size"}; }

Size roundedUp(const Size& size)
{
    return {std::max(1.0, std::round(size.width)), std::max(1.0, std::round(size.height))};
}

}  // namespace

std::span<const PictureFormat> pictureFormats() { return formats; }

const PictureFormat* findPictureFormat(std::string_view id)
{
    const QByteArray wanted = QByteArray(id.data(), static_cast<qsizetype>(id.size())).toLower();
    for (const PictureFormat& format : formats)
        if (wanted == QByteArray(format.id.data(), static_cast<qsizetype>(format.id.size())))
            return &format;
    return nullptr;
}

Result<Size> pixelSize(const DisplayList& list, const PageSpec& spec)
{
    if (!isUsable(spec, list))
        return noSize();
    if (spec.widthMm > 0 || spec.heightMm > 0) {
        const Size mm = completed(spec.widthMm, spec.heightMm, list.bounds);
        return roundedUp({mm.width / inchMm * spec.dpi, mm.height / inchMm * spec.dpi});
    }
    if (spec.widthPx > 0 || spec.heightPx > 0)
        return roundedUp(completed(spec.widthPx, spec.heightPx, list.bounds));
    const double scale = spec.dpi / sceneDpi;
    return roundedUp({std::ceil(list.bounds.width * scale), std::ceil(list.bounds.height * scale)});
}

Result<Size> paperSize(const DisplayList& list, const PageSpec& spec)
{
    if (!isUsable(spec, list))
        return noSize();
    if (spec.widthMm > 0 || spec.heightMm > 0)
        return completed(spec.widthMm, spec.heightMm, list.bounds);
    PageSpec pixels = spec;
    pixels.dpi = sceneDpi;
    const Result<Size> size = pixelSize(list, pixels);
    if (!size)
        return size.error();
    return Size{size->width / sceneDpi * inchMm, size->height / sceneDpi * inchMm};
}

double aspectOf(const PageSpec& spec)
{
    if (spec.widthMm > 0 && spec.heightMm > 0)
        return spec.widthMm / spec.heightMm;
    return spec.widthPx > 0 && spec.heightPx > 0 ? spec.widthPx / spec.heightPx : 0;
}

double shownWidthMm(const PageSpec& spec)
{
    constexpr double screenDpi = 96;
    return spec.widthMm > 0 ? spec.widthMm : spec.widthPx / screenDpi * 25.4;
}

Size paperByName(std::string_view name)
{
    QByteArray wanted = QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower();
    const bool isPortrait = wanted.endsWith("-portrait");
    wanted.replace("-portrait", "").replace("-landscape", "");
    for (const Paper& paper : papers)
        if (wanted == QByteArray(paper.name.data(), static_cast<qsizetype>(paper.name.size())))
            return isPortrait ? Size{paper.landscape.height, paper.landscape.width} : paper.landscape;
    return {};
}

std::span<const std::string_view> paperNames() { return names; }

std::int64_t sourceDateEpoch()
{
    bool isNumber = false;
    const qlonglong seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber && seconds >= 0 ? seconds : 0;
}

}  // namespace throughline::ui
