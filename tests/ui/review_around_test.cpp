// SPDX-License-Identifier: GPL-3.0-or-later
// What the rest of the window makes of a review.
#include <QFile>
#include <QLabel>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "tests/ui/open_review.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/picking.h"
#include "ui/panels/claim_card.h"
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

/// All words of the claims in the inspector.
QStringList claimWords(OpenReview& at)
{
    QStringList words;
    for (const ClaimCard* card : at.window.findChildren<ClaimCard*>())
        for (const QLabel* label : card->findChildren<QLabel*>())
            words.append(label->text());
    return words;
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

TEST_CASE("The inspector leaves out what was rejected, and never calls it unreviewed", "[review][inspector]")
{
    OpenReview at;
    const std::size_t index = firstActor(at);
    const EntityId actor = std::get<EntityId>(at.desk->suggestions()[index].row);
    EntityId other{};
    for (const Relationship& row : at.state().threatCase.relationships)
        if (row.source == actor && row.type == RelationType::Targets)
            other = row.target;
    REQUIRE(other != actor);
    at.window.session().select({.entities = {other}});
    REQUIRE(claimWords(at).join(QLatin1Char(' ')).contains(QStringLiteral("not reviewed")));

    at.desk->setCurrent(index);
    at.press(Qt::Key_X);
    at.window.session().select({.entities = {other}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const std::string name = at.state().threatCase[actor].name;
    for (const QString& words : claimWords(at))
        CHECK_FALSE(words.startsWith(QString::fromStdString(name)));

    // Whoever looks at it all the same is told.
    const auto& claims = at.state().threatCase.claims;
    for (std::size_t row = 0; row < claims.size(); ++row)
        if (const auto* edge = std::get_if<RelationshipId>(&claims[row].about); edge && at.state().threatCase[*edge].source == actor) {
            const ClaimCard card(at.state().threatCase, idAt<ClaimId>(row), true, nullptr);
            QString words;
            for (const QLabel* label : card.findChildren<QLabel*>())
                words += label->text() + QLatin1Char(' ');
            CHECK(words.contains(QStringLiteral("rejected")));
            CHECK_FALSE(words.contains(QStringLiteral("not reviewed")));
            break;
        }
}

TEST_CASE("The keys work as soon as the review's tab is clicked", "[review]")
{
    OpenReview at;
    QTabBar* tabs = nullptr;
    int review = -1;
    int beside = -1;
    for (QTabBar* bar : at.window.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabText(i).startsWith(QStringLiteral("Review")))
                tabs = bar, review = i;
            else if (bar->tabText(i) == QStringLiteral("Case"))
                beside = i;
        }
    REQUIRE(tabs);
    tabs->setCurrentIndex(beside);
    REQUIRE(QTest::qWaitFor([&] { return at.text->visibleRegion().isEmpty(); }));
    QTest::qWait(50);
    tabs->setFocus();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(review).center());
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == at.text; }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
    CHECK(at.desk->current() == 0U);
}

TEST_CASE("The picture goes near what is reviewed, and stays where the reader has put it", "[review][canvas]")
{
    OpenReview at;
    auto* canvas = at.window.findChild<Canvas*>();
    canvas->fit();
    at.desk->setCurrent(firstActor(at));
    const Camera near = canvas->camera();
    REQUIRE(near.zoom > 0);  // no longer the whole picture
    CHECK(near.zoom >= 0.65);
    const auto& picture = *at.state().picture;
    const auto hits = hitsOf(picture, at.state().selection);
    REQUIRE_FALSE(hits.empty());
    const Point centre = picture.display.hits[hits.front()].bounds.centre();
    CHECK(std::abs(near.centre.x - centre.x) < canvas->width() / near.zoom / 2);
    CHECK(std::abs(near.centre.y - centre.y) < canvas->height() / near.zoom / 2);

    // Who looks from farther off keeps that; what is in sight moves nothing.
    canvas->zoomOut();
    const Camera own = canvas->camera();
    at.press(Qt::Key_J);
    at.press(Qt::Key_K);
    CHECK(canvas->camera().zoom == own.zoom);
}

TEST_CASE("A count of what was done is told by the inspector of its relationship", "[review][inspector]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("count.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Mandiant said APT77 used 41 different cyber weapons against hospitals in Peru.\n");
    file.close();
    OpenReview at(file.fileName());
    const std::size_t index = at.firstOf(SuggestionKind::Quantity);
    REQUIRE(at.state().threatCase[std::get<QuantityId>(at.desk->suggestions()[index].row)].ofRelationship);
    at.desk->setCurrent(index);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QStringList facts;
    for (const QLabel* label : at.window.findChild<QWidget*>(QStringLiteral("inspectorView"))->findChildren<QLabel*>())
        facts.append(label->text());
    CHECK(facts.contains(QStringLiteral("Count: 41 cyber weapons")));
}

TEST_CASE("One entity is called so in the status line", "[ui]")
{
    OpenReview at;
    action::Rows rows;
    for (std::size_t row = 1; row < at.state().threatCase.entities.size(); ++row)
        rows.entities.push_back(idAt<EntityId>(row));
    at.window.session().dispatch(action::Edit(action::Delete{rows}));
    const auto labels = at.window.statusBar()->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().startsWith(QStringLiteral("1 entity, 0 relationships")); }));
}
