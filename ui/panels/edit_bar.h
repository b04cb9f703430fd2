// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>
#include <optional>

#include "core/workbench/action.h"

class QMenu;
class QWidget;

namespace throughline::ui {

class Session;

/// Something that can be done to what a panel shows.
struct BarItem {
    QString text;
    QString hint;  ///< tooltip
    std::function<void()> act;
};

/// A row of small buttons; what does not belong in sight stands in a menu behind them.
QWidget* editBar(const QList<BarItem>& buttons, const QList<BarItem>& more, QWidget* parent);
void fillMenu(QMenu& menu, const QList<BarItem>& items);

/// What can be done to a thing, a line, a claim: the same in the inspector and in context menus.
struct BarItems {
    QList<BarItem> buttons;
    QList<BarItem> more;
};
BarItems entityItems(Session& session, EntityId id, QWidget* parent);
BarItems relationshipItems(Session& session, RelationshipId id, QWidget* parent);
BarItems incidentItems(Session& session, IncidentId id, QWidget* parent);
QList<BarItem> claimItems(Session& session, ClaimId id, QWidget* parent);

}  // namespace throughline::ui
