// SPDX-License-Identifier: GPL-3.0-or-later
// What the review shows; what can be done in it stands in review_commands.cpp.
#include "ui/panels/review_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/claim_text.h"
#include "ui/command_keys.h"
#include "ui/elided_combo_box.h"
#include "ui/panels/panels.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/review/accept_above.h"
#include "ui/review/find_bar.h"
#include "ui/review/reason_view.h"
#include "ui/review/review_text.h"
#include "ui/review/suggestion_delegate.h"
#include "ui/review/suggestion_model.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// From this width on the list stands beside the text.
constexpr int leastBeside = 860;
constexpr int anyChoice = -1;

/// The reader of prose left it alone: it reads English.
bool wasLeftUnread(const WorkbenchState& state, const Report& report)
{
    const auto tellsSo = [&](const Diagnostic& d) {
        return d.code == "not-english" && !report.fileName.empty() && d.file.ends_with(report.fileName);
    };
    return (!report.language.empty() && !report.language.starts_with("en"))
        || std::any_of(state.diagnostics.begin(), state.diagnostics.end(), tellsSo);
}

/// Why nothing is suggested, and what can be done by hand.
QString emptyNotice(const WorkbenchState& state, const Report& report)
{
    const QString byHand = ReviewPanel::tr("Select words and press N to mark a thing, B to mark one more name, R to draw a relationship.");
    if (!wasLeftUnread(state, report))
        return QString(ReviewPanel::tr("Nothing in this text looked like an incident.") + QLatin1Char(' ') + byHand);
    const QString language = report.language.starts_with("en") ? QString() : toQt(report.language);
    const QString what = language.isEmpty() ? ReviewPanel::tr("This text is not in English, so it was not read.")
                                            : ReviewPanel::tr("This text is not in English (%1), so it was not read.").arg(language);
    return QString(what + QLatin1Char(' ') + byHand);
}

QComboBox* stateBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("reviewStates"));
    box->setAccessibleName(ReviewPanel::tr("Which suggestions"));
    box->addItem(ReviewPanel::tr("All"), anyChoice);
    for (const ReviewState state : {ReviewState::Draft, ReviewState::Accepted, ReviewState::Rejected})
        box->addItem(reviewStateText(state), static_cast<int>(state));
    return box;
}

QComboBox* kindBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("reviewKinds"));
    box->setAccessibleName(ReviewPanel::tr("Of which kind"));
    box->addItem(ReviewPanel::tr("of every kind"), anyChoice);
    for (const MarkKind kind : allMarkKinds())
        box->addItem(markKindText(kind), static_cast<int>(kind));
    return box;
}

template <class E>
std::optional<E> chosenOrAny(const QComboBox* box)
{
    const int chosen = box->currentData().toInt();
    return chosen == anyChoice ? std::nullopt : std::optional(static_cast<E>(chosen));
}

}  // namespace

ReviewPanel::ReviewPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_desk(new ReviewDesk(session, this)), m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("reviewPanel"));
    auto* upper = new QWidget(m_splitter);
    m_prompt = plainLabel({}, LabelTone::Strong, upper);
    m_prompt->setObjectName(QStringLiteral("reviewPrompt"));
    m_prompt->hide();
    m_text = new ReviewText(upper);
    m_find = new FindBar(*m_text, upper);
    auto* reading = new QVBoxLayout(upper);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(4);
    reading->addWidget(m_prompt);
    reading->addWidget(m_text, 1);
    reading->addWidget(m_find);
    m_lower = makeLower();
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_lower);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(8);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(makeHeader());
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_text);
    listen();
    showReports();
    showSheet();
}

QWidget* ReviewPanel::makeHeader()
{
    auto* header = new QWidget(this);
    m_reports = new ElidedComboBox(header);
    m_reports->setObjectName(QStringLiteral("reviewReports"));
    m_reports->setAccessibleName(tr("Report"));
    m_reports->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reports->setMinimumContentsLength(12);
    m_progress = new QProgressBar(header);
    m_progress->setObjectName(QStringLiteral("reviewProgress"));
    m_progress->setAccessibleName(tr("Progress of the review"));
    m_progress->setMinimumWidth(190);
    m_notice = plainLabel({}, LabelTone::Strong, this);
    m_notice->setObjectName(QStringLiteral("reviewNotice"));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reports, 1);
    row->addWidget(m_progress);
    return header;
}

QWidget* ReviewPanel::makeLower()
{
    auto* lower = new QWidget(m_splitter);
    m_inner = new QSplitter(Qt::Horizontal, lower);
    m_inner->setChildrenCollapsible(false);
    m_inner->setHandleWidth(8);
    m_model = new SuggestionModel(m_session, *m_desk, this);
    m_list = new QListView(m_inner);
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_reasons = new ReasonView(m_inner);
    m_inner->setStretchFactor(0, 3);
    m_inner->setStretchFactor(1, 2);
    m_inner->setSizes({330, 230});
    auto* layout = new QVBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeButtons());
    layout->addWidget(makeFilters());
    layout->addWidget(m_inner, 1);
    layout->addWidget(new AcceptAbove(*m_desk, lower));
    return lower;
}

QWidget* ReviewPanel::makeFilters()
{
    auto* filters = new QWidget(m_splitter);
    m_states = stateBox(filters);
    m_kinds = kindBox(filters);
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_states);
    row->addWidget(m_kinds);
    row->addStretch(1);
    for (QComboBox* box : {m_states, m_kinds})
        connect(box, &QComboBox::activated, this, [this] { takeFilter(); });
    return filters;
}

void ReviewPanel::listen()
{
    for (QWidget* keyed : std::initializer_list<QWidget*>{m_text, m_list})
        keyed->installEventFilter(this);
    for (QWidget* pointed : std::initializer_list<QWidget*>{m_text, m_list}) {
        pointed->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(pointed, &QWidget::customContextMenuRequested, this, [this, pointed](const QPoint& at) {
            QMenu* menu = commandMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(pointed->mapToGlobal(at));
        });
    }
    connect(m_reports, &QComboBox::activated, this, [this](int at) { m_desk->setReport(idAt<ReportId>(m_reports->itemData(at).toULongLong())); });
    connect(m_desk, &ReviewDesk::sheetChanged, this, [this] { showSheet(); });
    connect(m_desk, &ReviewDesk::listedChanged, this, [this] { showCurrent(); });
    connect(m_desk, &ReviewDesk::currentChanged, this, [this] { showCurrent(); });
    connect(m_desk, &ReviewDesk::judgedAlong, this, &ReviewPanel::noteAlong);
    connect(&m_session, &Session::caseChanged, this, [this] { showReports(); });
    connect(m_text, &ReviewText::markClicked, this, [this](std::size_t mark) { clickMark(mark); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && m_desk->current() != m_model->suggestionAt(now))
            m_desk->setCurrent(m_model->suggestionAt(now));
    });
}

void ReviewPanel::showReports()
{
    const QSignalBlocker blocker(m_reports);
    const ThreatCase& threatCase = m_session.state().threatCase;
    m_reports->clear();
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row)
        if (!threatCase.reports[row].isDeleted && threatCase.reports[row].hasText())
            m_reports->addItem(reportName(threatCase.reports[row]), static_cast<int>(row));
    if (m_desk->report())
        m_reports->setCurrentIndex(m_reports->findData(static_cast<int>(rowOf(*m_desk->report()))));
    m_reports->setToolTip(tooltipText(m_reports->currentText()));
}

void ReviewPanel::showSheet()
{
    const bool hasText = m_desk->shown() != nullptr;
    // An undo may have taken what was picked.
    if (m_pick.isPicking() && (!hasText || m_desk->shown().get() != &m_text->shown() || !m_pick.stands(m_session.state().threatCase)))
        endLine();
    m_splitter->setVisible(hasText);
    m_progress->setVisible(hasText);
    m_text->showText(hasText ? m_desk->shown() : std::make_shared<const ShownText>(), {});
    m_text->setSheet(m_desk->sheet());
    for (QComboBox* box : {m_states, m_kinds}) {
        const bool isState = box == m_states;
        const int chosen = isState ? (m_desk->filter().state ? static_cast<int>(*m_desk->filter().state) : anyChoice)
                                   : (m_desk->filter().kind ? static_cast<int>(*m_desk->filter().kind) : anyChoice);
        box->setCurrentIndex(box->findData(chosen));
    }
    showProgress();
    showNotice();
}

void ReviewPanel::showProgress()
{
    const ReviewProgress progress = m_desk->progress();
    m_progress->setRange(0, std::max(1, static_cast<int>(progress.total)));
    m_progress->setValue(static_cast<int>(progress.reviewed));
    m_progress->setFormat(tr("%1 of %2 reviewed").arg(progress.reviewed).arg(progress.total));
    emit progressed();
}

std::size_t ReviewPanel::left() const
{
    const ReviewProgress progress = m_desk->progress();
    return progress.total - progress.reviewed;
}

void ReviewPanel::showNotice()
{
    const ReviewProgress progress = m_desk->progress();
    QString notice;
    if (!m_desk->shown())
        notice = tr("Open a report in prose: what was read in it is listed here, for you to accept or reject.");
    else if (progress.total == 0)
        notice = emptyNotice(m_session.state(), m_session.state().threatCase[*m_desk->report()]);
    else if (progress.reviewed == progress.total)
        notice = tr("All %1 are reviewed. %2, %3, or %4.")
                     .arg(QString::number(progress.total), withKeys(tr("Save the case"), *this, "save"),
                          withKeys(tr("export the picture"), *this, "export"), withKeys(tr("ask a question"), *this, "askQuestion"));
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_lower->setVisible(!m_desk->suggestions().empty());
}

/// In the text, in the list, and why.
void ReviewPanel::showCurrent()
{
    if (m_pick.isPicking()) {
        showPick();
        return;
    }
    tell({});
    const ThreatCase& threatCase = m_session.state().threatCase;
    const QModelIndex row = m_model->currentRow();
    if (row.isValid()) {
        m_list->setCurrentIndex(row);
        if (const QModelIndex after = row.siblingAtRow(row.row() + 1); after.isValid())
            m_list->scrollTo(after);  // what comes next is seen as well
        m_list->scrollTo(row);
    } else {
        m_list->clearSelection();
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear);
    }
    const Suggestion* current = m_desk->currentSuggestion();
    if (!current) {
        m_text->setFocusOn({}, false);
        m_reasons->tell(tr("Choose a suggestion, or press J for the first."));
        return;
    }
    const Reason reason = reasonFor(threatCase, *current, [this](TextSpan span) { return fromQt(m_desk->shown()->wordsAt(span)); });
    ReviewFocus focus{.suggestion = m_desk->current(), .sentence = sentenceOf(*current), .words = current->span, .cues = {}};
    for (const Reason::Cue& cue : reason.cues)
        focus.cues.push_back({cue.role, cue.span});
    const bool isSought = m_text->focusedOn().words != focus.words || m_text->focusedOn().suggestion != focus.suggestion;
    m_text->setFocusOn(focus, isSought);
    m_reasons->show(threatCase, *current, reason, pageOf(threatCase[*m_desk->report()], current->span));
}

/// Of an entity, the sentence of a claim that was read around its words.
TextSpan ReviewPanel::sentenceOf(const Suggestion& suggestion) const
{
    if (!suggestion.sentence.isEmpty())
        return suggestion.sentence;
    for (const Suggestion& one : m_desk->suggestions())
        if (one.sentence.contains(suggestion.span))
            return one.sentence;
    return {};
}

void ReviewPanel::takeFilter()
{
    m_desk->setFilter({chosenOrAny<ReviewState>(m_states), chosenOrAny<MarkKind>(m_kinds)});
}

void ReviewPanel::clickMark(std::size_t mark)
{
    const ReviewMark& clicked = m_desk->sheet()->marks[mark];
    if (const auto* thing = std::get_if<EntityId>(&clicked.row); thing && m_pick.isPicking())
        pickEnd(*thing);
    else if (clicked.suggestion)
        m_desk->setCurrent(clicked.suggestion);
    else if (thing)
        m_session.select({.entities = {*thing}});
    else if (const auto* claim = std::get_if<ClaimId>(&clicked.row))
        m_session.select({.claim = *claim});
}

void ReviewPanel::resizeEvent(QResizeEvent* event)
{
    const bool isWide = event->size().width() >= leastBeside;
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_inner->setOrientation(isWide ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

QWidget* makeReviewPanel(Session& session, QWidget* parent) { return new ReviewPanel(session, parent); }

void ReviewPanel::noteAlong(action::Verdict verdict, std::size_t others)
{
    const auto count = static_cast<int>(others);
    switch (verdict) {
    case action::Verdict::Accept:
        emit noted(others == 1 ? tr("1 more that it needs was accepted with it. U takes it back.") : tr("%1 more that are needed were accepted too. U takes all back.").arg(count));
        break;
    case action::Verdict::Reject:
        emit noted(others == 1 ? tr("1 more that cannot stand without it went with it. U takes it back.") : tr("%1 more that cannot stand without it went with it. U takes all back.").arg(count));
        break;
    case action::Verdict::Reopen:
        emit noted(others == 1 ? tr("1 more is open again with it.") : tr("%1 more are open again with it.").arg(count));
        break;
    }
}

}  // namespace throughline::ui
