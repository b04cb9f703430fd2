// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string graphOf(const CaseDocument& document)
{
    return graphText(document.threatCase, buildGraph(document.threatCase, ClaimIndex(document.threatCase), document.view));
}

}  // namespace

TEST_CASE("Two actors joined as the same are one node, and split are two again", "[edit][same-as]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench\nBear -uses-> Saw");
    const action::LinkSameAs join{.entities = {find(before, "APT-X"), find(before, "Bear")}, .claim = {.credibility = Credibility::Two}};
    const Edited joined = done(before, join);
    CHECK(joined.name == "Join “APT-X” and “Bear” as the same");
    CHECK(graphOf(joined.document) != graphOf(before));
    CHECK(graphOf(joined.document).find("APT-X + Bear") != std::string::npos);
    REQUIRE(joined.document.threatCase.sameAs.size() == 1);
    const Claim& claim = joined.document.threatCase.claims[joined.document.threatCase.claims.size() - 1];
    CHECK(std::get<SameAsId>(claim.about) == SameAsId{0});
    CHECK(claim.credibility == Credibility::Two);
    CHECK(refusal(joined.document, join) == "bad-argument: There is such a link already; accept it, or add a claim to it.");
    const Edited split = done(joined.document, action::SplitNode{{find(before, "APT-X"), find(before, "Bear")}});
    CHECK(split.name == "Split “APT-X” and “Bear”");
    CHECK(graphOf(split.document) == graphOf(before));
    CHECK(refusal(split.document, action::SplitNode{{find(before, "Bear")}}) == "bad-argument: This is one thing already; nothing is joined in it.");
    const Edited judged = done(split.document, action::JudgeSameAs{SameAsId{0}, true});
    CHECK(judged.name == "Accept that “APT-X” and “Bear” are the same");
    CHECK(graphOf(judged.document) == graphOf(joined.document));
}

TEST_CASE("A link of a thing with itself is refused", "[edit][same-as]")
{
    const CaseDocument document = documentOf("APT-X -uses-> Wrench");
    const EntityId x = find(document, "APT-X");
    CHECK(refusal(document, action::LinkSameAs{.entities = {x, x}}) == "bad-argument: A thing cannot be linked with itself; select two or more.");
}

TEST_CASE("Overlap, part and new name join nothing", "[edit][same-as]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench\nBear -uses-> Saw");
    const auto [kind, name] = GENERATE(table<SameAsKind, std::string>({
        {SameAsKind::Overlaps, "Note that “APT-X” overlaps with “Bear”"},
        {SameAsKind::PartOf, "Note that “APT-X” is part of “Bear”"},
        {SameAsKind::RenamedTo, "Note that “APT-X” was renamed to “Bear”"}}));
    const Edited edited = done(before, action::LinkSameAs{.entities = {find(before, "APT-X"), find(before, "Bear")}, .kind = kind});
    CHECK(edited.name == name);
    CHECK(graphOf(edited.document) == graphOf(before));
}

TEST_CASE("Part and new name can be said both ways round, overlap only once", "[edit][same-as]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench\nBear -uses-> Saw");
    const EntityId x = find(before, "APT-X");
    const EntityId bear = find(before, "Bear");
    for (const SameAsKind kind : {SameAsKind::PartOf, SameAsKind::RenamedTo}) {
        const Edited once = done(before, action::LinkSameAs{.entities = {x, bear}, .kind = kind});
        const Edited both = done(once.document, action::LinkSameAs{.entities = {bear, x}, .kind = kind});
        CHECK(both.document.threatCase.sameAs.size() == 2);
    }
    const Edited overlap = done(before, action::LinkSameAs{.entities = {x, bear}, .kind = SameAsKind::Overlaps});
    CHECK(refusal(overlap.document, action::LinkSameAs{.entities = {bear, x}, .kind = SameAsKind::Overlaps})
          == "bad-argument: There is such a link already; accept it, or add a claim to it.");
}

TEST_CASE("Splitting leaves what is said of overlaps as it is", "[edit][same-as]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench\nBear -uses-> Saw");
    const std::vector<EntityId> pair{find(before, "APT-X"), find(before, "Bear")};
    const Edited overlap = done(before, action::LinkSameAs{.entities = pair, .kind = SameAsKind::Overlaps});
    const Edited joined = done(overlap.document, action::LinkSameAs{.entities = pair});
    const Edited split = done(joined.document, action::SplitNode{pair});
    REQUIRE(split.document.threatCase.sameAs.size() == 2);
    CHECK(split.document.threatCase.sameAs[0].isAccepted);
    CHECK_FALSE(split.document.threatCase.sameAs[1].isAccepted);
}

TEST_CASE("An alias becomes a thing of its own, said to be the same by whoever used it", "[edit][same-as]")
{
    CaseDocument before = documentOf("APT-X -uses-> Wrench {Acme says}");
    const EntityId x = find(before, "APT-X");
    before.threatCase.entities.edit(rowOf(x)).also = {{"Bear", find(before, "Acme")}};
    const Edited edited = done(before, action::SplitAlias{x, "Bear"});
    const ThreatCase& c = edited.document.threatCase;
    CHECK(edited.name == "Split “Bear” from “APT-X”");
    CHECK(c[x].also.empty());
    REQUIRE(edited.added.size() == 1);
    CHECK(c[edited.added[0]].name == "Bear");
    CHECK(c[edited.added[0]].type == c[x].type);
    REQUIRE(c.sameAs.size() == 1);
    CHECK_FALSE(c.sameAs[0].isAccepted);
    CHECK(c.claims[c.claims.size() - 1].speaker == find(before, "Acme"));
    CHECK(refusal(before, action::SplitAlias{x, "Fox"}) == "not-found: It has no such name; choose one of its names.");
}
