// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/raster/small_words.h"

#include <algorithm>

#include "core/scene/draft_tag.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::raster;
using namespace throughline::test;

namespace {

/// A card that hides a neighbour, and a note of the author.
std::shared_ptr<const Picture> picture()
{
    const ThreatCase threatCase = caseFromText("Wolf -uses-> tool:Wrench; Wolf -targets-> Bank; Bear -targets-> Bank");
    ViewState view;
    view.hidden = {entityNamed(threatCase, "Wrench")};
    view.annotations = {{.id = 1, .kind = AnnotationKind::Text, .layout = view.layout, .from = {0, 300}, .to = {160, 360}, .text = "Ask the bank\nbefore noon"}};
    return *makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), Job{});
}

DisplayParts allOf(const DisplayList& list) { return list.within(list.bounds.grown(100)); }

}  // namespace

TEST_CASE("A number that is too small to be read takes its pill along", "[raster][words]")
{
    const auto drawn = picture();
    const DisplayList& list = drawn->display;
    const auto words = std::find(list.texts.text.begin(), list.texts.text.end(), "+1");
    REQUIRE(words != list.texts.text.end());
    const auto text = static_cast<std::uint32_t>(words - list.texts.text.begin());
    const Pills near = pillsIn(list, allOf(list), 8);
    CHECK(near.texts == std::vector{text});
    CHECK(near.shapes.empty());
    const Pills far = pillsIn(list, allOf(list), 20);
    CHECK(far.texts.empty());
    REQUIRE(far.shapes.size() == 1);
    CHECK(list.shapes.style[far.shapes[0]] == StyleId::Badge);
    CHECK(list.shapes.box[far.shapes[0]].contains(list.texts.origin[text]));
}

TEST_CASE("Note paper says how it begins at any scale, and marks that it says something where no letters fit", "[raster][words]")
{
    const auto drawn = picture();
    const DisplayList& list = drawn->display;
    const auto wordsAt = [&](double scale) {
        SmallWords found;
        addPaperWords(found, *drawn, list, allOf(list).shapes, plainTextMetrics(), {.transform = {scale, {0, 0}}, .pixelRatio = 1});
        return found;
    };
    const SmallWords near = wordsAt(0.4);
    REQUIRE_FALSE(near.words.empty());
    CHECK(near.words[0].words.starts_with("Ask"));
    CHECK(near.words[0].size >= leastRead);
    CHECK(near.lines.empty());
    for (const SmallWords::Word& word : near.words)
        CHECK(word.at.y <= 361 * 0.4);
    const SmallWords far = wordsAt(0.12);
    CHECK(far.words.empty());
    CHECK(far.lines.size() == 2);
    CHECK(wordsAt(0.01).lines.empty());  // a speck by itself
}

TEST_CASE("A plate without room for its word is told of, so that no empty one is drawn", "[raster][words]")
{
    const ThreatCase threatCase = caseFromText("Wolf -attributed-to-> government:Nordland {Acme says; government:Nordland denies}");
    const auto drawn = *makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), Job{});
    const auto platesAt = [&](double scale) {
        SmallWords found;
        addPlateWords(found, *drawn, drawn->display, allOf(drawn->display).shapes, plainTextMetrics(), {.transform = {scale, {0, 0}}, .pixelRatio = 1}, true);
        return found;
    };
    const SmallWords near = platesAt(0.5);
    REQUIRE(near.words.size() == 1);
    CHECK(near.words[0].words == "contested");
    CHECK(near.emptyPlates.empty());
    const SmallWords far = platesAt(0.1);
    CHECK(far.words.empty());
    REQUIRE(far.emptyPlates.size() == 1);
    CHECK(drawn->display.shapes.style[far.emptyPlates[0]] == StyleId::Plate);
}

TEST_CASE("What is said of a draft is shortened in steps and never without the word", "[raster][words]")
{
    const TextMetrics metrics = plainTextMetrics();
    const auto within = [&](double width) { return draftWordsWithin(metrics, FontFace::SemiBold, 9, width); };
    CHECK(within(1000) == draftWords);
    CHECK(within(150) == "Draft, not yet reviewed");
    CHECK(within(60) == "Draft");
    CHECK(within(1) == "Draft");
}
