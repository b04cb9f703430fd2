// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/hand_claims.h"
#include "core/edit/incident_of_relationship.h"

namespace throughline::edit {
namespace {

using action::RelationshipChange;

/// Type and STIX word of a relationship; a known word gives its type.
struct TypeAndWord {
    RelationType type = RelationType::Other;
    std::string word;
};

Result<TypeAndWord> typeOf(RelationType type, const std::string& typed)
{
    if (type != RelationType::Other)
        return TypeAndWord{type, std::string(relationTypeInfo(type).word)};
    const auto isFine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    if (typed.empty() || typed.size() > 250 || !std::all_of(typed.begin(), typed.end(), isFine))
        return badArgument("Say what the one does to the other, in small letters and hyphens (\"recruits\", \"pays-for\").");
    const RelationType known = relationTypeOf(typed);
    return TypeAndWord{known, typed};
}

void setType(Relationship& row, const TypeAndWord& type)
{
    row.type = type.type;
    row.typeWord = type.word;
    if (row.type != RelationType::AttributedTo) {
        row.degree = AttributionDegree::NotStated;
        row.degreeWords.clear();
    }
}

template <class T>
void put(T& into, const std::optional<T>& value)
{
    if (value)
        into = *value;
}

void change(Relationship& row, const RelationshipChange& asked)
{
    if (row.type == RelationType::AttributedTo) {
        put(row.degree, asked.degree);
        put(row.degreeWords, asked.degreeWords);
    }
    put(row.time, asked.time);
    put(row.description, asked.description);
    put(row.marking, asked.marking);
    put(row.highlight, asked.highlight);
    changeTags(row.tags, asked.addTags, asked.removeTags);
    if (asked.turnRound)
        std::swap(row.source, row.target);
    row.isDraft = row.isDraft && !asked.accept;
}

std::string stepName(const ThreatCase& threatCase, const action::EditRelationships& asked)
{
    const std::string what = asked.relationships.size() == 1
        ? sentenceOf(threatCase, threatCase[asked.relationships.front()])
        : counted(asked.relationships.size(), "relationship", "relationships");
    const RelationshipChange& change = asked.change;
    if (change.turnRound)
        return "Turn round " + what;
    if (change.highlight)
        return (*change.highlight == Highlight::None ? "Take the colour from " : "Colour ") + what;
    if (!change.addTags.empty())
        return "Tag " + what + " with " + quoted(change.addTags.front());
    return (change.accept ? "Accept " : "Change ") + what;
}

/// Errors: BadArgument if a degree is asked for what will be no attribution.
std::optional<Error> wrongDegree(const ThreatCase& threatCase, const action::EditRelationships& asked)
{
    const bool asksDegree = asked.change.degree.value_or(AttributionDegree::NotStated) != AttributionDegree::NotStated;
    const auto isOther = [&](RelationshipId id) {
        return asked.change.type.value_or(threatCase[id].type) != RelationType::AttributedTo;
    };
    if (asksDegree && std::any_of(asked.relationships.begin(), asked.relationships.end(), isOther))
        return badArgument("Only an attribution has a degree; select attributions alone.");
    return std::nullopt;
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::AddRelationship& asked)
{
    if (std::optional<Error> error = firstOf(missing(document.threatCase, asked.source), missing(document.threatCase, asked.target)))
        return *error;
    if (asked.source == asked.target)
        return badArgument("A thing cannot be tied to itself; choose another end.");
    Result<TypeAndWord> type = typeOf(asked.type, asked.typeWord);
    if (!type)
        return type.error();
    if (asked.degree != AttributionDegree::NotStated && type->type != RelationType::AttributedTo)
        return badArgument("Only an attribution has a degree.");
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    Relationship row;
    row.source = asked.source;
    row.target = asked.target;
    row.degree = asked.degree;
    row.degreeWords = cleanName(asked.degreeWords);
    setType(row, *type);
    row.report = asked.claim.report;
    row.id = newId(threatCase.relationships, "relationship",
                   threatCase[row.source].id + " " + row.typeWord + " " + threatCase[row.target].id);
    out.name = "Add " + sentenceOf(threatCase, row);
    const std::optional<IncidentId> incident = incidentFor(threatCase, row, asked.claim);
    const auto id = idAt<RelationshipId>(threatCase.relationships.push_back(std::move(row)));
    if (incident)
        addToIncident(threatCase, *incident, id);
    if (std::optional<Error> error = addHandClaim(threatCase, asked.claim, id))
        return *error;
    return out;
}

Result<Edited> edited(CaseDocument document, const action::AddLinkedEntity& asked)
{
    Result<Edited> made = edited(std::move(document), asked.entity);
    if (!made)
        return made.error();
    action::AddRelationship link = asked.link;
    (asked.isSource ? link.source : link.target) = made->added.front();
    Result<Edited> linked = edited(std::move(made->document), link);
    if (!linked)
        return linked.error();
    linked->added = std::move(made->added);
    return linked;
}

Result<Edited> edited(CaseDocument document, const action::EditRelationships& asked)
{
    if (asked.relationships.empty())
        return badArgument("Nothing is selected; select the relationships to change.");
    if (std::optional<Error> error = firstOf(missing(document.threatCase, asked.relationships), wrongTags(asked.change.addTags)))
        return *error;
    if (std::optional<Error> error = wrongDegree(document.threatCase, asked))
        return *error;
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    const std::vector<RelationshipId> ids = withoutDoubles(asked.relationships);
    out.name = stepName(threatCase, {ids, asked.change});
    for (const RelationshipId id : ids) {
        Relationship& row = threatCase.relationships.edit(rowOf(id));
        if (asked.change.type || asked.change.typeWord) {
            Result<TypeAndWord> type = typeOf(asked.change.type.value_or(row.type), asked.change.typeWord.value_or(row.typeWord));
            if (!type)
                return type.error();
            setType(row, *type);
        }
        change(row, asked.change);
    }
    return out;
}

}  // namespace throughline::edit
