// SPDX-License-Identifier: GPL-3.0-or-later
// The placing half of Canvas: dragging, nudging and lining up cards and drawings.
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "core/scene/draw_annotations.h"
#include "core/scene/draw_map.h"
#include "core/scene/moved_cards.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/picking.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr double nudgeStep = 8;

Point nudgeBy(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-nudgeStep, 0};
    case Qt::Key_Right: return {nudgeStep, 0};
    case Qt::Key_Up: return {0, -nudgeStep};
    default: return {0, nudgeStep};
    }
}

/// Why cards that were to be lined up or spread stay where they are.
QString whyStill(const Picture& picture, const std::vector<std::uint32_t>& cards, Alignment alignment)
{
    std::set<std::uint32_t> boxes;
    std::size_t alone = 0;
    for (const std::uint32_t card : cards)
        if (const auto box = picture.plan.cards[card].group)
            boxes.insert(*box);
        else
            ++alone;
    const std::size_t least = alignment == Alignment::AcrossEvenly || alignment == Alignment::DownEvenly ? 3 : 2;
    if (!boxes.empty() && boxes.size() + alone < least)
        return Canvas::tr("Cards in one bracket move with it as one. Choose cards or brackets beside it as well, %1 in all.").arg(least);
    return Canvas::tr("They stand like that already.");
}

}  // namespace

std::vector<std::uint32_t> Canvas::chosenCards() const
{
    std::vector<std::uint32_t> cards;
    if (m_picture->plan.matrix)
        return cards;  // nothing of a table can be put elsewhere
    for (const HitIndex hit : hitsOf(*m_picture, m_session.state().selection))
        if (m_picture->display.hits[hit].kind == HitKind::Card)
            cards.push_back(m_picture->display.hits[hit].index);
    return cards;
}

std::vector<std::uint32_t> Canvas::chosenDrawings() const
{
    const std::vector<std::uint32_t>& ids = m_session.state().selection.annotations;
    std::vector<std::uint32_t> drawings;
    for (std::uint32_t i = 0; i < m_picture->plan.annotations.size(); ++i)
        if (std::find(ids.begin(), ids.end(), m_picture->plan.annotations[i].id) != ids.end())
            drawings.push_back(i);
    return drawings;
}

/// The card or drawing under the pointer, or all that is chosen if it is part of that; a box is dragged with its cards.
Canvas::Dragged Canvas::toDrag(QPointF at) const
{
    const std::optional<HitIndex> hit = hitAt(at);
    if (!hit)
        return {};
    const Hit& pressed = hitList().hits[*hit];
    if (m_picture->plan.matrix && pressed.kind != HitKind::Annotation)
        return {};
    // Ground is no handle: on a map one drags cards, or the whole.
    if (pressed.kind == HitKind::Group && isOnGround(m_picture->plan, pressed.index))
        return {};
    if (pressed.kind == HitKind::Group)
        return {cardsMovedWith(m_picture->plan, m_picture->plan.groups[pressed.index].cards), {}};
    if (pressed.kind != HitKind::Card && pressed.kind != HitKind::Annotation)
        return {};
    Dragged chosen{chosenCards(), chosenDrawings()};
    const bool isCard = pressed.kind == HitKind::Card;
    const std::vector<std::uint32_t>& alike = isCard ? chosen.cards : chosen.drawings;
    if (std::find(alike.begin(), alike.end(), pressed.index) == alike.end())
        chosen = isCard ? Dragged{{pressed.index}, {}} : Dragged{{}, {pressed.index}};
    chosen.cards = cardsMovedWith(m_picture->plan, chosen.cards);
    return chosen;
}

/// What stands still is built once, so that a step takes time by what moves.
void Canvas::beginDrag()
{
    m_glide.stop();
    m_isDragging = true;
    setHover(std::nullopt);
    setCursor(Qt::ClosedHandCursor);
    m_scene = std::make_unique<MovingScene>(m_picture, m_dragged.cards, m_dragged.drawings, m_session.metrics());
    std::vector<bool> isMoved(m_picture->plan.cards.size());
    for (const std::uint32_t card : m_dragged.cards)
        isMoved[card] = true;
    m_draggedBox = {};
    m_stillBoxes.clear();
    const auto add = [&](const Rect& box, bool moves) {
        if (moves)
            m_draggedBox = m_draggedBox.united(box);
        else
            m_stillBoxes.push_back(box);
    };
    for (std::size_t group = 0; group < m_picture->layout.groups.size(); ++group)
        if (const auto& members = m_picture->plan.groups[group].cards; !members.empty() && !m_picture->layout.groups[group].isEmpty())
            add(m_picture->layout.groups[group], isMoved[members.front()]);
    for (std::uint32_t card = 0; card < isMoved.size(); ++card)
        if (!m_picture->plan.cards[card].group)
            add(m_picture->layout.cards[card], isMoved[card]);
    for (std::uint32_t i = 0; i < m_picture->plan.annotations.size(); ++i) {
        const Annotation& drawn = m_picture->plan.annotations[i];
        const Rect box = drawn.kind == AnnotationKind::Text ? notePaper(m_session.metrics(), drawn) : annotationBox(drawn);
        const bool moves = std::find(m_dragged.drawings.begin(), m_dragged.drawings.end(), i) != m_dragged.drawings.end();
        // An arrow leads from one thing to another: nothing lines up with the room between them.
        if (moves || drawn.kind != AnnotationKind::Arrow)
            add({box.x, box.y, std::max(box.width, 0.25), std::max(box.height, 0.25)}, moves);
    }
    frameIsOld();
}

/// The way that it goes if it catches on what is in sight; Alt or Ctrl lets it pass.
Point Canvas::snapped(Point by, Qt::KeyboardModifiers keys)
{
    constexpr double reachPx = 6;
    m_guides.clear();
    if (!m_isSnapping || keys & (Qt::AltModifier | Qt::ControlModifier))
        return by;
    const Rect seen = m_viewport.sceneArea(size());
    std::vector<Rect> inSight;
    std::copy_if(m_stillBoxes.begin(), m_stillBoxes.end(), std::back_inserter(inSight), [&](const Rect& box) { return box.overlaps(seen); });
    const Rect there{m_draggedBox.x + by.x, m_draggedBox.y + by.y, m_draggedBox.width, m_draggedBox.height};
    Snapped caught = snapTo(there, inSight, reachPx / m_viewport.scale);
    m_guides = std::move(caught.guides);
    return {by.x + caught.by.x, by.y + caught.by.y};
}

void Canvas::dragTo(QPointF at, Qt::KeyboardModifiers keys)
{
    if (!m_isDragging)
        beginDrag();
    const QPointF way = (at - m_pressed) / m_viewport.scale;
    m_draggedBy = snapped({way.x(), way.y()}, keys);
    m_overlay = m_scene->movedBy(m_draggedBy);
    update();
}

/// What is dropped onto something goes to the nearest place beside it; drawings stay where they are dropped.
void Canvas::drop()
{
    const Dragged dragged = std::exchange(m_dragged, {});
    m_isDragging = false;
    m_guides.clear();
    setCursor(Qt::ArrowCursor);
    m_isFitted = false;
    placeDragged(dragged, m_draggedBy);
}

/// The picture is shown as it is.
void Canvas::endMoving()
{
    m_moving.reset();
    m_scene.reset();
    m_overlay.reset();
    m_guides.clear();
    frameIsOld();
}

void Canvas::cancelDrag()
{
    m_dragged = {};
    m_isDragging = false;
    m_isDragOver = true;
    setCursor(Qt::ArrowCursor);
    endMoving();
}

void Canvas::placeDragged(const Dragged& dragged, Point by)
{
    constexpr double grain = 0.25;  // of kept places: finer would not stay lined up
    const Point shift = dragged.cards.empty() ? Point{std::round(by.x / grain) * grain, std::round(by.y / grain) * grain}
                                              : freeShift(*m_picture, dragged.cards, by, grain);
    if (shift == Point{}) {
        endMoving();
        return;
    }
    action::PlaceCards place;
    for (const std::uint32_t card : dragged.cards) {
        const Point centre = m_picture->layout.cards[card].centre();
        const CardPlace& at = m_picture->places.cards[card];
        place.centres.push_back({at.entity, {centre.x + shift.x, centre.y + shift.y}, at.incident});
    }
    for (const std::uint32_t index : dragged.drawings) {
        Annotation& drawn = place.drawn.emplace_back(m_picture->plan.annotations[index]);
        for (Point* const point : {&drawn.from, &drawn.to})
            *point = {point->x + shift.x, point->y + shift.y};
    }
    if (!m_scene) {
        m_scene = std::make_unique<MovingScene>(m_picture, dragged.cards, dragged.drawings, m_session.metrics());
        frameIsOld();
    }
    m_overlay = m_scene->movedBy(shift);
    update();
    m_isDropped = true;
    m_session.dispatch(std::move(place));
}

void Canvas::alignChosen(Alignment alignment)
{
    if (!m_picture || m_isDragging || m_session.state().isPictureStale())
        return;
    action::PlaceCards place;
    const std::vector<std::uint32_t> cards = chosenCards();
    for (const MovedCard& moved : alignedCards(*m_picture, cards, alignment)) {
        const CardPlace& at = m_picture->places.cards[moved.card];
        place.centres.push_back({at.entity, moved.centre, at.incident});
    }
    if (!place.centres.empty())
        m_session.dispatch(std::move(place));
    else
        emit m_session.failed(whyStill(*m_picture, cards, alignment));
}

void Canvas::paintGuides(QPainter& painter) const
{
    if (m_guides.empty())
        return;
    painter.setPen(QPen(accentOf(themeOf(palette())), 1));
    for (const SnapGuide& guide : m_guides) {
        const QPointF from = m_viewport.toWidget(guide.from);
        const QPointF to = m_viewport.toWidget(guide.to);
        painter.drawLine(from, to);
        if (!guide.isGap)
            continue;
        // A gap ends on what it lies between.
        const QPointF across = std::abs(to.x() - from.x()) > std::abs(to.y() - from.y()) ? QPointF(0, 4) : QPointF(4, 0);
        painter.drawLine(from - across, from + across);
        painter.drawLine(to - across, to + across);
    }
}

bool Canvas::nudge(int key)
{
    if (!m_picture || m_isDragging)
        return false;
    const Dragged dragged{cardsMovedWith(m_picture->plan, chosenCards()), chosenDrawings()};
    if (dragged.empty())
        return false;
    // The picture may still be the one before the last nudge.
    Point by = nudgeBy(key);
    m_scene.reset();  // of other things, perhaps
    if (dragged.cards.empty()) {
        const Annotation& first = m_picture->plan.annotations[dragged.drawings.front()];
        for (const Annotation& now : m_session.state().view.annotations)
            if (now.id == first.id)
                by = {by.x + now.from.x - first.from.x, by.y + now.from.y - first.from.y};
        placeDragged(dragged, by);
        return true;
    }
    const CardPlace& first = m_picture->places.cards[dragged.cards.front()];
    const auto placed = m_session.state().view.placed.find(first.key);
    if (placed != m_session.state().view.placed.end())
        if (const auto centre = placed->second.find(first.entity)) {
            const Point drawn = m_picture->layout.cards[dragged.cards.front()].centre();
            by = {by.x + centre->x - drawn.x, by.y + centre->y - drawn.y};
        }
    placeDragged(dragged, by);
    return true;
}

}  // namespace throughline::ui
