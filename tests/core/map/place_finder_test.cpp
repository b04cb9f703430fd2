// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/place_finder.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("A country is found in words by its name or by its people", "[map][places]")
{
    CHECK(countryNamedIn("Chinese provinces") == "CN");
    CHECK(countryNamedIn("regions of Ukraine") == "UA");
    CHECK(countryNamedIn("South Korean cities") == "KR");
    CHECK(countryNamedIn("over 10 provinces of New Zealand") == "NZ");
    CHECK(countryNamedIn("several countries").empty());
    CHECK(countryNamedIn("").empty());
    CHECK(countryNamedIn("turkey farms").empty());
}

TEST_CASE("A location is found by its name, in the place that it is said to lie in", "[map][places]")
{
    const ThreatCase threatCase = caseFromText("location:Kharkiv -located-at-> location:Ukraine; location:Nowhere at all -located-at-> location:Ukraine");
    PlaceFinder places(threatCase, ClaimIndex(threatCase));
    const FoundPlace* kharkiv = places.placeOf(entityNamed(threatCase, "Kharkiv"));
    REQUIRE(kharkiv);
    CHECK(kharkiv->place.country == "UA");
    CHECK_FALSE(kharkiv->isUnnamedPart);
    CHECK(places.placeOf(entityNamed(threatCase, "Kharkiv")) == kharkiv);
    CHECK(places.placeOf(entityNamed(threatCase, "Nowhere at all")) == nullptr);
}

TEST_CASE("Places of which only a count is told are parts of a country, none of them named", "[map][places]")
{
    ThreatCase threatCase = caseFromText("Group -targets-> location:Chinese provinces");
    const EntityId provinces = entityNamed(threatCase, "Chinese provinces");
    CHECK(PlaceFinder(threatCase, ClaimIndex(threatCase)).placeOf(provinces) == nullptr);
    threatCase.quantities.push_back({.ofEntity = provinces, .value = 10, .bound = Bound::AtLeast, .unit = "provinces", .words = "at least 10"});
    PlaceFinder places(threatCase, ClaimIndex(threatCase));
    const FoundPlace* found = places.placeOf(provinces);
    REQUIRE(found);
    CHECK(found->isUnnamedPart);
    CHECK(found->place.code == "CN");
}
