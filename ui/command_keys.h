// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace throughline::ui {

/// A text with the keys that a command of the window around `near` has at present: "Save the case (Ctrl+S)". The
/// text alone where it has none, or where there is no such window.
QString withKeys(const QString& text, const QWidget& near, const char* command);

}  // namespace throughline::ui
