// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

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

std::string textOf(const QLineEdit* field) { return fromQt(field->text().simplified()); }

std::optional<EntityId> endAt(const std::vector<EntityId>& ends, std::size_t at)
{
    return at < ends.size() ? std::optional(ends[at]) : std::nullopt;
}

}  // namespace

std::optional<Action> askForNewRelationship(const WorkbenchState& state, const std::vector<EntityId>& ends,
                                            const std::optional<PickedSentence>& picked, QWidget* parent, const LineDraft& draft)
{
    FormDialog dialog(tr("Add a relationship"), tr("A line stands for what somebody says: name who, and where."), parent);
    auto* source = dialog.add(tr("&From"), new EntityField(state.threatCase, endAt(ends, 0), {}));
    auto* type = dialog.add(tr("&Verb"), choiceBox(relationTypeChoices(), draft.type.value_or(RelationType::Uses)));
    QLineEdit* word = dialog.addLine(tr("&Own verb"), {}, tr("for “other, in own words”"));
    auto* degree = dialog.add(tr("&Degree of attribution"), choiceBox(degreeChoices(), AttributionDegree::NotStated));
    auto* target = dialog.add(tr("&To"), new EntityField(state.threatCase, endAt(ends, 1), {}));
    dialog.addHeading(tr("Who says so"));
    Claim claim;
    claim.speaker = draft.speaker;
    claim.provenance = Provenance::Record;
    if (picked) {
        claim.report = picked->report;
        claim.span = picked->span;
        claim.provenance = Provenance::Sentence;
    }
    ClaimForm form(dialog, state.threatCase, claim);
    dialog.setAcceptText(tr("Add"));
    dialog.setCheck([&, source, target, type, word, degree] {
        const bool isAttribution = chosenIn<RelationType>(type) == RelationType::AttributedTo;
        degree->setEnabled(isAttribution);
        word->setEnabled(chosenIn<RelationType>(type) == RelationType::Other);
        if (!source->entity() || !target->entity())
            return tr("Choose where the line begins and ends: type part of a name and choose from the list.");
        if (source->entity() == target->entity())
            return tr("A line needs two different ends.");
        return form.missing();
    });
    for (EntityField* field : {source, target})
        QObject::connect(field, &EntityField::changed, &dialog, [&dialog] { dialog.recheck(); });
    if (ends.size() > 1)
        type->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::AddRelationship{.source = *source->entity(), .target = *target->entity(),
                                                       .type = chosenIn<RelationType>(type), .typeWord = textOf(word),
                                                       .degree = chosenIn<AttributionDegree>(degree),
                                                       .degreeWords = {}, .claim = form.claim()}));
}

std::optional<Action> askForRelationshipEdit(const WorkbenchState& state, RelationshipId id, QWidget* parent)
{
    const Relationship& row = state.threatCase[id];
    FormDialog dialog(tr("Edit a relationship"), relationshipText(state.threatCase, id), parent);
    auto* type = dialog.add(tr("&Verb"), choiceBox(relationTypeChoices(), row.type));
    QLineEdit* word = dialog.addLine(tr("&Own verb"), row.typeWord, tr("for “other, in own words”"));
    auto* degree = dialog.add(tr("&Degree of attribution"), choiceBox(degreeChoices(), row.degree));
    QLineEdit* degreeWords = dialog.addLine(tr("The source's &words"), row.degreeWords);
    QLineEdit* time = dialog.addLine(tr("&Time"), timeText(row.time), tr("2024, 2024-03, 2024-03-14"));
    auto* tlp = dialog.add(tr("&Marking"), choiceBox(tlpChoices(), row.marking.tlp));
    QCheckBox* turn = dialog.addCheck(tr("turn it round"), false);
    dialog.setCheck([type, degree, word] {
        degree->setEnabled(chosenIn<RelationType>(type) == RelationType::AttributedTo);
        word->setEnabled(chosenIn<RelationType>(type) == RelationType::Other);
        return QString();
    });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    action::RelationshipChange change;
    if (const auto now = chosenIn<RelationType>(type); now != row.type)
        change.type = now;
    if (const std::string now = textOf(word); now != row.typeWord && chosenIn<RelationType>(type) == RelationType::Other)
        change.typeWord = now;
    if (const auto now = chosenIn<AttributionDegree>(degree); now != row.degree)
        change.degree = now;
    if (const std::string now = textOf(degreeWords); isTouched(degreeWords) && now != row.degreeWords)
        change.degreeWords = now;
    if (TimeSpan now = timeIn(time, row.time); !(now == row.time))
        change.time = now;
    if (const auto now = chosenIn<Tlp>(tlp); now != row.marking.tlp) {
        change.marking = row.marking;
        change.marking->tlp = now;
    }
    change.turnRound = turn->isChecked();
    return Action(action::Edit(action::EditRelationships{{id}, change}));
}

}  // namespace throughline::ui
