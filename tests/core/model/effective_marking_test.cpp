// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/effective_marking.h"

#include "tests/support/catch.h"

using namespace throughline;

namespace {

ThreatCase twoReports(Tlp first, Tlp second)
{
    ThreatCase out;
    out.reports.push_back({.id = "report--1", .marking = {.tlp = first}});
    out.reports.push_back({.id = "report--2", .marking = {.tlp = second, .statements = {"Copyright pond"}}});
    out.entities.push_back({.id = "tool--1", .name = "boat", .mentions = {{idAt<ReportId>(0), {}}, {idAt<ReportId>(1), {}}}});
    out.entities.push_back({.id = "tool--2", .name = "oar"});
    return out;
}

}  // namespace

TEST_CASE("A thing that two reports mention may be told as far as the milder one", "[model][marking]")
{
    const auto [first, second, level] = GENERATE(table<Tlp, Tlp, Tlp>({
        {Tlp::Red, Tlp::Clear, Tlp::Clear}, {Tlp::Clear, Tlp::Red, Tlp::Clear}, {Tlp::Red, Tlp::Amber, Tlp::Amber},
        {Tlp::Red, Tlp::NotStated, Tlp::NotStated}, {Tlp::NotStated, Tlp::Green, Tlp::Green}}));
    ThreatCase threatCase = twoReports(first, second);
    CHECK(EffectiveMarking(threatCase).of(idAt<EntityId>(0)).tlp == level);
    threatCase.entities.edit(0).marking.tlp = Tlp::Red;
    CHECK(EffectiveMarking(threatCase).of(idAt<EntityId>(0)).tlp == Tlp::Red);
}

TEST_CASE("An edge and a claim are as strict as the strictest of themselves, their ends and their report", "[model][marking]")
{
    ThreatCase threatCase = twoReports(Tlp::Clear, Tlp::Green);
    threatCase.relationships.push_back({.id = "relationship--1", .source = idAt<EntityId>(0), .target = idAt<EntityId>(1), .report = idAt<ReportId>(1)});
    threatCase.claims.push_back({.about = idAt<RelationshipId>(0), .report = idAt<ReportId>(0), .marking = {.pap = Pap::Amber}});
    const auto edge = [&] { return EffectiveMarking(threatCase).of(idAt<RelationshipId>(0)); };
    const auto claim = [&] { return EffectiveMarking(threatCase).of(idAt<ClaimId>(0)); };
    CHECK(edge() == Marking{.tlp = Tlp::Green, .statements = {"Copyright pond"}});
    CHECK(claim() == Marking{.tlp = Tlp::Green, .pap = Pap::Amber, .statements = {"Copyright pond"}});
    threatCase.entities.edit(1).marking.tlp = Tlp::AmberStrict;
    CHECK(edge().tlp == Tlp::AmberStrict);
    CHECK(claim().tlp == Tlp::AmberStrict);
    threatCase.claims.edit(0).speaker = idAt<EntityId>(1);
    threatCase.entities.edit(1).marking.tlp = Tlp::Red;
    CHECK(claim().tlp == Tlp::Red);
}

TEST_CASE("The default of the case counts for what is unmarked, and a note of its own marking keeps it", "[model][marking]")
{
    ThreatCase threatCase = twoReports(Tlp::NotStated, Tlp::Red);
    threatCase.defaultMarking = {.tlp = Tlp::Amber, .pap = Pap::Green};
    threatCase.notes.push_back({.about = idAt<ReportId>(1), .text = "a word"});
    threatCase.notes.push_back({.about = idAt<ReportId>(1), .marking = {.tlp = Tlp::Clear}});
    threatCase.notes.push_back({.text = "about all"});
    const EffectiveMarking markings(threatCase);
    CHECK(markings.of(idAt<ReportId>(0)) == threatCase.defaultMarking);
    CHECK(markings.of(idAt<EntityId>(1)) == threatCase.defaultMarking);
    CHECK(markings.of(idAt<NoteId>(0)).tlp == Tlp::Red);
    CHECK(markings.of(idAt<NoteId>(1)).tlp == Tlp::Clear);
    CHECK(markings.of(idAt<NoteId>(2)) == threatCase.defaultMarking);
}
