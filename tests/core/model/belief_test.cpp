// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/belief.h"

#include "tests/support/catch.h"

using namespace throughline;

TEST_CASE("A source is believed, doubted or not, and stands in one list of a lens at most", "[model][lens]")
{
    const std::vector<std::string> police{"identity--police"};
    Lens lens = withBelief({}, police, Belief::Doubted);
    CHECK(lens.doubt == police);
    CHECK(beliefIn(lens, "identity--police") == Belief::Doubted);
    lens = withBelief(lens, police, Belief::Disbelieved);
    CHECK(lens == Lens{.disbelieve = police});
    CHECK(withBelief(lens, police, Belief::Disbelieved) == lens);
    CHECK(beliefIn(lens, "identity--other") == Belief::Believed);
    CHECK(withBelief(lens, police, Belief::Believed).isNeutral());
}

TEST_CASE("Others keep their place and their trust when some sources change", "[model][lens]")
{
    const Lens lens{.disbelieve = {"a", "b"}, .doubt = {"c"}, .minReliability = Reliability::C};
    CHECK(withBelief(lens, std::vector<std::string>{"c", "a", "c"}, Belief::Disbelieved)
          == Lens{.disbelieve = {"b", "c", "a"}, .doubt = {}, .minReliability = Reliability::C});
    CHECK(beliefIn({.disbelieve = {"a"}, .doubt = {"a"}}, "a") == Belief::Disbelieved);
}
