// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/highlight.h"
#include "core/model/ids.h"
#include "core/model/marking.h"
#include "core/model/time_span.h"

namespace throughline {

/// STIX relationship types that mean something to the picture; Other keeps its word.
enum class RelationType {
    AttributedTo,
    Targets,
    Uses,
    Exploits,
    Compromises,
    OriginatesFrom,
    LocatedAt,
    CommunicatesWith,
    Controls,
    Delivers,
    Drops,
    Downloads,
    Hosts,
    Owns,
    Has,
    ConsistsOf,
    Indicates,
    BasedOn,
    Impersonates,
    VariantOf,
    AuthoredBy,
    RelatedTo,
    DerivedFrom,
    DuplicateOf,
    ResolvesTo,
    BelongsTo,
    PartOf,
    SubtechniqueOf,
    Mitigates,
    Detects,
    Sighting,
    Reference,  ///< any other `*_ref(s)` property
    Other,
};

/// How a relationship is read from sponsor to target (model.md 5.3): STIX direction is for storage.
enum class Reading { Forward, Backward };

struct RelationTypeInfo {
    RelationType type;
    std::string_view word;   ///< STIX word; empty for Other
    std::string_view verb;   ///< as printed in STIX direction: "uses", "is attributed to"
    Reading reading;
};
const RelationTypeInfo& relationTypeInfo(RelationType type);
RelationType relationTypeOf(std::string_view stixWord);

/// What attributed-to says, strongest first; the source's words are kept beside it.
enum class AttributionDegree { NotStated, Is, UnitOf, DirectedBy, BackedBy, LinkedTo, ToleratedBy };
std::string_view attributionDegreeWord(AttributionDegree degree);

/// One STIX SRO, or one per report for prose. Direction as stored (STIX): attributed-to runs from
/// the accused to the sponsor.
struct Relationship {
    std::string id;
    RelationType type = RelationType::Other;
    std::string typeWord;
    EntityId source{};
    EntityId target{};
    AttributionDegree degree = AttributionDegree::NotStated;
    std::string degreeWords;  ///< "allegedly backed by", verbatim
    std::optional<ReportId> report;
    TimeSpan time;
    TimeSpan recorded;
    std::optional<EntityId> recordedBy;
    std::optional<int> confidence;
    std::string description;
    Marking marking;
    bool isRevoked = false;
    bool isDraft = false;
    bool isDeleted = false;  ///< by the analyst; recoverable
    bool isDeletedAlong = false;  ///< went with its last claim, not for itself: comes back with that
    std::vector<std::string> tags;
    Highlight highlight = Highlight::None;
    std::string properties;

    bool operator==(const Relationship&) const = default;
};

}  // namespace throughline
