// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views in the window: menu, keys, where the picture is looked at, the dialog, undo.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <cmath>

#include "tests/ui/qt_catch.h"
#include "ui/canvas/canvas.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"
#include "ui/window/saved_views.h"
#include "ui/window/saved_views_dialog.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

/// A window on the prose sample, with a menu of saved views.
struct ViewedWindow {
    MainWindow window;
    Canvas* canvas = window.findChild<Canvas*>();
    QMenu* menu = window.findChild<QMenu*>(QStringLiteral("savedViews"));

    ViewedWindow()
    {
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(true);
        window.commands()["openSample"]->trigger();
        REQUIRE(settled());
        REQUIRE(menu != nullptr);
        window.commands()["fit"]->trigger();  // whole, however large the window
    }

    const WorkbenchState& state() { return window.session().state(); }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !window.session().isBusy() && !state().isPictureStale(); }, patienceMs);
    }
    void trigger(const char* command)
    {
        INFO(command);
        REQUIRE(window.commands()[command]->isEnabled());
        window.commands()[command]->trigger();
        REQUIRE(settled());
    }
    void save(const char* name)
    {
        window.session().dispatch(action::Edit(action::SaveView{name, canvas->camera()}));
        REQUIRE(settled());
    }
    void hideFirst()
    {
        window.session().dispatch(action::Hide{{state().picture->graph->node(0).entities.front()}});
        REQUIRE(settled());
    }
    /// What the menu says, without what is not seen.
    QStringList said() const
    {
        QStringList texts;
        for (const QAction* action : menu->actions())
            if (action->isVisible() && !action->isSeparator())
                texts.append(action->text());
        return texts;
    }
};

/// Goes on while a dialog of that kind asks; the answer is given once.
template <class Dialog, class Answer>
void whenAsked(Answer answer)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, answer] {
        if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            timer->stop();
            answer(*dialog);
        }
    });
    timer->start(10);
}

bool isNear(const Camera& a, const Camera& b)
{
    return std::abs(a.centre.x - b.centre.x) < 0.5 && std::abs(a.centre.y - b.centre.y) < 0.5 && std::abs(a.zoom - b.zoom) < 1e-6;
}

QStringList namesIn(const SavedViewsDialog& dialog)
{
    const auto* list = dialog.findChild<QListWidget*>(QStringLiteral("savedViewsList"));
    QStringList names;
    for (int row = 0; row < list->count(); ++row)
        names.append(list->item(row)->text());
    return names;
}

}  // namespace

TEST_CASE("Without saved views the menu says so, and what needs one cannot be chosen", "[ui][views]")
{
    ViewedWindow open;
    CHECK(open.said() == QStringList{QStringLiteral("&Save this view …"), QStringLiteral("No view is saved yet"),
                                     QStringLiteral("&Manage saved views …")});
    CHECK(open.window.commands()["saveView"]->isEnabled());
    CHECK_FALSE(open.window.commands()["manageViews"]->isEnabled());
    CHECK_FALSE(open.window.commands()["savedView.1"]->isEnabled());
    MainWindow empty;
    CHECK_FALSE(empty.commands()["saveView"]->isEnabled());
}

TEST_CASE("A view is saved under a proposed name, and an equal name is replaced only when asked", "[ui][views]")
{
    ViewedWindow open;
    whenAsked<FormDialog>([](FormDialog& dialog) {
        CHECK(dialog.findChild<QLineEdit*>()->text() == QStringLiteral("Lanes"));
        dialog.accept();
    });
    open.trigger("saveView");
    REQUIRE(open.state().savedViews.size() == 1);
    CHECK(open.state().savedViews[0].name == "Lanes");
    CHECK(open.state().savedViews[0].camera == Camera{});
    CHECK(open.window.commands()["savedView.1"]->isChecked());
    open.hideFirst();
    CHECK_FALSE(open.window.commands()["savedView.1"]->isChecked());
    bool wasWarned = false;
    whenAsked<FormDialog>([&](FormDialog& dialog) {
        CHECK(dialog.findChild<QLineEdit*>()->text() == QStringLiteral("Lanes"));
        dialog.findChild<QLineEdit*>()->setText(QStringLiteral("  Lanes "));
        whenAsked<QMessageBox>([&](QMessageBox& box) {
            wasWarned = true;
            CHECK(box.textFormat() == Qt::PlainText);
            whenAsked<FormDialog>([](FormDialog& again) { again.reject(); });
            box.reject();
        });
        dialog.accept();
    });
    open.trigger("saveView");
    CHECK(wasWarned);
    CHECK(open.state().savedViews[0].view.hidden.empty());
    whenAsked<FormDialog>([](FormDialog& dialog) {
        dialog.findChild<QLineEdit*>()->setText(QStringLiteral("Lanes"));
        whenAsked<QMessageBox>([](QMessageBox& box) {
            for (QAbstractButton* button : box.buttons())
                if (button->text() == QStringLiteral("Replace"))
                    button->click();
        });
        dialog.accept();
    });
    open.trigger("saveView");
    REQUIRE(open.state().savedViews.size() == 1);
    CHECK(open.state().savedViews[0].view.hidden.size() == 1);
    open.trigger("undo");
    CHECK(open.state().savedViews[0].view.hidden.empty());
}

TEST_CASE("A saved view brings back layout, lens, hidden cards and where one looked; undo brings back what was before", "[ui][views]")
{
    ViewedWindow open;
    Lens lens;
    lens.includeSetAside = true;
    open.window.session().dispatch(action::SetLens{lens});
    REQUIRE(open.settled());
    open.hideFirst();
    open.trigger("zoomIn");
    open.trigger("zoomIn");
    const Camera near = open.canvas->camera();
    REQUIRE(near.zoom > 0);
    open.save("Near");
    const ViewState kept = open.state().view;
    open.trigger("layout.force");
    open.trigger("showAll");
    open.window.session().dispatch(action::SetLens{{}});
    REQUIRE(open.settled());
    open.trigger("zoomOut");
    const Camera far = open.canvas->camera();
    CHECK_FALSE(isNear(far, near));
    QTest::keyClick(&open.window, Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(open.settled());
    CHECK(open.state().view.layout == "lanes");
    CHECK(open.state().view.lens == lens);
    CHECK(open.state().view.hidden == kept.hidden);
    CHECK(isNear(open.canvas->camera(), near));
    CHECK(open.window.commands()["savedView.1"]->isChecked());
    open.trigger("undo");
    CHECK(open.state().view.layout == "force");
    CHECK(open.state().view.hidden.empty());
    // The chips above the canvas go, and nothing moves on the screen for it.
    const Camera back = open.canvas->camera();
    CHECK(std::abs(back.centre.x - far.centre.x) < 0.5);
    CHECK(std::abs(back.centre.y - far.centre.y) * far.zoom < 40);
    CHECK(std::abs(back.zoom - far.zoom) < 1e-6);
    CHECK_FALSE(open.window.commands()["savedView.1"]->isChecked());
    open.trigger("redo");
    CHECK(isNear(open.canvas->camera(), near));
}

TEST_CASE("Showing the present view again only looks there again", "[ui][views]")
{
    ViewedWindow open;
    open.save("All");
    const std::size_t steps = open.state().history.steps().size();
    open.trigger("zoomIn");
    CHECK(open.canvas->camera().zoom > 0);
    open.trigger("savedView.1");
    CHECK(open.canvas->camera() == Camera{});
    CHECK(open.state().history.steps().size() == steps);
    CHECK(open.window.commands()["savedView.1"]->isChecked());
}

TEST_CASE("A name is proposed that no other view has", "[ui][views]")
{
    ViewedWindow open;
    open.save("Lanes");
    open.save("Mine");
    open.window.session().dispatch(action::Edit(action::DeleteView{open.state().savedViews[1].id}));
    REQUIRE(open.settled());
    whenAsked<FormDialog>([](FormDialog& dialog) {
        CHECK(dialog.findChild<QLineEdit*>()->text() == QStringLiteral("Lanes 2"));
        dialog.reject();
    });
    open.trigger("saveView");
    CHECK(open.state().savedViews.size() == 1);
}

TEST_CASE("The menu lists views by their plain names, the first nine with keys", "[ui][views]")
{
    ViewedWindow open;
    open.save("<b>R&D</b>");
    for (int i = 2; i <= 11; ++i)
        open.save(("View " + std::to_string(i)).c_str());
    const QStringList said = open.said();
    REQUIRE(said.size() == 13);
    CHECK(said[1] == QStringLiteral("<b>R&&D</b>"));
    CHECK(said[11] == QStringLiteral("View 11"));
    const QAction* first = open.window.commands()["savedView.1"];
    CHECK(first->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+1")));
    CHECK(first->toolTip().contains(QStringLiteral("&lt;b&gt;R&amp;D&lt;/b&gt;")));
    CHECK(first->toolTip().contains(QStringLiteral("Lanes · the whole picture")));
    open.window.session().dispatch(action::Edit(action::DeleteView{open.state().savedViews[0].id}));
    REQUIRE(open.settled());
    CHECK(open.said().size() == 12);
    CHECK(open.window.commands()["savedView.9"]->text() == QStringLiteral("View 10"));
    open.hideFirst();
    open.save("Without");
    for (QAction* action : open.menu->actions())
        if (action->text() == QStringLiteral("View 11"))
            action->trigger();
    REQUIRE(open.settled());
    CHECK(open.state().view.name == "View 11");
    CHECK(open.state().view.hidden.empty());
}

TEST_CASE("Saved views are renamed in their line, deleted and brought back", "[ui][views]")
{
    ViewedWindow open;
    open.save("First");
    open.save("Second");
    SavedViewsDialog dialog(open.window.session(), &open.window);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("savedViewsList"));
    auto* undo = dialog.findChild<QPushButton*>(QStringLiteral("undoView"));
    CHECK(namesIn(dialog) == QStringList{QStringLiteral("First"), QStringLiteral("Second")});
    CHECK_FALSE(undo->isEnabled());
    list->setCurrentRow(1);
    dialog.findChild<QPushButton*>(QStringLiteral("renameView"))->click();
    auto* editor = list->viewport()->findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    editor->setText(QStringLiteral("Third"));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return open.state().savedViews[1].name == "Third"; }, patienceMs));
    CHECK(list->currentRow() == 1);
    // A name that another one has is refused with a reason, and the line says the old one again.
    list->currentItem()->setText(QStringLiteral("First"));
    REQUIRE(QTest::qWaitFor([&] { return namesIn(dialog)[1] == QStringLiteral("Third"); }, patienceMs));
    for (QMessageBox* box : open.window.findChildren<QMessageBox*>())
        box->close();
    dialog.findChild<QPushButton*>(QStringLiteral("deleteView"))->click();
    dialog.findChild<QPushButton*>(QStringLiteral("deleteView"))->click();
    CHECK(open.state().savedViews.empty());
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("deleteView"))->isEnabled());
    for (int i = 0; i < 3; ++i)
        undo->click();
    CHECK(namesIn(dialog) == QStringList{QStringLiteral("First"), QStringLiteral("Second")});
    CHECK_FALSE(undo->isEnabled());
}
