// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <optional>

#include "core/model/ids.h"
#include "core/model/note.h"

class QMimeData;

namespace throughline::ui {

class Canvas;
class CommandSet;
class Session;

/// Pictures on cards: chosen from a file, dropped on a card, pasted onto the chosen one, taken off again. Each is one step: the file is
/// attached to the thing and shown on its card.
class CardPictures : public QObject {
    Q_OBJECT

public:
    /// Binds its commands.
    CardPictures(Session& session, Canvas& canvas, CommandSet& commands, QWidget* window);

    void enableCommands();
    /// The card under this point of the window, if what is dragged is a picture for it.
    std::optional<EntityId> cardFor(const QMimeData& dragged, const QPoint& inWindow) const;
    /// A file that was dropped on a card.
    void dropOn(EntityId thing, const QMimeData& dropped);
    /// Takes a picture onto the one chosen card. False if there is no such card, or nothing that is a picture.
    bool paste(const QMimeData& pasted);

signals:
    /// Something to be read in passing.
    void told(const QString& text);

private:
    std::optional<EntityId> chosen() const;
    void putOn(EntityId thing, Attachment attachment);
    void putFileOn(EntityId thing, const QString& path);
    void takeOff();

    Session& m_session;
    Canvas& m_canvas;
    CommandSet& m_commands;
    QWidget* m_window;
};

/// Is it the one file that is dragged or pasted, and by its name a picture that cards can show? Empty if not.
QString pictureFileOf(const QMimeData& data);

}  // namespace throughline::ui
