// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/svg_writer.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/base/base64.h"
#include "core/base/embedded.h"
#include "core/exporters/part_groups.h"
#include "core/exporters/xml_text.h"

namespace throughline {
namespace {

/// At most two decimals, never in exponent form, no locale.
std::string number(double value)
{
    const long long hundredths = std::llround(value * 100);
    const long long whole = std::llabs(hundredths);
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(whole / 100);
    if (whole % 100 != 0) {
        text += '.';
        text += static_cast<char>('0' + whole % 100 / 10);
        if (whole % 10 != 0)
            text += static_cast<char>('0' + whole % 10);
    }
    return text;
}

std::string colourText(Colour colour)
{
    if (colour.alpha == 0)
        return "none";
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "#%02x%02x%02x", static_cast<unsigned>(colour.red),
                  static_cast<unsigned>(colour.green), static_cast<unsigned>(colour.blue));
    return buffer.data();
}

struct FaceRow {
    std::string_view file;
    std::string_view weight;
    std::string_view slant;
};

constexpr std::array<FaceRow, fontFaceCount> faces{{
    {"fonts/Inter-Regular.otf", "400", "normal"},
    {"fonts/Inter-Italic.otf", "400", "italic"},
    {"fonts/Inter-SemiBold.otf", "600", "normal"},
    {"fonts/Inter-SemiBoldItalic.otf", "600", "italic"},
}};

class Writer {
public:
    Writer(const DisplayList& list, const SvgOptions& options)
        : m_list(list), m_options(options), m_sheet(styleSheet(options.theme))
    {
    }

    std::string run()
    {
        head();
        styles();
        const Rect& b = m_list.bounds;
        m_out += "<rect class=\"s0\" x=\"" + number(b.x) + "\" y=\"" + number(b.y) + "\" width=\"" + number(b.width)
            + "\" height=\"" + number(b.height) + "\"/>\n";
        body();
        m_out += "</svg>\n";
        return std::move(m_out);
    }

private:
    void head()
    {
        const Rect& b = m_list.bounds;
        const double width = m_options.width > 0 ? m_options.width : b.width;
        const double height = m_options.height > 0 ? m_options.height : b.height;
        if (!m_options.isInline)
            m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        m_out += "<svg xmlns=\"http://www.w3.org/2000/svg\"";
        if (!m_list.images.shape.empty())  // SVG 1.1 names what an image shows in this namespace
            m_out += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        m_out += " version=\"1.1\" width=\"";
        m_out += number(width) + m_options.unit + "\" height=\"" + number(height) + m_options.unit + "\" viewBox=\"";
        m_out += number(b.x) + " " + number(b.y) + " " + number(b.width) + " " + number(b.height) + "\" role=\"graphics-document\">\n";
        if (!m_options.title.empty())
            m_out += "<title>" + xmlText(m_options.title) + "</title>\n";
        if (!m_options.description.empty())
            m_out += "<desc>" + xmlText(m_options.description) + "</desc>\n";
    }

    void styles()
    {
        m_out += "<style>\n";
        if (m_options.embedFont)
            embedFaces();
        m_out += "text{font-family:Inter,'Noto Sans','DejaVu Sans',sans-serif;font-kerning:none;white-space:pre}\n";
        for (std::size_t i = 0; i < styleCount; ++i)
            styleRule(i);
        for (std::size_t i = 0; i < faces.size(); ++i)
            m_out += ".f" + std::to_string(i) + "{font-weight:" + std::string(faces[i].weight) + ";font-style:"
                + std::string(faces[i].slant) + "}\n";
        m_out += ".c{text-anchor:middle}.r{text-anchor:end}\n</style>\n";
    }

    void styleRule(std::size_t index)
    {
        const Style& style = m_sheet[index];
        m_out += ".s" + std::to_string(index) + "{fill:" + colourText(style.fill) + ";stroke:" + colourText(style.stroke);
        if (style.stroke.alpha != 0)
            m_out += ";stroke-width:" + number(static_cast<double>(style.strokeWidth));
        if (style.dash != Dash::None) {
            const DashPattern dash = dashPattern(style.dash);
            m_out += ";stroke-dasharray:" + number(static_cast<double>(dash.on * style.strokeWidth)) + " "
                + number(static_cast<double>(dash.off * style.strokeWidth));
        }
        m_out += "}\n";
    }

    void embedFaces()
    {
        std::array<bool, fontFaceCount> used{};
        for (const FontFace face : m_list.texts.face)
            used[static_cast<std::size_t>(face)] = true;
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const auto bytes = embedded(faces[i].file);
            if (!used[i] || !bytes)
                continue;
            m_out += "@font-face{font-family:Inter;font-weight:" + std::string(faces[i].weight) + ";font-style:"
                + std::string(faces[i].slant) + ";src:url(data:font/otf;base64," + toBase64(*bytes) + ") format('opentype')}\n";
        }
    }

    void body()
    {
        for (const PartGroup& group : partGroups(m_list)) {
            if (group.hit != noHit)
                open(group);
            for (const std::uint32_t i : group.shapes)
                shape(i);
            for (const std::uint32_t i : group.texts)
                label(i);
            if (group.hit != noHit)
                m_out += "</g>\n";
        }
    }

    /// A thing of several groups has its id where its words are.
    void open(const PartGroup& group)
    {
        const Hit& hit = m_list.hits[group.hit];
        const std::string kind(kindWord(hit.kind));
        m_out += "<g class=\"" + kind + "\"";
        const std::string id = kind + "-" + std::to_string(hit.index);
        if (!group.texts.empty() && m_ids.insert(id).second)
            m_out += " id=\"" + id + "\"";
        m_out += "><title>" + xmlText(hit.title) + "</title>\n";
    }

    static std::string_view kindWord(HitKind kind)
    {
        switch (kind) {
        case HitKind::Card: return "card";
        case HitKind::Link: return "link";
        case HitKind::Group: return "group";
        case HitKind::Band: return "band";
        case HitKind::Note: return "note";
        case HitKind::Frame: return "frame";
        case HitKind::Community: return "community";
        case HitKind::Annotation: return "annotation";
        }
        return "frame";
    }

    std::string classText(std::size_t style) const { return "class=\"s" + std::to_string(style) + "\""; }

    void shape(std::uint32_t i)
    {
        const ShapeArrays& s = m_list.shapes;
        const std::string style = classText(static_cast<std::size_t>(s.style[i]));
        if (s.kind[i] == ShapeKind::RoundRect) {
            const Rect& b = s.box[i];
            m_out += "<rect " + style + " x=\"" + number(b.x) + "\" y=\"" + number(b.y) + "\" width=\"" + number(b.width)
                + "\" height=\"" + number(b.height) + "\" rx=\"" + number(static_cast<double>(s.radius[i])) + "\"/>\n";
            return;
        }
        if (s.kind[i] == ShapeKind::Image) {
            image(i);
            return;
        }
        m_out += "<path " + style + " d=\"" + pathData(i) + "\"/>\n";
    }

    /// The pixels alone, inside the file: nothing is fetched, and nothing of the file that they came from goes along.
    void image(std::uint32_t i)
    {
        const std::size_t row = m_list.imageOf(i);
        const Rect& b = m_list.shapes.box[i];
        const std::string words = xmlText(m_list.images.words[row]);
        m_out += "<image x=\"" + number(b.x) + "\" y=\"" + number(b.y) + "\" width=\"" + number(b.width) + "\" height=\"" + number(b.height)
            + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + words + "\" xlink:href=\"data:image/png;base64,"
            + toBase64(m_list.images.image[row]->png) + "\"><title>" + words + "</title></image>\n";
    }

    std::string pathData(std::uint32_t i) const
    {
        const auto points = m_list.pointsOf(i);
        const auto pair = [](Point p) { return number(p.x) + " " + number(p.y); };
        std::string data = "M" + pair(points[0]);
        const bool isBezier = m_list.shapes.kind[i] == ShapeKind::Bezier;
        for (std::size_t k = 1; k < points.size(); ++k) {
            if (isBezier)
                data += (k % 3 == 1 ? "C" : " ") + pair(points[k]);
            else
                data += "L" + pair(points[k]);
        }
        if (m_list.shapes.kind[i] == ShapeKind::Polygon)
            data += "Z";
        return data;
    }

    void label(std::uint32_t i)
    {
        const TextArrays& t = m_list.texts;
        std::string classes = "s" + std::to_string(static_cast<std::size_t>(t.style[i])) + " f"
            + std::to_string(static_cast<std::size_t>(t.face[i]));
        if (t.align[i] == TextAlign::Centre)
            classes += " c";
        else if (t.align[i] == TextAlign::Right)
            classes += " r";
        m_out += "<text class=\"" + classes + "\" x=\"" + number(t.origin[i].x) + "\" y=\"" + number(t.origin[i].y)
            + "\" font-size=\"" + number(static_cast<double>(t.size[i])) + "\">" + xmlText(t.text[i]) + "</text>\n";
    }

    const DisplayList& m_list;
    const SvgOptions& m_options;
    const StyleSheet& m_sheet;
    std::string m_out;
    std::set<std::string> m_ids;
};

}  // namespace

std::string writeSvg(const DisplayList& list, const SvgOptions& options) { return Writer(list, options).run(); }

}  // namespace throughline
