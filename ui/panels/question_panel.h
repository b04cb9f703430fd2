// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/workbench/state.h"

class QSplitter;

namespace throughline::ui {

class AnswerView;
class QuestionForm;
class Session;
class WhyView;

/// Questions about the campaign: the form, the answer, and who says what of the row that is chosen. Side
/// by side where there is room, else one below the other.
class QuestionPanel : public QWidget {
    Q_OBJECT

public:
    QuestionPanel(Session& session, QWidget* parent);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Wait { None, Answer, Sources };

    void ask();
    void dispatch(const Question& question);
    void askAgain();
    void testSources();
    void stop();
    void setWait(Wait wait);
    void showAnswer();
    void showStep();
    void takeOffer(const Question& question);

    Session& m_session;
    QSplitter* m_splitter;
    QuestionForm* m_form;
    AnswerView* m_answer;
    WhyView* m_why;
    Wait m_wait = Wait::None;
};

}  // namespace throughline::ui
