// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>

#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/claim_form.h"
#include "ui/forms/entity_field.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

}  // namespace

std::optional<Action> askForSameAs(const WorkbenchState& state, const std::vector<EntityId>& entities, QWidget* parent,
                                   const std::string& evidence)
{
    if (entities.empty())
        return std::nullopt;
    FormDialog dialog(tr("Same as"),
                      tr("Nothing is merged: a link with a source and a grade joins them in the picture, and can be split again at any time."),
                      parent);
    QStringList names;
    for (const EntityId id : entities)
        names.append(entityListed(state.threatCase, id));
    dialog.addFact(tr("These"), names.join(QLatin1Char('\n')));
    EntityField* other = nullptr;
    if (entities.size() == 1)
        other = dialog.add(tr("&And"), new EntityField(state.threatCase, std::nullopt, tr("type part of a name")));
    auto* kind = dialog.add(tr("&How"), choiceBox(sameAsChoices(), SameAsKind::SameAs));
    dialog.addHeading(tr("Who says so, and how sure"));
    Claim claim;
    claim.provenance = Provenance::Record;
    claim.text = evidence;
    ClaimForm form(dialog, state.threatCase, claim, true);
    dialog.setAcceptText(tr("Link"));
    dialog.setCheck([&, other] {
        if (other && !other->entity())
            return tr("Choose the other one: type part of its name and choose from the list.");
        if (other && *other->entity() == entities.front())
            return tr("A thing is always the same as itself: choose another one.");
        return form.missing();
    });
    if (other)
        QObject::connect(other, &EntityField::changed, &dialog, [&dialog] { dialog.recheck(); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    std::vector<EntityId> linked = entities;
    if (other)
        linked.push_back(*other->entity());
    return Action(action::Edit(action::LinkSameAs{.entities = std::move(linked), .kind = chosenIn<SameAsKind>(kind),
                                                  .claim = form.claim(), .isAccepted = true}));
}

std::optional<Action> askForAliasSplit(const WorkbenchState& state, EntityId id, QWidget* parent)
{
    const Entity& entity = state.threatCase[id];
    if (entity.also.empty())
        return std::nullopt;
    FormDialog dialog(tr("Split a name off"),
                      tr("The name becomes a thing of its own, tied to “%1” by a link that you may accept later.").arg(entityName(state.threatCase, id)),
                      parent);
    auto* names = new QComboBox;
    for (const Alias& alias : entity.also)
        names->addItem(toQt(alias.name));
    dialog.add(tr("&Name"), names);
    dialog.setAcceptText(tr("Split off"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::SplitAlias{id, fromQt(names->currentText())}));
}

}  // namespace throughline::ui
