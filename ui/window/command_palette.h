// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <memory>

#include "ui/window/case_finder.h"
#include "ui/window/pick_box.h"

class QLabel;

namespace throughline::ui {

/// All commands under a field, those done last first, and the things of the case below them: words typed in any order narrow
/// the list, Enter does the first, or goes to the thing.
class CommandPalette : public PickBox {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction*>& actions, Session& session, CaseFinder& finder, QWidget* parent);

protected:
    void takeRow(int row) override;

private:
    void narrow(const QString& text);
    void addThings(const std::shared_ptr<const FindAnswer>& answer);
    void showHint();

    QList<QAction*> m_actions;  ///< as they are listed
    QLabel* m_hint;
    Session& m_session;
    CaseFinder& m_finder;
    int m_shownActions = 0;  ///< rows before those of things
    std::shared_ptr<const FindAnswer> m_answer;
};

/// What an action is called without mnemonic and dots. `QAction::iconText` is the longer name of one whose text says enough
/// only in its menu.
QString plainText(const QAction& action);
/// Are all words of `typed` in the action's text?
bool matches(const QAction& action, const QString& typed);

/// A list of every command with its keys.
class ShortcutList : public QDialog {
    Q_OBJECT

public:
    ShortcutList(const QList<QAction*>& actions, QWidget* parent);
};

}  // namespace throughline::ui
