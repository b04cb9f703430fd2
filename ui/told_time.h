// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/model/time_span.h"

namespace throughline::ui {

/// A time for people: "2024-03"; one that was reckoned from words and a date of publication with these words, so that nobody takes
/// it for what the source wrote: "“in the past year” (about 2023 to 2024)". Plain text; empty for no time.
QString toldTime(const TimeSpan& time);

}  // namespace throughline::ui
