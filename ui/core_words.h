// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace throughline::ui {

/// Labels and hints of core's tables (columns, layouts, charts, questions, choices of names) in the language of the window.
QString coreWords(std::string_view words);

}  // namespace throughline::ui
