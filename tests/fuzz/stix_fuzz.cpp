// SPDX-License-Identifier: GPL-3.0-or-later
// Run it as CMakeLists.txt says, on tests/fixtures/stix.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "core/importers/import_format.h"

using namespace throughline;

namespace {

/// Every row number must point into its table: a merge trusts that.
bool isSound(const ParsedReport& parsed)
{
    bool isGood = true;
    const auto entity = [&](EntityId id) { isGood = isGood && rowOf(id) < parsed.entities.size(); };
    const auto relationship = [&](RelationshipId id) { isGood = isGood && rowOf(id) < parsed.relationships.size(); };
    for (const Relationship& row : parsed.relationships) {
        entity(row.source);
        entity(row.target);
        isGood = isGood && (!row.report || rowOf(*row.report) < parsed.reports.size());
    }
    for (const Claim& claim : parsed.claims) {
        if (claim.speaker)
            entity(*claim.speaker);
        if (const auto* about = std::get_if<RelationshipId>(&claim.about))
            relationship(*about);
        if (const auto* about = std::get_if<EntityId>(&claim.about))
            entity(*about);
        if (const auto* about = std::get_if<IncidentId>(&claim.about))
            isGood = isGood && rowOf(*about) < parsed.incidents.size();
    }
    for (const Incident& incident : parsed.incidents) {
        for (const EntityId id : incident.actors)
            entity(id);
        for (const RelationshipId id : incident.relationships)
            relationship(id);
        for (const ClaimId id : incident.claims)
            isGood = isGood && rowOf(id) < parsed.claims.size();
    }
    return isGood;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<ParsedReport> parsed = importReport({reinterpret_cast<const char*>(data), size}, "fuzz.json", {});
    if (parsed && (!isSound(*parsed) || parsed->reports.empty()))
        std::abort();
    return 0;
}
