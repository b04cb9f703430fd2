// SPDX-License-Identifier: GPL-3.0-or-later
// Casefiles that ask for far more memory or time than their size is worth.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/casefile/casefile.h"
#include "core/model/fields.h"
#include "tests/support/casefile_sql.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/rich_document.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;
using Catch::Matchers::Contains;

namespace {

constexpr std::size_t megabyte = 1'000'000;
/// Page caches of a reading, and some.
constexpr std::size_t modestBytes = 40 * megabyte;

/// Rows 0 to `count` - 1, for planting many.
std::string manyRows(int count)
{
    return "WITH RECURSIVE many(n) AS (SELECT 0 UNION ALL SELECT n+1 FROM many WHERE n+1<" + std::to_string(count) + ") ";
}

std::string messagesAbout(const OpenedCasefile& opened, const std::string& where)
{
    std::string messages;
    for (const Diagnostic& diagnostic : opened.diagnostics)
        if (diagnostic.where == where)
            messages += diagnostic.message + "\n";
    return messages;
}

/// A blob in row `row` of table "content": `marker` and zeros.
void plantBlob(const std::string& path, int row, const std::string& marker, std::size_t bytes)
{
    const std::string zeros = "hex(zeroblob(" + std::to_string((bytes - marker.size()) / 2) + "))";
    alterFile(path, "INSERT INTO content VALUES(" + std::to_string(row) + ",CAST('" + marker + "'||" + zeros + " AS BLOB))");
}

// A cell of a leaf page (sqlite.org/fileformat2.html section 1.6): size of the payload, row number, payload. Its head is five
// bytes here: its own size, no value for the row number, three bytes for the type of the blob.
constexpr std::size_t headBytes = 5;
constexpr std::size_t payloadSizeAt = 4;  // before the payload
constexpr std::size_t blobTypeAt = 2;

/// Where the payload of the blob that begins with `marker` starts.
std::size_t payloadAt(const std::string& file, const std::string& marker)
{
    const std::size_t at = file.find(marker);
    REQUIRE(at != std::string::npos);
    REQUIRE(file[at - headBytes] == static_cast<char>(headBytes));
    return at - headBytes;
}

/// Makes the blob at `small` as long as the one at `large`, and its bytes those of that one from the first page on that is
/// not its leaf.
void shareBytes(std::string& file, std::size_t small, std::size_t large, std::size_t inLeaf)
{
    file.replace(small - payloadSizeAt, 3, file, large - payloadSizeAt, 3);
    file.replace(small + blobTypeAt, 3, file, large + blobTypeAt, 3);
    file.replace(small + inLeaf, 4, file, large + inLeaf, 4);
}

}  // namespace

TEST_CASE("A blob larger than any report is told and left out without being loaded", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    const CaseDocument document = richDocument();
    REQUIRE(writeCasefile(path, document, {}));
    alterFile(path, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                    "INSERT INTO content SELECT max(row)+1,zeroblob(300000000) FROM content;"
                    "INSERT INTO content SELECT max(row)+1,x'41' FROM content");
    resetSqliteHighwater();
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK(opened->document == document);
    CHECK_THAT(messagesAbout(*opened, "content"), Contains("the row is too large") && Contains("from row ") && Contains("behind the damage"));
    CHECK(sqliteHighwater() < modestBytes);
}

TEST_CASE("A name of many megabytes is kept in a repaired case", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "UPDATE entity SET name=hex(zeroblob(4000000)) WHERE row=1");
    resetSqliteHighwater();
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK(opened->document.threatCase.entities[1].name == std::string(8 * megabyte, '0'));
    CHECK_THAT(messagesAbout(*opened, "entity"), Contains("not what was saved"));
    CHECK(sqliteHighwater() < modestBytes);
}

TEST_CASE("Blobs that share their bytes are read until they are larger than the file", "[casefile][hostile]")
{
    constexpr std::size_t largeBytes = megabyte;
    constexpr std::size_t inLeaf = 489 + (largeBytes + headBytes - 489) % 4092;  // section 1.6, for pages of 4,096 bytes
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "DELETE FROM content");
    plantBlob(path, 0, "LARGE-", largeBytes);
    for (const int row : {1, 2, 3, 4, 5})
        plantBlob(path, row, "SMALL" + std::to_string(row), 20'000);
    std::string file = readBytes(path);
    for (const int row : {1, 2, 3, 4, 5})
        shareBytes(file, payloadAt(file, "SMALL" + std::to_string(row)), payloadAt(file, "LARGE-"), inLeaf);
    REQUIRE(file.size() < 2 * largeBytes);
    const Result<OpenedCasefile> opened = readCasefile(folder.write("shared.tline", file), {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK_THAT(messagesAbout(*opened, "content"), Contains("from row 1 on") && Contains("larger than the whole file"));
}

TEST_CASE("Row numbers in the millions get no more room than the file has", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    const CaseDocument document = richDocument();
    REQUIRE(writeCasefile(path, document, {}));
    SECTION("stated")
    {
        alterFile(path, "UPDATE integrity SET rows=2000000000");
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(opened);
        CHECK(opened->isRepaired);
        std::uint64_t rows = 0;
        visitTables(opened->document.threatCase, [&](const char*, const auto& column) { rows += column.size(); });
        CHECK(rows < opened->stamp.bytes / 4);
        CHECK_THAT(messagesAbout(*opened, "claim"), Contains("should have 2000000000 rows, 7 could be read"));
    }
    SECTION("used")
    {
        alterFile(path, "UPDATE claim SET row=4000000 WHERE row=6; UPDATE entity SET row=4000000 WHERE row=6");
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(opened);
        CHECK(opened->isRepaired);
        CHECK(opened->document.threatCase.claims.size() == 7);
        CHECK(opened->document.threatCase.relationships == document.threatCase.relationships);
        CHECK_THAT(messagesAbout(*opened, "claim"), Contains("out of order or more than the file has room for"));
    }
}

TEST_CASE("Thousands of layouts that each place the last thing get no more room than the file has", "[casefile][hostile]")
{
    constexpr int many = 5000;
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, manyRows(many) + "INSERT INTO entity(row,type) SELECT n+10,0 FROM many");
    alterFile(path, manyRows(many) + "INSERT INTO placed SELECT n+100,0,'layout '||n FROM many");
    alterFile(path, manyRows(many) + "INSERT INTO place SELECT n+1000,n+100," + std::to_string(many) + ",1,1 FROM many");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    std::uint64_t rows = 0;
    for (const auto& [layout, placement] : opened->document.view.placed)
        rows += placement.rows();
    CHECK(rows > many);
    CHECK(rows <= opened->stamp.bytes);
    CHECK_THAT(messagesAbout(*opened, "place"), Contains("belong to nothing"));
}

TEST_CASE("A text that thousands of reports share is mended once", "[casefile][hostile]")
{
    constexpr int many = 5000;
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    REQUIRE(writeCasefile(path, richDocument(), {}));
    alterFile(path, "INSERT INTO content SELECT max(row)+1,CAST(x'FF'||hex(zeroblob(500000)) AS BLOB) FROM content;" + manyRows(many)
                        + "INSERT INTO report(row,text) SELECT n+7,(SELECT max(row) FROM content) FROM many");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    const auto& reports = opened->document.threatCase.reports;
    REQUIRE(reports.size() == 7 + many);
    REQUIRE(reports[7].text);
    CHECK(reports[7].text->substr(0, 4) == "\xEF\xBF\xBD" "0");
    CHECK(reports[7].text == reports[6 + many].text);
    CHECK_THAT(messagesAbout(*opened, "report 7: text"), Contains("no UTF-8"));
}
