// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/review/suggestions.h"
#include "ui/review/mark_style.h"
#include "ui/shown_text.h"

namespace throughline::ui {

/// A marked stretch of a shown report text.
struct ReviewMark {
    ShownSpan span;
    MarkKind kind = MarkKind::Body;
    ReviewState state = ReviewState::Draft;
    QString label;                            ///< empty for further mentions of a thing
    SuggestionRow row;                        ///< what it stands for
    std::optional<std::size_t> suggestion;    ///< index; none for what was made by hand
};

/// What one report has to be reviewed, ready to be shown. A value that no thread changes any more.
struct ReviewSheet {
    std::vector<Suggestion> suggestions;  ///< as `reviewRowsOf`
    std::vector<MarkKind> kinds;          ///< of each
    std::vector<ReviewMark> marks;        ///< ascending by begin, longer ones first
    int longestMark = 0;
};

/// Suggestions of a report, claims written by hand among them, and marks of them, of further mentions and of
/// what was marked by hand.
/// O(rows of the case).
ReviewSheet reviewSheetOf(const ThreatCase& threatCase, ReportId report, const ShownText& shown);

/// Marks that overlap a span, in their order; looks at no others.
std::span<const ReviewMark> marksNear(const ReviewSheet& sheet, ShownSpan span);

/// Kind and label of a row: the relationship's verb for claims, the bounded number for counts.
MarkKind markKindOf(const ThreatCase& threatCase, const SuggestionRow& row);
QString markLabel(const ThreatCase& threatCase, const SuggestionRow& row);

}  // namespace throughline::ui
