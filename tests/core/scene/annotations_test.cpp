// SPDX-License-Identifier: GPL-3.0-or-later
// What an author draws on a picture by hand.
#include <algorithm>
#include <limits>

#include "core/exporters/svg_writer.h"
#include "core/model/annotation.h"
#include "core/scene/draw_annotations.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::shared_ptr<const Picture> pictureWith(const std::vector<Annotation>& annotations)
{
    const ThreatCase threatCase = foundingCase();
    ViewState view;
    view.annotations = annotations;
    auto made = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(made);
    return *made;
}

Annotation noteAt(Point from, Point to, std::string text = "Ask the <bank> & the “others”")
{
    return {.id = 1, .kind = AnnotationKind::Text, .layout = "lanes", .from = from, .to = to, .text = std::move(text)};
}

bool hasText(const DisplayList& list, std::string_view words)
{
    return std::any_of(list.texts.text.begin(), list.texts.text.end(), [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("What a view may hold of drawings is bounded", "[model][annotation]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<Annotation> hostile{
        {.id = 0, .kind = AnnotationKind::Text, .layout = "lanes"},
        {.id = 7, .kind = static_cast<AnnotationKind>(200), .layout = "lanes"},
        {.id = 3, .kind = AnnotationKind::Box, .layout = "lanes", .from = {nan, 1e300}, .to = {-1e300, 0.3}, .text = "a\xFF" "b"},
        {.id = 3, .kind = AnnotationKind::Arrow, .layout = "lanes"},
        {.id = 4, .kind = AnnotationKind::Text, .layout = "lanes", .text = std::string(mostAnnotationBytes - 1, 'x') + "é and more"},
        {.id = 5, .kind = AnnotationKind::Text, .layout = "\xFF"},
    };
    const std::vector<Annotation> sound = soundAnnotations(hostile);
    REQUIRE(sound.size() == 2);
    CHECK(sound[0].kind == AnnotationKind::Box);
    CHECK(sound[0].from == Point{0, farthestAnnotation});
    CHECK(sound[0].to == Point{-farthestAnnotation, 0.25});
    CHECK(sound[0].text == "a\xEF\xBF\xBD" "b");
    CHECK(sound[1].text == std::string(mostAnnotationBytes - 1, 'x'));
    CHECK(soundAnnotations(sound) == sound);

    std::vector<Annotation> many(mostAnnotations + 5);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].id = static_cast<std::uint32_t>(i + 1);
    CHECK(soundAnnotations(many).size() == mostAnnotations);
}

TEST_CASE("Drawings are part of the picture: its hits, its extent, its legend", "[scene][annotation]")
{
    const auto plain = pictureWith({});
    const Rect bounds = plain->display.bounds;
    const Annotation note = noteAt({bounds.right() + 100, 20}, {bounds.right() + 260, 60});
    const Annotation other{.id = 2, .kind = AnnotationKind::Arrow, .layout = "force", .from = {-900, -900}, .to = {-800, -900}, .text = {}};
    const auto picture = pictureWith({note, other});
    REQUIRE(picture->plan.annotations.size() == 1);  // the other belongs to another layout
    CHECK(picture->display.bounds.right() > note.to.x);
    CHECK(picture->display.bounds.x == bounds.x);
    CHECK(picture->layout.bounds == plain->layout.bounds);
    CHECK(picture->layout.cards == plain->layout.cards);  // nothing makes room for it
    const HitIndex hit = annotationHit(picture->plan, picture->layout, 0);
    REQUIRE(hit + 1 == picture->display.hits.size());
    CHECK(picture->display.hits[hit].kind == HitKind::Annotation);
    CHECK(picture->display.hits[hit].title == "note by hand: Ask the <bank> & the “others”");
    CHECK(picture->display.hitAt({note.from.x + 20, 40}, 3) == hit);

    const ThreatCase threatCase = foundingCase();
    const auto page = composeBriefing(threatCase, *picture, {}, plainTextMetrics());
    REQUIRE(page);
    CHECK(hasText(*page, "drawn by the author"));
    CHECK(hasText(*page, "Ask the <bank>"));
    const auto without = composeBriefing(threatCase, *plain, {}, plainTextMetrics());
    REQUIRE(without);
    CHECK_FALSE(hasText(*without, "drawn by the author"));
}

TEST_CASE("Drawings never look like claims", "[scene][annotation]")
{
    const auto picture = pictureWith({noteAt({0, -200}, {160, -150}),
                                      {.id = 2, .kind = AnnotationKind::Box, .layout = "lanes", .from = {300, -200}, .to = {200, -150}, .text = "Phase 1"},
                                      {.id = 3, .kind = AnnotationKind::Arrow, .layout = "lanes", .from = {400, -200}, .to = {500, -150}, .text = {}}});
    const ShapeArrays& shapes = picture->display.shapes;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const bool isOwn = shapes.style[i] == StyleId::AuthorPaper || shapes.style[i] == StyleId::AuthorFold || shapes.style[i] == StyleId::AuthorLine;
        const bool isDrawing = shapes.hit[i] != noHit && picture->display.hits[shapes.hit[i]].kind == HitKind::Annotation;
        CHECK(isOwn == isDrawing);
        seen += isDrawing ? 1 : 0;
    }
    CHECK(seen >= 8);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const StyleSheet& sheet = styleSheet(theme);
        for (const StyleId style : {StyleId::AuthorPaper, StyleId::AuthorFold, StyleId::AuthorLine})
            CHECK(styleOf(sheet, style).dash == Dash::None);
        CHECK(styleOf(sheet, StyleId::AuthorLine).stroke != styleOf(sheet, StyleId::LineSolid).stroke);
        CHECK(contrastRatio(styleOf(sheet, StyleId::AuthorLine).stroke, styleOf(sheet, StyleId::Page).fill) >= 3);
        CHECK(contrastRatio(styleOf(sheet, StyleId::TextAuthor).fill, styleOf(sheet, StyleId::AuthorPaper).fill) >= 4.5);
    }
    // Inside a frame other things can still be pointed at.
    CHECK_FALSE(picture->display.hitAt({250, -175}, 3).has_value());
    CHECK(picture->display.hitAt({250, -150}, 3).has_value());
}

TEST_CASE("Note paper grows with its words and keeps empty lines", "[scene][annotation]")
{
    const TextMetrics metrics = plainTextMetrics();
    const Annotation small = noteAt({10, 10}, {12, 12}, "");
    CHECK(notePaper(metrics, small).width == leastNoteWidth);
    const Annotation one = noteAt({10, 10}, {210, 20}, "one");
    const Annotation three = noteAt({10, 10}, {210, 20}, "one\n\nthree");
    CHECK(notePaper(metrics, three).height == notePaper(metrics, one).height + 2 * authorTextLine);
    const Annotation turned = noteAt({210, 300}, {10, 10}, "one");
    CHECK(notePaper(metrics, turned) == Rect{10, 10, 200, 290});
}

TEST_CASE("A vector file holds drawings as text, escaped", "[svg][annotation]")
{
    const auto picture = pictureWith({noteAt({0, -200}, {400, -150})});
    const std::string svg = writeSvg(picture->display, {});
    CHECK(svg.find("<g class=\"annotation\" id=\"annotation-0\"><title>note by hand: Ask the &lt;bank&gt; &amp; the “others”</title>") != std::string::npos);
    CHECK(svg.find(">Ask the &lt;bank&gt; &amp; the “others”</text>") != std::string::npos);
    CHECK(svg == writeSvg(picture->display, {}));
}

TEST_CASE("Own words without a marking count for the marking of the page", "[scene][annotation]")
{
    ThreatCase threatCase = foundingCase();
    const auto plain = pictureWith({});
    const auto noted = pictureWith({noteAt({0, 0}, {10, 10})});
    for (std::size_t i = 0; i < threatCase.reports.size(); ++i)
        threatCase.reports.edit(i).marking.tlp = Tlp::NotStated;
    threatCase.defaultMarking.tlp = Tlp::Amber;
    ThreatCase cleared = threatCase;
    for (std::size_t i = 0; i < cleared.entities.size(); ++i)
        cleared.entities.edit(i).marking.tlp = Tlp::Clear;
    for (std::size_t i = 0; i < cleared.relationships.size(); ++i)
        cleared.relationships.edit(i).marking.tlp = Tlp::Clear;
    for (std::size_t i = 0; i < cleared.claims.size(); ++i)
        cleared.claims.edit(i).marking.tlp = Tlp::Clear;
    for (std::size_t i = 0; i < cleared.reports.size(); ++i)
        cleared.reports.edit(i).text = nullptr;
    CHECK(computedMarking(cleared, *plain).tlp == Tlp::Clear);
    CHECK(computedMarking(cleared, *noted).tlp == Tlp::Amber);
}

TEST_CASE("A note hides the words that it is laid over, and nothing else", "[scene][annotation]")
{
    const auto plain = pictureWith({});
    std::size_t card = 0;
    while (plain->plan.cards[card].title.empty())
        ++card;
    const Rect over = plain->layout.cards[card].grown(4);
    const auto covered = pictureWith({noteAt({over.x, over.y}, {over.right(), over.bottom()}, "ours")});
    const auto wordsOf = [&](const Picture& picture) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < picture.display.texts.length(); ++i)
            count += picture.display.texts.hit[i] == card ? 1 : 0;
        return count;
    };
    CHECK(wordsOf(*plain) > 0);
    CHECK(wordsOf(*covered) == 0);
    CHECK(hasText(covered->display, "ours"));
    for (std::size_t i = 0; i < plain->display.texts.length(); ++i)
        if (plain->display.texts.hit[i] != card)
            CHECK(hasText(covered->display, plain->display.texts.text[i]));
}

TEST_CASE("No note hides who denies what", "[scene][annotation]")
{
    const auto plain = pictureWith({});
    const Rect all = plain->display.bounds;
    const auto covered = pictureWith({noteAt({all.x, all.y}, {all.right(), all.bottom()}, "ours")});
    std::size_t plates = 0;
    for (std::size_t i = 0; i < plain->display.texts.length(); ++i)
        if (plain->display.texts.style[i] == StyleId::TextPlate) {
            ++plates;
            CHECK(hasText(covered->display, plain->display.texts.text[i]));
        }
    CHECK(plates > 0);
    // The plates themselves lie above the paper.
    const ShapeArrays& shapes = covered->display.shapes;
    const auto lastOf = [&](auto isIt) {
        std::size_t last = 0;
        for (std::size_t i = 0; i < shapes.size(); ++i)
            last = isIt(i) ? i : last;
        return last;
    };
    const std::size_t paper = lastOf([&](std::size_t i) { return shapes.hit[i] != noHit && covered->display.hits[shapes.hit[i]].kind == HitKind::Annotation; });
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes.style[i] == StyleId::Plate)
            CHECK(i > paper);
}
