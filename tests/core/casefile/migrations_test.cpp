// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/cells.h"
#include "core/casefile/migrations.h"
#include "core/casefile/schema.h"
#include "tests/support/casefile_sql.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string hex(const std::string& bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

/// Hash of a table as every version computes it.
std::string hashOf(const std::string& path, const std::string& table, int& rowCount)
{
    Result<sqlite::Database> database = sqlite::Database::open(path, sqlite::OpenMode::ReadOnly);
    REQUIRE(database);
    Result<sqlite::Statement> rows = database->prepare("SELECT * FROM " + casefile::quoted(table));
    REQUIRE(rows);
    casefile::CellHash hash;
    for (rowCount = 0; *rows->step(); ++rowCount) {
        for (int column = 0; column < rows->columns(); ++column)
            if (rows->type(column) == sqlite::CellType::Integer)
                hash.integer(rows->integer(column));
            else if (rows->type(column) == sqlite::CellType::Text)
                hash.text(rows->bytes(column));
            else
                hash.null();
        hash.endRow();
    }
    return hash.finish();
}

/// A file of that format with these rows, as that version sealed it.
std::string writeOld(const TemporaryFolder& folder, int version, std::size_t tableCount, const std::string& rowsSql)
{
    const std::string path = folder.path("old.tline");
    std::string sql = "PRAGMA page_size=4096; PRAGMA application_id=" + std::to_string(casefileApplicationId)
        + "; PRAGMA user_version=" + std::to_string(version) + ";";
    const auto tables = casefile::schemaOf(version);
    REQUIRE(tables.size() == tableCount);
    for (const auto& table : tables)
        sql += table.sql + ";";
    alterFile(path, sql + rowsSql);
    sql.clear();
    int row = 0;
    for (const auto& table : tables) {
        if (table.name == "integrity")
            continue;
        int rows = 0;
        const std::string hash = hashOf(path, table.name, rows);
        sql += "INSERT INTO integrity VALUES(" + std::to_string(row++) + ",'" + table.name + "'," + std::to_string(rows) + ",x'" + hex(hash) + "');";
    }
    alterFile(path, sql);
    return path;
}

/// Format 1: two entities and a relationship.
std::string writeFormat1(const TemporaryFolder& folder)
{
    return writeOld(folder, 1, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench'),(1,'malware--1',4,'Worm');"
                    "INSERT INTO relationship(row,id,type,source,target) VALUES(0,'relationship--1',2,1,0);"
                    "INSERT INTO view(row,layout,include_ungraded,seed) VALUES(0,'lanes',1,1);");
}

/// Format 2: what was read from prose when its rule was kept for claims only.
std::string writeFormat2(const TemporaryFolder& folder)
{
    return writeOld(folder, 2, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO report(row,id,title) VALUES(0,'report--1','Old report');"
                    "INSERT INTO entity(row,id,type,name,is_draft) VALUES(0,'tool--1',5,'Wrench',1),(1,'malware--1',4,'Worm',0);"
                    "INSERT INTO relationship(row,id,type,source,target) VALUES(0,'relationship--1',2,1,0);"
                    "INSERT INTO quantity(row,of_entity,words) VALUES(0,0,'a dozen');"
                    "INSERT INTO view(row,layout,include_ungraded,seed) VALUES(0,'lanes',1,1);");
}

/// Format 3: views without filter and focus.
std::string writeFormat3(const TemporaryFolder& folder)
{
    return writeOld(folder, 3, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench'),(1,'malware--1',4,'Worm');"
                    "INSERT INTO view(row,layout,include_ungraded,seed) VALUES(0,'lanes',1,1);"
                    "INSERT INTO view(row,id,saved_name,layout,include_ungraded,hidden,seed) VALUES(1,'view--1','Tools','force',1,'[1]',1);");
}

/// Format 4: folds without names, views under the names of the sources and without drawings.
std::string writeFormat4(const TemporaryFolder& folder)
{
    return writeOld(folder, 4, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench'),(1,'tool--2',5,'Hammer');"
                    "INSERT INTO view(row,layout,include_ungraded,folds,seed,focus_hops) VALUES(0,'lanes',1,'[[0,1]]',1,2);");
}

/// Format 5: attachments that are on no card.
std::string writeFormat5(const TemporaryFolder& folder)
{
    return writeOld(folder, 5, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench');"
                    "INSERT INTO attachment(row,id,about,file_name,media_type,caption) VALUES(0,'attachment--1','[1,0]','logo.png','image/png','The logo');"
                    "INSERT INTO view(row,layout,include_ungraded,seed,focus_hops,names) VALUES(0,'lanes',1,1,2,'attack');");
}

/// Format 6: views that say nothing of maps.
std::string writeFormat6(const TemporaryFolder& folder)
{
    return writeOld(folder, 6, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench');"
                    "INSERT INTO view(row,layout,own_origins,include_ungraded,seed,focus_hops) VALUES(0,'lanes','[]',1,1,2);");
}

/// Format 7: views that say nothing of matrices.
std::string writeFormat7(const TemporaryFolder& folder)
{
    return writeOld(folder, 7, 16,
                    "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
                    "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench');"
                    "INSERT INTO view(row,layout,own_origins,include_ungraded,seed,focus_hops,map_projection) VALUES(0,'map','[]',1,1,2,'mercator');");
}

}  // namespace

TEST_CASE("Drawings of a made-up casefile are brought to what a view may hold", "[casefile][hostile]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("drawn.tline");
    CaseDocument document;
    document.view.annotations = {{.id = 1, .kind = AnnotationKind::Box, .layout = "lanes", .from = {0, 0}, .to = {9, 9}, .text = {}}};
    REQUIRE(writeCasefile(path, document, {}));
    const std::string cell = GENERATE(as<std::string>(), "[[1,9,\"lanes\",0,0,4,4,\"\"]]", "[[0,1,\"lanes\",0,0,4,4,\"\"],[2,2,\"lanes\",0,0,4,4,\"\"]]",
                                      "[[1,1,\"lanes\",9000000000000000000,0,4,4,\"\"]]", "[[1,1,\"lanes\",0,0,4,4]]", "[[[[[[", "7");
    alterFile(path, "UPDATE \"view\" SET annotations='" + cell + "'");
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    INFO(cell);
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    const std::vector<Annotation>& held = opened->document.view.annotations;
    CHECK(held == soundAnnotations(held));
    CHECK(held.size() <= 1);
}

TEST_CASE("Each schema version but the newest has one step to the next", "[casefile][migration]")
{
    REQUIRE(casefile::migrations().size() == casefileSchemaVersion - 1);
    for (std::size_t i = 0; i < casefile::migrations().size(); ++i) {
        CHECK(casefile::migrations()[i].from == static_cast<int>(i) + 1);
        CHECK_FALSE(casefile::schemaOf(static_cast<int>(i) + 1).empty());
    }
    CHECK(casefile::schemaOf(0).empty());
    CHECK(casefile::schemaOf(casefileSchemaVersion + 1).empty());
}

TEST_CASE("A casefile of format 1 opens with empty tags and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat1(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 1);
    CHECK_FALSE(opened->isRepaired);
    REQUIRE(opened->diagnostics.size() == 1);
    CHECK(opened->diagnostics[0].code == "older-casefile");
    const ThreatCase& threatCase = opened->document.threatCase;
    CHECK(threatCase.title == "Old case");
    REQUIRE(threatCase.entities.size() == 2);
    CHECK(threatCase.entities[1].name == "Worm");
    CHECK(threatCase.entities[1].tags.empty());
    CHECK(threatCase.entities[1].highlight == Highlight::None);
    REQUIRE(threatCase.relationships.size() == 1);
    CHECK(threatCase.relationships[0].source == idAt<EntityId>(1));
    REQUIRE(writeCasefile(path, opened->document, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->diagnostics.empty());
    CHECK(again->document == opened->document);
}

TEST_CASE("A changed casefile of an older format is told as changed", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat1(folder);
    const std::string sql = GENERATE(as<std::string>(), "UPDATE entity SET name='Other' WHERE row=0", "DELETE FROM integrity WHERE \"table\"='entity'",
                                     "UPDATE integrity SET hash=NULL WHERE \"table\"='entity'", "UPDATE entity SET row=-1 WHERE row=0");
    alterFile(path, sql);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    INFO(sql);
    REQUIRE(opened);
    CHECK(opened->isRepaired);
    CHECK(std::any_of(opened->diagnostics.begin(), opened->diagnostics.end(), [](const Diagnostic& d) {
        return d.where == "entity" && d.message.find("not what was saved") != std::string::npos;
    }));
}

TEST_CASE("A casefile of format 2 opens without rules and cues, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat2(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 2);
    CHECK_FALSE(opened->isRepaired);
    const ThreatCase& threatCase = opened->document.threatCase;
    REQUIRE(threatCase.entities.size() == 2);
    CHECK(threatCase.entities[0].isDraft);
    CHECK(threatCase.entities[0].rule.empty());
    REQUIRE(threatCase.reports.size() == 1);
    CHECK(threatCase.reports[0].pages.empty());
    REQUIRE(threatCase.quantities.size() == 1);
    CHECK(threatCase.quantities[0].words == "a dozen");
    CHECK(threatCase.quantities[0].wordsSpan == TextSpan{});
    CHECK_FALSE(threatCase.quantities[0].isDraft);
    REQUIRE(writeCasefile(path, opened->document, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->document == opened->document);
}

TEST_CASE("A casefile of format 3 opens with views that filter nothing, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat3(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 3);
    CHECK_FALSE(opened->isRepaired);
    CHECK(opened->document.view.filter.isNeutral());
    CHECK(opened->document.view.filter == ViewFilter{});
    CHECK(opened->document.view.focus == Focus{});
    REQUIRE(opened->document.savedViews.size() == 1);
    CHECK(opened->document.savedViews[0].view.hidden == std::vector{idAt<EntityId>(1)});
    CHECK(opened->document.savedViews[0].view.filter == ViewFilter{});
    CaseDocument changed = opened->document;
    changed.savedViews[0].view.filter.types = {EntityType::Tool};
    changed.savedViews[0].view.focus = {.around = {idAt<EntityId>(0)}, .hops = 2};
    REQUIRE(writeCasefile(path, changed, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->document == changed);
}

TEST_CASE("A casefile of format 4 opens with nameless folds, the names of its sources and nothing drawn, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat4(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 4);
    CHECK_FALSE(opened->isRepaired);
    const ViewState& view = opened->document.view;
    CHECK(view.focus.hops == 2);
    REQUIRE(view.folds.size() == 1);
    CHECK(view.foldNames.empty());
    CHECK(view.names.empty());
    CHECK(view.annotations.empty());
    CaseDocument changed = opened->document;
    changed.view.foldNames = {"Tools"};
    changed.view.names = "attack";
    changed.view.annotations = {{.id = 1, .kind = AnnotationKind::Box, .layout = "lanes", .from = {0.25, -3}, .to = {9, 9}, .text = "ours"}};
    REQUIRE(writeCasefile(path, changed, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->diagnostics.empty());
    CHECK(again->document == changed);
}

TEST_CASE("A casefile of format 5 opens with no picture on a card, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat5(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 5);
    CHECK_FALSE(opened->isRepaired);
    CHECK(opened->document.view.names == "attack");
    REQUIRE(opened->document.threatCase.attachments.size() == 1);
    CHECK(opened->document.threatCase.attachments[0].caption == "The logo");
    CHECK(opened->document.threatCase.attachments[0].about == NoteSubject(idAt<EntityId>(0)));
    CHECK_FALSE(opened->document.threatCase.attachments[0].isOnCard);
    CaseDocument changed = opened->document;
    changed.threatCase.attachments.edit(0).isOnCard = true;
    REQUIRE(writeCasefile(path, changed, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->diagnostics.empty());
    CHECK(again->document == changed);
}

TEST_CASE("A casefile of format 6 opens with the usual map, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat6(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 6);
    CHECK_FALSE(opened->isRepaired);
    CHECK(opened->document.view.mapProjection.empty());
    CHECK(opened->document.view.mapViewpoint.empty());
    CaseDocument changed = opened->document;
    changed.view.mapProjection = "mercator";
    changed.view.mapViewpoint = "stated-by-ua";
    REQUIRE(writeCasefile(path, changed, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->diagnostics.empty());
    CHECK(again->document == changed);
}

TEST_CASE("A casefile of format 7 opens with the usual matrix, and is saved as today's", "[casefile][migration]")
{
    const TemporaryFolder folder;
    const std::string path = writeFormat7(folder);
    const Result<OpenedCasefile> opened = readCasefile(path, {});
    REQUIRE((opened ? "" : describe(opened.error())) == std::string());
    CHECK(opened->schemaVersion == 7);
    CHECK_FALSE(opened->isRepaired);
    CHECK(opened->document.view.mapProjection == "mercator");
    CHECK(opened->document.view.matrix.empty());
    CaseDocument changed = opened->document;
    changed.view.matrix = "actors-techniques";
    REQUIRE(writeCasefile(path, changed, {}));
    const Result<OpenedCasefile> again = readCasefile(path, {});
    REQUIRE(again);
    CHECK(again->schemaVersion == casefileSchemaVersion);
    CHECK(again->diagnostics.empty());
    CHECK(again->document == changed);
}
