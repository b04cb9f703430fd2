// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a case in the window: forms, history, deleted things, casefiles, recovery.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <algorithm>

#include "tests/ui/qt_catch.h"
#include "tests/ui/sample_window.h"
#include "ui/claim_text.h"
#include "ui/forms/entity_field.h"
#include "ui/forms/form_dialog.h"
#include "ui/qt_text.h"
#include "ui/window/main_window.h"
#include "ui/window/merge_dialog.h"
#include "ui/window/recovery_dialog.h"
#include "ui/window/source_questions.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

/// A window on the prose sample.
struct EditedWindow {
    MainWindow window;

    explicit EditedWindow(const QString& journal = {})
    {
        if (!journal.isEmpty())
            window.keepJournal(journal);
        window.resize(1280, 800);
        window.show();
        window.commands()["reducedMotion"]->setChecked(true);
        window.commands()["openSample"]->trigger();
        REQUIRE(settled());
        REQUIRE_FALSE(state().threatCase.entities.empty());
    }

    const WorkbenchState& state() { return window.session().state(); }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !window.session().isBusy() && !state().isPictureStale(); }, patienceMs);
    }
    EntityId firstOf(EntityType type)
    {
        for (std::size_t row = 0; row < state().threatCase.entities.size(); ++row)
            if (state().threatCase.entities[row].type == type && !state().threatCase.entities[row].isDeleted)
                return idAt<EntityId>(row);
        FAIL("no such entity");
        return {};
    }
    void select(EntityId id) { window.session().select({.entities = {id}}); }
    void trigger(const char* command)
    {
        REQUIRE(window.commands()[command]->isEnabled());
        window.commands()[command]->trigger();
    }
};

/// Fills the form that comes up next and accepts it.
template <class Fill>
void whenAsked(Fill fill)
{
    QTimer::singleShot(0, [fill] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog != nullptr);
        fill(*dialog);
        dialog->accept();
    });
}

QLineEdit* fieldOf(QDialog& dialog, const QString& name)
{
    const QList<QLineEdit*> fields = dialog.findChildren<QLineEdit*>();
    for (QLineEdit* field : fields)
        if (field->accessibleName() == name)
            return field;
    return nullptr;
}

}  // namespace

TEST_CASE("F2 renames what is chosen, Ctrl+Z takes it back and the menu names the step", "[ui][editing]")
{
    EditedWindow open;
    const EntityId id = open.firstOf(EntityType::Malware);
    const std::string before = open.state().threatCase[id].name;
    open.select(id);
    whenAsked([](QDialog& dialog) {
        REQUIRE(fieldOf(dialog, QStringLiteral("Name")) != nullptr);
        fieldOf(dialog, QStringLiteral("Name"))->setText(QStringLiteral("Silver Wren"));
        fieldOf(dialog, QStringLiteral("Tags"))->setText(QStringLiteral("watch, priority"));
    });
    open.trigger("editChosen");
    CHECK(open.state().threatCase[id].name == "Silver Wren");
    CHECK(open.state().threatCase[id].tags == std::vector<std::string>{"priority", "watch"});
    CHECK(open.window.commands()["undo"]->text().contains(QStringLiteral("Silver Wren")));
    REQUIRE(open.settled());
    open.trigger("undo");
    CHECK(open.state().threatCase[id].name == before);
    CHECK(open.state().threatCase[id].tags.empty());
    CHECK(open.window.commands()["redo"]->isEnabled());
}

TEST_CASE("A deleted thing stands in the deleted panel and comes back with its lines", "[ui][editing]")
{
    EditedWindow open;
    const EntityId id = open.firstOf(EntityType::Malware);
    open.select(id);
    open.trigger("deleteChosen");
    REQUIRE(open.settled());
    CHECK(open.state().threatCase[id].isDeleted);
    auto* list = open.window.findChild<QListWidget*>(QStringLiteral("deletedList"));
    REQUIRE(list != nullptr);
    REQUIRE(list->count() >= 1);
    list->setCurrentRow(0);
    list->item(0)->setSelected(true);
    emit list->itemActivated(list->item(0));
    REQUIRE(open.settled());
    CHECK_FALSE(open.state().threatCase[id].isDeleted);
    CHECK(list->count() == 0);
}

TEST_CASE("Undoing what brought a report says so, and how it comes back", "[ui][editing]")
{
    test::SampleWindow at("sourcesPanel");
    const auto undo = [&] {
        at.window.commands()["undo"]->trigger();
        return at.window.statusBar()->currentMessage();
    };
    CHECK(undo().startsWith(QStringLiteral("Undone: ")));
    CHECK(at.window.session().isCaseEmpty());
    at.window.commands()["redo"]->trigger();
    CHECK_FALSE(at.window.session().isCaseEmpty());
}

TEST_CASE("The history lists every step, and a click goes there", "[ui][editing]")
{
    EditedWindow open;
    const CaseDocument loaded = open.state().document();
    open.select(open.firstOf(EntityType::Malware));
    open.trigger("deleteChosen");
    REQUIRE(open.settled());
    auto* list = open.window.findChild<QListView*>(QStringLiteral("historyList"));
    REQUIRE(list != nullptr);
    CHECK(list->model()->rowCount() == 3);
    CHECK(list->model()->index(1, 0).data().toString().startsWith(QStringLiteral("Load ")));
    emit list->activated(list->model()->index(0, 0));
    REQUIRE(open.settled());
    CHECK(open.state().threatCase.entities.empty());
    emit list->activated(list->model()->index(1, 0));
    REQUIRE(open.settled());
    CHECK(open.state().threatCase == loaded.threatCase);
}

TEST_CASE("Two things are linked as the same with a grade, and split again", "[ui][editing]")
{
    EditedWindow open;
    const EntityId first = open.firstOf(EntityType::Malware);
    const EntityId second = open.firstOf(EntityType::Infrastructure);
    open.window.session().select({.entities = {first, second}});
    whenAsked([](QDialog& dialog) {
        const QList<QComboBox*> boxes = dialog.findChildren<QComboBox*>();
        for (QComboBox* box : boxes)
            if (box->accessibleName() == QStringLiteral("Credibility"))
                box->setCurrentIndex(2);
    });
    open.trigger("sameAs");
    REQUIRE(open.settled());
    REQUIRE(open.state().threatCase.sameAs.size() == 1);
    CHECK(open.state().threatCase.sameAs[0].isAccepted);
    const Claim& claim = open.state().threatCase.claims[open.state().threatCase.claims.size() - 1];
    CHECK(claim.credibility == Credibility::Two);
    CHECK(open.state().picture->graph->nodeOf(first) == open.state().picture->graph->nodeOf(second));
    open.select(first);
    open.trigger("split");
    REQUIRE(open.settled());
    CHECK_FALSE(open.state().threatCase.sameAs[0].isAccepted);
    CHECK(open.state().picture->graph->nodeOf(first) != open.state().picture->graph->nodeOf(second));
}

TEST_CASE("A saved case opens equal, and its name stands in the title", "[ui][editing][casefile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("walk.tline"));
    CaseDocument saved;
    {
        EditedWindow open;
        open.select(open.firstOf(EntityType::Malware));
        open.trigger("deleteChosen");
        REQUIRE(open.settled());
        CHECK(open.window.isWindowModified());
        open.window.session().dispatch(action::SaveCasefile{fromQt(path)});
        REQUIRE(open.settled());
        CHECK_FALSE(open.window.isWindowModified());
        CHECK(open.window.windowTitle().contains(QStringLiteral("walk.tline")));
        saved = open.state().document();
        open.trigger("undo");
        REQUIRE(open.settled());
        CHECK(open.window.isWindowModified());
        open.trigger("redo");
        REQUIRE(open.settled());
        CHECK_FALSE(open.window.isWindowModified());
    }
    MainWindow again;
    again.openFiles({path});
    REQUIRE(QTest::qWaitFor([&] { return !again.session().isBusy() && !again.session().state().isPictureStale(); }, patienceMs));
    CHECK(again.session().state().threatCase == saved.threatCase);
    CHECK(again.session().state().view == saved.view);
    CHECK(again.windowTitle().contains(QStringLiteral("walk.tline")));
}

TEST_CASE("Work that was never saved is offered again by the next window", "[ui][editing][recovery]")
{
    const QTemporaryDir data;
    const QString journal = data.filePath(QStringLiteral("recovery"));
    std::string id;
    ThreatCase lost;
    {
        EditedWindow open(journal);
        open.select(open.firstOf(EntityType::Malware));
        open.trigger("deleteChosen");
        REQUIRE(open.settled());
        lost = open.state().threatCase;
        // Destroyed without being closed by a person, as by a crash.
    }
    MainWindow next;
    next.keepJournal(journal);
    REQUIRE(next.session().state().recoverable.size() == 1);
    CHECK(next.session().state().recoverable[0].edits == 2);
    RecoveryDialog dialog(next.session(), &next);
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("recoverable"));
    REQUIRE(list->count() == 1);
    emit list->itemActivated(list->item(0));
    REQUIRE(QTest::qWaitFor([&] { return !next.session().isBusy() && !next.session().state().isPictureStale(); }, patienceMs));
    CHECK(next.session().state().threatCase == lost);
    CHECK(next.session().state().history.canUndo());
    CHECK(next.isWindowModified());
}

TEST_CASE("Taking reports in shows what matches, and leaves out what was unticked", "[ui][editing][merge]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("second.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Acme Security assesses that the hacking group Grey Heron targeted energy companies and telecommunications "
               "operators in Norland with a Trojan called LoftKey in April 2024.\n");
    file.close();
    EditedWindow open;
    const std::size_t before = open.state().threatCase.entities.size();
    open.window.session().dispatch(action::PreviewMerge{{fromQt(path)}});
    bool wasAsked = false;
    // The window asks as soon as the preview is there; the answer comes from a timer, as the dialog
    // runs an event loop of its own.
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<MergeDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        answer.stop();
        wasAsked = true;
        auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("mergeTree"));
        CHECK(tree->topLevelItemCount() > 1);
        CHECK(dialog->choices().skipEntities.empty());
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            if (tree->topLevelItem(i)->flags().testFlag(Qt::ItemIsUserCheckable))
                tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
        CHECK_FALSE(dialog->choices().skipEntities.empty());
        dialog->accept();
    });
    answer.start(20);
    REQUIRE(QTest::qWaitFor([&] { return wasAsked; }, patienceMs));
    REQUIRE(open.settled());
    CHECK(open.state().threatCase.entities.size() == before);
}

TEST_CASE("A loaded article asks for its source once, filled with what was found", "[ui][editing]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("article.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Norland accuses group of attacks\n\nThe police of Norland said the group Grey Heron attacked energy companies.\n");
    file.close();
    setAsksForSources(true);
    MainWindow window;
    window.show();
    window.openFiles({path});
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<FormDialog*>(QApplication::activeModalWidget()) != nullptr; }, patienceMs));
    auto* dialog = qobject_cast<FormDialog*>(QApplication::activeModalWidget());
    REQUIRE(fieldOf(*dialog, QStringLiteral("Publisher")) != nullptr);
    fieldOf(*dialog, QStringLiteral("Publisher"))->setText(QStringLiteral("The Norland Herald"));
    dialog->accept();
    setAsksForSources(false);
    REQUIRE(QTest::qWaitFor([&] { return !window.session().isBusy(); }, patienceMs));
    CHECK(window.session().state().threatCase.reports[0].publisher == "The Norland Herald");
    CHECK(window.session().state().history.steps().size() == 2);
}

TEST_CASE("A form shows facts whole and long words from their beginning", "[ui][forms]")
{
    FormDialog dialog(QStringLiteral("Form"), QStringLiteral("A sentence on what it is for, long enough to go on in a second line of the form."), nullptr);
    dialog.addFact(QStringLiteral("File"), QStringLiteral("norland-election-commission.txt"));
    QLineEdit* title = dialog.addLine(QStringLiteral("Title"), std::string(40, 'w') + " and the end of a long title that is not to be seen at first");
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
    const auto fact = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().endsWith(QStringLiteral(".txt")); });
    REQUIRE(fact != labels.end());
    CHECK((*fact)->width() >= (*fact)->fontMetrics().horizontalAdvance((*fact)->text()));
    CHECK((*fact)->height() >= (*fact)->heightForWidth((*fact)->width()));
    CHECK(title->selectedText() == title->text());
    CHECK(title->cursorPosition() == 0);
    CHECK(dialog.height() <= dialog.layout()->totalHeightForWidth(dialog.width()));
}

TEST_CASE("Several things are chosen in the case list, and stay chosen there when one is edited", "[ui][editing]")
{
    EditedWindow open;
    auto* tree = open.window.findChild<QTreeView*>(QStringLiteral("caseView"));
    REQUIRE(tree != nullptr);
    const auto branch = [&] {
        for (int row = 0; row < tree->model()->rowCount(); ++row)
            if (tree->model()->index(row, 0).data().toString().startsWith(QStringLiteral("Identities")))
                return tree->model()->index(row, 0);
        return QModelIndex();
    };
    REQUIRE(tree->model()->rowCount(branch()) >= 2);
    tree->expand(branch());
    for (int row = 0; row < 2; ++row)
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, row == 0 ? Qt::NoModifier : Qt::ControlModifier,
                          tree->visualRect(tree->model()->index(row, 0, branch())).center());
    REQUIRE(open.state().selection.entities.size() == 2);
    CHECK(tree->selectionModel()->selectedRows().size() == 2);
    const EntityId first = open.state().selection.entities[0];
    open.window.session().dispatch(action::Edit(action::EditEntities{{first}, {.addTags = {"mine"}}}));
    REQUIRE(open.settled());
    CHECK(tree->selectionModel()->selectedRows().size() == 2);
    open.select(first);
    CHECK(tree->selectionModel()->selectedRows().size() == 1);
    CHECK(tree->currentIndex().data().toString() == toQt(open.state().threatCase[first].name));
}

TEST_CASE("What was deleted is no longer chosen nor counted, and a new name stands in the status line", "[ui][editing]")
{
    EditedWindow open;
    const auto* counts = open.window.findChild<QLabel*>(QStringLiteral("counts"));
    const QString before = counts->text();
    const std::size_t all = open.state().threatCase.entities.size();
    CHECK(before.startsWith(QString::number(all) + QLatin1Char(' ')));
    const EntityId id = open.firstOf(EntityType::Malware);
    open.select(id);
    open.window.session().dispatch(action::Edit(action::EditEntities{{id}, {.name = "Silver Wren"}}));
    REQUIRE(open.settled());
    CHECK(open.window.findChild<QLabel*>(QStringLiteral("chosen"))->text() == QStringLiteral("Silver Wren"));
    open.trigger("deleteChosen");
    REQUIRE(open.settled());
    CHECK(open.state().selection.isEmpty());
    CHECK(counts->text().startsWith(QString::number(all - 1) + QLatin1Char(' ')));
}

namespace {

QStringList notes(const QWidget& window)
{
    QStringList said;
    for (const QMessageBox* box : window.findChildren<QMessageBox*>())
        if (box->isVisible())
            said.append(box->text() + QLatin1Char('|') + box->informativeText());
    return said;
}

}  // namespace

TEST_CASE("A case that cannot be saved says that nothing is lost", "[ui][casefile]")
{
    const QTemporaryDir folder;
    EditedWindow open;
    open.window.session().dispatch(action::SaveCasefile{fromQt(folder.filePath(QStringLiteral("gone/case.tline")))});
    REQUIRE(open.settled());
    REQUIRE(notes(open.window).size() == 1);
    CHECK(notes(open.window)[0].startsWith(QStringLiteral("The case was not saved. ")));
    CHECK(notes(open.window)[0].contains(QStringLiteral("your work is kept for recovery")));
    CHECK(open.window.isWindowModified());
}

TEST_CASE("A file that somebody else changes is noticed before anything is saved, once", "[ui][casefile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("case.tline"));
    EditedWindow open;
    open.window.session().dispatch(action::SaveCasefile{fromQt(path)});
    REQUIRE(open.settled());
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    REQUIRE(file.write("more") == 4);
    file.close();
    open.window.session().dispatch(action::CheckFile{});
    open.select(open.firstOf(EntityType::Malware));
    open.trigger("deleteChosen");
    REQUIRE(open.settled());
    REQUIRE(notes(open.window).size() == 1);
    CHECK(notes(open.window)[0].startsWith(QStringLiteral("case.tline was changed by somebody else")));
}

TEST_CASE("Things of one name are told apart in lists by kind and report", "[ui][forms]")
{
    ThreatCase threatCase;
    for (const char* title : {"First report", "Second report"})
        threatCase.reports.push_back({.title = title});
    for (std::size_t report = 0; report < 2; ++report) {
        Entity entity{.type = EntityType::IntrusionSet, .name = "Grey Heron"};
        entity.mentions = {{idAt<ReportId>(report), {0, 10}}};
        threatCase.entities.push_back(entity);
    }
    CHECK(entityListed(threatCase, idAt<EntityId>(0)) == QStringLiteral("Grey Heron · intrusion set · in First report"));
    CHECK(entityListed(threatCase, idAt<EntityId>(1)) == QStringLiteral("Grey Heron · intrusion set · in Second report"));
}
