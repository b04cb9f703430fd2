// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the review: a table of commands with their keys. Keys belong to the text and the list
// alone, so that none fires while something is typed elsewhere.
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QToolButton>
#include <array>

#include "ui/claim_text.h"
#include "ui/dialogs/ask.h"
#include "ui/panels/review_panel.h"
#include "ui/qt_text.h"
#include "ui/review/find_bar.h"
#include "ui/review/review_edits.h"
#include "ui/review/review_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

QString keyText(Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); }

bool isFind(const QKeyEvent& key) { return key.key() == Qt::Key_F && key.modifiers() == Qt::ControlModifier; }

/// Letters and Enter mean something alone; with Shift only the question mark does.
bool isPlain(const QKeyEvent& key)
{
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    return held == Qt::NoModifier || (held == Qt::ShiftModifier && key.key() == Qt::Key_Question);
}

int meant(int key)
{
    switch (key) {
    case Qt::Key_Down: return Qt::Key_J;
    case Qt::Key_Up: return Qt::Key_K;
    case Qt::Key_Enter: return Qt::Key_Return;
    default: return key;
    }
}

}  // namespace

std::span<const ReviewPanel::Command> ReviewPanel::commands()
{
    static constexpr std::array rows{
        Command{"reviewAccept", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Accept"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "It is right: it enters the case"), Qt::Key_A, &ReviewPanel::accept, true},
        Command{"reviewReject", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Reject"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "It is wrong: it leaves the picture"), Qt::Key_X, &ReviewPanel::reject, true},
        Command{"reviewPrevious", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Previous"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "The suggestion before"), Qt::Key_K, &ReviewPanel::previous, true},
        Command{"reviewNext", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Next"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "The suggestion after"), Qt::Key_J, &ReviewPanel::next, true},
        Command{"reviewEdit", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Edit …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Name, kind, speaker, verb, hedge, count: whatever was read wrong"), Qt::Key_Return,
                &ReviewPanel::edit, true},
        Command{"reviewLine", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "New relationship"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Between two things of this sentence"), Qt::Key_R, &ReviewPanel::startLine, true},
        Command{"reviewRetype", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Other kind or verb …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "What sort of thing it is, or which verb fits"), Qt::Key_T, &ReviewPanel::retype, false},
        Command{"reviewRespeak", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Somebody else says it …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Who says what this claim says"), Qt::Key_S, &ReviewPanel::respeak, false},
        Command{"reviewMerge", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Same thing as …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Joins this thing with another one"), Qt::Key_M, &ReviewPanel::merge, false},
        Command{"reviewThing", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "New thing of the selected words …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Marks the selected words as a thing of the case"), Qt::Key_N, &ReviewPanel::addThing, false},
        Command{"reviewName", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "One more name: the selected words …"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Marks the selected words as a name of a thing that is there"), Qt::Key_B,
                &ReviewPanel::addName, false},
        Command{"reviewReopen", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Review it again"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Takes the verdict on this one back"), Qt::Key_O, &ReviewPanel::reopen, false},
        Command{"reviewUndo", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Undo"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Takes the last step back"), Qt::Key_U, &ReviewPanel::undo, false},
        Command{"reviewWhy", QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Why?"),
                QT_TRANSLATE_NOOP("throughline::ui::ReviewPanel", "Shows or hides why it is suggested"), Qt::Key_Question, &ReviewPanel::why, false},
    };
    return rows;
}

QWidget* ReviewPanel::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Command& command : commands()) {
        if (!command.isButton)
            continue;
        auto* button = new QToolButton(bar);
        button->setObjectName(QString::fromLatin1(command.id));
        button->setText(tr(command.text));
        button->setToolTip(tr("%1 (%2)").arg(tr(command.hint), keyText(command.key)));
        button->setAccessibleName(tr(command.text));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, act = command.act] { (this->*act)(); });
        row->addWidget(button);
    }
    auto* more = new QToolButton(bar);
    more->setObjectName(QStringLiteral("reviewMore"));
    more->setText(tr("More"));
    more->setToolTip(tr("Everything that can be done, with its keys"));
    more->setFocusPolicy(Qt::TabFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(commandMenu(more));
    row->addWidget(more);
    row->addStretch(1);
    return bar;
}

QMenu* ReviewPanel::commandMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    for (const Command& command : commands()) {
        QAction* action = menu->addAction(QString(tr(command.text) + QLatin1Char('\t') + keyText(command.key)));
        action->setStatusTip(tr(command.hint));
        connect(action, &QAction::triggered, this, [this, act = command.act] { (this->*act)(); });
    }
    QAction* find = menu->addAction(QString(tr("Find in the text …") + QLatin1Char('\t') + QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    connect(find, &QAction::triggered, this, [this] { this->find(); });
    return menu;
}

bool ReviewPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int asked = meant(key->key());
    const auto isAsked = [asked](const Command& command) { return command.key == asked; };
    const bool isPickKey = m_pick.isPicking() && (key->key() == Qt::Key_Escape || (asked >= Qt::Key_0 && asked <= Qt::Key_9));
    const bool isOurs = isPlain(*key) && (isPickKey || std::any_of(commands().begin(), commands().end(), isAsked));
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();  // a window's shortcut of the same key waits
        return true;
    }
    return runKey(asked);
}

/// Ctrl+F finds in this text wherever in the panel the focus is.
bool ReviewPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isFind(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isFind(*static_cast<QKeyEvent*>(event))) {
        find();
        return true;
    }
    return QWidget::event(event);
}

bool ReviewPanel::runKey(int key)
{
    if (m_pick.isPicking() && runPickKey(key))
        return true;
    for (const Command& command : commands())
        if (command.key == key) {
            (this->*command.act)();
            return true;
        }
    return false;
}

void ReviewPanel::accept() { m_desk->judge(action::Verdict::Accept); }
void ReviewPanel::reject() { m_desk->judge(action::Verdict::Reject); }
void ReviewPanel::reopen() { m_desk->judge(action::Verdict::Reopen); }
void ReviewPanel::next() { m_desk->step(1); }
void ReviewPanel::previous() { m_desk->step(-1); }
void ReviewPanel::undo() { m_desk->undo(); }
void ReviewPanel::find() { m_find->open(); }

void ReviewPanel::why()
{
    QWidget* reasons = m_inner->widget(1);
    reasons->setVisible(reasons->isHidden());
}

std::optional<EntityId> ReviewPanel::currentEntity() const
{
    const Suggestion* current = m_desk->currentSuggestion();
    const auto* id = current ? std::get_if<EntityId>(&current->row) : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

std::optional<ClaimId> ReviewPanel::currentClaim() const
{
    const Suggestion* current = m_desk->currentSuggestion();
    const auto* id = current ? std::get_if<ClaimId>(&current->row) : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

/// Corrects what was read; it stays to be reviewed.
void ReviewPanel::edit()
{
    const Suggestion* current = m_desk->currentSuggestion();
    if (!current)
        return;
    if (current->state == ReviewState::Rejected) {
        tell(tr("It is rejected. Press O to review it again, then edit it."));
        return;
    }
    const WorkbenchState& state = m_session.state();
    std::vector<Action> actions;
    const auto take = [&](std::optional<Action> asked) {
        if (asked)
            actions.push_back(*std::move(asked));
    };
    if (const auto entity = currentEntity())
        take(askForEntityEdit(state, *entity, this));
    else if (const auto claim = currentClaim())
        actions = askForReadClaim(state, *claim, this);
    else
        take(askForQuantityEdit(state, std::get<QuantityId>(current->row), this));
    for (const Action& action : actions)
        m_session.dispatch(action);
    m_text->setFocus();
}

}  // namespace throughline::ui
