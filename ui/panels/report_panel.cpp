// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/report_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/claim_text.h"
#include "ui/elided_combo_box.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

std::vector<TextSpan> mentionsIn(const ThreatCase& threatCase, ReportId report)
{
    std::vector<TextSpan> spans;
    for (const Entity& entity : threatCase.entities)
        for (const Mention& mention : entity.mentions)
            if (mention.report == report && !entity.isDeleted)
                spans.push_back(mention.span);
    return spans;
}

/// "Red Sky Alliance · 2024-05-28 · en".
QString aboutText(const Report& report)
{
    QStringList parts{toQt(report.publisher), toQt(report.author), toQt(timeText(report.published)),
                      toQt(report.language),
                      report.marking.isStated() ? toQt(tlpText(report.marking.tlp)) : QString()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

ReportPanel::ReportPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_reports(new ElidedComboBox(this)),
      m_about(plainLabel(QString(), LabelTone::Quiet, this)), m_view(new ReportView(this)), m_hint(plainLabel(QString(), this))
{
    m_reports->setAccessibleName(tr("Report"));
    m_reports->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reports->setMinimumContentsLength(32);
    m_about->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reports, 2);
    row->addWidget(m_about, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1, Qt::AlignTop);

    connect(m_reports, &QComboBox::activated, this, [this](int at) {
        showReport(idAt<ReportId>(m_reports->itemData(at).toULongLong()));
    });
    connect(m_view, &ReportView::clicked, this, [this](std::uint32_t at) { chooseAt(at); });
    connect(&m_session, &Session::caseChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { showSelection(); });
    connect(&m_session, &Session::reportAsked, this, [this](ReportId report) { showAsked(report); });
    connect(&m_session, &Session::sentenceAsked, this, [this](ReportId report, const TextSpan& sentence) {
        if (report == m_report)
            m_view->light({.sentence = sentence, .cue = std::nullopt, .mentions = {}});
    });
    refresh();
}

std::optional<PickedSentence> ReportPanel::picked() const
{
    const TextSpan span = m_view->selectedSpan();
    if (!m_report || span.isEmpty())
        return std::nullopt;
    return PickedSentence{*m_report, span};
}

void ReportPanel::refresh()
{
    const QSignalBlocker blocker(m_reports);
    const ThreatCase& threatCase = m_session.state().threatCase;
    m_reports->clear();
    std::optional<ReportId> shown;
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row) {
        const auto id = idAt<ReportId>(row);
        if (threatCase[id].isDeleted)
            continue;
        m_reports->addItem(reportName(threatCase[id]), static_cast<int>(row));
        // An edit leaves the reader where he is; a report that was just opened comes forward.
        if (!shown || row >= m_known || id == m_report)
            shown = id;
    }
    const bool isSame = shown && shown == m_report && threatCase[*shown].text == m_text;
    m_known = threatCase.reports.size();
    if (isSame) {
        m_reports->setCurrentIndex(m_reports->findData(static_cast<int>(rowOf(*shown))));
        m_about->setText(aboutText(threatCase[*shown]));
        showMentions();
        return;
    }
    showReport(shown);
}

void ReportPanel::showReport(std::optional<ReportId> report)
{
    m_report = report;
    const ThreatCase& threatCase = m_session.state().threatCase;
    const bool hasText = report && threatCase[*report].hasText();
    m_view->setVisible(hasText);
    m_hint->setVisible(!hasText);
    m_reports->setVisible(report.has_value());
    m_about->setVisible(report.has_value());
    if (!report) {
        m_hint->setText(tr("Open a report to read it here, with everything that was found in it marked."));
        return;
    }
    m_reports->setCurrentIndex(m_reports->findData(static_cast<int>(rowOf(*report))));
    m_text = threatCase[*report].text;
    m_reports->setToolTip(tooltipText(m_reports->currentText()));
    m_about->setText(aboutText(threatCase[*report]));
    if (hasText)
        m_view->showText(shownTextOf(threatCase[*report]), m_mentions = mentionsIn(threatCase, *report));
    else
        m_hint->setText(tr("This report is a structured file: it has records, but no running text."));
}

/// A verdict or an edit takes marks away and brings others, while the text stays where it is.
void ReportPanel::showMentions()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    std::vector<TextSpan> now = threatCase[*m_report].hasText() ? mentionsIn(threatCase, *m_report) : std::vector<TextSpan>();
    if (now != m_mentions)
        m_view->setMentions(m_mentions = std::move(now));
}

/// What is chosen keeps its light where it stands in this report.
void ReportPanel::showAsked(ReportId report)
{
    showReport(report);
    const WorkbenchState& state = m_session.state();
    const ReportPlace place = placeOf(state.threatCase, *state.claims, state.selection, report);
    if (place.report == report)
        m_view->light(place.lights);
}

void ReportPanel::showSelection()
{
    const WorkbenchState& state = m_session.state();
    const ReportPlace place = placeOf(state.threatCase, *state.claims, state.selection, m_report);
    if (place.report && place.report != m_report)
        showReport(place.report);
    m_view->light(place.lights);
}

void ReportPanel::chooseAt(std::uint32_t codePoint)
{
    if (!m_report)
        return;
    if (const auto entity = entityAt(m_session.state().threatCase, *m_report, codePoint))
        m_session.select({.entities = {*entity}});
}

QWidget* makeReportPanel(Session& session, QWidget* parent) { return new ReportPanel(session, parent); }

}  // namespace throughline::ui
