// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing half of Canvas: lines pulled from the port of a card.
#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <utility>

#include "core/model/usual_relation.h"
#include "ui/canvas/canvas.h"
#include "ui/claim_text.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr double portRadius = 6;    ///< pixels; pressed a little beside, too
constexpr double portReach = 10;
constexpr double portPart = 7;      ///< a small card has small ports
constexpr double leastHeight = 22;  ///< of a card, pixels: on smaller ones a port would cover the name
constexpr std::size_t mostLit = 4000;  ///< cards that are looked through for those that a line may end at
constexpr qsizetype longestEnd = 28;   ///< characters of a name beside the pointer

QString shortened(const QString& name) { return name.size() > longestEnd ? QString(name.left(longestEnd - 1) + QChar(0x2026)) : name; }

}  // namespace

std::optional<EntityId> Canvas::thingOf(std::uint32_t card) const
{
    const WorkbenchState& state = m_session.state();
    if (!m_picture || card >= m_picture->plan.cards.size() || m_picture->plan.cards[card].nodes.size() != 1)
        return std::nullopt;
    const EntityId thing = m_picture->graph->node(m_picture->plan.cards[card].nodes.front()).entities.front();
    return rowOf(thing) < state.threatCase.entities.size() && !state.threatCase[thing].isDeleted ? std::optional(thing) : std::nullopt;
}

std::optional<QRectF> Canvas::areaOfThing(EntityId thing) const
{
    for (std::uint32_t card = 0; m_picture && card < m_picture->plan.cards.size(); ++card)
        if (thingOf(card) == thing)
            return areaOf({HitKind::Card, card});
    return std::nullopt;
}

bool Canvas::hasPorts() const
{
    if (!m_picture || m_moving || m_isSpaceDown || m_isPanning || m_area)
        return false;
    const raster::Detail detail = raster::detailAt(m_viewport.scale, *m_picture);
    return detail == raster::Detail::Names || detail == raster::Detail::Full;
}

QPointF Canvas::placeOf(const Port& port) const
{
    const QRectF card = areaOf({HitKind::Card, port.card});
    return {port.isLeft ? card.left() : card.right(), card.center().y()};
}

/// Of the card that is pointed at, and of the first one that is chosen.
std::vector<Canvas::Port> Canvas::shownPorts() const
{
    std::vector<Port> ports;
    if (!hasPorts())
        return ports;
    std::vector<std::uint32_t> cards;
    if (m_portCard)
        cards.push_back(*m_portCard);
    if (m_current && m_current->kind == HitKind::Card && m_current->index != m_portCard)
        cards.push_back(m_current->index);
    for (const std::uint32_t card : cards)
        if (!isGone(card) && thingOf(card) && areaOf({HitKind::Card, card}).height() >= leastHeight) {
            ports.push_back({card, true});
            ports.push_back({card, false});
        }
    return ports;
}

std::optional<Canvas::Port> Canvas::portAt(QPointF at) const
{
    const std::vector<Port> ports = shownPorts();
    const auto near = std::find_if(ports.begin(), ports.end(), [&](const Port& port) {
        const QPointF way = placeOf(port) - at;
        return QPointF::dotProduct(way, way) <= portReach * portReach;
    });
    return near == ports.end() ? std::nullopt : std::optional(*near);
}

std::optional<std::uint32_t> Canvas::cardAt(QPointF at) const
{
    const std::optional<Item> item = itemAt(at);
    return item && item->kind == HitKind::Card && &hitList() == &m_picture->display ? std::optional(item->index) : std::nullopt;
}

/// The ports of a card stay while the pointer is on them, outside its border.
void Canvas::followPorts(QPointF at)
{
    const auto before = std::pair(m_portCard, m_port);
    m_port = portAt(at);
    m_portCard = m_port ? std::optional(m_port->card) : cardAt(at);
    if (before == std::pair(m_portCard, m_port))
        return;
    if (m_port)
        setCursor(Qt::CrossCursor);
    else if (before.second)
        setCursor(m_hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

bool Canvas::beginLine(QPointF at)
{
    const std::optional<Port> port = portAt(at);
    if (!port)
        return false;
    m_line = HandLine{.from = *port, .at = at, .isLong = false, .card = {}};
    setHover(std::nullopt);
    setCursor(Qt::CrossCursor);
    update();
    return true;
}

void Canvas::stretchLine(QPointF at)
{
    m_line->at = at;
    m_line->isLong = m_line->isLong || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    m_line->card = cardAt(at);
    const bool isTaken = !m_line->card || m_line->card == m_line->from.card || thingOf(*m_line->card);
    setCursor(isTaken ? Qt::CrossCursor : Qt::ForbiddenCursor);
    update();
}

/// On a card it is a line; on the ground, or clicked, it waits for a name. Back on its own card it is given up.
bool Canvas::endLine()
{
    if (!m_line)
        return false;
    const HandLine line = *std::exchange(m_line, std::nullopt);
    setCursor(Qt::ArrowCursor);
    m_portCard.reset();
    m_port.reset();
    update();
    const std::optional<EntityId> thing = thingOf(line.from.card);
    const bool isGivenUp = line.isLong && line.card == line.from.card;
    if (!thing || isGivenUp)
        return true;
    if (!line.isLong || !line.card) {
        emit lineBegun(*thing, line.from.isLeft, line.at);
    } else if (const std::optional<EntityId> other = thingOf(*line.card); other && other != thing) {
        emit lineDrawn(line.from.isLeft ? *other : *thing, line.from.isLeft ? *thing : *other);
    }
    return true;
}

bool Canvas::dropLine()
{
    if (!std::exchange(m_line, std::nullopt))
        return false;
    m_isDragOver = true;
    setCursor(Qt::ArrowCursor);
    update();
    return true;
}

/// "APT-X – uses – Wrench": what the line would mean by itself.
QString Canvas::lineWords() const
{
    const std::optional<EntityId> thing = thingOf(m_line->from.card);
    const std::optional<EntityId> other = m_line->card ? thingOf(*m_line->card) : std::nullopt;
    if (!thing || !other || *thing == *other)
        return {};
    const ThreatCase& threatCase = m_session.state().threatCase;
    const EntityId from = m_line->from.isLeft ? *other : *thing;
    const EntityId to = m_line->from.isLeft ? *thing : *other;
    const UsualRelation usual = usualRelation(threatCase[from].type, threatCase[to].type);
    return QStringLiteral("%1 – %2 – %3")
        .arg(shortened(entityName(threatCase, usual.isTurned ? to : from)), toQt(relationTypeInfo(usual.type).verb),
             shortened(entityName(threatCase, usual.isTurned ? from : to)));
}

void Canvas::paintPorts(QPainter& painter) const
{
    const QColor accent = accentOf(themeOf(palette()));
    std::vector<Port> ports = m_line ? std::vector<Port>{m_line->from} : shownPorts();
    for (const Port& port : ports) {
        const bool isHot = m_line || port == m_port;
        painter.setPen(QPen(accent, 2));
        painter.setBrush(isHot ? accent : palette().color(QPalette::Base));
        const double radius = std::min(portRadius, areaOf({HitKind::Card, port.card}).height() / portPart) + (isHot ? 1 : 0);
        painter.drawEllipse(placeOf(port), radius, radius);
    }
}

/// While a line is drawn, the cards that STIX has a word for are lit, and the one under its end most.
void Canvas::paintTakers(QPainter& painter) const
{
    const std::optional<EntityId> thing = m_line ? thingOf(m_line->from.card) : std::nullopt;
    if (!thing || m_picture->plan.cards.size() > mostLit)
        return;
    const ThreatCase& threatCase = m_session.state().threatCase;
    const Rect seen = m_viewport.sceneArea(size());
    const QColor accent = accentOf(themeOf(palette()));
    painter.setBrush(Qt::NoBrush);
    for (std::uint32_t card = 0; card < m_picture->plan.cards.size(); ++card) {
        if (card == m_line->from.card || !m_picture->layout.cards[card].overlaps(seen))
            continue;
        const std::optional<EntityId> other = thingOf(card);
        const bool isTarget = card == m_line->card;
        if (!other || (!isTarget && !hasUsualRelation(threatCase[*thing].type, threatCase[*other].type)))
            continue;
        QColor colour = accent;
        colour.setAlphaF(isTarget ? 1.0F : 0.55F);
        painter.setPen(QPen(colour, isTarget ? 3.5 : 1.5));
        const double gap = isTarget ? 4 : 3;
        painter.drawRoundedRect(areaOf({HitKind::Card, card}).adjusted(-gap, -gap, gap, gap), 8, 8);
    }
}

void Canvas::paintLine(QPainter& painter) const
{
    if (!m_line || !m_line->isLong)
        return;
    const QPointF from = placeOf(m_line->from);
    // On a card it ends at the border, so that the name can be read.
    const bool isOnCard = m_line->card && m_line->card != m_line->from.card && thingOf(*m_line->card);
    const QPointF to = isOnCard ? placeOf({*m_line->card, !m_line->from.isLeft}) : m_line->at;
    const double bend = std::max(30.0, std::abs(to.x() - from.x()) / 2) * (m_line->from.isLeft ? -1 : 1);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    const QColor accent = accentOf(themeOf(palette()));
    painter.setPen(QPen(accent, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(accent);
    painter.drawEllipse(to, 4, 4);
    const QString words = lineWords();
    if (words.isEmpty())
        return;
    const QRectF text = painter.fontMetrics().boundingRect(words).adjusted(-6, -3, 6, 3);
    QRectF box(m_line->at + QPointF(14, 14), text.size());
    box.moveRight(std::min(box.right(), width() - 2.0));
    box.moveBottom(std::min(box.bottom(), height() - 2.0));
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, words);
}

}  // namespace throughline::ui
