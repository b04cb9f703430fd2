// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of Canvas: what it says of itself, and how keys and screen readers go through it.
#include <QAccessible>
#include <QFocusEvent>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/canvas/canvas.h"
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/picking.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr qsizetype mostTold = 5;  ///< of what is chosen

}  // namespace

void Canvas::describe()
{
    const std::optional<Item> before = m_current;
    m_current.reset();
    if (!m_picture) {
        m_wanted.reset();
        setAccessibleDescription(tr("Nothing is loaded"));
        return;
    }
    const std::vector<HitIndex> chosen = hitsOf(*m_picture, m_session.state().selection);
    QStringList told;
    for (const HitIndex hit : chosen) {
        const Hit& thing = m_picture->display.hits[hit];
        if (told.size() < mostTold)
            told.append(toQt(thing.title));
        if (!m_current && (thing.kind == HitKind::Card || thing.kind == HitKind::Link || thing.kind == HitKind::Annotation))
            m_current = Item{thing.kind, thing.index};
    }
    // One thing may be drawn several times: then the keys are where they were sent.
    if (m_wanted && isChosen(*m_wanted))
        m_current = m_wanted;
    m_wanted.reset();
    if (static_cast<qsizetype>(chosen.size()) > mostTold)
        told.append(tr("%1 more").arg(static_cast<qsizetype>(chosen.size()) - mostTold));
    const QString size = toQt(spokenSize(m_picture->plan));
    setAccessibleDescription(told.isEmpty() ? size : tr("%1; chosen: %2").arg(size, told.join(QStringLiteral(", "))));
    if (m_current != before)
        tellOfCurrent(*this);
}

void Canvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    tellOfCurrent(*this);
}

std::size_t Canvas::itemCount(HitKind kind) const
{
    if (!m_picture)
        return 0;
    if (kind == HitKind::Annotation)
        return m_picture->plan.annotations.size();
    return kind == HitKind::Card ? m_picture->plan.cards.size() : m_picture->plan.links.size();
}

/// Hits are all cards, then all lines (buildDisplayList).
HitIndex Canvas::hitOf(const Item& item) const
{
    if (item.kind == HitKind::Annotation)
        return annotationHit(m_picture->plan, m_picture->layout, item.index);
    return item.index + (item.kind == HitKind::Card ? 0 : static_cast<HitIndex>(m_picture->plan.cards.size()));
}

SpokenThing Canvas::spoken(const Item& item) const
{
    if (item.kind == HitKind::Annotation)
        return spokenAnnotation(*m_picture, item.index);
    // Rows of an older case need not be there.
    if (m_session.state().isPictureStale())
        return {m_picture->display.hits[hitOf(item)].title, {}};
    const ThreatCase& threatCase = m_session.state().picturedCase();
    return item.kind == HitKind::Card ? spokenCard(threatCase, *m_picture, item.index) : spokenLink(threatCase, *m_picture, item.index);
}

QRectF Canvas::areaOf(const Item& item) const
{
    const Rect& bounds = m_picture->display.hits[hitOf(item)].bounds;
    return {m_viewport.toWidget({bounds.x, bounds.y}), QSizeF(bounds.width, bounds.height) * m_viewport.scale};
}

bool Canvas::isChosen(const Item& item) const
{
    const HitIndex hit = hitOf(item);
    return hit < m_emphasis.size() && m_emphasis[hit] == Emphasis::Selected;
}

std::optional<Canvas::Item> Canvas::itemAt(QPointF at) const
{
    const std::optional<HitIndex> hit = hitAt(at);
    if (!hit)
        return std::nullopt;
    const Hit& thing = hitList().hits[*hit];
    if (thing.kind != HitKind::Card && thing.kind != HitKind::Link && thing.kind != HitKind::Annotation)
        return std::nullopt;
    return Item{thing.kind, thing.index};
}

void Canvas::chooseItem(const Item& item)
{
    const HitIndex hit = hitOf(item);
    const Rect bounds = m_picture->display.hits[hit].bounds;
    m_wanted = item;
    m_session.select(selectionOf(*m_picture, hit));
    if (std::exchange(m_wanted, std::nullopt)) {  // it was chosen before
        m_current = item;
        tellOfCurrent(*this);
    }
    const Rect seen = m_viewport.sceneArea(size());
    if (!seen.contains({bounds.x, bounds.y}) || !seen.contains({bounds.right(), bounds.bottom()}))
        centreOn(bounds.centre());
}

std::optional<std::uint32_t> Canvas::chosenCard() const
{
    return m_current && m_current->kind == HitKind::Card ? std::optional(m_current->index) : std::nullopt;
}

void Canvas::askForMenu(const Item& item)
{
    if (!isChosen(item))
        chooseItem(item);
    const QPointF middle = areaOf(item).center();
    emit menuAsked(mapToGlobal(middle.toPoint()), m_viewport.toScene(middle));
}

bool Canvas::walk(int key)
{
    const std::optional<std::uint32_t> card = chosenCard();
    if (!card)
        return false;
    const int dx = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int dy = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (const auto next = neighbourCard(*m_picture, *card, dx, dy))
        chooseItem({HitKind::Card, *next});
    return true;
}

/// From a chosen card to its lines, one after the other and round again.
bool Canvas::walkLines(bool isBack)
{
    if (!m_current || m_current->kind == HitKind::Annotation)
        return false;
    const bool isAtLine = m_current->kind == HitKind::Link;
    if (!isAtLine)
        m_lineCard = m_current->index;
    if (!m_lineCard)
        return false;
    const std::uint32_t card = *m_lineCard;
    const std::vector<std::uint32_t> lines = linksAt(*m_picture, card);
    if (lines.empty())
        return false;
    const auto now = isAtLine ? std::find(lines.begin(), lines.end(), m_current->index) : lines.end();
    std::size_t next = isBack ? lines.size() - 1 : 0;
    if (now != lines.end()) {
        const auto at = static_cast<std::size_t>(now - lines.begin());
        next = (at + (isBack ? lines.size() - 1 : 1)) % lines.size();
    }
    chooseItem({HitKind::Link, lines[next]});
    m_lineCard = card;
    return true;
}

bool Canvas::focusNextPrevChild(bool next)
{
    if (!m_picture || m_picture->plan.cards.empty())
        return QWidget::focusNextPrevChild(next);
    // All cards, then what is drawn by hand.
    const auto cards = static_cast<std::uint32_t>(m_picture->plan.cards.size());
    const std::uint32_t count = cards + static_cast<std::uint32_t>(m_picture->plan.annotations.size());
    // From a line it goes on at the card that it was reached from.
    std::optional<std::uint32_t> now = m_current && m_current->kind == HitKind::Link ? m_lineCard : chosenCard();
    if (m_current && m_current->kind == HitKind::Annotation)
        now = cards + m_current->index;
    const bool isAtEnd = now && (next ? *now + 1 == count : *now == 0);
    if (isAtEnd)
        return QWidget::focusNextPrevChild(next);
    const std::uint32_t to = now ? (next ? *now + 1 : *now - 1) : (next ? 0 : count - 1);
    chooseItem(to < cards ? Item{HitKind::Card, to} : Item{HitKind::Annotation, to - cards});
    return true;
}

}  // namespace throughline::ui
