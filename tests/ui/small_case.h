// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "ui/models/case_snapshot.h"

namespace throughline::test {

/// One report, an actor that a speaker links to a sponsor who denies it, and an address. Sentences are
/// in the text where the spans say.
inline ui::CaseSnapshot smallCase()
{
    const std::string text = "Police say Grey Heron is backed by Northland. Northland denies it.\n";
    ui::CaseSnapshot snapshot;
    ThreatCase& c = snapshot.threatCase;
    Report report{.id = "report--1", .title = "Accusation & <denial>", .publisher = "Daily"};
    report.text = std::make_shared<const std::string>(text);
    c.reports.push_back(report);
    const auto entity = [&](EntityType type, std::string name, TextSpan span) {
        Entity e{.id = "x--" + name, .type = type, .name = std::move(name)};
        e.mentions = {{idAt<ReportId>(0), span}};
        return idAt<EntityId>(c.entities.push_back(std::move(e)));
    };
    const EntityId police = entity(EntityType::Identity, "Police", {0, 6});
    const EntityId heron = entity(EntityType::ThreatActor, "Grey Heron", {11, 21});
    const EntityId northland = entity(EntityType::Identity, "Northland", {35, 44});
    entity(EntityType::Indicator, "c2.example", {0, 0});
    Relationship relationship{.id = "relationship--1", .type = RelationType::AttributedTo, .source = heron,
                              .target = northland};
    relationship.degreeWords = "backed by";
    c.relationships.push_back(relationship);
    const auto claim = [&](Stance stance, EntityId speaker, TextSpan span, TextSpan cue) {
        Claim what{.about = idAt<RelationshipId>(0), .stance = stance, .speaker = speaker};
        what.report = idAt<ReportId>(0);
        what.span = span;
        what.cueSpan = cue;
        what.text = text.substr(span.begin, span.end - span.begin);
        what.provenance = Provenance::Sentence;
        c.claims.push_back(what);
    };
    claim(Stance::Asserts, police, {0, 45}, {7, 10});
    claim(Stance::Denies, northland, {46, 66}, {56, 62});
    snapshot.claims = std::make_shared<const ClaimIndex>(c);
    snapshot.diagnostics = {{Severity::Warning, "odd-date", "a.json", "objects[2]", "This date is <b>odd</b>."}};
    return snapshot;
}

}  // namespace throughline::test
