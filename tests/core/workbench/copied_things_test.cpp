// SPDX-License-Identifier: GPL-3.0-or-later
// Copying of one case and pasting into another, both ways round.
#include "core/workbench/copied_things.h"

#include <algorithm>

#include "core/edit/edit_case.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/full_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

CaseDocument documentOf(std::string_view text) { return {.threatCase = caseFromText(text)}; }

CopiedThings copied(const CaseDocument& document, const Selection& selection)
{
    Result<CopiedThings> copy = copyThings(document, nullptr, selection, Job{});
    REQUIRE(copy);
    return *std::move(copy);
}

CopiedThings copied(const CaseDocument& document, std::initializer_list<std::string_view> names)
{
    Selection selection;
    for (const std::string_view name : names)
        selection.entities.push_back(entityNamed(document.threatCase, name));
    return copied(document, selection);
}

Edited pasted(const CaseDocument& into, const CopiedThings& copy, Point centre = {})
{
    Result<Edited> edited = editCase(into, action::PasteThings{copy.bundle, centre});
    INFO((edited ? std::string() : describe(edited.error())));
    REQUIRE(edited);
    return *std::move(edited);
}

std::vector<std::string> namesOf(const CaseDocument& document, const std::vector<EntityId>& ids)
{
    std::vector<std::string> names;
    for (const EntityId id : ids)
        names.push_back(document.threatCase[id].name);
    return names;
}

/// "Acme Asserts uses" … for each claim about a relationship.
std::vector<std::string> claimsOf(const ThreatCase& threatCase)
{
    std::vector<std::string> out;
    for (const Claim& claim : threatCase.claims)
        if (const auto* line = std::get_if<RelationshipId>(&claim.about); line && !claim.isDeleted)
            out.push_back((claim.speaker ? threatCase[*claim.speaker].name : "-") + " " + std::string(stanceWord(claim.stance)) + " "
                          + threatCase[threatCase[*line].source].name + " " + threatCase[*line].typeWord + " " + threatCase[threatCase[*line].target].name);
    std::sort(out.begin(), out.end());
    return out;
}

const std::string twoLines = "APT-X -attributed-to-> government:Nordland {Acme alleges via Herald; government:Nordland denies}\n"
                             "APT-X -uses-> Wrench {Acme says}\nAPT-X -targets-> Bank {Globex says}";

}  // namespace

TEST_CASE("What is copied brings what is said between it, by whom, and nothing else", "[copy][draw]")
{
    const CaseDocument from = documentOf(twoLines);
    const CopiedThings copy = copied(from, {"APT-X", "Nordland"});
    CHECK(copy.things == 2);
    CHECK(copy.lines == 1);
    const Edited edited = pasted({}, copy);
    CHECK(edited.name == "Paste 2 things");
    CHECK(namesOf(edited.document, edited.added) == std::vector<std::string>{"APT-X", "Nordland"});
    CHECK(claimsOf(edited.document.threatCase)
          == std::vector<std::string>{"Acme asserts APT-X attributed-to Nordland", "Nordland denies APT-X attributed-to Nordland"});
    // Speakers and media come along, other things do not.
    std::vector<std::string> names;
    for (const Entity& entity : edited.document.threatCase.entities)
        names.push_back(entity.name);
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"APT-X", "Acme", "Herald", "Nordland"});
    for (const EntityId id : edited.added)
        CHECK(edited.document.threatCase[id].id == from.threatCase[entityNamed(from.threatCase, edited.document.threatCase[id].name)].id);
}

TEST_CASE("Pasted twice, or where it was copied, nothing doubles", "[copy][draw]")
{
    for (const CaseDocument& from : {documentOf(twoLines), CaseDocument{.threatCase = foundingCase()}}) {
        Selection all;
        for (std::size_t row = 0; row < from.threatCase.entities.size(); ++row)
            all.entities.push_back(idAt<EntityId>(row));
        const CopiedThings copy = copied(from, all);
        const Edited same = pasted(from, copy);
        CHECK(same.document == from);
        CHECK(same.added.size() == all.entities.size());
        CHECK(same.notices.size() == 1);
        const Edited once = pasted({}, copy);
        CHECK(claimsOf(once.document.threatCase) == claimsOf(from.threatCase));
        CHECK(once.document.threatCase.incidents.size() == from.threatCase.incidents.size());
        CHECK(pasted(once.document, copy).document == once.document);
    }
}

TEST_CASE("A chosen line brings its ends but not the lines beside it", "[copy][draw]")
{
    const CaseDocument from = documentOf("APT-X -uses-> Wrench {Acme says}\nAPT-X -targets-> Wrench {Globex says}");
    const CopiedThings copy = copied(from, Selection{.relationships = {idAt<RelationshipId>(0)}});
    CHECK(copy.lines == 1);
    CHECK(claimsOf(pasted({}, copy).document.threatCase) == std::vector<std::string>{"Acme asserts APT-X uses Wrench"});
    CHECK(copied(from, {"APT-X", "Wrench"}).lines == 2);
}

TEST_CASE("A denial of a whole incident comes along with any line of it", "[copy][draw]")
{
    CaseDocument from{.threatCase = foundingCase()};
    const IncidentId incident = idAt<IncidentId>(0);
    REQUIRE_FALSE(from.threatCase[incident].relationships.empty());
    const RelationshipId line = from.threatCase[incident].relationships.front();
    const EntityId denier = from.threatCase[line].target;
    Result<Edited> denied = editCase(from, action::AddClaim{{.about = incident, .stance = Stance::Denies, .speaker = denier, .report = idAt<ReportId>(0),
                                                             .scope = DenialScope::Blanket}});
    REQUIRE(denied);
    from = denied->document;
    const Edited edited = pasted({}, copied(from, Selection{.relationships = {line}}));
    const ThreatCase& out = edited.document.threatCase;
    const auto there = std::find_if(out.claims.begin(), out.claims.end(), [](const Claim& claim) { return std::holds_alternative<IncidentId>(claim.about); });
    REQUIRE(there != out.claims.end());
    CHECK((*there).stance == Stance::Denies);
    REQUIRE((*there).speaker);
    CHECK(out[*(*there).speaker].name == from.threatCase[denier].name);
    REQUIRE((*there).report);
    CHECK(out[*(*there).report].id == from.threatCase.reports[0].id);
}

TEST_CASE("What was deleted comes back when it is pasted", "[copy][draw]")
{
    const CaseDocument from = documentOf(twoLines);
    const CopiedThings copy = copied(from, {"APT-X", "Wrench"});
    Result<Edited> gone = editCase(from, action::Delete{.rows = {.entities = {entityNamed(from.threatCase, "Wrench")}}});
    REQUIRE(gone);
    const Edited back = pasted(gone->document, copy);
    CHECK_FALSE(back.document.threatCase[entityNamed(from.threatCase, "Wrench")].isDeleted);
    CHECK(claimsOf(back.document.threatCase) == claimsOf(from.threatCase));
}

TEST_CASE("Markings stay with what they mark, the default of its case too", "[copy][draw]")
{
    CaseDocument from = documentOf(twoLines);
    from.threatCase.defaultMarking = {.tlp = Tlp::Amber};
    from.threatCase.entities.edit(rowOf(entityNamed(from.threatCase, "APT-X"))).marking.tlp = Tlp::Red;
    CaseDocument into;
    into.threatCase.entities.push_back({.id = "tool--9", .type = EntityType::Tool, .typeWord = "tool", .name = "Hammer"});
    into.threatCase.title = "Other";
    into.threatCase.defaultMarking = {.tlp = Tlp::Green};
    const Edited edited = pasted(into, copied(from, {"APT-X", "Nordland"}));
    const ThreatCase& out = edited.document.threatCase;
    CHECK(out[edited.added[0]].marking.tlp == Tlp::Red);
    CHECK(out[edited.added[1]].marking.tlp == Tlp::Amber);
    CHECK(out.relationships[out.relationships.size() - 1].marking.tlp == Tlp::Amber);
    // The other case as a whole, and what was in this one, stay as they are.
    CHECK(out.defaultMarking.tlp == Tlp::Green);
    CHECK(out.title == "Other");
    CHECK(out[entityNamed(out, "Hammer")].marking.tlp == Tlp::NotStated);
    CHECK(pasted({}, copied(from, {"APT-X"})).document.threatCase.title.empty());
    // Where the default is the same, nothing needs to be said.
    into.threatCase.defaultMarking = {.tlp = Tlp::Amber};
    const Edited alike = pasted(into, copied(from, {"APT-X", "Nordland"}));
    CHECK(alike.document.threatCase[alike.added[1]].marking.tlp == Tlp::NotStated);
}

TEST_CASE("Pasted things keep their arrangement round the centre, beside what stands there", "[copy][draw]")
{
    CaseDocument from = documentOf(twoLines);
    from.view.layout = "force";
    const EntityId actor = entityNamed(from.threatCase, "APT-X");
    const EntityId tool = entityNamed(from.threatCase, "Wrench");
    from.view.placement().set(actor, Point{1000, 1000});
    from.view.placement().set(tool, Point{1300, 1200});
    CaseDocument into;
    into.view.layout = "force";
    const CopiedThings copy = copied(from, {"APT-X", "Wrench"});
    const Edited free = pasted(into, copy, {50, 60});
    const auto at = [&](const Edited& edited, std::size_t i) { return edited.document.view.placement().find(edited.added[i]).value(); };
    CHECK(at(free, 0) == Point{-100, -40});
    CHECK(at(free, 1) == Point{200, 160});

    into = documentOf("Globex -uses-> Hammer");
    into.view.layout = "force";
    const Point taken{-90, -50};
    into.view.placement().set(entityNamed(into.threatCase, "Hammer"), taken);
    const Edited beside = pasted(into, copy, {50, 60});
    CHECK(at(beside, 1).x - at(beside, 0).x == 300);
    CHECK(at(beside, 1).y - at(beside, 0).y == 200);
    CHECK((std::abs(at(beside, 0).x - taken.x) >= 240 || std::abs(at(beside, 0).y - taken.y) >= 110));
    CHECK(beside.document.view.placement().find(entityNamed(into.threatCase, "Hammer")) == taken);
    // Pasted again they stay where they are.
    CHECK(pasted(beside.document, copy, {900, 900}).document == beside.document);

    // Lanes have a place of their own for everything.
    into.view.layout = "lanes";
    const Edited lanes = pasted(into, copy, {50, 60});
    CHECK_FALSE(lanes.document.view.placement().find(lanes.added[0]));
}

TEST_CASE("Bytes that are no copy change nothing and are refused in words", "[copy][draw]")
{
    const CaseDocument into = documentOf(twoLines);
    const std::string good = copied(into, {"APT-X", "Wrench"}).bundle;
    const auto refusal = [&](const std::string& bytes) {
        const Result<Edited> edited = editCase(into, action::PasteThings{bytes, {}});
        REQUIRE_FALSE(edited);
        return edited.error();
    };
    for (const std::string& bad : {std::string(), std::string("hello"), std::string("{}"), std::string("\xFF\xFE\0x", 4), std::string(R"({"type":"bundle","objects":[]})"),
                                   std::string(R"({"type":"bundle","id":"bundle--1","objects":[{"type":"tool","id":"tool--1","name":"x"}]})"),
                                   std::string(100'000, '[')}) {
        CHECK(refusal(bad).code == ErrorCode::BadArgument);
        CHECK(refusal(bad).message.find("Nothing was changed") != std::string::npos);
    }
    // Cut off anywhere it is not taken in half.
    for (std::size_t length = 1; length + 4 < good.size(); length += good.size() / 97)
        CHECK(refusal(good.substr(0, length)).code == ErrorCode::BadArgument);
    CHECK(refusal(std::string(action::maxPastedThingsBytes + 1, ' ')).code == ErrorCode::TooLarge);
}

TEST_CASE("A copy is the same bytes each time, and plain text that is safe to paste", "[copy][draw]")
{
    CaseDocument from = documentOf("indicator:evil.example -indicates-> Wrench {Acme says}");
    const CopiedThings copy = copied(from, {"evil.example", "Wrench"});
    CHECK(copy.bundle == copied(from, {"evil.example", "Wrench"}).bundle);
    CHECK(copy.words == "evil[.]example\nWrench\nevil[.]example – indicates – Wrench\n");
    CHECK_FALSE(copyThings(from, nullptr, {}, Job{}));
    std::stop_source stop;
    stop.request_stop();
    const Result<CopiedThings> stopped = copyThings(from, nullptr, {.entities = {idAt<EntityId>(0)}}, Job{.stop = stop.get_token(), .progress = {}});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("A picture on a card comes along, once and marked; other attachments and what is too large stay", "[copy][draw][cardpicture]")
{
    CaseDocument from = documentOf(twoLines);
    const EntityId actor = entityNamed(from.threatCase, "APT-X");
    const auto attach = [&](const char* id, EntityId about, std::size_t bytes, bool isOnCard) {
        from.threatCase.attachments.push_back({.id = std::string("attachment--") + id, .about = about, .fileName = std::string(id) + ".png",
                                               .bytes = std::make_shared<const std::string>(bytes, 'x'), .isOnCard = isOnCard});
    };
    attach("shown", actor, 100, true);
    attach("kept", actor, 100, false);
    attach("huge", entityNamed(from.threatCase, "Nordland"), mostCopiedPictureBytes, true);
    attach("elsewhere", entityNamed(from.threatCase, "Bank"), 100, true);
    from.threatCase.defaultMarking.tlp = Tlp::Red;
    const CopiedThings copy = copied(from, {"APT-X", "Nordland"});
    CHECK(copy.picturesLeft == 1);
    const Edited edited = pasted({}, copy);
    REQUIRE(edited.document.threatCase.attachments.size() == 1);
    const Attachment& brought = edited.document.threatCase.attachments[0];
    CHECK(brought.fileName == "shown.png");
    CHECK(brought.isOnCard);
    CHECK(brought.bytes->size() == 100);
    CHECK(brought.marking.tlp == Tlp::Red);
    CHECK(std::get<EntityId>(brought.about) == entityNamed(edited.document.threatCase, "APT-X"));
    CHECK(pasted(edited.document, copy).document == edited.document);
}

TEST_CASE("Everything that a case can hold survives copying of all its things", "[copy][draw]")
{
    const CaseDocument from = fullCase();
    Selection all;
    for (std::size_t row = 0; row < from.threatCase.entities.size(); ++row)
        all.entities.push_back(idAt<EntityId>(row));
    const CopiedThings copy = copied(from, all);
    const Edited edited = pasted({}, copy);
    CHECK(claimsOf(edited.document.threatCase) == claimsOf(pasted(edited.document, copy).document.threatCase));
    for (const Attachment& brought : edited.document.threatCase.attachments)
        CHECK(brought.isOnCard);
    CHECK(edited.document.threatCase.house == House{});
    const CaseDocument again = pasted(edited.document, copy).document;
    CHECK(again.threatCase.reports == edited.document.threatCase.reports);
    CHECK(again.threatCase.entities == edited.document.threatCase.entities);
    CHECK(again.threatCase.relationships == edited.document.threatCase.relationships);
    CHECK(again.threatCase.claims == edited.document.threatCase.claims);
    CHECK(again.threatCase.incidents == edited.document.threatCase.incidents);
    CHECK(again.threatCase.quantities == edited.document.threatCase.quantities);
    CHECK(again.threatCase.sameAs == edited.document.threatCase.sameAs);
    CHECK(again.threatCase.notes == edited.document.threatCase.notes);
    CHECK(again.threatCase.title == edited.document.threatCase.title);
    CHECK(again.threatCase.defaultMarking == edited.document.threatCase.defaultMarking);
    CHECK(again.view == edited.document.view);
    // Into its own case nothing of it comes a second time.
    CHECK(pasted(from, copy).document.threatCase.entities.size() == from.threatCase.entities.size());
    CHECK(pasted(from, copy).document.threatCase.claims.size() == from.threatCase.claims.size());
    CHECK(pasted(from, copy).document.threatCase.quantities.size() == from.threatCase.quantities.size());
}
