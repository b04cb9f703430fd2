// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/name_choice.h"

#include <set>

#include "core/workbench/name_words.h"
#include "core/workbench/workbench.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;

namespace {

Entity group(std::string name, std::vector<std::string> aliases = {})
{
    Entity entity{.id = "intrusion-set--1", .type = EntityType::IntrusionSet, .typeWord = "intrusion-set", .name = std::move(name)};
    for (std::string& alias : aliases)
        entity.also.push_back({.name = std::move(alias), .saidBy = std::nullopt});
    return entity;
}

std::string shown(const Entity& entity, std::string_view choice)
{
    ThreatCase threatCase;
    threatCase.entities.push_back(entity);
    return namedCase(threatCase, choice).entities[0].name;
}

std::string nameOf(std::string_view vendor, std::vector<std::string> names) { return vendorName(vendor, names); }

}  // namespace

TEST_CASE("Each choice of names has an id and a label of its own", "[names]")
{
    std::set<std::string_view> ids;
    std::set<std::string_view> labels;
    for (const NameChoice& choice : nameChoices()) {
        CHECK(ids.insert(choice.id).second);
        CHECK(labels.insert(choice.label).second);
        CHECK_FALSE(choice.hint.empty());
        CHECK(findNameChoice(choice.id) == &choice);
    }
    CHECK(nameChoices().front().id.empty());
    CHECK(findNameChoice("nobody") == nullptr);
    CHECK(namesText("attack") == "Names: MITRE ATT&CK");
    CHECK(namesText("").empty());
    CHECK(namesText("nobody").empty());
}

TEST_CASE("Each choice of names has a word of the command line", "[names]")
{
    CHECK(nameChoiceWords().starts_with("source, house, mitre, misp, talos, "));
    CHECK(nameChoiceOf("source") == "");
    CHECK(nameChoiceOf("mitre") == "attack");
    CHECK(nameChoiceOf("attack") == "attack");
    CHECK(nameChoiceOf("microsoft") == "microsoft");
    CHECK_FALSE(nameChoiceOf(""));
    CHECK_FALSE(nameChoiceOf("nobody"));
    CHECK_FALSE(nameChoiceOf("Names: nobody"));
}

TEST_CASE("A thing goes by the name that the choice has for it, and keeps the source's", "[names]")
{
    const Entity sofacy = group("Sofacy", {"Tsar Team"});
    CHECK(shown(sofacy, "") == "Sofacy");
    CHECK(shown(sofacy, "attack") == "APT28");
    CHECK(shown(sofacy, "microsoft") == "Forest Blizzard");
    CHECK(shown(sofacy, "crowdstrike") == "Fancy Bear");
    CHECK(shown(sofacy, "nobody") == "Sofacy");
    ThreatCase threatCase;
    threatCase.entities.push_back(sofacy);
    const Entity named = namedCase(threatCase, "attack").entities[0];
    CHECK(named.sourceName == "Sofacy");
    REQUIRE(named.also.size() == 2);
    CHECK(named.also[0].name == "Sofacy");
    CHECK(named.also[1].name == "Tsar Team");
    CHECK(named.id == sofacy.id);
    CHECK(threatCase.entities[0] == sofacy);
}

TEST_CASE("What the choice does not know, and what is not named, stays as it is", "[names]")
{
    CHECK(shown(group("Tuesday Collective"), "attack") == "Tuesday Collective");
    CHECK(shown(group("Tuesday Collective"), "microsoft") == "Tuesday Collective");
    Entity unnamed = group("Sofacy");
    unnamed.naming = Naming::NotNamed;
    CHECK(shown(unnamed, "attack") == "Sofacy");
    Entity body = group("Sofacy");
    body.type = EntityType::Identity;
    CHECK(shown(body, "attack") == "Sofacy");
    Entity byId = group("A label of ours");
    byId.externalId = "G0007";
    CHECK(shown(byId, "attack") == "APT28");
}

TEST_CASE("The own aliases of a thing go before those that a reference set has", "[names]")
{
    CHECK(shown(group("Sofacy", {"Secret Blizzard"}), "microsoft") == "Secret Blizzard");
    CHECK(shown(group("Nobody knows it", {"Ember Bear"}), "crowdstrike") == "Ember Bear");
}

TEST_CASE("A vendor's name is told by its scheme or by the MISP galaxy", "[names]")
{
    CHECK(nameOf("microsoft", {"APT28", "STRONTIUM", "Forest Blizzard"}) == "Forest Blizzard");
    CHECK(nameOf("microsoft", {"APT28", "STRONTIUM"}) == "STRONTIUM");
    CHECK(nameOf("microsoft", {"Storm-0558", "Brass Typhoon"}) == "Brass Typhoon");
    CHECK(nameOf("microsoft", {"Storm-0558"}) == "Storm-0558");
    CHECK(nameOf("microsoft", {"Typhoon"}).empty());
    CHECK(nameOf("mandiant", {"Fancy Bear", "APT28"}) == "APT28");
    CHECK(nameOf("mandiant", {"APT-C-36"}).empty());
    CHECK(nameOf("mandiant", {"UNC2452", "FIN7"}) == "FIN7");
    CHECK(nameOf("mandiant", {"TEMP.Veles"}) == "TEMP.Veles");
    CHECK(nameOf("crowdstrike", {"Sofacy", "FANCY BEAR"}) == "FANCY BEAR");
    CHECK(nameOf("secureworks", {"IRON TWILIGHT"}) == "IRON TWILIGHT");
    CHECK(nameOf("symantec", {"Seedworm"}) == "Seedworm");
    CHECK(nameOf("symantec", {"Forest Blizzard"}).empty());
    CHECK(nameOf("nobody", {"APT28"}).empty());
}

TEST_CASE("Choosing names changes what is read, not what is kept, and can be undone", "[names][workbench]")
{
    Workbench workbench(plainTextMetrics());
    workbench.run(action::Edit(action::AddEntity{.type = EntityType::IntrusionSet, .typeWord = "intrusion-set", .name = "Sofacy"}));
    REQUIRE(workbench.state().threatCase.entities.size() == 1);
    const std::uint64_t before = workbench.state().caseVersion;
    const Changes changes = workbench.run(action::SetNames{"attack"});
    CHECK(changes.caseChanged);
    CHECK(workbench.state().caseVersion > before);
    CHECK(workbench.state().named.entities[0].name == "APT28");
    CHECK(workbench.state().threatCase.entities[0].name == "Sofacy");
    CHECK(workbench.state().view.names == "attack");
    REQUIRE(workbench.state().picture);
    CHECK(workbench.state().picture->plan.cards.front().title == "APT28");
    CHECK(workbench.state().picture->plan.cards.front().subtitle.find("also: Sofacy") != std::string::npos);
    workbench.run(action::Undo{});
    CHECK(workbench.state().named.entities[0].name == "Sofacy");
    CHECK(workbench.state().picture->plan.cards.front().title == "Sofacy");
    CHECK(workbench.run(action::SetNames{"nobody"}).error);
}
