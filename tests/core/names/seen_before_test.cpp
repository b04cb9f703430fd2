// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/seen_before.h"

#include "core/edit/edit_case.h"
#include "core/graph/build_graph.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;

namespace {

Entity thing(EntityType type, std::string id, std::string name, std::vector<std::string> aliases = {})
{
    Entity entity{.id = std::move(id), .type = type, .typeWord = std::string(entityTypeInfo(type).word), .name = std::move(name)};
    for (std::string& alias : aliases)
        entity.also.push_back({.name = std::move(alias), .saidBy = std::nullopt});
    return entity;
}

ThreatCase caseOf(std::vector<Entity> things)
{
    ThreatCase out;
    for (Entity& one : things)
        out.entities.push_back(std::move(one));
    return out;
}

/// "APT28: alias MITRE ATT&CK/APT28 (Fancy Bear)", a hit a line.
std::vector<std::string> linesOf(const ThreatCase& threatCase, const SeenBefore& seen)
{
    std::vector<std::string> lines;
    for (const SeenHit& hit : seen.hits) {
        const SeenSet& set = *seen.sets[hit.set];
        lines.push_back(threatCase[hit.thing].name + ": " + std::string(seenMatchWord(hit.how)) + " " + set.title + "/"
                        + set.entries[hit.entry].name + " (" + hit.words + ")" + (hit.isCommon ? " common" : ""));
    }
    return lines;
}

std::vector<std::string> hitsOf(const ThreatCase& threatCase) { return linesOf(threatCase, seenBefore(threatCase, builtInSets(), {})); }

}  // namespace

TEST_CASE("A thing is found in reference sets by id, name, alias and spelling", "[names][seen]")
{
    Entity byId = thing(EntityType::IntrusionSet, "a--1", "The Tuesday collective");
    byId.externalId = "G0007";
    CHECK(hitsOf(caseOf({byId})) == std::vector<std::string>{"The Tuesday collective: same id MITRE ATT&CK/APT28 (G0007)"});
    const auto named = hitsOf(caseOf({thing(EntityType::ThreatActor, "a--1", "apt28")}));
    REQUIRE(named.size() == 2);
    CHECK(named.front() == "apt28: same name MITRE ATT&CK/APT28 (APT28)");
    CHECK(named.back() == "apt28: same name MISP galaxy/APT28 (APT28)");
    const auto spelling = hitsOf(caseOf({thing(EntityType::Malware, "a--1", "Mimi-katz")}));
    REQUIRE(spelling.size() == 1);
    CHECK(spelling.front() == "Mimi-katz: name but for spelling MITRE ATT&CK/Mimikatz (Mimikatz)");
    const auto alias = hitsOf(caseOf({thing(EntityType::IntrusionSet, "a--1", "forest blizzard")}));
    REQUIRE(!alias.empty());
    CHECK(alias.front() == "forest blizzard: alias MITRE ATT&CK/APT28 (Forest Blizzard)");
    CHECK(hitsOf(caseOf({thing(EntityType::Malware, "a--1", "Forest Blizzard")})).empty());
    CHECK(hitsOf(caseOf({thing(EntityType::IntrusionSet, "a--1", "Forest")})).empty());
}

TEST_CASE("Techniques, places and bodies that only speak are common ground", "[names][seen]")
{
    Entity technique = thing(EntityType::AttackPattern, "a--1", "Phishing");
    technique.externalId = "T1566";
    const ThreatCase threatCase = caseOf({technique});
    const SeenBefore seen = seenBefore(threatCase, builtInSets(), {});
    REQUIRE(seen.hits.size() == 1);
    CHECK(seen.hits.front().isCommon);
    CHECK(seen.things() == 0);
}

TEST_CASE("What is deleted is not looked for", "[names][seen]")
{
    Entity gone = thing(EntityType::IntrusionSet, "a--1", "APT28");
    gone.isDeleted = true;
    CHECK(hitsOf(caseOf({gone})).empty());
}

TEST_CASE("A search that was stopped gives nothing", "[names][seen]")
{
    std::stop_source stop;
    stop.request_stop();
    CHECK(seenBefore(caseOf({thing(EntityType::IntrusionSet, "a--1", "APT28")}), builtInSets(), Job{.stop = stop.get_token()}).hits.empty());
}

TEST_CASE("Very many hits are cut and say so", "[names][seen]")
{
    auto set = std::make_shared<SeenSet>();
    std::vector<Entity> things;
    for (int i = 0; i < 400; ++i) {
        things.push_back(thing(EntityType::IntrusionSet, "a--" + std::to_string(i), "Same Name"));
        set->entries.push_back({.id = "b--" + std::to_string(i), .name = "Same Name"});
        set->keys.push_back({nameKeys(things.back()).back().text, static_cast<std::uint32_t>(i), KeyPart::PlainName});
    }
    const SeenBefore seen = seenBefore(caseOf(things), {set}, {});
    CHECK(seen.isCut);
    CHECK(seen.hits.size() >= mostSeenHits);
    CHECK(seen.hits.size() <= mostSeenHits + 400);
}

TEST_CASE("An entry is linked in one step and is a hit no more", "[names][seen][edit]")
{
    const CaseDocument before{.threatCase = test::caseFromText("Fancy Bear -uses-> Wrench")};
    const EntityId bear = test::entityNamed(before.threatCase, "Fancy Bear");
    const SeenBefore seen = seenBefore(before.threatCase, builtInSets(), {});
    REQUIRE(!seen.hits.empty());
    const SeenHit hit = seen.hits.front();
    CHECK(hit.thing == bear);
    const action::LinkEntry link{.entity = bear, .entry = entityOfEntry(seen.sets[hit.set]->entries[hit.entry]), .claim = {.text = "Same name."}};
    const Result<Edited> edited = editCase(before, link);
    REQUIRE(edited);
    CHECK(edited->name == "Link “Fancy Bear” with “APT28” (G0007)");
    const ThreatCase& after = edited->document.threatCase;
    REQUIRE(edited->added.size() == 1);
    const Entity& entry = after[edited->added.front()];
    CHECK(entry.externalId == "G0007");
    CHECK(entry.id == "intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c");
    CHECK(entry.properties.find("https://attack.mitre.org/groups/G0007") != std::string::npos);
    CHECK(entry.also.size() > 5);
    REQUIRE(after.sameAs.size() == 1);
    CHECK(after.sameAs[0].isAccepted);
    // One node in the place of one: linking draws nothing new.
    const auto nodes = [](const CaseDocument& document) {
        return buildGraph(document.threatCase, ClaimIndex(document.threatCase), document.view).nodes().size();
    };
    CHECK(nodes(edited->document) == nodes(before));
    for (const SeenHit& left : seenBefore(after, builtInSets(), {}).hits)
        CHECK(seen.sets[left.set]->entries[left.entry].id != entry.id);
    const Result<Edited> again = editCase(edited->document, link);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::BadArgument);
    const Result<Edited> self = editCase(edited->document, action::LinkEntry{.entity = edited->added.front(), .entry = entry, .claim = {}});
    REQUIRE_FALSE(self);
    CHECK(self.error().message == "The thing is that entry already.");
}
