// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/relationship.h"

#include <algorithm>
#include <array>

namespace throughline {
namespace {

// Reading order (model.md 5.3): sponsor, actor, capability and infrastructure, target. STIX points
// from the accused to the sponsor, from an indicator to what it indicates and so on: those are read
// backward.
constexpr std::array types{
    RelationTypeInfo{RelationType::AttributedTo, "attributed-to", "attributed to", Reading::Backward},
    RelationTypeInfo{RelationType::Targets, "targets", "targets", Reading::Forward},
    RelationTypeInfo{RelationType::Uses, "uses", "uses", Reading::Forward},
    RelationTypeInfo{RelationType::Exploits, "exploits", "exploits", Reading::Forward},
    RelationTypeInfo{RelationType::Compromises, "compromises", "compromises", Reading::Forward},
    RelationTypeInfo{RelationType::OriginatesFrom, "originates-from", "originates from", Reading::Backward},
    RelationTypeInfo{RelationType::LocatedAt, "located-at", "located at", Reading::Forward},
    RelationTypeInfo{RelationType::CommunicatesWith, "communicates-with", "communicates with", Reading::Forward},
    RelationTypeInfo{RelationType::CommunicatesWith, "beacons-to", "beacons to", Reading::Forward},
    RelationTypeInfo{RelationType::CommunicatesWith, "exfiltrates-to", "exfiltrates to", Reading::Forward},
    RelationTypeInfo{RelationType::Controls, "controls", "controls", Reading::Forward},
    RelationTypeInfo{RelationType::Delivers, "delivers", "delivers", Reading::Forward},
    RelationTypeInfo{RelationType::Drops, "drops", "drops", Reading::Forward},
    RelationTypeInfo{RelationType::Downloads, "downloads", "downloads", Reading::Forward},
    RelationTypeInfo{RelationType::Hosts, "hosts", "hosts", Reading::Forward},
    RelationTypeInfo{RelationType::Owns, "owns", "owns", Reading::Forward},
    RelationTypeInfo{RelationType::Has, "has", "has", Reading::Forward},
    RelationTypeInfo{RelationType::ConsistsOf, "consists-of", "consists of", Reading::Forward},
    RelationTypeInfo{RelationType::Indicates, "indicates", "indicates", Reading::Backward},
    RelationTypeInfo{RelationType::BasedOn, "based-on", "based on", Reading::Forward},
    RelationTypeInfo{RelationType::Impersonates, "impersonates", "impersonates", Reading::Forward},
    RelationTypeInfo{RelationType::VariantOf, "variant-of", "variant of", Reading::Backward},
    RelationTypeInfo{RelationType::AuthoredBy, "authored-by", "authored by", Reading::Backward},
    RelationTypeInfo{RelationType::RelatedTo, "related-to", "related to", Reading::Forward},
    RelationTypeInfo{RelationType::DerivedFrom, "derived-from", "derived from", Reading::Backward},
    RelationTypeInfo{RelationType::DuplicateOf, "duplicate-of", "duplicate of", Reading::Forward},
    RelationTypeInfo{RelationType::ResolvesTo, "resolves-to", "resolves to", Reading::Forward},
    RelationTypeInfo{RelationType::BelongsTo, "belongs-to", "belongs to", Reading::Forward},
    RelationTypeInfo{RelationType::PartOf, "part-of", "part of", Reading::Forward},
    RelationTypeInfo{RelationType::SubtechniqueOf, "subtechnique-of", "sub-technique of", Reading::Backward},
    RelationTypeInfo{RelationType::Mitigates, "mitigates", "mitigates", Reading::Backward},
    RelationTypeInfo{RelationType::Detects, "detects", "detects", Reading::Backward},
    RelationTypeInfo{RelationType::Sighting, "sighting", "sighted at", Reading::Forward},
    RelationTypeInfo{RelationType::Reference, "reference", "refers to", Reading::Forward},
    RelationTypeInfo{RelationType::Other, "", "", Reading::Forward},
};

}  // namespace

const RelationTypeInfo& relationTypeInfo(RelationType type)
{
    const auto* row = std::find_if(types.begin(), types.end(), [&](const RelationTypeInfo& i) { return i.type == type; });
    return row != types.end() ? *row : types.back();
}

RelationType relationTypeOf(std::string_view word)
{
    for (const RelationTypeInfo& info : types)
        if (!info.word.empty() && info.word == word)
            return info.type;
    return RelationType::Other;
}

std::string_view attributionDegreeWord(AttributionDegree degree)
{
    switch (degree) {
    case AttributionDegree::NotStated: return "";
    case AttributionDegree::Is: return "is";
    case AttributionDegree::UnitOf: return "unit-of";
    case AttributionDegree::DirectedBy: return "directed-by";
    case AttributionDegree::BackedBy: return "backed-by";
    case AttributionDegree::LinkedTo: return "linked-to";
    case AttributionDegree::ToleratedBy: return "tolerated-by";
    }
    return "";
}

}  // namespace throughline
