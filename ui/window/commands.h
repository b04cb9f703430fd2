// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>
#include <map>

class QMenu;
class QWidget;

namespace throughline::ui {

/// A command of the window. Every one stands in a menu, in the palette and in the list of shortcuts.
struct Command {
    const char* id;        ///< object name of its action
    const char* text;      ///< translated in the context "Commands", with mnemonic
    const char* hint;      ///< one sentence, likewise
    const char* icon;      ///< file under resources/icons without ".svg", or empty
    const char* shortcut;  ///< portable text ("Ctrl+O"), or empty
    const char* menu;      ///< "&File", likewise translated
};

/// The window's commands as actions; a table in commands.cpp says which there are.
class CommandSet {
public:
    /// Makes all actions as children of `owner` and adds them to it, so that shortcuts work.
    explicit CommandSet(QWidget* owner);

    QAction* operator[](const char* id) const;
    QAction* operator[](const QString& id) const;
    /// Does `what` when the command is asked for.
    void bind(const char* id, std::function<void()> what);
    /// Adds an action that is no row of the table (a panel, a layout, a recent file).
    void add(QAction* action, const QString& menu);
    /// In table order, added ones behind them.
    const QList<QAction*>& all() const { return m_actions; }
    /// The menu of saved views, which stands inside "View".
    static QString savedViewsMenu();
    /// Menus in the order of their first command, with their actions.
    QList<std::pair<QString, QList<QAction*>>> menus() const;
    /// Paints the icons anew in the palette's colours.
    void refreshIcons();
    /// Says in tips and in What's This what commands do and which keys they have now.
    void refreshTips();
    /// The keys that a command came with.
    static QKeySequence usualKeys(const QAction& action);

private:
    QWidget* m_owner;
    QList<QAction*> m_actions;
    std::map<QAction*, QString> m_menuOf;
};

/// An icon of our own set in the palette's text colour; the same on every desktop.
QIcon commandIcon(const QString& name, const QPalette& palette);

}  // namespace throughline::ui
