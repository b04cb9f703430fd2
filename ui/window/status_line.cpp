// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QToolButton>

#include "core/workbench/case_summary.h"
#include "core/workbench/lens_text.h"
#include "ui/claim_text.h"
#include "ui/qt_text.h"
#include "ui/session.h"
#include "ui/window/commands.h"

namespace throughline::ui {

namespace {

constexpr int patienceMs = 150;  ///< shorter work would only flicker
constexpr int messageMs = 12000;
constexpr int longestSelection = 80;
constexpr int longestLens = 80;
constexpr int leastLensLetters = 16;
constexpr std::size_t countedAtOnce = 20'000;  ///< claims and entities; more are counted on another thread

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 0, 8, 0);
    return label;
}

QString selectionText(const WorkbenchState& state)
{
    const Selection& selection = state.selection;
    const auto things = static_cast<int>(selection.entities.size() + selection.relationships.size());
    if (things > 1)
        return StatusLine::tr("%1 chosen").arg(things);
    if (!selection.entities.empty())
        return entityName(state.named, selection.entities.front());
    if (!selection.relationships.empty())
        return relationshipText(state.named, selection.relationships.front());
    if (selection.hasNoRows() && selection.annotations.size() == 1)
        for (const Annotation& drawn : state.view.annotations)
            if (drawn.id == selection.annotations.front())
                return drawn.text.empty() ? StatusLine::tr("Drawn by hand") : StatusLine::tr("Drawn by hand: %1").arg(toQt(drawn.text).simplified());
    if (selection.annotations.size() > 1)
        return StatusLine::tr("%1 chosen").arg(selection.annotations.size());
    return selection.incident ? toQt(state.threatCase[*selection.incident].title) : QString();
}

}  // namespace

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QStatusBar(parent), m_session(session), m_counts(makeLabel(this)), m_selection(makeLabel(this)),
      m_marking(makeLabel(this)), m_lens(new QToolButton(this)), m_lensOff(new QToolButton(this)), m_job(makeLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    m_counts->setObjectName(QStringLiteral("counts"));
    m_selection->setObjectName(QStringLiteral("chosen"));
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // long names do not push the window wider
    m_marking->setObjectName(QStringLiteral("marking"));
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_selection->installEventFilter(this);
    makeLens();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setIcon(commandIcon(QStringLiteral("cancel"), palette()));
    m_cancel->setAutoRaise(true);
    addWidget(m_counts);
    addWidget(m_selection, 1);
    addPermanentWidget(m_job);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_lens);
    addPermanentWidget(m_lensOff);
    addPermanentWidget(m_marking);

    connect(m_cancel, &QToolButton::clicked, &m_session, &Session::cancel);
    for (const auto signal : {&Session::caseChanged, &Session::viewChanged})
        connect(&m_session, signal, this, [this] { showLens(); });
    connect(&m_session, &Session::caseChanged, this, [this] {
        showCounts();
        showSelection();
    });
    connect(&m_session, &Session::selectionChanged, this, [this] { showSelection(); });
    connect(&m_session, &Session::pictureChanged, this, [this] { showMarking(); });
    connect(&m_session, &Session::jobStarted, this, [this](const QString& label) { setBusy(true, label); });
    connect(&m_session, &Session::jobsFinished, this, [this] { setBusy(false); });
    connect(&m_session, &Session::jobProgressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 100)); });
    connect(&m_session, &Session::failed, this, [this](const QString& reason) { showMessage(reason, messageMs); });
    connect(&m_session, &Session::told, this, [this](const QString& message) { showMessage(message, messageMs); });
    connect(&m_session, &Session::exported, this, [this](const QString& path) {
        showMessage(tr("Written: %1").arg(path), messageMs);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        for (QWidget* widget : std::initializer_list<QWidget*>{m_job, m_progress, m_cancel})
            widget->show();
    });
    showCounts();
    showMarking();
    showLens();
    setBusy(false);
}

void StatusLine::makeLens()
{
    m_lens->setObjectName(QStringLiteral("lensChip"));
    m_lens->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Its style ends long texts with dots; without a least width of its own it would push the window wider.
    m_lens->setMinimumWidth(leastLensLetters * m_lens->fontMetrics().averageCharWidth());
    m_lensOff->setObjectName(QStringLiteral("lensOffButton"));
    m_lensOff->setText(tr("Take off"));
    m_lensOff->setToolTip(tr("Believes every source again, at any grade; can be undone"));
    m_lensOff->setAccessibleName(tr("Take the lens off"));
    m_lensOff->setAutoRaise(true);
    connect(m_lens, &QToolButton::clicked, &m_session, &Session::askForSources);
    connect(m_lensOff, &QToolButton::clicked, this, [this] { m_session.dispatch(action::SetLens{}); });
}

void StatusLine::showLens()
{
    const WorkbenchState& state = m_session.state();
    const QString text = toQt(lensText(state.threatCase, state.view.lens)).simplified();
    m_lens->setVisible(!text.isEmpty());
    m_lensOff->setVisible(!text.isEmpty());
    const QString full = tr("Lens on: %1").arg(text);
    QString shown = full.size() > longestLens ? QString(full.left(longestLens) + QChar(0x2026)) : full;
    m_lens->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_lens->setToolTip(tooltipText(tr("%1. What is drawn, asked and exported leaves out what the lens leaves out. Click for the sources.").arg(full)));
    m_lens->setAccessibleName(full);
    m_lens->setIcon(commandIcon(QStringLiteral("sources"), palette()));
}

void StatusLine::showCounts()
{
    const WorkbenchState& state = m_session.state();
    if (m_session.isCaseEmpty()) {
        m_counts->setText(tr("No report is open"));
        showMarking();
        return;
    }
    showMarking();
    // A graph is built to count what is contested; of a large case nobody waits for the number.
    if (state.threatCase.claims.size() + state.threatCase.entities.size() < countedAtOnce)
        return showSummary(summarise(state.threatCase, *state.claims));
    m_session.countCase([guard = QPointer<StatusLine>(this), threatCase = state.threatCase, claims = state.claims, version = state.caseVersion](const Job&) -> JobRunner::Finish {
        return [guard, version, summary = summarise(threatCase, *claims)] {
            if (guard && guard->m_session.state().caseVersion == version)
                guard->showSummary(summary);
        };
    });
}

void StatusLine::showSummary(const CaseSummary& summary)
{
    std::size_t entities = 0;
    for (const auto& [type, count] : summary.entities)
        entities += count;
    // Without a translation file "%n" gives "1 entities".
    m_counts->setText(tr("%1, %2, %3")
                          .arg(entities == 1 ? tr("1 entity") : tr("%1 entities").arg(entities),
                               summary.relationships == 1 ? tr("1 relationship") : tr("%1 relationships").arg(summary.relationships),
                               summary.contested == 1 ? tr("1 contested line") : tr("%1 contested lines").arg(summary.contested)));
    m_counts->setToolTip(tooltipText(tr("Of the whole case, whatever lens, filter and hand leave of it in the picture. Relationships are counted as they were "
                                        "reported; in the picture those of one kind between the same two cards are one line. Contested lines are those that "
                                        "somebody denies or disputes.")));
}

void StatusLine::showSelection()
{
    const QString text = selectionText(m_session.state());
    m_chosen = text.size() > longestSelection ? QString(text.left(longestSelection) + QChar(0x2026)) : text;
    m_selection->setToolTip(tooltipText(m_chosen));
    fitSelection();
}

void StatusLine::fitSelection()
{
    const QMargins margins = m_selection->contentsMargins();
    const int room = m_selection->width() - margins.left() - margins.right();
    m_selection->setText(m_selection->fontMetrics().elidedText(m_chosen, Qt::ElideRight, room));
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_selection && event->type() == QEvent::Resize)
        fitSelection();
    return QStatusBar::eventFilter(watched, event);
}

void StatusLine::showMarking()
{
    const WorkbenchState& state = m_session.state();
    if (state.picture && state.isPictureStale())
        return;  // the next picture is on its way; rows of this one may be gone
    const Tlp tlp = state.picture ? computedMarking(state.picturedCase(), *state.picture).tlp : Tlp::NotStated;
    m_marking->setVisible(!m_session.isCaseEmpty());
    m_marking->setText(toQt(tlpText(tlp)));
}

void StatusLine::setBusy(bool isBusy, const QString& label)
{
    m_job->setText(label);
    m_progress->setValue(0);
    if (isBusy && m_job->isHidden() && !m_patience.isActive())
        m_patience.start();
    if (isBusy)
        return;
    m_patience.stop();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_job, m_progress, m_cancel})
        widget->hide();
}

}  // namespace throughline::ui
