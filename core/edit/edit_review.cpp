// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/lone_techniques.h"
#include "core/edit/place_words.h"
#include "core/model/shown_case.h"

namespace throughline::edit {
namespace {

using action::Rows;
using action::Verdict;

template <class Id>
bool isGone(const ThreatCase& threatCase, Id id)
{
    return tableOf(threatCase, id)[rowOf(id)].isDeleted;
}

/// Errors: NotFound for rows that the case does not have; deleted ones may be judged.
std::optional<Error> unknownRows(const ThreatCase& threatCase, const Rows& rows)
{
    std::optional<Error> error;
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids)
            if (!error && rowOf(id) >= tableOf(threatCase, id).size())
                error = unknownRow(rowOf(id));
    });
    return error;
}

/// Those rows that are deleted (`gone`) or not.
Rows filtered(const ThreatCase& threatCase, Rows rows, bool gone)
{
    visitRows(rows, [&](auto& ids) {
        ids = withoutDoubles(ids);
        std::erase_if(ids, [&](auto id) { return isGone(threatCase, id) != gone; });
    });
    return rows;
}

/// Those that are to be seen: what is gone with its relationship or an end of it counts as rejected already.
Rows seen(const ThreatCase& threatCase, Rows rows)
{
    visitRows(rows, [&](auto& ids) {
        if constexpr (requires { isShown(threatCase, ids.front()); })  // assessments are not asked
            std::erase_if(ids, [&](auto id) { return !isShown(threatCase, id); });
    });
    return rows;
}

bool isEmpty(const Rows& rows)
{
    bool empty = true;
    visitRows(rows, [&](const auto& ids) { empty = empty && ids.empty(); });
    return empty;
}

/// What a claim cannot stand without.
void addGround(const Claim& claim, Rows& rows)
{
    if (claim.speaker)
        rows.entities.push_back(*claim.speaker);
    rows.entities.insert(rows.entities.end(), claim.via.begin(), claim.via.end());
    if (const auto* entity = std::get_if<EntityId>(&claim.about))
        rows.entities.push_back(*entity);
    else if (const auto* edge = std::get_if<RelationshipId>(&claim.about))
        rows.relationships.push_back(*edge);
    else if (const auto* incident = std::get_if<IncidentId>(&claim.about))
        rows.incidents.push_back(*incident);
}

void addEnds(const ThreatCase& threatCase, Rows& rows)
{
    for (const RelationshipId edge : rows.relationships) {
        rows.entities.push_back(threatCase[edge].source);
        rows.entities.push_back(threatCase[edge].target);
    }
}

/// Incidents that tell of one of the relationships.
void addIncidents(const ThreatCase& threatCase, Rows& rows)
{
    std::vector<RelationshipId> edges = withoutDoubles(rows.relationships);
    std::sort(edges.begin(), edges.end());
    for (std::size_t row = 0; row < threatCase.incidents.size() && !edges.empty(); ++row)
        for (const RelationshipId edge : threatCase.incidents[row].relationships)
            if (std::binary_search(edges.begin(), edges.end(), edge))
                rows.incidents.push_back(idAt<IncidentId>(row));
}

Rows withGround(const ThreatCase& threatCase, const Rows& asked)
{
    Rows rows = asked;
    for (const ClaimId id : asked.claims)
        addGround(threatCase[id], rows);
    addEnds(threatCase, rows);
    for (const QuantityId id : asked.quantities) {
        if (threatCase[id].ofEntity)
            rows.entities.push_back(*threatCase[id].ofEntity);
        if (threatCase[id].ofRelationship)
            rows.relationships.push_back(*threatCase[id].ofRelationship);
    }
    addIncidents(threatCase, rows);
    visitRows(rows, [](auto& ids) { ids = withoutDoubles(ids); });
    return rows;
}

/// Only what a reader of prose made can be a draft (again).
template <class Row>
bool mayBeDraft(const Row& row)
{
    if constexpr (requires { row.rule; })
        return !row.rule.empty();
    else
        return true;
}

void setDraft(ThreatCase& threatCase, const Rows& rows, bool isDraft)
{
    visitRows(rows, [&](const auto& ids) {
        for (const auto id : ids)
            if constexpr (requires { tableOf(threatCase, id)[0].isDraft; }) {
                const auto& row = tableOf(threatCase, id)[rowOf(id)];
                if (row.isDraft != isDraft && (!isDraft || mayBeDraft(row)))
                    tableOf(threatCase, id).edit(rowOf(id)).isDraft = isDraft;
            }
    });
}

std::string stepName(const Rows& rows, Verdict verdict)
{
    std::size_t count = 0;
    visitRows(rows, [&](const auto& ids) { count += ids.size(); });
    const std::string verb = verdict == Verdict::Accept ? "Accept" : verdict == Verdict::Reject ? "Reject" : "Reopen";
    return verb + " " + counted(count, "suggestion", "suggestions");
}

/// Deleted rows of these brought back, with what they need.
Result<CaseDocument> restored(CaseDocument document, const Rows& rows)
{
    const Rows gone = filtered(document.threatCase, rows, true);
    if (isEmpty(gone))
        return document;
    Result<Edited> back = edited(std::move(document), action::Restore{gone});
    if (!back)
        return back.error();
    return std::move(back->document);
}

Result<CaseDocument> judged(CaseDocument document, const action::JudgeSuggestions& asked)
{
    if (asked.verdict == Verdict::Reject) {
        Rows there = seen(document.threatCase, filtered(document.threatCase, asked.rows, false));
        if (isEmpty(there))
            return document;
        for (const EntityId technique : loneTechniques(document.threatCase, there))
            there.entities.push_back(technique);
        Result<Edited> gone = edited(std::move(document), action::Delete{there});
        if (!gone)
            return gone.error();
        setDraft(gone->document.threatCase, asked.rows, true);
        return std::move(gone->document);
    }
    Result<CaseDocument> out = restored(std::move(document), asked.rows);
    if (!out)
        return out;
    const bool accepts = asked.verdict == Verdict::Accept;
    setDraft(out->threatCase, accepts ? withGround(out->threatCase, asked.rows) : asked.rows, !accepts);
    return out;
}

}  // namespace

std::optional<Error> badMention(const ThreatCase& threatCase, const Mention& mention)
{
    if (std::optional<Error> error = missing(threatCase, mention.report))
        return error;
    const Report& report = threatCase[mention.report];
    if (!report.hasText())
        return badArgument("This report has no text to mark words in.", reportLabel(report));
    if (!PlaceWords(report).has(mention.span))
        return badArgument("The words lie outside the report's text; select them again.", reportLabel(report));
    return std::nullopt;
}

Result<Edited> edited(CaseDocument document, const action::JudgeSuggestions& asked)
{
    if (isEmpty(asked.rows))
        return badArgument("Nothing is selected; select a suggestion.");
    if (std::optional<Error> error = unknownRows(document.threatCase, asked.rows))
        return *error;
    Result<CaseDocument> out = judged(std::move(document), asked);
    if (!out)
        return out.error();
    return Edited{.document = std::move(*out), .name = stepName(asked.rows, asked.verdict)};
}

Result<Edited> edited(CaseDocument document, const action::AddMention& asked)
{
    const ThreatCase& threatCase = document.threatCase;
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.entity), badMention(threatCase, asked.mention)))
        return *error;
    Edited out{.document = std::move(document)};
    const std::string words = cleanName(PlaceWords(out.document.threatCase[asked.mention.report]).at(asked.mention.span));
    out.name = "Mark " + quoted(words) + " as " + quoted(out.document.threatCase[asked.entity].name);
    Entity& entity = out.document.threatCase.entities.edit(rowOf(asked.entity));
    const auto at = std::lower_bound(entity.mentions.begin(), entity.mentions.end(), asked.mention);
    if (at != entity.mentions.end() && *at == asked.mention)
        return badArgument("These words are marked so already.");
    entity.mentions.insert(at, asked.mention);
    const bool isKnown = words == entity.name || std::any_of(entity.also.begin(), entity.also.end(), [&](const Alias& a) { return a.name == words; });
    if (!isKnown && !badName(words))
        entity.also.push_back({words, std::nullopt});
    return out;
}

}  // namespace throughline::edit
