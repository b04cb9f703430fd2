// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_ids.h"

#include <string_view>

#include "core/base/uuid.h"

namespace throughline {
namespace {

std::string uuidOf(std::string_view what, std::string_view name)
{
    return uuidV5(throughlineNamespace, std::string(what).append(";").append(name));
}

/// Own ids where they are there and unique, else one made of the row's number.
template <class Row>
StixTableIds rowIds(const ChunkedColumn<Row>& table, const std::string& prefix)
{
    StixTableIds out;
    std::set<std::string> taken;
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::string id = table[row].id;
        for (std::size_t n = row; id.empty() || taken.contains(id); ++n)
            id = prefix + "--" + uuidOf(prefix, table[row].id + ";" + std::to_string(n));
        taken.insert(id);
        out.rows.push_back(std::move(id));
    }
    out.objects.resize(table.size());
    return out;
}

std::string typeOf(const Entity& entity)
{
    if (!entity.typeWord.empty())
        return entity.typeWord;
    const std::string_view word = entityTypeInfo(entity.type).word;
    return word.empty() ? "x-throughline-thing" : std::string(word);
}

}  // namespace

StixIds::StixIds(const ThreatCase& threatCase)
    : reports(rowIds(threatCase.reports, "report")),
      entities(rowIds(threatCase.entities, "identity")),
      relationships(rowIds(threatCase.relationships, "relationship")),
      incidents(rowIds(threatCase.incidents, "incident")),
      sameAs(rowIds(threatCase.sameAs, "relationship")),
      notes(rowIds(threatCase.notes, "note")),
      assessments(rowIds(threatCase.assessments, "note"))
{
    for (std::size_t row = 0; row < reports.rows.size(); ++row) {
        const std::string& id = reports.rows[row];
        const bool isFile = !isForeign(threatCase.reports[row].properties);
        reports.objects[row] = objectId(isFile ? "report" : id.substr(0, id.find("--")), id, !isFile);
    }
    nameEntities(threatCase);
    nameRelationships(threatCase);
    for (std::size_t row = 0; row < incidents.rows.size(); ++row)
        incidents.objects[row] = objectId("incident", incidents.rows[row]);
    for (std::size_t row = 0; row < sameAs.rows.size(); ++row)
        sameAs.objects[row] = objectId("relationship", sameAs.rows[row]);
    for (std::size_t row = 0; row < notes.rows.size(); ++row)
        notes.objects[row] = objectId("note", notes.rows[row]);
    for (std::size_t row = 0; row < assessments.rows.size(); ++row)
        assessments.objects[row] = objectId("note", assessments.rows[row]);
    nameHouse(threatCase);
}

/// The row's id if it fits the type and is free, else one made from it. Other people's ids stay, good or bad.
std::string StixIds::objectId(const std::string& type, const std::string& rowId, bool isVerbatim)
{
    constexpr std::size_t uuidSize = 36;
    const auto fits = [&](const std::string& id) {
        return id.rfind(type + "--", 0) == 0 && (isVerbatim || id.size() == type.size() + 2 + uuidSize);
    };
    std::string id = rowId;
    for (int n = 0; !fits(id) || m_taken.contains(id); ++n)
        id = type + "--" + uuidOf(type, n == 0 ? rowId : rowId + ";" + std::to_string(n));
    m_taken.insert(id);
    return id;
}

/// A placeholder is somebody else's object that is not here; a document may be a report of the case.
void StixIds::nameEntities(const ThreatCase& threatCase)
{
    for (std::size_t row = 0; row < entities.rows.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        const bool isReport = entity.type == EntityType::Document && m_taken.contains(entities.rows[row]);
        if (!entity.isPlaceholder && !isReport)
            entities.objects[row] = objectId(typeOf(entity), entities.rows[row], isForeign(entity.properties));
    }
}

/// References follow from a property of their source, further rows of a sighting from the sighting.
void StixIds::nameRelationships(const ThreatCase& threatCase)
{
    for (std::size_t row = 0; row < relationships.rows.size(); ++row) {
        const Relationship& link = threatCase.relationships[row];
        const std::string& id = relationships.rows[row];
        const bool isSighting = id.rfind("sighting--", 0) == 0;
        const bool follows = link.type == RelationType::Reference
            || (link.type == RelationType::Sighting && !isSighting && isForeign(link.properties));
        if (!follows)
            relationships.objects[row] = objectId(isSighting ? "sighting" : "relationship", id, isForeign(link.properties));
    }
}

void StixIds::nameHouse(const ThreatCase& threatCase)
{
    const House& row = threatCase.house;
    if (row.id.empty() && row.name.empty())
        return;
    house = row.id.rfind("identity--", 0) == 0 ? row.id : "identity--" + uuidOf("house", row.id + row.name);
    isHouseAnEntity = m_taken.contains(house);
}

}  // namespace throughline
