// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/draw_matrix.h"

#include <algorithm>

#include "core/exporters/svg_writer.h"
#include "core/graph/matrix_plan.h"
#include "core/scene/legend.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::shared_ptr<const Picture> matrixOf(const ThreatCase& threatCase, ViewState view = {})
{
    view.layout = "matrix";
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

std::string wordsOf(const DisplayList& list)
{
    std::string words;
    for (const std::string& text : list.texts.text)
        words += text + " ";
    return words;
}

std::vector<std::string> legendWords(const PicturePlan& plan)
{
    std::vector<std::string> words;
    for (const LegendEntry& entry : legendOf(plan))
        words.emplace_back(entry.label);
    return words;
}

constexpr std::string_view contested = "Group -targets-> Plant {Acme alleges; Group denies}; Plant -located-at-> location:Ukraine; Plant -part-of-> sector:energy\n"
                                       "Group -targets-> Mill {Acme says}; Mill -located-at-> location:Poland; Mill -part-of-> sector:water; Group -targets-> sector:food {Acme says}";

}  // namespace

TEST_CASE("Cells stand in their row and column, and nothing overlaps", "[scene][matrix]")
{
    for (const ThreatCase& threatCase : {caseFromText(contested), foundingCase()}) {
        const auto picture = matrixOf(threatCase);
        const PicturePlan& plan = picture->plan;
        const Layout& layout = picture->layout;
        const auto rectOf = [&](const PlanEnd& end) { return end.isGroup ? layout.groups[end.index] : layout.cards[end.index]; };
        std::vector<Rect> all = layout.linkLabels;
        all.insert(all.end(), layout.cards.begin(), layout.cards.end());
        all.insert(all.end(), layout.groups.begin(), layout.groups.end());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(layout.bands.front().united(all[i]) == layout.bands.front());
            CHECK_FALSE(layout.headers.front().overlaps(all[i]));
            for (std::size_t j = i + 1; j < all.size(); ++j)
                CHECK_FALSE(all[i].overlaps(all[j]));
        }
        for (std::size_t i = 0; i < plan.matrix->cells.size(); ++i) {
            const MatrixCell& cell = plan.matrix->cells[i];
            CHECK(layout.linkLabels[i].centre().x == rectOf(plan.matrix->columns[cell.column]).centre().x);
            CHECK(layout.linkLabels[i].centre().y == rectOf(plan.matrix->rows[cell.row]).centre().y);
            CHECK(layout.linkLabels[i].height >= picture->sizes.linkLabels[i].height);
        }
        // Words stay in their cells.
        for (std::size_t text = 0; text < picture->display.texts.text.size(); ++text) {
            const HitIndex hit = picture->display.texts.hit[text];
            if (hit == noHit || picture->display.hits[hit].kind != HitKind::Link)
                continue;
            const Rect& room = layout.linkLabels[picture->display.hits[hit].index];
            INFO(picture->display.texts.text[text]);
            CHECK(room.grown(4.5).united(picture->display.textBox(text)) == room.grown(4.5));
        }
    }
}

TEST_CASE("A contested cell names who says and who denies on a plate, as a line does", "[scene][matrix]")
{
    const auto picture = matrixOf(caseFromText(contested));
    const DisplayList& list = picture->display;
    const auto plate = std::find(list.shapes.style.begin(), list.shapes.style.end(), StyleId::Plate);
    REQUIRE(plate != list.shapes.style.end());
    const HitIndex hit = list.shapes.hit[static_cast<std::size_t>(plate - list.shapes.style.begin())];
    CHECK(list.hits[hit].title.find("Denied by Group") != std::string::npos);
    CHECK(list.hits[hit].title.find("Ukraine") != std::string::npos);
    const std::string words = wordsOf(list);
    CHECK(words.find("Alleged by Acme") != std::string::npos);
    CHECK(words.find("Denied by Group") != std::string::npos);
    // What is alleged only is dashed around the cell, too.
    CHECK(std::count(list.shapes.style.begin(), list.shapes.style.end(), StyleId::LineDashed) == 1);
}

TEST_CASE("The legend of a matrix has what occurs in it", "[scene][matrix]")
{
    const auto has = [](const std::vector<std::string>& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    const auto all = legendWords(matrixOf(caseFromText(contested))->plan);
    CHECK(has(all, "claims: 1, 2+, 5+, 10+"));
    CHECK(has(all, "not broken down"));
    CHECK(has(all, "contested: who says, who denies"));
    const auto margins = legendWords(matrixOf(foundingCase())->plan);
    CHECK_FALSE(has(margins, "claims: 1, 2+, 5+, 10+"));
    CHECK(has(margins, "not broken down"));
    const auto cells = legendWords(matrixOf(caseFromText("Bear -uses-> attack-pattern:Phishing {Acme says}"))->plan);
    CHECK_FALSE(has(cells, "not broken down"));
    CHECK_FALSE(has(cells, "contested: who says, who denies"));
}

TEST_CASE("The founding page says in words that nothing is broken down by province", "[scene][matrix]")
{
    const ThreatCase threatCase = foundingCase();
    const auto page = composeBriefing(threatCase, *matrixOf(threatCase), {.aspect = 16.0 / 9}, plainTextMetrics());
    REQUIRE(page);
    const std::string words = wordsOf(*page);
    for (const char* part : {"Not broken down by province", "more than 1,000 networks", "not named", "Targets by place and sector"}) {
        INFO(part);
        CHECK(words.find(part) != std::string::npos);
    }
    CHECK(writeSvg(*page, {.embedFont = false}).find("Not broken down") != std::string::npos);
}

TEST_CASE("A click on a cell finds it, and heads keep no places", "[scene][matrix]")
{
    const auto picture = matrixOf(caseFromText(contested));
    for (std::uint32_t i = 0; i < picture->plan.links.size(); ++i) {
        const Rect& room = picture->layout.linkLabels[i];
        CHECK(picture->display.hitAt({room.x + 4, room.y + 4}, 1) == picture->display.hitOf(HitKind::Link, i));
    }
    // Places from elsewhere move nothing, and nothing is left to be remembered.
    ViewState view;
    const ThreatCase threatCase = caseFromText(contested);
    view.placed["matrix"].set(entityNamed(threatCase, "Ukraine"), Point{5000, 5000});
    CHECK(matrixOf(threatCase, view)->layout.cards == picture->layout.cards);
    for (const CardPlace& place : picture->places.cards)
        CHECK(place.centre);
}

TEST_CASE("An empty matrix is a page that says why", "[scene][matrix]")
{
    const auto picture = matrixOf(caseFromText("Bear -uses-> malware:Worm"));
    CHECK(wordsOf(picture->display).find("No claim says of a target where it is") != std::string::npos);
    CHECK_FALSE(picture->display.bounds.isEmpty());
}
