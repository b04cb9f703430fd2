// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QMenu>
#include <QTimer>

#include "tests/ui/sample_window.h"
#include "ui/canvas/canvas.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

/// The sample's canvas as a reader sees it. What readers are told of is looked at in tests/reader: this platform tells nobody.
struct ReadCanvas {
    SampleWindow sample{"canvas"};
    Canvas& canvas = *qobject_cast<Canvas*>(sample.panel);
    QAccessibleInterface& root = *QAccessible::queryAccessibleInterface(&canvas);

    QAccessibleInterface* list(int index) const { return root.child(index); }
    QAccessibleInterface* item(HitKind kind, int index) const { return list(kind == HitKind::Card ? 0 : 1)->child(index); }
    QAccessibleInterface* cardCalled(const QString& beginning) const
    {
        for (int i = 0; i < list(0)->childCount(); ++i)
            if (item(HitKind::Card, i)->text(QAccessible::Name).startsWith(beginning))
                return item(HitKind::Card, i);
        return nullptr;
    }
};

void press(QAccessibleInterface& thing) { thing.actionInterface()->doAction(QAccessibleActionInterface::pressAction()); }

}  // namespace

TEST_CASE("A screen reader finds every card and line of the picture in two lists", "[ui][accessible]")
{
    ReadCanvas at;
    const PicturePlan& plan = at.sample.state().picture->plan;
    CHECK(at.root.role() == QAccessible::Canvas);
    CHECK(at.root.text(QAccessible::Name) == QStringLiteral("Picture"));
    REQUIRE(at.root.childCount() == 2);
    CHECK(at.list(0)->childCount() == static_cast<int>(plan.cards.size()));
    CHECK(at.list(1)->childCount() == static_cast<int>(plan.links.size()));
    CHECK(at.root.child(2) == nullptr);
    CHECK(at.list(0)->child(static_cast<int>(plan.cards.size())) == nullptr);
    for (int kind = 0; kind < 2; ++kind) {
        QAccessibleInterface* list = at.list(kind);
        CHECK(list->role() == QAccessible::List);
        CHECK(list->parent() == &at.root);
        CHECK(at.root.indexOfChild(list) == kind);
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface* item = list->child(i);
            REQUIRE(item != nullptr);
            INFO(item->text(QAccessible::Name).toStdString());
            CHECK(item->isValid());
            CHECK(item->role() == QAccessible::ListItem);
            CHECK(item->parent() == list);
            CHECK(list->indexOfChild(item) == i);
            CHECK(list->child(i) == item);  // made once
            CHECK_FALSE(item->text(QAccessible::Name).isEmpty());
            CHECK_FALSE(item->text(QAccessible::Description).isEmpty());
            CHECK(item->state().selectable);
            CHECK(item->state().focusable);
            CHECK_FALSE(item->rect().isEmpty());
        }
    }
    QAccessibleInterface* police = at.cardCalled(QString());
    REQUIRE(police != nullptr);
    CHECK(police->text(QAccessible::Name).contains(QStringLiteral(" claim")));
}

TEST_CASE("A pressed item is chosen, and no other", "[ui][accessible]")
{
    ReadCanvas at;
    for (const HitKind kind : {HitKind::Card, HitKind::Link}) {
        QAccessibleInterface* item = at.item(kind, 1);
        CHECK_FALSE(item->state().selected);
        press(*item);
        CHECK(item->state().selected);
        CHECK_FALSE(at.item(kind, 0)->state().selected);
            CHECK(at.sample.state().selection.entities.empty() == (kind == HitKind::Link));
        CHECK(at.sample.state().selection.relationships.empty() == (kind == HitKind::Card));
    }
}

TEST_CASE("Readers follow the keys from card to card and along lines", "[ui][accessible]")
{
    ReadCanvas at;
    at.sample.window.activateWindow();
    at.canvas.setFocus();
    REQUIRE(QTest::qWaitFor([&] { return at.canvas.hasFocus(); }));
    QTest::keyClick(&at.canvas, Qt::Key_Tab);
    QAccessibleInterface* first = at.item(HitKind::Card, 0);
    CHECK(at.root.focusChild() == first);
    CHECK(first->state().focused);
    QTest::keyClick(&at.canvas, Qt::Key_Tab);
    CHECK(at.root.focusChild() == at.item(HitKind::Card, 1));
    CHECK_FALSE(first->state().focused);

    // L goes through the lines of the card and round again; Tab goes on at the card.
    QTest::keyClick(&at.canvas, Qt::Key_L);
    QAccessibleInterface* line = at.root.focusChild();
    REQUIRE(line != nullptr);
    CHECK(line->parent() == at.list(1));
    CHECK_FALSE(at.sample.state().selection.relationships.empty());
    QSet<QAccessibleInterface*> seen{line};
    for (int i = 0; i < at.list(1)->childCount(); ++i) {
        QTest::keyClick(&at.canvas, Qt::Key_L);
        if (at.root.focusChild() == line)
            break;
        CHECK_FALSE(seen.contains(at.root.focusChild()));
        seen.insert(at.root.focusChild());
    }
    CHECK(at.root.focusChild() == line);
    QTest::keyClick(&at.canvas, Qt::Key_L, Qt::ShiftModifier);
    CHECK((seen.size() == 1 || at.root.focusChild() != line));
    QTest::keyClick(&at.canvas, Qt::Key_Tab);
    CHECK(at.root.focusChild() == at.item(HitKind::Card, 2));
}

TEST_CASE("Tab passes every card once, also where one thing is drawn in several places", "[ui][accessible]")
{
    ReadCanvas at;
    at.canvas.setFocus();
    const int count = at.list(0)->childCount();
    for (int i = 0; i < count; ++i) {
        QTest::keyClick(&at.canvas, Qt::Key_Tab);
        CHECK(at.root.focusChild() == at.item(HitKind::Card, i));
    }
}

TEST_CASE("An item lies where its card is, and says when that is out of sight", "[ui][accessible]")
{
    ReadCanvas at;
    QAccessibleInterface* item = at.item(HitKind::Card, 0);
    const QPoint middle = item->rect().center();
    CHECK(at.root.childAt(middle.x(), middle.y()) == item);
    CHECK(at.list(0)->childAt(middle.x(), middle.y()) == item);
    CHECK(at.list(1)->childAt(middle.x(), middle.y()) == nullptr);
    CHECK(at.canvas.rect().contains(at.canvas.mapFromGlobal(middle)));
    CHECK_FALSE(item->state().offscreen);
    at.canvas.showCamera({{100000, 100000}, 1});
    CHECK(item->state().offscreen);
}

TEST_CASE("Items that readers know follow the picture, and end with it", "[ui][accessible]")
{
    ReadCanvas at;
    const int before = at.list(0)->childCount();
    const QString name = at.item(HitKind::Card, 0)->text(QAccessible::Name);
    const QAccessible::Id end = QAccessible::uniqueId(at.item(HitKind::Card, before - 1));
    press(*at.item(HitKind::Card, 0));
    at.sample.window.commands()["hide"]->trigger();
    REQUIRE(at.sample.isDrawn());
    CHECK(at.list(0)->childCount() < before);
    CHECK(QAccessible::accessibleInterface(end) == nullptr);
    CHECK(at.item(HitKind::Card, 0)->text(QAccessible::Name) != name);
    at.sample.window.session().dispatch(action::CloseCase{});
    CHECK(at.list(0)->childCount() == 0);
    CHECK(at.root.focusChild() == nullptr);
}

TEST_CASE("A reader can ask for what can be done with a card", "[ui][accessible]")
{
    ReadCanvas at;
    QAccessibleInterface* item = at.item(HitKind::Card, 1);
    CHECK(item->actionInterface()->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
    bool hasMenu = false;
    QTimer::singleShot(0, &at.canvas, [&hasMenu] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            hasMenu = !menu->actions().isEmpty();
            menu->close();
        }
    });
    item->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    CHECK(hasMenu);
    CHECK(item->state().selected);
}
