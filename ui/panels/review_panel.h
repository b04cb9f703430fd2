// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QWidget>
#include <functional>
#include <span>
#include <vector>

#include "ui/review/choice_popup.h"
#include "ui/review/line_pick.h"
#include "ui/review/review_desk.h"

class QComboBox;
class QLabel;
class QListView;
class QProgressBar;
class QSplitter;

namespace throughline::ui {

class FindBar;
class ReasonView;
class ReviewText;
class SuggestionModel;

/// Reviewing a report: its text with every suggestion marked, the list of suggestions, why each is made,
/// and a key for everything that can be done. The graph beside it is the ordinary one.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    ReviewPanel(Session& session, QWidget* parent);

    ReviewDesk& desk() { return *m_desk; }
    ReviewText& text() { return *m_text; }
    /// How many are left; tells the window's button.
    std::size_t left() const;

signals:
    void progressed();
    /// A sentence about what was just done, for the status line.
    void noted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void noteAlong(action::Verdict verdict, std::size_t others);
    /// One thing that can be done with a key: a row of the table in review_commands.cpp.
    struct Command {
        const char* id;    ///< object name of its button
        const char* text;  ///< translated in the context "ReviewPanel"
        const char* hint;
        Qt::Key key;
        void (ReviewPanel::*act)();
        bool isButton;  ///< stands in the bar; all stand in the menu
    };
    static std::span<const Command> commands();

    // review_panel.cpp: what is shown
    QWidget* makeHeader();
    QWidget* makeLower();
    QWidget* makeFilters();
    QWidget* makeButtons();
    void listen();
    void showReports();
    void showSheet();
    void showProgress();
    void showCurrent();
    void showNotice();
    TextSpan sentenceOf(const Suggestion& suggestion) const;
    void takeFilter();
    void clickMark(std::size_t mark);

    // review_commands.cpp, review_marking.cpp: what can be done
    QMenu* commandMenu(QWidget* parent);
    bool runKey(int key);
    bool runPickKey(int key);
    void accept();
    void reject();
    void reopen();
    void next();
    void previous();
    void edit();
    void undo();
    void merge();
    void retype();
    void respeak();
    void startLine();
    void addThing();
    void addName();
    void find();
    void why();
    void endLine();
    void pickEnd(EntityId thing);
    void showPick();
    void chooseVerb();
    void choose(const QString& prompt, std::vector<PopupChoice> choices, std::optional<qulonglong> current, std::function<void(qulonglong)> then);
    void tell(const QString& text);
    std::optional<EntityId> currentEntity() const;
    std::optional<ClaimId> currentClaim() const;
    std::vector<EntityId> thingsNear() const;
    std::optional<Mention> selectedWords();

    Session& m_session;
    ReviewDesk* m_desk;
    LinePick m_pick;
    QSplitter* m_splitter;
    QSplitter* m_inner = nullptr;
    QComboBox* m_reports = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_notice = nullptr;
    QLabel* m_prompt = nullptr;
    ReviewText* m_text = nullptr;
    FindBar* m_find = nullptr;
    QComboBox* m_states = nullptr;
    QComboBox* m_kinds = nullptr;
    SuggestionModel* m_model = nullptr;
    QListView* m_list = nullptr;
    ReasonView* m_reasons = nullptr;
    QWidget* m_lower = nullptr;
};

}  // namespace throughline::ui
