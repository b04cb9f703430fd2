// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// What the rows of one table are called in a bundle, one entry a row.
struct StixTableIds {
    std::vector<std::string> rows;     ///< name within the table: unique, the row's own id where it has one
    std::vector<std::string> objects;  ///< id of the STIX object that stands for it; empty if none does
};

/// Ids of a bundle. No two objects share one; a row that must not or cannot be an object (a placeholder,
/// a link that follows from a property) has none, but what it is called may still be referred to.
struct StixIds {
    explicit StixIds(const ThreatCase& threatCase);

    StixTableIds reports, entities, relationships, incidents, sameAs, notes, assessments;
    std::string house;  ///< identity that own objects are created by; empty if the case has no house
    bool isHouseAnEntity = false;

    const std::string& object(EntityId id) const { return referred(entities, rowOf(id)); }
    const std::string& object(RelationshipId id) const { return referred(relationships, rowOf(id)); }
    const std::string& object(ReportId id) const { return referred(reports, rowOf(id)); }
    const std::string& object(IncidentId id) const { return referred(incidents, rowOf(id)); }
    const std::string& object(SameAsId id) const { return referred(sameAs, rowOf(id)); }

private:
    static const std::string& referred(const StixTableIds& table, std::size_t row)
    {
        return table.objects[row].empty() ? table.rows[row] : table.objects[row];
    }
    void nameEntities(const ThreatCase& threatCase);
    void nameRelationships(const ThreatCase& threatCase);
    void nameHouse(const ThreatCase& threatCase);
    std::string objectId(const std::string& type, const std::string& rowId, bool isVerbatim = false);

    std::set<std::string> m_taken;
};

/// Is the row written as it came, as an object of somebody else?
inline bool isForeign(const std::string& properties) { return !properties.empty(); }

}  // namespace throughline
