// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace throughline::ui {

namespace {

/// Keys of the picture itself, which are no actions.
struct CanvasKey {
    const char* what;
    const char* keys;
};
constexpr std::array canvasKeys{
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: next or previous card"), "Tab, Shift+Tab"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: along a line from the chosen card"), "Arrows"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: inspect what is chosen"), "Enter"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: choose nothing"), "Escape"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: add to what is chosen"), "Shift+Click"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: move"), "Drag, Space+Drag, Arrows"},
    CanvasKey{QT_TRANSLATE_NOOP("throughline::ui::ShortcutList", "Picture: zoom at the pointer"), "Wheel, pinch"},
};

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
    return text.remove(QChar(0x2026)).trimmed();
}

bool matches(const QAction& action, const QString& typed)
{
    const QString text = plainText(action);
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

CommandPalette::CommandPalette(QList<QAction*> actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(std::move(actions)),
      m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    resize(480, 360);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) { narrow(text); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { runCurrent(); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { runCurrent(); });
    narrow(QString());
}

void CommandPalette::narrow(const QString& text)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction& action = *m_actions[i];
        if (!action.isEnabled() || !action.isVisible() || !matches(action, text))
            continue;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            action.icon(), keys.isEmpty() ? plainText(action) : QString(plainText(action) + QStringLiteral("    ") + keys),
            m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    QAction* action = m_actions[item->data(Qt::UserRole).toLongLong()];
    close();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

ShortcutList::ShortcutList(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutList"));
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* table = new QTableWidget(0, 2, this);
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
        addRow(tr(key.what), QString::fromLatin1(key.keys));
    table->resizeColumnToContents(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(560, 560);
}

}  // namespace throughline::ui
