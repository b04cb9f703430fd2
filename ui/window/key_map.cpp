// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/key_map.h"

#include <QAction>
#include <QCoreApplication>
#include <QSet>
#include <QSettings>
#include <QShortcut>
#include <QWidget>
#include <algorithm>

#include "ui/window/commands.h"

namespace throughline::ui {

namespace {

constexpr auto group = "shortcuts";

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QString plain(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    return text.remove(QLatin1Char('&')).replace(QLatin1Char('\x01'), QLatin1Char('&')).remove(QChar(0x2026)).trimmed();
}

struct Chord {
    Qt::Key key = Qt::Key_unknown;
    Qt::KeyboardModifiers with;

    bool isBare() const { return !(with & ~Qt::KeyboardModifiers(Qt::ShiftModifier)); }
};

Chord chordOf(const QKeySequence& keys) { return {keys[0].key(), keys[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)}; }

bool isOneOf(Qt::Key key, std::initializer_list<Qt::Key> keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

/// Keys that the picture and texts live on.
QString refusalOfKey(const Chord& chord)
{
    if (isOneOf(chord.key, {Qt::Key_Tab, Qt::Key_Backtab}))
        return tr("Tab goes from card to card and from field to field.");
    if (isOneOf(chord.key, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}))
        return tr("Arrows walk through the picture, lists and texts.");
    if (chord.key == Qt::Key_Escape)
        return tr("Escape chooses nothing in the picture, and closes what is open.");
    if (chord.key == Qt::Key_Space)
        return tr("Space moves the picture, and presses buttons.");
    if (isOneOf(chord.key, {Qt::Key_Return, Qt::Key_Enter}) && chord.isBare())
        return tr("Enter inspects what is chosen, and presses buttons.");
    if (isOneOf(chord.key, {Qt::Key_Backspace, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown}) && chord.isBare())
        return tr("This key moves and writes in lists and texts.");
    if (chord.key == Qt::Key_F && chord.isBare())
        return tr("F fits the picture into the window.");
    return {};
}

QString refusalOfText(const QKeySequence& keys, const Chord& chord)
{
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll})
        if (QKeySequence::keyBindings(standard).contains(keys))
            return tr("%1 copies, cuts, pastes or selects in texts and lists.").arg(keys.toString(QKeySequence::NativeText));
    const int code = chord.key;
    if (chord.isBare() && code > Qt::Key_Space && code < Qt::Key_Escape)
        return tr("A letter alone is for typing and for the Review panel; press Ctrl or Alt with it.");
    return {};
}

/// "&File" is opened by Alt+F.
QString menuOpenedBy(const QList<KeyMap::Row>& rows, const Chord& chord)
{
    if (chord.with != Qt::AltModifier)
        return {};
    for (const KeyMap::Row& row : rows) {
        const qsizetype mark = row.menu.indexOf(QLatin1Char('&'));
        if (mark >= 0 && mark + 1 < row.menu.size() && row.menu[mark + 1].toUpper().unicode() == static_cast<int>(chord.key))
            return plain(row.menu);
    }
    return {};
}

/// Keys of the panels' own, which a command would come in the way of.
QList<QKeySequence> otherKeys(const CommandSet& commands)
{
    QList<QKeySequence> keys;
    if (commands.all().isEmpty())
        return keys;
    const auto* window = qobject_cast<const QWidget*>(commands.all().front()->parent());
    if (!window)
        return keys;
    const QList<QShortcut*> shortcuts = window->findChildren<QShortcut*>();
    for (const QShortcut* shortcut : shortcuts)
        keys.append(shortcut->key());
    return keys;
}

}  // namespace

QKeySequence oneChord(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return {};
    return QKeySequence(QKeyCombination(keys[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier), keys[0].key()));
}

KeyMap KeyMap::of(const CommandSet& commands)
{
    KeyMap map;
    for (const auto& [menu, actions] : commands.menus())
        for (const QAction* action : actions)
            map.m_rows.append({action->objectName(), plain(action->iconText()), menu, CommandSet::usualKeys(*action), action->shortcut()});
    map.m_others = otherKeys(commands);
    return map;
}

QString KeyMap::refusal(qsizetype row, const QKeySequence& keys) const
{
    if (keys.isEmpty() || keys == m_rows[row].usual)
        return {};
    if (keys.count() > 1)
        return tr("Keys that are pressed one after the other are not taken.");
    const Chord chord = chordOf(keys);
    if (isOneOf(chord.key, {Qt::Key_unknown, Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr}))
        return tr("A key is needed, not Ctrl, Alt or Shift alone.");
    if (QString why = refusalOfKey(chord); !why.isEmpty())
        return why;
    if (QString why = refusalOfText(keys, chord); !why.isEmpty())
        return why;
    if (const QString menu = menuOpenedBy(m_rows, chord); !menu.isEmpty())
        return tr("%1 opens the menu “%2”.").arg(keys.toString(QKeySequence::NativeText), menu);
    if (m_others.contains(keys))
        return tr("%1 belongs to a panel.").arg(keys.toString(QKeySequence::NativeText));
    return {};
}

std::optional<qsizetype> KeyMap::holder(qsizetype row, const QKeySequence& keys) const
{
    if (keys.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (i != row && m_rows[i].keys == keys)
            return i;
    return std::nullopt;
}

void KeyMap::give(qsizetype row, const QKeySequence& keys)
{
    if (!refusal(row, keys).isEmpty())
        return;
    if (const std::optional<qsizetype> before = holder(row, keys))
        m_rows[*before].keys = {};
    m_rows[row].keys = keys;
}

void KeyMap::resetAll()
{
    for (Row& row : m_rows)
        row.keys = row.usual;
}

void KeyMap::load()
{
    QSettings settings;
    settings.beginGroup(QLatin1String(group));
    QSet<QKeySequence> taken;
    QSet<qsizetype> chosen;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!settings.contains(m_rows[i].id))
            continue;
        const QString text = settings.value(m_rows[i].id).toString();
        const QKeySequence keys(text, QKeySequence::PortableText);
        const bool isSound = text.isEmpty() || (!keys.isEmpty() && refusal(i, keys).isEmpty());
        if (!isSound || taken.contains(keys))
            continue;
        m_rows[i].keys = keys;
        chosen.insert(i);
        if (!keys.isEmpty())
            taken.insert(keys);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        if (chosen.contains(i))
            continue;
        row.keys = taken.contains(row.usual) ? QKeySequence() : row.usual;
        if (!row.keys.isEmpty())
            taken.insert(row.keys);
    }
}

void KeyMap::save() const
{
    QSettings settings;
    settings.beginGroup(QLatin1String(group));
    for (const Row& row : m_rows) {
        if (row.keys == row.usual)
            settings.remove(row.id);
        else
            settings.setValue(row.id, row.keys.toString(QKeySequence::PortableText));
    }
}

void KeyMap::apply(CommandSet& commands) const
{
    for (const Row& row : m_rows)
        if (QAction* action = commands[row.id])
            action->setShortcut(row.keys);
    commands.refreshTips();
}

}  // namespace throughline::ui
