// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/keyboard_page.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/plain_label.h"

namespace throughline::ui {

namespace {

constexpr int nameColumn = 0;
constexpr int keysColumn = 1;
constexpr int menuColumn = 2;
constexpr int leastRows = 5;
constexpr int saidLines = 2;  ///< kept free, so that nothing moves when there is something to say

QString shown(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

bool leavesField(int key) { return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape; }

/// Shift that only served to reach a sign ("+" on many keyboards) is no part of the keys.
QKeySequence keysOf(const QKeyEvent& event)
{
    Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QString text = event.text();
    if (!text.isEmpty() && text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace())
        with &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    return QKeySequence(QKeyCombination(with, static_cast<Qt::Key>(event.key())));
}

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr
        || key == Qt::Key_unknown;
}

QPushButton* plainButton(const QString& text, const QString& hint, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(hint);
    button->setAutoDefault(false);  // Enter in a field changes no keys
    return button;
}

}  // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent) { setReadOnly(true); }

bool KeyField::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto* key = isKey ? static_cast<QKeyEvent*>(event) : nullptr;
    if (!key || leavesField(key->key()))
        return QLineEdit::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress && !isModifier(key->key()))
        emit pressed(keysOf(*key));
    return true;
}

KeyboardPage::KeyboardPage(KeyMap keys, QWidget* parent)
    : QWidget(parent), m_keys(std::move(keys)), m_words(new QLineEdit(this)), m_soughtKeys(new KeyField(this)),
      m_list(new QTreeWidget(this)), m_what(plainLabel(QString(), LabelTone::Strong, this)), m_field(new KeyField(this)),
      m_takeOver(plainButton(tr("Take &over"), tr("Gives the keys to this command; the other one has none then"), "takeKeysOver", this)),
      m_clear(plainButton(tr("Cl&ear"), tr("Leaves this command without keys"), "clearKeys", this)),
      m_reset(plainButton(tr("&Reset"), tr("Gives this command the keys it came with"), "resetKeys", this)),
      m_said(plainLabel(QString(), this))
{
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys"), tr("Menu")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setMinimumHeight(leastRows * (m_list->fontMetrics().height() + 6));
    m_said->setObjectName(QStringLiteral("keysSaid"));
    m_said->setMinimumHeight(saidLines * m_said->fontMetrics().lineSpacing());
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeSearch());
    layout->addWidget(m_list, 1);
    layout->addWidget(makeChange());
    layout->addWidget(m_said);
    fill();
    m_list->resizeColumnToContents(nameColumn);
    m_list->resizeColumnToContents(keysColumn);
    connect(m_words, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_soughtKeys, &KeyField::pressed, this, [this](const QKeySequence& pressed) {
        m_sought = pressed == QKeySequence(Qt::Key_Backspace) ? QKeySequence() : pressed;
        m_soughtKeys->setText(shown(m_sought));
        filter();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { showRow(); });
    connect(m_list, &QTreeWidget::itemActivated, m_field, [this] { m_field->setFocus(); });
    connect(m_field, &KeyField::pressed, this, [this](const QKeySequence& pressed) { take(pressed); });
    connect(m_takeOver, &QPushButton::clicked, this, [this] { takeOver(); });
    connect(m_clear, &QPushButton::clicked, this, [this] { give(chosenRow(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { take(m_keys.rows()[chosenRow()].usual); });
    filter();
}

QWidget* KeyboardPage::makeSearch()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(QStringLiteral("keyWords"));
    m_words->setPlaceholderText(tr("Find a command by its name"));
    m_words->setAccessibleName(tr("Find a command by its name"));
    m_words->setClearButtonEnabled(true);
    m_soughtKeys->setObjectName(QStringLiteral("soughtKeys"));
    m_soughtKeys->setPlaceholderText(tr("or press its keys"));
    m_soughtKeys->setAccessibleName(tr("Find a command by its keys"));
    m_soughtKeys->setToolTip(tr("Press keys to see which command has them; Backspace shows all again"));
    layout->addWidget(m_words, 3);
    layout->addWidget(m_soughtKeys, 2);
    return row;
}

QWidget* KeyboardPage::makeChange()
{
    auto* block = new QWidget(this);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    auto* resetAll = plainButton(tr("Reset &all"), tr("Gives every command the keys it came with"), "resetAllKeys", block);
    m_field->setObjectName(QStringLiteral("newKeys"));
    m_field->setPlaceholderText(tr("Press the new keys here"));
    m_field->setAccessibleName(tr("New keys of the chosen command"));
    row->addWidget(m_field, 1);
    row->addWidget(m_takeOver);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    row->addWidget(resetAll);
    layout->addWidget(m_what);
    layout->addLayout(row);
    m_takeOver->hide();
    connect(resetAll, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        m_offered = {};
        fill();
        say(tr("All commands have the keys they came with."));
    });
    return block;
}

/// Rows stay in their order, so that an item's place is the row's.
void KeyboardPage::fill()
{
    const QList<KeyMap::Row>& rows = m_keys.rows();
    while (m_list->topLevelItemCount() < rows.size())
        m_list->addTopLevelItem(new QTreeWidgetItem);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(static_cast<int>(i));
        item->setText(nameColumn, rows[i].name);
        item->setText(keysColumn, shown(rows[i].keys));
        item->setText(menuColumn, QString(rows[i].menu).remove(QLatin1Char('&')));
        QFont font = m_list->font();
        font.setBold(rows[i].keys != rows[i].usual);
        item->setFont(keysColumn, font);
    }
    showRow();
}

void KeyboardPage::filter()
{
    const QStringList words = m_words->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const KeyMap::Row& row = m_keys.rows()[i];
        const bool isNamed = std::all_of(words.begin(), words.end(), [&](const QString& word) { return row.name.contains(word, Qt::CaseInsensitive); });
        const bool isFound = isNamed && (m_sought.isEmpty() || row.keys == m_sought);
        m_list->topLevelItem(i)->setHidden(!isFound);
        if (isFound && !first)
            first = m_list->topLevelItem(i);
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    say(first ? QString() : m_sought.isEmpty() ? tr("No command is called so.") : tr("No command has these keys."));
}

qsizetype KeyboardPage::chosenRow() const { return m_list->indexOfTopLevelItem(m_list->currentItem()); }

void KeyboardPage::showRow()
{
    const qsizetype row = chosenRow();
    const bool isAny = row >= 0;
    m_offered = {};
    m_takeOver->hide();
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_clear), static_cast<QWidget*>(m_reset)})
        part->setEnabled(isAny);
    m_what->setText(isAny ? m_keys.rows()[row].name : tr("Choose a command"));
    m_field->setText(isAny ? shown(m_keys.rows()[row].keys) : QString());
    if (!isAny)
        return;
    m_clear->setEnabled(!m_keys.rows()[row].keys.isEmpty());
    m_reset->setEnabled(m_keys.rows()[row].keys != m_keys.rows()[row].usual);
    say({});
}

void KeyboardPage::take(const QKeySequence& pressed)
{
    const qsizetype row = chosenRow();
    if (row < 0)
        return;
    const QKeySequence keys = oneChord(pressed);
    m_takeOver->hide();
    m_offered = {};
    if (const QString why = m_keys.refusal(row, keys); !why.isEmpty()) {
        m_field->setText(shown(m_keys.rows()[row].keys));
        say(tr("%1 cannot be taken: %2").arg(shown(keys), why));
        return;
    }
    if (const std::optional<qsizetype> other = m_keys.holder(row, keys)) {
        m_field->setText(shown(keys));
        m_offered = keys;
        m_takeOver->show();
        say(tr("%1 belongs to “%2”. “Take over” gives it to “%3”.").arg(shown(keys), m_keys.rows()[*other].name, m_keys.rows()[row].name));
        return;
    }
    give(row, keys);
}

void KeyboardPage::takeOver()
{
    const qsizetype row = chosenRow();
    const std::optional<qsizetype> other = m_keys.holder(row, m_offered);
    const QString before = other ? m_keys.rows()[*other].name : QString();
    give(row, m_offered);
    m_field->setFocus();
    if (!before.isEmpty())
        say(tr("“%1” has no keys now.").arg(before));
}

void KeyboardPage::give(qsizetype row, const QKeySequence& keys)
{
    if (row < 0)
        return;
    m_keys.give(row, keys);
    fill();
}

/// Readers hear it where they are.
void KeyboardPage::say(const QString& text)
{
    m_said->setText(text);
    m_field->setAccessibleDescription(text);
}

}  // namespace throughline::ui
