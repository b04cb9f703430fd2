// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scene/draft_tag.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/picture_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

/// Every row a draft, or those of even number only.
ThreatCase draftFounding(bool isHalf)
{
    ThreatCase out = foundingCase();
    const auto mark = [&](auto& table) {
        for (std::size_t i = 0; i < table.size(); i += isHalf ? 2 : 1)
            table.edit(i).isDraft = true;
    };
    mark(out.entities);
    mark(out.relationships);
    mark(out.claims);
    mark(out.incidents);
    return out;
}

std::shared_ptr<const Picture> pictureOf(const ThreatCase& threatCase, const std::string& layout = "lanes")
{
    ViewState view;
    view.layout = layout;
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

std::size_t countText(const DisplayList& list, std::string_view text)
{
    return static_cast<std::size_t>(std::count(list.texts.text.begin(), list.texts.text.end(), text));
}

bool hasTextWith(const DisplayList& list, std::string_view part)
{
    return std::any_of(list.texts.text.begin(), list.texts.text.end(), [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("A picture of a report just read says once that it is a draft", "[scene][draft]")
{
    const ThreatCase threatCase = draftFounding(false);
    const auto picture = pictureOf(threatCase);
    CHECK(countText(picture->display, draftWords) == 1);
    CHECK(countText(picture->display, draftWord) == 0);
    const auto page = composeBriefing(threatCase, *picture, {}, plainTextMetrics());
    REQUIRE(page);
    CHECK(countText(*page, draftWords) == 1);
    CHECK(countText(*page, "all of it read, not yet reviewed") == 1);
}

TEST_CASE("In a half reviewed picture drafts carry a tag that covers nothing", "[scene][draft]")
{
    const std::string layout = GENERATE("lanes", "force");
    const ThreatCase threatCase = draftFounding(true);
    const auto picture = pictureOf(threatCase, layout);
    const auto tagged = std::count_if(picture->plan.cards.begin(), picture->plan.cards.end(), [](const PlanCard& card) { return card.isDraft; });
    REQUIRE(tagged > 3);
    CHECK(countText(picture->display, draftWords) == 0);
    CHECK(countText(picture->display, draftWord) >= static_cast<std::size_t>(tagged));
    CHECK(textsOnTexts(*picture) == std::vector<std::string>{});
    CHECK(overlaps(*picture) == std::vector<std::string>{});
    const auto page = composeBriefing(threatCase, *picture, {}, plainTextMetrics());
    REQUIRE(page);
    CHECK(countText(*page, "read, not yet reviewed") == 1);
}

TEST_CASE("A draft line says so before its verb", "[scene][draft]")
{
    ThreatCase threatCase = foundingCase();
    for (std::size_t i = 0; i < threatCase.claims.size(); ++i)
        threatCase.claims.edit(i).isDraft = true;
    const auto picture = pictureOf(threatCase);
    CHECK_FALSE(picture->plan.isDraft);
    CHECK(hasTextWith(picture->display, "draft · against"));
    CHECK(hasTextWith(picture->display, "draft · allegedly"));
    CHECK(textsOnTexts(*picture) == std::vector<std::string>{});
}

TEST_CASE("A reviewed picture knows no drafts", "[scene][draft]")
{
    const ThreatCase threatCase = foundingCase();
    const auto page = composeBriefing(threatCase, *pictureOf(threatCase), {}, plainTextMetrics());
    REQUIRE(page);
    CHECK_FALSE(hasTextWith(*page, "draft"));
    CHECK_FALSE(hasTextWith(*page, "Draft"));
}
