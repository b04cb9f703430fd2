// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/hand_tool.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/scene/draw_annotations.h"
#include "core/scene/moving_scene.h"
#include "ui/canvas/canvas.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr double gripSize = 8;     ///< pixels
constexpr double gripReach = 7;
constexpr Size usualNote{190, 48};
constexpr Size usualBox{220, 140};
constexpr double usualArrow = 140;
constexpr QSize leastEditor{150, 64};
constexpr int smallestLetters = 10;  ///< pixels
constexpr int largestLetters = 30;

Point rounded(Point point) { return {std::round(point.x), std::round(point.y)}; }

/// From the left top corner to the right bottom one; an arrow stays as it points.
Annotation upright(Annotation annotation)
{
    if (annotation.kind == AnnotationKind::Arrow)
        return annotation;
    const Rect box = annotationBox(annotation);
    annotation.from = {box.x, box.y};
    annotation.to = {box.right(), box.bottom()};
    return annotation;
}

}  // namespace

HandTool::HandTool(Canvas& canvas) : QObject(&canvas), m_canvas(canvas) {}

void HandTool::take(std::optional<AnnotationKind> kind)
{
    closeEditor(true);
    if (m_shape && !m_isStretched)
        m_shape.reset();
    const bool isChanged = std::exchange(m_tool, kind) != kind;
    m_canvas.setCursor(kind ? Qt::CrossCursor : Qt::ArrowCursor);
    m_canvas.update();
    if (kind)
        m_canvas.setFocus(Qt::OtherFocusReason);
    if (isChanged)
        emit toolChanged();
}

/// Of the picture that is shown.
std::optional<std::uint32_t> HandTool::chosen() const
{
    const std::vector<std::uint32_t>& ids = m_canvas.m_session.state().selection.annotations;
    if (!m_canvas.m_picture || ids.size() != 1 || !m_canvas.isDrawnInDetail())
        return std::nullopt;
    const std::vector<Annotation>& drawn = m_canvas.m_picture->plan.annotations;
    const auto found = std::find_if(drawn.begin(), drawn.end(), [&](const Annotation& one) { return one.id == ids.front(); });
    return found == drawn.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - drawn.begin()));
}

std::vector<HandTool::Grip> HandTool::gripsOf(const Annotation& annotation) const
{
    const Viewport& viewport = m_canvas.viewport();
    if (annotation.kind == AnnotationKind::Arrow)
        return {{.left = true, .at = viewport.toWidget(annotation.from)}, {.right = true, .at = viewport.toWidget(annotation.to)}};
    const Rect box = annotation.kind == AnnotationKind::Text ? notePaper(m_canvas.m_session.metrics(), annotation) : annotationBox(annotation);
    return {{.left = true, .top = true, .at = viewport.toWidget({box.x, box.y})},
            {.top = true, .right = true, .at = viewport.toWidget({box.right(), box.y})},
            {.right = true, .bottom = true, .at = viewport.toWidget({box.right(), box.bottom()})},
            {.left = true, .bottom = true, .at = viewport.toWidget({box.x, box.bottom()})}};
}

std::optional<HandTool::Grip> HandTool::gripAt(QPointF at) const
{
    const auto index = chosen();
    if (!index || m_canvas.m_overlay)
        return std::nullopt;
    for (const Grip& grip : gripsOf(m_canvas.m_picture->plan.annotations[*index]))
        if (std::max(std::abs(grip.at.x() - at.x()), std::abs(grip.at.y() - at.y())) <= gripReach)
            return grip;
    return std::nullopt;
}

bool HandTool::press(const QMouseEvent& event)
{
    closeEditor(true);
    if (event.button() != Qt::LeftButton || !m_canvas.m_picture)
        return false;
    m_pressed = event.position();
    m_isStretched = false;
    const Point at = rounded(m_canvas.viewport().toScene(event.position()));
    if (m_tool) {
        m_shape = Annotation{.id = 0, .kind = *m_tool, .layout = {}, .from = at, .to = at, .text = {}};
        m_grip = {.right = true, .bottom = true, .at = {}};
        return true;
    }
    const std::optional<Grip> grip = gripAt(event.position());
    if (!grip)
        return false;
    m_grip = *grip;
    const std::uint32_t index = *chosen();
    m_shape = upright(m_canvas.m_picture->plan.annotations[index]);
    if (m_shape->kind == AnnotationKind::Text) {  // what is dragged is the paper as it is seen
        const Rect paper = notePaper(m_canvas.m_session.metrics(), *m_shape);
        m_shape->to = {paper.right(), paper.bottom()};
    }
    m_canvas.m_scene = std::make_unique<MovingScene>(m_canvas.m_picture, std::vector<std::uint32_t>{}, std::vector{index}, m_canvas.m_session.metrics());
    showShape();
    m_canvas.frameIsOld();
    return true;
}

bool HandTool::move(const QMouseEvent& event)
{
    if (!m_shape || isEditing())
        return false;
    if (!m_isStretched && (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return true;
    m_isStretched = true;
    stretch(event.position(), event.modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void HandTool::stretch(QPointF at, bool isStraight)
{
    const Point to = rounded(m_canvas.viewport().toScene(at));
    if (m_shape->kind == AnnotationKind::Arrow) {
        Point& end = m_grip.left ? m_shape->from : m_shape->to;
        const Point other = m_grip.left ? m_shape->to : m_shape->from;
        end = to;
        if (isStraight && std::abs(to.x - other.x) >= std::abs(to.y - other.y))
            end.y = other.y;
        else if (isStraight)
            end.x = other.x;
    } else {
        if (m_grip.left)
            m_shape->from.x = to.x;
        if (m_grip.top)
            m_shape->from.y = to.y;
        if (m_grip.right)
            m_shape->to.x = to.x;
        if (m_grip.bottom)
            m_shape->to.y = to.y;
    }
    showShape();
}

void HandTool::showShape()
{
    const std::array drawn{*m_shape};
    if (m_canvas.m_scene)
        m_canvas.m_overlay = m_canvas.m_scene->redrawn(drawn);
    else
        m_canvas.m_overlay = buildOnly({}, drawn, m_canvas.m_picture->plan, m_canvas.m_picture->layout, m_canvas.m_session.metrics());
    m_canvas.update();
}

/// As large as usual, at a point of the widget.
void HandTool::place(QPointF at)
{
    const Point corner = rounded(m_canvas.viewport().toScene(at));
    m_shape = Annotation{.id = 0, .kind = *m_tool, .layout = {}, .from = corner, .to = corner, .text = {}};
    switch (*m_tool) {
    case AnnotationKind::Text: m_shape->to = {corner.x + usualNote.width, corner.y + usualNote.height}; break;
    case AnnotationKind::Box: m_shape->to = {corner.x + usualBox.width, corner.y + usualBox.height}; break;
    case AnnotationKind::Arrow: m_shape->to = {corner.x + usualArrow, corner.y}; break;
    }
    showShape();
    finish();
}

bool HandTool::release(const QMouseEvent& event)
{
    if (!m_shape || isEditing() || event.button() != Qt::LeftButton)
        return false;
    if (m_isStretched)
        finish();
    else if (m_tool)
        place(event.position());
    else {
        m_shape.reset();
        m_canvas.endMoving();
    }
    return true;
}

/// What is drawn is kept; who has drawn types next: a new note asks for its words first, without which it is none, a frame
/// or an arrow when it is there.
void HandTool::finish()
{
    const Annotation shape = upright(*std::exchange(m_shape, std::nullopt));
    if (m_tool)
        take(std::nullopt);
    if (shape.id == 0 && shape.kind == AnnotationKind::Text) {
        openEditor(shape);
        return;
    }
    draw(shape);
    const std::vector<Annotation>& drawn = m_canvas.m_session.state().view.annotations;
    if (shape.id == 0 && m_canvas.m_isDropped && !drawn.empty())
        openEditor(drawn.back());
}

void HandTool::draw(const Annotation& annotation)
{
    Session& session = m_canvas.m_session;
    const std::uint64_t before = session.state().history.present();
    session.dispatch(action::Draw{{annotation}});
    if (session.state().history.present() == before) {
        m_canvas.endMoving();
        return;
    }
    m_canvas.m_isFitted = false;  // nothing jumps because the picture has grown
    m_canvas.m_isDropped = true;  // it stays as it is until the picture has it
    if (annotation.id == 0 && !session.state().view.annotations.empty())
        session.select({.annotations = {session.state().view.annotations.back().id}});
}

bool HandTool::key(const QKeyEvent& event)
{
    const int key = event.key();
    if (key == Qt::Key_Escape && m_shape) {
        m_shape.reset();
        m_canvas.endMoving();
        m_canvas.m_isDragOver = true;
        take(std::nullopt);
        return true;
    }
    if (key == Qt::Key_Escape && m_tool) {
        take(std::nullopt);
        return true;
    }
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && m_tool && m_canvas.m_picture) {
        place(QRectF(m_canvas.rect()).center());
        return true;
    }
    return isEnter && m_canvas.m_session.state().selection.hasNoRows() && editChosen();
}

bool HandTool::hover(QPointF at)
{
    if (m_tool) {
        m_canvas.setHover(std::nullopt);
        m_canvas.setCursor(Qt::CrossCursor);
        return true;
    }
    const std::optional<Grip> grip = gripAt(at);
    if (!grip)
        return false;
    m_canvas.setHover(std::nullopt);
    const bool isEnd = !grip->top && !grip->bottom;
    m_canvas.setCursor(isEnd ? Qt::SizeAllCursor : grip->left == grip->top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    return true;
}

bool HandTool::editChosen()
{
    const auto index = chosen();
    if (index)
        edit(*index);
    return index.has_value();
}

void HandTool::edit(std::uint32_t index)
{
    closeEditor(true);
    openEditor(m_canvas.m_picture->plan.annotations[index]);
}

QRect HandTool::editorArea() const
{
    const Viewport& viewport = m_canvas.viewport();
    const Rect box = m_edited.kind == AnnotationKind::Text ? notePaper(m_canvas.m_session.metrics(), m_edited) : annotationBox(m_edited);
    QRectF area(viewport.toWidget({box.x, box.y}), QSizeF(box.width, box.height) * viewport.scale);
    if (m_edited.kind != AnnotationKind::Text)
        area = QRectF(m_edited.kind == AnnotationKind::Box ? area.topLeft() - QPointF(0, leastEditor.height()) : area.center() - QPointF(leastEditor.width() / 2.0, leastEditor.height() / 2.0),
                      QSizeF(leastEditor));
    const QSize most = m_canvas.size().expandedTo(leastEditor);
    area.setSize(area.size().expandedTo(QSizeF(leastEditor)).boundedTo(QSizeF(most)));
    // In sight, wherever the drawing is.
    area.moveLeft(std::clamp(area.left(), 0.0, std::max(0.0, m_canvas.width() - area.width())));
    area.moveTop(std::clamp(area.top(), 0.0, std::max(0.0, m_canvas.height() - area.height())));
    return area.toRect();
}

void HandTool::openEditor(const Annotation& annotation)
{
    m_edited = annotation;
    m_editor = new QPlainTextEdit(&m_canvas);
    m_editor->setObjectName(QStringLiteral("noteText"));
    m_editor->setAccessibleName(tr("Text of the drawing"));
    m_editor->setToolTip(tooltipText(tr("Ctrl+Enter or a click elsewhere keeps the text, Escape leaves the drawing as it was")));
    m_editor->setPlaceholderText(tr("Your own words; Ctrl+Enter keeps them"));
    m_editor->setTabChangesFocus(true);
    QFont font = m_editor->font();
    font.setPixelSize(std::clamp(static_cast<int>(std::lround(authorTextSize * m_canvas.viewport().scale)), smallestLetters, largestLetters));
    m_editor->setFont(font);
    m_editor->setPlainText(toQt(annotation.text));
    m_editor->selectAll();
    m_editor->setGeometry(editorArea());
    m_editor->installEventFilter(this);
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

/// A note without words is none.
void HandTool::closeEditor(bool isKept)
{
    if (!m_editor)
        return;
    QPlainTextEdit* const editor = std::exchange(m_editor, nullptr);
    const bool hadFocus = editor->hasFocus();
    Annotation edited = m_edited;
    edited.text = isKept ? fromQt(editor->toPlainText().trimmed()) : m_edited.text;
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        m_canvas.setFocus(Qt::OtherFocusReason);
    const bool isEmptyNote = edited.kind == AnnotationKind::Text && edited.text.empty();
    if (isEmptyNote && edited.id != 0)
        m_canvas.m_session.dispatch(action::Draw{{}, {edited.id}});
    else if (!isEmptyNote && edited != m_edited)
        draw(edited);
    else
        m_canvas.endMoving();
}

bool HandTool::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            closeEditor(true);
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isKept = isEnter && key->modifiers().testFlag(Qt::ControlModifier);
    if (key->key() != Qt::Key_Escape && !isKept)
        return false;
    if (event->type() == QEvent::KeyPress)
        closeEditor(isKept);
    event->accept();
    return true;
}

void HandTool::follow()
{
    if (m_editor)
        m_editor->setGeometry(editorArea());
}

void HandTool::forget()
{
    if (!m_canvas.m_picture) {
        if (m_editor)
            closeEditor(false);
        take(std::nullopt);
    }
    if (std::exchange(m_shape, std::nullopt))
        m_canvas.m_isDragOver = true;  // the button may still be down
}

QString HandTool::hint() const
{
    switch (*m_tool) {
    case AnnotationKind::Text: return tr("Note: drag or click where it is to stand. Escape lays the tool down.");
    case AnnotationKind::Box: return tr("Box: drag from corner to corner. Escape lays the tool down.");
    case AnnotationKind::Arrow: return tr("Arrow: drag from start to tip, with Shift level or upright. Escape lays the tool down.");
    }
    return {};
}

void HandTool::paint(QPainter& painter) const
{
    if (m_tool) {
        const QString words = hint();
        QRectF box = painter.fontMetrics().boundingRect(words).adjusted(-10, -5, 10, 5);
        box.moveCenter({m_canvas.width() / 2.0, 0});
        box.moveTop(8);
        painter.setPen(m_canvas.palette().color(QPalette::Mid));
        painter.setBrush(m_canvas.palette().color(QPalette::ToolTipBase));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(m_canvas.palette().color(QPalette::ToolTipText));
        painter.drawText(box, Qt::AlignCenter, words);
    }
    const auto index = chosen();
    if (!index || m_canvas.m_overlay || isEditing())
        return;
    painter.setPen(QPen(accentOf(themeOf(m_canvas.palette())), 1.5));
    painter.setBrush(m_canvas.palette().color(QPalette::Base));
    for (const Grip& grip : gripsOf(m_canvas.m_picture->plan.annotations[*index]))
        painter.drawRect(QRectF(grip.at - QPointF(gripSize / 2, gripSize / 2), QSizeF(gripSize, gripSize)));
}

}  // namespace throughline::ui
