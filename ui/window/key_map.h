// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <optional>

namespace throughline::ui {

class CommandSet;

/// Which keys ask for which command: those it came with, or those that a person chose. No two commands have the same
/// keys, whatever is done with it. A value: the settings change a copy.
class KeyMap {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::KeyMap)

public:
    struct Row {
        QString id;    ///< object name of the action
        QString name;  ///< for people
        QString menu;  ///< that it stands in, for people
        QKeySequence usual;
        QKeySequence keys;  ///< empty: none

        bool operator==(const Row&) const = default;
    };

    /// Of the commands as they are now.
    static KeyMap of(const CommandSet& commands);

    const QList<Row>& rows() const { return m_rows; }
    /// Why this command cannot have these keys, in a sentence; empty if it can, be it by taking them from another.
    QString refusal(qsizetype row, const QKeySequence& keys) const;
    /// The other command that has them.
    std::optional<qsizetype> holder(qsizetype row, const QKeySequence& keys) const;
    /// Whoever had the keys has none then. Refused keys change nothing; empty ones clear.
    void give(qsizetype row, const QKeySequence& keys);
    void resetAll();

    /// What was chosen, from the settings. What cannot be is as a new user has it; of two that were given the same
    /// keys the first has them, and what was chosen comes before what is usual.
    void load();
    /// Keeps what differs from the usual.
    void save() const;
    /// From now on; menus and tips show it.
    void apply(CommandSet& commands) const;

    bool operator==(const KeyMap&) const = default;

private:
    QList<Row> m_rows;
    QList<QKeySequence> m_others;  ///< keys of parts of the window that are no commands
};

/// The first chord alone, without the key pad's mark: what can be pressed at once.
QKeySequence oneChord(const QKeySequence& keys);

}  // namespace throughline::ui
