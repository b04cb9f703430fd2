// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLineEdit>
#include <type_traits>

#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/claim_form.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

bool isAboutLink(const ClaimSubject& about) { return std::holds_alternative<SameAsId>(about); }

}  // namespace

std::optional<Action> askForNewClaim(const WorkbenchState& state, const ClaimSubject& about,
                                     const std::optional<PickedSentence>& picked, QWidget* parent)
{
    Claim claim;
    claim.about = about;
    claim.provenance = Provenance::Record;
    if (picked) {
        claim.report = picked->report;
        claim.span = picked->span;
        claim.provenance = Provenance::Sentence;
    }
    FormDialog dialog(tr("Add a claim"), tr("About: %1").arg(subjectText(state.threatCase, about)), parent);
    ClaimForm form(dialog, state.threatCase, claim, isAboutLink(about));
    dialog.setAcceptText(tr("Add"));
    dialog.setCheck([&form] { return form.missing(); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::AddClaim{form.claim()}));
}

std::optional<Action> askForClaimEdit(const WorkbenchState& state, ClaimId id, QWidget* parent)
{
    const Claim& claim = state.threatCase[id];
    FormDialog dialog(tr("Edit a claim"), tr("About: %1").arg(subjectText(state.threatCase, claim.about)), parent);
    ClaimForm form(dialog, state.threatCase, claim, isAboutLink(claim.about));
    dialog.setCheck([&form] { return form.missing(); });
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::EditClaim{id, form.claim()}));
}

std::optional<Action> askForSetAside(const WorkbenchState& state, ClaimId id, QWidget* parent)
{
    if (state.threatCase[id].isSetAside)
        return Action(action::Edit(action::SetAside{{id}, false, {}}));
    FormDialog dialog(tr("Set a claim aside"),
                      tr("It stays in the case and is left out of the picture. This is your judgement, not a retraction by the speaker."),
                      parent);
    QLineEdit* reason = dialog.addLine(tr("&Reason"), {}, tr("for those who read the case after you"));
    dialog.setAcceptText(tr("Set aside"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Action(action::Edit(action::SetAside{{id}, true, fromQt(reason->text().trimmed())}));
}

}  // namespace throughline::ui
