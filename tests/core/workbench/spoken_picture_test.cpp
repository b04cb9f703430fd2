// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/spoken_picture.h"

#include "tests/core/workbench/workbench_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// A drawn case, and what is said of its cards and lines, one a line.
struct Spoken {
    Workbench workbench;

    explicit Spoken(std::string_view text) : workbench(workbenchWith(text))
    {
        REQUIRE_FALSE(perform(workbench, action::BuildPicture{}).error);
        REQUIRE(workbench.state().picture != nullptr);
    }
    const Picture& picture() const { return *workbench.state().picture; }
    SpokenThing card(std::string_view title) const
    {
        for (std::uint32_t i = 0; i < picture().plan.cards.size(); ++i)
            if (picture().plan.cards[i].title == title)
                return spokenCard(workbench.state().threatCase, picture(), i);
        FAIL("no card " << title);
        return {};
    }
    std::string links() const
    {
        std::string text;
        for (std::uint32_t i = 0; i < picture().plan.links.size(); ++i)
            text += spokenLink(workbench.state().threatCase, picture(), i).name + "\n";
        return text;
    }
};

}  // namespace

TEST_CASE("A card is spoken with what it is, its claims and whether they are contested", "[workbench][spoken]")
{
    const Spoken spoken("Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                        "Bear -uses-> malware:Wiper {Acme says; Herald says}\n"
                        "Bear -targets-> organisation:Bank {Acme says}");
    CHECK(spoken.card("Bear").name == "Bear, actor, 5 claims, contested");
    CHECK(spoken.card("Nordland").name == "Nordland, sponsor as claimed, 2 claims, contested");
    CHECK(spoken.card("Wiper").name == "Wiper, capability, 2 claims");
    CHECK(spoken.card("Bank").name == "Bank, victim, 1 claim");
    const std::string more = spoken.card("Bear").description;
    INFO(more);
    CHECK(more.find("3 lines: attributed to Nordland, contested; uses Wiper, several origins; targets Bank, one origin")
          != std::string::npos);
    CHECK(spoken.card("Bank").description.find("1 line: Bear targets it, one origin") != std::string::npos);
}

TEST_CASE("A denial of a whole incident that a sentence makes of a line as well is counted once", "[workbench][spoken]")
{
    ThreatCase threatCase = caseFromText("Bear -targets-> Bank {Acme says; Bank denies; Acme says}");
    threatCase.incidents.push_back({.relationships = {idAt<RelationshipId>(0)}});
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row)
        threatCase.claims.edit(row).span = {10, 20};
    Claim blanket = threatCase.claims[1];
    blanket.about = idAt<IncidentId>(0);
    threatCase.claims.push_back(blanket);
    blanket.span = {30, 40};
    threatCase.claims.push_back(blanket);
    const std::vector<ClaimId> all{idAt<ClaimId>(0), idAt<ClaimId>(1), idAt<ClaimId>(2), idAt<ClaimId>(3), idAt<ClaimId>(4)};
    CHECK(withoutRepeated(threatCase, all) == std::vector<ClaimId>{idAt<ClaimId>(0), idAt<ClaimId>(1), idAt<ClaimId>(2), idAt<ClaimId>(4)});
}

TEST_CASE("A line is spoken with who says it before what is said, and who denies it after", "[workbench][spoken]")
{
    const Spoken spoken("Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                        "Bear -uses-> malware:Wiper {Acme alleges; Herald says; Beta disputes}\n"
                        "Bear -uses-> tool:Wrench {Acme says; Herald says; Beta says}\n"
                        "Bear -targets-> organisation:Bank {government:Nordland denies}\n"
                        "Bear -targets-> organisation:Port");
    const std::string all = spoken.links();
    INFO(all);
    CHECK(all.find("Alleged by Acme: Bear attributed to Nordland; denied by Nordland; 2 claims\n") != std::string::npos);
    CHECK(all.find("Alleged by Acme, stated by Herald: Bear uses Wiper; disputed by Beta; 3 claims\n") != std::string::npos);
    CHECK(all.find("Stated by 3 sources: Bear uses Wrench; 3 claims\n") != std::string::npos);
    CHECK(all.find("No accusation loaded: Bear targets Bank; denied by Nordland; 1 claim\n") != std::string::npos);
    CHECK(all.find("Stated, source not stated: Bear targets Port; 1 claim\n") != std::string::npos);
}

TEST_CASE("Who accuses and who is accused are spoken in the same form", "[workbench][spoken]")
{
    const Spoken one("Bear -uses-> malware:Wiper {Acme alleges; Beta denies}");
    const Spoken other("Bear -uses-> malware:Wiper {Beta alleges; Acme denies}");
    const auto swapped = [](std::string text) {
        for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
            if (text.compare(at, 4, "Acme") == 0)
                text.replace(at, 4, "Beta");
            else if (text.compare(at, 4, "Beta") == 0)
                text.replace(at, 4, "Acme");
        }
        return text;
    };
    CHECK(one.links() == swapped(other.links()));
    CHECK(one.links() != other.links());
}

TEST_CASE("What is spoken is one line without control characters", "[workbench][spoken]")
{
    Workbench workbench = emptyWorkbench();
    ThreatCase threatCase = caseFromText("Bear -uses-> malware:Wiper {Acme says}");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Bear"))).name = "Be\nar\t\x01<b>x</b>";
    workbench.commit(importOf(std::move(threatCase), 0));
    REQUIRE_FALSE(perform(workbench, action::BuildPicture{}).error);
    const WorkbenchState& state = workbench.state();
    for (std::uint32_t i = 0; i < state.picture->plan.cards.size(); ++i) {
        const SpokenThing thing = spokenCard(state.threatCase, *state.picture, i);
        for (const char c : thing.name + thing.description)
            CHECK(static_cast<unsigned char>(c) >= 0x20);
    }
}

TEST_CASE("A picture says how much it holds", "[workbench][spoken]")
{
    const Spoken spoken("Bear -uses-> malware:Wiper {Acme says}; Bear -targets-> organisation:Bank {Acme says}");
    CHECK(spokenSize(spoken.picture().plan) == "3 cards, 2 lines");
    CHECK(spokenSize({}) == "0 cards, 0 lines");
}
