// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command_keys.h"

#include <QAction>
#include <QWidget>

namespace throughline::ui {

QString withKeys(const QString& text, const QWidget& near, const char* command)
{
    const auto* action = near.window()->findChild<QAction*>(QString::fromLatin1(command));
    const QString keys = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

}  // namespace throughline::ui
