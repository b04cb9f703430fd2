// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/map/map_plan.h"
#include "core/scene/arrow_head.h"
#include "core/scene/card_pictures.h"
#include "core/scene/card_style.h"
#include "core/scene/comparison_badges.h"
#include "core/scene/draw_annotations.h"
#include "core/scene/draw_map.h"
#include "core/scene/draw_matrix.h"
#include "core/scene/draft_tag.h"
#include "core/scene/glyphs.h"
#include "core/scene/hit_titles.h"
#include "core/scene/line_plate.h"
#include "core/scene/line_style.h"
#include "core/scene/moving_scene.h"
#include "core/scene/picture.h"
#include "core/scene/stack_marks.h"

namespace throughline {
namespace {

using namespace card_style;

/// What only the first case of a comparison has keeps its pattern and fades.
StyleId lineStyle(const PlanLink& link)
{
    if (!link.marks.has(ComparisonMark::Removed))
        return throughline::lineStyle(link.line);
    switch (link.line) {
    case LineKind::Dashed: return StyleId::LineRemovedDashed;
    case LineKind::Dotted: return StyleId::LineRemovedDotted;
    default: return StyleId::LineRemovedSolid;
    }
}

StyleId arrowStyle(const PlanLink& link)
{
    const LineKind kind = link.marks.has(ComparisonMark::Removed) ? LineKind::Withdrawn : link.line;
    if (kind == LineKind::Dotted)
        return StyleId::ArrowHollow;
    return kind == LineKind::Withdrawn ? StyleId::ArrowWithdrawn : StyleId::ArrowHead;
}

class SceneBuilder {
public:
    SceneBuilder(const PicturePlan& plan, const Layout& layout, const TextMetrics& metrics)
        : m_plan(plan), m_layout(layout), m_metrics(metrics), m_builder(metrics), m_crowded(crowdedBands(plan)), m_isSpot(mapSpotGroups(plan))
    {
    }

    /// Everything, or all but what is left out.
    DisplayList run(const MovedParts* without = nullptr)
    {
        const LeftOut out(m_plan, without);
        const std::size_t cards = m_plan.cards.size();
        const std::size_t links = m_plan.links.size();
        // About what cards and lines without words need.
        m_builder.reserve(cards + links, 3 * cards + 2 * links, 10 * cards + 7 * links, 2 * cards);
        addHits();
        if (m_layout.ground)
            drawMapGround(m_builder, m_plan, m_layout, groupHit(0));
        for (std::uint32_t i = 0; i < m_layout.bands.size(); ++i)
            drawBand(i);
        for (const BandPart& part : m_layout.parts)
            drawPart(part);
        for (const LaneBox& lane : m_layout.lanes)
            drawLaneTitle(lane);
        if (m_plan.matrix)
            drawMatrixRules(m_builder, m_plan, m_layout);
        for (std::uint32_t i = 0; i < m_layout.groups.size(); ++i)
            if (!out.groups[i] && !m_isSpot[i])
                drawGroup(i);
        for (const Tether& tether : m_layout.tethers)
            if (!out.cards[tether.card])
                m_builder.path(ShapeKind::Bezier, tether.route.points, isOnGround(tether) ? StyleId::MapTether : StyleId::LaneRule);
        if (m_layout.ground) {
            drawMapSpots(m_builder, m_plan, m_layout, groupHit(0));
            drawMapNote(m_builder, m_plan, m_layout);
        }
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i)
            if (!out.links[i])
                drawLine(i);
        if (m_layout.ground)
            drawMapCounts(m_builder, m_plan, m_layout, groupHit(0));
        for (std::uint32_t i = 0; i < m_plan.cards.size(); ++i)
            if (!out.cards[i])
                drawCard(i);
        Rect bounds = m_layout.bounds;
        std::vector<Rect> paper;
        for (std::uint32_t i = 0; i < m_plan.annotations.size(); ++i)
            if (!out.annotations[i] && m_plan.annotations[i].kind == AnnotationKind::Text)
                paper.push_back(annotationBox(m_plan.annotations[i]));
        m_builder.coverTexts(paper);
        for (std::uint32_t i = 0; i < m_plan.annotations.size(); ++i)
            if (!out.annotations[i]) {
                drawAnnotation(m_builder, m_plan.annotations[i], annotationHit(i));
                bounds = bounds.united(m_builder.hit(annotationHit(i)).bounds.grown(authorRoom));
            }
        // Last of all: no paper hides who denies what.
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i)
            if (!out.links[i])
                drawLabel(i);
        return m_builder.seal(m_plan.isDraft ? withDraftStrip(bounds) : bounds);
    }

    /// Nothing but these, in the same order. `drawn`: the annotations of `parts` as they are now.
    DisplayList runMoved(const MovedParts& parts, std::span<const Annotation> drawn)
    {
        addNamelessHits();
        for (const std::uint32_t group : parts.groups)
            drawGroup(group);
        for (const std::uint32_t link : parts.links)
            drawLine(link);
        for (const std::uint32_t card : parts.cards)
            drawCard(card);
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawAnnotation(m_builder, drawn[i], i < parts.annotations.size() ? annotationHit(parts.annotations[i]) : noHit);
        for (const std::uint32_t link : parts.links)
            drawLabel(link);
        return m_builder.seal(m_layout.bounds);
    }

private:
    static constexpr double authorRoom = 4;  ///< between a drawing by hand and the edge of the picture

    bool isOnGround(const Tether& tether) const { return m_plan.map && m_plan.map->spotOfCard[tether.card]; }
    HitIndex cardHit(std::uint32_t i) const { return i; }
    HitIndex linkHit(std::uint32_t i) const { return static_cast<HitIndex>(m_plan.cards.size()) + i; }
    HitIndex groupHit(std::uint32_t i) const { return linkHit(static_cast<std::uint32_t>(m_plan.links.size())) + i; }
    HitIndex bandHit(std::uint32_t i) const { return groupHit(static_cast<std::uint32_t>(m_plan.groups.size())) + i; }

    HitIndex annotationHit(std::uint32_t i) const { return throughline::annotationHit(m_plan, m_layout, i); }

    /// As many, without the names that take longest to make.
    void addNamelessHits()
    {
        const std::size_t count = annotationHit(0) + m_plan.annotations.size();
        for (std::size_t i = 0; i < count; ++i)
            m_builder.addHit(HitKind::Frame, 0, {});
    }

    void addHits()
    {
        for (std::uint32_t i = 0; i < m_plan.cards.size(); ++i)
            m_builder.addHit(HitKind::Card, i, cardTitleText(m_plan.cards[i]));
        for (std::uint32_t i = 0; i < m_plan.links.size(); ++i)
            m_builder.addHit(HitKind::Link, i, linkTitleText(m_plan, m_plan.links[i]));
        for (std::uint32_t i = 0; i < m_plan.groups.size(); ++i)
            m_builder.addHit(HitKind::Group, i, m_plan.groups[i].caption);
        for (std::uint32_t i = 0; i < m_layout.bands.size(); ++i)
            m_builder.addHit(HitKind::Band, i, bandTitleText(m_plan.bands[i]));
        for (std::uint32_t i = 0; i < m_plan.annotations.size(); ++i)
            m_builder.addHit(HitKind::Annotation, i, annotationTitle(m_plan.annotations[i]));
    }

    /// Says once, above everything, that nothing of it is reviewed; returns the bounds with that strip.
    Rect withDraftStrip(Rect bounds)
    {
        bounds.y -= draftStripHeight;
        bounds.height += draftStripHeight;
        bounds.width = std::max(bounds.width, draftStripWidth(m_metrics));
        drawDraftStrip(m_builder, {bounds.x, bounds.y});
        return bounds;
    }

    void drawBand(std::uint32_t index)
    {
        const Rect& box = m_layout.bands[index];
        const PlanBand& band = m_plan.bands[index];
        const HitIndex hit = bandHit(index);
        m_builder.roundRect(box, 12, StyleId::BandFrame, hit);
        const Rect& header = m_layout.headers[index];
        const double line = header.y + 22;
        if (!band.letter.empty()) {
            m_builder.roundRect({header.x + 16, line - 15, 21, 21}, 10.5, StyleId::BandLetter, hit);
            m_builder.text({header.x + 26.5, line}, 11.5, FontFace::SemiBold, StyleId::TextOnDark, band.letter, hit, TextAlign::Centre);
        }
        const double left = header.x + (band.letter.empty() ? 16 : headerMargin);
        const BandText text = bandText(band, m_metrics);
        m_builder.text({left, line}, headerSize, FontFace::SemiBold, StyleId::TextStrong, text.title, hit);
        double x = left;
        double y = line;
        if (!text.title.empty() && text.isBeside)
            x += textWidth(m_metrics, FontFace::SemiBold, headerSize, text.title) + 12;
        else if (!text.title.empty())
            y += headerLine;
        for (const std::string& words : text.header) {
            m_builder.text({x, y}, headerSize, FontFace::Regular, StyleId::TextQuiet, words, hit);
            y += headerLine;
        }
    }

    /// Cards of a band that stand away from its others, so called.
    void drawPart(const BandPart& part)
    {
        const PlanBand& band = m_plan.bands[part.band];
        const HitIndex hit = bandHit(part.band);
        m_builder.roundRect(part.box, 12, StyleId::BandFrame, hit);
        std::string title = band.letter.empty() ? band.title : band.letter;
        title.append(title.empty() ? "" : ", ").append("continued");
        m_builder.text({part.box.x + 16, part.box.y + 18}, headerSize, FontFace::SemiBold, StyleId::TextQuiet, title, hit,
                       TextAlign::Left, part.box.width - 32);
    }

    void drawLaneTitle(const LaneBox& lane)
    {
        std::string title(m_plan.lanes.empty() ? "" : laneTitleOf(lane.lane));
        std::transform(title.begin(), title.end(), title.begin(),
                       [](unsigned char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
        m_builder.text({lane.x, lane.y + 14}, 11, FontFace::SemiBold, StyleId::TextQuiet, title, noHit, TextAlign::Left, lane.width);
        const std::array rule{Point{lane.x, lane.y + 23}, Point{lane.x + lane.width, lane.y + 23}};
        m_builder.path(ShapeKind::Polyline, rule, StyleId::LaneRule);
    }

    /// One common target lane is called so.
    std::string_view laneTitleOf(Role lane) const
    {
        const auto targets = std::count_if(m_plan.lanes.begin(), m_plan.lanes.end(), [](Role role) { return isTarget(role); });
        return lane == Role::Victim && targets == 1 ? "Target" : laneTitle(lane);
    }

    void drawGroup(std::uint32_t index)
    {
        const Rect& box = m_layout.groups[index];
        const PlanGroup& group = m_plan.groups[index];
        const HitIndex hit = groupHit(index);
        m_builder.roundRect(box, 9, StyleId::Group, hit);
        const double width = box.width - 20;
        double y = box.y + 8 + captionSize;
        // A box that had to stay small around cards that were moved has no room for words.
        const bool hasWords = hasRoomForWords(index);
        for (const std::string& line : wrapped(m_metrics, FontFace::SemiBold, captionSize, hasWords ? group.caption : "", width, 3)) {
            m_builder.text({box.x + 11, y}, captionSize, FontFace::SemiBold, StyleId::TextQuiet, line, hit);
            y += captionLine;
        }
        const auto footer = wrapped(m_metrics, FontFace::Regular, captionSize, hasWords ? group.footer : "", width, 3);
        y = box.bottom() - 9 - static_cast<double>(footer.size()) * captionLine + captionLine;
        for (const std::string& line : footer) {
            m_builder.text({box.x + 11, y}, captionSize, FontFace::Regular, StyleId::TextQuiet, line, hit);
            y += captionLine;
        }
    }

    bool hasRoomForWords(std::uint32_t index) const
    {
        const PlanGroup& group = m_plan.groups[index];
        return group.caption.empty() || std::all_of(group.cards.begin(), group.cards.end(), [&](std::uint32_t card) {
            const Rect& box = m_layout.cards[card];
            return !m_layout.groups[index].contains(box.centre()) || box.y - m_layout.groups[index].y >= captionLine;
        });
    }

    void drawCard(std::uint32_t index)
    {
        const PlanCard& card = m_plan.cards[index];
        const HitIndex hit = cardHit(index);
        drawSheets(m_builder, card, m_layout.cards[index], hit);
        const Rect front = frontSheet(card, m_layout.cards[index]);
        const CardText whole = cardText(card, m_metrics, front.width);
        const bool isRemoved = card.marks.has(ComparisonMark::Removed);
        m_builder.roundRect(front, 7, isRemoved ? StyleId::CardRemoved : card.isNotNamed ? StyleId::CardNotNamed : StyleId::Card, hit);
        drawCardPlate(m_builder, whole, front, hit);
        drawHiddenBadge(m_builder, card, m_layout.cards[index], hit);
        Rect box = drawCardPicture(m_builder, card, front, cardHeight(card, whole) - stackDepth(card), hit);  // what is left for the words
        box.height -= cardPlateHeight(whole);
        if (card.highlight != Highlight::None)
            m_builder.roundRect({box.x + 2, box.y + 5, 4, box.height - 10}, 2, highlightStyle(card.highlight), hit);
        // Badges stand above the words.
        const double top = badgesHeight(card.marks);
        const double middle = box.centre().y + top / 2;
        drawBadges(m_builder, card.marks, {box.right() - textRight, box.y + 5}, TextAlign::Right, hit);
        if (card.isDraft)  // on the edge, where no words of the card stand
            drawDraftTag(m_builder, {front.x + 9, front.y - draftTagRise}, hit);
        drawGlyph(m_builder, card.glyph, card.isNotNamed, {box.x + 11, middle - glyphSize / 2, glyphSize, glyphSize}, hit);
        CardText text = whole;
        // Kept small between others that have their places: the name comes first.
        const auto textHeight = [&] {
            return static_cast<double>(text.title.size()) * titleLine + static_cast<double>(text.subtitle.size()) * smallLine;
        };
        while (!text.subtitle.empty() && textHeight() > box.height - top - 4)
            text.subtitle.pop_back();
        if (text.title.size() > 1 && textHeight() > box.height - top - 4)
            text.title = {elided(m_metrics, titleFace(card), titleSize, card.title, box.width - textLeft - textRight)};
        const double height = static_cast<double>(text.title.size()) * titleLine
            + static_cast<double>(text.subtitle.size()) * smallLine;
        double y = middle - height / 2;
        for (const std::string& line : text.title) {
            m_builder.text({box.x + textLeft, y + 13}, titleSize, titleFace(card), isRemoved ? StyleId::TextQuiet : StyleId::TextStrong,
                           line, hit);
            y += titleLine;
        }
        for (const std::string& line : text.subtitle) {
            m_builder.text({box.x + textLeft, y + 10.5}, smallSize, FontFace::Regular, StyleId::TextQuiet, line, hit);
            y += smallLine;
        }
    }

    void drawLine(std::uint32_t index)
    {
        if (m_plan.matrix)
            return;  // a cell
        const PlanLink& link = m_plan.links[index];
        std::vector<Point>& points = m_linePoints;
        points = m_layout.routes[index].points;
        if (points.size() < 4)
            return;
        const HitIndex hit = linkHit(index);
        const double size = link.line == LineKind::Heavy ? 10 : 8.5;
        // The line ends inside the arrowhead, not at its point.
        const auto head = [&](Point tip, Point before) { return arrowHead(tip, before, size); };
        if (link.arrowAtEnd) {
            const auto outline = head(points.back(), points[points.size() - 2]);
            points.back() = between(outline[1], outline[2]);
            m_builder.path(ShapeKind::Bezier, points, lineStyle(link), hit);
            m_builder.path(ShapeKind::Polygon, outline, arrowStyle(link), hit);
        } else if (link.arrowAtStart) {
            const auto outline = head(points.front(), points[1]);
            points.front() = between(outline[1], outline[2]);
            m_builder.path(ShapeKind::Bezier, points, lineStyle(link), hit);
            m_builder.path(ShapeKind::Polygon, outline, arrowStyle(link), hit);
        } else {
            m_builder.path(ShapeKind::Bezier, points, lineStyle(link), hit);
        }
    }

    static Point between(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

    void drawLabel(std::uint32_t index)
    {
        if (m_plan.matrix) {
            drawMatrixCell(m_builder, m_plan, m_layout, index, linkHit(index));
            return;
        }
        const Rect& room = m_layout.linkLabels[index];
        const PlanLink& link = m_plan.links[index];
        if (room.isEmpty()) {
            drawLooseBadges(link, m_layout.routes[index], linkHit(index));
            drawLooseTag(link, m_layout.routes[index], linkHit(index));
            return;
        }
        const LinkLabel label = linkLabel(link, m_metrics, m_crowded[link.band], isBesideLane(m_plan, link));
        const HitIndex hit = linkHit(index);
        const Point centre = room.centre();
        if (label.isBeside) {
            drawBeside(label, room, m_layout.routes[index], hit);
            return;
        }
        drawLeader(m_builder, label, room, m_layout.routes[index], hit);
        const double body = label.below - 2;
        double y = centre.y - body - 5 - static_cast<double>(label.verb.size()) * verbLine + verbSize;
        if (m_layout.ground && !label.verb.empty())
            drawVerbGround(m_builder, label, {centre.x, y - verbSize}, hit);
        for (const std::string& line : label.verb) {
            m_builder.text({centre.x, y}, verbSize, FontFace::Regular, StyleId::TextQuiet, line, hit, TextAlign::Centre);
            y += verbLine;
        }
        drawPlate(m_builder, label, centre, m_metrics, hit);
        drawNotes(label, centre, hit);
        drawBadges(m_builder, label.marks, {centre.x, centre.y + label.below - badgesHeight(label.marks)}, TextAlign::Centre, hit);
    }

    /// Layouts that keep no room for words still show what a comparison says, in the middle of the line.
    void drawLooseBadges(const PlanLink& link, const Route& route, HitIndex hit)
    {
        if (link.marks.empty() || route.points.empty())
            return;
        const Point middle = between(route.points.front(), route.points.back());
        drawBadges(m_builder, link.marks, {middle.x, middle.y - badgesHeight(link.marks) / 2}, TextAlign::Centre, hit);
    }

    /// The same of what is not reviewed, above the badges.
    void drawLooseTag(const PlanLink& link, const Route& route, HitIndex hit)
    {
        if (!link.isDraft || route.points.empty())
            return;
        const Point middle = between(route.points.front(), route.points.back());
        drawDraftTag(m_builder, {middle.x - draftTagWidth(m_metrics) / 2, middle.y - (badgesHeight(link.marks) + draftTagHeight) / 2 - (link.marks.empty() ? 0 : draftTagHeight / 2 + 1)}, hit);
    }

    /// On an upright line: notes in the line, the verb on the side away from the cards.
    void drawBeside(const LinkLabel& label, const Rect& room, const Route& route, HitIndex hit)
    {
        const bool lineIsLeft = route.points.empty() || route.points.front().x <= room.centre().x;
        const double notes = std::max(static_cast<double>(label.notes.size()), 1.0) * noteStep;
        const double line = lineIsLeft ? room.x + notes / 2 : room.right() - notes / 2;
        drawNotes(label, {line, room.centre().y}, hit);
        const double x = lineIsLeft ? room.x + notes + 3 : room.right() - notes - 3;
        const TextAlign align = lineIsLeft ? TextAlign::Left : TextAlign::Right;
        const double height = static_cast<double>(label.verb.size()) * verbLine + badgesHeight(label.marks);
        double y = room.centre().y - height / 2 + verbSize;
        for (const std::string& text : label.verb) {
            m_builder.text({x, y}, verbSize, FontFace::Regular, StyleId::TextQuiet, text, hit,
                           align);
            y += verbLine;
        }
        drawBadges(m_builder, label.marks, {x, y - verbSize + 2}, align, hit);
    }

    void drawNotes(const LinkLabel& label, Point centre, HitIndex hit)
    {
        const auto count = static_cast<double>(label.notes.size());
        for (std::size_t i = 0; i < label.notes.size(); ++i) {
            const double x = centre.x + (static_cast<double>(i) - (count - 1) / 2) * noteStep;
            m_builder.roundRect({x - noteRadius, centre.y - noteRadius, 2 * noteRadius, 2 * noteRadius}, noteRadius,
                                StyleId::NoteDisc, hit);
            m_builder.text({x, centre.y + noteSize * 0.36}, noteSize, FontFace::SemiBold, StyleId::TextStrong, label.notes[i],
                           hit, TextAlign::Centre);
        }
    }

    const PicturePlan& m_plan;
    const Layout& m_layout;
    const TextMetrics& m_metrics;
    DisplayListBuilder m_builder;
    std::vector<bool> m_crowded;
    std::vector<bool> m_isSpot;  ///< per group: it is a place on a map
    std::vector<Point> m_linePoints;  ///< of the line being drawn; kept, so that each need not take memory anew
};

}  // namespace

HitIndex annotationHit(const PicturePlan& plan, const Layout& layout, std::uint32_t index)
{
    return static_cast<HitIndex>(plan.cards.size() + plan.links.size() + plan.groups.size() + layout.bands.size()) + index;
}

DisplayList buildDisplayList(const PicturePlan& plan, const Layout& layout, const TextMetrics& metrics)
{
    return SceneBuilder(plan, layout, metrics).run();
}

DisplayList buildWithout(const MovedParts& parts, const PicturePlan& plan, const Layout& layout, const TextMetrics& metrics)
{
    return SceneBuilder(plan, layout, metrics).run(&parts);
}

DisplayList buildOnly(const MovedParts& parts, std::span<const Annotation> drawn, const PicturePlan& plan, const Layout& layout,
                      const TextMetrics& metrics)
{
    return SceneBuilder(plan, layout, metrics).runMoved(parts, drawn);
}

}  // namespace throughline
