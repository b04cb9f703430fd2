// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/pptx_slide.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

#include "core/base/utf8.h"
#include "core/exporters/part_groups.h"
#include "core/exporters/xml_text.h"

namespace throughline {
namespace {

/// Names are shown in lists of an office suite; alternative texts are read aloud.
constexpr std::size_t longestName = 120;
constexpr std::size_t longestDescription = 2000;
/// Of Arial, in em: where the base line lies below the top of a text box, and how high a line is.
constexpr double ascent = 0.905;
constexpr double lineHeight = 1.2;
/// Boxes are wider than their words, so that a fallback font does not spill.
constexpr double roomForFont = 1.25;
constexpr double emuPerPoint = 12700;
constexpr int leastFontSize = 100;     // hundredths of a point
constexpr int largestFontSize = 400000;

Emu emu(double value) { return std::llround(value); }

std::string shortened(const std::string& text, std::size_t most)
{
    std::u32string points = toUtf32(text);
    if (points.size() <= most)
        return text;
    points.resize(most - 1);
    return toUtf8(points) + "…";
}

std::string colourXml(Colour colour)
{
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%02X%02X%02X", static_cast<unsigned>(colour.red), static_cast<unsigned>(colour.green),
                  static_cast<unsigned>(colour.blue));
    const std::string open = std::string("<a:solidFill><a:srgbClr val=\"") + digits.data() + "\"";
    if (colour.alpha == 255)
        return open + "/></a:solidFill>";
    return open + "><a:alpha val=\"" + std::to_string(colour.alpha * 100000 / 255) + "\"/></a:srgbClr></a:solidFill>";
}

class SlideWriter {
public:
    SlideWriter(const DisplayList& list, const SlidePlace& place, const StyleSheet& sheet) : m_list(list), m_place(place), m_sheet(sheet) {}

    SlideXml write(const std::string& title)
    {
        m_out.xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    "<p:sld xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld name=\""
            + xmlText(shortened(title, longestName)) + "\"><p:bg><p:bgPr>" + colourXml(styleOf(m_sheet, StyleId::Page).fill)
            + "<a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
              "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>\n";
        for (const PartGroup& parts : partGroups(m_list))
            group(parts);
        m_out.xml += "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>\n";
        return std::move(m_out);
    }

private:
    Point placed(Point p) const { return {p.x * m_place.scale + m_place.x, p.y * m_place.scale + m_place.y}; }
    Rect placed(const Rect& r) const
    {
        const Point corner = placed(Point{r.x, r.y});
        return {corner.x, corner.y, r.width * m_place.scale, r.height * m_place.scale};
    }

    std::string properties(const std::string& name, const std::string& description = {})
    {
        std::string xml = "<p:cNvPr id=\"" + std::to_string(++m_lastId) + "\" name=\"" + xmlText(shortened(name, longestName)) + "\"";
        if (!description.empty())
            xml += " descr=\"" + xmlText(shortened(description, longestDescription)) + "\"";
        return xml + "/>";
    }

    static std::string frame(const Rect& box, const std::string& flips = {}, bool isGroup = false)
    {
        const std::string x = std::to_string(emu(box.x));
        const std::string y = std::to_string(emu(box.y));
        const std::string width = std::to_string(std::max<Emu>(emu(box.width), 0));
        const std::string height = std::to_string(std::max<Emu>(emu(box.height), 0));
        std::string xml = "<a:xfrm" + flips + "><a:off x=\"" + x + "\" y=\"" + y + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height + "\"/>";
        if (isGroup)
            xml += "<a:chOff x=\"" + x + "\" y=\"" + y + "\"/><a:chExt cx=\"" + width + "\" cy=\"" + height + "\"/>";
        return xml + "</a:xfrm>";
    }

    void group(const PartGroup& parts)
    {
        const bool isGroup = parts.hit != noHit && parts.shapes.size() + parts.texts.size() > 1;
        const std::string name = parts.hit == noHit ? std::string() : m_list.hits[parts.hit].title;
        if (isGroup)
            m_out.xml += "<p:grpSp><p:nvGrpSpPr>" + properties(name, name) + "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
                + frame(boundsOf(parts), {}, true) + "</p:grpSpPr>\n";
        const std::string alone = isGroup ? std::string() : name;
        for (const std::uint32_t i : parts.shapes)
            shape(i, alone);
        for (const std::uint32_t i : parts.texts)
            text(i);
        if (isGroup)
            m_out.xml += "</p:grpSp>\n";
    }

    Rect boundsOf(const PartGroup& parts) const
    {
        double left = std::numeric_limits<double>::max();
        double top = left;
        double right = -left;
        double bottom = -left;
        const auto add = [&](const Rect& box) {
            left = std::min(left, box.x);
            top = std::min(top, box.y);
            right = std::max(right, box.right());
            bottom = std::max(bottom, box.bottom());
        };
        for (const std::uint32_t i : parts.shapes)
            add(isPath(i) ? pathBox(i) : placed(m_list.shapes.box[i]));
        for (const std::uint32_t i : parts.texts)
            add(textBox(i));
        return {left, top, right - left, bottom - top};
    }

    bool isPath(std::uint32_t i) const
    {
        return m_list.shapes.kind[i] != ShapeKind::RoundRect && m_list.shapes.kind[i] != ShapeKind::Image;
    }
    const Style& styleOfShape(std::uint32_t i) const { return styleOf(m_sheet, m_list.shapes.style[i]); }

    std::string fill(std::uint32_t i) const
    {
        const Style& style = styleOfShape(i);
        const ShapeKind kind = m_list.shapes.kind[i];
        const bool isOpen = kind == ShapeKind::Polyline || kind == ShapeKind::Bezier;
        return isOpen || style.fill.alpha == 0 ? std::string("<a:noFill/>") : colourXml(style.fill);
    }

    std::string pen(std::uint32_t i) const
    {
        const Style& style = styleOfShape(i);
        if (style.strokeWidth <= 0 || style.stroke.alpha == 0)
            return "<a:ln><a:noFill/></a:ln>";
        std::string xml = "<a:ln w=\"" + std::to_string(std::max<Emu>(1, emu(static_cast<double>(style.strokeWidth) * m_place.scale)))
            + "\" cap=\"flat\">" + colourXml(style.stroke);
        if (style.dash != Dash::None) {
            const DashPattern dash = dashPattern(style.dash);
            const auto perMille = [](float widths) { return std::to_string(std::lround(widths * 100000)); };
            xml += "<a:custDash><a:ds d=\"" + perMille(dash.on) + "\" sp=\"" + perMille(dash.off) + "\"/></a:custDash>";
        }
        return xml + "<a:round/></a:ln>";
    }

    void shape(std::uint32_t i, const std::string& name)
    {
        if (m_list.shapes.kind[i] == ShapeKind::Image)
            return picture(i);
        const std::string called = name.empty() ? "Shape " + std::to_string(m_lastId + 1) : name;
        const auto points = m_list.pointsOf(i);
        if (m_list.shapes.kind[i] == ShapeKind::Polyline && points.size() == 2)
            return line(i, placed(points[0]), placed(points[1]), called);
        m_out.xml += "<p:sp><p:nvSpPr>" + properties(called, name) + "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>" + (isPath(i) ? path(i) : box(i))
            + fill(i) + pen(i) + "</p:spPr></p:sp>\n";
    }

    void line(std::uint32_t i, Point from, Point to, const std::string& name)
    {
        const Rect box{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
        const std::string flips = std::string(to.x < from.x ? " flipH=\"1\"" : "") + (to.y < from.y ? " flipV=\"1\"" : "");
        m_out.xml += "<p:cxnSp><p:nvCxnSpPr>" + properties(name) + "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>" + frame(box, flips)
            + "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>" + pen(i) + "</p:spPr></p:cxnSp>\n";
    }

    std::string box(std::uint32_t i) const
    {
        const Rect box = placed(m_list.shapes.box[i]);
        const double radius = static_cast<double>(m_list.shapes.radius[i]) * m_place.scale;
        const double shorter = std::min(box.width, box.height);
        if (radius <= 0 || shorter <= 0)
            return frame(box) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
        if (box.width == box.height && 2 * radius >= shorter)
            return frame(box) + "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>";
        const long adjusted = std::lround(std::min(0.5, radius / shorter) * 100000);
        return frame(box) + "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " + std::to_string(adjusted)
            + "\"/></a:avLst></a:prstGeom>";
    }

    /// Around all points, also those that only pull a curve; never empty, since paths are in parts of their box.
    Rect pathBox(std::uint32_t i) const
    {
        Rect box;
        bool isFirst = true;
        for (const Point& point : m_list.pointsOf(i)) {
            const Point p = placed(point);
            const Rect before = box;
            box.x = isFirst ? p.x : std::min(before.x, p.x);
            box.y = isFirst ? p.y : std::min(before.y, p.y);
            box.width = isFirst ? 0 : std::max(before.right(), p.x) - box.x;
            box.height = isFirst ? 0 : std::max(before.bottom(), p.y) - box.y;
            isFirst = false;
        }
        constexpr double least = 360;  // a hundredth of a millimetre, the unit of some suites
        return {box.x, box.y, std::max(box.width, least), std::max(box.height, least)};
    }

    std::string path(std::uint32_t i) const
    {
        const Rect box = pathBox(i);
        const auto points = m_list.pointsOf(i);
        const auto at = [&](Point point) {
            const Point p = placed(point);
            return "<a:pt x=\"" + std::to_string(emu(p.x - box.x)) + "\" y=\"" + std::to_string(emu(p.y - box.y)) + "\"/>";
        };
        std::string xml = frame(box) + "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\""
            + std::to_string(emu(box.width)) + "\" h=\"" + std::to_string(emu(box.height)) + "\">";
        if (!points.empty())
            xml += "<a:moveTo>" + at(points[0]) + "</a:moveTo>";
        if (m_list.shapes.kind[i] == ShapeKind::Bezier)
            for (std::size_t k = 1; k + 2 < points.size(); k += 3)
                xml += "<a:cubicBezTo>" + at(points[k]) + at(points[k + 1]) + at(points[k + 2]) + "</a:cubicBezTo>";
        else
            for (std::size_t k = 1; k < points.size(); ++k)
                xml += "<a:lnTo>" + at(points[k]) + "</a:lnTo>";
        if (m_list.shapes.kind[i] == ShapeKind::Polygon)
            xml += "<a:close/>";
        return xml + "</a:path></a:pathLst></a:custGeom>";
    }

    void picture(std::uint32_t i)
    {
        const std::size_t row = m_list.imageOf(i);
        const std::string& words = m_list.images.words[row];
        m_out.images.push_back(m_list.images.image[row]);
        m_out.xml += "<p:pic><p:nvPicPr>" + properties("Picture " + std::to_string(m_out.images.size()), words)
            + "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId"
            + std::to_string(m_out.images.size() + 1) + "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
            + frame(placed(m_list.shapes.box[i])) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>\n";
    }

    Rect textBox(std::uint32_t i) const
    {
        const TextArrays& t = m_list.texts;
        const double size = static_cast<double>(t.size[i]) * m_place.scale;
        const double width = (static_cast<double>(t.width[i]) * roomForFont + static_cast<double>(t.size[i])) * m_place.scale;
        const Point origin = placed(t.origin[i]);
        const double shift = t.align[i] == TextAlign::Left ? 0 : t.align[i] == TextAlign::Centre ? width / 2 : width;
        return {origin.x - shift, origin.y - ascent * size, width, lineHeight * size};
    }

    void text(std::uint32_t i)
    {
        const TextArrays& t = m_list.texts;
        const long size = std::lround(static_cast<double>(t.size[i]) * m_place.scale / emuPerPoint * 100);
        const char* const align = t.align[i] == TextAlign::Left ? "l" : t.align[i] == TextAlign::Centre ? "ctr" : "r";
        std::string run = " sz=\"" + std::to_string(std::clamp<long>(size, leastFontSize, largestFontSize)) + "\"";
        if (t.face[i] == FontFace::SemiBold || t.face[i] == FontFace::SemiBoldItalic)
            run += " b=\"1\"";
        if (t.face[i] == FontFace::Italic || t.face[i] == FontFace::SemiBoldItalic)
            run += " i=\"1\"";
        m_out.xml += "<p:sp><p:nvSpPr>" + properties("Text " + std::to_string(m_lastId + 1))
            + "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" + frame(textBox(i))
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\""
              " bIns=\"0\" anchor=\"t\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\"" + align + "\"/><a:r><a:rPr lang=\"en-GB\"" + run
            + " dirty=\"0\">" + colourXml(styleOf(m_sheet, t.style[i]).fill) + "</a:rPr><a:t>" + xmlText(t.text[i])
            + "</a:t></a:r></a:p></p:txBody></p:sp>\n";
    }

    const DisplayList& m_list;
    const SlidePlace& m_place;
    const StyleSheet& m_sheet;
    SlideXml m_out;
    unsigned m_lastId = 1;
};

}  // namespace

SlideXml slideXml(const DisplayList& list, const SlidePlace& place, const StyleSheet& sheet, const std::string& title)
{
    return SlideWriter(list, place, sheet).write(title);
}

}  // namespace throughline
