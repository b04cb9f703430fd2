// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/layout.h"
#include "core/scene/card_ranks.h"
#include "core/scene/display_list.h"
#include "core/scene/overview.h"
#include "core/scene/page_words.h"
#include "core/scene/picture_index.h"
#include "core/scene/places.h"

namespace throughline {

/// Everything drawn of a case in one view, from graph to display list; immutable and shared.
struct Picture {
    std::string layoutId;  ///< row of the layout table that it was drawn by
    std::shared_ptr<const ThreatGraph> graph;
    PicturePlan plan;
    PlanSizes sizes;
    Places places;  ///< where its cards had stood before
    Layout layout;
    std::string filter;  ///< what filter and focus of its view ask for, in words; empty: nothing
    DisplayList display;  ///< the picture alone, as the canvas shows it
    CardRanks ranks;      ///< which cards are named first from afar
    PictureIndex index;   ///< which cards and lines stand for what
    std::shared_ptr<const Overview> overview;  ///< of large pictures only
};

/// Sizes of everything a plan prints, so that layouts need no text.
PlanSizes measurePlan(const PicturePlan& plan, const TextMetrics& metrics);
/// The picture of a plan at its places; hit ids: all cards, then links, groups, bands,
/// annotations in plan order.
DisplayList buildDisplayList(const PicturePlan& plan, const Layout& layout, const TextMetrics& metrics);
/// Hit of an annotation of the plan, in the display list of a picture of it.
HitIndex annotationHit(const PicturePlan& plan, const Layout& layout, std::uint32_t index);
/// What is at hand already when a picture is made.
struct PictureGiven {
    const ComparisonMarks* marks = nullptr;    ///< of a comparison, where the case is both sides united
    std::shared_ptr<const ThreatGraph> graph;  ///< of this case and view; null: to be built
    const Picture* like = nullptr;             ///< of the same case: its communities stay where this picture has nothing else
    CardImages* images = nullptr;              ///< makes pictures on cards visible; null: they cannot be shown
};

/// The whole way from a case to its picture: graph, plan, sizes, layout, display list.
/// Errors: NotFound (no such layout), Cancelled.
Result<std::shared_ptr<const Picture>> makePicture(const ThreatCase& threatCase, const ClaimIndex& claims,
                                                   const ViewState& view, const TextMetrics& metrics, const Job& job,
                                                   const PictureGiven& given = {});

/// Frame of an exported page (picture.md 4).
struct BriefingOptions {
    std::string title;          ///< empty: made from the case
    Tlp raiseTo = Tlp::NotStated;  ///< marking asked for; below what is visible it is an error
    double aspect = 0;          ///< page width : height; 0 = whatever the picture needs
    double paperWidthMm = 0;    ///< for the least size of the banner on paper; 0 = a screen at 96 dpi
    std::string names;          ///< what the view says of itself: whose names things go by, who is not believed, how much was withheld; empty: nothing
    std::string secondBanner;   ///< free second line: national level, caveats
    std::vector<PageWords> words;  ///< own words, on the first page between title and picture
    std::string footer;         ///< own line at the foot of every page, above the one that is always there
    std::shared_ptr<const CardImage> logo;  ///< beside the title of the first page; null: none
    double leastPoints = 0;     ///< size of the smallest text of pages on paper (`composePages`); 0: whatever the page gives
    std::string raiseReason;    ///< why the marking is raised by hand; kept in the log, not on the page
};
/// Smaller text is not read on paper.
inline constexpr double leastPaperPoints = 7;

/// The strictest marking of what a picture shows; unmarked parts take the case default, else the
/// whole is NotStated (unless something stricter than AMBER+STRICT is visible).
Marking computedMarking(const ThreatCase& threatCase, const Picture& picture);
/// The same of a graph and of what is shown beside it: things and claims on no line of it.
Marking computedMarking(const ThreatCase& threatCase, const ThreatGraph& graph, std::span<const EntityId> entities = {},
                        std::span<const ClaimId> claims = {});
/// A page: marking banners, title, what it rests on, the picture, legend of what occurs, numbered
/// notes, what is left out, footer. `bounds` of the result is the page; scale it uniformly.
/// Errors: MarkingTooLow.
Result<DisplayList> composeBriefing(const ThreatCase& threatCase, const Picture& picture,
                                    const BriefingOptions& options, const TextMetrics& metrics);

}  // namespace throughline
