// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that an analyst put on cards: which card shows which, how large, how marked, and what leaves with a page.
#include <algorithm>

#include "core/exporters/svg_writer.h"
#include "core/layout/card_slack.h"
#include "core/scene/card_style.h"
#include "core/scene/picture.h"
#include "core/withhold/redaction.h"
#include "core/workbench/card_picture.h"
#include "core/workbench/spoken_picture.h"
#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/card_images.h"
#include "tests/support/picture_check.h"

using namespace throughline;
using namespace throughline::test;

namespace {

AttachmentId attach(ThreatCase& threatCase, std::string_view thing, std::string name, std::uint32_t width = 96, std::uint32_t height = 48)
{
    Attachment made{.id = "attachment--" + name, .about = entityNamed(threatCase, thing), .fileName = name, .mediaType = "image/png"};
    made.bytes = std::make_shared<const std::string>(pngHead(width, height, name));
    made.isOnCard = true;
    return idAt<AttachmentId>(threatCase.attachments.push_back(std::move(made)));
}

std::shared_ptr<const Picture> drawn(const ThreatCase& threatCase, const ViewState& view = {})
{
    CardImages images(redImage);
    const auto made = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {}, {.marks = nullptr, .graph = nullptr, .images = &images});
    REQUIRE(made);
    return *made;
}

std::uint32_t cardOf(const Picture& picture, std::string_view title)
{
    for (std::uint32_t i = 0; i < picture.plan.cards.size(); ++i)
        if (picture.plan.cards[i].title == title)
            return i;
    FAIL("no card " << title);
    return 0;
}

std::string pictureOn(const Picture& picture, std::string_view title)
{
    const PlanCard& card = picture.plan.cards[cardOf(picture, title)];
    return card.picture ? card.picture->fileName : std::string();
}

bool hasText(const DisplayList& list, std::string_view words)
{
    return std::any_of(list.texts.text.begin(), list.texts.text.end(), [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

constexpr std::string_view small = "Bear -uses-> Wrench; Bear -uses-> Hammer; Bear -targets-> organisation:Bank";

}  // namespace

TEST_CASE("A card with a picture grows by its slot in every layout, and nothing lies over anything", "[scene][cardpicture]")
{
    ThreatCase threatCase = caseFromText(small);
    for (const LayoutMethod& method : layoutMethods()) {
        if (!method.keepsPlaces)
            continue;  // heads of a table have no pictures
        INFO(method.id);
        ViewState view;
        view.layout = method.id;
        ThreatCase with = threatCase;
        for (const char* name : {"Bear", "Wrench", "Bank"})
            attach(with, name, std::string(name) + ".png");
        const auto plain = drawn(threatCase, view);
        const auto picture = drawn(with, view);
        CHECK(overlaps(*picture) == std::vector<std::string>{});
        CHECK(textsOnTexts(*picture) == std::vector<std::string>{});
        const std::uint32_t bear = cardOf(*picture, "Bear");
        CHECK(picture->layout.cards[bear].height == plain->layout.cards[bear].height + card_style::pictureHeight + card_style::pictureMargin);
        REQUIRE(picture->display.images.shape.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint32_t shape = picture->display.images.shape[i];
            const Rect& box = picture->display.shapes.box[shape];
            const Rect& card = picture->layout.cards[picture->display.shapes.hit[shape]];
            CHECK(box.height == 48);
            CHECK(box.width == 96);  // as in the file
            CHECK(card.united(box) == card);
            CHECK(box.centre().x == card.centre().x);
            CHECK(picture->display.hitAt(box.centre(), 2) == picture->display.shapes.hit[shape]);
            CHECK(picture->display.imageOf(shape) == i);
        }
        CHECK(picture->display.images.words[0] == "Bear.png");
    }
}

TEST_CASE("Wide and high pictures keep their shape and stay inside the card", "[scene][cardpicture]")
{
    const auto [width, height] = GENERATE(table<std::uint32_t, std::uint32_t>({{4000, 200}, {200, 4000}, {1, 1}, {40'000, 1}, {1, 40'000}}));
    ThreatCase threatCase = caseFromText(small);
    attach(threatCase, "Bear", "wide.png", width, height);
    const auto picture = drawn(threatCase);
    REQUIRE(picture->display.images.shape.size() == 1);
    const Rect& box = picture->display.shapes.box[picture->display.images.shape[0]];
    const CardImage& image = *picture->display.images.image[0];
    CAPTURE(width, height);
    CHECK(box.width / box.height == Approx(static_cast<double>(image.width()) / image.height()));
    CHECK(box.width <= card_style::cardWidth - 2 * card_style::pictureMargin + 1e-9);
    CHECK(box.height <= card_style::pictureHeight + 1e-9);
    CHECK(overlaps(*picture) == std::vector<std::string>{});
}

TEST_CASE("Joined things show the picture of the first by row, folds and fans none", "[graph][cardpicture]")
{
    ThreatCase threatCase = caseFromText("Bear -uses-> Wrench; Otter -uses-> Wrench; Bear =same-as= Otter");
    attach(threatCase, "Otter", "otter.png");
    CHECK(pictureOn(*drawn(threatCase), "Bear") == "otter.png");
    attach(threatCase, "Bear", "bear.png");
    CHECK(pictureOn(*drawn(threatCase), "Bear") == "bear.png");
    threatCase.attachments.edit(1).isDeleted = true;
    CHECK(pictureOn(*drawn(threatCase), "Bear") == "otter.png");
    threatCase.attachments.edit(0).isOnCard = false;
    CHECK(pictureOn(*drawn(threatCase), "Bear").empty());

    threatCase.attachments.edit(0).isOnCard = true;
    ViewState view;
    view.folds = {{entityNamed(threatCase, "Bear"), entityNamed(threatCase, "Wrench")}};
    CHECK(drawn(threatCase, view)->display.images.shape.empty());
}

TEST_CASE("A picture that is drawn counts in the marking of the page, one that is not does not", "[scene][cardpicture][marking]")
{
    ThreatCase threatCase = caseFromText(small);
    threatCase.defaultMarking.tlp = Tlp::Green;
    const AttachmentId id = attach(threatCase, "Bear", "photo.png");
    CHECK(computedMarking(threatCase, *drawn(threatCase)).tlp == Tlp::Green);
    threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::Amber;
    CHECK(computedMarking(threatCase, *drawn(threatCase)).tlp == Tlp::Amber);
    threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::Clear;  // raised only
    CHECK(computedMarking(threatCase, *drawn(threatCase)).tlp == Tlp::Green);
    threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::Red;
    threatCase.attachments.edit(rowOf(id)).isOnCard = false;
    CHECK(computedMarking(threatCase, *drawn(threatCase)).tlp == Tlp::Green);
}

TEST_CASE("A cap leaves pictures above it out, and the page says how many", "[scene][cardpicture][marking]")
{
    ThreatCase threatCase = caseFromText(small);
    threatCase.defaultMarking.tlp = Tlp::Green;
    const AttachmentId id = attach(threatCase, "Bear", "photo.png");
    threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::Red;
    ViewState view;
    view.filter.maxTlp = Tlp::Amber;
    const auto capped = drawn(threatCase, view);
    CHECK(capped->display.images.shape.empty());
    CHECK(capped->plan.withheldPictures == 1);
    CHECK(computedMarking(threatCase, *capped).tlp == Tlp::Green);
    const auto page = composeBriefing(threatCase, *capped, {}, plainTextMetrics());
    REQUIRE(page);
    CHECK(hasText(*page, "1 picture on a card marked above the cap"));
    CHECK_FALSE(hasText(*page, "nothing"));
    view.filter.maxTlp = Tlp::Red;
    CHECK(drawn(threatCase, view)->display.images.shape.size() == 1);
    // Without a marking of its own it is as its thing, which may be shown.
    threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::NotStated;
    view.filter.maxTlp = Tlp::Green;
    CHECK(drawn(threatCase, view)->display.images.shape.size() == 1);
}

TEST_CASE("Sharing without attachments, or below a picture's marking, drops it", "[casefile][cardpicture]")
{
    CaseDocument document{.threatCase = caseFromText(small)};
    document.threatCase.defaultMarking.tlp = Tlp::Green;
    const AttachmentId id = attach(document.threatCase, "Bear", "photo.png");
    document.threatCase.attachments.edit(rowOf(id)).marking.tlp = Tlp::Amber;
    CHECK(drawn(redact(document, {}).document->threatCase)->display.images.shape.size() == 1);
    CHECK(drawn(redact(document, {.withAttachments = false}).document->threatCase)->display.images.shape.empty());
    const RedactedCase capped = redact(document, {.maxTlp = Tlp::Green});
    CHECK(drawn(capped.document->threatCase)->display.images.shape.empty());
    CHECK(capped.withheld == std::vector<std::pair<std::string, std::size_t>>{{"attachment", 1}});
}

TEST_CASE("A file that cannot be shown stands as a frame with its name", "[scene][cardpicture]")
{
    ThreatCase threatCase = caseFromText(small);
    const AttachmentId id = attach(threatCase, "Bear", "lure.png");
    threatCase.attachments.edit(rowOf(id)).bytes = std::make_shared<const std::string>(pngHead(9, 9, "broken"));
    const auto picture = drawn(threatCase);
    CHECK(picture->display.images.shape.empty());
    CHECK(hasText(picture->display, "lure.png cannot be shown"));
    CHECK(overlaps(*picture) == std::vector<std::string>{});
    CHECK(spokenCard(threatCase, *picture, cardOf(*picture, "Bear")).description.find("with a picture that cannot be shown: lure.png") != std::string::npos);
    threatCase.attachments.edit(rowOf(id)).bytes.reset();
    CHECK(hasText(drawn(threatCase)->display, "lure.png cannot be shown"));
}

TEST_CASE("Who cannot see the picture is told its caption", "[workbench][cardpicture]")
{
    ThreatCase threatCase = caseFromText(small);
    const AttachmentId id = attach(threatCase, "Bear", "photo.png");
    threatCase.attachments.edit(rowOf(id)).caption = "The <router> & its \"owner\"";
    const auto picture = drawn(threatCase);
    CHECK(spokenCard(threatCase, *picture, cardOf(*picture, "Bear")).description.find("with a picture: The <router> & its \"owner\"") != std::string::npos);
    CHECK(spokenCard(threatCase, *picture, cardOf(*picture, "Bank")).description.find("picture") == std::string::npos);

    const std::string svg = writeSvg(picture->display, {});
    CHECK(svg.find("aria-label=\"The &lt;router&gt; &amp; its &quot;owner&quot;\"") != std::string::npos);
    CHECK(svg.find("xlink:href=\"data:image/png;base64,Y2xlYW4gcGl4ZWxz\"") != std::string::npos);  // what the decoder made, not the file
    CHECK(svg.find("xmlns:xlink") != std::string::npos);
    CHECK(writeSvg(drawn(threatCase)->display, {}) == svg);
    threatCase.attachments.edit(rowOf(id)).isOnCard = false;
    CHECK(writeSvg(drawn(threatCase)->display, {}).find("xlink") == std::string::npos);
}

TEST_CASE("A page takes its pictures along", "[scene][cardpicture]")
{
    ThreatCase threatCase = caseFromText(small);
    attach(threatCase, "Bear", "photo.png");
    const auto page = composeBriefing(threatCase, *drawn(threatCase), {}, plainTextMetrics());
    REQUIRE(page);
    REQUIRE(page->images.shape.size() == 1);
    const std::uint32_t shape = page->images.shape[0];
    CHECK(page->shapes.kind[shape] == ShapeKind::Image);
    CHECK(page->images.words[page->imageOf(shape)] == "photo.png");
    CHECK(dumpText(*page).find("\nimage ") != std::string::npos);
}

TEST_CASE("Where everything has its place a picture takes what room there is, and neighbours keep theirs", "[layout][cardpicture]")
{
    //          the pictured card   its neighbours, 10 below and above; one beside
    std::vector<Rect> cards{{0, 100, 184, 91}, {0, 201 - 30, 184, 40}, {0, 90 - 40 + 30, 184, 40}, {300, 100, 184, 91}};
    const std::vector<Rect> before = cards;
    giveUpSlack(cards, {55, 0, 0, 55}, {true, true, true, true});
    CHECK(cards[1] == before[1]);
    CHECK(cards[2] == before[2]);
    CHECK(cards[3] == before[3]);
    CHECK(cards[0].centre() == before[0].centre());
    CHECK(cards[0].height >= 36);
    CHECK(cards[0].height < 91);
    CHECK(cards[0].y >= cards[2].bottom() + 2);
    CHECK(cards[0].bottom() + 2 <= cards[1].y);

    // Two that have both grown share; what is put onto another keeps its picture.
    std::vector<Rect> both{{0, 0, 184, 90}, {0, 70, 184, 90}, {1000, 0, 184, 90}, {1000, 20, 184, 90}};
    giveUpSlack(both, {55, 55, 55, 55}, {true, true, true, true});
    CHECK(both[0].height == both[1].height);
    CHECK(both[0].bottom() + 2 <= both[1].y);
    CHECK(both[2].height == 90);
    std::vector<Rect> loose = before;
    giveUpSlack(loose, {55, 0, 0, 0}, {false, true, true, true});
    CHECK(loose == before);
}

TEST_CASE("A picture put on a card among placed ones gets its room, is undone with it, and hides nothing", "[workbench][cardpicture]")
{
    Workbench workbench(plainTextMetrics(), redImage);
    workbench.commit(importOf(caseFromText("Bear -uses-> Wrench; Bear -uses-> Hammer; Bear -uses-> Saw; Bear -targets-> organisation:Bank"), 0));
    workbench.run(action::BuildPicture{});
    const auto first = workbench.state().picture;
    const EntityId hammer = entityNamed(workbench.state().threatCase, "Hammer");
    REQUIRE(pictureCarrier(workbench.state(), hammer) == hammer);
    CHECK_FALSE(pictureOnCard(workbench.state(), hammer));
    const auto room = roomForPicture(workbench.state(), hammer);
    REQUIRE(room.size() == 1);

    Attachment made{.about = hammer, .fileName = "hammer.png", .bytes = std::make_shared<const std::string>(pngHead(96, 48))};
    made.isOnCard = true;
    const std::size_t steps = workbench.state().history.position();
    REQUIRE_FALSE(workbench.run(action::Edit(action::Attach{made, room})).error);
    const auto picture = workbench.state().picture;
    REQUIRE(picture->display.images.shape.size() == 1);
    CHECK(picture->display.shapes.box[picture->display.images.shape[0]].height == 48);  // all of it
    CHECK(overlaps(*picture) == std::vector<std::string>{});
    CHECK(pictureOnCard(workbench.state(), hammer) == AttachmentId{0});
    CHECK(roomForPicture(workbench.state(), hammer).empty());  // it has some
    CHECK(workbench.state().history.position() == steps + 1);

    workbench.run(action::Undo{});
    CHECK(workbench.state().picture->display.images.shape.empty());
    CHECK(workbench.state().picture->layout.cards == first->layout.cards);
    workbench.run(action::Redo{});
    CHECK(workbench.state().picture->layout.cards == picture->layout.cards);
    CHECK(workbench.state().picture->display.images.shape.size() == 1);

    workbench.run(action::Fold{{{hammer, entityNamed(workbench.state().threatCase, "Saw")}}});
    CHECK_FALSE(pictureCarrier(workbench.state(), hammer));
    CHECK_FALSE(pictureOnCard(workbench.state(), hammer));
}
