// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/edit_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

constexpr QuantityId first{};

CaseDocument withCount()
{
    CaseDocument document = documentOf("APT-X -targets-> Grid");
    document.threatCase.quantities.push_back({.ofEntity = find(document, "Grid"), .value = 100, .bound = Bound::Exactly,
                                              .unit = "networks", .words = "more than 100", .wordsSpan = {3, 16}, .isDraft = true});
    return document;
}

}  // namespace

TEST_CASE("A count is corrected, and the source's words stay", "[edit][quantity]")
{
    const Edited edited = done(withCount(), action::EditQuantity{first, 100, Bound::MoreThan, " power  stations "});
    const Quantity& quantity = edited.document.threatCase[first];
    CHECK(edited.name == "Change the count of “power stations”");
    CHECK(quantityText(quantity) == "> 100");
    CHECK(quantity.unit == "power stations");
    CHECK(quantity.words == "more than 100");
    CHECK(quantity.wordsSpan == TextSpan{3, 16});
    CHECK(quantity.isDraft);  // correcting is no verdict
}

TEST_CASE("A count that is none is refused", "[edit][quantity]")
{
    const CaseDocument before = withCount();
    CHECK(refusal(before, action::EditQuantity{first, -1, Bound::Exactly, "networks"}) == "bad-argument: A count is a number from zero on.");
    CHECK(refusal(before, action::EditQuantity{first, 1, Bound::Exactly, " "}) == "bad-argument: Say in a word or two what is counted.");
    CHECK(refusal(before, action::EditQuantity{first, 100, Bound::Exactly, "networks"}) == "bad-argument: Nothing would change.");
    CHECK(refusal(before, action::EditQuantity{QuantityId{7}, 1, Bound::Exactly, "x"}).starts_with("not-found"));
}
