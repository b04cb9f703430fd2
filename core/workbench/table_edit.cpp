// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/table_edit.h"

#include <algorithm>

#include "core/edit/edit_case.h"
#include "core/workbench/ledger_words.h"

namespace throughline {
namespace {

Error badArgument(std::string message) { return {ErrorCode::BadArgument, std::move(message), ""}; }

/// "a, b" -> {"a", "b"}
std::vector<std::string> tagsIn(std::string_view typed)
{
    std::vector<std::string> tags;
    for (std::size_t begin = 0; begin <= typed.size();) {
        const std::size_t end = std::min(typed.find(',', begin), typed.size());
        if (std::string tag = inOneLine(typed.substr(begin, end - begin)); !tag.empty())
            tags.push_back(std::move(tag));
        begin = end + 1;
    }
    return tags;
}

std::string joined(const std::vector<std::string>& tags)
{
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

template <class Change>
void changeTags(Change& change, const std::vector<std::string>& before, std::string_view typed)
{
    const std::vector<std::string> after = tagsIn(typed);
    const auto missing = [](const std::vector<std::string>& from, const std::vector<std::string>& in) {
        std::vector<std::string> gone;
        std::copy_if(from.begin(), from.end(), std::back_inserter(gone),
                     [&](const std::string& tag) { return std::find(in.begin(), in.end(), tag) == in.end(); });
        return gone;
    };
    change.addTags = missing(after, before);
    change.removeTags = missing(before, after);
}

Result<TimeSpan> timeIn(std::string_view typed)
{
    const std::string text = inOneLine(typed);
    if (text.empty())
        return TimeSpan{};
    if (const std::optional<TimeSpan> time = parseTime(text))
        return *time;
    return badArgument("“" + text + "” is no date; write 2024, 2024-05 or 2024-05-31.");
}

Result<Tlp> tlpIn(std::string_view typed)
{
    const std::string text = inOneLine(typed);
    if (text.empty())
        return Tlp::NotStated;
    if (const std::optional<Tlp> tlp = parseTlp(text))
        return *tlp;
    return badArgument("“" + text + "” is no level of TLP; write CLEAR, GREEN, AMBER, AMBER+STRICT or RED.");
}

std::string tlpWord(Tlp tlp) { return tlp == Tlp::NotStated ? std::string() : std::string(tlpText(tlp)); }

std::string textOf(const Entity& entity, EntityColumn column)
{
    switch (column) {
    case EntityColumn::Name: return entity.name;
    case EntityColumn::Id: return entity.externalId;
    case EntityColumn::FirstSeen: return timeText(entity.firstSeen);
    case EntityColumn::LastSeen: return timeText(entity.lastSeen);
    case EntityColumn::Tags: return joined(entity.tags);
    case EntityColumn::Marking: return tlpWord(entity.marking.tlp);
    default: return {};
    }
}

std::string textOf(const Relationship& line, RelationshipColumn column)
{
    switch (column) {
    case RelationshipColumn::Happened: return timeText(line.time);
    case RelationshipColumn::Tags: return joined(line.tags);
    case RelationshipColumn::Marking: return tlpWord(line.marking.tlp);
    default: return {};
    }
}

/// Puts a value into a change, or passes its error on.
template <class Value, class Field>
std::optional<Error> put(Field& field, const Result<Value>& value)
{
    if (!value)
        return value.error();
    field = *value;
    return std::nullopt;
}

std::optional<Error> change(action::EntityChange& change, const Entity& before, EntityColumn column, std::string_view typed)
{
    switch (column) {
    case EntityColumn::Name: change.name = std::string(typed); return std::nullopt;
    case EntityColumn::Id: change.externalId = inOneLine(typed); return std::nullopt;
    case EntityColumn::FirstSeen: return put(change.firstSeen, timeIn(typed));
    case EntityColumn::LastSeen: return put(change.lastSeen, timeIn(typed));
    case EntityColumn::Tags: changeTags(change, before.tags, typed); return std::nullopt;
    case EntityColumn::Marking: return put(change.tlp, tlpIn(typed));
    default: return badArgument("This column cannot be written in.");
    }
}

std::optional<Error> change(action::RelationshipChange& change, const Relationship& before, RelationshipColumn column, std::string_view typed)
{
    switch (column) {
    case RelationshipColumn::Happened: return put(change.time, timeIn(typed));
    case RelationshipColumn::Tags: changeTags(change, before.tags, typed); return std::nullopt;
    case RelationshipColumn::Marking: {
        const Result<Tlp> tlp = tlpIn(typed);
        if (!tlp)
            return tlp.error();
        change.marking = before.marking;
        change.marking->tlp = *tlp;
        return std::nullopt;
    }
    default: return badArgument("This column cannot be written in.");
    }
}

}  // namespace

bool isEditable(TableKind kind, std::size_t column)
{
    if (kind == TableKind::Entities) {
        using enum EntityColumn;
        const auto asked = static_cast<EntityColumn>(column);
        return asked == Name || asked == Id || asked == FirstSeen || asked == LastSeen || asked == Tags || asked == Marking;
    }
    using enum RelationshipColumn;
    const auto asked = static_cast<RelationshipColumn>(column);
    return kind == TableKind::Relationships && (asked == Happened || asked == Tags || asked == Marking);
}

std::string editText(const CaseTable& table, std::uint32_t row, std::size_t column)
{
    if (!isEditable(table.kind, column))
        return {};
    if (table.kind == TableKind::Entities)
        return textOf(table.threatCase.entities[table.ids[row]], static_cast<EntityColumn>(column));
    return textOf(table.threatCase.relationships[table.ids[row]], static_cast<RelationshipColumn>(column));
}

Result<std::optional<action::Edit>> cellEdit(const CaseDocument& document, const CaseTable& table, std::uint32_t row, std::size_t column,
                                             std::string_view typed)
{
    using Answer = std::optional<action::Edit>;
    if (inOneLine(typed) == inOneLine(editText(table, row, column)))
        return Answer();
    action::Edit edit;
    std::optional<Error> error;
    if (table.kind == TableKind::Relationships) {
        action::EditRelationships asked{{idAt<RelationshipId>(table.ids[row])}, {}};
        error = change(asked.change, table.threatCase[asked.relationships.front()], static_cast<RelationshipColumn>(column), typed);
        edit = std::move(asked);
    } else if (table.kind == TableKind::Entities) {
        action::EditEntities asked{{idAt<EntityId>(table.ids[row])}, {}};
        error = change(asked.change, table.threatCase[asked.entities.front()], static_cast<EntityColumn>(column), typed);
        edit = std::move(asked);
    } else {
        error = badArgument("Problems cannot be changed.");
    }
    if (error)
        return *error;
    // Tried on a copy, so that what is wrong can be told where one writes.
    if (const Result<Edited> tried = editCase(document, edit); !tried)
        return tried.error().message == nothingWouldChange ? Result<Answer>(Answer()) : Result<Answer>(tried.error());
    return Answer(std::move(edit));
}

}  // namespace throughline
