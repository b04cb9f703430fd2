// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of prose read, corrected.
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <cmath>

#include "core/review/technique_names.h"
#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/claim_form.h"
#include "ui/forms/entity_field.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr double largestCount = 1e15;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

/// The verb and its degree; none for claims that are about no relationship.
struct VerbFields {
    VerbFields(FormDialog& dialog, const Relationship& row)
        : type(dialog.add(tr("&Verb"), choiceBox(relationTypeChoices(), row.type))),
          word(dialog.addLine(tr("&Own verb"), row.typeWord, tr("for “other, in own words”"))),
          degree(dialog.add(tr("&Degree of attribution"), choiceBox(degreeChoices(), row.degree)))
    {
    }

    void showFitting(FormDialog& dialog) const
    {
        dialog.showRow(word, chosenIn<RelationType>(type) == RelationType::Other);
        dialog.showRow(degree, chosenIn<RelationType>(type) == RelationType::AttributedTo);
    }

    action::RelationshipChange change(const Relationship& row) const
    {
        action::RelationshipChange change;
        if (const auto now = chosenIn<RelationType>(type); now != row.type)
            change.type = now;
        if (const std::string now = fromQt(word->text().simplified()); isTouched(word) && now != row.typeWord)
            change.typeWord = now;
        if (const auto now = chosenIn<AttributionDegree>(degree); now != row.degree)
            change.degree = now;
        return change;
    }

    QComboBox* type;
    QLineEdit* word;
    QComboBox* degree;

    Q_DECLARE_TR_FUNCTIONS(throughline::ui::VerbFields)
};

/// Of whom it is said; of a technique its id instead, as techniques are known by that.
struct EndFields {
    EndFields(FormDialog& dialog, const ThreatCase& threatCase, const Relationship& row)
        : source(dialog.add(tr("&From"), new EntityField(threatCase, row.source, {})))
    {
        source->setObjectName(QStringLiteral("claimFrom"));
        if (threatCase[row.target].type == EntityType::AttackPattern) {
            technique = dialog.addLine(tr("ATT&&CK &id"), threatCase[row.target].externalId, tr("T1566 or T1566.001"));
            technique->setObjectName(QStringLiteral("claimTechnique"));
        } else {
            target = dialog.add(tr("&To"), new EntityField(threatCase, row.target, {}));
            target->setObjectName(QStringLiteral("claimTo"));
        }
        for (EntityField* field : {source, target})
            if (field)
                QObject::connect(field, &EntityField::changed, &dialog, [&dialog] { dialog.recheck(); });
    }

    QString missing() const
    {
        if (!source->entity() || (target && !target->entity()))
            return tr("Choose of whom it is said: type part of a name and choose from the list.");
        if (target && source->entity() == target->entity())
            return tr("A line needs two different ends.");
        if (technique && isTouched(technique) && !isTechniqueId(id()))
            return tr("An ATT&CK id looks like T1566 or T1566.001.");
        return {};
    }

    std::optional<action::MoveClaim> move(ClaimId claim, const ThreatCase& threatCase, const Relationship& row) const
    {
        action::MoveClaim move{.id = claim, .source = *source->entity(), .target = target ? *target->entity() : row.target};
        if (technique && isTouched(technique) && id() != threatCase[row.target].externalId)
            move.techniqueId = id();
        const bool isSame = move.source == row.source && move.target == row.target && move.techniqueId.empty();
        return isSame ? std::nullopt : std::optional(move);
    }

    std::string id() const { return fromQt(technique->text().simplified().toUpper()); }

    EntityField* source;
    EntityField* target = nullptr;
    QLineEdit* technique = nullptr;

    Q_DECLARE_TR_FUNCTIONS(throughline::ui::EndFields)
};

bool isAny(const action::RelationshipChange& change) { return change.type || change.typeWord || change.degree; }

}  // namespace

std::vector<Action> askForReadClaim(const WorkbenchState& state, ClaimId id, QWidget* parent)
{
    const Claim& claim = state.threatCase[id];
    const auto* edge = std::get_if<RelationshipId>(&claim.about);
    FormDialog dialog(tr("Edit what was read"), tr("About: %1").arg(subjectText(state.threatCase, claim.about)), parent);
    std::optional<EndFields> ends;
    std::optional<VerbFields> verb;
    if (edge) {
        ends.emplace(dialog, state.threatCase, state.threatCase[*edge]);
        verb.emplace(dialog, state.threatCase[*edge]);
    }
    ClaimForm form(dialog, state.threatCase, claim);
    dialog.setCheck([&] {
        if (verb)
            verb->showFitting(dialog);
        const QString missing = ends ? ends->missing() : QString();
        return missing.isEmpty() ? form.missing() : missing;
    });
    if (dialog.exec() != QDialog::Accepted)
        return {};
    std::vector<Action> actions;
    if (verb)
        if (const action::RelationshipChange change = verb->change(state.threatCase[*edge]); isAny(change))
            actions.push_back(action::Edit(action::EditRelationships{{*edge}, change}));
    if (Claim now = form.claim(); !(now == claim))
        actions.push_back(action::Edit(action::EditClaim{id, std::move(now)}));
    if (ends)
        if (auto move = ends->move(id, state.threatCase, state.threatCase[*edge]))
            actions.push_back(action::Edit(*std::move(move)));
    return actions;
}

std::optional<Action> askForQuantityEdit(const WorkbenchState& state, QuantityId id, QWidget* parent)
{
    const Quantity& quantity = state.threatCase[id];
    FormDialog dialog(tr("Edit a count"), tr("The source's own words stay as they are."), parent);
    dialog.addFact(tr("Words"), toQt(quantity.words + " " + quantity.unit));
    auto* bound = dialog.add(tr("&Bound"), choiceBox(boundChoices(), quantity.bound));
    auto* value = new QDoubleSpinBox;
    value->setRange(0, largestCount);
    value->setDecimals(quantity.value == std::floor(quantity.value) ? 0 : 2);
    value->setGroupSeparatorShown(true);
    value->setValue(quantity.value);
    dialog.add(tr("&Value"), value);
    QLineEdit* unit = dialog.addLine(tr("&What is counted"), quantity.unit);
    dialog.setCheck([unit] { return unit->text().trimmed().isEmpty() ? tr("Say in a word or two what is counted.") : QString(); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::EditQuantity{id, value->value(), chosenIn<Bound>(bound), fromQt(unit->text())}));
}

}  // namespace throughline::ui
