// SPDX-License-Identifier: GPL-3.0-or-later
#include <QChart>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLegend>
#include <QLineF>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "tests/ui/qt_catch.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/picking.h"
#include "ui/charts/bar_chart_view.h"
#include "ui/panels/claim_card.h"
#include "ui/panels/report_view.h"
#include "ui/qt_text.h"
#include "ui/window/command_palette.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/recent_files.h"
#include "ui/window/welcome_page.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

/// A window on the prose sample, drawn and shown.
struct OpenWindow {
    MainWindow window;
    Canvas* canvas = window.findChild<Canvas*>();
    ReportView* report = window.findChild<ReportView*>(QStringLiteral("reportText"));

    OpenWindow()
    {
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(true);
        window.commands()["openSample"]->trigger();
        REQUIRE(QTest::qWaitFor([this] { return drawn() != nullptr; }, patienceMs));
        QTest::qWait(50);
        window.commands()["fit"]->trigger();  // whole, however large the window
    }

    const Picture* drawn() { return window.session().state().picture.get(); }
    const WorkbenchState& state() { return window.session().state(); }

    void click(Point scene, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(canvas, Qt::LeftButton, keys, canvas->viewport().toWidget(scene).toPoint());
    }

    /// Index of the first contested link.
    std::size_t contestedLink()
    {
        for (std::size_t i = 0; i < drawn()->plan.links.size(); ++i)
            if (!drawn()->plan.links[i].plate.empty())
                return i;
        FAIL("the sample has no contested line");
        return 0;
    }
};

/// Lit lines; checks that each leaves a lit card or goes on from another lit line.
std::size_t litWithoutGap(OpenWindow& at)
{
    const std::vector<Emphasis> lit = emphasisFor(*at.drawn(), at.state().selection);
    const PicturePlan& plan = at.drawn()->plan;
    const auto isLitAt = [&](const PlanEnd& end) {
        const auto hit = at.drawn()->display.hitOf(end.isGroup ? HitKind::Group : HitKind::Card, end.index);
        return !end.isGroup && hit && lit[*hit] == Emphasis::Selected;
    };
    std::size_t litLines = 0;
    for (std::uint32_t i = 0; i < plan.links.size(); ++i) {
        if (lit[*at.drawn()->display.hitOf(HitKind::Link, i)] != Emphasis::Selected)
            continue;
        ++litLines;
        INFO(plan.links[i].verb);
        const bool isEntered = std::any_of(plan.links.begin(), plan.links.end(), [&](const PlanLink& before) {
            const auto j = static_cast<std::uint32_t>(&before - plan.links.data());
            return before.to == plan.links[i].from
                && lit[*at.drawn()->display.hitOf(HitKind::Link, j)] == Emphasis::Selected;
        });
        CHECK((isLitAt(plan.links[i].from) || isEntered));
    }
    return litLines;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

SCENARIO("From a report to a page: open, choose a line, read its sentence, export", "[walk]")
{
    GIVEN("a window on the sample report")
    {
        OpenWindow at;
        CHECK(at.canvas->isVisible());
        CHECK(at.window.findChild<QLabel*>(QStringLiteral("counts"))->text().contains(QStringLiteral("contested")));
        CHECK(at.window.findChild<QLabel*>(QStringLiteral("marking"))->text() == QStringLiteral("TLP NOT STATED"));

        WHEN("the plate of a contested line is clicked")
        {
            at.click(at.drawn()->layout.linkLabels[at.contestedLink()].centre());
            THEN("its relationship is chosen, its sentence is lit and its claims are listed")
            {
                REQUIRE_FALSE(at.state().selection.relationships.empty());
                REQUIRE(at.state().selection.claim);
                const Claim& claim = at.state().threatCase[*at.state().selection.claim];
                CHECK(at.report->litSentence() == toQt(claim.text));
                CHECK(at.window.findChildren<ClaimCard*>().size() >= 2);
            }
            AND_WHEN("another of its claims is clicked in the inspector")
            {
                const QList<ClaimCard*> cards = at.window.findChildren<ClaimCard*>();
                REQUIRE(cards.size() >= 2);
                const ClaimId clicked = cards.back()->claim();
                QTest::mouseClick(cards.back(), Qt::LeftButton, {}, QPoint(12, 12));
                THEN("that one's sentence is lit and the line stays chosen")
                {
                    CHECK(at.state().selection.claim == clicked);
                    CHECK_FALSE(at.state().selection.relationships.empty());
                    CHECK(at.report->litSentence() == toQt(at.state().threatCase[clicked].text));
                }
            }
            AND_WHEN("Escape is pressed")
            {
                QTest::keyClick(at.canvas, Qt::Key_Escape);
                THEN("nothing is chosen") { CHECK(at.state().selection.isEmpty()); }
            }
        }
        WHEN("the picture is exported")
        {
            QTemporaryDir folder;
            for (const PictureFormat& format : pictureFormats()) {
                QSignalSpy exported(&at.window.session(), &Session::exported);
                PictureExport request;
                request.format = &format;
                request.path = folder.filePath(QString(QStringLiteral("page.") + toQt(format.extension)));
                at.window.session().exportPicture(request);
                REQUIRE((!exported.isEmpty() || exported.wait(patienceMs)));
                CHECK(bytesOf(request.path).size() > 2000);
            }
            THEN("each file is of its kind and a second export has the same bytes")
            {
                CHECK(bytesOf(folder.filePath(QStringLiteral("page.png"))).startsWith("\x89PNG"));
                CHECK(bytesOf(folder.filePath(QStringLiteral("page.svg"))).contains("<svg"));
                const QByteArray pdf = bytesOf(folder.filePath(QStringLiteral("page.pdf")));
                CHECK(pdf.startsWith("%PDF"));
                QSignalSpy exported(&at.window.session(), &Session::exported);
                PictureExport again;
                again.format = findPictureFormat("pdf");
                again.path = folder.filePath(QStringLiteral("again.pdf"));
                at.window.session().exportPicture(again);
                REQUIRE((!exported.isEmpty() || exported.wait(patienceMs)));
                CHECK(bytesOf(again.path) == pdf);
            }
        }
    }
}

TEST_CASE("Tab goes through the cards and a mention in the text chooses its card", "[walk]")
{
    OpenWindow at;
    at.canvas->setFocus();
    QTest::keyClick(at.canvas, Qt::Key_Tab);
    REQUIRE(at.state().selection.entities.size() >= 1);
    const Selection first = at.state().selection;
    QTest::keyClick(at.canvas, Qt::Key_Tab);
    CHECK(at.state().selection != first);
    emit at.report->clicked(at.state().threatCase[first.entities.front()].mentions.front().span.begin);
    REQUIRE_FALSE(at.state().selection.entities.empty());
    CHECK_FALSE(at.report->extraSelections().isEmpty());
}

TEST_CASE("Changing the layout can be undone", "[walk]")
{
    OpenWindow at;
    at.window.commands()["layout.force"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !at.state().isPictureStale(); }, patienceMs));
    CHECK(at.state().view.layout == "force");
    REQUIRE(at.window.commands()["undo"]->isEnabled());
    at.window.commands()["undo"]->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !at.state().isPictureStale(); }, patienceMs));
    CHECK(at.state().view.layout == "lanes");
    CHECK(at.window.commands()["layout.lanes"]->isChecked());
}

TEST_CASE("A file that cannot be read is told in Problems and leaves the case as it was", "[walk]")
{
    OpenWindow at;
    const std::size_t reports = at.state().threatCase.reports.size();
    QSignalSpy failed(&at.window.session(), &Session::failed);
    at.window.openFiles({QStringLiteral("/nowhere/at-all.txt")});
    REQUIRE((!failed.isEmpty() || failed.wait(patienceMs)));
    CHECK(at.state().threatCase.reports.size() == reports);
    CHECK_FALSE(at.state().diagnostics.empty());
}

TEST_CASE("Paths from an alleged sponsor to a target are listed, and choosing one selects all on it", "[walk]")
{
    OpenWindow at;
    auto* find = at.window.findChild<QPushButton*>(QStringLiteral("findPaths"));
    at.window.findChild<QLineEdit*>(QStringLiteral("questionFrom"))->setText(QStringLiteral("Democratic Progressive Party"));
    at.window.findChild<QLineEdit*>(QStringLiteral("questionTo"))->setText(QStringLiteral("energy"));
    auto* paths = at.window.findChild<QListWidget*>(QStringLiteral("pathsView"));
    find->click();
    REQUIRE(QTest::qWaitFor([&] { return paths->count() > 0; }, patienceMs));
    CHECK(paths->item(0)->text().contains(QStringLiteral("weakest hop")));
    paths->setCurrentRow(0);
    CHECK(at.state().selection.entities.size() >= 3);
    CHECK(litWithoutGap(at) >= 2);
    CHECK(at.window.findChild<QListWidget*>(QStringLiteral("pathsView"))->count() == 1);
}

TEST_CASE("On the trunk a chosen path is lit through the boxes of others", "[walk]")
{
    OpenWindow at;
    at.window.commands()["closeCase"]->trigger();
    at.window.session().dispatch(action::OpenSample{"samples/kv-botnet.json"});
    REQUIRE(QTest::qWaitFor([&] { return at.drawn() && !at.state().isPictureStale(); }, patienceMs));
    at.window.session().dispatch(action::Ask{{.from = {"Volt Typhoon"}, .to = {"Guam"}}});
    auto* paths = at.window.findChild<QListWidget*>(QStringLiteral("pathsView"));
    REQUIRE(QTest::qWaitFor([&] { return paths->count() > 0; }, patienceMs));
    paths->setCurrentRow(0);
    CHECK(litWithoutGap(at) >= 4);
}

TEST_CASE("Ctrl+F, part of a name and Enter bring the first match to the middle of the canvas", "[walk]")
{
    OpenWindow at;
    at.window.commands()["find"]->trigger();
    auto* filter = at.window.findChild<QLineEdit*>(QStringLiteral("caseFilter"));
    QTest::keyClicks(filter, QStringLiteral("democratic"));
    QTest::keyClick(filter, Qt::Key_Return);
    REQUIRE(at.state().selection.entities.size() == 1);
    const EntityId found = at.state().selection.entities.front();
    CHECK(at.state().threatCase[found].name == "Democratic Progressive Party");
    const auto hit = hitsOf(*at.drawn(), at.state().selection);
    REQUIRE(hit.size() == 1);
    const QPointF centre = at.canvas->viewport().toWidget(at.drawn()->display.hits[hit.front()].bounds.centre());
    CHECK(QLineF(centre, QRectF(at.canvas->rect()).center()).length() < 2);
}

TEST_CASE("Every bar of the charts has room for its name", "[walk]")
{
    OpenWindow at;
    at.window.commands()["panel.charts"]->trigger();
    auto* bars = at.window.findChild<BarChartView*>();
    REQUIRE(bars);
    REQUIRE(QTest::qWaitFor([&] { return bars->rowCount() > 0; }, 5000));
    CHECK(bars->rowRect(0).height() > bars->fontMetrics().height());
    CHECK(bars->minimumHeight() >= bars->rowRect(bars->rowCount() - 1).bottom());
    CHECK_FALSE(bars->chart()->legend()->isVisible());
}

TEST_CASE("The inspector speaks to analysts: no names of rules, words for the degree, members by name", "[walk]")
{
    OpenWindow at;
    auto* inspector = at.window.findChild<QWidget*>(QStringLiteral("inspectorView"));
    const auto said = [&] {
        QStringList texts;
        for (const QLabel* label : inspector->findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    Selection all;
    for (std::size_t i = 0; i < at.state().threatCase.entities.size(); ++i)
        all.entities.push_back(idAt<EntityId>(i));
    at.window.session().select({.entities = {all.entities.front()}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(said().contains(QStringLiteral("Found by rule")));
    CHECK(said().contains(QStringLiteral("Found by: ")));
    at.window.session().select(all);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto* members = inspector->findChild<QLabel*>(QStringLiteral("members"));
    REQUIRE(members);
    CHECK(members->text().count(QLatin1Char('\n')) + 1 == static_cast<int>(std::min<std::size_t>(all.entities.size(), 51)));
    CHECK(members->text().contains(QStringLiteral("Democratic Progressive Party")));
    at.click(at.drawn()->layout.linkLabels[at.contestedLink()].centre());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(said().contains(QStringLiteral("Confidence: not specified")));
    CHECK_FALSE(said().contains(QStringLiteral("-to")));
}

TEST_CASE("Only files that could be read are remembered as recent", "[walk]")
{
    QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("good.txt"));
    const QString bad = folder.filePath(QStringLiteral("bad.txt"));
    const auto write = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    };
    write(good, "Police said on Monday that Grey Heron attacked the city of Guangzhou.\n");
    write(bad, {});
    MainWindow window;
    QSignalSpy opened(&window.session(), &Session::filesOpened);
    window.openFiles({bad, good});
    REQUIRE((!opened.isEmpty() || opened.wait(patienceMs)));
    CHECK(recentFiles().contains(good));
    CHECK_FALSE(recentFiles().contains(bad));
}

TEST_CASE("Samples have titles", "[window]")
{
    CHECK(sampleTitle(QStringLiteral("samples/kv-botnet.json")) == QStringLiteral("KV Botnet (STIX 2.1)"));
    CHECK(sampleTitle(QStringLiteral("samples/guangzhou-accusation.txt"))
          == QStringLiteral("Guangzhou accusation (article)"));
    CHECK(sampleTitle(QStringLiteral("samples/other-thing.txt")) == QStringLiteral("Other thing"));
}

TEST_CASE("Closing the case brings the welcome page back", "[walk]")
{
    OpenWindow at;
    at.window.commands()["closeCase"]->trigger();
    CHECK(at.window.findChild<WelcomePage*>()->isVisible());
    CHECK_FALSE(at.window.commands()["export"]->isEnabled());
}

TEST_CASE("The export dialog shows the page and never offers a weaker marking", "[walk]")
{
    OpenWindow at;
    QSignalSpy previewed(&at.window.session(), &Session::previewed);
    ExportDialog dialog(at.window.session(), &at.window);
    REQUIRE((!previewed.isEmpty() || previewed.wait(patienceMs)));
    const auto* preview = dialog.findChild<QLabel*>(QStringLiteral("exportPreview"));
    dialog.show();
    CHECK_FALSE(preview->pixmap().isNull());
    bool offersClear = false;
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        offersClear = offersClear || box->findText(QStringLiteral("Raise to TLP:CLEAR")) >= 0;
    CHECK_FALSE(offersClear);
    CHECK(dialog.request().format != nullptr);
}

TEST_CASE("Every command has a name and no two have the same keys", "[window]")
{
    MainWindow window;
    std::map<QString, QString> keys;
    for (const QAction* action : window.commands().all()) {
        INFO(action->objectName().toStdString());
        CHECK_FALSE(plainText(*action).isEmpty());
        const QString key = action->shortcut().toString();
        if (!key.isEmpty())
            CHECK(keys.emplace(key, action->objectName()).second);
    }
}

TEST_CASE("The palette finds a command by words in any order and does it", "[window]")
{
    OpenWindow at;
    QAction* shortcuts = at.window.commands()["shortcuts"];
    CHECK(matches(*shortcuts, QStringLiteral("short")));
    CHECK(matches(*at.window.commands()["closeCase"], QStringLiteral("case clo")));
    CHECK_FALSE(matches(*shortcuts, QStringLiteral("zzz")));
    at.window.commands()["palette"]->trigger();
    auto* palette = at.window.findChild<CommandPalette*>();
    REQUIRE(palette);
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("close case"));
    CHECK(palette->findChild<QTreeWidget*>()->topLevelItemCount() == 1);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return at.window.session().isCaseEmpty(); }));
}
