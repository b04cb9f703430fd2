// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "core/graph/filter_words.h"

class QMenu;
class QWidget;

namespace throughline::ui {

class Session;

/// Opens what sets this condition: a popup below `at`, the strip of time, or nothing but the condition itself.
void editCondition(Session& session, FilterPart part, QWidget* parent, QPoint at);
/// A row for each condition that there is; those that are on are ticked.
void fillFilterMenu(Session& session, QMenu& menu, QWidget* parent, const std::function<QPoint()>& at);

}  // namespace throughline::ui
