// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/answer_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolBar>
#include <QVBoxLayout>

#include "core/workbench/copied_rows.h"
#include "core/workbench/question_answer.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// What nobody reads row by row; copying as text gives all.
constexpr std::size_t mostRows = 2000;

QListWidget* makeList(QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setObjectName(QStringLiteral("pathsView"));
    list->setAccessibleName(QCoreApplication::translate("throughline::ui::AnswerView", "Answer"));
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QString wholeText(const WorkbenchState& state)
{
    const std::string& statement = state.answered->answer.statement;
    std::string report = answerReport(state);
    if (report.find(statement) == std::string::npos)
        report = statement + "\n" + report;
    return toQt(report);
}

/// Paths and hops take a line of their own for what they rest on, things are one line each.
QString rowText(const AnswerRow& row)
{
    if (row.detail.empty())
        return toQt(row.title);
    const QString between = row.kind == AnswerRowKind::Node ? QStringLiteral(" · ") : QStringLiteral("\n");
    return QString(toQt(row.title) + between + toQt(row.detail));
}

/// What the answer cannot do without, then what it left out; a line each.
QString footText(const Answer& answer)
{
    QStringList lines;
    QStringList needed;
    for (const RestsOn& source : answer.restsOn)
        needed.append(toQt(source.name));
    if (!needed.isEmpty())
        lines.append(AnswerView::tr("Without any one of these there is no such answer: %1").arg(needed.join(QStringLiteral("; "))));
    else if (answer.areSourcesTested)
        lines.append(AnswerView::tr("No single source is needed for this answer"));
    lines.append(toQt(excludedText(answer)).trimmed());
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

AnswerView::AnswerView(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_notice(new QWidget(this)),
      m_noticeText(plainLabel(QString(), LabelTone::Strong, m_notice)), m_statement(plainLabel(QString(), this)),
      m_list(makeList(this)), m_foot(plainLabel(QString(), LabelTone::Quiet, this)), m_progress(new QProgressBar(this)),
      m_tools(new QToolBar(this))
{
    auto* again = new QPushButton(tr("Ask again"), m_notice);
    again->setObjectName(QStringLiteral("askAgain"));
    m_noticeText->setObjectName(QStringLiteral("answerNotice"));
    m_statement->setObjectName(QStringLiteral("answerStatement"));
    m_foot->setObjectName(QStringLiteral("answerFoot"));
    m_progress->setObjectName(QStringLiteral("sourcesProgress"));
    m_progress->setFormat(tr("Asking without each source: %p %"));
    auto* noticeRow = new QHBoxLayout(m_notice);
    noticeRow->setContentsMargins(0, 0, 0, 0);
    noticeRow->addWidget(m_noticeText, 1);
    noticeRow->addWidget(again, 0, Qt::AlignTop);
    makeTools();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_notice);
    layout->addWidget(m_statement);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    layout->addWidget(m_progress);
    layout->addWidget(m_tools);
    connect(again, &QPushButton::clicked, this, &AnswerView::againAsked);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { choose(); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
    showProgress(-1);
    refresh();
}

QAction* AnswerView::addTool(const QString& text, const QKeySequence& keys, const char* name, const QString& hint)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString shown = keys.isEmpty() ? hint : tr("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText));
    action->setToolTip(tooltipText(shown));
    m_tools->addAction(action);
    m_keys.append(action);
    return action;
}

void AnswerView::makeTools()
{
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_previous = addTool(tr("Previous"), Qt::ALT | Qt::Key_Up, "previousRow", tr("The row before"));
    m_next = addTool(tr("Next"), Qt::ALT | Qt::Key_Down, "nextRow", tr("The row after"));
    m_tools->addSeparator();
    m_hopBack = addTool(QString(QChar(0x2039)), Qt::ALT | Qt::Key_Left, "hopBack", tr("The hop before"));
    m_hopText = new QLabel(m_tools);
    m_hopText->setTextFormat(Qt::PlainText);
    m_hopText->setObjectName(QStringLiteral("hopText"));
    m_tools->addWidget(m_hopText);
    m_hopOn = addTool(QString(QChar(0x203A)), Qt::ALT | Qt::Key_Right, "hopOn", tr("The hop after"));
    m_tools->addSeparator();
    m_copy = addTool(tr("Copy as text"), {}, "copyAnswer", tr("Copies the whole answer; Ctrl+C in the list copies the chosen row"));
    m_sources = addTool(tr("Which source does it rest on?"), Qt::ALT | Qt::Key_W, "testSources",
                        tr("Asks again without each source in turn: is there still an answer?"));
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_hopBack, &QAction::triggered, this, [this] { stepHop(-1); });
    connect(m_hopOn, &QAction::triggered, this, [this] { stepHop(1); });
    connect(m_copy, &QAction::triggered, this, [this] { copy(true); });
    connect(m_sources, &QAction::triggered, this, &AnswerView::sourcesAsked);
    makeRowMenu();
}

/// What can be done with a row stands in the menu of the list; a right click chooses the row first.
void AnswerView::makeRowMenu()
{
    const auto add = [this](const char* name, const QString& text, auto what) {
        auto* action = new QAction(text, m_list);
        action->setObjectName(QString::fromLatin1(name));
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    m_showRow = add("showRow", tr("Show in the picture"), [this] { m_session.askForCloserLook(); });
    m_inspectRow = add("inspectRow", tr("Inspect"), [this] { m_session.askForInspection(); });
    m_openRow = add("openRow", tr("Open its first sentence"), [this] { openSentence(); });
    m_copyRow = add("copyRow", tr("Copy"), [this] { copy(false); });
    m_copyRow->setShortcut(QKeySequence::Copy);
    m_copyRow->setShortcutContext(Qt::WidgetShortcut);
    add("copyAll", tr("Copy the whole answer as text"), [this] { copy(true); });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (row())
            m_session.askForCloserLook();
    });
}

std::optional<ClaimId> AnswerView::claimInSentence() const
{
    const auto chosen = row();
    if (!chosen)
        return std::nullopt;
    const ThreatCase& threatCase = m_session.state().threatCase;
    for (const AnswerGround& ground : groundsOf(*m_session.state().answered, *chosen))
        for (const ClaimId id : ground.claims)
            if (rowOf(id) < threatCase.claims.size() && threatCase[id].report && !threatCase[id].span.isEmpty())
                return id;
    return std::nullopt;
}

void AnswerView::openSentence()
{
    const auto id = claimInSentence();
    if (!id)
        return;
    const Claim claim = m_session.state().threatCase[*id];
    m_session.askForSentence(*claim.report, claim.span);
}

void AnswerView::refresh()
{
    const WorkbenchState& state = m_session.state();
    m_hop.reset();
    m_rows = state.answered ? answerRows(*state.answered, mostRows) : std::vector<AnswerRow>();
    fillRows();
    if (state.answered)
        m_statement->setText(toQt(state.answered->answer.statement));
    else
        m_statement->setText(tr("Asks the reported graph in reading direction: sponsor, actor, capability and "
                                "infrastructure, target. Choose a kind, name things, and ask."));
    showFoot();
    showNotice();
    showStep();
}

void AnswerView::fillRows()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const AnswerRow& row : m_rows) {
        auto* item = new QListWidgetItem(rowText(row), m_list);
        if (row.isChoosable())
            continue;
        item->setFlags(Qt::ItemIsEnabled);
        QFont font = m_list->font();
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
    }
    m_list->setVisible(!m_rows.empty());
    // Without rows the statement stands on top, not in the middle.
    qobject_cast<QVBoxLayout*>(layout())->setStretchFactor(m_foot, m_rows.empty() ? 1 : 0);
    m_foot->setAlignment(Qt::AlignTop | Qt::AlignLeft);
}

void AnswerView::setFault(const QString& fault)
{
    m_fault = fault;
    showNotice();
}

void AnswerView::showNotice()
{
    const bool isStale = isAnswerStale(m_session.state());
    m_noticeText->setText(!m_fault.isEmpty() ? m_fault
                          : isStale          ? tr("This was asked of an earlier state of case or view.")
                                             : QString());
    m_notice->setVisible(!m_noticeText->text().isEmpty());
    m_notice->findChild<QPushButton*>()->setVisible(m_fault.isEmpty() && isStale);
}

void AnswerView::showFoot()
{
    const WorkbenchState& state = m_session.state();
    const QString text = state.answered ? footText(state.answered->answer) : QString();
    m_foot->setText(text);
    m_foot->setVisible(!text.isEmpty() || m_rows.empty());
}

void AnswerView::showProgress(double fraction)
{
    m_progress->setVisible(fraction >= 0);
    m_progress->setValue(static_cast<int>(fraction * 100));
    m_sources->setEnabled(fraction < 0 && m_session.state().answered && !m_session.state().answered->answer.isEmpty());
}

std::optional<AnswerRow> AnswerView::row() const
{
    const int at = m_list->currentRow();
    if (at < 0 || static_cast<std::size_t>(at) >= m_rows.size() || !m_session.state().answered
        || !m_rows[static_cast<std::size_t>(at)].isChoosable())
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(at)];
}

void AnswerView::choose()
{
    m_hop.reset();
    if (const auto chosen = row())
        m_session.select(selectionOf(*m_session.state().answered, *chosen));
    showStep();
    emit stepped();
}

void AnswerView::refreshSame()
{
    showFoot();
    showNotice();
    showStep();
}

/// To the next row that can be chosen; headings are passed over.
void AnswerView::step(int by)
{
    for (int at = m_list->currentRow() + by; at >= 0 && at < m_list->count(); at += by)
        if (m_rows[static_cast<std::size_t>(at)].isChoosable()) {
            m_list->setCurrentRow(at);
            return;
        }
}

std::size_t AnswerView::hopsOfRow() const
{
    const auto chosen = row();
    return chosen && chosen->kind == AnswerRowKind::Path ? m_session.state().answered->answer.paths[chosen->index].hops.size() : 0;
}

/// Before the first hop and behind the last one is the path as a whole.
void AnswerView::stepHop(int by)
{
    const std::size_t hops = hopsOfRow();
    if (hops == 0)
        return;
    if (!m_hop)
        m_hop = by > 0 ? 0 : hops - 1;
    else if (by < 0 ? *m_hop == 0 : *m_hop + 1 == hops)
        m_hop.reset();
    else
        m_hop = by < 0 ? *m_hop - 1 : *m_hop + 1;
    lightHop();
    showStep();
    emit stepped();
}

void AnswerView::lightHop()
{
    const Answered& answered = *m_session.state().answered;
    const AnswerRow chosen = *row();
    m_session.select(m_hop ? selectionOfHop(answered, chosen.index, *m_hop) : selectionOf(answered, chosen));
}

void AnswerView::showStep()
{
    const std::size_t hops = hopsOfRow();
    m_hopBack->setEnabled(hops > 0);
    m_hopOn->setEnabled(hops > 0);
    m_hopText->setEnabled(hops > 0);
    m_hopText->setText(m_hop ? tr("Hop %1 of %2").arg(*m_hop + 1).arg(hops) : hops == 1 ? tr("The only hop") : hops > 0 ? tr("All %1 hops").arg(hops) : tr("Hops"));
    m_previous->setEnabled(m_list->currentRow() > 0);
    m_next->setEnabled(m_list->currentRow() + 1 < m_list->count());
    m_copy->setEnabled(m_session.state().answered != nullptr);
    for (QAction* action : {m_showRow, m_inspectRow, m_copyRow})
        action->setEnabled(row().has_value());
    m_openRow->setEnabled(claimInSentence().has_value());
    m_sources->setEnabled(!m_progress->isVisibleTo(this) && m_session.state().answered
                          && !m_session.state().answered->answer.isEmpty());
}

void AnswerView::copy(bool isWhole)
{
    const WorkbenchState& state = m_session.state();
    const auto chosen = row();
    if (!state.answered || (!isWhole && !chosen))
        return;
    QString text;
    if (isWhole)
        text = wholeText(state);
    else if (chosen->kind == AnswerRowKind::Path)
        text = toQt(pathReport(*state.answered, chosen->index));
    else
        text = m_list->currentItem()->text();
    QApplication::clipboard()->setText(toQt(copiedText(fromQt(text))));
}

}  // namespace throughline::ui
