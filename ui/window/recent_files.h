// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace throughline::ui {

/// Files opened lately, newest first, at most ten; only those that still exist. Kept in the settings.
QStringList recentFiles();
/// Puts files that could be read in front; compiled-in samples ("samples/…") are no files.
void rememberFiles(const QStringList& paths);
/// Casefiles opened or saved lately, newest first, at most twenty; also those that are gone.
QStringList recentCasefiles();

}  // namespace throughline::ui
