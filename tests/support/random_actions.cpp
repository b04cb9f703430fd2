// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_actions.h"

#include <array>

#include "tests/support/card_images.h"

namespace throughline::test {

std::string RandomActions::word()
{
    static constexpr std::array<std::string_view, 8> words{"Owl", "Bear", "  Nacht  Eule ", "夜", "", "C2", "Wrench", "Ö"};
    std::string text(words[below(words.size())]);
    return chance(2) ? text + std::to_string(below(50)) : text;
}

std::vector<EntityId> RandomActions::entities(const CaseDocument& document)
{
    std::vector<EntityId> ids;
    for (std::size_t i = 1 + below(4); i > 0; --i)
        ids.push_back(entity(document));
    return ids;
}

Claim RandomActions::claim(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    Claim made;
    switch (below(4)) {
    case 0: made.about = anyOf<EntityId>(c.entities); break;
    case 1: made.about = anyOf<IncidentId>(c.incidents); break;
    case 2: made.about = anyOf<SameAsId>(c.sameAs); break;
    default: made.about = anyOf<RelationshipId>(c.relationships); break;
    }
    made.stance = static_cast<Stance>(below(6));
    made.credibility = static_cast<Credibility>(below(7));
    if (chance(2))
        made.speaker = entity(document);
    if (chance(3))
        made.via = {entity(document)};
    if (chance(2)) {
        made.report = anyOf<ReportId>(c.reports);
        const auto begin = static_cast<std::uint32_t>(below(200));
        made.span = {begin, begin + static_cast<std::uint32_t>(below(100))};
    }
    return made;
}

action::Rows RandomActions::rows(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    action::Rows made;
    for (std::size_t i = 1 + below(2); i > 0; --i)
        switch (below(12)) {
        case 0: made.relationships.push_back(anyOf<RelationshipId>(c.relationships)); break;
        case 1: made.incidents.push_back(anyOf<IncidentId>(c.incidents)); break;
        case 2: made.reports.push_back(anyOf<ReportId>(c.reports)); break;
        case 3: made.sameAs.push_back(anyOf<SameAsId>(c.sameAs)); break;
        case 4: made.notes.push_back(anyOf<NoteId>(c.notes)); break;
        case 5: made.attachments.push_back(anyOf<AttachmentId>(c.attachments)); break;
        case 6: made.assessments.push_back(anyOf<AssessmentId>(c.assessments)); break;
        case 7: made.quantities.push_back(anyOf<QuantityId>(c.quantities)); break;
        case 8:
        case 9: made.entities.push_back(entity(document)); break;
        default: made.claims.push_back(anyOf<ClaimId>(c.claims)); break;
        }
    return made;
}

namespace {

template <class Id, class T>
void addDeleted(const ChunkedColumn<T>& table, std::size_t every, std::vector<Id>& into)
{
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table[row].isDeleted && row % 5 == every)
            into.push_back(idAt<Id>(row));
}

}  // namespace

action::Rows RandomActions::deletedRows(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    action::Rows made;
    const std::size_t every = below(5);
    switch (below(6)) {
    case 0: addDeleted(c.claims, every, made.claims); break;
    case 1: addDeleted(c.relationships, every, made.relationships); break;
    case 2: addDeleted(c.reports, every, made.reports); break;
    case 3: addDeleted(c.sameAs, every, made.sameAs); break;
    case 4: addDeleted(c.incidents, every, made.incidents); break;
    default: addDeleted(c.entities, every, made.entities); break;
    }
    return made;
}

NoteSubject RandomActions::subject(const CaseDocument& document)
{
    switch (below(4)) {
    case 0: return {};
    case 1: return anyOf<ClaimId>(document.threatCase.claims);
    case 2: return anyOf<ReportId>(document.threatCase.reports);
    default: return entity(document);
    }
}

Action RandomActions::editOfThings(const CaseDocument& document)
{
    const auto type = static_cast<EntityType>(below(16));
    if (chance(3))
        return action::Edit{action::AddEntity{.type = type, .typeWord = type == EntityType::Other ? "x-badge" : "ipv4-addr", .name = word(),
                                              .at = chance(2) ? std::optional(Point{double(below(900)), 5}) : std::nullopt}};
    action::EntityChange change;
    switch (below(5)) {
    case 0: change.name = word(); change.keepsOldName = chance(2); break;
    case 1: change.type = type; change.typeWord = type == EntityType::Other ? "x-badge" : "domain-name"; break;
    case 2: change.addTags = {word(), "b"}; change.removeTags = {"Owl"}; break;
    case 3: change.highlight = static_cast<Highlight>(below(8)); break;
    default: change.addAliases = {{word(), chance(2) ? std::optional(entity(document)) : std::nullopt}}; break;
    }
    if (chance(2))
        return action::Edit{action::EditEntities{{entity(document)}, change}};
    return action::Edit{action::EditEntities{entities(document), change}};
}

Action RandomActions::editOfClaims(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    switch (below(5)) {
    case 0: return action::Edit{action::AddRelationship{.source = entity(document), .target = entity(document),
                                                        .type = static_cast<RelationType>(below(14)), .claim = claim(document)}};
    case 1: {
        action::RelationshipChange change;
        change.turnRound = chance(2);
        change.accept = chance(2);
        change.description = word();
        return action::Edit{action::EditRelationships{{anyOf<RelationshipId>(c.relationships)}, change}};
    }
    case 2: {
        const auto id = anyOf<ClaimId>(c.claims);
        Claim changed = claim(document);
        if (rowOf(id) < c.claims.size())
            changed.about = c[id].about;
        return action::Edit{action::EditClaim{id, changed}};
    }
    case 3:
        if (chance(2))
            return action::Edit{action::MoveClaim{anyOf<ClaimId>(c.claims), entity(document), entity(document), chance(4) ? "T1566" : ""}};
        return action::Edit{action::SetAside{{anyOf<ClaimId>(c.claims)}, chance(2), word()}};
    default: return action::Edit{action::AddClaim{claim(document)}};
    }
}

Action RandomActions::editOfLinks(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    switch (below(5)) {
    case 0: return action::Edit{action::JudgeSameAs{anyOf<SameAsId>(c.sameAs), chance(2)}};
    case 1: return action::Edit{action::SplitNode{entities(document)}};
    case 2: {
        const EntityId id = entity(document);
        const bool hasAlias = rowOf(id) < c.entities.size() && !c[id].also.empty();
        return action::Edit{action::SplitAlias{id, hasAlias ? c[id].also.front().name : word()}};
    }
    default: return action::Edit{action::LinkSameAs{.entities = entities(document), .kind = static_cast<SameAsKind>(below(4)),
                                                    .claim = claim(document), .isAccepted = !chance(3)}};
    }
}

Action RandomActions::editOfOwnWords(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    switch (below(6)) {
    case 5: return action::Edit{action::ShowOnCard{anyOf<AttachmentId>(c.attachments), chance(2)}};
    case 0: return action::Edit{action::WriteNote{chance(2) ? std::optional(anyOf<NoteId>(c.notes)) : std::nullopt,
                                                  {.about = subject(document), .text = word()}}};
    case 1: return action::Edit{action::WriteAssessment{std::nullopt, {.statement = word(), .restsOn = {anyOf<ClaimId>(c.claims)}}}};
    case 2: return action::Edit{action::WriteIncident{chance(2) ? std::optional(anyOf<IncidentId>(c.incidents)) : std::nullopt,
                                                      {.title = word(), .actors = entities(document), .relationships = {anyOf<RelationshipId>(c.relationships)}}}};
    case 3: return action::Edit{action::Attach{{.about = subject(document), .fileName = "a.png",
                                                .bytes = std::make_shared<const std::string>(pngHead(static_cast<std::uint32_t>(1 + below(500)), 9, word())), .isOnCard = chance(2)}}};
    default: return action::Edit{action::EditAttachment{anyOf<AttachmentId>(c.attachments), word(), {}}};
    }
}

Action RandomActions::editOfRest(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    const std::string view = document.savedViews.empty() ? word() : document.savedViews[below(document.savedViews.size())].id;
    switch (below(8)) {
    case 0: return action::Edit{action::SetHouse{{.name = word()}}};
    case 1: return action::Edit{action::SetCase{word(), {.tlp = static_cast<Tlp>(below(6))}}};
    case 2: return action::Edit{action::PasteIndicators{"198.51.100[.]" + std::to_string(below(200)) + " and evil" + std::to_string(below(9)) + "[.]com"}};
    case 3: return action::Edit{action::SaveView{word(), {{1, 2}, 3}}};
    case 4: return action::Edit{action::ShowView{view}};
    case 5: return action::Edit{action::RenameView{view, word()}};
    case 6: return action::Edit{action::DeleteView{view}};
    default: {
        const auto id = anyOf<ReportId>(c.reports);
        Report report = rowOf(id) < c.reports.size() ? c[id] : Report{};
        report.title = word();
        return action::Edit{action::EditReport{id, report}};
    }
    }
}

Action RandomActions::change(const CaseDocument& document)
{
    switch (below(9)) {
    case 0:
    case 1: return editOfThings(document);
    case 2:
    case 3: return editOfClaims(document);
    case 4: return editOfLinks(document);
    case 5: return editOfOwnWords(document);
    case 6: return editOfRest(document);
    case 7: return action::Edit{action::Restore{deletedRows(document)}};
    default: return action::Edit{action::Delete{rows(document)}};
    }
}

Action RandomActions::randomDrawing(const CaseDocument& document)
{
    const std::vector<Annotation>& known = document.view.annotations;
    if (!known.empty() && chance(3))
        return action::Draw{{}, {known[below(known.size())].id}};
    Annotation drawn = !known.empty() && chance(2) ? known[below(known.size())] : Annotation{};
    drawn.kind = static_cast<AnnotationKind>(below(3));
    drawn.from = {double(below(400)), double(below(400)) - 0.3};
    drawn.to = {double(below(900)), double(below(900))};
    drawn.text = chance(2) ? "words" : "";
    return action::Draw{{drawn}};
}

Action RandomActions::look(const CaseDocument& document)
{
    const ThreatCase& c = document.threatCase;
    switch (below(13)) {
    case 12: return randomDrawing(document);
    case 0: return action::SetLayout{chance(2) ? "lanes" : "force"};
    case 1: return action::SetLens{.lens = {.doubt = {c.entities.empty() ? "" : c.entities[below(c.entities.size())].id}}};
    case 2: return action::Hide{entities(document)};
    case 3: return action::ShowAll{};
    case 4: return c.entities.empty() ? Action{action::ShowAll{}}
                                      : Action{action::PlaceCards{{{idAt<EntityId>(below(c.entities.size())), {double(below(500)), 7}}}}};
    case 5: return action::SetFilter{{.minDegree = static_cast<std::uint32_t>(below(3)), .contestedOnly = chance(4), .time = {.from = chance(2) ? std::optional<std::int64_t>(1'700'000'000) : std::nullopt}},
                                     below(3)};
    case 6: return action::SetFocus{{.around = entities(document), .hops = static_cast<std::uint32_t>(below(5)), .dims = chance(3)}};
    case 7: return action::Fold{{entities(document), entities(document)}};
    case 8: return c.entities.empty() ? Action{action::ShowAll{}}
                                      : Action{action::NameFold{idAt<EntityId>(below(c.entities.size())), chance(3) ? "" : "Cluster"}};
    case 9: return action::Unhide{entities(document)};
    case 10: return action::ShowOnly{entities(document)};
    default: return action::Unfold{entities(document)};
    }
}

Action RandomActions::next(const CaseDocument& document, std::size_t steps)
{
    if (chance(40) && !m_files.empty())
        return action::ImportFiles{{m_files[below(m_files.size())]}};
    switch (below(14)) {
    case 0:
    case 1: return look(document);
    case 2: return action::Undo{};
    case 3: return chance(6) ? Action{action::GoToStep{below(steps + 2)}} : Action{action::Redo{}};
    default: return change(document);
    }
}

}  // namespace throughline::test
