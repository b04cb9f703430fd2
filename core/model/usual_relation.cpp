// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usual_relation.h"

#include <algorithm>
#include <array>
#include <optional>

namespace throughline {
namespace {

using enum EntityType;

struct Row {
    EntityType from;
    EntityType to;
    RelationType type;
    bool isTurned = false;
};

/// The first row of two kinds wins. Turned rows are those in which reading direction runs against STIX.
constexpr std::array rows{
    // Who stands behind whom is read from the sponsor; drawn away from the actor the same two mean a target.
    Row{Identity, ThreatActor, RelationType::AttributedTo, true},
    Row{Identity, IntrusionSet, RelationType::AttributedTo, true},
    Row{Identity, Campaign, RelationType::AttributedTo, true},
    Row{Identity, Malware, RelationType::AuthoredBy, true},
    Row{Identity, Location, RelationType::LocatedAt},
    Row{Identity, Infrastructure, RelationType::Owns},
    Row{ThreatActor, IntrusionSet, RelationType::AttributedTo, true},
    Row{ThreatActor, Campaign, RelationType::AttributedTo, true},
    Row{IntrusionSet, Campaign, RelationType::AttributedTo, true},
    Row{IntrusionSet, ThreatActor, RelationType::AttributedTo},
    Row{Campaign, IntrusionSet, RelationType::AttributedTo},
    Row{Campaign, ThreatActor, RelationType::AttributedTo},
    Row{Location, ThreatActor, RelationType::LocatedAt, true},
    Row{Location, IntrusionSet, RelationType::OriginatesFrom, true},
    Row{Location, Campaign, RelationType::OriginatesFrom, true},
    Row{Location, Malware, RelationType::OriginatesFrom, true},
    Row{ThreatActor, Identity, RelationType::Targets},
    Row{ThreatActor, Location, RelationType::Targets},
    Row{ThreatActor, Vulnerability, RelationType::Exploits},
    Row{ThreatActor, AttackPattern, RelationType::Uses},
    Row{ThreatActor, Malware, RelationType::Uses},
    Row{ThreatActor, Tool, RelationType::Uses},
    Row{ThreatActor, Infrastructure, RelationType::Uses},
    Row{IntrusionSet, Identity, RelationType::Targets},
    Row{IntrusionSet, Location, RelationType::Targets},
    Row{IntrusionSet, Vulnerability, RelationType::Exploits},
    Row{IntrusionSet, AttackPattern, RelationType::Uses},
    Row{IntrusionSet, Malware, RelationType::Uses},
    Row{IntrusionSet, Tool, RelationType::Uses},
    Row{IntrusionSet, Infrastructure, RelationType::Uses},
    Row{Campaign, Identity, RelationType::Targets},
    Row{Campaign, Location, RelationType::Targets},
    Row{Campaign, Vulnerability, RelationType::Exploits},
    Row{Campaign, AttackPattern, RelationType::Uses},
    Row{Campaign, Malware, RelationType::Uses},
    Row{Campaign, Tool, RelationType::Uses},
    Row{Campaign, Infrastructure, RelationType::Uses},
    Row{AttackPattern, Malware, RelationType::Delivers},
    Row{AttackPattern, Tool, RelationType::Uses},
    Row{AttackPattern, Identity, RelationType::Targets},
    Row{AttackPattern, Location, RelationType::Targets},
    Row{AttackPattern, Vulnerability, RelationType::Targets},
    Row{Malware, Malware, RelationType::Drops},
    Row{Malware, Tool, RelationType::Drops},
    Row{Malware, Vulnerability, RelationType::Exploits},
    Row{Malware, Infrastructure, RelationType::CommunicatesWith},
    Row{Malware, Observable, RelationType::CommunicatesWith},
    Row{Malware, AttackPattern, RelationType::Uses},
    Row{Malware, Identity, RelationType::Targets},
    Row{Malware, Location, RelationType::Targets},
    Row{Tool, Malware, RelationType::Delivers},
    Row{Tool, Infrastructure, RelationType::Uses},
    Row{Tool, Vulnerability, RelationType::Has},
    Row{Tool, Identity, RelationType::Targets},
    Row{Tool, Location, RelationType::Targets},
    Row{Infrastructure, Infrastructure, RelationType::CommunicatesWith},
    Row{Infrastructure, Observable, RelationType::ConsistsOf},
    Row{Infrastructure, Malware, RelationType::Hosts},
    Row{Infrastructure, Tool, RelationType::Hosts},
    Row{Infrastructure, Vulnerability, RelationType::Has},
    Row{Infrastructure, Location, RelationType::LocatedAt},
    Row{Indicator, ThreatActor, RelationType::Indicates},
    Row{Indicator, IntrusionSet, RelationType::Indicates},
    Row{Indicator, Campaign, RelationType::Indicates},
    Row{Indicator, Malware, RelationType::Indicates},
    Row{Indicator, Tool, RelationType::Indicates},
    Row{Indicator, AttackPattern, RelationType::Indicates},
    Row{Indicator, Infrastructure, RelationType::Indicates},
    Row{Indicator, Observable, RelationType::BasedOn},
    Row{CourseOfAction, AttackPattern, RelationType::Mitigates},
    Row{CourseOfAction, Malware, RelationType::Mitigates},
    Row{CourseOfAction, Tool, RelationType::Mitigates},
    Row{CourseOfAction, Vulnerability, RelationType::Mitigates},
    Row{CourseOfAction, Indicator, RelationType::Mitigates},
};

std::optional<UsualRelation> find(EntityType from, EntityType to)
{
    const auto direct = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.from == from && row.to == to; });
    if (direct != rows.end())
        return UsualRelation{direct->type, direct->isTurned};
    const auto other = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.from == to && row.to == from; });
    return other == rows.end() ? std::nullopt : std::optional(UsualRelation{other->type, !other->isTurned});
}

}  // namespace

UsualRelation usualRelation(EntityType from, EntityType to) { return find(from, to).value_or(UsualRelation{}); }

bool hasUsualRelation(EntityType from, EntityType to) { return find(from, to).has_value(); }

}  // namespace throughline
