// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/model/case_document.h"

namespace throughline::edit {

// What the kinds of edits share: looking rows up, plain error sentences, words for step names, ids.

template <class Case> auto& tableOf(Case& c, EntityId) { return c.entities; }
template <class Case> auto& tableOf(Case& c, RelationshipId) { return c.relationships; }
template <class Case> auto& tableOf(Case& c, ClaimId) { return c.claims; }
template <class Case> auto& tableOf(Case& c, IncidentId) { return c.incidents; }
template <class Case> auto& tableOf(Case& c, ReportId) { return c.reports; }
template <class Case> auto& tableOf(Case& c, SameAsId) { return c.sameAs; }
template <class Case> auto& tableOf(Case& c, NoteId) { return c.notes; }
template <class Case> auto& tableOf(Case& c, AttachmentId) { return c.attachments; }
template <class Case> auto& tableOf(Case& c, AssessmentId) { return c.assessments; }
template <class Case> auto& tableOf(Case& c, QuantityId) { return c.quantities; }

/// Calls `visit(ids)` for each list of `rows` (action::Rows).
template <class Rows, class Visit>
void visitRows(Rows& rows, Visit&& visit)
{
    visit(rows.entities);
    visit(rows.relationships);
    visit(rows.claims);
    visit(rows.incidents);
    visit(rows.reports);
    visit(rows.sameAs);
    visit(rows.notes);
    visit(rows.attachments);
    visit(rows.assessments);
    visit(rows.quantities);
}

Error badArgument(std::string message, std::string where = {});
Error unknownRow(std::size_t row);
Error deletedRow(std::size_t row);

/// Errors: NotFound if the case has no such row, or has it only deleted.
template <class Id>
std::optional<Error> missing(const ThreatCase& threatCase, Id id)
{
    const auto& table = tableOf(threatCase, id);
    if (rowOf(id) >= table.size())
        return unknownRow(rowOf(id));
    if (table[rowOf(id)].isDeleted)
        return deletedRow(rowOf(id));
    return std::nullopt;
}
template <class Id>
std::optional<Error> missing(const ThreatCase& threatCase, const std::optional<Id>& id)
{
    return id ? missing(threatCase, *id) : std::nullopt;
}
template <class Id>
std::optional<Error> missing(const ThreatCase& threatCase, const std::vector<Id>& ids)
{
    for (const Id id : ids)
        if (std::optional<Error> error = missing(threatCase, id))
            return error;
    return std::nullopt;
}
/// The first of several errors.
template <class... Errors>
std::optional<Error> firstOf(std::optional<Error> first, Errors... rest)
{
    if constexpr (sizeof...(rest) == 0)
        return first;
    else
        return first ? std::move(first) : firstOf(std::move(rest)...);
}

/// Each id once, in order of first mention.
template <class Id>
std::vector<Id> withoutDoubles(const std::vector<Id>& ids)
{
    std::vector<Id> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (sorted.size() == ids.size())
        return ids;
    std::vector<Id> once;
    std::vector<bool> taken(sorted.size());
    for (const Id id : ids) {
        const auto at = static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), id) - sorted.begin());
        if (!taken[at])
            once.push_back(id);
        taken[at] = true;
    }
    return once;
}

/// A name as typed, made one line of valid UTF-8 without blanks at the ends.
std::string cleanName(std::string_view typed);
/// Errors: BadArgument for an empty name and for one over `maxNameLength` code points.
std::optional<Error> badName(const std::string& name);
inline constexpr std::size_t maxNameLength = 1000;

/// Tags stay sorted, without doubles.
void changeTags(std::vector<std::string>& tags, const std::vector<std::string>& add, const std::vector<std::string>& remove);
/// Errors: BadArgument for an empty tag.
std::optional<Error> wrongTags(const std::vector<std::string>& tags);

/// "“APT-X”", cut after 60 code points.
std::string quoted(std::string_view name);
/// "a thing", "3 things"; "a claim", "2 claims".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "a campaign", "an indicator".
std::string withArticle(std::string_view noun);
/// The quoted name of one, else their number: "“APT-X”", "3 things".
std::string namesOf(const ThreatCase& threatCase, const std::vector<EntityId>& ids);
/// "“A” uses “B”".
std::string sentenceOf(const ThreatCase& threatCase, const Relationship& relationship);
/// Who says it, for step names: "“Guangzhou police”", "the report “…”".
std::string speakerOf(const ThreatCase& threatCase, const Claim& claim);

/// Row of this id; nullopt if there is none. Deleted rows count. Linear.
template <class Row>
std::optional<std::size_t> rowOfId(const ChunkedColumn<Row>& table, std::string_view id)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table[row].id == id)
            return row;
    return std::nullopt;
}

/// Id for the next row of a table: UUIDv5 of its content and row number, so that doing the same twice
/// gives the same id; a further number where rows have moved and the id is taken.
template <class Row>
std::string newId(const ChunkedColumn<Row>& table, std::string_view type, const std::string& content)
{
    const std::string seed = "edit|" + std::string(type) + "|" + content + "|";
    for (std::size_t number = table.size();; ++number) {
        std::string id = std::string(type) + "--" + uuidV5(throughlineNamespace, seed + std::to_string(number));
        if (!rowOfId(table, id))
            return id;
    }
}

}  // namespace throughline::edit
