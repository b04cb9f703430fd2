// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace throughline::ui {

/// A wrapping label that never takes its text for rich text; mouse and keys can select it.
QLabel* plainLabel(const QString& text, QWidget* parent);

enum class LabelTone { Plain, Strong, Quiet, Title };
/// The same in a tone: strong is semi-bold, quiet is the palette's placeholder colour, a title larger.
QLabel* plainLabel(const QString& text, LabelTone tone, QWidget* parent);

}  // namespace throughline::ui
