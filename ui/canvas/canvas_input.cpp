// SPDX-License-Identifier: GPL-3.0-or-later
// The input half of Canvas: mouse, wheel, pinch, keys.
#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QResizeEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>
#include <utility>

#include "core/raster/small_words.h"
#include "core/scene/stack_marks.h"
#include "core/workbench/hover_text.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/hand_tool.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/picking.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr double wheelNotch = 120;
constexpr double wheelZoom = 1.2;
constexpr double panStep = 64;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

QPointF panBy(int key)
{
    switch (key) {
    case Qt::Key_Left: return {panStep, 0};
    case Qt::Key_Right: return {-panStep, 0};
    case Qt::Key_Up: return {0, panStep};
    default: return {0, -panStep};
    }
}

}  // namespace

bool Canvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: return showTip(static_cast<QHelpEvent*>(event));
    case QEvent::Gesture: return pinch(static_cast<QGestureEvent*>(event));
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            break;
        m_isFitted = false;
        setViewport(m_viewport.zoomed(1 + gesture->value(), gesture->position()));
        return true;
    }
    default: break;
    }
    return QWidget::event(event);
}

/// Claims at a glance; while a newer picture is on its way, or of what has none, its title.
std::string Canvas::glanceAt(HitIndex hit) const
{
    const std::string& title = hitList().hits[hit].title;
    if (m_session.state().isPictureStale() || &hitList() != &m_picture->display)
        return title;
    const std::string text = hoverText(m_session.state().picturedCase(), *m_picture, hit);
    return text.empty() ? title : text;
}

bool Canvas::showTip(QHelpEvent* event)
{
    const std::optional<HitIndex> hit = hitAt(event->pos());
    if (m_port)
        QToolTip::showText(event->globalPos(), tr("Drag to another card to draw a line, or to empty ground for a new one"), this);
    else if (hit)
        QToolTip::showText(event->globalPos(), tooltipText(glanceAt(*hit)), this);
    else
        QToolTip::hideText();
    return true;
}

bool Canvas::pinch(QGestureEvent* event)
{
    const auto* gesture = static_cast<QPinchGesture*>(event->gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    m_isFitted = false;
    setViewport(m_viewport.zoomed(gesture->scaleFactor(), mapFromGlobal(gesture->centerPoint())));
    return true;
}

void Canvas::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / wheelNotch;
    if (notches == 0)
        return;
    m_glide.stop();
    m_isFitted = false;
    setViewport(m_viewport.zoomed(std::pow(wheelZoom, notches), event->position()));
    event->accept();
}

void Canvas::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_lastPointer = event->position();
    m_isPanning = false;
    m_isDragOver = false;
    m_dragged = {};
    if (!m_isSpaceDown && m_hand->press(*event))
        return;
    if (event->button() == Qt::MiddleButton)
        m_isPanning = true;
    else if (event->button() == Qt::LeftButton && !m_isSpaceDown && beginLine(event->position()))
        return;
    else if (event->button() == Qt::LeftButton && !m_isSpaceDown && beginArea(event->position(), event->modifiers()))
        return;
    else if (event->button() == Qt::LeftButton && !m_isSpaceDown && !m_moving && !m_scene)
        m_dragged = toDrag(event->position());
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        if (m_isSpaceDown || !m_hand->hover(at)) {
            setHover(m_isSpaceDown ? std::nullopt : hitAt(at));
            followPorts(at);
        }
        return;
    }
    if (m_isDragOver || m_hand->move(*event))
        return;
    if (m_line) {
        stretchLine(at);
        return;
    }
    if (m_area) {
        m_lastPointer = at;
        stretchArea(at);
        return;
    }
    if (!m_dragged.empty()) {
        if (m_isDragging || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
            dragTo(at, event->modifiers());
        return;
    }
    if (!m_isPanning && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_isPanning = true;
    if (m_isPanning) {
        m_glide.stop();
        m_isFitted = false;
        setCursor(Qt::ClosedHandCursor);
        setViewport(m_viewport.moved(at - m_lastPointer));
    }
    m_lastPointer = at;
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_hand->release(*event))
        return;
    if (m_isDragging) {
        drop();
        return;
    }
    if (endArea() || endLine())
        return;
    const bool wasPanning = m_isPanning || std::exchange(m_isDragOver, false);
    m_isPanning = false;
    m_dragged = {};
    setCursor(m_isSpaceDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (wasPanning || m_isSpaceDown || event->button() != Qt::LeftButton)
        return;
    const bool isAdded = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (const std::optional<HitIndex> hit = hitAt(event->position()); hit && !isAdded && isOnHiddenBadge(*hit, event->position()))
        emit neighboursAsked(selectionOf(*m_picture, *hit).entities);
    else if (hit)
        choose(*hit, isAdded);
    else if (!isAdded)
        m_session.select({});
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::optional<HitIndex> hit = hitAt(event->position());
    if (!hit) {
        if (!portAt(event->position()))
            emit nameAsked(event->position());
        return;
    }
    if (isOnHiddenBadge(*hit, event->position()))
        return;
    if (hitList().hits[*hit].kind == HitKind::Annotation)
        m_hand->edit(hitList().hits[*hit].index);
    else if (m_picture->plan.matrix) {
        m_isDragOver = true;  // letting the button go chooses nothing in the picture that comes
        drillDown(*hit);
    } else if (const PlanCard* card = cardAt(*hit); card && card->isStack && !m_session.state().isPictureStale())
        m_session.dispatch(action::Unfold{selectionOf(*m_picture, *hit).entities});
    else
        zoomToSelection();
}

/// From a cell or head of a table to what it counts, in lanes; two steps of the history, so that undoing them comes back.
void Canvas::drillDown(HitIndex hit)
{
    constexpr std::size_t most = 400;  // things: more are no focus
    if (m_session.state().isPictureStale())
        return;
    const Hit& thing = hitList().hits[hit];
    std::vector<EntityId> around;
    const auto add = [&](NodeIndex node) { around.push_back(m_picture->graph->node(node).entities.front()); };
    if (thing.kind == HitKind::Card)
        for (const NodeIndex node : m_picture->plan.cards[thing.index].nodes)
            add(node);
    else if (thing.kind == HitKind::Link)
        for (const EdgeIndex edge : m_picture->plan.links[thing.index].edges) {
            add(m_picture->graph->edge(edge).source);
            add(m_picture->graph->edge(edge).target);
        }
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    if (around.empty() || around.size() > most)
        return;
    const Selection counted = selectionOf(*m_picture, hit);
    m_session.dispatch(action::SetFocus{{.around = std::move(around), .hops = 1, .dims = false}});
    m_session.dispatch(action::SetLayout{"lanes"});
    m_session.select(counted);  // what the cell counts is marked where one looks closer
}

/// nullptr for anything but a card, and from afar.
const PlanCard* Canvas::cardAt(HitIndex hit) const
{
    const bool isCard = &hitList() == &m_picture->display && m_picture->display.hits[hit].kind == HitKind::Card;
    return isCard ? &m_picture->plan.cards[m_picture->display.hits[hit].index] : nullptr;
}

bool Canvas::isOnHiddenBadge(HitIndex hit, QPointF at) const
{
    const PlanCard* card = cardAt(hit);
    if (!card || card->hiddenNeighbours == 0 || m_moving || badgeTextSize * m_viewport.scale < raster::leastRead)
        return false;
    const Rect& box = m_picture->layout.cards[m_picture->display.hits[hit].index];
    return hiddenBadge(*card, box, m_session.metrics()).contains(m_viewport.toScene(at));
}

/// The thing under the pointer is chosen first, unless it is among what is chosen already.
void Canvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_picture)
        return;
    const bool isByKeys = event->reason() == QContextMenuEvent::Keyboard;
    if (const std::optional<HitIndex> hit = isByKeys ? std::nullopt : hitAt(event->pos());
        hit && hitList().hits[*hit].kind != HitKind::Community && m_emphasis[*hit] != Emphasis::Selected)
        choose(*hit, false);
    emit menuAsked(isByKeys ? mapToGlobal(rect().center()) : event->globalPos(),
                   isByKeys ? std::nullopt : std::optional(m_viewport.toScene(event->pos())));
}

void Canvas::leaveEvent(QEvent*)
{
    setHover(std::nullopt);
    m_portCard.reset();
    m_port.reset();
}

void Canvas::resizeEvent(QResizeEvent* event)
{
    // With the window what is looked at stays in the middle; when a panel, chips or the strip of time come, go or change their
    // size, everything stays where it is on the screen.
    const QSize windowSize = window()->size();
    const QPoint place = mapTo(window(), QPoint(0, 0));
    const bool isOfWindow = std::exchange(m_windowSize, windowSize) != windowSize;
    const QPoint moved = place - std::exchange(m_place, place);
    if (!m_picture)
        return;
    const bool isFirstLook = m_firstLook && m_firstLook->scale == m_viewport.scale && m_firstLook->offset == m_viewport.offset;
    if ((m_isFitPending && !m_isFitted) || (isFirstLook && isOfWindow)) {
        lookFirst();
        return;
    }
    if (!m_isFitPending && !m_isFitted) {
        const QSize grown = event->oldSize().isValid() ? event->size() - event->oldSize() : QSize(0, 0);
        const QPointF by = isOfWindow ? QPointF(grown.width() / 2.0, grown.height() / 2.0) : QPointF(-moved);
        for (Viewport* const seen : {&m_viewport, &m_glideFrom, &m_glideTo})
            seen->offset += by;
        if (isFirstLook)
            m_firstLook = m_viewport;
        m_minimap->setSeen(m_viewport, size());
        update();
        return;
    }
    m_isFitPending = true;
    fit();
}

/// Is this picture of another lens, filter or focus than the one before?
bool Canvas::isLookOther()
{
    const WorkbenchState& state = m_session.state();
    if (!m_picture || state.isPictureStale())
        return false;
    const std::optional<Sieve> before = std::exchange(m_sieve, Sieve{state.view.lens, state.view.filter, state.view.focus});
    return before && before != m_sieve;
}

void Canvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        frameIsOld();
    QWidget::changeEvent(event);
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = true;
        setHover(std::nullopt);
        setCursor(Qt::OpenHandCursor);
    } else if (m_hand->key(*event)) {
        return;
    } else if (key == Qt::Key_Escape && m_area) {
        dropArea();
    } else if (key == Qt::Key_Escape && dropLine()) {
        return;
    } else if (key == Qt::Key_Escape && m_isDragging) {
        cancelDrag();
    } else if (key == Qt::Key_Escape && m_session.state().presentRemoval()) {
        m_session.dispatch(action::TryWithout{});
    } else if (key == Qt::Key_Escape) {
        m_session.select({});
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_picture && m_picture->plan.matrix && m_current && m_current->kind == HitKind::Link) {
        if (const std::optional<HitIndex> cell = m_picture->display.hitOf(HitKind::Link, m_current->index))
            drillDown(*cell);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_session.askForInspection();
    } else if (key == Qt::Key_L && !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
        if (!walkLines(event->modifiers().testFlag(Qt::ShiftModifier)))
            QWidget::keyPressEvent(event);
    } else if (isArrow(key) && event->modifiers().testFlag(Qt::AltModifier)) {
        if (!nudge(key))
            QWidget::keyPressEvent(event);
    } else if (isArrow(key)) {
        const bool isDrawing = m_current && m_current->kind == HitKind::Annotation && m_session.state().selection.hasNoRows();
        if (!(isDrawing && nudge(key)) && !walk(key)) {
            m_isFitted = false;
            setViewport(m_viewport.moved(panBy(key)));
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Canvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        setCursor(Qt::ArrowCursor);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

}  // namespace throughline::ui
