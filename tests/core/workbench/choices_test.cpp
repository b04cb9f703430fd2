// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/choices.h"

#include <set>

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("Menus offer every layout by name, with a sentence about it", "[workbench][choices]")
{
    std::set<std::string_view> ids;
    for (const Choice& choice : layoutChoices()) {
        INFO(choice.id);
        CHECK(ids.insert(choice.id).second);
        CHECK_FALSE(choice.label.empty());
        CHECK_FALSE(choice.hint.empty());
        CHECK(choice.patterns.empty());
    }
    CHECK(ids.count("lanes") == 1);
    CHECK(ids.count("force") == 1);
}

TEST_CASE("The open dialog offers every format with the names of its files", "[workbench][choices]")
{
    std::set<std::string_view> ids;
    for (const Choice& choice : formatChoices()) {
        INFO(choice.id);
        CHECK(ids.insert(choice.id).second);
        CHECK_FALSE(choice.label.empty());
        CHECK(choice.patterns.starts_with("*."));
    }
    CHECK(ids.count("stix21") == 1);
    CHECK(ids.count("text") == 1);
}
