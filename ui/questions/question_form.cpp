// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/question_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>

#include "ui/core_words.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/questions/question_options.h"
#include "ui/questions/things_field.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

QComboBox* makeKindBox(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("questionKind"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->setMaxVisibleItems(26);
    auto* model = new QStandardItemModel(box);
    std::string_view group;
    for (const QuestionKind& kind : questionKinds()) {
        if (const std::string_view here = questionGroup(kind.id); here != group) {
            group = here;
            auto* heading = new QStandardItem(coreWords(group));
            heading->setFlags(Qt::NoItemFlags);
            QFont font = box->font();
            font.setWeight(QFont::DemiBold);
            heading->setFont(font);
            model->appendRow(heading);
        }
        auto* item = new QStandardItem(coreWords(kind.label));
        item->setData(toQt(kind.id), Qt::UserRole);
        item->setToolTip(tooltipText(coreWords(kind.hint)));
        model->appendRow(item);
    }
    box->setModel(model);
    return box;
}

QLabel* fieldLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The letter that Alt reaches the field by.
QString withMnemonic(std::string_view label, QChar letter)
{
    QString text = coreWords(label);
    const auto at = text.indexOf(letter, 0, Qt::CaseInsensitive);
    return at < 0 ? text : text.insert(at, QLatin1Char('&'));
}

}  // namespace

QuestionForm::QuestionForm(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(makeKindBox(this)), m_from{}, m_to{}, m_swap(new QToolButton(this)),
      m_more(new QToolButton(this)), m_ask(new QPushButton(tr("&Ask"), this)), m_stop(new QPushButton(tr("Stop"), this)),
      m_options(new QuestionOptions(session, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    QLabel* label = fieldLabel(this);
    label->setText(tr("&Kind"));
    label->setBuddy(m_kind);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_kind, 0, 1, 1, 2);
    m_from = makeEnd(grid, 1, "From", tr("Cho&sen"));
    m_to = makeEnd(grid, 2, "To", tr("Chose&n"));
    grid->setColumnStretch(1, 1);
    makeButtons(grid);
    grid->addWidget(m_options, 4, 0, 1, 3);
    grid->setRowStretch(5, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { showKind(); });
    connect(m_options, &QuestionOptions::returnPressed, this, [this] { ask(); });
    connect(&m_session, &Session::selectionChanged, this, [this] { enableTaking(); });
    const QSettings settings;
    const int kept = m_kind->findData(settings.value(QStringLiteral("questions/kind"), QStringLiteral("paths")));
    m_kind->setCurrentIndex(kept >= 0 ? kept : m_kind->findData(QStringLiteral("paths")));
    showKind();
    m_options->restore();
    m_more->setChecked(settings.value(QStringLiteral("questions/more"), false).toBool());
    m_options->setVisible(m_more->isChecked());
    enableTaking();
    setAsking(false);
    QWidget* before = m_kind;
    for (QWidget* next : std::initializer_list<QWidget*>{m_from.field, m_from.takeChosen, m_to.field, m_to.takeChosen, m_ask, m_stop, m_swap, m_more, m_options}) {
        setTabOrder(before, next);
        before = next;
    }
}

QuestionForm::End QuestionForm::makeEnd(QGridLayout* grid, int row, const char* name, const QString& takeText)
{
    const End end{fieldLabel(this), new ThingsField(m_session, {}, this), new QToolButton(this)};
    end.field->setObjectName(QStringLiteral("question") + QLatin1String(name));
    end.label->setBuddy(end.field);
    end.takeChosen->setText(takeText);
    end.takeChosen->setObjectName(QStringLiteral("takeChosen") + QLatin1String(name));
    end.takeChosen->setFocusPolicy(Qt::TabFocus);
    end.takeChosen->setToolTip(tooltipText(tr("Takes what is chosen in the picture or the case")));
    grid->addWidget(end.label, row, 0);
    grid->addWidget(end.field, row, 1);
    grid->addWidget(end.takeChosen, row, 2);
    connect(end.field, &QLineEdit::returnPressed, this, [this] { ask(); });
    connect(end.takeChosen, &QToolButton::clicked, this, [this, end] {
        end.field->setThings(chosenThings(m_session.state()));
        focusFirstEmpty();
    });
    return end;
}

void QuestionForm::makeButtons(QGridLayout* grid)
{
    m_ask->setObjectName(QStringLiteral("findPaths"));
    m_stop->setObjectName(QStringLiteral("stopQuestion"));
    m_stop->setToolTip(tooltipText(tr("Stops the question (Esc)")));
    m_swap->setObjectName(QStringLiteral("swapEnds"));
    m_swap->setText(tr("Swap"));
    m_swap->setToolTip(tooltipText(tr("Asks the other way round (Alt+X)")));
    m_more->setObjectName(QStringLiteral("moreOptions"));
    m_more->setText(tr("&More"));
    m_more->setCheckable(true);
    m_more->setToolTip(tooltipText(tr("What to pass and what to avoid, how many, what not to believe")));
    for (QToolButton* button : {m_swap, m_more})
        button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_ask);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_swap);
    row->addWidget(m_more);
    grid->addLayout(row, 3, 0, 1, 3);
    auto* swapKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_X), this);
    swapKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(swapKey, &QShortcut::activated, this, [this] { swapEnds(); });
    connect(m_swap, &QToolButton::clicked, this, [this] { swapEnds(); });
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(); });
    connect(m_stop, &QPushButton::clicked, this, &QuestionForm::stopAsked);
    connect(m_more, &QToolButton::toggled, this, [this](bool isOpen) {
        m_options->setVisible(isOpen);
        QSettings().setValue(QStringLiteral("questions/more"), isOpen);
    });
}

const QuestionKind& QuestionForm::kind() const
{
    const QuestionKind* kind = questionKind(fromQt(m_kind->currentData().toString()));
    return kind ? *kind : questionKinds().front();
}

void QuestionForm::showKind()
{
    const QuestionKind& now = kind();
    m_kind->setToolTip(tooltipText(now.hint));
    m_from.label->setText(withMnemonic(now.fromLabel, QLatin1Char(now.fromLabel == "From" ? 'r' : 't')));
    m_from.field->setAccessibleName(coreWords(now.fromLabel));
    m_to.label->setText(tr("&To"));
    m_to.field->setAccessibleName(tr("To"));
    showEnd(m_from, now.from);
    showEnd(m_to, now.to);
    m_swap->setVisible(now.from != Takes::Nothing && now.to != Takes::Nothing);
    m_options->showFor(now);
}

void QuestionForm::showEnd(const End& end, Takes takes)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{end.label, end.field, end.takeChosen})
        widget->setVisible(takes != Takes::Nothing);
    end.field->setTaken(takes == Takes::Several ? ThingsTaken::Several : ThingsTaken::One);
    end.field->setPlaceholderText(takes == Takes::Several ? tr("things or kinds, with ; between") : tr("name of a thing"));
}

void QuestionForm::swapEnds()
{
    const std::vector<std::string> from = m_from.field->names();
    m_from.field->setNames(m_to.field->names());
    m_to.field->setNames(from);
}

Question QuestionForm::question() const
{
    Question question;
    question.kind = kind().id;
    if (kind().from != Takes::Nothing)
        question.from = m_from.field->names();
    if (kind().to != Takes::Nothing)
        question.to = m_to.field->names();
    m_options->addTo(question);
    return question;
}

void QuestionForm::show(const Question& question, bool isWhole)
{
    if (const int row = m_kind->findData(toQt(question.kind)); row >= 0)
        m_kind->setCurrentIndex(row);
    if (isWhole || !question.from.empty())
        m_from.field->setNames(question.from);
    if (isWhole || !question.to.empty())
        m_to.field->setNames(question.to);
    if (isWhole)
        m_options->show(question);
}

bool QuestionForm::isComplete() const
{
    return (kind().from == Takes::Nothing || !m_from.field->isEmpty())
        && (kind().to == Takes::Nothing || !m_to.field->isEmpty());
}

void QuestionForm::focusFirstEmpty()
{
    if (kind().from != Takes::Nothing && m_from.field->isEmpty())
        m_from.field->setFocus(Qt::OtherFocusReason);
    else if (kind().to != Takes::Nothing && m_to.field->isEmpty())
        m_to.field->setFocus(Qt::OtherFocusReason);
    else  // Enter asks from there
        (kind().to != Takes::Nothing ? m_to : m_from).field->setFocus(Qt::OtherFocusReason);
}

void QuestionForm::setAsking(bool isAsking)
{
    m_ask->setEnabled(!isAsking);
    m_stop->setVisible(isAsking);
}

void QuestionForm::enableTaking()
{
    const bool hasChosen = !m_session.state().selection.entities.empty();
    m_from.takeChosen->setEnabled(hasChosen);
    m_to.takeChosen->setEnabled(hasChosen);
}

void QuestionForm::ask()
{
    if (!m_ask->isEnabled())
        return;
    QSettings().setValue(QStringLiteral("questions/kind"), toQt(kind().id));
    m_options->save();
    emit asked();
}

}  // namespace throughline::ui
