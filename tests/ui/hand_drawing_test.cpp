// SPDX-License-Identifier: GPL-3.0-or-later
// Names typed over the picture, lines drawn between cards, things copied from window to window.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QTreeWidget>
#include <algorithm>

#include "tests/ui/control_walk.h"
#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"
#include "ui/window/hand_drawing.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

struct DrawingWindow : SampleWindow {
    Canvas* canvas = window.findChild<Canvas*>();
    NameEditor* editor = window.findChild<NameEditor*>();
    QLineEdit* name = window.findChild<QLineEdit*>(QStringLiteral("newName"));
    QComboBox* kind = window.findChild<QComboBox*>(QStringLiteral("newKind"));
    QComboBox* verb = window.findChild<QComboBox*>(QStringLiteral("newVerb"));
    QTreeWidget* matches = window.findChild<QTreeWidget*>(QStringLiteral("nameMatches"));

    DrawingWindow() : SampleWindow("canvas")
    {
        QSettings().remove(QStringLiteral("draw"));
        QTest::qWait(50);
        canvas->setFocus();
    }

    const ThreatCase& threatCase() { return state().threatCase; }
    std::size_t steps() { return state().history.position(); }
    QPoint onWidget(Point scene) { return canvas->viewport().toWidget(scene).toPoint(); }

    void type(const char* text)
    {
        REQUIRE(editor->isVisible());
        name->setText(QString::fromUtf8(text));
        // What is found comes from another thread.
        REQUIRE(isDrawn());
        QTest::qWait(20);
    }
    void press(QWidget* on, Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(on, key, with); }

    std::optional<EntityId> named(std::string_view text)
    {
        for (std::size_t row = 0; row < threatCase().entities.size(); ++row)
            if (threatCase().entities[row].name == text && !threatCase().entities[row].isDeleted)
                return idAt<EntityId>(row);
        return std::nullopt;
    }
    std::size_t count(std::string_view text)
    {
        std::size_t found = 0;
        for (const Entity& entity : threatCase().entities)
            found += entity.name == text && !entity.isDeleted;
        return found;
    }

    /// A point of the canvas with nothing near.
    QPoint emptyGround()
    {
        for (int y = canvas->height() - 30; y > 20; y -= 20)
            for (int x = canvas->width() - 240; x > 20; x -= 20)
                if (!canvas->itemAt(QPointF(x, y)) && isGround(QPoint(x, y)))
                    return {x, y};
        FAIL("the picture has no empty ground");
        return {};
    }
    bool isGround(QPoint at) { return !state().picture->display.hitAt(canvas->viewport().toScene(QPointF(at)), 12 / canvas->viewport().scale); }

    /// Two cards that stand for a thing each and can be seen, near enough for ports.
    std::pair<std::uint32_t, std::uint32_t> twoCards()
    {
        window.commands()["actualSize"]->trigger();
        QTest::qWait(30);
        std::vector<std::uint32_t> seen;
        for (std::uint32_t card = 0; card < state().picture->plan.cards.size(); ++card)
            if (canvas->thingOf(card) && QRectF(canvas->rect()).adjusted(20, 20, -20, -20).contains(canvas->areaOf({HitKind::Card, card})))
                seen.push_back(card);
        REQUIRE(seen.size() > 1);
        return {seen[0], seen[1]};
    }

    void move(QPoint to, Qt::MouseButtons held = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), canvas->mapToGlobal(QPointF(to)), Qt::NoButton, held, {});
        QApplication::sendEvent(canvas, &event);
    }
    QPoint portOf(std::uint32_t card)
    {
        const QRectF area = canvas->areaOf({HitKind::Card, card});
        return QPointF(area.right(), area.center().y()).toPoint();
    }
    /// From the right port of a card.
    void pull(std::uint32_t card, QPoint to)
    {
        move(canvas->areaOf({HitKind::Card, card}).center().toPoint());
        const QPoint port = portOf(card);
        move(port);
        QTest::mousePress(canvas, Qt::LeftButton, {}, port);
        move(port + (to - port) / 2, Qt::LeftButton);
        move(to, Qt::LeftButton);
    }
    void release(QPoint at) { QTest::mouseRelease(canvas, Qt::LeftButton, {}, at); }
};

/// Does something to the dialog that comes up next.
void whenAsked(const std::function<void(QDialog&)>& answer)
{
    QTimer::singleShot(0, qApp, [answer] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            answer(*dialog);
    });
}

}  // namespace

TEST_CASE("A name and Enter make a thing of the guessed kind, chosen, in one step", "[ui][draw]")
{
    DrawingWindow at;
    const std::size_t before = at.steps();
    at.press(at.canvas, Qt::Key_N);
    REQUIRE(at.editor->isVisible());
    CHECK(QApplication::focusWidget() == at.name);
    at.type("CVE-2021-44228");
    CHECK(at.kind->currentText() == QStringLiteral("vulnerability"));
    at.press(at.name, Qt::Key_Return);
    REQUIRE(at.isDrawn());
    CHECK_FALSE(at.editor->isVisible());
    CHECK(QApplication::focusWidget() == at.canvas);
    CHECK(at.steps() == before + 1);
    const std::optional<EntityId> made = at.named("CVE-2021-44228");
    REQUIRE(made);
    CHECK(at.threatCase()[*made].id == referenceId("vulnerability", "CVE-2021-44228"));
    CHECK(at.state().selection.entities == std::vector{*made});
    CHECK(at.canvas->areaOfThing(*made).has_value());
    at.window.commands()["undo"]->trigger();
    CHECK(at.steps() == before);
    CHECK_FALSE(at.named("CVE-2021-44228"));
}

TEST_CASE("The kind that is chosen by hand holds, and is the next one's where nothing is known", "[ui][draw]")
{
    DrawingWindow at;
    at.press(at.canvas, Qt::Key_N);
    at.type("Quux");
    CHECK(at.kind->currentText() == QStringLiteral("identity"));
    at.kind->setCurrentIndex(at.kind->findText(QStringLiteral("tool")));
    emit at.kind->activated(at.kind->currentIndex());
    at.press(at.name, Qt::Key_Return, Qt::ShiftModifier);
    REQUIRE(at.isDrawn());
    REQUIRE(at.named("Quux"));
    CHECK(at.threatCase()[*at.named("Quux")].type == EntityType::Tool);
    // Shift asks for the next name.
    REQUIRE(at.editor->isVisible());
    CHECK(at.name->text().isEmpty());
    at.type("Corge");
    CHECK(at.kind->currentText() == QStringLiteral("tool"));
    at.press(at.name, Qt::Key_Return);
    CHECK(at.threatCase()[at.named("Corge").value()].type == EntityType::Tool);
    CHECK_FALSE(at.editor->isVisible());
}

TEST_CASE("A thing of the case is shown instead of made a second time", "[ui][draw]")
{
    DrawingWindow at;
    const std::string known = at.threatCase()[at.canvas->thingOf(0).value()].name;
    const std::size_t before = at.steps();
    at.press(at.canvas, Qt::Key_N);
    at.type(QString::fromStdString(known).toUpper().toUtf8().constData());
    REQUIRE(at.matches->topLevelItemCount() > 1);
    CHECK(at.matches->indexOfTopLevelItem(at.matches->currentItem()) == 1);
    at.press(at.name, Qt::Key_Return);
    CHECK(at.steps() == before);
    CHECK(at.state().selection.entities == std::vector{*at.canvas->thingOf(0)});
    // Whoever means another one says so.
    at.press(at.canvas, Qt::Key_N);
    at.type(known.c_str());
    at.press(at.name, Qt::Key_Up);
    at.press(at.name, Qt::Key_Return);
    CHECK(at.steps() == before + 1);
    CHECK(at.count(known) == 2);
}

TEST_CASE("What is found by part of a name is offered below it", "[ui][draw]")
{
    DrawingWindow at;
    const std::string known = at.threatCase()[at.canvas->thingOf(0).value()].name;
    const std::size_t before = at.steps();
    at.press(at.canvas, Qt::Key_N);
    at.type(known.substr(0, known.size() - 2).c_str());
    REQUIRE(QTest::qWaitFor([&] { return at.matches->topLevelItemCount() > 1; }, patienceMs));
    CHECK(at.matches->indexOfTopLevelItem(at.matches->currentItem()) == 0);
    at.press(at.name, Qt::Key_Down);
    at.press(at.name, Qt::Key_Return);
    CHECK(at.steps() == before);
    CHECK(at.state().selection.entities.size() == 1);
}

TEST_CASE("Escape, another click and an empty name make nothing", "[ui][draw]")
{
    DrawingWindow at;
    const std::size_t before = at.steps();
    at.press(at.canvas, Qt::Key_N);
    at.type("Quux");
    at.press(at.name, Qt::Key_Escape);
    CHECK_FALSE(at.editor->isVisible());
    CHECK(QApplication::focusWidget() == at.canvas);
    at.press(at.canvas, Qt::Key_N);
    CHECK(at.name->text().isEmpty());
    at.press(at.name, Qt::Key_Return);
    CHECK(at.editor->isVisible());
    at.canvas->setFocus();
    CHECK_FALSE(at.editor->isVisible());
    CHECK(at.steps() == before);
}

TEST_CASE("In a free layout a thing stands where its name was typed, and nothing else moves", "[ui][draw]")
{
    DrawingWindow at;
    at.window.commands()["layout.force"]->trigger();
    REQUIRE(at.isDrawn());
    QTest::qWait(50);
    const std::shared_ptr<const Picture> before = at.state().picture;
    const QPoint ground = at.emptyGround();
    const Point scene = at.canvas->viewport().toScene(QPointF(ground));
    QTest::mouseDClick(at.canvas, Qt::LeftButton, {}, ground);
    at.type("Quux");
    at.press(at.name, Qt::Key_Return);
    REQUIRE(at.isDrawn());
    const EntityId made = at.named("Quux").value();
    const Point placed = at.state().view.placement().find(made).value();
    CHECK(std::abs(placed.x - scene.x) < 1);
    CHECK(std::abs(placed.y - scene.y) < 1);
    for (std::size_t card = 0; card < before->places.cards.size(); ++card)
        CHECK(at.state().view.placement().find(before->places.cards[card].entity) == before->layout.cards[card].centre());
    // The view stays, but for what the inspector takes of the room.
    CHECK(std::abs(at.canvas->viewport().toScene(QPointF(ground)).x - scene.x) < 40 / at.canvas->viewport().scale);
}

TEST_CASE("A line drawn to a card opens the form with both ends, and Enter makes it", "[ui][draw]")
{
    DrawingWindow at;
    const auto [from, to] = at.twoCards();
    const EntityId source = at.canvas->thingOf(from).value();
    const EntityId target = at.canvas->thingOf(to).value();
    const std::size_t before = at.steps();
    const std::size_t lines = at.threatCase().relationships.size();
    const QPoint end = at.canvas->areaOf({HitKind::Card, to}).center().toPoint();
    at.pull(from, end);
    CHECK(at.steps() == before);
    whenAsked([](QDialog& dialog) { QTest::keyClick(dialog.focusWidget(), Qt::Key_Return); });
    at.release(end);
    REQUIRE(at.isDrawn());
    CHECK(at.steps() == before + 1);
    REQUIRE(at.threatCase().relationships.size() == lines + 1);
    const Relationship& line = at.threatCase().relationships[lines];
    const std::pair ends{line.source, line.target};
    CHECK((ends == std::pair{source, target} || ends == std::pair{target, source}));
    const Claim& claim = at.threatCase().claims[at.threatCase().claims.size() - 1];
    CHECK(std::get<RelationshipId>(claim.about) == idAt<RelationshipId>(lines));
    CHECK(claim.speaker.has_value());
    // Cancelled, it is none.
    at.pull(from, end);
    whenAsked([](QDialog& dialog) { dialog.reject(); });
    at.release(end);
    CHECK(at.threatCase().relationships.size() == lines + 1);
}

TEST_CASE("A line drawn to the ground asks for a name, and makes both in one step", "[ui][draw]")
{
    DrawingWindow at;
    const std::uint32_t from = at.twoCards().first;
    const EntityId card = at.canvas->thingOf(from).value();
    const std::size_t before = at.steps();
    const std::size_t lines = at.threatCase().relationships.size();
    const QPoint ground = at.emptyGround();
    at.pull(from, ground);
    at.release(ground);
    at.type("OatmealLoader");
    CHECK(at.verb->isVisible());
    CHECK(at.kind->currentText() == QStringLiteral("malware"));
    at.press(at.name, Qt::Key_Return);
    REQUIRE(at.isDrawn());
    CHECK(at.steps() == before + 1);
    const EntityId made = at.named("OatmealLoader").value();
    REQUIRE(at.threatCase().relationships.size() == lines + 1);
    const Relationship& line = at.threatCase().relationships[lines];
    const std::pair ends{line.source, line.target};
    CHECK((ends == std::pair{card, made} || ends == std::pair{made, card}));
    CHECK(at.state().selection.entities == std::vector{made});
    at.window.commands()["undo"]->trigger();
    CHECK_FALSE(at.named("OatmealLoader"));
    CHECK(at.steps() == before);
}

TEST_CASE("A line can be begun with the keys, and given up with Escape", "[ui][draw]")
{
    DrawingWindow at;
    const auto [from, to] = at.twoCards();
    at.window.session().select({.entities = {at.canvas->thingOf(from).value()}});
    at.press(at.canvas, Qt::Key_K);
    REQUIRE(at.editor->isVisible());
    CHECK(at.verb->isVisible());
    const std::size_t lines = at.threatCase().relationships.size();
    at.type(at.threatCase()[at.canvas->thingOf(to).value()].name.c_str());
    REQUIRE(at.matches->topLevelItemCount() > 1);
    whenAsked([](QDialog& dialog) { QTest::keyClick(dialog.focusWidget(), Qt::Key_Return); });
    at.press(at.name, Qt::Key_Return);
    CHECK(at.threatCase().relationships.size() == lines + 1);
    REQUIRE(at.isDrawn());

    at.canvas->setFocus();
    const Viewport viewport = at.canvas->viewport();
    const QPoint end = at.canvas->areaOf({HitKind::Card, to}).center().toPoint();
    at.pull(from, end);
    at.press(at.canvas, Qt::Key_Escape);
    at.release(end);
    QTest::qWait(20);
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(at.threatCase().relationships.size() == lines + 1);
    CHECK(at.canvas->viewport() == viewport);
}

TEST_CASE("What is copied in one window is pasted into another, once", "[ui][draw]")
{
    DrawingWindow at;
    const auto [first, second] = at.twoCards();
    const std::vector<EntityId> chosen{at.canvas->thingOf(first).value(), at.canvas->thingOf(second).value()};
    at.window.session().select({.entities = chosen});
    at.canvas->setFocus();
    QApplication::clipboard()->clear();
    at.press(at.canvas, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([] {
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        return mime && mime->hasFormat(QLatin1String(copiedThingsType));
    }, patienceMs));
    CHECK(QApplication::clipboard()->text().contains(QString::fromStdString(at.threatCase()[chosen[0]].name)));

    // Where it came from it is there already, and chosen.
    const std::size_t before = at.steps();
    at.window.session().select({});
    at.press(at.canvas, Qt::Key_V, Qt::ControlModifier);
    CHECK(at.steps() == before);
    CHECK(at.state().selection.entities == chosen);

    MainWindow other;
    other.resize(1200, 800);
    other.show();
    other.commands()["reducedMotion"]->setChecked(true);
    REQUIRE(QTest::qWaitForWindowExposed(&other));
    other.commands()["pasteThings"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !other.session().isBusy() && other.session().state().picture != nullptr; }, patienceMs));
    const WorkbenchState& there = other.session().state();
    CHECK(there.history.position() == 1);
    REQUIRE(there.selection.entities.size() == 2);
    for (std::size_t i = 0; i < 2; ++i)
        CHECK(there.threatCase[there.selection.entities[i]].id == at.threatCase()[chosen[i]].id);
    other.commands()["undo"]->trigger();
    CHECK(other.session().isCaseEmpty() == there.threatCase.reports.empty());
    CHECK(there.threatCase.entities.size() == 0);
}

TEST_CASE("A clipboard that cannot be read is refused in words", "[ui][draw]")
{
    DrawingWindow at;
    const std::size_t before = at.steps();
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(copiedThingsType), QByteArrayLiteral("{\"type\":\"bundle\",\"objects\":[{\"type\":"));
    QApplication::clipboard()->setMimeData(mime);
    QString reason;
    QObject::connect(&at.window.session(), &Session::refused, &at.window, [&](const QString& text) { reason = text; });
    QTimer::singleShot(0, qApp, [] {
        if (auto* box = QApplication::activeModalWidget())
            box->close();
    });
    at.press(at.canvas, Qt::Key_V, Qt::ControlModifier);
    CHECK(reason.contains(QStringLiteral("Nothing was changed")));
    CHECK(at.steps() == before);
}

TEST_CASE("A case can be begun by typing a name", "[ui][draw]")
{
    MainWindow window;
    window.resize(1200, 800);
    window.show();
    window.commands()["reducedMotion"]->setChecked(true);
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    auto* editor = window.findChild<NameEditor*>();
    auto* name = window.findChild<QLineEdit*>(QStringLiteral("newName"));
    window.commands()["nameThing"]->trigger();
    REQUIRE(editor->isVisible());
    CHECK(QRect(QPoint(), editor->parentWidget()->size()).contains(editor->geometry()));
    CHECK(namelessControls(*editor).join(QLatin1Char('\n')) == QString());
    QTest::keyClick(name, Qt::Key_Escape);
    CHECK_FALSE(window.findChild<Canvas*>()->isVisible());
    window.commands()["nameThing"]->trigger();
    name->setText(QStringLiteral("Quux"));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !window.session().isBusy() && window.session().state().picture != nullptr; }, patienceMs));
    CHECK(window.findChild<Canvas*>()->isVisible());
    CHECK(window.session().state().threatCase.entities.size() == 1);
}
