// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

class QLineEdit;
class QTreeWidget;

namespace throughline::ui {

/// All commands under a field: words typed in any order narrow the list, Enter does the first.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(QList<QAction*> actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QTreeWidget* makeList(QWidget* parent);
    void narrow(const QString& text);
    void step(int rows);
    void runCurrent();

    QList<QAction*> m_actions;
    QLineEdit* m_field;
    QTreeWidget* m_list;
};

/// Text of an action without mnemonic and dots.
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
