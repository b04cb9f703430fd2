// SPDX-License-Identifier: GPL-3.0-or-later
// How the panels stand for reading, exploring and briefing; what a window does with cases unasked.
#include <QAction>
#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/qt_text.h"
#include "ui/window/arrangements.h"
#include "ui/window/case_habits.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

/// Forgets what windows wrote down about their panels, before and after.
struct Forgetting {
    Forgetting() { forget(); }
    ~Forgetting() { forget(); }

    static void forget()
    {
        for (const char* key : {"window", "arrangements", "case"})
            QSettings().remove(QLatin1String(key));
    }
};

struct ArrangedWindow {
    Forgetting forgetting;
    test::SampleWindow sample{"chipBar"};

    QDockWidget* dock(const char* id) const
    {
        auto* found = sample.window.findChild<QDockWidget*>(QStringLiteral("dock.") + QLatin1String(id));
        REQUIRE(found != nullptr);
        return found;
    }
    void arrange(const char* id)
    {
        sample.window.commands()[("arrange." + std::string(id)).c_str()]->trigger();
        QTest::qWait(50);
    }
    bool isChecked(const char* id) const { return sample.window.commands()[("arrange." + std::string(id)).c_str()]->isChecked(); }
};

}  // namespace

TEST_CASE("To read, the text stands at the left; to brief, the picture stands alone; to explore, all is there again", "[window][arrangements]")
{
    ArrangedWindow at;
    CHECK(at.isChecked("explore"));
    CHECK(at.sample.window.dockWidgetArea(at.dock("report")) == Qt::BottomDockWidgetArea);
    at.arrange("read");
    CHECK(at.sample.window.dockWidgetArea(at.dock("report")) == Qt::LeftDockWidgetArea);
    CHECK(at.dock("report")->width() > at.sample.window.width() / 4);
    CHECK(at.dock("charts")->isHidden());
    CHECK_FALSE(at.dock("ledger")->isHidden());
    at.arrange("brief");
    CHECK(at.dock("report")->isHidden());
    CHECK(at.dock("case")->isHidden());
    CHECK_FALSE(at.dock("inspector")->isHidden());
    at.arrange("explore");
    CHECK(at.sample.window.dockWidgetArea(at.dock("report")) == Qt::BottomDockWidgetArea);
    for (const ArrangementRow& row : arrangements())
        CHECK(at.isChecked(row.id) == (std::string_view(row.id) == "explore"));
    CHECK_FALSE(at.dock("case")->isHidden());
    CHECK_FALSE(at.dock("charts")->isHidden());
}

TEST_CASE("An arrangement comes back as it was left, and to its usual places when asked", "[window][arrangements]")
{
    ArrangedWindow at;
    at.arrange("brief");
    at.sample.window.commands()["panel.charts"]->trigger();
    CHECK_FALSE(at.dock("charts")->isHidden());
    at.arrange("read");
    CHECK(at.dock("charts")->isHidden());
    at.arrange("brief");
    CHECK_FALSE(at.dock("charts")->isHidden());
    at.arrange("anew");
    CHECK(at.dock("charts")->isHidden());
    CHECK(at.isChecked("brief"));
}

TEST_CASE("The next window has the arrangement of the last one", "[window][arrangements]")
{
    const Forgetting forgetting;
    {
        ui::MainWindow window;
        window.show();
        window.commands()["arrange.brief"]->trigger();
        window.close();
    }
    ui::MainWindow window;
    window.show();
    CHECK(window.commands()["arrange.brief"]->isChecked());
    CHECK(window.findChild<QDockWidget*>(QStringLiteral("dock.report"))->isHidden());
}

TEST_CASE("A panel that stands alone has a title, one among tabs has its tab", "[window][arrangements]")
{
    ArrangedWindow at;
    QTest::qWait(20);
    CHECK(at.dock("report")->titleBarWidget() != nullptr);
    CHECK(at.dock("inspector")->titleBarWidget() == nullptr);
    at.arrange("brief");
    at.sample.window.commands()["panel.charts"]->trigger();
    QTest::qWait(20);
    CHECK(at.dock("charts")->titleBarWidget() == nullptr);
    at.sample.window.commands()["panel.notes"]->trigger();
    QTest::qWait(20);
    CHECK(at.dock("charts")->titleBarWidget() != nullptr);
    CHECK(at.dock("notes")->titleBarWidget() != nullptr);
}

TEST_CASE("New cases are marked as the settings say, cases out of files are not", "[window][habits]")
{
    const Forgetting forgetting;
    saveCaseHabits({.saveEveryMinutes = 0, .defaultTlp = Tlp::Green});
    CHECK(loadCaseHabits() == CaseHabits{.saveEveryMinutes = 0, .defaultTlp = Tlp::Green});
    test::SampleWindow at("chipBar");
    REQUIRE(QTest::qWaitFor([&] { return at.state().threatCase.defaultMarking.tlp == Tlp::Green; }, test::patienceMs));
    REQUIRE(at.isDrawn());
    // It is a step like any other.
    at.window.session().dispatch(action::Undo{});
    CHECK(at.state().threatCase.defaultMarking.tlp == Tlp::NotStated);
    CHECK_FALSE(at.window.session().isCaseEmpty());
    // Further reports of the same case change nothing.
    at.window.commands()["openSample"]->trigger();
    REQUIRE(at.isDrawn());
    CHECK(at.state().threatCase.defaultMarking.tlp == Tlp::NotStated);
}

TEST_CASE("New cases go by the names that the settings say", "[window][habits][names]")
{
    const Forgetting forgetting;
    saveCaseHabits({.names = "attack"});
    CHECK(loadCaseHabits() == CaseHabits{.names = "attack"});
    test::SampleWindow at("chipBar");
    REQUIRE(QTest::qWaitFor([&] { return at.state().view.names == "attack"; }, test::patienceMs));
    REQUIRE(at.isDrawn());
    CHECK(at.state().threatCase.defaultMarking.tlp == Tlp::NotStated);
    // A step like any other, and what is chosen then stays when further reports come.
    at.window.commands()["names.source"]->trigger();
    at.window.commands()["openSample"]->trigger();
    REQUIRE(at.isDrawn());
    CHECK(at.state().view.names.empty());
}

TEST_CASE("A case is saved by itself only to its own file, and only if there is something to save", "[window][habits]")
{
    const Forgetting forgetting;
    const QTemporaryDir folder;
    test::SampleWindow at("chipBar");
    auto* keeper = at.window.findChild<CaseKeeper*>();
    REQUIRE(keeper != nullptr);
    keeper->saveNow();
    at.window.session().waitForJobs();
    CHECK(at.state().file.path.empty());
    at.window.session().dispatch(action::SaveCasefile{fromQt(folder.filePath(QStringLiteral("a.tline"))), true});
    at.window.session().waitForJobs();
    REQUIRE_FALSE(at.state().isModified());
    const std::uint64_t saves = at.state().file.saves;
    keeper->saveNow();
    at.window.session().waitForJobs();
    CHECK(at.state().file.saves == saves);
    at.window.session().dispatch(action::Edit(action::SetCase{"Another title", {}}));
    REQUIRE(at.isDrawn());
    REQUIRE(at.state().isModified());
    keeper->saveNow();
    at.window.session().waitForJobs();
    CHECK(at.state().file.saves == saves + 1);
    CHECK_FALSE(at.state().isModified());
}

TEST_CASE("Nonsense in the settings makes no habits", "[window][habits]")
{
    const Forgetting forgetting;
    QSettings().setValue(QStringLiteral("case/saveEveryMinutes"), -5);
    QSettings().setValue(QStringLiteral("case/defaultTlp"), QStringLiteral("TLP:PURPLE"));
    QSettings().setValue(QStringLiteral("case/names"), QStringLiteral("nobody"));
    CHECK(loadCaseHabits() == CaseHabits{});
}
