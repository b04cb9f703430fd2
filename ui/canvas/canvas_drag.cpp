// SPDX-License-Identifier: GPL-3.0-or-later
// The placing half of Canvas: dragging and nudging cards.
#include <algorithm>
#include <utility>

#include "core/scene/moved_cards.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/picking.h"
#include "ui/session.h"

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

}  // namespace

std::vector<std::uint32_t> Canvas::chosenCards() const
{
    std::vector<std::uint32_t> cards;
    for (const HitIndex hit : hitsOf(*m_picture, m_session.state().selection))
        if (m_picture->display.hits[hit].kind == HitKind::Card)
            cards.push_back(m_picture->display.hits[hit].index);
    return cards;
}

/// The card under the pointer, or all chosen ones if it is one of them; a box is dragged with its cards.
std::vector<std::uint32_t> Canvas::cardsToDrag(QPointF at) const
{
    const std::optional<HitIndex> hit = hitAt(at);
    if (!hit)
        return {};
    const Hit& pressed = hitList().hits[*hit];
    if (pressed.kind == HitKind::Group)
        return cardsMovedWith(m_picture->plan, m_picture->plan.groups[pressed.index].cards);
    if (pressed.kind != HitKind::Card)
        return {};
    const std::vector<std::uint32_t> chosen = chosenCards();
    const bool isChosen = std::find(chosen.begin(), chosen.end(), pressed.index) != chosen.end();
    return cardsMovedWith(m_picture->plan, isChosen ? chosen : std::vector{pressed.index});
}

void Canvas::dragTo(QPointF at)
{
    m_glide.stop();
    m_isDragging = true;
    setHover(std::nullopt);
    setCursor(Qt::ClosedHandCursor);
    const QPointF way = (at - m_pressed) / m_viewport.scale;
    m_draggedBy = {way.x(), way.y()};
    showMoving(layoutWhileMoving(*m_picture, m_dragged, m_draggedBy));
}

/// What is dropped onto something goes to the nearest place beside it.
void Canvas::dropCards()
{
    const std::vector<std::uint32_t> cards = std::exchange(m_dragged, {});
    m_isDragging = false;
    setCursor(Qt::ArrowCursor);
    m_isFitted = false;
    placeCards(cards, m_draggedBy);
}

void Canvas::cancelDrag()
{
    m_dragged.clear();
    m_isDragging = false;
    m_isDragOver = true;
    m_moving.reset();
    setCursor(Qt::ArrowCursor);
    frameIsOld();
}

void Canvas::placeCards(const std::vector<std::uint32_t>& cards, Point by)
{
    const Point shift = freeShift(*m_picture, cards, by);
    action::PlaceCards place;
    for (const std::uint32_t card : cards) {
        const Point centre = m_picture->layout.cards[card].centre();
        const CardPlace& at = m_picture->places.cards[card];
        place.centres.push_back({at.entity, {centre.x + shift.x, centre.y + shift.y}, at.incident});
    }
    if (shift == Point{}) {
        m_moving.reset();
        frameIsOld();
        return;
    }
    showMoving(layoutWhileMoving(*m_picture, cards, shift));
    m_isDropped = true;
    m_session.dispatch(std::move(place));
}

bool Canvas::nudge(int key)
{
    if (!m_picture || m_isDragging)
        return false;
    const std::vector<std::uint32_t> cards = cardsMovedWith(m_picture->plan, chosenCards());
    if (cards.empty())
        return false;
    // The picture may still be the one before the last nudge.
    Point by = nudgeBy(key);
    const CardPlace& first = m_picture->places.cards[cards.front()];
    const auto placed = m_session.state().view.placed.find(first.key);
    if (placed != m_session.state().view.placed.end())
        if (const auto centre = placed->second.find(first.entity)) {
            const Point drawn = m_picture->layout.cards[cards.front()].centre();
            by = {by.x + centre->x - drawn.x, by.y + centre->y - drawn.y};
        }
    placeCards(cards, by);
    return true;
}

}  // namespace throughline::ui
