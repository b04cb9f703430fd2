// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableWidget>
#include <QTreeWidget>
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
      m_field(new QLineEdit(this)), m_list(makeList(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    resize(480, 360);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) { narrow(text); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { runCurrent(); });
    connect(m_list, &QTreeWidget::itemClicked, this, [this] { runCurrent(); });
    narrow(QString());
}

QTreeWidget* CommandPalette::makeList(QWidget* parent)
{
    auto* list = new QTreeWidget(parent);
    list->setFocusPolicy(Qt::NoFocus);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setIconSize(QSize(16, 16));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

void CommandPalette::narrow(const QString& text)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction& action = *m_actions[i];
        if (!action.isEnabled() || !action.isVisible() || !matches(action, text))
            continue;
        auto* item = new QTreeWidgetItem(
            m_list, {plainText(action), action.shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action.icon());
        item->setData(0, Qt::UserRole, i);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::step(int rows)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + rows;
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
}

void CommandPalette::runCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    QAction* action = m_actions[item->data(0, Qt::UserRole).toLongLong()];
    close();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down ? 1 : -1);
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
