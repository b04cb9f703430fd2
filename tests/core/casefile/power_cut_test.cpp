// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "core/casefile/recovery.h"
#include "tests/support/catch.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/founding_case.h"
#include "tests/support/random_numbers.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{60};

/// THROUGHLINE_FAULT_CASES asks for a long run.
std::uint64_t faultCases()
{
    const char* const asked = std::getenv("THROUGHLINE_FAULT_CASES");
    return asked ? std::strtoull(asked, nullptr, 10) : 50;
}

/// A case as it is after each of some edits; texts of all sizes, so that records take less and more than a page.
std::vector<CaseDocument> history(std::size_t edits, RandomNumbers& random)
{
    std::vector<CaseDocument> all{CaseDocument{.threatCase = foundingCase(), .view = {}, .savedViews = {}}};
    for (std::size_t i = 0; i < edits; ++i) {
        CaseDocument next = all.back();
        Entity& entity = next.threatCase.entities.edit(random.below(next.threatCase.entities.size()));
        entity.name = "Name " + std::to_string(i);
        entity.description = std::string(random.below(random.chance(10) ? 20000 : 300), 'd');
        all.push_back(std::move(next));
    }
    return all;
}

std::size_t indexOf(const std::vector<CaseDocument>& all, const CaseDocument& document)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == document)
            return i;
    return all.size();
}

void addEdits(Journal& journal, const std::vector<CaseDocument>& all, RandomNumbers& random)
{
    for (std::size_t i = 1; i < all.size(); ++i) {
        journal.step("Edit " + std::to_string(i), std::make_shared<const CaseDelta>(deltaBetween(all[i - 1], all[i])));
        if (random.chance(40))
            journal.flush(std::chrono::milliseconds(20));
    }
}

/// Writes edits until the power goes; how many were told to be durable.
std::uint64_t writeUntilCut(const std::string& recovery, const std::string& path, const std::vector<CaseDocument>& all,
                            FaultDisk& disk, RandomNumbers& random)
{
    disk.cutAfter(random.below(160));
    Journal journal(recovery, {.vfs = disk.vfs(), .retryAfter = std::chrono::milliseconds(1), .whenDurable = {}});
    journal.begin({.path = path, .stamp = fileStamp(path), .document = all[0]});
    addEdits(journal, all, random);
    journal.flush(std::chrono::milliseconds(50));
    return journal.durable();
}

}  // namespace

TEST_CASE("Whenever the power goes, what was durable is recovered", "[casefile][journal][fault]")
{
    std::uint64_t sumOfDurable = 0;
    for (std::uint64_t seed = 1; seed <= faultCases(); ++seed) {
        INFO("seed " << seed);
        const TemporaryFolder folder;
        const std::string recovery = folder.path("recovery");
        const std::string path = folder.path("case.tline");
        RandomNumbers random(seed);
        const std::vector<CaseDocument> all = history(30, random);
        REQUIRE(writeCasefile(path, all[0], {}));
        std::uint64_t durable = 0;
        {
            FaultDisk disk(seed);
            durable = writeUntilCut(recovery, path, all, disk, random);
            disk.loseUnsynced();
        }
        sumOfDurable += durable;
        const std::vector<Recoverable> found = listRecoverable(recovery);
        if (found.empty()) {
            CHECK(durable <= 1);  // the first of the orders is no record
            continue;
        }
        const Result<RecoveredCase> recovered = recoverCase(recovery, found[0].id, {});
        INFO((recovered ? std::string() : describe(recovered.error())));
        REQUIRE(recovered);
        const std::size_t reached = indexOf(all, recovered->replayed.document);
        REQUIRE(reached < all.size());
        CHECK(reached + 1 >= durable);
        CHECK(recovered->lost == 0);
    }
    CHECK(sumOfDurable > faultCases());
}

TEST_CASE("A disk that is full or fails for a while costs no edit", "[casefile][journal][fault]")
{
    for (std::uint64_t seed = 1; seed <= faultCases(); ++seed) {
        INFO("seed " << seed);
        const TemporaryFolder folder;
        const std::string recovery = folder.path("recovery");
        RandomNumbers random(seed);
        const std::vector<CaseDocument> all = history(12, random);
        FaultDisk disk(seed);
        disk.failAfter(random.below(80), 1 + random.below(30), random.chance(50));
        {
            Journal journal(recovery, {.vfs = disk.vfs(), .retryAfter = std::chrono::milliseconds(1), .whenDurable = {}});
            journal.begin({});
            journal.step("Load", std::make_shared<const CaseDelta>(deltaBetween({}, all[0])));
            addEdits(journal, all, random);
            REQUIRE(journal.flush(patience));
            CHECK_FALSE(journal.problem());
        }
        const std::vector<Recoverable> found = listRecoverable(recovery);
        REQUIRE(found.size() == 1);
        const Result<RecoveredCase> recovered = recoverCase(recovery, found[0].id, {});
        REQUIRE(recovered);
        CHECK(recovered->replayed.document == all.back());
        CHECK(recovered->lost == 0);
    }
}

TEST_CASE("Whenever the power goes while a case is saved, the old or the new file is there", "[casefile][fault]")
{
    std::uint64_t written = 0;
    for (std::uint64_t seed = 1; seed <= faultCases(); ++seed) {
        INFO("seed " << seed);
        const TemporaryFolder folder;
        const std::string path = folder.path("case.tline");
        RandomNumbers random(seed);
        const std::vector<CaseDocument> all = history(3, random);
        REQUIRE(writeCasefile(path, all[0], {}));
        bool isDone = false;
        {
            FaultDisk disk(seed);
            const std::uint64_t before = disk.changes();
            REQUIRE(writeCasefile(folder.path("whole.tline"), all[2], {}, {.vfs = disk.vfs()}));
            disk.cutAfter(random.below(disk.changes() - before + 3));
            isDone = static_cast<bool>(writeCasefile(path, all[2], {}, {.vfs = disk.vfs()}));
            disk.loseUnsynced();
        }
        written += isDone ? 1 : 0;
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(opened);
        CHECK_FALSE(opened->isRepaired);
        CHECK((opened->document == all[2] || (!isDone && opened->document == all[0])));
    }
    CHECK(written > 0);
    CHECK(written < faultCases());
}

TEST_CASE("A full or failing disk leaves the old casefile and nothing beside it", "[casefile][fault]")
{
    for (std::uint64_t seed = 1; seed <= faultCases(); ++seed) {
        INFO("seed " << seed);
        const TemporaryFolder folder;
        const std::string path = folder.path("case.tline");
        RandomNumbers random(seed);
        const std::vector<CaseDocument> all = history(1, random);
        REQUIRE(writeCasefile(path, all[0], {}));
        FaultDisk disk(seed);
        REQUIRE(writeCasefile(folder.path("whole.tline"), all[1], {}, {.vfs = disk.vfs()}));
        const std::uint64_t needed = disk.changes();
        fs::remove(folder.path("whole.tline"));
        disk.failAfter(random.below(needed), 1000000, random.chance(50));
        const Status written = writeCasefile(path, all[1], {}, {.vfs = disk.vfs()});
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(opened);
        if (written) {
            CHECK(opened->document == all[1]);
            continue;
        }
        CHECK(written.error().code == ErrorCode::FileUnwritable);
        CHECK((opened->document == all[0] || opened->document == all[1]));  // only the folder's sync may have failed
        for (const fs::directory_entry& entry : fs::directory_iterator(folder.path()))
            CHECK((entry.path().filename() == "case.tline" || entry.path().filename() == "case.tline~"));
    }
}
