// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

#include "ui/window/key_map.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace throughline::ui {

/// A field that takes the keys themselves instead of what they would write. Tab and Escape go on to the dialog:
/// nobody can have them anyway, and nobody is caught here.
class KeyField : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent);

signals:
    void pressed(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent*) override {}
};

/// The page of the settings on which commands get other keys. What is changed is in `keys`; nothing takes effect here.
class KeyboardPage : public QWidget {
    Q_OBJECT

public:
    KeyboardPage(KeyMap keys, QWidget* parent);

    const KeyMap& keys() const { return m_keys; }

private:
    QWidget* makeSearch();
    QWidget* makeChange();
    void fill();
    void filter();
    void showRow();
    void take(const QKeySequence& keys);
    void takeOver();
    void give(qsizetype row, const QKeySequence& keys);
    void say(const QString& text);
    qsizetype chosenRow() const;

    KeyMap m_keys;
    QKeySequence m_sought;   ///< commands with these keys are listed; empty: all
    QKeySequence m_offered;  ///< pressed for the chosen command, and had by another
    QLineEdit* m_words;
    KeyField* m_soughtKeys;
    QTreeWidget* m_list;
    QLabel* m_what;
    KeyField* m_field;
    QPushButton* m_takeOver;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QLabel* m_said;
};

}  // namespace throughline::ui
