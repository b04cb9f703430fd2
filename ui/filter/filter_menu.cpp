// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filter_menu.h"

#include <QAction>
#include <QMenu>
#include <array>

#include "ui/filter/condition_popup.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::array order{FilterPart::Types,   FilterPart::Tags,       FilterPart::Time,    FilterPart::Reports,  FilterPart::Contested,
                           FilterPart::Hedge,   FilterPart::Confidence, FilterPart::Marking, FilterPart::Degree};

}  // namespace

void editCondition(Session& session, FilterPart part, QWidget* parent, QPoint at)
{
    if (part == FilterPart::Time) {
        session.askForTime();
    } else if (part == FilterPart::Contested) {
        ViewFilter filter = session.state().view.filter;
        filter.contestedOnly = !filter.contestedOnly;
        session.dispatch(action::SetFilter{std::move(filter)});
    } else {
        (new ConditionPopup(session, part, parent))->openAt(at);
    }
}

void fillFilterMenu(Session& session, QMenu& menu, QWidget* parent, const std::function<QPoint()>& at)
{
    const ViewFilter& filter = session.state().view.filter;
    for (const FilterPart part : order) {
        const bool isForm = part != FilterPart::Contested;
        QAction* action = menu.addAction(isForm ? QString(partName(part) + QStringLiteral(" …")) : partName(part));
        action->setCheckable(true);
        action->setChecked(isSet(filter, part));
        // Queued: a popup that opens while the menu closes loses the keys to it.
        QObject::connect(action, &QAction::triggered, parent,
                         [&session, part, parent, at] { editCondition(session, part, parent, at()); }, Qt::QueuedConnection);
    }
}

}  // namespace throughline::ui
