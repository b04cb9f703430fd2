// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include "core/scene/style_sheet.h"

namespace throughline::ui {

/// The theme that goes with a palette: dark if its windows are.
Theme themeOf(const QPalette& palette);

/// The palette with placeholder texts that can be read: 4.5:1 against `Base`; as it is where they can.
QPalette withReadablePlaceholder(QPalette palette);

/// Halo of what is selected: blue after Okabe and Ito, lighter on dark ground.
QColor accentOf(Theme theme);

/// Grounds of marks in the report text: the sentence, its cue, a mention of what is chosen.
struct MarkColours {
    QColor sentence;
    QColor cue;
    QColor mention;
    QColor underline;  ///< of everything that can be clicked
};
MarkColours markColours(Theme theme);

}  // namespace throughline::ui
