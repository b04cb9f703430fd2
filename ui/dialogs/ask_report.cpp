// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/forms/choices.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("AskReport", text); }

std::string textOf(const QLineEdit* field) { return fromQt(field->text().trimmed()); }

}  // namespace

std::optional<Action> askForReportRecord(const WorkbenchState& state, ReportId id, QWidget* parent)
{
    const Report& before = state.threatCase[id];
    FormDialog dialog(tr("About this source"),
                      tr("What was found in the file is filled in. Correct it: every claim of the report rests on it."), parent);
    dialog.addFact(tr("File"), toQt(before.fileName));
    QLineEdit* title = dialog.addLine(tr("&Title"), before.title);
    QLineEdit* publisher = dialog.addLine(tr("&Publisher"), before.publisher);
    QLineEdit* author = dialog.addLine(tr("&Author"), before.author);
    QLineEdit* published = dialog.addLine(tr("Pu&blished"), timeText(before.published), tr("2024-03-14"));
    QLineEdit* retrieved = dialog.addLine(tr("&Retrieved"), timeText(before.retrieved), tr("2024-03-15"));
    QLineEdit* url = dialog.addLine(tr("&URL"), before.url, tr("kept as text, never opened"));
    QLineEdit* language = dialog.addLine(tr("&Language"), before.language, tr("en, zh, de …"));
    auto* reliability = dialog.add(tr("Reliabilit&y"), choiceBox(reliabilityChoices(), before.reliability));
    auto* tlp = dialog.add(tr("&Marking"), choiceBox(tlpChoices(), before.marking.tlp));
    auto* pap = dialog.add(tr("PA&P"), choiceBox(papChoices(), before.marking.pap));
    if (!before.sha256.empty())
        dialog.addFact(tr("SHA-256"), QString(toQt(before.sha256).left(32) + QLatin1Char(' ') + toQt(before.sha256).mid(32)));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    Report report = before;
    report.title = textOf(title);
    report.publisher = textOf(publisher);
    report.author = textOf(author);
    report.published = timeIn(published, before.published);
    report.retrieved = timeIn(retrieved, before.retrieved);
    report.url = textOf(url);
    report.language = textOf(language);
    report.reliability = chosenIn<Reliability>(reliability);
    report.marking.tlp = chosenIn<Tlp>(tlp);
    report.marking.pap = chosenIn<Pap>(pap);
    if (report == before)
        return std::nullopt;
    return Action(action::Edit(action::EditReport{id, std::move(report)}));
}

}  // namespace throughline::ui
