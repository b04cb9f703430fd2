// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/question_panel.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/panels/panels.h"
#include "ui/questions/answer_view.h"
#include "ui/questions/question_form.h"
#include "ui/questions/why_view.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

/// Below this the three parts stand one below the other.
constexpr int leastBeside = 760;

/// As wide as what it holds needs, whatever the size of the letters; as high as there is room.
class FormArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    QSize minimumSizeHint() const override
    {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        return {(widget() ? widget()->minimumSizeHint().width() : 0) + bar + 2, QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

/// The form in what room there is.
QScrollArea* scrolled(QWidget* form, QWidget* parent)
{
    auto* area = new FormArea(parent);
    area->setAccessibleName(QuestionPanel::tr("Question"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(form);
    return area;
}

bool isEscape(const QEvent* event) { return static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape; }

}  // namespace

QuestionPanel::QuestionPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_splitter(new QSplitter(this)),
      m_form(new QuestionForm(session, m_splitter)), m_answer(new AnswerView(session, m_splitter)),
      m_why(new WhyView(session, m_splitter))
{
    setObjectName(QStringLiteral("questionPanel"));
    m_splitter->insertWidget(0, scrolled(m_form, m_splitter));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->setSizes({300, 520, 420});
    addActions(m_answer->actionsWithKeys());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_splitter);

    connect(m_form, &QuestionForm::asked, this, [this] { ask(); });
    connect(m_form, &QuestionForm::stopAsked, this, [this] { stop(); });
    connect(m_answer, &AnswerView::againAsked, this, [this] { askAgain(); });
    connect(m_answer, &AnswerView::sourcesAsked, this, [this] { testSources(); });
    connect(m_answer, &AnswerView::stepped, this, [this] { showStep(); });
    connect(&m_session, &Session::answerChanged, this, [this] { showAnswer(); });
    connect(&m_session, &Session::caseChanged, this, [this] { m_answer->setFault({}); });
    connect(&m_session, &Session::viewChanged, this, [this] { m_answer->setFault({}); });
    connect(&m_session, &Session::jobsFinished, this, [this] { setWait(Wait::None); });
    connect(&m_session, &Session::questionOffered, this, [this](const Question& question) { takeOffer(question); });
    connect(&m_session, &Session::questionFormAsked, this, [this] { m_form->focusFirstEmpty(); });
    connect(&m_session, &Session::questionFailed, this, [this](const QString& reason) {
        if (m_wait == Wait::None)
            return;  // of something else that runs as a question
        setWait(Wait::None);
        m_answer->setFault(reason);
    });
    connect(&m_session, &Session::jobProgressed, this, [this](double fraction) {
        if (m_wait == Wait::Sources)
            m_answer->showProgress(fraction);
    });
}

void QuestionPanel::ask()
{
    if (!m_form->isComplete()) {
        m_answer->setFault(tr("Name what to ask about first."));
        m_form->focusFirstEmpty();
        return;
    }
    dispatch(m_form->question());
}

void QuestionPanel::dispatch(const Question& question)
{
    m_answer->setFault({});
    setWait(Wait::Answer);
    m_session.dispatch(action::Ask{question});
}

/// What was asked, not what stands in the form by now.
void QuestionPanel::askAgain()
{
    if (const auto answered = m_session.state().answered) {
        m_form->show(answered->answer.question, true);
        dispatch(answered->answer.question);
    }
}

void QuestionPanel::testSources()
{
    setWait(Wait::Sources);
    m_session.dispatch(action::TestSources{});
}

void QuestionPanel::stop()
{
    m_session.stopQuestion();
    if (m_wait != Wait::None)
        m_answer->setFault(tr("Stopped."));
    setWait(Wait::None);
}

void QuestionPanel::setWait(Wait wait)
{
    m_wait = wait;
    m_form->setAsking(wait != Wait::None);
    m_answer->showProgress(wait == Wait::Sources ? 0 : -1);
}

void QuestionPanel::showAnswer()
{
    const bool isSame = m_wait == Wait::Sources;
    setWait(Wait::None);
    m_answer->setFault({});
    if (isSame) {
        m_answer->refreshSame();
        return;
    }
    m_answer->refresh();
    m_why->showRow(m_answer->row());
}

void QuestionPanel::showStep()
{
    if (const auto hop = m_answer->hop()) {
        m_why->goTo(*hop);
        return;
    }
    m_why->showRow(m_answer->row());
}

/// From a menu: asked at once where nothing is missing.
void QuestionPanel::takeOffer(const Question& question)
{
    m_form->show(question, false);
    if (m_form->isComplete())
        dispatch(m_form->question());
    else
        m_form->focusFirstEmpty();
}

/// Escape is ours while something is asked.
bool QuestionPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_wait != Wait::None && isEscape(event)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void QuestionPanel::keyPressEvent(QKeyEvent* event)
{
    if (m_wait != Wait::None && isEscape(event))
        stop();
    else
        QWidget::keyPressEvent(event);
}

void QuestionPanel::resizeEvent(QResizeEvent* event)
{
    const Qt::Orientation fitting = event->size().width() >= leastBeside ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != fitting)
        m_splitter->setOrientation(fitting);
    QWidget::resizeEvent(event);
}

QWidget* makeQuestionPanel(Session& session, QWidget* parent) { return new QuestionPanel(session, parent); }

}  // namespace throughline::ui
