// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// Where claims come from in the end (model.md 2, "Origins"): independence counts origins, not
/// speakers. Bodies and state media of one country's government are one origin, so are reports that
/// say they have it from the same source, and near-identical texts. Looks at the case only; the
/// reference must outlive it.
class ClaimOrigins {
public:
    /// `classes`: sameAsClasses of the case. `own`: STIX ids of sources that the analyst counts as origins of their own.
    ClaimOrigins(const ThreatCase& threatCase, const std::vector<std::uint32_t>& classes, const std::vector<std::string>& own = {});

    /// Equal keys are one origin. Empty: not known.
    std::string originOf(ClaimId claim) const;
    std::string originOf(EntityId entity) const;
    /// Of what a report says in its own voice.
    std::string originOf(ReportId report) const;
    /// How many independent origins the claims have. All unknown ones together count as one, and
    /// only where no origin is known (an unknown source may be any of the known ones).
    std::size_t countOrigins(const std::vector<ClaimId>& claims);

private:
    friend class KnownOrigins;
    /// What places bodies belong to; found out when a state body is first asked for.
    struct Places {
        std::map<EntityId, std::vector<EntityId>> wholes;  ///< located-at, part-of, belongs-to, by source
        std::map<std::string, std::string> countries;      ///< code by folded name
    };
    const Places& places() const;
    std::optional<std::string> countryOf(EntityId body) const;
    bool isOwn(EntityId body) const;
    std::optional<std::string> countryOfPlace(EntityId place) const;
    void joinAlike(const std::vector<ClaimId>& claims, std::vector<std::string>& keys);

    const ThreatCase& m_case;
    const std::vector<std::uint32_t>& m_classes;
    std::vector<bool> m_isOwnBody;    ///< by first row of the same-as class; empty: none
    std::vector<bool> m_isOwnReport;  ///< likewise by report
    mutable std::optional<Places> m_places;
    std::vector<std::uint32_t> m_textGroups;  ///< by report; filled when first needed
};

/// The origins of some claims, for asking many others whether they bring a further one; by the rules
/// of `countOrigins`, each question in O(log n). All claims are of the case of `origins`.
class KnownOrigins {
public:
    void add(ClaimOrigins& origins, ClaimId claim);
    /// An origin that is known, while one of those before is known too, and is none of them. A source
    /// that is not known may be any of the others.
    bool isFurther(ClaimOrigins& origins, ClaimId claim) const;

private:
    /// What makes a claim one origin with another.
    struct Traits {
        std::string key;
        std::string words;                     ///< empty: too short to tell
        std::optional<std::uint32_t> group;    ///< of near-identical reports
    };
    static Traits traitsOf(ClaimOrigins& origins, ClaimId claim);

    std::set<std::string> m_keys;
    std::set<std::string> m_words;
    std::set<std::uint32_t> m_groups;
};

}  // namespace throughline
