// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/edit_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

#include "ui/dialogs/ask.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QToolButton* button(const QString& text, const QString& hint, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(hint);
    made->setAutoRaise(false);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

/// An item whose dialog answers with an action.
template <class Ask>
BarItem asking(const QString& text, const QString& hint, Session& session, Ask ask)
{
    return {text, hint, [&session, ask] {
                if (const std::optional<Action> asked = ask())
                    session.dispatch(*asked);
            }};
}

BarItem deleting(const QString& text, const QString& hint, Session& session, action::Rows rows)
{
    return {text, hint, [&session, rows = std::move(rows)] { session.dispatch(action::Edit(action::Delete{rows})); }};
}

}  // namespace

void fillMenu(QMenu& menu, const QList<BarItem>& items)
{
    for (const BarItem& item : items) {
        QAction* made = menu.addAction(item.text);
        made->setStatusTip(item.hint);
        QObject::connect(made, &QAction::triggered, &menu, item.act);
    }
}

QWidget* editBar(const QList<BarItem>& buttons, const QList<BarItem>& more, QWidget* parent)
{
    auto* bar = new QWidget(parent);
    bar->setObjectName(QStringLiteral("editBar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const BarItem& item : buttons) {
        QToolButton* made = button(item.text, item.hint, bar);
        // The dialog of a button may end with the bar being rebuilt: not under the click.
        QObject::connect(made, &QToolButton::clicked, made, item.act, Qt::QueuedConnection);
        layout->addWidget(made);
    }
    if (!more.isEmpty()) {
        QToolButton* made = button(tr("More"), tr("What else can be done"), bar);
        auto* menu = new QMenu(made);
        fillMenu(*menu, more);
        made->setMenu(menu);
        made->setPopupMode(QToolButton::InstantPopup);
        layout->addWidget(made);
    }
    layout->addStretch(1);
    return bar;
}

BarItems entityItems(Session& session, EntityId id, QWidget* parent)
{
    const auto ask = [&session, parent](auto asked) {
        return [&session, parent, asked] { return asked(session.state(), parent); };
    };
    BarItems items;
    items.buttons = {
        asking(tr("Edit …"), tr("Name, kind, times, marking"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForEntityEdit(state, id, over); })),
        asking(tr("Claim …"), tr("Adds what somebody says of it"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForNewClaim(state, id, {}, over); })),
        asking(tr("Same as …"), tr("Links it to another thing, with a source and a grade"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForSameAs(state, {id}, over); }))};
    items.more = {
        asking(tr("Line to …"), tr("Adds a relationship"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForNewRelationship(state, {id}, {}, over); })),
        asking(tr("Note …"), tr("Your own words"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForNote(state, id, {}, over); })),
        asking(tr("Attach a file …"), tr("A screenshot, a page"), session,
               ask([id](const WorkbenchState&, QWidget* over) { return askForAttachment(id, over); })),
        asking(tr("Tags and colour …"), tr("Your own marks"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForTags(state, {id}, {}, over); }))};
    if (!session.state().threatCase[id].also.empty())
        items.more.append(asking(tr("Split a name off …"), tr("Makes one of its names a thing of its own"), session,
                                 ask([id](const WorkbenchState& state, QWidget* over) { return askForAliasSplit(state, id, over); })));
    items.more.append(deleting(tr("Delete"), tr("Takes it out; its claims stay recoverable"), session, {.entities = {id}}));
    return items;
}

BarItems relationshipItems(Session& session, RelationshipId id, QWidget* parent)
{
    const auto ask = [&session, parent](auto asked) {
        return [&session, parent, asked] { return asked(session.state(), parent); };
    };
    BarItems items;
    items.buttons = {
        asking(tr("Edit …"), tr("Verb, degree, time, marking"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForRelationshipEdit(state, id, over); })),
        asking(tr("Claim …"), tr("Adds who says or denies it"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForNewClaim(state, id, {}, over); }))};
    items.more = {
        asking(tr("Note …"), tr("Your own words"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForNote(state, id, {}, over); })),
        asking(tr("Tags and colour …"), tr("Your own marks"), session,
               ask([id](const WorkbenchState& state, QWidget* over) { return askForTags(state, {}, {id}, over); })),
        deleting(tr("Delete"), tr("Takes the line out; its claims stay recoverable"), session, {.relationships = {id}})};
    return items;
}

BarItems incidentItems(Session& session, IncidentId id, QWidget* parent)
{
    BarItems items;
    items.buttons = {
        asking(tr("Claim …"), tr("Adds what somebody says of the whole incident"), session,
               [&session, id, parent] { return askForNewClaim(session.state(), id, {}, parent); }),
        asking(tr("Note …"), tr("Your own words"), session,
               [&session, id, parent] { return askForNote(session.state(), id, {}, parent); })};
    items.more = {deleting(tr("Delete"), tr("Takes the band out; its things stay"), session, {.incidents = {id}})};
    return items;
}

QList<BarItem> claimItems(Session& session, ClaimId id, QWidget* parent)
{
    const bool isAside = session.state().threatCase[id].isSetAside;
    return {asking(tr("Edit …"), {}, session, [&session, id, parent] { return askForClaimEdit(session.state(), id, parent); }),
            asking(isAside ? tr("Take into account again") : tr("Set aside …"), {}, session,
                   [&session, id, parent] { return askForSetAside(session.state(), id, parent); }),
            asking(tr("Note …"), {}, session, [&session, id, parent] { return askForNote(session.state(), id, {}, parent); }),
            asking(tr("Attach a file …"), {}, session, [id, parent] { return askForAttachment(id, parent); }),
            deleting(tr("Withdraw"), tr("Takes the claim out of the case; it stays recoverable"), session, {.claims = {id}})};
}

}  // namespace throughline::ui
