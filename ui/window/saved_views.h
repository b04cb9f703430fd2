// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/view_state.h"

class QAction;
class QMenu;
class QWidget;

namespace throughline::ui {

class Canvas;
class CommandSet;
class Session;

/// Saved views in the window: their menu, keys for the first nine, the question for a name. Showing one
/// is a step of the history; taking it back also brings back where the picture was looked at.
class SavedViews : public QObject {
    Q_OBJECT

public:
    /// Adds its actions ("savedView.1" …) to the commands.
    SavedViews(Session& session, Canvas& canvas, CommandSet& commands, QWidget* window);

    /// From now on the menu lists the saved views.
    void fill(QMenu* menu);

private:
    /// Two states of the history with a saved view shown in between, and where each looks.
    struct Visit {
        std::uint64_t before = 0;
        std::uint64_t after = 0;
        Camera from;
        Camera to;
    };

    void makeActions();
    void refresh();
    void refreshFurther(std::size_t from);
    void name(QAction* action, std::size_t index);
    void show(std::size_t index);
    void save();
    void manage();
    void visit(const Camera& to);
    void followHistory();

    Session& m_session;
    Canvas& m_canvas;
    CommandSet& m_commands;
    QWidget* m_window;
    QMenu* m_menu = nullptr;
    QAction* m_none = nullptr;         ///< says that there are none
    QAction* m_end = nullptr;          ///< separator behind the views
    std::vector<QAction*> m_keyed;     ///< the first nine; always there, not always seen
    std::vector<QAction*> m_further;   ///< the others
    std::vector<Visit> m_visits;
    std::uint64_t m_present = 0;       ///< of the history, when it was looked at last
    std::uint64_t m_caseNumber = 0;
};

/// So many of them can be shown by Ctrl+Shift and a digit.
inline constexpr std::size_t keyedViews = 9;

/// "Lanes · 3 things hidden · 80 %": what a saved view holds, in plain text.
QString viewText(const SavedView& saved);

}  // namespace throughline::ui
