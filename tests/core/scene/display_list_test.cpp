// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/display_list.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/paths.h"

using namespace throughline;

namespace {

std::shared_ptr<const Picture> foundingPicture()
{
    const ThreatCase threatCase = test::foundingCase();
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), {}, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

/// Compares with tests/approved/NAME; a difference is written beside it for a person to approve.
void checkApproved(const std::string& name, const std::string& text)
{
    const std::string path = test::sourceDir() + "/tests/approved/" + name;
    std::ifstream file(path);
    const std::string approved{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (approved != text)
        std::ofstream(path + ".actual") << text;
    INFO("compare " << path << " with " << path << ".actual");
    CHECK(approved == text);
}

}  // namespace

TEST_CASE("What is pointed at is found: card, line within reach, nothing", "[scene][display]")
{
    const TextMetrics metrics = plainTextMetrics();
    DisplayListBuilder builder(metrics);
    const HitIndex band = builder.addHit(HitKind::Band, 0, "band");
    const HitIndex card = builder.addHit(HitKind::Card, 0, "card");
    const HitIndex line = builder.addHit(HitKind::Link, 0, "line");
    builder.roundRect({0, 0, 2000, 400}, 5, StyleId::BandFrame, band);
    builder.roundRect({100, 100, 80, 40}, 5, StyleId::Card, card);
    const std::array<Point, 4> route{Point{180, 120}, {600, 120}, {1000, 300}, {1800, 300}};
    builder.path(ShapeKind::Bezier, route, StyleId::LineSolid, line);
    const DisplayList list = builder.seal({0, 0, 2000, 400});

    CHECK(list.hitAt({120, 120}, 3) == card);
    CHECK(list.hitAt({181, 122}, 3) == line);
    CHECK(list.hitAt({1790, 301}, 3) == line);
    CHECK(list.hitAt({1790, 320}, 3) == band);
    CHECK_FALSE(list.hitAt({2100, 500}, 3));
    CHECK(list.hitOf(HitKind::Link, 0) == line);
    CHECK_FALSE(list.hitOf(HitKind::Note, 0));
}

TEST_CASE("A part of the picture holds everything that touches it, in painting order", "[scene][display]")
{
    const auto picture = foundingPicture();
    const DisplayList& list = picture->display;
    const Rect area{300, 100, 400, 300};
    const DisplayParts tile = list.within(area);
    CHECK(std::is_sorted(tile.shapes.begin(), tile.shapes.end()));
    for (std::uint32_t i = 0; i < list.shapes.size(); ++i)
        if (list.shapes.box[i].overlaps(area))
            CHECK(std::binary_search(tile.shapes.begin(), tile.shapes.end(), i));
    for (std::uint32_t i = 0; i < list.texts.length(); ++i)
        if (list.textBox(i).overlaps(area))
            CHECK(std::binary_search(tile.texts.begin(), tile.texts.end(), i));
    CHECK(list.within(list.bounds).shapes.size() == list.shapes.size());
}

TEST_CASE("Texts of the founding picture neither overlap nor leave their page", "[scene][display]")
{
    const auto picture = foundingPicture();
    const DisplayList& list = picture->display;
    for (std::size_t i = 0; i < list.texts.length(); ++i) {
        const Rect a = list.textBox(i).grown(-1.5);
        INFO(list.texts.text[i]);
        CHECK(list.bounds.contains({a.x, a.y}));
        CHECK(list.bounds.contains({a.right(), a.bottom()}));
        for (std::size_t j = i + 1; j < list.texts.length(); ++j) {
            INFO(list.texts.text[j]);
            CHECK_FALSE(a.overlaps(list.textBox(j).grown(-1.5)));
        }
    }
}

TEST_CASE("The founding picture is drawn as approved", "[scene][display][approved]")
{
    checkApproved("founding_picture.txt", dumpText(foundingPicture()->display));
}

TEST_CASE("The founding map is drawn as approved, but for its ground", "[scene][map][approved]")
{
    const ThreatCase threatCase = test::foundingCase();
    ViewState view;
    view.layout = "map";
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    // Coasts and hatching are the map's; tests of core/geo look after those.
    const auto isGround = [&](const std::string& line) {
        const bool isPath = line.rfind("polygon", 0) == 0 || line.rfind("polyline", 0) == 0;
        for (const StyleId style : {StyleId::MapSea, StyleId::MapLand, StyleId::MapCoast, StyleId::MapProvince, StyleId::MapDisputed, StyleId::MapHatched,
                                    StyleId::MapHatch, StyleId::MapShadeOne})
            if (isPath && line.find(" style " + std::to_string(static_cast<int>(style)) + " ") != std::string::npos)
                return true;
        return false;
    };
    std::istringstream lines(dumpText((*picture)->display));
    std::string kept;
    for (std::string line; std::getline(lines, line);)
        if (!isGround(line))
            kept += line + "\n";
    checkApproved("founding_map.txt", kept);
}

TEST_CASE("Two runs give the same picture", "[scene][display]")
{
    CHECK(dumpText(foundingPicture()->display) == dumpText(foundingPicture()->display));
}

TEST_CASE("Text is readable and lines are visible in both themes", "[scene][style]")
{
    const Theme theme = GENERATE(Theme::Light, Theme::Dark);
    const StyleSheet& sheet = styleSheet(theme);
    const auto fill = [&](StyleId id) { return styleOf(sheet, id).fill; };
    const auto stroke = [&](StyleId id) { return styleOf(sheet, id).stroke; };
    for (const StyleId ground : {StyleId::Page, StyleId::Card, StyleId::CardNotNamed, StyleId::CardRemoved, StyleId::Group, StyleId::LabelGround,
                                 StyleId::Badge, StyleId::NoteDisc})
        for (const StyleId text : {StyleId::TextStrong, StyleId::TextPlain, StyleId::TextQuiet}) {
            INFO(static_cast<int>(text) << " on " << static_cast<int>(ground));
            CHECK(contrastRatio(fill(text), fill(ground)) >= 4.5);
        }
    CHECK(contrastRatio(fill(StyleId::TextPlate), fill(StyleId::Plate)) >= 4.5);
    CHECK(contrastRatio(fill(StyleId::TextOnDark), fill(StyleId::BandLetter)) >= 4.5);
    // Lines run over the page and over boxes.
    for (const StyleId ground : {StyleId::Page, StyleId::Group}) {
        for (const StyleId line : {StyleId::LineHeavy, StyleId::LineSolid, StyleId::LineDashed, StyleId::LineDotted, StyleId::LineWithdrawn,
                                   StyleId::LineRemovedSolid, StyleId::LineRemovedDashed, StyleId::LineRemovedDotted, StyleId::ArrowHollow,
                                   StyleId::Plate, StyleId::NoteDisc, StyleId::CardRemoved}) {
            INFO(static_cast<int>(line) << " on " << static_cast<int>(ground));
            CHECK(contrastRatio(stroke(line), fill(ground)) >= 3);
        }
        for (const StyleId head : {StyleId::ArrowHead, StyleId::ArrowWithdrawn, StyleId::BandLetter})
            CHECK(contrastRatio(fill(head), fill(ground)) >= 3);
    }
    CHECK(contrastRatio(stroke(StyleId::BadgeSign), fill(StyleId::Badge)) >= 3);
    CHECK(contrastRatio(stroke(StyleId::Plate), fill(StyleId::Plate)) >= 3);
    for (int colour = static_cast<int>(StyleId::HighlightBlue); colour <= static_cast<int>(StyleId::HighlightSlate); ++colour)
        for (const StyleId ground : {StyleId::Page, StyleId::Card}) {
            INFO("highlight " << colour);
            CHECK(contrastRatio(fill(static_cast<StyleId>(colour)), fill(ground)) >= 3);
        }
    for (const StyleId glyph : {StyleId::GlyphSponsor, StyleId::GlyphActor, StyleId::GlyphCapability,
                                StyleId::GlyphInfrastructure, StyleId::GlyphTarget, StyleId::GlyphPlace,
                                StyleId::GlyphSector, StyleId::GlyphOther})
        for (const StyleId ground : {StyleId::Card, StyleId::GlyphInk})
            CHECK(contrastRatio(fill(glyph), fill(ground)) >= 3);
    for (const StyleId banner : {StyleId::TextBannerRed, StyleId::TextBannerAmber, StyleId::TextBannerGreen,
                                 StyleId::TextBannerClear, StyleId::TextBannerNone})
        CHECK(contrastRatio(fill(banner), fill(StyleId::Banner)) >= 4.5);
}
