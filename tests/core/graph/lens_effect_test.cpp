// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/lens_effect.h"

#include "core/graph/plan_bands.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

LensEffect effectOf(const ThreatCase& threatCase, Lens lens)
{
    ViewState view;
    view.lens = std::move(lens);
    return *lensEffect(threatCase, ClaimIndex(threatCase), view, {});
}

std::string effectText(const ThreatCase& threatCase, const Lens& lens)
{
    constexpr std::array words{"leaves", "weakens", "dispute ends", "card leaves", "card splits", "comes", "strengthens"};
    std::string text;
    for (const LensDifference& difference : effectOf(threatCase, lens).differences) {
        text += words[static_cast<std::size_t>(difference.change)];
        for (const RelationshipId id : difference.relationships)
            text += " " + threatCase[threatCase[id].source].name + "-" + threatCase[threatCase[id].target].name;
        for (const EntityId id : difference.entities)
            text += " " + threatCase[id].name;
        if (difference.change == LensChange::LineWeakens)
            text.append(": ").append(strengthWord(difference.before)).append(" to ").append(strengthWord(difference.after));
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("Without a source its lines leave, others weaken, disputes end, cards go", "[graph][lens]")
{
    const ThreatCase threatCase = caseFromText(
        "Group -attributed-to-> Nordland {Acme says; Nordland denies}; Group -targets-> Bank {Acme says; Beta alleges};"
        "Group -uses-> VPN {Beta says}");
    CHECK(effectText(threatCase, {}).empty());
    CHECK(effectText(threatCase, {.disbelieve = {"identity--Acme"}}) == "leaves Group-Nordland\n"
                                                                        "weakens Group-Bank: one origin to alleged\n"
                                                                        "card leaves Nordland\n");
    CHECK(effectText(threatCase, {.disbelieve = {"identity--Nordland"}}) == "dispute ends Group-Nordland\n");
    CHECK(effectText(threatCase, {.doubt = {"identity--Beta"}}) == "weakens Group-VPN: one origin to alleged\n");
    CHECK(effectText(threatCase, {.doubt = {"identity--Acme"}})
          == "weakens Group-Nordland: contested to contested\nweakens Group-Bank: one origin to alleged\n");
    const LensEffect effect = effectOf(threatCase, {.disbelieve = {"identity--Acme"}});
    CHECK(effect.lines == 3);
    CHECK(effect.cards == 4);
    CHECK(effect.disputesGone == 1);
    CHECK(effect.count(LensChange::LineLeaves) == 1);
    CHECK(effect.count(LensChange::LineWeakens) == 1);
    CHECK(effect.count(LensChange::CardLeaves) == 1);
    CHECK(effectOf(threatCase, {.disbelieve = {"identity--Nordland"}}).disputesGone == 1);
}

TEST_CASE("A card that only the disbelieved join comes apart, and its lines do not count as gone", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("APT-X -uses-> VPN {Acme says}; Bear -uses-> VPN {Beta says}; APT-X =same-as= Bear; organisation:Gamma");
    threatCase.claims.push_back({.about = SameAsId{0}, .speaker = entityNamed(threatCase, "Gamma")});
    CHECK(effectText(threatCase, {.disbelieve = {"identity--Gamma"}})
          == "weakens APT-X-VPN Bear-VPN: several origins to one origin\ncard splits APT-X Bear\n");
}

TEST_CASE("What was set aside comes when the lens counts it", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    threatCase.claims.edit(0).isSetAside = true;
    CHECK(effectText(threatCase, {.includeSetAside = true}) == "comes Group-Bank\n");
}

TEST_CASE("A source counted as an origin of its own strengthens what two of one origin say", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> Bank {government:Police says; government:Bureau says}; government:Police -located-at-> Nordland;"
                                         "government:Bureau -located-at-> Nordland");
    threatCase.entities.edit(rowOf(entityNamed(threatCase, "Nordland"))).externalId = "NO";
    CHECK(effectText(threatCase, {.ownOrigins = {threatCase[entityNamed(threatCase, "Bureau")].id}}) == "strengthens Group-Bank\n");
}

TEST_CASE("Reckoning what a lens changes stops when asked", "[graph][lens]")
{
    std::stop_source stop;
    stop.request_stop();
    const ThreatCase threatCase = caseFromText("Group -targets-> Bank {Acme says}");
    const Result<LensEffect> effect = lensEffect(threatCase, ClaimIndex(threatCase), {}, Job{.stop = stop.get_token(), .progress = {}});
    REQUIRE_FALSE(effect);
    CHECK(effect.error().code == ErrorCode::Cancelled);
}

TEST_CASE("Under a lens an incident that nobody who is believed tells of has no band", "[graph][lens]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> location:Nordland {Acme says}; Heron -targets-> location:Nordland {Beta says}");
    for (const std::size_t row : {0U, 1U})
        threatCase.incidents.push_back({.id = "incident--" + std::to_string(row), .actors = {threatCase.relationships[row].source},
                                        .targets = {threatCase.relationships[row].target}, .relationships = {idAt<RelationshipId>(row)}});
    const auto bandsUnder = [&](Lens lens) {
        ViewState view;
        view.lens = std::move(lens);
        std::vector<std::size_t> incidents;
        for (const BandContent& band : bandsOf(threatCase, buildGraph(threatCase, ClaimIndex(threatCase), view)).contents)
            incidents.push_back(rowOf(band.incident.value()));
        return incidents;
    };
    CHECK(bandsUnder({}) == std::vector<std::size_t>{0, 1});
    CHECK(bandsUnder({.disbelieve = {"identity--Acme"}}) == std::vector<std::size_t>{1});
}
