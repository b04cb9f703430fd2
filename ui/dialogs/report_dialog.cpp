// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/report_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include "ui/claim_text.h"
#include "ui/forms/choices.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

std::string textOf(const QLineEdit* field) { return fromQt(field->text().trimmed()); }

}  // namespace

ReportDialog::ReportDialog(const Report& report, QWidget* parent)
    : FormDialog(tr("About this source"),
                 tr("What was found in the file is filled in. Correct it: every claim of the report rests on it."),
                 parent),
      m_before(report)
{
    addFact(tr("File"), toQt(report.fileName));
    m_title = addLine(tr("&Title"), report.title);
    m_publisher = addLine(tr("Publi&sher"), report.publisher);
    m_author = addLine(tr("&Author"), report.author);
    m_published = addLine(tr("Pu&blished"), timeText(report.published), QStringLiteral("2024-03-14"));
    m_retrieved = addLine(tr("&Retrieved"), timeText(report.retrieved), QStringLiteral("2024-03-15"));
    m_url = addLine(tr("&URL"), report.url, tr("kept as text, never opened"));
    m_language = addLine(tr("&Language"), report.language, QStringLiteral("en, zh, de …"));
    m_reliability = add(tr("Reliabilit&y"), choiceBox(reliabilityChoices(), report.reliability));
    m_tlp = add(tr("&Marking"), choiceBox(tlpChoices(), report.marking.tlp));
    m_pap = add(tr("PA&P"), choiceBox(papChoices(), report.marking.pap));
    if (!report.sha256.empty())
        addFact(QStringLiteral("SHA-256"), QString(toQt(report.sha256).left(32) + QLatin1Char(' ') + toQt(report.sha256).mid(32)));
}

Report ReportDialog::report() const
{
    Report report = m_before;
    report.title = textOf(m_title);
    report.publisher = textOf(m_publisher);
    report.author = textOf(m_author);
    report.published = timeIn(m_published, m_before.published);
    report.retrieved = timeIn(m_retrieved, m_before.retrieved);
    report.url = textOf(m_url);
    report.language = textOf(m_language);
    report.reliability = chosenIn<Reliability>(m_reliability);
    report.marking.tlp = chosenIn<Tlp>(m_tlp);
    report.marking.pap = chosenIn<Pap>(m_pap);
    return report;
}

}  // namespace throughline::ui
