// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/compact_case.h"

namespace throughline {

/// Which rows of a case without deleted rows may go to others at a cap. A row is as strict as the strictest of its own marking,
/// its ends' and its report's (model.md section 4); where neither it nor its report has one the default of the case counts, else
/// AMBER+STRICT. What is known only from rows that stay goes nowhere: a thing that only withheld reports or rows name, a
/// relationship or link whose every claim stays. Of a thing without any mention or row that uses it its own marking decides.
class SharedRows {
public:
    SharedRows(const ThreatCase& threatCase, Tlp cap);

    bool allows(const Marking& marking) const;
    bool has(ReportId id) const { return m_reports[rowOf(id)]; }
    bool has(EntityId id) const { return m_entities[rowOf(id)]; }
    bool has(RelationshipId id) const { return m_relationships[rowOf(id)]; }
    bool has(IncidentId id) const { return m_incidents[rowOf(id)]; }
    bool has(SameAsId id) const { return m_links[rowOf(id)]; }
    bool has(ClaimId id) const { return m_claims[rowOf(id)]; }

    /// For `compactCase`; refers to this value.
    KeepRows keepRows() const;

private:
    template <class Id>
    bool may(const std::optional<Id>& id) const { return !id || has(*id); }
    /// A row that only stands for a structured file shows nothing of its own: it goes, and marks nothing.
    static bool standsForFile(const Report& row);
    /// May what is not marked itself be read because this report may?
    bool vouches(ReportId id) const;
    bool allowsEntity(const Entity& row) const;
    bool allowsClaim(const Claim& row) const;
    void allowByMarking();
    void withholdLeaning();
    void withholdUnsaid();
    void withholdUnnamed();
    std::size_t keptRows() const;

    const ThreatCase& m_case;
    Tlp m_cap;
    std::vector<bool> m_reports;
    std::vector<bool> m_entities;
    std::vector<bool> m_relationships;
    std::vector<bool> m_incidents;
    std::vector<bool> m_links;
    std::vector<bool> m_claims;
};

}  // namespace throughline
