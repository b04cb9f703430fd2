// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/mark_label_layout.h"

#include <QFont>

#include "tests/ui/qt_catch.h"

using namespace throughline::ui;

namespace {

const QFontMetricsF& metrics()
{
    static const QFontMetricsF m((QFont()));
    return m;
}

std::vector<WantedLabel> crowded(std::size_t count, qreal distance)
{
    std::vector<WantedLabel> labels;
    for (std::size_t i = 0; i < count; ++i)
        labels.push_back({QStringLiteral("infrastructure"), static_cast<qreal>(i) * distance, 0, 600, false});
    return labels;
}

}  // namespace

TEST_CASE("Labels with room stand whole where their words begin", "[review][labels]")
{
    const auto placed = placeLabels(crowded(3, 200), metrics());
    REQUIRE(placed.size() == 3);
    for (const PlacedLabel& label : placed)
        CHECK(label.text == QStringLiteral("infrastructure"));
    CHECK(placed[1].place.left() == 200);
}

TEST_CASE("Labels never overlap, however near their words", "[review][labels]")
{
    const qreal distance = GENERATE(3.0, 17.0, 40.0, 66.0);
    const auto placed = placeLabels(crowded(12, distance), metrics());
    REQUIRE_FALSE(placed.empty());
    for (std::size_t i = 1; i < placed.size(); ++i)
        CHECK(placed[i - 1].place.right() < placed[i].place.left());
}

TEST_CASE("The current label is always there, and whole", "[review][labels]")
{
    std::vector<WantedLabel> labels = crowded(12, 17);
    labels[5].isCurrent = true;
    labels[5].text = QStringLiteral("is attributed to");
    const auto placed = placeLabels(labels, metrics());
    const auto current = std::find_if(placed.begin(), placed.end(), [](const PlacedLabel& label) { return label.wanted == 5; });
    REQUIRE(current != placed.end());
    CHECK(current->text == QStringLiteral("is attributed to"));
}

TEST_CASE("Labels of different lines do not mind each other, and stay in the line", "[review][labels]")
{
    std::vector<WantedLabel> labels{{QStringLiteral("actor"), 0, 0, 600, false}, {QStringLiteral("place"), 0, 40, 600, false},
                                    {QStringLiteral("infrastructure"), 590, 80, 600, false}};
    const auto placed = placeLabels(labels, metrics());
    REQUIRE(placed.size() == 3);
    CHECK(placed[2].text == QStringLiteral("infrastructure"));
    CHECK(placed[2].place.right() <= 600);
}
