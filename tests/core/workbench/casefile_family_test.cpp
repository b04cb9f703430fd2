// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <tuple>

#include <sys/resource.h>
#include <unistd.h>

#include "tests/core/workbench/workbench_fixture.h"
#include "tests/support/paths.h"
#include "tests/support/random_actions.h"

using namespace throughline;
using namespace throughline::test;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{60};

Changes rename(Workbench& workbench, std::size_t row, const std::string& name)
{
    action::EditEntities edit{.entities = {idAt<EntityId>(row)}, .change = {}};
    edit.change.name = name;
    return perform(workbench, action::Edit{edit});
}

std::string nameOf(const Workbench& workbench, std::size_t row) { return workbench.state().threatCase.entities[row].name; }

Error errorOf(const Changes& changes)
{
    REQUIRE(changes.error);
    return *changes.error;
}

/// A workbench whose case is in the file.
Workbench savedCase(const std::string& path)
{
    Workbench workbench = workbenchWith("APT-X -uses-> Wrench");
    REQUIRE_FALSE(perform(workbench, action::SaveCasefile{.path = path}).error);
    return workbench;
}

/// Without the rights of an administrator, while it lives; tests of rights need that.
class OrdinaryUser {
public:
    OrdinaryUser() : m_isRoot(::geteuid() == 0), m_isDone(m_isRoot && ::seteuid(65534) == 0) {}
    ~OrdinaryUser()
    {
        if (m_isDone && ::seteuid(0) != 0)
            std::abort();
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    bool isThere() const { return !m_isRoot || m_isDone; }

private:
    bool m_isRoot;
    bool m_isDone;
};

/// Names, sizes and times of what is in a folder.
std::vector<std::tuple<std::string, std::uintmax_t, fs::file_time_type>> filesIn(const std::string& folder)
{
    std::vector<std::tuple<std::string, std::uintmax_t, fs::file_time_type>> files;
    std::error_code fault;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, fault))
        files.emplace_back(entry.path().filename().string(), entry.file_size(fault), entry.last_write_time(fault));
    std::sort(files.begin(), files.end());
    return files;
}

/// Copies a folder at a moment when nobody writes there, as a power cut would leave it: the journal may be
/// tidying up just now, and files copied one by one would be of different moments.
void copyStill(const std::string& from, const std::string& to)
{
    for (int tries = 0; tries < 100; ++tries) {
        const auto before = filesIn(from);
        std::error_code fault;
        fs::remove_all(to, fault);
        fs::copy(from, to, fs::copy_options::recursive, fault);
        if (!fault && before == filesIn(from))
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    FAIL("the recovery folder never came to rest");
}

}  // namespace

TEST_CASE("A file named from the working folder is still found from another one", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    Workbench workbench = savedCase("case.tline");
    Workbench opened = emptyWorkbench();
    const Changes changes = perform(opened, action::OpenCasefile{"./case.tline"});
    fs::current_path(before);
    REQUIRE_FALSE(changes.error);
    CHECK(fs::path(workbench.state().file.path) == fs::canonical(folder.path()) / "case.tline");
    CHECK(opened.state().file.path == workbench.state().file.path);
    rename(workbench, 0, "APT-Y");
    CHECK_FALSE(perform(workbench, action::SaveCasefile{}).error);
    CHECK(readCasefile(folder.path("case.tline"), {})->document.threatCase.entities[0].name == "APT-Y");
}

TEST_CASE("A saved case opens as it was, without its history", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    Workbench workbench = workbenchWith("APT-X -uses-> Wrench");
    CHECK(workbench.state().isModified());
    const Changes saved = perform(workbench, action::SaveCasefile{.path = path});
    CHECK(saved.written == std::vector<std::string>{path});
    CHECK(saved.fileChanged);
    CHECK_FALSE(workbench.state().isModified());
    CHECK(workbench.state().history.canUndo());

    Workbench other = emptyWorkbench();
    fs::rename(path, folder.path("moved.tline"));
    const Changes opened = perform(other, action::OpenCasefile{folder.path("moved.tline")});
    CHECK_FALSE(opened.error);
    CHECK(opened.caseChanged);
    CHECK(other.state().document() == workbench.state().document());
    CHECK_FALSE(other.state().isModified());
    CHECK_FALSE(other.state().history.canUndo());
    CHECK_FALSE(other.state().file.isReadOnly);
}

TEST_CASE("A case undone back to what was saved is not modified", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    Workbench workbench = savedCase(folder.path("case.tline"));
    rename(workbench, 0, "APT-Y");
    CHECK(workbench.state().isModified());
    perform(workbench, action::Undo{});
    CHECK_FALSE(workbench.state().isModified());
    perform(workbench, action::Undo{});
    CHECK(workbench.state().isModified());
    perform(workbench, action::Redo{});
    CHECK_FALSE(workbench.state().isModified());
    // As many steps as when it was saved, but another one.
    perform(workbench, action::Undo{});
    perform(workbench, action::OpenSample{"samples/guangzhou-accusation.txt"});
    perform(workbench, action::Edit{action::SetCase{.title = "Another", .defaultMarking = {}}});
    CHECK(workbench.state().isModified());
}

TEST_CASE("A file that somebody else changed is not overwritten unasked", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    Workbench workbench = savedCase(path);
    rename(workbench, 0, "APT-Y");
    CHECK_FALSE(perform(workbench, action::CheckFile{}).fileChanged);
    std::ofstream(path, std::ios::app) << "more";
    CHECK(perform(workbench, action::CheckFile{}).fileChanged);
    CHECK(workbench.state().file.isChangedOutside);
    const std::string theirs = readBytes(path);

    CHECK(errorOf(perform(workbench, action::SaveCasefile{})).code == ErrorCode::FileChanged);
    CHECK(readBytes(path) == theirs);
    CHECK(workbench.state().isModified());
    CHECK_FALSE(perform(workbench, action::SaveCasefile{.path = folder.path("mine.tline")}).error);
    rename(workbench, 0, "APT-Z");
    CHECK_FALSE(perform(workbench, action::SaveCasefile{.path = path}).error);  // another file now: asked for by name
    CHECK(readBytes(path + "~") == theirs);
    std::ofstream(path, std::ios::app) << "more";
    CHECK_FALSE(perform(workbench, action::SaveCasefile{.path = {}, .mayOverwrite = true}).error);
    CHECK_FALSE(workbench.state().file.isChangedOutside);
}

TEST_CASE("A second window opens a file read-only and can save it elsewhere", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    folder.write(".case.tline.lock", "left behind by a crash");
    {
        const Workbench first = savedCase(path);
        Workbench second = emptyWorkbench();
        perform(second, action::OpenCasefile{path});
        CHECK(second.state().file.isReadOnly);
        CHECK(second.state().file.notice.find("Another window") == 0);
        rename(second, 0, "APT-Y");
        CHECK(errorOf(perform(second, action::SaveCasefile{})).code == ErrorCode::Unsupported);
        CHECK(errorOf(perform(second, action::SaveCasefile{.path = path, .mayOverwrite = true})).code == ErrorCode::Unsupported);
        CHECK_FALSE(perform(second, action::SaveCasefile{.path = folder.path("mine.tline")}).error);
        CHECK_FALSE(second.state().file.isReadOnly);
        CHECK(second.state().file.notice.empty());
    }
    CHECK_FALSE(fs::exists(folder.path(".case.tline.lock")));
    Workbench third = emptyWorkbench();
    perform(third, action::OpenCasefile{path});
    CHECK_FALSE(third.state().file.isReadOnly);
    perform(third, action::OpenCasefile{path});  // reverting: the lock is its own
    CHECK_FALSE(third.state().file.isReadOnly);
    CHECK(nameOf(third, 0) == "APT-X");
}

TEST_CASE("A case goes on being edited while it is saved", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    Workbench workbench = workbenchWith("APT-X -uses-> Wrench");
    const Task save = workbench.prepare(action::SaveCasefile{.path = path});
    Outcome outcome = save(Job{});
    rename(workbench, 0, "APT-Y");
    workbench.commit(std::move(outcome));
    CHECK(workbench.state().isModified());
    CHECK(nameOf(workbench, 0) == "APT-Y");
    perform(workbench, action::Undo{});
    CHECK_FALSE(workbench.state().isModified());
    CHECK(readCasefile(path, {})->document.threatCase.entities[0].name == "APT-X");
}

TEST_CASE("A save that fails leaves file and work as they were", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    fs::create_directories(folder.path("drive"));
    const std::string path = folder.path("drive/case.tline");
    Workbench workbench = savedCase(path);
    rename(workbench, 0, "APT-Y");
    const std::string old = readBytes(path);
    CHECK(errorOf(perform(workbench, action::SaveCasefile{.path = folder.path("gone/case.tline")})).code == ErrorCode::FileUnwritable);
    CHECK(errorOf(perform(workbench, action::OpenCasefile{folder.path("nowhere.tline")})).code == ErrorCode::FileNotFound);

    SECTION("a folder that went away")
    {
        fs::rename(folder.path("drive"), folder.path("away"));
        CHECK(errorOf(perform(workbench, action::SaveCasefile{})).code == ErrorCode::FileUnwritable);
        fs::rename(folder.path("away"), folder.path("drive"));
    }
    SECTION("a disk that is full")
    {
        struct rlimit was {};
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &was) == 0);
        struct rlimit small = was;
        small.rlim_cur = 8192;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
        const Changes changes = perform(workbench, action::SaveCasefile{});
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &was) == 0);
        std::signal(SIGXFSZ, handler);
        CHECK(errorOf(changes).code == ErrorCode::FileUnwritable);
    }
    CHECK(readBytes(path) == old);
    CHECK(workbench.state().isModified());
    CHECK(nameOf(workbench, 0) == "APT-Y");
    CHECK_FALSE(perform(workbench, action::SaveCasefile{}).error);
}

TEST_CASE("A file in a folder that may not be written opens read-only", "[workbench][casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    { const Workbench saved = savedCase(path); }
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read | fs::perms::others_read);
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    {
        const OrdinaryUser user;
        if (user.isThere()) {
            Workbench workbench = emptyWorkbench();
            REQUIRE_FALSE(perform(workbench, action::OpenCasefile{path}).error);
            CHECK(workbench.state().file.isReadOnly);
            CHECK(workbench.state().file.notice.find("may not be written") != std::string::npos);
            CHECK(errorOf(perform(workbench, action::SaveCasefile{.path = folder.path("new.tline")})).code
                  == ErrorCode::FileUnwritable);
        } else {
            WARN("skipped: the rights of an administrator cannot be laid down here");
        }
    }
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("What a window did is recovered with its history by the next one", "[workbench][casefile][journal]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    { const Workbench saved = savedCase(path); }
    Workbench first = emptyWorkbench();
    first.keepJournal(folder.path("recovery"));
    perform(first, action::OpenCasefile{path});
    rename(first, 0, "APT-Y");
    first.run(action::PlaceCards{.centres = {{EntityId{0}, Point{40, 50}}}});
    rename(first, 1, "Spanner");
    perform(first, action::Undo{});
    REQUIRE(first.journal()->flush(patience));
    copyStill(folder.path("recovery"), folder.path("left"));

    Workbench second = emptyWorkbench();
    second.keepJournal(folder.path("left"));
    REQUIRE(second.state().recoverable.size() == 1);
    CHECK(second.state().recoverable[0].edits == 2);
    const std::string id = second.state().recoverable[0].id;
    const Changes recovered = perform(second, action::Recover{id});
    CHECK_FALSE(recovered.error);
    CHECK(recovered.recoverableChanged);
    CHECK(second.state().recoverable.empty());
    CHECK(second.state().document() == first.state().document());
    CHECK(second.state().isModified());
    CHECK(second.state().file.path == path);
    CHECK(second.state().file.isReadOnly);  // the first window still has the file
    perform(second, action::Redo{});
    CHECK(nameOf(second, 1) == "Spanner");
    perform(second, action::GoToStep{0});
    CHECK(nameOf(second, 0) == "APT-X");
    CHECK(errorOf(perform(second, action::Recover{id})).code == ErrorCode::Unsupported);  // its own, in use

    CHECK_FALSE(perform(second, action::SaveCasefile{.path = folder.path("recovered.tline")}).error);
    REQUIRE(second.journal()->flush(patience));
    CHECK(fs::is_empty(folder.path("left")));
}

TEST_CASE("A journal is removed when the case was closed, kept when the window just ended", "[workbench][casefile][journal]")
{
    const TemporaryFolder folder;
    const std::string recovery = folder.path("recovery");
    {
        Workbench workbench = emptyWorkbench();
        workbench.keepJournal(recovery);
        workbench.commit(importOf(caseFromText("APT-X -uses-> Wrench"), 0));
        REQUIRE(workbench.journal()->flush(patience));
        CHECK_FALSE(fs::is_empty(recovery));
        perform(workbench, action::CloseCase{});
        REQUIRE(workbench.journal()->flush(patience));
        CHECK(fs::is_empty(recovery));
        workbench.commit(importOf(caseFromText("APT-X -uses-> Wrench"), workbench.state().caseVersion));
    }
    Workbench next = emptyWorkbench();
    next.keepJournal(recovery);
    REQUIRE(next.state().recoverable.size() == 1);
    CHECK(next.state().recoverable[0].counts.entitiesAdded == 2);
    CHECK(perform(next, action::ForgetRecoverable{next.state().recoverable[0].id}).recoverableChanged);
    CHECK(next.state().recoverable.empty());
    CHECK(fs::is_empty(recovery));
}

TEST_CASE("At any point of a long session the journal gives the case as it is", "[workbench][casefile][journal]")
{
    const TemporaryFolder folder;
    Workbench workbench = workbenchWith("APT-X -uses-> Wrench; APT-X -targets-> Bank");
    workbench.keepJournal(folder.path("recovery"));
    RandomActions actions(11, {});
    for (int i = 0; i < 400; ++i) {
        workbench.run(actions.next(workbench.state().document(), workbench.state().history.steps().size()));
        if (i % 100 == 50)
            REQUIRE_FALSE(perform(workbench, action::SaveCasefile{.path = folder.path("case.tline")}).error);
        if (i % 20 != 0)
            continue;
        REQUIRE(workbench.journal()->flush(patience));
        const std::string left = folder.path("left" + std::to_string(i));
        if (!fs::exists(folder.path("recovery")))
            continue;
        copyStill(folder.path("recovery"), left);
        const std::vector<Recoverable> found = listRecoverable(left);
        if (found.empty()) {
            CHECK_FALSE(workbench.state().isModified());
            continue;
        }
        const Result<RecoveredCase> recovered = recoverCase(left, found[0].id, {});
        REQUIRE(recovered);
        CHECK(recovered->lost == 0);
        CHECK(recovered->replayed.document == workbench.state().document());
    }
}
