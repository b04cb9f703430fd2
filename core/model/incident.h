// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/ids.h"
#include "core/model/text_span.h"
#include "core/model/time_span.h"

namespace throughline {

/// What the routing through relays was said of.
enum class RoutingScope { NotStated, Campaign, Specific };

/// Something that is said to have been done: one band of the picture. All lists in order of first
/// mention. `relationships` are those told of this incident (attribution, uses, targets …);
/// `routedVia` lists infrastructure that attacks were routed through, `routing` its sentence.
struct Incident {
    std::string id;
    std::string title;
    std::optional<ReportId> report;
    std::vector<EntityId> actors;
    std::vector<EntityId> capabilities;
    std::vector<EntityId> routedVia;
    std::vector<EntityId> targets;
    std::vector<RelationshipId> relationships;
    std::vector<EntityId> reportedBy;
    std::vector<QuantityId> quantities;
    std::vector<ClaimId> claims;  ///< blanket ones: about the incident as a whole
    TimeSpan time;
    std::optional<IncidentId> answers;  ///< the accusation that this one counters
    RoutingScope routingScope = RoutingScope::NotStated;
    TextSpan routing;
    bool isDraft = false;
    bool isDeleted = false;
    bool isDeletedAlong = false;  ///< went with its report, not for itself: comes back with that

    bool operator==(const Incident&) const = default;
};

enum class Bound { Exactly, Approximately, MoreThan, AtLeast, LessThan, AtMost };
/// "more-than", as in the annotation form.
std::string_view boundWord(Bound bound);
std::optional<Bound> parseBound(std::string_view word);

/// A count or amount tied to an entity or a relationship.
struct Quantity {
    std::optional<EntityId> ofEntity;
    std::optional<RelationshipId> ofRelationship;
    double value = 0;
    Bound bound = Bound::Exactly;
    std::string unit;   ///< head noun, plural: "networks"
    std::string words;  ///< verbatim: "more than 1,000", "hundreds of"
    std::optional<ReportId> report;
    TextSpan span;  ///< the sentence
    TextSpan wordsSpan;  ///< of `words` and what is counted
    std::string rule;    ///< id of the reader's rule that found it
    bool isDraft = false;
    bool isDeleted = false;
    bool isDeletedAlong = false;  ///< went with its report, not for itself: comes back with that

    bool operator==(const Quantity&) const = default;
};

/// For a badge, in the source's sense: "> 1,000", "10+", "about 40", "hundreds of" (words stay words).
std::string quantityText(const Quantity& quantity);

}  // namespace throughline
