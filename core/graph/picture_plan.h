// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/card_image.h"
#include "core/graph/comparison_marks.h"
#include "core/graph/threat_graph.h"
#include "core/model/annotation.h"

namespace throughline {

/// Shape on a card: carries the kind; colour only repeats it.
enum class Glyph {
    Shield,    ///< sponsor: state, party, agency, unit
    Hexagon,   ///< actor
    Chevron,   ///< technique
    Octagon,   ///< malware
    Wrench,    ///< tool
    Notch,     ///< vulnerability
    Relay,     ///< infrastructure: square with a hop arrow
    Dot,       ///< observable, indicator
    Pin,       ///< place
    Bars,      ///< sector
    Building,  ///< organisation, systems
    Person,
    Page,      ///< document, anything else
    Stack,     ///< folded fan
};

/// How a line is drawn (picture.md 3): what the claims say decides.
enum class LineKind { Heavy, Solid, Dashed, Dotted, Withdrawn };

/// A picture that an analyst put on a thing.
struct CardPicture {
    AttachmentId attachment{};
    std::string words;  ///< its caption, else its file name: what who cannot see it is told
    std::string fileName;
    std::shared_ptr<const std::string> bytes;  ///< of the file
    std::shared_ptr<const CardImage> image;    ///< what is drawn; null: the file cannot be shown
};

/// One card: one graph node in one band (a thing, or a fold), or a folded fan of several. All text is plain.
struct PlanCard {
    std::vector<NodeIndex> nodes;  ///< never empty
    std::uint32_t band = 0;
    Role lane = Role::Other;
    std::optional<std::uint32_t> group;
    Glyph glyph = Glyph::Page;
    std::string title;
    std::string subtitle;
    std::string badge;        ///< count in the source's sense: "> 1,000", "+128"
    std::string elsewhere;    ///< "also in B" where the entity stands in other bands
    bool isStack = false;     ///< a fold or a fan: several things, drawn so that nobody takes it for one
    std::vector<std::string> plate;  ///< of a stack: who says and who denies what is contested between its members
    std::uint32_t hiddenNeighbours = 0;  ///< things hidden by hand that are related to it
    bool isNotNamed = false;  ///< italic, "?" in the glyph
    bool isDraft = false;     ///< holds what nobody has reviewed, in a picture that holds what somebody has
    MarkSet marks;            ///< of an open comparison
    Highlight highlight = Highlight::None;  ///< the analyst's own colour
    std::shared_ptr<const CardPicture> picture;  ///< null: none
};

/// Cards in one box with a caption, entered and left by shared lines.
struct PlanGroup {
    std::uint32_t band = 0;
    Role lane = Role::Other;
    std::string caption;  ///< "uses", "routed through any of", "more than 1,000 networks …"
    std::string footer;   ///< "routing stated for the campaign", "not broken down by province"
    std::vector<std::uint32_t> cards;
    std::uint32_t columns = 1;  ///< cards side by side; 1 where lines end on single members
};

/// One end of a link: a card or a whole group.
struct PlanEnd {
    bool isGroup = false;
    std::uint32_t index = 0;

    bool operator==(const PlanEnd&) const = default;
};

/// A line of the picture, drawn from the left lane to the right one; `arrowAtStart` if the
/// relationship itself runs the other way. `plate` holds the lines of a contested plate.
struct PlanLink {
    std::uint32_t band = 0;
    PlanEnd from;
    PlanEnd to;
    std::vector<EdgeIndex> edges;  ///< what it stands for
    std::string verb;              ///< "with", "through", "against", "allegedly backed by"
    LineKind line = LineKind::Solid;
    bool arrowAtStart = false;
    bool arrowAtEnd = true;
    std::vector<std::string> plate;  ///< empty: not contested
    std::string counts;  ///< of a bundle that ends at a fold: "2 relationships, 7 claims, 1 contested"
    std::string mark;                ///< "retracted", "revoked" or "set aside", else empty
    bool isDraft = false;            ///< all that it rests on is unreviewed, in a picture that is not so as a whole
    std::vector<std::uint32_t> notes;  ///< numbers, ascending
    MarkSet marks;                     ///< of an open comparison
};

/// A band: one incident, or everything where the case has none (then no letter).
struct PlanBand {
    std::optional<IncidentId> incident;
    std::string letter;
    std::string title;
    std::string header;  ///< "said by … [1] · National Security Bureau denies the allegations, scope not specified [3]"
};

/// A numbered source note: who says it, through whom, how, when.
struct PlanNote {
    std::uint32_t number = 0;
    std::string speaker;
    std::string detail;
    std::vector<ClaimId> claims;
};

struct MapPlan;
struct MatrixPlan;

/// What a picture says, before anything has a size or a place.
struct PicturePlan {
    std::vector<PlanBand> bands;
    std::vector<PlanCard> cards;
    std::vector<PlanGroup> groups;
    std::vector<PlanLink> links;
    std::vector<PlanNote> notes;
    std::vector<Role> lanes;     ///< those that are not empty, left to right
    std::vector<Annotation> annotations;  ///< the author's own drawings on this layout; no part of what is claimed
    bool isDraft = false;        ///< nothing in it is reviewed; then no card or line says so for itself
    std::size_t withheldPictures = 0;  ///< pictures of its things that the view's cap on markings leaves out
    std::shared_ptr<const MapPlan> map;  ///< of a map: what lies under its cards (core/map); else null
    std::shared_ptr<const MatrixPlan> matrix;  ///< of a matrix: which cards are heads, what its cells count (core/graph/matrix_plan.h); else null
    std::string ground;  ///< what places of its cards are good for, beside the layout: another map has others; mostly empty
    std::size_t unattached = 0;  ///< things that no line leads to, left out beside incidents; pages say so
};

/// Lanes: a band per incident (by date, then order of reports), trunk through the infrastructure,
/// like leaves in fans of more than 12 folded, one band for all else. Source: model.md 5, picture.md 1-3.
PicturePlan planLanes(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                      const ViewState& view);
/// One card per node and one link per edge, no bands: for force-directed layouts.
PicturePlan planFlat(const ThreatCase& threatCase, const ClaimIndex& claims, const ThreatGraph& graph,
                     const ViewState& view);

/// Puts the pictures on the cards of single things: of joined ones the first by row; folds and fans show none. Those marked
/// above the cap of the view are counted instead. Their images are not made yet.
void addPictures(PicturePlan& plan, const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view);
/// Puts the marks of a comparison on the cards and lines of a plan of the united case.
void markPlan(PicturePlan& plan, const ThreatGraph& graph, const ComparisonMarks& marks);

}  // namespace throughline
