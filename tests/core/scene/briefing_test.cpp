// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"

using namespace throughline;

namespace {

Result<DisplayList> page(const ThreatCase& threatCase, const BriefingOptions& options, const ViewState& view = {})
{
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    return composeBriefing(threatCase, **picture, options, plainTextMetrics());
}

std::size_t countText(const DisplayList& list, std::string_view text)
{
    return static_cast<std::size_t>(std::count(list.texts.text.begin(), list.texts.text.end(), text));
}

bool hasTextWith(const DisplayList& list, std::string_view part)
{
    return std::any_of(list.texts.text.begin(), list.texts.text.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("An unmarked case is never shown as CLEAR", "[scene][briefing]")
{
    const auto plain = page(test::foundingCase(), {});
    REQUIRE(plain);
    CHECK(countText(*plain, "TLP NOT STATED") == 2);  // header and footer
}

TEST_CASE("The marking of a page may be raised, never lowered", "[scene][briefing]")
{
    ThreatCase threatCase = test::foundingCase();
    BriefingOptions options;
    options.raiseTo = Tlp::Green;
    const auto lowered = page(threatCase, options);
    REQUIRE_FALSE(lowered);
    CHECK(lowered.error().code == ErrorCode::MarkingTooLow);

    options.raiseTo = Tlp::Red;
    CHECK(countText(*page(threatCase, options), "TLP:RED") == 2);

    threatCase.reports.edit(0).marking.tlp = Tlp::Clear;
    CHECK(countText(*page(threatCase, {}), "TLP:CLEAR") == 2);
    threatCase.entities.edit(4).marking.tlp = Tlp::Amber;
    CHECK(countText(*page(threatCase, {}), "TLP:AMBER") == 2);
}

TEST_CASE("A page says what it rests on, who says it, who denies it, and whose view it is not", "[scene][briefing]")
{
    const auto plain = page(test::foundingCase(), {});
    CHECK(hasTextWith(*plain, "Accusation and denial"));
    CHECK(hasTextWith(*plain, "1 report (Example Wire; 2026-03-20)"));
    CHECK(hasTextWith(*plain, "denied by National Security Bureau"));
    CHECK(hasTextWith(*plain, "not an assessment by the author"));
    CHECK(hasTextWith(*plain, "contested: who says, who denies"));
    CHECK_FALSE(hasTextWith(*plain, "several independent sources"));  // does not occur
}

TEST_CASE("A page says what is left out", "[scene][briefing]")
{
    const ThreatCase threatCase = test::foundingCase();
    ViewState view;
    view.lens.disbelieve = {threatCase.entities[0].id};  // the police
    CHECK(hasTextWith(*page(threatCase, {}, view), "left out by the lens on sources"));
    ViewState hidden;
    hidden.hidden = {idAt<EntityId>(5)};
    CHECK(hasTextWith(*page(threatCase, {}, hidden), "1 item hidden by hand"));
    CHECK_FALSE(hasTextWith(*page(threatCase, {}), "Not in this picture"));
}

TEST_CASE("A page has the proportions asked for and its banner at least 12 point on paper", "[scene][briefing]")
{
    BriefingOptions options;
    options.aspect = GENERATE(297.0 / 210, 210.0 / 297, 16.0 / 9);
    options.paperWidthMm = 297;
    const auto paper = page(test::foundingCase(), options);
    REQUIRE(paper);
    CHECK(paper->bounds.width / paper->bounds.height == Approx(options.aspect));
    const auto banner = std::find(paper->texts.text.begin(), paper->texts.text.end(), "TLP NOT STATED");
    const double units = paper->texts.size[static_cast<std::size_t>(banner - paper->texts.text.begin())];
    CHECK(units * 297 / 25.4 * 72 / paper->bounds.width >= 11.99);
}

TEST_CASE("Nothing on a page leaves it or lies on other text", "[scene][briefing]")
{
    BriefingOptions options;
    options.aspect = GENERATE(0.0, 297.0 / 210);
    options.secondBanner = "HOUSE USE";
    const auto list = page(test::foundingCase(), options);
    for (std::size_t i = 0; i < list->texts.length(); ++i) {
        const Rect a = list->textBox(i).grown(-1.5);
        INFO(list->texts.text[i]);
        CHECK((a.x >= 0 && a.y >= 0 && a.right() <= list->bounds.width && a.bottom() <= list->bounds.height));
        for (std::size_t j = i + 1; j < list->texts.length(); ++j) {
            INFO(list->texts.text[j]);
            CHECK_FALSE(a.overlaps(list->textBox(j).grown(-1.5)));
        }
    }
}
