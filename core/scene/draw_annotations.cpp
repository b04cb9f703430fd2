// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draw_annotations.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {
namespace {

constexpr double turnedCorner = 9;
constexpr double headLength = 11;
constexpr double ringRadius = 3;
constexpr double labelWidth = 190;
constexpr std::size_t mostLines = 400;      ///< of note paper
constexpr std::size_t mostLabelLines = 6;  ///< of a frame or an arrow
constexpr double slack = 0.5;              ///< so that a line that just fits is not broken

/// Lines of a text with line ends of its own.
std::vector<std::string> linesOf(const TextMetrics& metrics, std::string_view text, double width, std::size_t most)
{
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < most) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        std::vector<std::string> broken = wrapped(metrics, FontFace::Regular, authorTextSize, line, width, most - lines.size());
        if (broken.empty())
            broken.emplace_back();  // an empty line keeps its room
        lines.insert(lines.end(), broken.begin(), broken.end());
    }
    return lines;
}

double heightOf(const std::vector<std::string>& lines) { return static_cast<double>(lines.size()) * authorTextLine; }

void drawPaper(DisplayListBuilder& builder, const Rect& box, double corner, HitIndex hit)
{
    const std::array sheet{Point{box.x, box.y}, Point{box.right() - corner, box.y}, Point{box.right(), box.y + corner},
                           Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}};
    builder.path(ShapeKind::Polygon, sheet, StyleId::AuthorPaper, hit);
    const std::array fold{Point{box.right() - corner, box.y}, Point{box.right(), box.y + corner}, Point{box.right() - corner, box.y + corner}};
    builder.path(ShapeKind::Polygon, fold, StyleId::AuthorFold, hit);
}

void drawLines(DisplayListBuilder& builder, const std::vector<std::string>& lines, Point corner, HitIndex hit)
{
    double y = corner.y + authorTextSize;
    for (const std::string& line : lines) {
        builder.text({corner.x, y}, authorTextSize, FontFace::Regular, StyleId::TextAuthor, line, hit);
        y += authorTextLine;
    }
}

void drawNote(DisplayListBuilder& builder, const Annotation& note, HitIndex hit)
{
    const Rect box = notePaper(builder.metrics(), note);
    drawPaper(builder, box, turnedCorner, hit);
    drawLines(builder, linesOf(builder.metrics(), note.text, box.width - 2 * notePadding + slack, mostLines),
              {box.x + notePadding, box.y + notePadding}, hit);
}

/// A slip of paper with the words of a frame or an arrow; `place` gives its left top corner for its size.
template <class Place>
void drawSlip(DisplayListBuilder& builder, std::string_view text, double width, HitIndex hit, Place&& place)
{
    const std::vector<std::string> lines = linesOf(builder.metrics(), text, width, mostLabelLines);
    if (lines.empty())
        return;
    double widest = 0;
    for (const std::string& line : lines)
        widest = std::max(widest, textWidth(builder.metrics(), FontFace::Regular, authorTextSize, line));
    const Size size{widest + 2 * notePadding, heightOf(lines) + notePadding};
    const Point corner = place(size);
    drawPaper(builder, {corner.x, corner.y, size.width, size.height}, turnedCorner * 0.7, hit);
    drawLines(builder, lines, {corner.x + notePadding, corner.y + notePadding / 2}, hit);
}

void drawFrame(DisplayListBuilder& builder, const Annotation& frame, HitIndex hit)
{
    const Rect box = annotationBox(frame);
    // A line, no ground: what stands inside can still be chosen.
    const std::array outline{Point{box.x, box.y}, Point{box.right(), box.y}, Point{box.right(), box.bottom()}, Point{box.x, box.bottom()},
                             Point{box.x, box.y}};
    builder.path(ShapeKind::Polyline, outline, StyleId::AuthorLine, hit);
    drawSlip(builder, frame.text, std::max(box.width - 2 * notePadding, labelWidth), hit,
             [&](Size size) { return Point{box.x, box.y - size.height}; });
}

/// Shaft with a ring at its start and an open head.
void drawShaft(DisplayListBuilder& builder, Point from, Point to, double head, double ring, HitIndex hit)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = std::max(std::hypot(dx, dy), 1e-9);
    const Point along{dx / length, dy / length};
    const std::array shaft{Point{from.x + along.x * std::min(ring, length), from.y + along.y * std::min(ring, length)}, to};
    builder.path(ShapeKind::Polyline, shaft, StyleId::AuthorLine, hit);
    const double half = head * 0.5;
    const Point base{to.x - along.x * head, to.y - along.y * head};
    const std::array tip{Point{base.x - along.y * half, base.y + along.x * half}, to, Point{base.x + along.y * half, base.y - along.x * half}};
    builder.path(ShapeKind::Polyline, tip, StyleId::AuthorLine, hit);
    builder.roundRect({from.x - ring, from.y - ring, 2 * ring, 2 * ring}, ring, StyleId::AuthorPaper, hit);
}

void drawArrow(DisplayListBuilder& builder, const Annotation& arrow, HitIndex hit)
{
    drawShaft(builder, arrow.from, arrow.to, headLength, ringRadius, hit);
    const Point middle{(arrow.from.x + arrow.to.x) / 2, (arrow.from.y + arrow.to.y) / 2};
    drawSlip(builder, arrow.text, labelWidth, hit,
             [&](Size size) { return Point{middle.x - size.width / 2, middle.y - size.height / 2}; });
}

}  // namespace

Rect notePaper(const TextMetrics& metrics, const Annotation& note)
{
    Rect box = annotationBox(note);
    box.width = std::max(box.width, leastNoteWidth);
    const auto lines = linesOf(metrics, note.text, box.width - 2 * notePadding + slack, mostLines);
    box.height = std::max({box.height, heightOf(lines) + 2 * notePadding, authorTextLine + 2 * notePadding});
    return box;
}

void drawAnnotation(DisplayListBuilder& builder, const Annotation& annotation, HitIndex hit)
{
    switch (annotation.kind) {
    case AnnotationKind::Text: drawNote(builder, annotation, hit); break;
    case AnnotationKind::Box: drawFrame(builder, annotation, hit); break;
    case AnnotationKind::Arrow: drawArrow(builder, annotation, hit); break;
    }
}

void drawAuthorSample(DisplayListBuilder& builder, const Rect& box)
{
    const double middle = box.centre().y;
    drawPaper(builder, {box.x, box.y, 15, box.height}, 5, noHit);
    drawShaft(builder, {box.x + 21, middle}, {box.right(), middle}, 7, 2.2, noHit);
}

std::string annotationTitle(const Annotation& annotation)
{
    static constexpr std::array names{"note by hand", "box by hand", "arrow by hand"};
    std::string title = names[static_cast<std::size_t>(annotation.kind)];
    if (!annotation.text.empty())
        title += ": " + annotation.text;
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title;
}

}  // namespace throughline
