// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "core/casefile/recovery.h"
#include "core/casefile/sqlite.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{60};

CaseDocument renamed(CaseDocument document, std::size_t row, const std::string& name)
{
    document.threatCase.entities.edit(row).name = name;
    return document;
}

std::shared_ptr<const CaseDelta> deltaOf(const CaseDocument& before, const CaseDocument& after)
{
    return std::make_shared<const CaseDelta>(deltaBetween(before, after));
}

/// A case with three steps: each renames an entity of the founding case.
struct Steps {
    CaseDocument base{.threatCase = foundingCase(), .view = {}, .savedViews = {}};
    CaseDocument one = renamed(base, 0, "One");
    CaseDocument two = renamed(one, 1, "Two");
    CaseDocument three = renamed(two, 0, "Three");
};

/// Files "left behind": a copy of the recovery folder as it is at this moment, locks let go. The journal may be making its base
/// meanwhile, on a thread that no flush waits for; a copy that a file vanished from is no moment, and is made again.
std::string leftBehind(const TemporaryFolder& folder, const std::string& recovery, const std::string& name)
{
    const std::string copy = folder.path(name);
    std::error_code failed;
    for (int tries = 0; tries < 100; ++tries) {
        fs::copy(recovery, copy, fs::copy_options::recursive, failed);
        if (!failed)
            return copy;
        fs::remove_all(copy);
    }
    FAIL("The recovery folder cannot be copied: " << failed.message());
    return copy;
}

}  // namespace

TEST_CASE("What was done to a case that was never saved is there after a crash", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    Journal journal(folder.path("recovery"), {});
    journal.begin({});
    journal.step("Load the report", deltaOf({}, steps.base));
    journal.step("Rename a thing", deltaOf(steps.base, steps.one));
    REQUIRE(journal.flush(patience));

    CHECK(listRecoverable(folder.path("recovery")).empty());  // it is alive
    const std::string left = leftBehind(folder, folder.path("recovery"), "left");
    const std::vector<Recoverable> found = listRecoverable(left);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path.empty());
    CHECK(found[0].edits == 2);
    CHECK(found[0].counts.entitiesAdded == static_cast<std::int64_t>(steps.base.threatCase.entities.size()));
    CHECK(found[0].counts.entitiesChanged == 1);
    CHECK(found[0].timeMs > 1'600'000'000'000);
    CHECK_FALSE(found[0].isDamaged);

    Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
    REQUIRE(recovered);
    CHECK(recovered->replayed.document == steps.one);
    REQUIRE(recovered->replayed.steps.size() == 2);
    CHECK(recovered->replayed.steps[1].name == "Rename a thing");
    applyBackward(recovered->replayed.document, recovered->replayed.steps[1].delta);
    CHECK(recovered->replayed.document == steps.base);
}

TEST_CASE("Edits of a casefile are recovered over a copy of it", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, steps.base, {}));
    Journal journal(folder.path("recovery"), {});
    journal.begin({.path = path, .stamp = fileStamp(path), .document = steps.base});
    journal.step("One", deltaOf(steps.base, steps.one));
    journal.step("Two", deltaOf(steps.one, steps.two));
    journal.undo("Two", deltaOf(steps.one, steps.two));
    REQUIRE(journal.flush(patience));
    std::string left = leftBehind(folder, folder.path("recovery"), "left");
    const std::vector<Recoverable> found = listRecoverable(left);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == path);
    CHECK(found[0].edits == 1);
    const Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
    REQUIRE(recovered);
    CHECK(recovered->path == path);
    CHECK(recovered->stamp == fileStamp(path));
    CHECK(recovered->replayed.document == steps.one);
    CHECK(recovered->replayed.position == 1);
    REQUIRE(recovered->held);
    CHECK(recovered->held->stepsBehind == 1);
}

TEST_CASE("A journal goes on where it was recovered from", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    {
        Journal journal(folder.path("recovery"), {});
        journal.begin({});
        journal.step("Load", deltaOf({}, steps.base));
        journal.step("One", deltaOf(steps.base, steps.one));
    }
    {
        const std::vector<Recoverable> found = listRecoverable(folder.path("recovery"));
        REQUIRE(found.size() == 1);
        Result<RecoveredCase> recovered = recoverCase(folder.path("recovery"), found[0].id, {});
        REQUIRE(recovered);
        REQUIRE(recovered->held);
        Journal journal(folder.path("recovery"), {});
        journal.adopt(*std::move(recovered->held));
        recovered->held.reset();
        journal.undo("One", deltaOf(steps.base, steps.one));
        journal.redo("One", deltaOf(steps.base, steps.one));
        journal.step("Two", deltaOf(steps.one, steps.two));
    }
    const std::vector<Recoverable> found = listRecoverable(folder.path("recovery"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].edits == 3);
    const Result<RecoveredCase> recovered = recoverCase(folder.path("recovery"), found[0].id, {});
    REQUIRE(recovered);
    CHECK(recovered->replayed.document == steps.two);
}

TEST_CASE("Undoing what is older than the journal is recovered, and can be redone", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, steps.two, {}));
    {
        Journal journal(folder.path("recovery"), {});
        journal.begin({.path = path, .stamp = fileStamp(path), .document = steps.two});
        journal.undo("Two", deltaOf(steps.one, steps.two));
        journal.undo("One", deltaOf(steps.base, steps.one));
        journal.redo("One", deltaOf(steps.base, steps.one));
    }
    const std::vector<Recoverable> found = listRecoverable(folder.path("recovery"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].edits == 1);
    Result<RecoveredCase> recovered = recoverCase(folder.path("recovery"), found[0].id, {});
    REQUIRE(recovered);
    ReplayedCase& replayed = recovered->replayed;
    CHECK(replayed.document == steps.one);
    REQUIRE(replayed.steps.size() == 2);
    CHECK(replayed.position == 1);
    CHECK(replayed.savedPosition == 2);
    applyForward(replayed.document, replayed.steps[1].delta);
    CHECK(replayed.document == steps.two);
}

TEST_CASE("A case that is as it was saved leaves nothing to recover", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    const std::string path = folder.path("case.tline");
    const std::string recovery = folder.path("recovery");
    Journal journal(recovery, {});
    journal.begin({});
    journal.step("Load", deltaOf({}, steps.base));
    REQUIRE(journal.flush(patience));
    REQUIRE(writeCasefile(path, steps.base, {}));

    SECTION("saved")
    {
        journal.begin({.path = path, .stamp = fileStamp(path), .document = steps.base});
        REQUIRE(journal.flush(patience));
        CHECK(fs::is_empty(recovery));
        journal.step("One", deltaOf(steps.base, steps.one));
        REQUIRE(journal.flush(patience));
        CHECK(listRecoverable(leftBehind(folder, recovery, "left")).size() == 1);
    }
    SECTION("undone to where it began: the folder goes when somebody looks")
    {
        journal.undo("Load", deltaOf({}, steps.base));
        REQUIRE(journal.flush(patience));
        const std::string left = leftBehind(folder, recovery, "left");
        CHECK(listRecoverable(left).empty());
        CHECK(fs::is_empty(left));
    }
    SECTION("saved while it was edited: what the file does not have is kept")
    {
        journal.step("One", deltaOf(steps.base, steps.one));
        journal.saved({.path = path, .stamp = fileStamp(path), .isPresent = false});
        REQUIRE(journal.flush(patience));
        const std::string left = leftBehind(folder, recovery, "left");
        const std::vector<Recoverable> found = listRecoverable(left);
        REQUIRE(found.size() == 1);
        CHECK(found[0].path == path);
        const Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
        REQUIRE(recovered);
        CHECK(recovered->replayed.document == steps.one);
        CHECK(recovered->path == path);
        CHECK_FALSE(recovered->replayed.savedPosition);
    }
}

TEST_CASE("A case that was never saved and holds nobody's work is not offered", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const std::string recovery = folder.path("recovery");
    CaseDocument looked;
    looked.view.layout = "force";
    CaseDocument loaded = looked;
    loaded.threatCase.reports.push_back({.id = "report--1", .title = "Nothing in it"});
    Journal journal(recovery, {});
    journal.begin({});
    journal.step("Show another layout", deltaOf({}, looked));
    journal.step("Load a report", deltaOf(looked, loaded));
    REQUIRE(journal.flush(patience));
    const std::string left = leftBehind(folder, recovery, "left");
    CHECK(listRecoverable(left).empty());
    CHECK(fs::is_empty(left));

    // A source that somebody filled in is work, though no thing and no claim has changed.
    CaseDocument filled = loaded;
    filled.threatCase.reports.edit(0).publisher = "Daily";
    journal.step("Change the source", deltaOf(loaded, filled));
    REQUIRE(journal.flush(patience));
    const std::vector<Recoverable> found = listRecoverable(leftBehind(folder, recovery, "later"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].counts == JournalCounts());
}

TEST_CASE("Places that settle by themselves go with the next edit", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    CaseDocument settled = steps.base;
    settled.view.placed["lanes"].set(EntityId{0}, Point{5, 6});
    const CaseDocument edited = renamed(settled, 0, "One");
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, steps.base, {}));
    Journal journal(folder.path("recovery"), {});
    journal.begin({.path = path, .stamp = fileStamp(path), .document = steps.base});
    journal.view(deltaOf(steps.base, settled));
    REQUIRE(journal.flush(patience));
    CHECK_FALSE(fs::exists(folder.path("recovery")));

    journal.step("One", deltaOf(settled, edited));
    REQUIRE(journal.flush(patience));
    const std::string left = leftBehind(folder, folder.path("recovery"), "left");
    const std::vector<Recoverable> found = listRecoverable(left);
    REQUIRE(found.size() == 1);
    const Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
    REQUIRE(recovered);
    CHECK(recovered->replayed.document == edited);
}

TEST_CASE("A damaged record ends what is believed, and says how much is lost", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const std::string recovery = folder.path("recovery");
    const Steps steps;
    {
        Journal journal(recovery, {});
        journal.begin({});
        journal.step("Load", deltaOf({}, steps.base));
        journal.step("One", deltaOf(steps.base, steps.one));
        journal.step("Two", deltaOf(steps.one, steps.two));
    }
    const std::string id = listRecoverable(recovery).at(0).id;
    {
        Result<sqlite::Database> database = sqlite::Database::open(recovery + "/" + id + "/journal.db", sqlite::OpenMode::Journal);
        REQUIRE(database);
        REQUIRE(database->execute("UPDATE record SET name = 'Another' WHERE n = 2"));
    }
    const std::vector<Recoverable> found = listRecoverable(recovery);
    REQUIRE(found.size() == 1);
    CHECK(found[0].isDamaged);
    const Result<RecoveredCase> recovered = recoverCase(recovery, id, {});
    REQUIRE(recovered);
    CHECK(recovered->lost == 2);
    CHECK(recovered->replayed.document == steps.base);
    CHECK_FALSE(recovered->held);
}

TEST_CASE("Rubbish in the recovery folder is told of, never followed", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const std::string recovery = folder.path("recovery");
    fs::create_directories(recovery + "/00ff");
    std::ofstream(recovery + "/00ff/journal.db") << "This is no database, but somewhat longer than its head would be, "
                                                    "so that nobody takes it for an empty one at first sight.";
    fs::create_directories(recovery + "/not a journal");
    std::ofstream(recovery + "/file") << "x";

    const std::vector<Recoverable> found = listRecoverable(recovery);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "00ff");
    CHECK(found[0].isDamaged);
    CHECK_FALSE(recoverCase(recovery, "00ff", {}));
    CHECK(recoverCase(recovery, "../recovery", {}).error().code == ErrorCode::NotFound);
    CHECK(forgetRecoverable(recovery, "00ff"));
    CHECK(listRecoverable(recovery).empty());
    CHECK(fs::exists(recovery + "/file"));
    CHECK(listRecoverable(folder.path("nowhere")).empty());
}

TEST_CASE("A journal that cannot be written says why, and writes when it can", "[casefile][journal]")
{
    const TemporaryFolder folder;
    const Steps steps;
    folder.write("recovery", "a file where the folder should be");
    Journal journal(folder.path("recovery"), {.vfs = {}, .retryAfter = std::chrono::milliseconds(20), .whenDurable = {}});
    journal.begin({});
    journal.step("Load", deltaOf({}, steps.base));
    for (int tries = 0; tries < 3000 && !journal.problem(); ++tries)
        CHECK_FALSE(journal.flush(std::chrono::milliseconds(20)));
    REQUIRE(journal.problem());
    CHECK(journal.problem()->code == ErrorCode::FileUnwritable);
    fs::remove(folder.path("recovery"));
    CHECK(journal.flush(patience));
    CHECK_FALSE(journal.problem());
    CHECK(listRecoverable(leftBehind(folder, folder.path("recovery"), "left")).size() == 1);
}
