// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/sound_document.h"
#include "tests/support/casefile_sql.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/rich_document.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::Contains;

namespace {

constexpr std::size_t pageBytes = 4096;

std::string codeOf(const Result<OpenedCasefile>& opened)
{
    return opened ? "opened" : std::string(errorName(opened.error().code));
}

std::string texts(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += describe(diagnostic) + "\n";
    return text;
}

/// Whatever came out of a damaged file: the same case, or one that says that it was repaired and is safe to use.
void checkHarmless(const Result<OpenedCasefile>& opened, const CaseDocument& original)
{
    if (!opened)
        return;
    if (!opened->isRepaired) {
        CHECK(opened->document == original);
        return;
    }
    CHECK_FALSE(opened->diagnostics.empty());
    CaseDocument again = opened->document;
    CHECK(texts(soundDocument(again, 1)) == "");
}

/// A fixed sequence of numbers (xorshift), the same with every library.
class Numbers {
public:
    std::size_t below(std::size_t limit)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<std::size_t>(m_state % limit);
    }

private:
    std::uint64_t m_state = 88172645463325252u;
};

void flipBytes(int variants)
{
    const TemporaryFolder folder;
    const CaseDocument document = richDocument(20);
    REQUIRE(writeCasefile(folder.path("good.tline"), document, {}));
    const std::string good = readBytes(folder.path("good.tline"));
    Numbers numbers;
    for (int variant = 0; variant < variants; ++variant) {
        std::string bytes = good;
        const std::size_t flips = 1 + numbers.below(3);
        for (std::size_t i = 0; i < flips; ++i)
            bytes[numbers.below(bytes.size())] ^= static_cast<char>(1u << numbers.below(8));
        INFO("variant " << variant);
        checkHarmless(readCasefile(folder.write("bad.tline", bytes), {}), document);
    }
}

}  // namespace

TEST_CASE("What is no casefile of ours is refused by what it is", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    CHECK(codeOf(readCasefile(path, {})) == "file-not-found");
    CHECK(codeOf(readCasefile(folder.path(), {})) == "file-unreadable");
    CHECK(codeOf(readCasefile(folder.write("empty.tline", ""), {})) == "unknown-format");
    CHECK(codeOf(readCasefile(folder.write("text.tline", std::string(5000, 'x')), {})) == "unknown-format");
    alterFile(path, "CREATE TABLE t(x)");
    CHECK(codeOf(readCasefile(path, {})) == "unknown-format");
}

TEST_CASE("A casefile of a newer version is refused with both versions named", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "PRAGMA user_version=9");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(codeOf(opened) == "unsupported");
    CHECK_THAT(opened.error().message, Contains("format 9") && Contains("up to 8"));
}

TEST_CASE("A file that is cut off anywhere gives an error or what could be saved", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const CaseDocument document = richDocument(60);
    REQUIRE(writeCasefile(folder.path("good.tline"), document, {}));
    const std::string good = readBytes(folder.path("good.tline"));
    int saved = 0;
    for (std::size_t bytes = 0; bytes < good.size(); bytes += pageBytes)
        for (const std::size_t more : {std::size_t{0}, std::size_t{100}, pageBytes / 2}) {
            INFO(bytes + more << " of " << good.size());
            const Result<OpenedCasefile> opened = readCasefile(folder.write("cut.tline", good.substr(0, bytes + more)), {});
            checkHarmless(opened, document);
            CHECK((!opened || opened->isRepaired));
            saved += opened ? 1 : 0;
        }
    CHECK(saved > 10);
}

TEST_CASE("Rows before and behind a torn page are saved, the lost ones keep their numbers", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    const CaseDocument document = richDocument(400);
    REQUIRE(writeCasefile(path, document, {}));
    std::string bytes = readBytes(path);
    // The page that holds the name of one claim's text in the middle of the table.
    const std::size_t at = bytes.find(document.threatCase.claims[200].rule);
    REQUIRE(at != std::string::npos);
    bytes.replace(at / pageBytes * pageBytes, pageBytes, std::string(pageBytes, '\xFF'));
    const Result<OpenedCasefile> opened = readCasefile(folder.write("torn.tline", bytes), {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    REQUIRE(opened->document.threatCase.claims.size() == 400);
    CHECK(opened->document.threatCase.claims[0] == document.threatCase.claims[0]);
    CHECK(opened->document.threatCase.claims[399] == document.threatCase.claims[399]);
    CHECK(opened->document.threatCase.claims[200].isDeleted);
    CHECK(opened->document.threatCase.entities == document.threatCase.entities);
    CHECK_THAT(texts(opened->diagnostics), Contains("claim: ") && Contains("behind the damage"));
}

TEST_CASE("Flipped bits give the same case, an error, or a repaired case", "[casefile][hostile]") { flipBytes(1000); }

TEST_CASE("Ten thousand files with flipped bits harm nobody", "[.][long][casefile][hostile]") { flipBytes(10000); }

TEST_CASE("One changed letter inside a text is found", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "UPDATE entity SET name='Somebody else' WHERE row=1");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK_THAT(texts(opened->diagnostics), Contains("entity: ") && Contains("not what was saved"));
}

TEST_CASE("A schema with anything more in it is refused before anything is asked of it", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    const std::string sql = GENERATE(as<std::string>(), "CREATE VIEW spy AS SELECT load_extension('x')",
                                     "CREATE TRIGGER spy AFTER INSERT ON entity BEGIN DELETE FROM entity; END",
                                     "CREATE VIRTUAL TABLE spy USING fts5(x)", "ALTER TABLE entity ADD COLUMN more TEXT",
                                     "CREATE INDEX spy ON entity(id)", "DROP TABLE note",
                                     "DROP TABLE claim; CREATE VIEW claim AS SELECT * FROM entity");
    alterFile(path, sql);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    INFO(sql);
    REQUIRE(codeOf(opened) == "malformed");
    CHECK_THAT(opened.error().message, Contains("not those of a casefile"));
}

TEST_CASE("A journal or WAL beside a casefile is refused, and WAL mode, too", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    for (const std::string suffix : {"-journal", "-wal", "-shm"}) {
        const std::string planted = folder.write("case.tline" + suffix, "planted");
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(codeOf(opened) == "unsupported");
        CHECK_THAT(opened.error().message, Contains(planted));
        std::filesystem::remove(planted);
    }
    alterFile(path, "PRAGMA journal_mode=WAL");
    CHECK(codeOf(readCasefile(path, {})) == "unsupported");
}

TEST_CASE("Values that no case can have are mended and told with table and row", "[casefile][hostile]")
{
    struct Planted {
        const char* sql;
        const char* where;
        const char* message;
    };
    const auto planted = GENERATE(values<Planted>({
        {"UPDATE relationship SET source=4000000000 WHERE row=3", "relationship 3", "source"},
        {"UPDATE relationship SET target=-1 WHERE row=3", "relationship 3", "target"},
        {"UPDATE claim SET speaker=99 WHERE row=2", "claim 2", "speaker"},
        {"UPDATE claim SET stance=77 WHERE row=2", "claim 2", "stance"},
        {"UPDATE claim SET about='[9,0]' WHERE row=2", "claim 2: about", "cell"},
        {"UPDATE claim SET about='[1,99]' WHERE row=2", "claim 2", "about"},
        {"UPDATE claim SET via='[1,2' WHERE row=2", "claim 2: via", "cell"},
        {"UPDATE claim SET span='[9,2]' WHERE row=2", "claim 2", "span"},
        {"UPDATE entity SET marking='[9,0]' WHERE row=1", "entity 1", "marking"},
        {"UPDATE entity SET confidence=99999999999 WHERE row=1", "entity 1: confidence", "cell"},
        {"UPDATE entity SET name=CAST(x'FF41' AS TEXT) WHERE row=1", "entity 1", "name"},
        {"UPDATE report SET text=77 WHERE row=1", "report 1: text", "cell"},
        {"UPDATE same_as SET first=1, second=1, is_deleted=0 WHERE row=1", "same_as 1", "with itself"},
        {"UPDATE note SET about='[1,99]' WHERE row=1", "note 1", "about"},
        {"DELETE FROM claim WHERE row=2", "claim", "should have 7 rows"},
        {"UPDATE claim SET row=1000000000 WHERE row=6", "claim", "out of order"},
        {"UPDATE place SET entity=99", "place", "belong to nothing"},
        {"UPDATE view SET hidden='[99]' WHERE row=0", "view 0", "impossible"},
        {"DELETE FROM integrity", "claim", "does not say"},
    }));
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    const CaseDocument document = richDocument();
    REQUIRE(writeCasefile(path, document, {}));
    alterFile(path, planted.sql);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    INFO(planted.sql);
    REQUIRE(codeOf(opened) == "opened");
    CHECK(opened->isRepaired);
    checkHarmless(opened, document);
    const auto told = std::find_if(opened->diagnostics.begin(), opened->diagnostics.end(), [&](const Diagnostic& d) {
        return d.where == planted.where && d.message.find(planted.message) != std::string::npos;
    });
    INFO(texts(opened->diagnostics));
    CHECK(told != opened->diagnostics.end());
    CHECK(opened->document.threatCase.claims.size() == 7);
}

TEST_CASE("What cannot be read of a marking counts as the strictest", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "UPDATE entity SET marking='[9,0]' WHERE row=1");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->document.threatCase.entities[1].marking.tlp == Tlp::Red);
}

TEST_CASE("A list of a million rows that do not exist takes no harm", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    std::string list = "[0";
    for (int i = 0; i < 1'000'000; ++i)
        list += ",123456";
    alterFile(path, "UPDATE incident SET targets='" + list + "]' WHERE row=1");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK(opened->document.threatCase.incidents[1].targets == std::vector<EntityId>{idAt<EntityId>(0)});
}

TEST_CASE("A check of a casefile tells what is in it and whether it is sound", "[casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    const Result<CasefileReport> good = checkCasefile(path, {});
    REQUIRE(good);
    CHECK(good->isSound);
    CHECK(good->schemaVersion == casefileSchemaVersion);
    REQUIRE(good->rows.size() == 10);
    CHECK(good->rows[1] == std::pair<std::string, std::size_t>("entity", 7));
    alterFile(path, "UPDATE claim SET stance=77");
    const Result<CasefileReport> bad = checkCasefile(path, {});
    REQUIRE(bad);
    CHECK_FALSE(bad->isSound);
    CHECK_FALSE(bad->diagnostics.empty());
}
