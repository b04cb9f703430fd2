// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/workbench/question_choices.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QListWidget;
class QSpinBox;

namespace throughline::ui {

class Session;
class ThingsField;

/// All of a question but its kind and ends; shows only what the kind looks at.
class QuestionOptions : public QWidget {
    Q_OBJECT

public:
    QuestionOptions(Session& session, QWidget* parent);

    void showFor(const QuestionKind& kind);
    /// Puts into the question what is shown; the rest of it stays as it is.
    void addTo(Question& question) const;
    void show(const Question& question);
    /// Settings "questions/…": numbers and ticks, nothing of a case.
    void save() const;
    void restore();

signals:
    void returnPressed();

private:
    void makeRows();
    void makeCarriers(QFormLayout* form);
    void refreshSources();
    bool isRowShown(QWidget* field) const;

    Session& m_session;
    int m_longestOfAll = 5;    ///< longest path of "all paths", which grow fast
    int m_longestOfBest = 32;  ///< of the other kinds
    QFormLayout* m_form;
    ThingsField* m_via;
    ThingsField* m_avoid;
    QSpinBox* m_count;
    QSpinBox* m_longest;
    QComboBox* m_weight;
    QCheckBox* m_timed;
    QCheckBox* m_mayCross;
    QWidget* m_carriers;
    std::vector<QCheckBox*> m_carrierBoxes;  ///< as carrierChoices()
    QListWidget* m_sources;
    std::string m_kind;
};

}  // namespace throughline::ui
