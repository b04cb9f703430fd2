// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing by hand on the canvas, and lining up what is dragged.
#include <QAccessible>
#include <QApplication>
#include <QPlainTextEdit>
#include <QSettings>
#include <cmath>

#include "core/scene/draw_annotations.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/hand_tool.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

struct DrawingWindow {
    SampleWindow sample{"canvas"};
    Canvas& canvas = *qobject_cast<Canvas*>(sample.panel);

    const WorkbenchState& state() { return sample.state(); }
    const std::vector<Annotation>& drawn() { return state().view.annotations; }
    QPoint onWidget(Point scene) { return canvas.viewport().toWidget(scene).toPoint(); }
    void command(const char* id)
    {
        INFO(id);
        REQUIRE(sample.window.commands()[id]->isEnabled());
        sample.window.commands()[id]->trigger();
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas.mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(&canvas, &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas, Qt::LeftButton, keys, from);
        move(from + (to - from) / 2, keys);
        move(to, keys);
    }
    void dragAndDrop(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        drag(from, to, keys);
        QTest::mouseRelease(&canvas, Qt::LeftButton, keys, to);
        REQUIRE(sample.isDrawn());
    }
    /// A box over the upper left of the canvas, drawn and chosen.
    Annotation drawBox()
    {
        command("drawBox");
        dragAndDrop({30, 60}, {150, 140});
        REQUIRE_FALSE(drawn().empty());
        return drawn().back();
    }
    QPlainTextEdit* editor() { return canvas.findChild<QPlainTextEdit*>(QStringLiteral("noteText")); }
    std::uint32_t looseCard(std::size_t number = 0)
    {
        const Picture& picture = *state().picture;
        for (std::uint32_t i = 0; i < picture.plan.cards.size(); ++i)
            if (!picture.plan.cards[i].group && number-- == 0)
                return i;
        FAIL("the sample has too few loose cards");
        return 0;
    }
};

}  // namespace

TEST_CASE("A drag with the tool draws a box that is chosen, and the tool is laid down", "[canvas][annotation]")
{
    DrawingWindow at;
    const std::size_t steps = at.state().history.position();
    at.command("drawBox");
    CHECK(at.canvas.hand().tool() == AnnotationKind::Box);
    CHECK(at.canvas.cursor().shape() == Qt::CrossCursor);
    CHECK(at.sample.window.commands()["drawBox"]->isChecked());
    at.dragAndDrop({30, 60}, {150, 140});
    REQUIRE(at.drawn().size() == 1);
    CHECK_FALSE(at.canvas.hand().tool());
    CHECK_FALSE(at.sample.window.commands()["drawBox"]->isChecked());
    CHECK(at.state().history.position() == steps + 1);
    CHECK(at.state().selection.annotations == std::vector<std::uint32_t>{1});
    const Point corner = at.canvas.viewport().toScene({30, 60});
    CHECK(std::abs(at.drawn()[0].from.x - corner.x) <= 1);
    CHECK(std::abs(at.drawn()[0].from.y - corner.y) <= 1);
    REQUIRE(at.state().picture->plan.annotations.size() == 1);

    at.command("undo");
    REQUIRE(at.sample.isDrawn());
    CHECK(at.state().picture->plan.annotations.empty());
}

TEST_CASE("Escape lays the tool down, and lets go of a shape under way", "[canvas][annotation]")
{
    DrawingWindow at;
    at.command("drawArrow");
    QTest::keyClick(&at.canvas, Qt::Key_Escape);
    CHECK_FALSE(at.canvas.hand().tool());
    at.command("drawArrow");
    at.drag({30, 60}, {150, 140});
    QTest::keyClick(&at.canvas, Qt::Key_Escape);
    at.move({180, 180});
    QTest::mouseRelease(&at.canvas, Qt::LeftButton, {}, {180, 180});
    CHECK(at.drawn().empty());
    CHECK_FALSE(at.canvas.hand().tool());
}

TEST_CASE("A note asks for its words where it stands; without any it is none", "[canvas][annotation]")
{
    DrawingWindow at;
    at.command("drawText");
    QTest::mouseClick(&at.canvas, Qt::LeftButton, {}, {60, 80});
    REQUIRE(at.editor() != nullptr);
    QTest::keyClicks(at.editor(), QStringLiteral("Ask the bank"));
    QTest::keyClick(at.editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(at.sample.isDrawn());
    REQUIRE(at.drawn().size() == 1);
    CHECK(at.drawn()[0].text == "Ask the bank");
    CHECK(at.drawn()[0].to.x > at.drawn()[0].from.x);

    at.command("drawText");
    QTest::mouseClick(&at.canvas, Qt::LeftButton, {}, {60, 300});
    QTest::keyClick(at.editor(), Qt::Key_Escape);
    CHECK(at.drawn().size() == 1);

    // F2 changes the words; none at all deletes the note.
    at.sample.window.session().select({.annotations = {1}});
    at.command("editChosen");
    QPlainTextEdit* editor = at.canvas.hand().isEditing() ? at.canvas.findChildren<QPlainTextEdit*>(QStringLiteral("noteText")).back() : nullptr;
    REQUIRE(editor != nullptr);
    CHECK(editor->toPlainText() == QStringLiteral("Ask the bank"));
    editor->setPlainText(QString());
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.drawn().empty());
}

TEST_CASE("A drawing is moved by a drag and by arrows, resized at its corners, deleted", "[canvas][annotation]")
{
    DrawingWindow at;
    at.sample.window.commands()["snap"]->setChecked(false);
    const Annotation box = at.drawBox();
    const double scale = at.canvas.viewport().scale;
    // By its frame: inside there is nothing.
    at.dragAndDrop(at.onWidget({(box.from.x + box.to.x) / 2, box.from.y}), at.onWidget({(box.from.x + box.to.x) / 2, box.from.y}) + QPoint(20, 30));
    Annotation moved = at.drawn()[0];
    CHECK(std::abs(moved.from.x - box.from.x - 20 / scale) < 0.3);
    CHECK(moved.to.x - moved.from.x == box.to.x - box.from.x);

    QTest::keyClick(&at.canvas, Qt::Key_Right);
    REQUIRE(at.sample.isDrawn());
    CHECK(at.drawn()[0].from == Point{moved.from.x + 8, moved.from.y});
    moved = at.drawn()[0];

    at.dragAndDrop(at.onWidget(moved.to), at.onWidget(moved.to) + QPoint(40, 25));
    CHECK(at.drawn()[0].from == moved.from);
    CHECK(std::abs(at.drawn()[0].to.x - moved.to.x - 40 / scale) <= 1.5);
    CHECK(std::abs(at.drawn()[0].to.y - moved.to.y - 25 / scale) <= 1.5);

    at.command("deleteChosen");
    CHECK(at.drawn().empty());
    CHECK(at.state().selection.isEmpty());
    at.sample.window.commands()["snap"]->setChecked(true);
}

TEST_CASE("Drawings are read and reached with the keys after the cards", "[canvas][accessible]")
{
    DrawingWindow at;
    at.drawBox();
    QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&at.canvas);
    REQUIRE(root != nullptr);
    REQUIRE(root->childCount() == 3);
    REQUIRE(root->child(2)->childCount() == 1);
    CHECK(root->child(2)->child(0)->text(QAccessible::Name) == QStringLiteral("box by hand"));
    const auto cards = static_cast<std::uint32_t>(at.state().picture->plan.cards.size());
    at.canvas.setFocus();
    at.canvas.chooseItem({HitKind::Card, cards - 1});
    QTest::keyClick(&at.canvas, Qt::Key_Tab);
    CHECK(at.canvas.currentItem() == Canvas::Item{HitKind::Annotation, 0});
    CHECK(at.state().selection.annotations == std::vector<std::uint32_t>{1});
    CHECK(at.sample.window.commands()["deleteChosen"]->isEnabled());
    CHECK_FALSE(at.sample.window.commands()["addClaim"]->isEnabled());
}

TEST_CASE("A dragged card catches on the edge of another, and not with Alt or when it is switched off", "[canvas][snap]")
{
    DrawingWindow at;
    at.command("layout.force");
    REQUIRE(at.sample.isDrawn());
    const Picture& picture = *at.state().picture;
    const std::uint32_t card = at.looseCard();
    const std::uint32_t other = at.looseCard(1);
    const double scale = at.canvas.viewport().scale;
    // Three pixels beside the left edge of the other, far above or below everything.
    const Rect& box = picture.layout.cards[card];
    const double wayX = picture.layout.cards[other].x - box.x + 3 / scale;
    const QPoint from = at.onWidget(box.centre());
    const QPoint to = from + QPointF(wayX * scale, 0).toPoint();
    const bool isOn = GENERATE(true, false);
    at.sample.window.commands()["snap"]->setChecked(isOn);
    at.drag(from, to);
    CHECK(at.canvas.guides().empty() == !isOn);
    at.move(to, Qt::AltModifier);
    CHECK(at.canvas.guides().empty());
    QTest::keyClick(&at.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&at.canvas, Qt::LeftButton, {}, to);
    CHECK(at.canvas.guides().empty());
    at.sample.window.commands()["snap"]->setChecked(true);
}

TEST_CASE("Chosen cards are lined up in one step", "[canvas][align]")
{
    DrawingWindow at;
    at.command("layout.force");
    REQUIRE(at.sample.isDrawn());
    const std::shared_ptr<const Picture> before = at.state().picture;
    std::vector<EntityId> entities;
    std::vector<std::uint32_t> cards;
    for (const std::size_t number : {0, 1, 2}) {
        cards.push_back(at.looseCard(number));
        entities.push_back(before->places.cards[cards.back()].entity);
    }
    at.sample.window.session().select({.entities = {entities[0]}});
    CHECK_FALSE(at.sample.window.commands()["alignLeft"]->isEnabled());
    at.sample.window.session().select({.entities = entities});
    CHECK(at.sample.window.commands()["distributeDown"]->isEnabled());
    const std::size_t steps = at.state().history.position();
    at.command("alignLeft");
    REQUIRE(at.sample.isDrawn());
    CHECK(at.state().history.position() == steps + 1);
    const std::vector<Rect>& boxes = at.state().picture->layout.cards;
    CHECK(std::abs(boxes[cards[0]].x - boxes[cards[1]].x) < 0.3);
    CHECK(std::abs(boxes[cards[1]].x - boxes[cards[2]].x) < 0.3);
    at.command("undo");
    REQUIRE(at.sample.isDrawn());
    CHECK(at.state().picture->layout.cards[cards[0]].centre() == before->layout.cards[cards[0]].centre());
}

TEST_CASE("What is looked at stays where it is when a drawing makes the picture larger", "[canvas][annotation]")
{
    DrawingWindow at;
    const Viewport before = at.canvas.viewport();
    at.drawBox();
    CHECK(at.canvas.viewport() == before);
}

TEST_CASE("The settings say whether what is dragged catches", "[ui][settings]")
{
    DrawingWindow at;
    CHECK(at.sample.window.commands()["snap"]->isChecked());
    at.sample.window.commands()["snap"]->setChecked(false);
    CHECK_FALSE(QSettings().value(QStringLiteral("view/snap")).toBool());
    at.sample.window.commands()["snap"]->setChecked(true);
    CHECK(QSettings().value(QStringLiteral("view/snap")).toBool());
}

TEST_CASE("Who has drawn a box or an arrow types its words at once, or leaves it without", "[canvas][annotation]")
{
    DrawingWindow at;
    const std::size_t cards = at.state().threatCase.entities.size();
    for (const char* tool : {"drawBox", "drawArrow"}) {
        INFO(tool);
        const std::size_t before = at.drawn().size();
        at.command(tool);
        at.dragAndDrop({30, 60}, {150, 140});
        REQUIRE(at.drawn().size() == before + 1);
        REQUIRE(at.editor() != nullptr);
        QTest::keyClicks(at.editor(), QStringLiteral("new line, kept"));
        QTest::keyClick(at.editor(), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(at.sample.isDrawn());
        CHECK(at.drawn().back().text == "new line, kept");

        at.command(tool);
        at.dragAndDrop({30, 200}, {150, 280});
        REQUIRE(at.editor() != nullptr);
        QTest::keyClicks(at.editor(), QStringLiteral("no"));
        QTest::keyClick(at.editor(), Qt::Key_Escape);
        REQUIRE(at.sample.isDrawn());
        CHECK(at.drawn().size() == before + 2);
        CHECK(at.drawn().back().text.empty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(at.editor() == nullptr);
    }
    CHECK(at.state().threatCase.entities.size() == cards);
}
