// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments that are shown on the cards of their things.
#include "tests/core/edit/edit_fixture.h"
#include "tests/support/card_images.h"

using namespace throughline;
using namespace throughline::test;

namespace {

Attachment pictureOf(EntityId thing, const std::string& name, bool isOnCard = true)
{
    Attachment made{.about = thing, .fileName = name, .bytes = std::make_shared<const std::string>(pngHead(96, 48, name))};
    made.isOnCard = isOnCard;
    return made;
}

/// "0110": which attachments are on cards.
std::string onCards(const CaseDocument& document)
{
    std::string flags;
    for (const Attachment& row : document.threatCase.attachments)
        flags += row.isOnCard ? '1' : '0';
    return flags;
}

}  // namespace

TEST_CASE("Attaching a picture and showing it on the card is one step", "[edit][attachments][cardpicture]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const EntityId actor = find(before, "APT-X");
    const Edited put = done(before, action::Attach{pictureOf(actor, "logo.png")});
    CHECK(put.name == "Put the picture “logo.png” on its card");
    CHECK(onCards(put.document) == "1");
    CHECK(put.document.threatCase.attachments[0].mediaType == "image/png");

    // Another takes its place; the first stays attached, and other things keep theirs.
    const Edited tool = done(put.document, action::Attach{pictureOf(find(before, "Wrench"), "tool.png")});
    const Edited other = done(tool.document, action::Attach{pictureOf(actor, "photo.png")});
    CHECK(onCards(other.document) == "011");
    // The same file once more is shown again, not attached again.
    CHECK(onCards(done(other.document, action::Attach{pictureOf(actor, "logo.png")}).document) == "110");

    const Edited off = done(other.document, action::ShowOnCard{AttachmentId{2}, false});
    CHECK(off.name == "Take the picture “photo.png” off its card");
    CHECK(onCards(off.document) == "010");
    const Edited back = done(off.document, action::ShowOnCard{AttachmentId{0}});
    CHECK(back.name == "Put the picture “logo.png” on its card");
    CHECK(onCards(back.document) == "110");
    CHECK(refusal(back.document, action::ShowOnCard{AttachmentId{0}}) == "bad-argument: Nothing would change.");
    CHECK(refusal(off.document, action::ShowOnCard{AttachmentId{2}, false}) == "bad-argument: Nothing would change.");
}

TEST_CASE("Without being asked no attachment is on a card", "[edit][attachments][cardpicture]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    CHECK(onCards(done(before, action::Attach{pictureOf(find(before, "APT-X"), "logo.png", false)}).document) == "0");
}

TEST_CASE("What can be on no card is refused with a reason, and nothing is attached", "[edit][attachments][cardpicture]")
{
    const CaseDocument before = documentOf("APT-X -uses-> Wrench");
    const EntityId actor = find(before, "APT-X");
    const auto of = [&](const std::string& bytes) {
        Attachment made = pictureOf(actor, "x.png");
        made.bytes = std::make_shared<const std::string>(bytes);
        return action::Attach{std::move(made)};
    };
    CHECK(refusal(before, of("%PDF-1.7")) == "bad-argument: The file is no picture that can be shown; PNG and JPEG can.");
    CHECK(refusal(before, of(pngHead(9, 9).substr(0, 20))) == "bad-argument: The file is no picture that can be shown; PNG and JPEG can.");
    CHECK(refusal(before, of(pngHead(30'000, 30'000)))
          == "too-large: The picture has 30000 x 30000 pixels; up to 40 million can be shown. Make it smaller first.");
    Attachment ofCase = pictureOf(actor, "x.png");
    ofCase.about = std::monostate{};
    CHECK(refusal(before, action::Attach{ofCase}) == "bad-argument: Only things have cards; attach the picture to one of them.");

    Attachment page = pictureOf(actor, "page.pdf", false);
    page.bytes = std::make_shared<const std::string>("%PDF-1.7");
    const Edited attached = done(before, action::Attach{page});
    CHECK(refusal(attached.document, action::ShowOnCard{AttachmentId{0}})
          == "bad-argument: The file is no picture that can be shown; PNG and JPEG can.");
    CHECK(refusal(before, action::ShowOnCard{AttachmentId{7}}) == "not-found: It is not in the case any more; choose it again.");
}

TEST_CASE("Room for a picture moves what stands above and below, and nothing beside", "[edit][attachments][cardpicture]")
{
    CaseDocument before = documentOf("APT-X -uses-> Wrench; APT-X -uses-> Hammer");
    const EntityId actor = find(before, "APT-X");
    before.view.layout = "lanes";
    before.view.placed["lanes"].set(find(before, "Wrench"), Point{10, 0});
    before.view.placed["lanes/incident--1"].set(find(before, "Hammer"), Point{10, 200});
    before.view.placed["lanes"].set(actor, Point{300, 100});
    before.view.placed["force"].set(actor, Point{1, 2});
    before.view.annotations = {{.id = 1, .kind = AnnotationKind::Box, .layout = "lanes", .from = {0, 0}, .to = {50, 100}, .text = {}},
                               {.id = 2, .kind = AnnotationKind::Box, .layout = "force", .from = {0, 0}, .to = {50, 100}, .text = {}}};
    const Edited put = done(before, action::Attach{pictureOf(actor, "logo.png"), {{.top = 80, .bottom = 120, .by = 27.5}}});
    const ViewState& view = put.document.view;
    CHECK(view.placed.at("lanes").find(find(before, "Wrench")) == Point{10, -27.5});
    CHECK(view.placed.at("lanes/incident--1").find(find(before, "Hammer")) == Point{10, 227.5});
    CHECK(view.placed.at("lanes").find(actor) == Point{300, 100});
    CHECK(view.placed.at("force").find(actor) == Point{1, 2});
    CHECK(view.annotations[0].from == Point{0, -27.5});
    CHECK(view.annotations[0].to == Point{50, 100});
    CHECK(view.annotations[1] == before.view.annotations[1]);
}
