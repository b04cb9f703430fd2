// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/picture_files.h"

namespace throughline::ui {

/// Row of the picture format table: one page, fonts embedded, text searchable.
Result<QByteArray> writePdf(const DisplayList& list, const PageSpec& spec, const Job& job);

/// Replaces the time of making in a PDF written by Qt, in place and with equal length, so that two
/// runs give equal bytes.
void normalisePdf(QByteArray& pdf, std::int64_t epoch);

}  // namespace throughline::ui
