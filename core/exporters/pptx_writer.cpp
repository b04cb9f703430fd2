// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/pptx_writer.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "core/base/zip_writer.h"
#include "core/exporters/pptx_frame.h"
#include "core/exporters/pptx_slide.h"
#include "core/exporters/xml_text.h"

namespace throughline {
namespace {

// What a slide may measure: one inch to 56.
constexpr double leastSide = 914400;
constexpr double largestSide = 51206400;

constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view partType = "application/vnd.openxmlformats-officedocument.presentationml.";

/// Width and height of all slides, EMU.
Size slideSize(const PptxOptions& options)
{
    const Size asked{options.widthMm * emuPerMm, options.heightMm * emuPerMm};
    const double longer = std::max(asked.width, asked.height);
    const double shorter = std::min(asked.width, asked.height);
    const double scale = longer > largestSide ? largestSide / longer : shorter < leastSide ? std::min(leastSide / shorter, largestSide / longer) : 1;
    return {std::round(std::clamp(asked.width * scale, leastSide, largestSide)), std::round(std::clamp(asked.height * scale, leastSide, largestSide))};
}

SlidePlace placeOn(const Size& slide, const Rect& bounds)
{
    const double scale = std::min(slide.width / bounds.width, slide.height / bounds.height);
    return {.scale = scale,
            .x = (slide.width - bounds.width * scale) / 2 - bounds.x * scale,
            .y = (slide.height - bounds.height * scale) / 2 - bounds.y * scale};
}

std::string link(std::size_t id, std::string_view type, const std::string& target)
{
    return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + std::string(office) + std::string(type) + "\" Target=\"" + target + "\"/>\n";
}

std::string links(const std::string& rows)
{
    return std::string(xmlHead) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n" + rows + "</Relationships>\n";
}

std::string part(const std::string& name, std::string_view type)
{
    return "<Override PartName=\"" + name + "\" ContentType=\"" + std::string(type) + "\"/>\n";
}

std::string contentTypes(std::size_t slides)
{
    const auto ours = [](std::string_view type) { return std::string(partType) + std::string(type) + "+xml"; };
    std::string xml = std::string(xmlHead)
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n<Default Extension=\"png\" ContentType=\"image/png\"/>\n"
        + part("/ppt/presentation.xml", ours("presentation.main")) + part("/ppt/slideMasters/slideMaster1.xml", ours("slideMaster"))
        + part("/ppt/slideLayouts/slideLayout1.xml", ours("slideLayout"))
        + part("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    for (std::size_t i = 1; i <= slides; ++i)
        xml += part("/ppt/slides/slide" + std::to_string(i) + ".xml", ours("slide"));
    return xml + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") + "</Types>\n";
}

std::string presentation(const Size& size, std::size_t slides)
{
    std::string xml = std::string(xmlHead)
        + "<p:presentation xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">\n"
          "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\n<p:sldIdLst>";
    constexpr std::size_t firstId = 256;
    for (std::size_t i = 0; i < slides; ++i)
        xml += "<p:sldId id=\"" + std::to_string(firstId + i) + "\" r:id=\"rId" + std::to_string(i + 3) + "\"/>";
    return xml + "</p:sldIdLst>\n<p:sldSz cx=\"" + std::to_string(std::llround(size.width)) + "\" cy=\"" + std::to_string(std::llround(size.height))
        + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>\n";
}

std::string presentationLinks(std::size_t slides)
{
    std::string rows = link(1, "slideMaster", "slideMasters/slideMaster1.xml") + link(2, "theme", "theme/theme1.xml");
    for (std::size_t i = 0; i < slides; ++i)
        rows += link(i + 3, "slide", "slides/slide" + std::to_string(i + 1) + ".xml");
    return links(rows);
}

std::string timeText(std::int64_t epoch)
{
    const auto seconds = static_cast<std::time_t>(epoch);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

std::string coreProperties(const PptxOptions& options)
{
    const std::string time = timeText(options.epoch);
    const std::string marking = xmlText(options.marking);
    return std::string(xmlHead)
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
          " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<dc:title>"
        + xmlText(options.title) + "</dc:title><dc:subject>" + marking + "</dc:subject><cp:keywords>" + marking
        + "</cp:keywords>\n<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
        + time + "</dcterms:modified></cp:coreProperties>\n";
}

std::string appProperties(std::size_t slides)
{
    return std::string(xmlHead)
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Throughline</Application><Slides>"
        + std::to_string(slides) + "</Slides></Properties>\n";
}

/// Pictures of all slides; one that stands on several is in the file once.
class Media {
public:
    std::string nameOf(const std::shared_ptr<const CardImage>& image)
    {
        const auto place = std::find(m_images.begin(), m_images.end(), image);
        const auto row = static_cast<std::size_t>(place - m_images.begin());
        if (place == m_images.end())
            m_images.push_back(image);
        return "image" + std::to_string(row + 1) + ".png";
    }
    void write(ZipWriter& zip) const
    {
        for (std::size_t i = 0; i < m_images.size(); ++i)
            zip.add("ppt/media/image" + std::to_string(i + 1) + ".png", m_images[i]->png, true);
    }

private:
    std::vector<std::shared_ptr<const CardImage>> m_images;
};

void addFrame(ZipWriter& zip, const Size& size, const PptxOptions& options, std::size_t slides)
{
    zip.add("[Content_Types].xml", contentTypes(slides));
    zip.add("_rels/.rels", std::string(pptxRootLinks));
    zip.add("docProps/core.xml", coreProperties(options));
    zip.add("docProps/app.xml", appProperties(slides));
    zip.add("ppt/presentation.xml", presentation(size, slides));
    zip.add("ppt/_rels/presentation.xml.rels", presentationLinks(slides));
    zip.add("ppt/theme/theme1.xml", std::string(pptxTheme));
    zip.add("ppt/slideMasters/slideMaster1.xml", std::string(pptxMaster));
    zip.add("ppt/slideMasters/_rels/slideMaster1.xml.rels", std::string(pptxMasterLinks));
    zip.add("ppt/slideLayouts/slideLayout1.xml", std::string(pptxLayout));
    zip.add("ppt/slideLayouts/_rels/slideLayout1.xml.rels", std::string(pptxLayoutLinks));
}

}  // namespace

Result<std::string> writePptx(std::span<const SlidePage> pages, const PptxOptions& options, const Job& job)
{
    const bool isEmpty = pages.empty() || options.widthMm <= 0 || options.heightMm <= 0
        || std::any_of(pages.begin(), pages.end(), [](const SlidePage& page) { return page.list->bounds.isEmpty(); });
    if (isEmpty)
        return Error{ErrorCode::Empty, "There is no page for a slide.", {}};
    const Size size = slideSize(options);
    ZipWriter zip;
    addFrame(zip, size, options, pages.size());
    Media media;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, {}, {}};
        SlideXml slide = slideXml(*pages[i].list, placeOn(size, pages[i].list->bounds), styleSheet(options.theme), pages[i].title);
        const std::string name = "slide" + std::to_string(i + 1) + ".xml";
        std::string rows = link(1, "slideLayout", "../slideLayouts/slideLayout1.xml");
        for (std::size_t k = 0; k < slide.images.size(); ++k)
            rows += link(k + 2, "image", "../media/" + media.nameOf(slide.images[k]));
        zip.add("ppt/slides/" + name, std::move(slide.xml));
        zip.add("ppt/slides/_rels/" + name + ".rels", links(rows));
        job.report(static_cast<double>(i + 1) / static_cast<double>(pages.size()));
    }
    media.write(zip);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, {}, {}};
    return zip.finish();
}

}  // namespace throughline
