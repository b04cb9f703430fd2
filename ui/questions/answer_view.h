// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/workbench/answer_rows.h"

class QAction;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolBar;

namespace throughline::ui {

class Session;

/// The last answer: its statement, its rows, what was left out. Choosing a row selects all that it rests
/// on; paths are stepped through hop by hop.
class AnswerView : public QWidget {
    Q_OBJECT

public:
    AnswerView(Session& session, QWidget* parent);

    /// Shows the answer of the session's state anew.
    void refresh();
    /// Says on top what went wrong; empty: nothing did, only an answer that has become old is told of.
    void setFault(const QString& fault);
    /// `fraction` below 0: nothing is being tested.
    void showProgress(double fraction);
    /// The answer is the one that is shown, but more is known of it: row and hop stay as they are.
    void refreshSame();
    std::optional<AnswerRow> row() const;
    /// Whoever adds these to itself has their keys work in all of it.
    const QList<QAction*>& actionsWithKeys() const { return m_keys; }
    /// From 0; nullopt: the path as a whole.
    std::optional<std::size_t> hop() const { return m_hop; }

signals:
    void againAsked();
    void sourcesAsked();
    /// Row or hop; nothing for no row.
    void stepped();

private:
    void makeTools();
    QAction* addTool(const QString& text, const QKeySequence& keys, const char* name, const QString& hint);
    void fillRows();
    void showNotice();
    void showFoot();
    void choose();
    void step(int by);
    void stepHop(int by);
    void lightHop();
    void showStep();
    void copy(bool isWhole);
    void makeRowMenu();
    void openSentence();
    /// The first claim of the chosen row that stands in a sentence.
    std::optional<ClaimId> claimInSentence() const;
    std::size_t hopsOfRow() const;

    Session& m_session;
    QWidget* m_notice;
    QLabel* m_noticeText;
    QLabel* m_statement;
    QListWidget* m_list;
    QLabel* m_foot;
    QProgressBar* m_progress;
    QToolBar* m_tools;
    QLabel* m_hopText = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QAction* m_hopBack = nullptr;
    QAction* m_hopOn = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_sources = nullptr;
    QAction* m_showRow = nullptr;
    QAction* m_inspectRow = nullptr;
    QAction* m_openRow = nullptr;
    QAction* m_copyRow = nullptr;
    QList<QAction*> m_keys;
    QString m_fault;
    std::vector<AnswerRow> m_rows;
    std::optional<std::size_t> m_hop;
};

}  // namespace throughline::ui
