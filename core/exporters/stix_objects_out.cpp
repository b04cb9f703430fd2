// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_objects_out.h"

#include <algorithm>
#include <map>
#include <variant>

#include "core/base/uuid.h"
#include "core/model/enum_words.h"
#include "core/model/stix_extension.h"

namespace throughline {
namespace {

void keepRest(StixJson& out, const StixJson& rest)
{
    for (const auto& [property, value] : rest.items())
        if (!out.contains(property) && (property != "revoked" || value != true))
            out[property] = value;
}

/// STIX words are lower case letters, digits and hyphens.
std::string stixWord(const std::string& word)
{
    std::string out;
    for (const char c : word) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool fits = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || low == '-';
        out.push_back(fits ? low : '-');
    }
    return out.empty() ? "related-to" : out;
}

/// `attributed-to` says that the accused is the sponsor, or a part of it; what says less has a word of
/// its own, or other programs would read it as said (model.md section 1).
std::string relationWord(const Relationship& row, const StixOptions& options)
{
    if (row.type != RelationType::AttributedTo || isForeign(row.properties) || options.attributesAll)
        return stixWord(row.typeWord.empty() ? std::string(enumWord(row.type)) : row.typeWord);
    switch (row.degree) {
    case AttributionDegree::DirectedBy:
    case AttributionDegree::BackedBy: return "backed-by";
    case AttributionDegree::LinkedTo:
    case AttributionDegree::ToleratedBy:
    case AttributionDegree::NotStated: return "linked-to";
    case AttributionDegree::Is:
    case AttributionDegree::UnitOf: break;
    }
    return "attributed-to";
}

/// Does the property say the same time in its own words already?
bool says(const StixJson& rest, const char* property, std::int64_t seconds)
{
    if (!rest.contains(property) || !rest[property].is_string())
        return false;
    const auto own = parseTime(rest[property].get<std::string>());
    return own && (own->earliest == seconds || own->latest == seconds);
}

void putTimes(StixJson& out, StixJson& rest, const TimeSpan& time)
{
    if (time.earliest && !says(rest, "start_time", *time.earliest) && !says(rest, "stop_time", *time.earliest))
        out["start_time"] = stixTime(*time.earliest);
    if (time.latest && (!time.earliest || *time.latest > *time.earliest) && !says(rest, "stop_time", *time.latest))
        out["stop_time"] = stixTime(*time.latest);
}

std::string createdText(const StixFrame& frame, const TimeSpan& recorded, const std::optional<ReportId>& report)
{
    return recorded.isDated() ? stixCreated(recorded) : stixTime(frame.dateOf(report));
}

std::string urlReferenceName(const Report& row) { return row.publisher.empty() ? "source" : row.publisher; }

/// What each report tells of, in order of the tables: ids of objects.
std::vector<std::vector<std::string>> toldBy(const StixFrame& frame)
{
    const ThreatCase& all = frame.threatCase;
    std::vector<std::vector<std::string>> out(all.reports.size());
    const auto tell = [&](const std::optional<ReportId>& report, const std::string& id) {
        if (report && !id.empty() && (out[rowOf(*report)].empty() || out[rowOf(*report)].back() != id))
            out[rowOf(*report)].push_back(id);
    };
    for (std::size_t row = 0; row < all.entities.size(); ++row)
        for (const Mention& mention : all.entities[row].mentions)
            tell(mention.report, frame.ids.entities.objects[row]);
    for (std::size_t row = 0; row < all.relationships.size(); ++row)
        tell(all.relationships[row].report, frame.ids.relationships.objects[row]);
    for (std::size_t row = 0; row < all.incidents.size(); ++row)
        tell(all.incidents[row].report, frame.ids.incidents.objects[row]);
    return out;
}

/// Things that somebody's words are about, for a note; never empty.
std::vector<std::string> subjectsOf(const StixFrame& frame, const NoteSubject& about)
{
    if (const auto* entity = std::get_if<EntityId>(&about))
        return {frame.ids.object(*entity)};
    if (const auto* relationship = std::get_if<RelationshipId>(&about))
        return {frame.ids.object(*relationship)};
    if (const auto* report = std::get_if<ReportId>(&about))
        return {frame.ids.object(*report)};
    if (const auto* incident = std::get_if<IncidentId>(&about))
        return {frame.ids.object(*incident)};
    if (const auto* claim = std::get_if<ClaimId>(&about))
        return {std::visit([&](auto id) { return frame.ids.object(id); }, frame.threatCase[*claim].about)};
    return frame.ids.reports.objects.empty() ? std::vector<std::string>{frame.ids.house.empty() ? std::string(throughlineIdentityId) : frame.ids.house}
                                             : frame.ids.reports.objects;
}

StixJson incidentObject(StixFrame& frame, std::size_t row)
{
    const Incident& incident = frame.threatCase.incidents[row];
    StixJson out = frame.ownHead("incident", frame.ids.incidents.objects[row], frame.dateOf(incident.report));
    out["name"] = incident.title.empty() ? "incident" : incident.title;
    frame.mark(out, frame.markings.of(idAt<IncidentId>(row)));
    return out;
}

/// Same-as and its kin are links among equals in STIX; kind and acceptance stand in the extension.
StixJson sameAsObject(StixFrame& frame, std::size_t row)
{
    const SameAs& link = frame.threatCase.sameAs[row];
    StixJson out = frame.ownHead("relationship", frame.ids.sameAs.objects[row], frame.dateOf(std::nullopt));
    out["relationship_type"] = "related-to";
    out["description"] = enumWord(link.kind);
    out["source_ref"] = frame.ids.object(link.first);
    out["target_ref"] = frame.ids.object(link.second);
    frame.mark(out, frame.markings.of(idAt<SameAsId>(row)));
    return out;
}

StixJson noteObject(StixFrame& frame, std::size_t row)
{
    const Note& note = frame.threatCase.notes[row];
    StixJson out = frame.ownHead("note", frame.ids.notes.objects[row], note.written.earliest.value_or(frame.dateOf(std::nullopt)));
    out["content"] = note.text;
    if (!note.author.empty())
        out["authors"] = StixJson::array({note.author});
    out["object_refs"] = subjectsOf(frame, note.about);
    frame.mark(out, frame.markings.of(idAt<NoteId>(row)));
    return out;
}

StixJson assessmentObject(StixFrame& frame, std::size_t row)
{
    const Assessment& assessment = frame.threatCase.assessments[row];
    StixJson out = frame.ownHead("note", frame.ids.assessments.objects[row], frame.dateOf(std::nullopt));
    out["abstract"] = "Our assessment";
    out["content"] = assessment.likelihood.word.empty() ? assessment.statement
                                                        : assessment.statement + " (" + assessment.likelihood.word + ")";
    std::vector<std::string> refs;
    for (const ClaimId claim : assessment.restsOn)
        for (const std::string& id : subjectsOf(frame, claim))
            if (std::find(refs.begin(), refs.end(), id) == refs.end())
                refs.push_back(id);
    out["object_refs"] = refs.empty() ? subjectsOf(frame, NoteSubject{}) : refs;
    frame.mark(out, frame.markings.of(idAt<AssessmentId>(row)));
    return out;
}

bool makesOpinion(const Claim& claim)
{
    return (claim.stance == Stance::Supports || isAgainst(claim.stance)) && !claim.isSetAside && !claim.isDraft;
}

}  // namespace

StixJson stixRelationship(StixFrame& frame, RelationshipId id)
{
    const Relationship& row = frame.threatCase[id];
    StixJson rest = stixMembers(row.properties);
    const std::string& object = frame.ids.object(id);
    const bool isSighting = object.rfind("sighting--", 0) == 0;
    const std::string created = createdText(frame, row.recorded, row.report);
    StixJson out = frame.ownHead(isSighting ? "sighting" : "relationship", object, 0);
    out.erase("created_by_ref");
    if (row.recordedBy)
        out["created_by_ref"] = frame.ids.object(*row.recordedBy);
    else if (!isForeign(row.properties) && !frame.ids.house.empty())
        out["created_by_ref"] = frame.ids.house;
    out["created"] = created;
    out["modified"] = rest.contains("modified") ? rest["modified"] : StixJson(row.recorded.isDated() ? stixModified(row.recorded) : created);
    if (row.isRevoked && !rest.value("x_mitre_deprecated", false))
        out["revoked"] = true;
    if (isSighting) {
        if (!rest.contains("sighting_of_ref"))
            out["sighting_of_ref"] = frame.ids.object(row.source);
    } else {
        out["relationship_type"] = relationWord(row, frame.options);
        out["source_ref"] = frame.ids.object(row.source);
        out["target_ref"] = frame.ids.object(row.target);
        putTimes(out, rest, row.time);
    }
    if (!row.description.empty())
        out["description"] = row.description;
    if (row.confidence)
        out["confidence"] = *row.confidence;
    keepRest(out, rest);
    frame.mark(out, isForeign(row.properties) ? row.marking : frame.markings.of(id));
    return out;
}

StixJson stixReport(StixFrame& frame, ReportId id, const std::vector<std::string>& tells)
{
    const Report& row = frame.threatCase[id];
    const StixJson rest = stixMembers(row.properties);
    const bool foreign = isForeign(row.properties);
    const std::string& object = frame.ids.reports.objects[rowOf(id)];
    StixJson out = frame.ownHead(object.substr(0, object.find("--")), object, frame.dateOf(id));
    if (foreign) {
        out.erase("created_by_ref");
        if (row.voice)
            out["created_by_ref"] = frame.ids.object(*row.voice);
        for (const char* property : {"created", "modified"})
            if (rest.contains(property))
                out[property] = rest[property];
    }
    const std::string name = reportLabel(row);
    if (!foreign || !row.title.empty())
        out["name"] = !row.title.empty() ? row.title : name.empty() ? "report" : name;
    if (!row.description.empty())
        out["description"] = row.description;
    const std::string published = stixTime(frame.dateOf(id));
    const auto own = parseTime(row.published.text);
    if (out["type"] == "report" || row.published.isDated())
        out["published"] = own && own->precision == TimePrecision::Second && own->earliest == row.published.earliest ? row.published.text : published;
    if (!row.language.empty())
        out["lang"] = row.language;
    if (!foreign && !row.url.empty())
        out["external_references"] = StixJson::array({{{"source_name", urlReferenceName(row)}, {"url", row.url}}});
    keepRest(out, rest);
    if (!out.contains("object_refs"))
        out["object_refs"] = tells.empty() ? std::vector<std::string>{std::string(throughlineIdentityId)} : tells;
    frame.mark(out, isForeign(row.properties) ? row.marking : frame.markings.of(id));
    return out;
}

std::string stixOpinionId(const StixFrame& frame, ClaimId id)
{
    const Claim& claim = frame.threatCase[id];
    const auto* link = std::get_if<RelationshipId>(&claim.about);
    if (!makesOpinion(claim) || (link && frame.ids.relationships.objects[rowOf(*link)].empty()))
        return {};
    const std::string subject = std::visit([&](auto about) { return frame.ids.object(about); }, claim.about);
    return "opinion--" + uuidV5(throughlineNamespace, subject + ";" + std::to_string(rowOf(id)));
}

StixJson stixOpinion(StixFrame& frame, ClaimId id)
{
    const Claim& claim = frame.threatCase[id];
    const std::string opinion = stixOpinionId(frame, id);
    if (opinion.empty())
        return nullptr;
    StixJson out = frame.ownHead("opinion", opinion, claim.saidAt.earliest.value_or(frame.dateOf(claim.report)));
    if (!claim.text.empty())
        out["explanation"] = claim.text;
    if (claim.speaker)
        out["authors"] = StixJson::array({frame.threatCase[*claim.speaker].name});
    out["opinion"] = isAgainst(claim.stance) ? "disagree" : "agree";
    out["object_refs"] = StixJson::array({std::visit([&](auto about) { return frame.ids.object(about); }, claim.about)});
    frame.mark(out, frame.markings.of(id));
    return out;
}

std::vector<StixJson> stixObjects(StixFrame& frame)
{
    const ThreatCase& all = frame.threatCase;
    std::vector<StixJson> out;
    const std::vector<std::vector<std::string>> told = toldBy(frame);
    for (std::size_t row = 0; row < all.reports.size(); ++row)
        out.push_back(stixReport(frame, idAt<ReportId>(row), told[row]));
    for (std::size_t row = 0; row < all.entities.size(); ++row)
        if (!frame.ids.entities.objects[row].empty())
            out.push_back(stixEntity(frame, idAt<EntityId>(row)));
    for (std::size_t row = 0; row < all.relationships.size(); ++row)
        if (!frame.ids.relationships.objects[row].empty())
            out.push_back(stixRelationship(frame, idAt<RelationshipId>(row)));
    for (std::size_t row = 0; row < all.incidents.size(); ++row)
        out.push_back(incidentObject(frame, row));
    for (std::size_t row = 0; row < all.sameAs.size(); ++row)
        out.push_back(sameAsObject(frame, row));
    for (std::size_t row = 0; row < all.claims.size(); ++row)
        if (StixJson opinion = stixOpinion(frame, idAt<ClaimId>(row)); !opinion.is_null())
            out.push_back(std::move(opinion));
    for (std::size_t row = 0; row < all.notes.size(); ++row)
        out.push_back(noteObject(frame, row));
    for (std::size_t row = 0; row < all.assessments.size(); ++row)
        out.push_back(assessmentObject(frame, row));
    return out;
}

}  // namespace throughline
