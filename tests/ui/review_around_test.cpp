// SPDX-License-Identifier: GPL-3.0-or-later
// What the rest of the window makes of a review.
#include <algorithm>

#include "tests/ui/open_review.h"
#include "ui/panels/report_view.h"

using namespace throughline;
using namespace throughline::ui;
using namespace throughline::ui::test;

namespace {

/// The text of the Report panel; the review has one of its own.
ReportView* reportText(OpenReview& at)
{
    for (ReportView* view : at.window.findChildren<ReportView*>())
        if (view != at.text)
            return view;
    FAIL("no report panel");
    return nullptr;
}

bool isUnderlined(const ReportView& view, TextSpan place)
{
    const ShownSpan shown = view.shown().toShown(place);
    return std::count(view.mentions().begin(), view.mentions().end(), shown) > 0;
}

std::size_t firstActor(OpenReview& at)
{
    const auto& all = at.desk->suggestions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Suggestion& one) {
        const auto* id = std::get_if<EntityId>(&one.row);
        return id && isActorType(at.state().threatCase[*id].type);
    });
    REQUIRE(found != all.end());
    return static_cast<std::size_t>(found - all.begin());
}

}  // namespace

TEST_CASE("The report's text shows the marks that there are, without being opened anew", "[review][report]")
{
    OpenReview at;
    const ReportView& view = *reportText(at);
    at.desk->setCurrent(firstActor(at));
    const TextSpan actor = at.current().span;
    REQUIRE(isUnderlined(view, actor));
    at.press(Qt::Key_X);
    CHECK_FALSE(isUnderlined(view, actor));
    at.press(Qt::Key_U);
    CHECK(isUnderlined(view, actor));

    at.text->setTextCursor(at.text->document()->find(QStringLiteral("the")));
    const TextSpan place = at.text->selectedSpan();
    REQUIRE_FALSE(isUnderlined(view, place));
    at.press(Qt::Key_N);
    at.chooseTyped(QStringLiteral("infrastructure"));
    CHECK(isUnderlined(view, place));
}
