// SPDX-License-Identifier: GPL-3.0-or-later
// Folding into one card, and going from neighbour to neighbour, in the window.
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include "core/scene/stack_marks.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/window/neighbour_menu.h"

using namespace throughline;
using namespace throughline::ui;
using namespace throughline::test;

namespace {

struct Explored : SampleWindow {
    Canvas* canvas = window.findChild<Canvas*>();

    Explored() : SampleWindow("inspectorView") {}

    const Picture& picture() { return *state().picture; }
    QAction* command(const char* id) { return window.commands()[id]; }
    void choose(const std::vector<EntityId>& entities) { window.session().select({.entities = entities}); }
    void trigger(const char* id)
    {
        INFO(id);
        REQUIRE(command(id)->isEnabled());
        command(id)->trigger();
        REQUIRE(isDrawn());
    }
    /// The first things that are drawn with this role, one entity of each.
    std::vector<EntityId> ofRole(Role role, std::size_t count)
    {
        std::vector<EntityId> found;
        for (const GraphNode& node : picture().graph->nodes())
            if (node.role == role && found.size() < count)
                found.push_back(node.entities.front());
        REQUIRE(found.size() == count);
        return found;
    }
    std::uint32_t stack()
    {
        for (std::uint32_t i = 0; i < picture().plan.cards.size(); ++i)
            if (picture().graph->foldAt(picture().plan.cards[i].nodes.front()))
                return i;
        FAIL("nothing is folded");
        return 0;
    }
    QPoint at(Point scene) { return canvas->viewport().toWidget(scene).toPoint(); }
};

/// Answers the next dialog of this kind by its default button, or by Escape.
void answerNext(bool isAccepted)
{
    QTimer::singleShot(100, [isAccepted] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        REQUIRE(box);
        if (isAccepted && box->defaultButton())
            box->defaultButton()->click();
        else
            box->reject();
    });
}

}  // namespace

TEST_CASE("Chosen things of one role become one card, which a double click unfolds", "[window][folds]")
{
    Explored at;
    at.choose(at.ofRole(Role::Infrastructure, 2));
    const std::size_t cards = at.picture().plan.cards.size();
    const std::size_t steps = at.state().history.position();
    at.trigger("fold");
    CHECK(at.state().history.position() == steps + 1);
    CHECK(at.picture().plan.cards.size() == cards - 1);
    const std::uint32_t card = at.stack();
    at.canvas->zoomToActualSize();
    at.canvas->chooseItem({HitKind::Card, card});
    QTest::qWait(50);
    QTest::mouseDClick(at.canvas, Qt::LeftButton, {}, at.at(at.picture().layout.cards[card].centre()));
    REQUIRE(at.isDrawn());
    CHECK(at.state().view.folds.empty());
    CHECK(at.picture().plan.cards.size() == cards);
    at.trigger("undo");
    CHECK(at.state().view.folds.size() == 1);
}

TEST_CASE("Different roles are folded apart, after a question", "[window][folds]")
{
    Explored at;
    std::vector<EntityId> chosen = at.ofRole(Role::Infrastructure, 2);
    const std::vector<EntityId> sponsors = at.ofRole(Role::Sponsor, 1);
    chosen.insert(chosen.end(), sponsors.begin(), sponsors.end());
    at.choose(chosen);
    answerNext(false);
    at.command("fold")->trigger();
    CHECK(at.state().view.folds.empty());
    answerNext(true);
    at.trigger("fold");
    REQUIRE(at.state().view.folds.size() == 1);
    const std::vector<EntityId>& fold = at.state().view.folds[0];
    CHECK(std::find(fold.begin(), fold.end(), sponsors.front()) == fold.end());
}

TEST_CASE("The inspector of a fold lists its members, and a member says where it is", "[window][folds][inspector]")
{
    Explored at;
    at.choose(at.ofRole(Role::Infrastructure, 2));
    at.trigger("fold");
    at.canvas->chooseItem({HitKind::Card, at.stack()});
    QTest::qWait(20);
    auto* list = at.child<QListWidget>("foldMembers");
    REQUIRE(list->count() == 2);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return at.state().selection.entities.size() == 1; }, patienceMs));
    // The card that holds it is the one that is chosen.
    CHECK(at.canvas->currentItem() == Canvas::Item{HitKind::Card, at.stack()});
    CHECK(at.panel->findChild<QListWidget*>(QStringLiteral("foldMembers"), Qt::FindChildrenRecursively) == nullptr);
}

TEST_CASE("Neighbours go and come back by kind, all at once and by the number on the card", "[window][neighbours]")
{
    Explored at;
    const std::vector<EntityId> centre = at.ofRole(Role::Actor, 1);
    at.choose(centre);
    const std::size_t all = at.picture().graph->nodeCount();
    at.trigger("showOnly");
    REQUIRE(at.picture().graph->nodeCount() == 1);
    NeighbourMenu menu(at.window.session(), nullptr);
    menu.fill(centre, {});
    REQUIRE(menu.actions().size() > 1);
    QAction* first = menu.actions().front();
    CHECK(first->text().contains(QStringLiteral("(0 shown)")));
    CHECK_FALSE(first->isChecked());
    first->trigger();
    REQUIRE(at.isDrawn());
    const std::size_t some = at.picture().graph->nodeCount();
    CHECK(some > 1);
    menu.fill(centre, {});
    CHECK(menu.actions().front()->isChecked());
    const PlanCard& card = at.picture().plan.cards.front();
    if (card.hiddenNeighbours > 0) {
        at.choose({at.picture().graph->node(card.nodes.front()).entities.front()});
        at.canvas->zoomToSelection();  // badges that cannot be read are not there
        QTest::qWait(300);
        const Rect badge = hiddenBadge(card, at.picture().layout.cards.front(), at.window.session().metrics());
        QTest::mouseClick(at.canvas, Qt::LeftButton, {}, at.at(badge.centre()));
        REQUIRE(at.isDrawn());
        CHECK(at.picture().plan.cards.front().hiddenNeighbours == 0);
    }
    at.trigger("expand");
    const std::size_t expanded = at.picture().graph->nodeCount();
    CHECK(expanded >= some);
    CHECK(expanded <= all);
    at.trigger("collapse");
    CHECK(at.picture().graph->nodeCount() < expanded);
    at.trigger("showAll");
    CHECK(at.picture().graph->nodeCount() == all);
}

TEST_CASE("What a filter took is told, not shown", "[window][neighbours]")
{
    NeighbourKind kind{.label = "Malware"};
    kind.shown = {EntityId{0}, EntityId{1}};
    CHECK(neighbourText(kind, "") == QStringLiteral("Malware 2"));
    kind.hidden = {EntityId{2}};
    CHECK(neighbourText(kind, "") == QStringLiteral("Malware 3 (2 shown)"));
    kind.away = 2;
    CHECK(neighbourText(kind, "the filter") == QStringLiteral("Malware 5 (2 shown, 2 taken away by the filter)"));
}

TEST_CASE("What is not folded cannot be unfolded, and its command says why", "[explore]")
{
    Explored open;
    const std::vector<EntityId> two = open.ofRole(Role::Victim, 2);
    open.choose(two);
    CHECK_FALSE(open.command("unfold")->isEnabled());
    CHECK(open.command("unfold")->toolTip().contains(QStringLiteral("Nothing folded is chosen")));
    open.trigger("fold");
    open.choose({two.front()});
    CHECK(open.command("unfold")->isEnabled());
    CHECK_FALSE(open.command("unfold")->toolTip().contains(QStringLiteral("Nothing folded is chosen")));
    open.trigger("unfold");
    CHECK_FALSE(open.command("unfold")->isEnabled());
}
