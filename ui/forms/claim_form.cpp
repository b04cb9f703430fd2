// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/claim_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocumentFragment>

#include "ui/claim_text.h"
#include "ui/forms/choices.h"
#include "ui/forms/entity_field.h"
#include "ui/forms/form_dialog.h"
#include "ui/panels/report_view.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int textHeight = 150;
constexpr int reportLength = 40;  ///< characters
constexpr int noReport = -1;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QComboBox* reportBox(const ThreatCase& threatCase, const std::optional<ReportId>& current)
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // titles are long
    box->setMinimumContentsLength(reportLength);
    box->addItem(tr("none: our own record"), noReport);
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row) {
        if (threatCase.reports[row].isDeleted)
            continue;
        box->addItem(reportName(threatCase.reports[row]), static_cast<int>(row));
        if (current && rowOf(*current) == row)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

}  // namespace

ClaimForm::ClaimForm(FormDialog& dialog, const ThreatCase& threatCase, const Claim& claim, bool isJoining)
    : m_dialog(dialog), m_case(threatCase), m_before(claim), m_span(claim.span)
{
    m_speaker = dialog.add(tr("&Who says it"), new EntityField(threatCase, claim.speaker, tr("the document itself, or we")));
    m_speaker->setToolTip(tr("Somebody of the case: type part of the name and choose"));
    m_stance = dialog.add(tr("&Stance"), choiceBox(stanceChoices(), claim.stance));
    if (!isJoining)
        m_act = dialog.add(tr("&How"), choiceBox(actChoices(), claim.act));
    m_certainty = dialog.add(tr("How s&ure"), choiceBox(certaintyChoices(), claim.certainty));
    m_distance = dialog.addCheck(tr("told with distance (“allegedly”, “accused of”)"), claim.reporterDistance);
    m_credibility = dialog.add(tr("&Credibility"), choiceBox(credibilityChoices(), claim.credibility));
    m_saidAt = dialog.addLine(tr("Said &at"), timeText(claim.saidAt), tr("2024, 2024-03, 2024-03-14"));
    if (!isJoining)
        m_factTime = dialog.addLine(tr("Ha&ppened"), timeText(claim.factTime));
    m_report = dialog.add(tr("&Report"), reportBox(threatCase, claim.report));
    m_text = dialog.add(tr("Pick the sentence"), new ReportView);
    m_text->setFixedHeight(textHeight);
    m_text->setToolTip(tr("Select the words in the text that say so"));
    m_sentence = dialog.addText(tr("Se&ntence"), claim.text, tr("The words that say so"));
    QObject::connect(m_report, &QComboBox::currentIndexChanged, &dialog, [this] { showReport(); });
    QObject::connect(m_speaker, &EntityField::changed, &dialog, [&dialog] { dialog.recheck(); });
    QObject::connect(m_text, &QPlainTextEdit::selectionChanged, &dialog, [this] { takeSelection(); });
    showReport();
}

void ClaimForm::showReport()
{
    const int row = m_report->currentData().toInt();
    const bool hasText = row != noReport && m_case.reports[static_cast<std::size_t>(row)].hasText();
    m_dialog.showRow(m_text, hasText);
    const bool isSame = m_before.report && row != noReport && rowOf(*m_before.report) == static_cast<std::size_t>(row);
    m_span = isSame ? m_before.span : TextSpan{};
    m_text->showText(hasText ? shownTextOf(m_case.reports[static_cast<std::size_t>(row)]) : std::make_shared<const ShownText>(), {});
    if (hasText && !m_span.isEmpty())
        m_text->light({.sentence = m_span, .cue = {}, .mentions = {}});
}

/// Words that are selected become the sentence, word for word.
void ClaimForm::takeSelection()
{
    const TextSpan picked = m_text->selectedSpan();
    if (picked.isEmpty())
        return;
    m_span = picked;
    m_sentence->setPlainText(m_text->textCursor().selection().toPlainText().simplified());
}

Claim ClaimForm::claim() const
{
    Claim claim = m_before;
    claim.speaker = m_speaker->entity();
    claim.stance = chosenIn<Stance>(m_stance);
    if (m_act)
        claim.act = chosenIn<SpeechAct>(m_act);
    claim.certainty = chosenIn<Certainty>(m_certainty);
    claim.reporterDistance = m_distance->isChecked();
    claim.credibility = chosenIn<Credibility>(m_credibility);
    claim.saidAt = timeIn(m_saidAt, m_before.saidAt);
    if (m_factTime)
        claim.factTime = timeIn(m_factTime, m_before.factTime);
    const int row = m_report->currentData().toInt();
    claim.report = row == noReport ? std::nullopt : std::optional(idAt<ReportId>(static_cast<std::size_t>(row)));
    claim.span = m_span;
    const std::string sentence = fromQt(m_sentence->toPlainText());
    if (sentence != m_before.text)
        claim.text = sentence;
    if (!(claim.span == m_before.span) || claim.report != m_before.report) {
        claim.cue.clear();  // it stood in the other sentence
        claim.cueSpan = {};
        claim.provenance = claim.span.isEmpty() ? Provenance::Record : Provenance::Sentence;
    }
    return claim;
}

QString ClaimForm::missing() const
{
    return m_speaker->isUnknown() ? tr("Nobody of this name is in the case: choose from the list, or add them first.")
                                  : QString();
}

}  // namespace throughline::ui
