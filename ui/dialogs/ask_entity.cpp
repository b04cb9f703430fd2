// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

std::string textOf(const QLineEdit* field) { return fromQt(field->text().simplified()); }

template <class T>
void setIfChanged(std::optional<T>& into, T now, const T& before)
{
    if (!(now == before))
        into = std::move(now);
}

/// What has to be added to and taken from `before` to come to `now`.
void changeTags(const std::vector<std::string>& before, const std::vector<std::string>& now,
                std::vector<std::string>& add, std::vector<std::string>& remove)
{
    for (const std::string& tag : now)
        if (std::find(before.begin(), before.end(), tag) == before.end())
            add.push_back(tag);
    for (const std::string& tag : before)
        if (std::find(now.begin(), now.end(), tag) == now.end())
            remove.push_back(tag);
}

QString aliasNames(const Entity& entity)
{
    QStringList names;
    for (const Alias& alias : entity.also)
        names.append(toQt(alias.name));
    return names.join(QStringLiteral("; "));
}

/// Names may hold commas ("Foo, Inc."), so they are kept apart by semicolons.
std::vector<std::string> aliasesIn(const QLineEdit* field)
{
    std::vector<std::string> names;
    const QStringList parts = field->text().split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (!part.trimmed().isEmpty())
            names.push_back(fromQt(part.trimmed()));
    return names;
}

void changeAliases(const Entity& entity, const std::vector<std::string>& now, action::EntityChange& change)
{
    std::vector<std::string> before;
    for (const Alias& alias : entity.also)
        before.push_back(alias.name);
    std::vector<std::string> added;
    changeTags(before, now, added, change.removeAliases);
    for (const std::string& name : added)
        change.addAliases.push_back({.name = name, .saidBy = std::nullopt});
}

/// The fields of one entity; filled with what it is.
struct EntityForm {
    EntityForm(FormDialog& dialog, const Entity& entity)
        : name(dialog.addLine(tr("&Name"), entity.name)),
          keepsOldName(dialog.addCheck(tr("keep the old name as “also called”"), true)),
          type(dialog.add(tr("&Kind"), choiceBox(entityTypeChoices(), entity.type))),
          typeWord(dialog.addLine(tr("Kind in &words"), entity.typeWord, tr("for “observable” and “other”: ipv4-addr, x-forum …"))),
          identityClass(dialog.add(tr("&Class of identity"), choiceBox(identityClassChoices(), entity.identityClass))),
          kindWord(dialog.addLine(tr("&Finer kind"), entity.kindWord, tr("vpn, sector, political party …"))),
          externalId(dialog.addLine(tr("External &id"), entity.externalId, tr("T1566, CVE-2021-44228, CN-GD"))),
          also(dialog.addLine(tr("&Also called"), {}, tr("separated by semicolons"))),
          firstSeen(dialog.addLine(tr("First &seen"), timeText(entity.firstSeen), tr("2024, 2024-03, 2024-03-14"))),
          lastSeen(dialog.addLine(tr("&Last seen"), timeText(entity.lastSeen))),
          tags(dialog.addLine(tr("&Tags"), {}, tr("separated by commas"))),
          highlight(dialog.add(tr("C&olour"), choiceBox(highlightChoices(), entity.highlight))),
          tlp(dialog.add(tr("&Marking"), choiceBox(tlpChoices(), entity.marking.tlp))),
          pap(dialog.add(tr("&PAP"), choiceBox(papChoices(), entity.marking.pap))),
          description(dialog.addText(tr("&Description"), fromQt(descriptionText(entity))))
    {
        fillIn(also, aliasNames(entity));
        fillIn(tags, joinWords(entity.tags));
        fillIn(name, name->text());
        keepsOldName->setToolTip(tr("The name that sources use stays findable"));
    }

    /// What was changed of `entity`.
    action::EntityChange change(const Entity& entity) const
    {
        action::EntityChange out;
        if (isTouched(name))
            setIfChanged(out.name, textOf(name), entity.name);
        out.keepsOldName = keepsOldName->isChecked();
        setIfChanged(out.type, chosenIn<EntityType>(type), entity.type);
        if (out.type == EntityType::Other || out.type == EntityType::Observable
            || textOf(typeWord) != entity.typeWord)
            if (isTouched(typeWord))
                setIfChanged(out.typeWord, textOf(typeWord), entity.typeWord);
        setIfChanged(out.identityClass, chosenIn<IdentityClass>(identityClass), entity.identityClass);
        if (isTouched(kindWord))
            setIfChanged(out.kindWord, textOf(kindWord), entity.kindWord);
        if (isTouched(externalId))
            setIfChanged(out.externalId, textOf(externalId), entity.externalId);
        setIfChanged(out.firstSeen, timeIn(firstSeen, entity.firstSeen), entity.firstSeen);
        setIfChanged(out.lastSeen, timeIn(lastSeen, entity.lastSeen), entity.lastSeen);
        setIfChanged(out.highlight, chosenIn<Highlight>(highlight), entity.highlight);
        Marking marking = entity.marking;
        marking.tlp = chosenIn<Tlp>(tlp);
        marking.pap = chosenIn<Pap>(pap);
        setIfChanged(out.marking, std::move(marking), entity.marking);
        if (description->document()->isModified())
            setIfChanged(out.description, fromQt(description->toPlainText()), entity.description);
        if (isTouched(tags))
            changeTags(entity.tags, wordsIn(tags), out.addTags, out.removeTags);
        if (isTouched(also))
            changeAliases(entity, aliasesIn(also), out);
        return out;
    }

    QLineEdit* name;
    QCheckBox* keepsOldName;
    QComboBox* type;
    QLineEdit* typeWord;
    QComboBox* identityClass;
    QLineEdit* kindWord;
    QLineEdit* externalId;
    QLineEdit* also;
    QLineEdit* firstSeen;
    QLineEdit* lastSeen;
    QLineEdit* tags;
    QComboBox* highlight;
    QComboBox* tlp;
    QComboBox* pap;
    QPlainTextEdit* description;

    Q_DECLARE_TR_FUNCTIONS(throughline::ui::EntityForm)
};

}  // namespace

std::optional<Action> askForNewEntity(const WorkbenchState&, std::optional<Point> at, QWidget* parent)
{
    FormDialog dialog(tr("Add a thing"), tr("It is your own entry; what sources say of it comes as claims on its relationships."), parent);
    QLineEdit* name = dialog.addLine(tr("&Name"), {});
    QComboBox* type = dialog.add(tr("&Kind"), choiceBox(entityTypeChoices(), EntityType::ThreatActor));
    QLineEdit* word = dialog.addLine(tr("Kind in &words"), {}, tr("for “observable” and “other”"));
    dialog.setAcceptText(tr("Add"));
    dialog.setCheck([name] { return name->text().trimmed().isEmpty() ? tr("Give it a name.") : QString(); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::AddEntity{.type = chosenIn<EntityType>(type), .typeWord = textOf(word),
                                                 .name = textOf(name), .at = at}));
}

std::optional<Action> askForEntityEdit(const WorkbenchState& state, EntityId id, QWidget* parent)
{
    const Entity& entity = state.threatCase[id];
    FormDialog dialog(tr("Edit “%1”").arg(entityName(state.threatCase, id)), {}, parent);
    EntityForm form(dialog, entity);
    dialog.setCheck([&form, &entity] {
        const bool isNameless = form.name->text().trimmed().isEmpty() && !entity.name.empty();
        form.keepsOldName->setVisible(!entity.name.empty() && textOf(form.name) != entity.name);
        return isNameless ? tr("A thing keeps a name; delete it if it should go.") : QString();
    });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::EditEntities{{id}, form.change(entity)}));
}

std::optional<Action> askForBulkEdit(const WorkbenchState& state, const std::vector<EntityId>& entities,
                                     const std::vector<RelationshipId>& relationships, QWidget* parent)
{
    if (entities.empty())
        return askForTags(state, entities, relationships, parent);
    FormDialog dialog(tr("Edit %1 things").arg(entities.size()),
                      tr("Only what you fill in or tick is changed, on all of them at once."), parent);
    QCheckBox* hasType = dialog.addCheck(tr("change the kind to"), false);
    QComboBox* type = dialog.add(tr("&Kind"), choiceBox(entityTypeChoices(), state.threatCase[entities.front()].type));
    QLineEdit* add = dialog.addLine(tr("&Add tags"), {}, tr("separated by commas"));
    QLineEdit* remove = dialog.addLine(tr("&Remove tags"), {}, tr("separated by commas"));
    QCheckBox* hasColour = dialog.addCheck(tr("change the colour to"), false);
    QComboBox* colour = dialog.add(tr("C&olour"), choiceBox(highlightChoices(), Highlight::Blue));
    QCheckBox* hasMarking = dialog.addCheck(tr("change the marking to"), false);
    QComboBox* tlp = dialog.add(tr("&Marking"), choiceBox(tlpChoices(), Tlp::Amber));
    dialog.setCheck([=] {
        type->setEnabled(hasType->isChecked());
        colour->setEnabled(hasColour->isChecked());
        tlp->setEnabled(hasMarking->isChecked());
        const bool isAny = hasType->isChecked() || hasColour->isChecked() || hasMarking->isChecked()
            || !wordsIn(add).empty() || !wordsIn(remove).empty();
        return isAny ? QString() : tr("Fill in or tick what should change.");
    });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    action::EntityChange change;
    if (hasType->isChecked())
        change.type = chosenIn<EntityType>(type);
    if (hasColour->isChecked())
        change.highlight = chosenIn<Highlight>(colour);
    if (hasMarking->isChecked())
        change.tlp = chosenIn<Tlp>(tlp);
    change.addTags = wordsIn(add);
    change.removeTags = wordsIn(remove);
    return Action(action::Edit(action::EditEntities{entities, change}));
}

std::optional<Action> askForTags(const WorkbenchState& state, const std::vector<EntityId>& entities,
                                 const std::vector<RelationshipId>& relationships, QWidget* parent)
{
    if (entities.empty() && relationships.empty())
        return std::nullopt;
    const bool isEntities = !entities.empty();
    const std::vector<std::string> before = isEntities ? state.threatCase[entities.front()].tags
                                                        : state.threatCase[relationships.front()].tags;
    const Highlight colourBefore = isEntities ? state.threatCase[entities.front()].highlight
                                              : state.threatCase[relationships.front()].highlight;
    FormDialog dialog(tr("Tags and colour"), tr("Your own marks, for finding things again. They go into no claim."), parent);
    QLineEdit* tags = dialog.addLine(tr("&Tags"), {}, tr("separated by commas"));
    fillIn(tags, joinWords(before));
    QComboBox* colour = dialog.add(tr("C&olour"), choiceBox(highlightChoices(), colourBefore));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    if (isEntities) {
        action::EntityChange change;
        changeTags(before, wordsIn(tags), change.addTags, change.removeTags);
        if (chosenIn<Highlight>(colour) != colourBefore)
            change.highlight = chosenIn<Highlight>(colour);
        return Action(action::Edit(action::EditEntities{entities, change}));
    }
    action::RelationshipChange change;
    changeTags(before, wordsIn(tags), change.addTags, change.removeTags);
    if (chosenIn<Highlight>(colour) != colourBefore)
        change.highlight = chosenIn<Highlight>(colour);
    return Action(action::Edit(action::EditRelationships{relationships, change}));
}

}  // namespace throughline::ui
