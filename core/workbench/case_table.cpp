// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/case_table.h"

#include <algorithm>
#include <array>

#include "core/workbench/table_maker.h"

namespace throughline {
namespace {

constexpr std::array entityColumns{
    TableColumnInfo{"name", "Name", "What it is called; indicators are defanged", 30},
    TableColumnInfo{"kind", "Kind", "What kind of thing it is", 24},
    TableColumnInfo{"lane", "Lane", "Where it stands in the story that is told", 22},
    TableColumnInfo{"id", "Id", "Its number in a catalogue: ATT&CK, CVE, a country's code", 14},
    TableColumnInfo{"also", "Also called", "Further names", 24},
    TableColumnInfo{"links", "Links", "How many lines begin or end at it", 8, true, true},
    TableColumnInfo{"claims", "Claims", "How many claims tell of it or of its lines", 9, true, true},
    TableColumnInfo{"contested", "Contested", "How many of its lines somebody denies", 13, true, true},
    TableColumnInfo{"mentions", "Mentions", "How many places of reports name it", 11, false, true},
    TableColumnInfo{"reports", "Reports", "How many reports name it", 10, true, true},
    TableColumnInfo{"namedIn", "Named in", "Which reports name it", 30, false},
    TableColumnInfo{"firstSeen", "First seen", "When it was first seen, as a source has it", 12},
    TableColumnInfo{"lastSeen", "Last seen", "When it was last seen, as a source has it", 12},
    TableColumnInfo{"tags", "Tags", "The analyst's own words for it", 18},
    TableColumnInfo{"marking", "Marking", "What it is marked with itself", 18},
    TableColumnInfo{"state", "State", "Draft, revoked, made for a missing reference; empty: in force", 12, false},
    TableColumnInfo{"confidence", "Confidence", "Its creator's number from 0 to 100", 13, false, true},
    TableColumnInfo{"foundBy", "Found by", "The rule of the reader of prose that found it", 18, false},
};

constexpr std::array relationshipColumns{
    TableColumnInfo{"from", "From", "Where the line begins", 26},
    TableColumnInfo{"verb", "Relationship", "What is said, in the source's words where it has some", 22},
    TableColumnInfo{"to", "To", "Where the line ends", 26},
    TableColumnInfo{"standing", "Standing", "Contested, else the best that is said for it", 14},
    TableColumnInfo{"for", "For", "How many claims say so", 6, true, true},
    TableColumnInfo{"against", "Against", "How many claims deny it", 10, true, true},
    TableColumnInfo{"saidBy", "Said by", "Who says so", 26},
    TableColumnInfo{"deniedBy", "Denied by", "Who denies it", 22},
    TableColumnInfo{"hedge", "Hedge", "The best that is said for it, contested or not", 11, false},
    TableColumnInfo{"happened", "Time", "When what is claimed was", 14},
    TableColumnInfo{"published", "Published", "When the first report of it was published", 12, false},
    TableColumnInfo{"reports", "Reports", "How many reports tell of it", 10, true, true},
    TableColumnInfo{"incident", "Incident", "What it is told of", 26, false},
    TableColumnInfo{"tags", "Tags", "The analyst's own words for it", 16},
    TableColumnInfo{"marking", "Marking", "What it is marked with itself", 18},
    TableColumnInfo{"state", "State", "Draft or revoked; empty: in force", 12, false},
    TableColumnInfo{"confidence", "Confidence", "Its creator's number from 0 to 100", 13, false, true},
};

constexpr std::array problemColumns{
    TableColumnInfo{"severity", "Severity", "Error, warning or note", 12},
    TableColumnInfo{"file", "File", "The file that it was found in", 26, true, false, static_cast<int>(ProblemColumn::Path)},
    TableColumnInfo{"place", "Place", "Where in the file", 20},
    TableColumnInfo{"code", "Code", "A word for problems of this kind", 22},
    TableColumnInfo{"what", "What", "What it was, and what was done about it", 60},
    TableColumnInfo{"path", "Path", "The file with its folders", 40, false},
};

template <class Id>
void addRows(const CaseTable& table, const std::vector<Id>& ids, std::vector<std::uint32_t>& rows)
{
    for (const Id id : ids)
        if (const std::uint32_t row = table.rowOfId(rowOf(id)); row != CaseTable::none)
            rows.push_back(row);
}

}  // namespace

std::span<const TableColumnInfo> tableColumns(TableKind kind)
{
    switch (kind) {
    case TableKind::Entities: return entityColumns;
    case TableKind::Relationships: return relationshipColumns;
    case TableKind::Problems: return problemColumns;
    }
    return {};
}

std::string_view tableId(TableKind kind)
{
    constexpr std::array<std::string_view, tableKindCount> ids{"entities", "relationships", "problems"};
    return ids[static_cast<std::size_t>(kind)];
}

std::uint32_t CaseTable::rowOfId(std::size_t id) const
{
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    return at != ids.end() && *at == id ? static_cast<std::uint32_t>(at - ids.begin()) : none;
}

std::shared_ptr<const CaseTable> makeTable(TableKind kind, const TableSource& source, const Job& job)
{
    auto table = std::make_shared<CaseTable>();
    table->kind = kind;
    table->threatCase = source.threatCase;
    table->claims = source.claims;
    constexpr std::array fill{workbench::fillEntities, workbench::fillRelationships, workbench::fillProblems};
    return fill[static_cast<std::size_t>(kind)](*table, source, job) ? table : nullptr;
}

Selection selectionOf(const CaseTable& table, std::span<const std::uint32_t> rows)
{
    Selection selection;
    for (const std::uint32_t row : rows) {
        if (table.kind == TableKind::Entities)
            selection.entities.push_back(idAt<EntityId>(table.ids[row]));
        else if (table.kind == TableKind::Relationships)
            selection.relationships.push_back(idAt<RelationshipId>(table.ids[row]));
    }
    if (selection.relationships.size() == 1)
        if (const IdRange<ClaimId> claims = table.claims->of(selection.relationships.front()); !claims.empty())
            selection.claim = claims.front();
    return selection;
}

std::vector<std::uint32_t> rowsOf(const CaseTable& table, const Selection& selection)
{
    std::vector<std::uint32_t> rows;
    if (table.kind == TableKind::Entities)
        addRows(table, selection.entities, rows);
    else if (table.kind == TableKind::Relationships)
        addRows(table, selection.relationships, rows);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace throughline
