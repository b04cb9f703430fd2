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

constexpr std::array ownWordsColumns{
    TableColumnInfo{"kind", "Kind", "Assessment, note or attached file", 12},
    TableColumnInfo{"about", "About", "What it was written on", 34},
    TableColumnInfo{"text", "Text", "Our own words; of a file its name and caption", 70},
    TableColumnInfo{"by", "By", "Who wrote it; empty: the house", 16},
    TableColumnInfo{"written", "Written", "When it was written", 14},
    TableColumnInfo{"restsOn", "Rests on", "How many claims an assessment rests on", 10, false, true},
    TableColumnInfo{"marking", "Marking", "What it is marked with itself", 18},
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

/// Selects what a note or a file is about; a report or the whole case cannot be selected.
void addSubject(const ThreatCase& threatCase, std::size_t id, Selection& selection)
{
    const std::optional<OwnWords> words = ownWordsAt(threatCase, id);
    NoteSubject about;
    if (const auto* note = words ? std::get_if<NoteId>(&*words) : nullptr)
        about = threatCase[*note].about;
    else if (const auto* file = words ? std::get_if<AttachmentId>(&*words) : nullptr)
        about = threatCase[*file].about;
    if (const auto* entity = std::get_if<EntityId>(&about))
        selection.entities.push_back(*entity);
    else if (const auto* relationship = std::get_if<RelationshipId>(&about))
        selection.relationships.push_back(*relationship);
    else if (const auto* incident = std::get_if<IncidentId>(&about))
        selection.incident = *incident;
    else if (const auto* claim = std::get_if<ClaimId>(&about)) {
        selection.claim = *claim;
        if (const auto* line = std::get_if<RelationshipId>(&threatCase[*claim].about))
            selection.relationships.push_back(*line);
    }
}

}  // namespace

std::span<const TableColumnInfo> tableColumns(TableKind kind)
{
    switch (kind) {
    case TableKind::Entities: return entityColumns;
    case TableKind::Relationships: return relationshipColumns;
    case TableKind::OwnWords: return ownWordsColumns;
    case TableKind::Problems: return problemColumns;
    }
    return {};
}

std::string_view tableId(TableKind kind)
{
    constexpr std::array<std::string_view, tableKindCount> ids{"entities", "relationships", "notes", "problems"};
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
    constexpr std::array fill{workbench::fillEntities, workbench::fillRelationships, workbench::fillOwnWords, workbench::fillProblems};
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
        else if (table.kind == TableKind::OwnWords)
            addSubject(table.threatCase, table.ids[row], selection);
    }
    if (selection.relationships.size() == 1 && !selection.claim)
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
