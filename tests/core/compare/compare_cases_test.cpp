// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/compare_cases.h"

#include <algorithm>
#include <chrono>
#include <tuple>

#include "core/base/embedded.h"
#include "core/compare/field_words.h"
#include "core/importers/import_format.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// "entity added APT-X", "claim new further source: Acme" …, each list in its order.
std::vector<std::string> differences(const ThreatCase& a, const ThreatCase& b)
{
    const CaseComparison found = compareCases(a, b);
    const FieldWords wordsA(a);
    const FieldWords wordsB(b);
    std::vector<std::string> lines;
    const auto fieldsText = [](const std::vector<FieldChange>& fields) {
        std::string text;
        for (const FieldChange& field : fields)
            text += "; " + field.field + ": " + field.before + " -> " + field.after;
        return text;
    };
    const auto add = [&](const std::string& table, const auto& list) {
        for (const auto& row : list)
            lines.push_back(table + " " + std::string(rowChangeWord(row.change)) + " "
                            + (row.after ? wordsB(*row.after) : wordsA(*row.before)) + fieldsText(row.fields));
    };
    add("report", found.reports);
    add("entity", found.entities);
    add("relationship", found.relationships);
    for (const ClaimDifference& row : found.claims) {
        const ThreatCase& side = row.after ? b : a;
        const Claim& claim = side[row.after ? *row.after : *row.before];
        std::string line = "claim " + std::string(claimChangeWord(row.change));
        if (row.effect != ClaimEffect::None)
            line += " (" + std::string(claimEffectWord(row.effect)) + ")";
        if (row.cause != ClaimCause::NotThere)
            line += " (" + std::string(claimCauseWord(row.cause)) + ")";
        lines.push_back(line + " " + voiceText(side, claim) + " " + std::string(stanceWord(claim.stance)) + fieldsText(row.fields));
    }
    add("incident", found.incidents);
    add("same-as", found.sameAs);
    for (const FieldChange& field : found.caseFields)
        lines.push_back("case " + field.field + ": " + field.before + " -> " + field.after);
    return lines;
}

using Lines = std::vector<std::string>;

ThreatCase twoActors()
{
    return caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                        "Heron -uses-> malware:Wader {Acme says}");
}

ThreatCase sampleCase(std::string text)
{
    return mergeReport({}, *importReport(text, "report.txt", {})).threatCase;
}

std::string sampleText() { return std::string(*embedded("samples/guangzhou-accusation.txt")); }

}  // namespace

TEST_CASE("A case does not differ from itself", "[compare]")
{
    const ThreatCase threatCase = GENERATE(ThreatCase{}, twoActors(), foundingCase(), sampleCase(sampleText()));
    CHECK(compareCases(threatCase, threatCase).empty());
    CHECK(differences(threatCase, threatCase) == Lines{});
}

TEST_CASE("Each edit of a case is exactly one difference", "[compare]")
{
    const ThreatCase before = twoActors();
    ThreatCase after = before;
    const EntityId heron = entityNamed(before, "Heron");
    SECTION("a new name")
    {
        after.entities.edit(rowOf(heron)).name = "Grey Heron";
        CHECK(differences(before, after) == Lines{"entity changed Grey Heron; name: Heron -> Grey Heron"});
    }
    SECTION("another type and a tag")
    {
        after.entities.edit(rowOf(heron)).type = EntityType::Campaign;
        after.entities.edit(rowOf(heron)).tags = {"north"};
        CHECK(differences(before, after) == Lines{"entity changed Heron; type: intrusion set -> campaign; tags: none -> north"});
    }
    SECTION("a deleted relationship takes its claim with it")
    {
        after.relationships.edit(1).isDeleted = true;
        CHECK(differences(before, after) == Lines{"relationship removed Heron — uses — Wader", "claim withdrawn Acme asserts"});
    }
    SECTION("a claim set aside")
    {
        after.claims.edit(0).isSetAside = true;
        CHECK(differences(before, after)
              == Lines{"claim withdrawn (set aside) Acme asserts; is set aside: no -> yes"});
    }
    SECTION("a denial deleted")
    {
        after.claims.edit(1).isDeleted = true;
        CHECK(differences(before, after) == Lines{"claim withdrawn (contradiction) Nordland denies"});
    }
    SECTION("a hedge that fell")
    {
        after.claims.edit(0).reporterDistance = false;
        after.claims.edit(0).act = SpeechAct::Says;
        after.claims.edit(0).certainty = Certainty::NotStated;
        const Lines lines = differences(before, after);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].rfind("claim hedge changed Acme asserts; hedge: alleged -> stated", 0) == 0);
    }
    SECTION("a same-as link")
    {
        after.sameAs.push_back({.id = "relationship--s", .first = heron, .second = entityNamed(before, "Wader"), .isAccepted = true});
        CHECK(differences(before, after) == Lines{"same-as added Heron — same as — Wader"});
    }
    SECTION("the title and the default marking")
    {
        after.title = "North";
        after.defaultMarking.tlp = Tlp::Amber;
        CHECK(differences(before, after) == Lines{"case title: not stated -> North", "case default marking: TLP NOT STATED -> TLP:AMBER"});
    }
}

TEST_CASE("A further source is told from a repetition, and a denial from another claim", "[compare]")
{
    const ThreatCase before = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says}");
    CHECK(differences(before, caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Zenith says}"))
          == Lines{"entity added Zenith", "claim new (further source) Zenith asserts"});
    const ThreatCase twice = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Acme confirms}");
    CHECK(differences(before, twice) == Lines{"claim new Acme asserts"});
    const ThreatCase denied = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Nordland denies}");
    CHECK(differences(before, denied) == Lines{"claim new (contradiction) Nordland denies"});
    CHECK(differences(denied, before) == Lines{"claim withdrawn (contradiction) Nordland denies"});
}

TEST_CASE("A retraction is new, and what its speaker said before is withdrawn by it", "[compare]")
{
    const ThreatCase before = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says}");
    const ThreatCase after = caseFromText("intrusion-set:Heron -attributed-to-> government:Nordland {Acme says; Acme retracts}");
    CHECK(differences(before, after) == Lines{"claim new Acme retracts", "claim withdrawn (retracted) Acme asserts"});
}

TEST_CASE("Two readings of one report are compared by content", "[compare][sample]")
{
    const std::string text = sampleText();
    const ThreatCase before = sampleCase(text);
    // A line before everything moves every place in the text and gives every row another id.
    const ThreatCase moved = sampleCase("Updated.\n\n" + text);
    REQUIRE(before.relationships[0].id != moved.relationships[0].id);
    for (const std::string& line : differences(before, moved))
        CHECK(line.rfind("report changed", 0) == 0);
}

namespace {

/// The other way round, as comparing the other way round must give it.
template <class Id>
std::vector<RowDifference<Id>> mirrored(std::vector<RowDifference<Id>> list)
{
    for (RowDifference<Id>& row : list) {
        std::swap(row.before, row.after);
        row.change = row.change == RowChange::Added ? RowChange::Removed : row.change == RowChange::Removed ? RowChange::Added : row.change;
        for (FieldChange& field : row.fields)
            std::swap(field.before, field.after);
    }
    std::sort(list.begin(), list.end(), [](const auto& x, const auto& y) { return std::tie(x.change, x.before, x.after) < std::tie(y.change, y.before, y.after); });
    return list;
}

std::vector<ClaimDifference> mirrored(std::vector<ClaimDifference> list)
{
    for (ClaimDifference& row : list) {
        std::swap(row.before, row.after);
        row.change = row.change == ClaimChange::New ? ClaimChange::Withdrawn : row.change == ClaimChange::Withdrawn ? ClaimChange::New : row.change;
        for (FieldChange& field : row.fields)
            std::swap(field.before, field.after);
    }
    std::sort(list.begin(), list.end(), [](const auto& x, const auto& y) { return std::tie(x.change, x.before, x.after) < std::tie(y.change, y.before, y.after); });
    return list;
}

template <class List>
List sorted(const List& list) { return mirrored(mirrored(list)); }

void checkMirror(const ThreatCase& a, const ThreatCase& b)
{
    const CaseComparison there = compareCases(a, b);
    const CaseComparison back = compareCases(b, a);
    CHECK(there.match.claims.toB == back.match.claims.toA);
    CHECK(mirrored(there.claims) == sorted(back.claims));
    CHECK(mirrored(there.entities) == sorted(back.entities));
    CHECK(mirrored(there.relationships) == sorted(back.relationships));
    CHECK(mirrored(there.incidents) == sorted(back.incidents));
    CHECK(mirrored(there.sameAs) == sorted(back.sameAs));
    CHECK(mirrored(there.reports) == sorted(back.reports));
}

/// Numbers that are the same on every machine.
struct Dice {
    std::uint64_t state;
    std::size_t operator()(std::size_t sides)
    {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state >> 33) % sides;
    }
};

void editAtRandom(ThreatCase& threatCase, Dice& dice)
{
    const auto entity = idAt<EntityId>(dice(threatCase.entities.size()));
    const std::size_t relationship = dice(threatCase.relationships.size());
    const std::size_t claim = dice(threatCase.claims.size());
    switch (dice(9)) {
    case 0: threatCase.entities.edit(rowOf(entity)).name += " II"; break;
    case 1: threatCase.entities.edit(rowOf(entity)).isDeleted = true; break;
    case 2: threatCase.relationships.edit(relationship).isDeleted = true; break;
    case 3: threatCase.claims.edit(claim).isSetAside = true; break;
    case 4: threatCase.claims.edit(claim).isDeleted = true; break;
    case 5: threatCase.claims.edit(claim).reporterDistance = true; break;
    case 6: threatCase.claims.edit(claim).text += " And that was that."; break;
    case 7: {
        Claim denial = threatCase.claims[claim];
        denial.stance = dice(2) == 0 ? Stance::Denies : Stance::Retracts;
        denial.speaker = entity;
        threatCase.claims.push_back(std::move(denial));
        break;
    }
    default: {
        Claim support = threatCase.claims[claim];
        support.speaker = entity;
        threatCase.claims.push_back(std::move(support));
    }
    }
}

/// A campaign of this many entities: actors with means and targets, each line said twice.
ThreatCase bigCase(std::size_t entities)
{
    ThreatCase threatCase;
    threatCase.reports.push_back({.id = "report--big", .title = "Big"});
    for (std::size_t i = 0; i < entities; ++i) {
        Entity row;
        row.id = "infrastructure--" + std::to_string(i);
        row.type = EntityType::Infrastructure;
        row.typeWord = "infrastructure";
        row.name = "node " + std::to_string(i);
        threatCase.entities.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < 2 * entities; ++i) {
        Relationship row;
        row.id = "relationship--" + std::to_string(i);
        row.type = RelationType::Uses;
        row.typeWord = "uses";
        row.source = idAt<EntityId>(i % entities);
        row.target = idAt<EntityId>((i * 7 + 1) % entities);
        Claim claim;
        claim.about = idAt<RelationshipId>(threatCase.relationships.push_back(std::move(row)));
        claim.report = idAt<ReportId>(0);
        claim.speaker = idAt<EntityId>(i % 50);
        claim.text = "Sentence " + std::to_string(i) + " of a long report says that one uses the other.";
        claim.span = {static_cast<std::uint32_t>(i * 60), static_cast<std::uint32_t>(i * 60 + 50)};
        threatCase.claims.push_back(std::move(claim));
    }
    return threatCase;
}

}  // namespace

TEST_CASE("Comparing the other way round turns every difference round", "[compare][property]")
{
    const std::uint64_t seed = GENERATE(range<std::uint64_t>(1, 25));
    INFO("seed " << seed);
    Dice dice{seed};
    const ThreatCase start = seed % 2 == 0 ? foundingCase() : sampleCase(sampleText());
    ThreatCase a = start;
    ThreatCase b = start;
    for (int i = 0; i < 12; ++i)
        editAtRandom(i % 3 == 0 ? a : b, dice);
    checkMirror(a, b);
    CHECK(compareCases(b, b).empty());
}

TEST_CASE("A reworded sentence is the same claim, another one is not", "[compare][sample]")
{
    const ThreatCase before = foundingCase();
    ThreatCase after = before;
    after.claims.edit(0).text = "Police in the south say that the group behind it is run from the outside.";
    ThreatCase first = before;
    first.claims.edit(0).text = "Police in the south say the group behind it is run from outside.";
    const CaseComparison near = compareCases(first, after);
    REQUIRE(near.claims.size() == 1);
    CHECK(near.claims[0].change == ClaimChange::Changed);
    CHECK(near.claims[0].fields.at(0).field == "text");
}

TEST_CASE("An edited report tells which sentences went", "[compare][sample]")
{
    const std::string text = sampleText();
    const std::size_t cut = text.rfind("\n\n", text.size() - 3);
    const ThreatCase before = sampleCase(text);
    const ThreatCase after = sampleCase(text.substr(0, cut) + "\n");
    const CaseComparison found = compareCases(before, after);
    for (const auto& row : found.entities)
        CHECK(row.change != RowChange::Added);
    for (const ClaimDifference& row : found.claims)
        CHECK(row.change != ClaimChange::New);
    checkMirror(before, after);
}

TEST_CASE("Comparing large cases takes a time linear in their rows", "[compare][size]")
{
    const ThreatCase before = bigCase(100'000);
    ThreatCase after = before;
    after.entities.edit(77'777).name = "renamed";
    after.claims.edit(123'456).isDeleted = true;
    // Nearly every relationship has other ends: changed rows and claims without partners.
    const ThreatCase other = bigCase(100'001);
    const auto seconds = [](const ThreatCase& a, const ThreatCase& b, std::size_t least) {
        const auto start = std::chrono::steady_clock::now();
        const CaseComparison found = compareCases(a, b);
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        CHECK(found.entities.size() >= least);
        return took;
    };
    const double versions = seconds(before, after, 1);
    const double strangers = seconds(before, other, 1);
    UNSCOPED_INFO("versions " << versions << " s, other case " << strangers << " s");
    WARN("100,000 entities, 200,000 relationships and claims: two versions " << versions << " s, two cases " << strangers << " s");
    CHECK(versions < 10);
    CHECK(strangers < 20);
}
