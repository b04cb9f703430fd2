// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/full_case.h"

#include <memory>

#include "core/base/uuid.h"

namespace throughline::test {
namespace {

std::string idOf(const std::string& type, const std::string& name)
{
    return type + "--" + uuidV5(throughlineNamespace, "full;" + name);
}

TimeSpan span(std::int64_t from, std::int64_t to, TimePrecision precision, const std::string& text, bool isRelative = false)
{
    return {.earliest = from, .latest = to, .precision = precision, .isRelative = isRelative, .text = text};
}

std::shared_ptr<const std::string> blob(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

const Marking amber{.tlp = Tlp::Amber, .pap = Pap::Green, .statements = {"Made up, free to use", "Second line"}};

void addReports(ThreatCase& out)
{
    std::string text = "The marmots of Ardenne raided the cellars of Belmont.\n\"Never,\" the mayor said. \xC3\xA9\n";
    out.reports.push_back({.id = idOf("report", "r"), .title = "The cellar raid", .publisher = "Belmont Courier", .author = "a desk",
                           .published = span(1'700'000'000, 1'700'000'000, TimePrecision::Second, "14 November 2023"),
                           .retrieved = span(1'700'100'000, 1'700'100'000, TimePrecision::Second, ""), .url = "https://courier.example/raid",
                           .language = "en", .fileName = "raid.txt", .format = "text", .sha256 = sha256Hex(text), .text = blob(text),
                           .pages = {{0, 54}, {54, 81}}, .marking = amber, .reliability = Reliability::B,
                           .derivedFrom = {{"footnote", "", "https://first.example"}, {"told", "Wire", ""}},
                           .voice = idAt<EntityId>(1), .description = "How it began."});
    out.reports.push_back({.id = idOf("report", "deleted"), .title = "Taken out", .isDeleted = true});
    out.reports.push_back({.id = idOf("report", "s"), .title = "A second view", .fileName = "second.json", .format = "stix21",
                           .text = blob(std::string(1'500'000, 'x'))});
}

void addEntities(ThreatCase& out)
{
    out.entities.push_back({.id = idOf("threat-actor", "m"), .type = EntityType::ThreatActor, .typeWord = "threat-actor", .name = "Marmots of Ardenne",
                            .naming = Naming::Withheld, .also = {{"Burrowers", idAt<EntityId>(1)}, {"The Marmots", std::nullopt}},
                            .kindWord = "crew", .description = "A crew.", .rule = "phrase.actor", .mentions = {{idAt<ReportId>(0), {4, 22}}, {idAt<ReportId>(2), {}}},
                            .firstSeen = span(1'690'000'000, 1'690'086'399, TimePrecision::Day, "in July"),
                            .lastSeen = span(1'699'000'000, 1'699'999'999, TimePrecision::Month, "last month", true),
                            .recorded = span(1'700'000'001, 1'700'000'900, TimePrecision::Second, ""), .recordedBy = idAt<EntityId>(1),
                            .confidence = 60, .marking = amber, .isRevoked = true, .isDraft = true,
                            .tags = {"cellar", "night"}, .highlight = Highlight::Plum});
    out.entities.push_back({.id = idOf("identity", "c"), .type = EntityType::Identity, .typeWord = "identity", .name = "Belmont town hall",
                            .identityClass = IdentityClass::Government, .classWord = "town", .kindWord = "mayor"});
    out.entities.push_back({.id = idOf("identity", "gone"), .type = EntityType::Identity, .typeWord = "identity", .name = "Gone", .isDeleted = true});
    out.entities.push_back({.id = idOf("attack-pattern", "p"), .type = EntityType::AttackPattern, .typeWord = "attack-pattern", .name = "Phishing",
                            .externalId = "T1566", .mapping = TechniqueMapping::Mapped});
    out.entities.push_back({.id = idOf("malware", "w"), .type = EntityType::Malware, .typeWord = "malware", .name = "Digger"});
    out.entities.push_back({.id = idOf("domain-name", "d"), .type = EntityType::Observable, .typeWord = "domain-name", .name = "cellar.example"});
    out.entities.push_back({.id = idOf("file", "f"), .type = EntityType::Observable, .typeWord = "file", .name = std::string(32, 'a')});
    out.entities.push_back({.id = idOf("location", "l"), .type = EntityType::Location, .typeWord = "location", .name = "Belmont", .externalId = "FR-73"});
    out.entities.push_back({.id = idOf("location", "n"), .type = EntityType::Location, .typeWord = "location", .name = "the valley"});
    out.entities.push_back({.id = idOf("vulnerability", "v"), .type = EntityType::Vulnerability, .typeWord = "vulnerability", .name = "CVE-2020-0001", .externalId = "CVE-2020-0001"});
    out.entities.push_back({.id = idOf("infrastructure", "i"), .type = EntityType::Infrastructure, .typeWord = "infrastructure", .name = "tunnels", .kindWord = "vpn"});
    out.entities.push_back({.id = idOf("indicator", "i"), .type = EntityType::Indicator, .typeWord = "indicator", .name = "paw's print"});
    out.entities.push_back({.id = idOf("tool", "t"), .type = EntityType::Tool, .typeWord = "tool", .name = "spade", .isPlaceholder = true});
    out.entities.push_back({.id = idOf("report", "r"), .type = EntityType::Document, .typeWord = "report", .name = "The cellar raid"});
    out.entities.push_back({.id = idOf("campaign", "c"), .type = EntityType::Campaign, .typeWord = "campaign", .name = "Cold cellar"});
    out.entities.push_back({.id = idOf("course-of-action", "c"), .type = EntityType::CourseOfAction, .typeWord = "course-of-action", .name = "Lock the door"});
}

void addLinks(ThreatCase& out)
{
    out.relationships.push_back({.id = idOf("relationship", "a"), .type = RelationType::AttributedTo, .typeWord = "attributed-to", .source = idAt<EntityId>(0),
                                 .target = idAt<EntityId>(1), .degree = AttributionDegree::ToleratedBy, .degreeWords = "winked at by",
                                 .report = idAt<ReportId>(0), .time = span(1'695'000'000, 1'696'000'000, TimePrecision::Day, "autumn"),
                                 .recorded = span(1'700'000'000, 1'700'000'000, TimePrecision::Second, "2023-11-14T22:13:20.000Z"),
                                 .recordedBy = idAt<EntityId>(1), .confidence = 30, .description = "They say so.", .marking = {.tlp = Tlp::Red},
                                 .isRevoked = true, .isDraft = true, .tags = {"open"}, .highlight = Highlight::Rust});
    out.relationships.push_back({.id = idOf("relationship", "gone"), .type = RelationType::Uses, .typeWord = "uses", .source = idAt<EntityId>(0),
                                 .target = idAt<EntityId>(2)});
    out.relationships.push_back({.id = idOf("relationship", "u"), .type = RelationType::Uses, .typeWord = "uses", .source = idAt<EntityId>(0),
                                 .target = idAt<EntityId>(4), .report = idAt<ReportId>(0)});
    out.relationships.push_back({.id = idOf("relationship", "t"), .type = RelationType::Targets, .typeWord = "targets", .source = idAt<EntityId>(14),
                                 .target = idAt<EntityId>(7), .degree = AttributionDegree::NotStated, .report = idAt<ReportId>(0)});
    out.sameAs.push_back({.id = idOf("same-as", "s"), .first = idAt<EntityId>(5), .second = idAt<EntityId>(6), .kind = SameAsKind::RenamedTo, .isAccepted = true});
    out.quantities.push_back({.ofEntity = idAt<EntityId>(7), .value = 12.5, .bound = Bound::AtLeast, .unit = "cellars", .words = "a dozen or more",
                              .report = idAt<ReportId>(0), .span = {30, 40}, .wordsSpan = {31, 38}, .rule = "quantity.count", .isDraft = true});
    out.quantities.push_back({.ofRelationship = idAt<RelationshipId>(2), .value = 1e6});
}

Claim fullClaim()
{
    return {.about = idAt<RelationshipId>(0), .stance = Stance::Denies, .speaker = idAt<EntityId>(1), .alsoSpeakers = {idAt<EntityId>(0)},
            .recordedBy = idAt<EntityId>(1), .via = {idAt<EntityId>(5), idAt<EntityId>(1)}, .report = idAt<ReportId>(0), .span = {55, 80},
            .text = "\"Never,\" the mayor said.", .cue = "never", .cueSpan = {56, 61}, .cues = {{CueRole::Denial, {56, 61}}, {CueRole::Speech, {74, 78}}},
            .rule = "denial.blanket", .act = SpeechAct::Accuses,
            .reporterDistance = true, .certainty = Certainty::HighlyLikely, .certaintyScale = "ICD 203", .scope = DenialScope::Blanket,
            .provenance = Provenance::Sentence, .credibility = Credibility::Two, .confidence = 45,
            .saidAt = span(1'699'990'000, 1'699'990'000, TimePrecision::Second, "on Tuesday", true),
            .factTime = {.text = "some day"}, .marking = {.tlp = Tlp::Green}, .isSetAside = true, .setAsideReason = "hearsay", .isDraft = true};
}

void addClaims(ThreatCase& out)
{
    out.claims.push_back(fullClaim());
    out.claims.push_back({.about = idAt<EntityId>(0), .stance = Stance::Retracts, .isDeleted = true});
    out.claims.push_back({.about = idAt<EntityId>(0), .stance = Stance::Supports, .speaker = idAt<EntityId>(1), .report = idAt<ReportId>(0)});
    out.claims.push_back({.about = idAt<SameAsId>(0), .stance = Stance::Disputes, .provenance = Provenance::Inferred});
    out.claims.push_back({.about = idAt<IncidentId>(0), .stance = Stance::Denies, .speaker = idAt<EntityId>(0), .report = idAt<ReportId>(0),
                          .scope = DenialScope::Blanket});
    out.incidents.push_back({.id = idOf("incident", "i"), .title = "The raid", .report = idAt<ReportId>(0), .actors = {idAt<EntityId>(0)},
                             .capabilities = {idAt<EntityId>(4), idAt<EntityId>(3)}, .routedVia = {idAt<EntityId>(10)}, .targets = {idAt<EntityId>(7)},
                             .relationships = {idAt<RelationshipId>(0), idAt<RelationshipId>(2)}, .reportedBy = {idAt<EntityId>(1)},
                             .quantities = {idAt<QuantityId>(0)}, .claims = {idAt<ClaimId>(4)},
                             .time = span(1'695'000'000, 1'695'086'399, TimePrecision::Day, "one night"),
                             .routingScope = RoutingScope::Specific, .routing = {10, 20}, .isDraft = true});
    out.incidents.push_back({.id = idOf("incident", "j"), .title = "The answer", .answers = idAt<IncidentId>(0)});
}

void addOwnWords(ThreatCase& out)
{
    out.assessments.push_back({.id = idOf("note", "assessment"), .statement = "It was the marmots.", .likelihood = {"likely", "ICD 203"},
                               .confidence = AnalyticConfidence::Moderate, .restsOn = {idAt<ClaimId>(0), idAt<ClaimId>(2)}, .alternatives = {"badgers", "the mayor"}});
    const NoteSubject subjects[]{NoteSubject{}, idAt<EntityId>(0), idAt<RelationshipId>(0), idAt<ClaimId>(0), idAt<ReportId>(2), idAt<IncidentId>(1)};
    int n = 0;
    for (const NoteSubject& about : subjects) {
        const std::string name = "note" + std::to_string(n++);
        out.notes.push_back({.id = idOf("note", name), .about = about, .text = "Ask again: " + name, .author = n % 2 ? "" : "night shift",
                             .written = span(1'700'000'000 + n, 1'700'000'000 + n, TimePrecision::Second, ""), .marking = {.tlp = Tlp::Clear}});
        out.attachments.push_back({.id = idOf("attachment", name), .about = about, .fileName = name + ".png", .mediaType = "image/png", .caption = "a picture",
                                   .bytes = blob(std::string("\x89PNG\0\xFF", 6) + name), .marking = {.pap = Pap::Amber}, .isOnCard = n == 2});
    }
    out.house = {.name = "Valley watch", .id = idOf("identity", "house"), .logo = blob(std::string("\x89PNG\r\n", 6))};
    out.defaultMarking = {.tlp = Tlp::Green};
    out.title = "Cellars of Belmont";
}

ViewState viewOf(double shift)
{
    ViewState view;
    view.name = "by night";
    view.layout = "force";
    view.lens = {.disbelieve = {idOf("identity", "c")}, .doubt = {idOf("report", "r")}, .ownOrigins = {idOf("identity", "c")}, .minReliability = Reliability::C,
                 .minCredibility = Credibility::Three, .includeUngraded = false, .includeSetAside = true};
    view.hidden = {idAt<EntityId>(8)};
    view.folds = {{idAt<EntityId>(5), idAt<EntityId>(6)}};
    view.foldNames = {"Two of them"};
    view.unfolded = {idAt<EntityId>(9)};
    view.filter = {.types = {EntityType::Identity, EntityType::Malware}, .tags = {"seen"}, .minDegree = 2, .maxTlp = Tlp::AmberStrict,
                   .minHedge = Hedge::Confirmed, .minConfidence = 40, .includeUnspecified = false, .contestedOnly = true,
                   .reports = {idOf("report", "r")}, .time = {.from = -86'400, .to = 1'700'000'000, .basis = TimeBasis::Told, .showUndated = false}};
    view.annotations = {{.id = 2, .kind = AnnotationKind::Box, .layout = "lanes", .from = {-4.75, 3}, .to = {90, 60}, .text = "by night"}};
    view.focus = {.around = {idAt<EntityId>(4), idAt<EntityId>(2)}, .hops = 3, .dims = true};
    view.showSpeakers = true;
    view.showRevoked = true;
    view.names = "misp";
    view.mapProjection = "mercator";
    view.mapViewpoint = "iso";
    view.matrix = "actors-techniques";
    view.seed = 18'000'000'000'000'000'000u;
    view.placed["lanes"].set(idAt<EntityId>(0), Point{10.25 + shift, -3.5});
    view.placed["lanes"].set(idAt<EntityId>(15), Point{0, 1e-3});
    view.placed["force"].set(idAt<EntityId>(4), Point{-7, 8});
    view.placed["radial"];
    return view;
}

}  // namespace

CaseDocument fullCase()
{
    CaseDocument out;
    addReports(out.threatCase);
    addEntities(out.threatCase);
    addLinks(out.threatCase);
    addClaims(out.threatCase);
    addOwnWords(out.threatCase);
    out.view = viewOf(0);
    out.savedViews.push_back({.id = idOf("view", "far"), .name = "From afar", .view = viewOf(100), .camera = {{1.5, 2.5}, 0.25}});
    return out;
}

}  // namespace throughline::test
