// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/plain_label.h"
#include "ui/session.h"
#include "ui/window/find_box.h"

namespace throughline::ui {

namespace {

/// Keys of the picture itself, which are no actions.
struct CanvasKey {
    const char* what;
    const char* keys;
};
constexpr std::array canvasKeys{
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: next or previous card"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Tab, Shift+Tab")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: along a line from the chosen card"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Arrows")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: through the lines of the chosen card"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "L, Shift+L")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: inspect what is chosen"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Enter")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: choose nothing"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Escape")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: add to what is chosen"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Shift+Click")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: move"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Drag, Space+Drag, Arrows")},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: zoom at the pointer"), QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Wheel, pinch")},
};

constexpr auto recentKey = "palette/recent";  ///< object names, the last one first
constexpr qsizetype mostRecent = 8;

/// Those done last come first, the others as in the menus.
QList<QAction*> recentFirst(const QList<QAction*>& actions)
{
    QList<QAction*> ordered;
    for (const QString& name : QSettings().value(QLatin1String(recentKey)).toStringList())
        for (QAction* action : actions)
            if (action->objectName() == name && !name.isEmpty())
                ordered.append(action);
    for (QAction* action : actions)
        if (!ordered.contains(action))
            ordered.append(action);
    return ordered;
}

void rememberDone(const QString& name)
{
    QSettings settings;
    QStringList recent = settings.value(QLatin1String(recentKey)).toStringList();
    recent.removeAll(name);
    recent.prepend(name);
    settings.setValue(QLatin1String(recentKey), QStringList(recent.first(std::min(recent.size(), mostRecent))));
}

constexpr std::size_t mostThings = 12;
constexpr QSize largest(560, 400);

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

}  // namespace

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(QLatin1Char('&')).replace(QLatin1Char('\x01'), QLatin1Char('&'));
    text = text.remove(QChar(0x2026)).trimmed();
    const QString longer = action.iconText();
    return longer.size() > text.size() ? longer : text;
}

bool matches(const QAction& action, const QString& typed)
{
    const QString text = plainText(action);
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

CommandPalette::CommandPalette(const QList<QAction*>& actions, Session& session, CaseFinder& finder, QWidget* parent)
    : PickBox(QStringLiteral("commandPalette"), tr("Commands"), tr("Type a command or a name"), parent),
      m_actions(recentFirst(actions)), m_hint(plainLabel({}, LabelTone::Quiet, this)), m_session(session), m_finder(finder)
{
    m_hint->setObjectName(QStringLiteral("paletteHint"));
    layout()->addWidget(m_hint);
    list().header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    place(largest);
    connect(&field(), &QLineEdit::textChanged, this, [this](const QString& text) { narrow(text); });
    connect(&m_finder, &CaseFinder::answered, this, [this](const auto& answer) {
        if (answer->typed == field().text())
            addThings(answer);
    });
    narrow(QString());
}

void CommandPalette::narrow(const QString& text)
{
    list().clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction& action = *m_actions[i];
        if (!action.isEnabled() || !action.isVisible() || !matches(action, text))
            continue;
        auto* item = new QTreeWidgetItem(
            &list(), {plainText(action), action.shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action.icon());
        item->setData(0, Qt::UserRole, i);
    }
    m_shownActions = list().topLevelItemCount();
    m_answer.reset();
    chooseFirst();
    showHint();
    m_finder.ask(text, mostThings);
}

/// Only names: sentences are what Find is for.
void CommandPalette::addThings(const std::shared_ptr<const FindAnswer>& answer)
{
    while (list().topLevelItemCount() > m_shownActions)
        delete list().takeTopLevelItem(m_shownActions);
    m_answer = answer;
    const std::vector<Found>& best = answer->result.best;
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (best[i].kind != FoundKind::Name && best[i].kind != FoundKind::Alias)
            continue;
        auto* item = new QTreeWidgetItem(&list(), {foundText(*answer, best[i]), foundDetail(*answer, best[i])});
        item->setForeground(1, palette().placeholderText());
        item->setData(0, Qt::UserRole, static_cast<qlonglong>(i));
    }
    if (!list().currentItem())
        chooseFirst();
    showHint();
}

/// An empty list says what can be typed, and whether what was meant only cannot be done now.
void CommandPalette::showHint()
{
    const QString typed = field().text();
    const auto isMeant = [&](const QAction* action) { return !action->isEnabled() && matches(*action, typed); };
    const auto meant = std::find_if(m_actions.begin(), m_actions.end(), isMeant);
    if (list().topLevelItemCount() > 0)
        m_hint->setText(tr("Commands by any of their words, things by name or alias. Sentences and claims: Find in the menu Edit."));
    else if (meant != m_actions.end())
        m_hint->setText(tr("“%1” cannot be done now: what it needs is not chosen, or not there.").arg(plainText(**meant)));
    else
        m_hint->setText(tr("No command and nothing in the case is called that. Commands are found by any of their words, things by name or alias; "
                           "Find in the menu Edit looks through sentences and claims too."));
}

void CommandPalette::takeRow(int row)
{
    const qlonglong at = list().topLevelItem(row)->data(0, Qt::UserRole).toLongLong();
    if (row >= m_shownActions) {
        if (goTo(m_session, *m_answer, m_answer->result.best[static_cast<std::size_t>(at)]))
            close();
        return;
    }
    rememberDone(m_actions[at]->objectName());
    close();
    // Not from within the key's own event: a command that waits could outlive this dialog.
    QMetaObject::invokeMethod(m_actions[at], &QAction::trigger, Qt::QueuedConnection);
}

ShortcutList::ShortcutList(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutList"));
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Commands and their keys"));
    table->setCornerButtonEnabled(false);
    table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    const auto addRow = [table](const QString& what, const QString& keys) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, cell(what));
        table->setItem(row, 1, cell(keys));
    };
    for (const QAction* action : actions)
        addRow(plainText(*action), action->shortcut().toString(QKeySequence::NativeText));
    for (const CanvasKey& key : canvasKeys)
        addRow(tr(key.what), tr(key.keys));
    table->resizeColumnToContents(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(560, 560);
}

}  // namespace throughline::ui
