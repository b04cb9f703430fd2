// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/review/suggestions.h"
#include "core/workbench/action.h"
#include "ui/review/review_marks.h"

namespace throughline::ui {

class Session;

/// Which suggestions are listed; nullopt: all.
struct ReviewFilter {
    std::optional<ReviewState> state;
    std::optional<MarkKind> kind;

    bool operator==(const ReviewFilter&) const = default;
};

/// What one report has to be reviewed, and which suggestion is being looked at: the state behind the
/// text, the list and the reasons, which all listen to it. Selecting is shared with the session both ways.
/// Suggestions are read anew when the case changes; of large cases on another thread.
class ReviewDesk : public QObject {
    Q_OBJECT

public:
    explicit ReviewDesk(Session& session, QObject* parent = nullptr);

    std::optional<ReportId> report() const { return m_report; }
    void setReport(std::optional<ReportId> report);
    /// Null for a report without text.
    const std::shared_ptr<const ShownText>& shown() const { return m_shown; }
    const std::shared_ptr<const ReviewSheet>& sheet() const { return m_sheet; }
    const std::vector<Suggestion>& suggestions() const { return m_sheet->suggestions; }
    ReviewProgress progress() const { return progressOf(suggestions()); }

    const ReviewFilter& filter() const { return m_filter; }
    void setFilter(const ReviewFilter& filter);
    /// Indices of the suggestions that pass the filter, ascending.
    const std::vector<std::size_t>& listed() const { return m_listed; }

    std::optional<std::size_t> current() const { return m_current; }
    const Suggestion* currentSuggestion() const { return m_current ? &suggestions()[*m_current] : nullptr; }
    /// Looks at a suggestion and chooses its thing in all views.
    void setCurrent(std::optional<std::size_t> index);
    /// To the next (+1) or previous (-1) listed one.
    void step(int by);

    /// Judges the current one and goes on to the next that is to be reviewed.
    void judge(action::Verdict verdict);
    /// Those to review with at least this confidence, and how many more they take along.
    struct Count {
        std::size_t sure = 0;
        std::size_t along = 0;

        std::size_t all() const { return sure + along; }
    };
    Count countAbove(int percent) const;
    void acceptAbove(int percent);
    /// Takes the last step back and goes to the suggestion that it changed.
    void undo();

signals:
    /// Another report, or other rows in it.
    void sheetChanged();
    void listedChanged();
    void currentChanged();
    /// A verdict on `asked` suggestions judged `others` more: what they need, or what cannot stand without them.
    void judgedAlong(action::Verdict verdict, std::size_t others);

private:
    struct Asked {
        action::Verdict verdict = action::Verdict::Accept;
        std::size_t count = 0;
    };
    void dispatchVerdict(action::Rows rows, Asked asked);
    void tellAlong(const ReviewSheet& before);
    void refresh();
    void take(std::shared_ptr<const ReviewSheet> sheet);
    void list();
    void followSelection();
    void chooseInSession();
    std::vector<std::size_t> toReviewAbove(int percent) const;
    bool isListed(std::size_t index) const;
    std::optional<std::size_t> indexOf(const SuggestionRow& row) const;
    /// Behind `from`, then from the start; none if all are reviewed.
    std::optional<std::size_t> nextToReview(std::size_t from) const;
    bool isOfSelection(const Suggestion& suggestion) const;

    Session& m_session;
    std::optional<ReportId> m_report;
    std::size_t m_knownReports = 0;
    std::shared_ptr<const std::string> m_stored;
    std::shared_ptr<const ShownText> m_shown;
    std::shared_ptr<const ReviewSheet> m_sheet = std::make_shared<const ReviewSheet>();
    std::map<SuggestionRow, std::size_t> m_indexOf;
    ReviewFilter m_filter;
    std::vector<std::size_t> m_listed;
    std::optional<std::size_t> m_current;
    std::optional<std::uint64_t> m_seenVersion;
    bool m_isChoosing = false;
    bool m_followsChange = false;
    bool m_isLooking = false;  ///< on another thread
    std::optional<Asked> m_asked;  ///< whose outcome is not yet looked through
};

/// The rows of one suggestion, for judging.
action::Rows rowsOf(const SuggestionRow& row);

}  // namespace throughline::ui
