// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPlainTextEdit>
#include <QPointer>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/annotation.h"

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace throughline::ui {

class Canvas;

/// Drawing by hand on a canvas: a tool is taken, a drag draws a note, a frame or an arrow (a click one of usual
/// size), and it is laid down again; Escape lays it down before. Of one chosen drawing the handles can be dragged;
/// its words, which are asked for when it is drawn, are typed where they stand: Ctrl+Enter or a click elsewhere keeps
/// them, Escape does not. Moving goes
/// with that of cards (Canvas).
class HandTool : public QObject {
    Q_OBJECT

public:
    explicit HandTool(Canvas& canvas);

    const std::optional<AnnotationKind>& tool() const { return m_tool; }
    /// nullopt lays it down.
    void take(std::optional<AnnotationKind> kind);
    /// Types the words of the one chosen drawing; false if not just one is chosen.
    bool editChosen();
    /// Types the words of a drawing of the picture, by its number in the plan.
    void edit(std::uint32_t index);
    bool isEditing() const { return m_editor != nullptr; }

    // What the canvas gets; true: it is done with.
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool key(const QKeyEvent& event);
    /// The pointer goes over the canvas without a button.
    bool hover(QPointF at);
    void paint(QPainter& painter) const;
    /// The part that is looked at has changed.
    void follow();
    /// There is another picture, or none.
    void forget();

signals:
    void toolChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a drag changes of a shape: which of its sides, or which end of an arrow.
    struct Grip {
        bool left = false;
        bool top = false;
        bool right = false;
        bool bottom = false;
        QPointF at;  ///< in the widget
    };

    std::optional<std::uint32_t> chosen() const;
    std::vector<Grip> gripsOf(const Annotation& annotation) const;
    std::optional<Grip> gripAt(QPointF at) const;
    void stretch(QPointF at, bool isStraight);
    void showShape();
    void place(QPointF at);
    void finish();
    void draw(const Annotation& annotation);
    void openEditor(const Annotation& annotation);
    void closeEditor(bool isKept);
    QRect editorArea() const;
    QString hint() const;

    Canvas& m_canvas;
    std::optional<AnnotationKind> m_tool;
    std::optional<Annotation> m_shape;  ///< being drawn or resized
    Grip m_grip;
    QPointF m_pressed;
    bool m_isStretched = false;
    QPointer<QPlainTextEdit> m_editor;
    Annotation m_edited;
};

}  // namespace throughline::ui
