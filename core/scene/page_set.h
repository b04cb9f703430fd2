// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/scene/picture.h"

namespace throughline {

/// A page of a set; all pages of a set have one size.
struct BriefingPage {
    std::shared_ptr<const DisplayList> list;  ///< never null
    std::string title;  ///< "Overview", "Part 2 of 4", "Sources"; empty: the only one
};

/// Pages that belong together and carry one marking: that of everything on them.
struct PageSet {
    std::vector<BriefingPage> pages;  ///< never empty
    std::string did;  ///< what was done so that everything can be read, in one sentence; empty: nothing. It stands on the first page, too
    std::shared_ptr<const Picture> picture;  ///< what they show: that of the view, or with further folds
};

/// What pages are made of. `picture` is that of the view; references are kept during the call only.
struct PageSource {
    const ThreatCase& threatCase;
    const ClaimIndex& claims;
    const ViewState& view;
    std::shared_ptr<const Picture> picture;
    const ComparisonMarks* marks = nullptr;
    CardImages* images = nullptr;
};

/// Most parts that a picture is cut into; one that needs more is shown by its overview alone, which says so.
inline constexpr std::size_t mostPictureParts = 60;

/// The page of a picture; on paper as many as it takes for no text to be smaller than `options.leastPoints`. In this order: like things fold
/// where that saves pages; notes and legend move to pages of their own; the picture is cut into parts that lap over where a card or its words
/// would be cut, behind an overview that says which part is on which page. Placed cards stay where they are.
/// Errors: MarkingTooLow, Cancelled.
Result<PageSet> composePages(const PageSource& source, const BriefingOptions& options, const TextMetrics& metrics, const Job& job);

}  // namespace throughline
