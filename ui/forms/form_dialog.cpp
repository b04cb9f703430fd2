// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/form_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/plain_label.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr int formWidth = 520;
constexpr int textHeight = 96;
constexpr int factWidth = 380;  ///< at least; the rest is for the names of the fields

/// A scroll area that asks for all the height of its content.
class FormArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override
    {
        return widget() ? widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 2) : QScrollArea::sizeHint();
    }
};

}  // namespace

FormDialog::FormDialog(const QString& title, const QString& intro, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    if (!intro.isEmpty())
        layout->addWidget(plainLabel(intro, LabelTone::Quiet, this));
    auto* area = new FormArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);  // it follows the field that has the keys
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(area);
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 4, 4, 4);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setLabelAlignment(Qt::AlignRight);
    area->setWidget(page);
    layout->addWidget(area, 1);
    m_missing = plainLabel(QString(), LabelTone::Quiet, this);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->hide();
    layout->addWidget(m_missing);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(formWidth);
    setMaximumHeight(screen()->availableSize().height() * 9 / 10);
}

/// As high as the texts need at this width, and with the beginning of what is filled in to be seen.
void FormDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (event->spontaneous() || m_isShown)
        return;
    m_isShown = true;
    // Without a wrapping text in sight a layout has no height for a width.
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    resize(width(), std::min(needed, maximumHeight()));
    if (auto* field = qobject_cast<QLineEdit*>(focusWidget()))
        field->setSelection(static_cast<int>(field->text().size()), -static_cast<int>(field->text().size()));
}

QLineEdit* FormDialog::addLine(const QString& label, const std::string& value, const QString& placeholder)
{
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    fillIn(field, toQt(value));
    addRow(label, field);
    return field;
}

QPlainTextEdit* FormDialog::addText(const QString& label, const std::string& value, const QString& placeholder)
{
    auto* field = new QPlainTextEdit(toQt(value), this);
    field->setPlaceholderText(placeholder);
    field->setTabChangesFocus(true);
    field->setFixedHeight(textHeight);
    addRow(label, field);
    return field;
}

QCheckBox* FormDialog::addCheck(const QString& text, bool isChecked)
{
    auto* field = new QCheckBox(text, this);
    field->setChecked(isChecked);
    addRow(QString(), field);
    return field;
}

void FormDialog::addHeading(const QString& text) { m_form->addRow(plainLabel(text, LabelTone::Strong, this)); }

void FormDialog::addFact(const QString& label, const QString& text)
{
    QLabel* words = plainLabel(text, LabelTone::Plain, this);
    // A wrapping label alone takes the width of a few words, and the height of one line.
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    words->setFixedHeight(words->heightForWidth(factWidth));
    addRow(label, words);
}

void FormDialog::showRow(QWidget* field, bool isVisible) { m_form->setRowVisible(field, isVisible); }

void FormDialog::setAcceptText(const QString& text) { m_buttons->button(QDialogButtonBox::Ok)->setText(text); }

void FormDialog::setCheck(std::function<QString()> missing)
{
    m_check = std::move(missing);
    recheck();
}

void FormDialog::recheck()
{
    const QString missing = m_check ? m_check() : QString();
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(missing.isEmpty());
}

void FormDialog::addRow(const QString& label, QWidget* field)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    if (label.isEmpty()) {
        m_form->addRow(QString(), field);
    } else {
        auto* words = new QLabel(label, this);
        words->setTextFormat(Qt::PlainText);
        words->setBuddy(field);
        m_form->addRow(words, field);
    }
    watch(field);
    // The first thing that can be filled in is where typing goes.
    if (!m_hasFocus && field->focusPolicy() != Qt::NoFocus && !qobject_cast<QLabel*>(field)) {
        m_hasFocus = true;
        field->setFocus();
    }
}

void FormDialog::watch(QWidget* field)
{
    if (auto* line = qobject_cast<QLineEdit*>(field))
        connect(line, &QLineEdit::textChanged, this, [this] { recheck(); });
    else if (auto* text = qobject_cast<QPlainTextEdit*>(field))
        connect(text, &QPlainTextEdit::textChanged, this, [this] { recheck(); });
    else if (auto* box = qobject_cast<QComboBox*>(field))
        connect(box, &QComboBox::currentIndexChanged, this, [this] { recheck(); });
    else if (auto* check = qobject_cast<QCheckBox*>(field))
        connect(check, &QCheckBox::toggled, this, [this] { recheck(); });
}

TimeSpan timeIn(const QLineEdit* field, const TimeSpan& before)
{
    const std::string text = fromQt(field->text().trimmed());
    if (text == timeText(before))
        return before;
    if (std::optional<TimeSpan> parsed = parseTime(text)) {
        parsed->text = text;
        return *parsed;
    }
    TimeSpan words;
    words.text = text;
    return words;
}

bool isTouched(const QLineEdit* field) { return field->text() != field->property("filledIn").toString(); }

void fillIn(QLineEdit* field, const QString& text)
{
    field->setText(text);
    field->setCursorPosition(0);
    field->setProperty("filledIn", field->text());
}

std::vector<std::string> wordsIn(const QLineEdit* field)
{
    std::vector<std::string> words;
    const QStringList parts = field->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (const QString word = part.simplified(); !word.isEmpty())
            words.push_back(fromQt(word));
    return words;
}

QString joinWords(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(toQt(word));
    return list.join(QStringLiteral(", "));
}

}  // namespace throughline::ui
