// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/workbench/question_choices.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace throughline::ui {

class QuestionOptions;
class Session;
class ThingsField;

/// The form of a question: kind, ends, and what a kind has beyond them under "More". Kind and options
/// are kept between sessions.
class QuestionForm : public QWidget {
    Q_OBJECT

public:
    QuestionForm(Session& session, QWidget* parent);

    /// As the form says it now.
    Question question() const;
    /// Kind and ends of the question; `isWhole`: everything else of it, too.
    void show(const Question& question, bool isWhole);
    /// Is each end that the kind takes named?
    bool isComplete() const;
    void setAsking(bool isAsking);
    void focusFirstEmpty();

signals:
    void asked();
    void stopAsked();

private:
    struct End {
        QLabel* label;
        ThingsField* field;
        QToolButton* takeChosen;
    };

    End makeEnd(QGridLayout* grid, int row, const char* name, const QString& takeText);
    void makeButtons(QGridLayout* grid);
    void showKind();
    void showEnd(const End& end, Takes takes);
    void swapEnds();
    void ask();
    void enableTaking();
    const QuestionKind& kind() const;

    Session& m_session;
    QComboBox* m_kind;
    End m_from;
    End m_to;
    QToolButton* m_swap;
    QToolButton* m_more;
    QPushButton* m_ask;
    QPushButton* m_stop;
    QuestionOptions* m_options;
};

}  // namespace throughline::ui
