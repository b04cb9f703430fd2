// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QObject>
#include <QPointF>
#include <functional>
#include <optional>
#include <utility>

#include "core/workbench/copied_things.h"
#include "ui/window/name_editor.h"

namespace throughline::ui {

class Canvas;
class CaseFinder;
class CommandSet;
class Session;

/// Drawing by hand: names typed over the picture, lines drawn between cards, things copied from case to case. What is drawn and
/// pasted becomes the selection.
class HandDrawing : public QObject {
    Q_OBJECT

public:
    /// Binds its commands; their keys hold where the picture has the keys, and on `start`, which stands in its place while there is none.
    HandDrawing(Session& session, CaseFinder& finder, Canvas& canvas, QWidget& start, CommandSet& commands, QWidget* window);

    /// Somebody is naming something: the picture stays in sight, empty as it may be.
    bool isNaming() const { return m_editor->isVisible(); }
    void enableCommands();
    /// Who is asked first when something is pasted that is not ours; true if it was taken.
    void offerPastes(std::function<bool(const QMimeData&)> taker) { m_pasteTaker = std::move(taker); }

signals:
    /// Something to be read in passing.
    void told(const QString& text);
    /// The picture is needed, or no longer.
    void pictureWanted();
    void pictureLeft();

private:
    void bind(CommandSet& commands, QWidget& start);
    void name();
    void nameAt(QPointF at);
    void drawFromChosen();
    void beginLine(EntityId card, bool isBefore, QPointF at);
    void drawLine(EntityId from, EntityId to);
    void make(action::AddEntity thing, bool asksForNext);
    void take(EntityId known);
    void select(const std::vector<EntityId>& things);
    void copy();
    void paste();
    void dispatchDrawn(const action::Edit& edit);
    std::optional<EntityId> speaker() const;
    QString speakerName() const;
    Point middleOfView() const;

    Session& m_session;
    Canvas& m_canvas;
    CommandSet& m_commands;
    QWidget* m_window;
    NameEditor* m_editor;
    std::function<bool(const QMimeData&)> m_pasteTaker;
    QPointF m_at;  ///< in the canvas, where a name was asked for
    bool m_isSelecting = false;  ///< what the edit under way adds is to be chosen
    std::optional<std::string> m_speakerId;  ///< who was named last as saying what a line says
};

/// What the clipboard gets: the things for Throughline, words for everybody else.
QMimeData* mimeOf(const CopiedThings& copy);
inline constexpr auto copiedThingsType = "application/x-throughline-things";

}  // namespace throughline::ui
