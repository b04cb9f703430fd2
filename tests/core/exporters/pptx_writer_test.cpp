// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/pptx_writer.h"

#include <array>

#include "core/base/zip_archive.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/hostile_words.h"

using namespace throughline;

namespace {

/// A card with a name, a dashed curve, a head, a straight line, a disc: 200 x 100 units.
DisplayList smallPage(const std::string& name)
{
    const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    const HitIndex card = builder.addHit(HitKind::Card, 0, name);
    builder.roundRect({10, 10, 80, 40}, 8, StyleId::Card, card);
    const HitIndex link = builder.addHit(HitKind::Link, 0, "A targets B");
    builder.path(ShapeKind::Bezier, std::array{Point{90, 30}, Point{120, 30}, Point{120, 80}, Point{150, 80}}, StyleId::LineDashed, link);
    builder.path(ShapeKind::Polygon, std::array{Point{160, 80}, Point{150, 76}, Point{150, 84}}, StyleId::ArrowHead, link);
    builder.path(ShapeKind::Polyline, std::array{Point{10, 90}, Point{60, 90}}, StyleId::LaneRule);
    builder.roundRect({170, 10, 20, 20}, 10, StyleId::NoteDisc);
    builder.text({50, 34}, 12, FontFace::SemiBold, StyleId::TextStrong, name, card, TextAlign::Centre);
    return builder.seal({0, 0, 200, 100});
}

PptxOptions options()
{
    PptxOptions made;
    made.widthMm = 200;
    made.heightMm = 100;
    made.title = "Title";
    made.marking = "TLP:GREEN";
    return made;
}

std::string written(const DisplayList& list, const PptxOptions& asked = options())
{
    const SlidePage page{&list, "A page"};
    const Result<std::string> bytes = writePptx({&page, 1}, asked, {});
    REQUIRE(bytes);
    return *bytes;
}

std::string partOf(const std::string& bytes, const std::string& name)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    REQUIRE(archive);
    const Result<std::string> text = archive->read(name, 100u << 20);
    INFO(name);
    REQUIRE(text);
    return *text;
}

std::size_t count(const std::string& text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

using Catch::Matchers::Contains;

TEST_CASE("Each shape of a slide is one that can be edited, each line of text a box of its own", "[exporters][pptx]")
{
    const std::string slide = partOf(written(smallPage("Unnamed group")), "ppt/slides/slide1.xml");
    // A unit is a millimetre: 36,000.
    CHECK_THAT(slide, Contains("<a:off x=\"360000\" y=\"360000\"/><a:ext cx=\"2880000\" cy=\"1440000\"/></a:xfrm><a:prstGeom prst=\"roundRect\">"
                               "<a:avLst><a:gd name=\"adj\" fmla=\"val 20000\"/>"));
    CHECK_THAT(slide, Contains("<a:cubicBezTo>"));
    CHECK_THAT(slide, Contains("<a:custDash><a:ds d=\"500000\" sp=\"340000\"/></a:custDash>"));
    CHECK_THAT(slide, Contains("<a:close/>"));
    CHECK_THAT(slide, Contains("prst=\"line\""));
    CHECK_THAT(slide, Contains("prst=\"ellipse\""));
    CHECK_THAT(slide, Contains("descr=\"Unnamed group\""));
    CHECK(count(slide, "<p:grpSp>") == 2);
    CHECK(count(slide, "txBox=\"1\"") == 1);
    // 12 units of a millimetre are 34.02 points; the middle of the box is where the text has its own.
    CHECK_THAT(slide, Contains("sz=\"3402\" b=\"1\""));
    CHECK_THAT(slide, Contains("<a:pPr algn=\"ctr\"/>"));
    CHECK_THAT(slide, Contains("wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\""));
    CHECK_THAT(slide, Contains("<a:t>Unnamed group</a:t>"));
}

TEST_CASE("A presentation says its title and marking, and equal pages give equal bytes", "[exporters][pptx]")
{
    const std::string bytes = written(smallPage("x"));
    CHECK(bytes == written(smallPage("x")));
    const std::string core = partOf(bytes, "docProps/core.xml");
    CHECK_THAT(core, Contains("<dc:title>Title</dc:title><dc:subject>TLP:GREEN</dc:subject>"));
    CHECK_THAT(core, Contains("1970-01-01T00:00:00Z"));
    CHECK(core.find("creator") == std::string::npos);
    CHECK_THAT(partOf(bytes, "ppt/presentation.xml"), Contains("<p:sldSz cx=\"7200000\" cy=\"3600000\"/>"));
}

TEST_CASE("Several pages are several slides; none, or one without a size, is an error", "[exporters][pptx]")
{
    const DisplayList one = smallPage("one");
    const DisplayList two = smallPage("two");
    const std::array pages{SlidePage{&one, "First"}, SlidePage{&two, "Second"}};
    const Result<std::string> bytes = writePptx(pages, options(), {});
    REQUIRE(bytes);
    CHECK_THAT(partOf(*bytes, "ppt/slides/slide2.xml"), Contains("<p:cSld name=\"Second\">"));
    CHECK(count(partOf(*bytes, "[Content_Types].xml"), "presentationml.slide+xml") == 2);
    CHECK(count(partOf(*bytes, "ppt/presentation.xml"), "<p:sldId ") == 2);
    CHECK(writePptx({}, options(), {}).error().code == ErrorCode::Empty);
    const DisplayList nothing;
    const SlidePage empty{&nothing, ""};
    CHECK(writePptx({&empty, 1}, options(), {}).error().code == ErrorCode::Empty);
}

TEST_CASE("A page larger than a slide may be is scaled to one", "[exporters][pptx]")
{
    PptxOptions large = options();
    large.widthMm = 20'000;
    large.heightMm = 10'000;
    const std::string bytes = written(smallPage("x"), large);
    CHECK_THAT(partOf(bytes, "ppt/presentation.xml"), Contains("<p:sldSz cx=\"51206400\" cy=\"25603200\"/>"));
    CHECK_THAT(partOf(bytes, "ppt/slides/slide1.xml"), Contains("<a:off x=\"2560320\" y=\"2560320\"/>"));
}

TEST_CASE("Names that are markup or turn the direction of writing stay names on a slide", "[exporters][pptx][hostile]")
{
    for (const std::string& words : test::hostileWords()) {
        PptxOptions told = options();
        told.title = told.marking = words;
        const std::string bytes = written(smallPage(words), told);
        for (const char* name : {"ppt/slides/slide1.xml", "docProps/core.xml"}) {
            const std::string xml = partOf(bytes, name);
            INFO(words.substr(0, 60) << " in " << name);
            CHECK_FALSE(test::turnsOrHides(xml));
            CHECK(xml.find("<script") == std::string::npos);
            CHECK(xml.find("<img") == std::string::npos);
            CHECK(xml.find("]]>") == std::string::npos);
            CHECK(count(xml, "<") == count(xml, ">"));
        }
    }
}

TEST_CASE("A slide of the founding picture names every card", "[exporters][pptx]")
{
    const ThreatCase threatCase = test::foundingCase();
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    const std::string slide = partOf(written((*picture)->display), "ppt/slides/slide1.xml");
    CHECK_THAT(slide, Contains("descr=\"Unnamed group · name withheld by accuser\""));
    CHECK(count(slide, "txBox=\"1\"") == (*picture)->display.texts.length());
    CHECK(count(slide, "<p:grpSp>") == count(slide, "</p:grpSp>"));
}
