// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/svg_writer.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/base/embedded.h"
#include "core/base/utf8.h"

namespace throughline {
namespace {

/// XML text: markup escaped, characters that XML 1.0 forbids replaced.
std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = nextCodePoint(text, at);
        const bool isForbidden = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
        if (isForbidden)
            appendUtf8(out, replacementCharacter);
        else if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += text.substr(start, at - start);
    }
    return out;
}

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

std::string base64(std::string_view bytes)
{
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) { return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0u; };
        const unsigned group = (byte(i) << 16) | (byte(i + 1) << 8) | byte(i + 2);
        out += digits[group >> 18];
        out += digits[(group >> 12) & 63];
        out += i + 1 < bytes.size() ? digits[(group >> 6) & 63] : '=';
        out += i + 2 < bytes.size() ? digits[group & 63] : '=';
    }
    return out;
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
        m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
        if (!m_list.images.shape.empty())  // SVG 1.1 names what an image shows in this namespace
            m_out += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        m_out += " version=\"1.1\" width=\"";
        m_out += number(width) + m_options.unit + "\" height=\"" + number(height) + m_options.unit + "\" viewBox=\"";
        m_out += number(b.x) + " " + number(b.y) + " " + number(b.width) + " " + number(b.height) + "\">\n";
        if (!m_options.title.empty())
            m_out += "<title>" + escaped(m_options.title) + "</title>\n";
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
                + std::string(faces[i].slant) + ";src:url(data:font/otf;base64," + base64(*bytes) + ") format('opentype')}\n";
        }
    }

    /// Shapes in order; at the first shape of a thing, the whole thing as one group with its texts.
    /// What belongs to a thing lies over nothing of others but bands and boxes, so the look is the same.
    void body()
    {
        std::vector<std::vector<std::uint32_t>> textsOf(m_list.hits.size());
        for (std::uint32_t i = 0; i < m_list.texts.length(); ++i)
            if (m_list.texts.hit[i] != noHit)
                textsOf[m_list.texts.hit[i]].push_back(i);
        HitIndex open = noHit;
        std::vector<bool> hasTexts(m_list.hits.size(), false);
        for (std::uint32_t i = 0; i < m_list.shapes.size(); ++i) {
            const HitIndex hit = m_list.shapes.hit[i];
            if (hit != open) {
                close(open);
                if (hit != noHit)
                    m_out += "<g class=\"" + std::string(kindWord(m_list.hits[hit].kind)) + "\"><title>"
                        + escaped(m_list.hits[hit].title) + "</title>\n";
                open = hit;
            }
            shape(i);
            const bool isLast = i + 1 == m_list.shapes.size() || m_list.shapes.hit[i + 1] != hit;
            if (hit != noHit && isLast && isLastRun(i, hit)) {
                for (const std::uint32_t text : textsOf[hit])
                    label(text);
                hasTexts[hit] = true;
            }
        }
        close(open);
        for (std::uint32_t i = 0; i < m_list.texts.length(); ++i)
            if (m_list.texts.hit[i] == noHit || !hasTexts[m_list.texts.hit[i]])
                label(i);
    }

    /// A thing may have several runs (its line below the cards, its plate above): texts go with the last.
    bool isLastRun(std::uint32_t shape, HitIndex hit)
    {
        if (m_lastShape.empty()) {
            m_lastShape.assign(m_list.hits.size(), 0);
            for (std::uint32_t i = 0; i < m_list.shapes.size(); ++i)
                if (m_list.shapes.hit[i] != noHit)
                    m_lastShape[m_list.shapes.hit[i]] = i;
        }
        return m_lastShape[hit] == shape;
    }

    void close(HitIndex open)
    {
        if (open != noHit)
            m_out += "</g>\n";
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
        const std::string words = escaped(m_list.images.words[row]);
        m_out += "<image x=\"" + number(b.x) + "\" y=\"" + number(b.y) + "\" width=\"" + number(b.width) + "\" height=\"" + number(b.height)
            + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + words + "\" xlink:href=\"data:image/png;base64,"
            + base64(m_list.images.image[row]->png) + "\"><title>" + words + "</title></image>\n";
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
            + "\" font-size=\"" + number(static_cast<double>(t.size[i])) + "\">" + escaped(t.text[i]) + "</text>\n";
    }

    const DisplayList& m_list;
    const SvgOptions& m_options;
    const StyleSheet& m_sheet;
    std::string m_out;
    std::vector<std::uint32_t> m_lastShape;
};

}  // namespace

std::string writeSvg(const DisplayList& list, const SvgOptions& options) { return Writer(list, options).run(); }

}  // namespace throughline
