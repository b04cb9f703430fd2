// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <map>
#include <span>
#include <string>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace throughline::ui {

class CommandSet;

/// How the panels stand round the picture for one kind of work.
struct ArrangementRow {
    const char* id;
    const char* title;  ///< with the letter of its key; translated in the context "Arrangements", as is the hint
    const char* hint;
    const char* keys;
    /// Puts the docks so, beginning from the usual places of all panels.
    void (*arrange)(QMainWindow& window, const std::map<std::string, QDockWidget*>& docks);
};
std::span<const ArrangementRow> arrangements();

/// The arrangements of a window, as commands of which one is checked. Each remembers how somebody left it.
class Arrangements : public QObject {
    Q_OBJECT

public:
    /// `docks` by panel id, which stand in their usual places now.
    Arrangements(QMainWindow& window, const std::map<std::string, QDockWidget*>& docks, CommandSet& commands, int stateVersion);

    /// The window as it was left; the one for exploring in a new window.
    void restore();
    void save();
    /// In the order of the table.
    const std::vector<QAction*>& actions() const { return m_actions; }

private:
    void show(const ArrangementRow& row);
    void arrange(const ArrangementRow& row);
    bool restoreDocks(const QByteArray& state);
    const ArrangementRow& present() const;

    QMainWindow& m_window;
    const std::map<std::string, QDockWidget*>& m_docks;
    int m_stateVersion;
    QByteArray m_usual;  ///< state of the window before anything was moved
    std::vector<QAction*> m_actions;
};

}  // namespace throughline::ui
