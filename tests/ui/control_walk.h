// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAction;
class QMenu;
class QWidget;

namespace throughline::test {

// Look through controls for what keeps people without a mouse or without eyes from them; one line for each fault.

/// Controls that can have the keys and say no name, and buttons that only a mouse reaches. What Qt makes inside its own
/// controls is left out.
QStringList namelessControls(const QWidget& window);
/// Letters that two controls of one window are called by with Alt; pages of tabs that are not seen together count apart.
QStringList doubleMnemonics(const QWidget& window);
/// The same among the entries of a menu and of the menus in it, and entries without words.
QStringList menuFaults(const QMenu& menu);

}  // namespace throughline::test
