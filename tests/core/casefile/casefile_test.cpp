// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/sound_document.h"
#include "core/casefile/sqlite.h"
#include "core/model/fields.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/paths.h"
#include "tests/support/rich_document.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string texts(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += describe(diagnostic) + "\n";
    return text;
}

/// Names of the fields in which the rows of two documents differ.
std::string differences(const CaseDocument& a, const CaseDocument& b)
{
    std::string text;
    std::vector<std::string> lines;
    visitTables(a.threatCase, [&](const char* name, const auto& column) {
        lines.push_back(std::string(name) + " " + std::to_string(column.size()));
    });
    std::size_t table = 0;
    visitTables(b.threatCase, [&](const char* name, const auto& column) {
        const std::string line = std::string(name) + " " + std::to_string(column.size());
        if (lines[table++] != line)
            text += lines[table - 1] + " != " + line + "\n";
    });
    for (std::size_t row = 0; row < std::min(a.threatCase.claims.size(), b.threatCase.claims.size()); ++row)
        if (!(a.threatCase.claims[row] == b.threatCase.claims[row]))
            text += "claim " + std::to_string(row) + "\n";
    return text;
}

}  // namespace

TEST_CASE("A case comes back from its casefile as it was saved, field by field", "[casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    for (const std::size_t rows : {2u, 7u, 3000u}) {
        CaseDocument document = richDocument(rows);
        REQUIRE(texts(soundDocument(document)) == "");
        const Status written = writeCasefile(path, document, {});
        REQUIRE((written ? "" : describe(written.error())) == std::string());
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE((opened ? "" : describe(opened.error())) == std::string());
        CHECK(texts(opened->diagnostics) == "");
        CHECK_FALSE(opened->isRepaired);
        CHECK(differences(document, opened->document) == "");
        CHECK(document.threatCase == opened->document.threatCase);
        CHECK(document.view == opened->document.view);
        CHECK(document.savedViews == opened->document.savedViews);
    }
}

TEST_CASE("The founding case and an empty case can be saved and opened", "[casefile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("case.tline");
    for (const CaseDocument& document : {CaseDocument{.threatCase = foundingCase()}, CaseDocument{}}) {
        REQUIRE(writeCasefile(path, document, {}));
        const Result<OpenedCasefile> opened = readCasefile(path, {});
        REQUIRE(opened);
        CHECK(texts(opened->diagnostics) == "");
        CHECK(document == opened->document);
    }
}

TEST_CASE("Equal cases give equal bytes", "[casefile]")
{
    const TemporaryFolder folder;
    REQUIRE(writeCasefile(folder.path("a.tline"), richDocument(500), {}));
    REQUIRE(writeCasefile(folder.path("b.tline"), richDocument(500), {}));
    const Result<OpenedCasefile> opened = readCasefile(folder.path("a.tline"), {});
    REQUIRE(opened);
    REQUIRE(writeCasefile(folder.path("c.tline"), opened->document, {}));
    CHECK(readBytes(folder.path("a.tline")) == readBytes(folder.path("b.tline")));
    CHECK(readBytes(folder.path("a.tline")) == readBytes(folder.path("c.tline")));
}
