// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"
#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace throughline::test;

namespace {

using Findings = std::vector<std::string>;

const std::vector<SourceFile>& sources()
{
    static const std::vector<SourceFile> files = readSourceTree(sourceDir());
    return files;
}

}  // namespace

TEST_CASE("The source tree is read whole", "[architecture]")
{
    Findings paths;
    for (const SourceFile& file : sources())
        paths.push_back(file.path);
    CHECK_THAT(paths, Catch::Matchers::VectorContains(std::string("core/base/result.h")));
    CHECK_THAT(paths, Catch::Matchers::VectorContains(std::string("core/model/threat_case.h")));
    CHECK_THAT(paths, Catch::Matchers::VectorContains(std::string("tests/architecture/rules.cpp")));
}

TEST_CASE("A folder includes only the folders below it", "[architecture]")
{
    CHECK(findingsOf(folderFindings, sources()) == Findings{});
}

TEST_CASE("Each library stays behind its adaptor, and core knows no Qt", "[architecture]")
{
    CHECK(findingsOf(libraryFindings, sources()) == Findings{});
}

TEST_CASE("Every source file names its licence in the first line", "[architecture]")
{
    CHECK(findingsOf(licenceFindings, sources()) == Findings{});
}

TEST_CASE("No source file is too long to read at one sitting", "[architecture]")
{
    CHECK(findingsOf(lengthFindings, sources()) == Findings{});
}

TEST_CASE("An include against the order of the folders is found", "[architecture][broken]")
{
    CHECK(folderFindings({"core/model/claim.h", "#include \"core/graph/role.h\"\n"}) ==
          Findings{"core/model/claim.h includes core/graph/role.h: model may not know graph"});
    CHECK(folderFindings({"core/layout/lanes.cpp", "#include \"core/model/claim.h\"\n"}) ==
          Findings{"core/layout/lanes.cpp includes core/model/claim.h: layout may not know model"});
    CHECK(folderFindings({"core/importers/prose/reader.cpp", "  #  include \"core/graph/role.h\"\n"}) ==
          Findings{"core/importers/prose/reader.cpp includes core/graph/role.h: importers may not know graph"});
    CHECK(folderFindings({"app/main.cpp", "#include \"core/scene/picture.h\"\n"}) ==
          Findings{"app/main.cpp includes core/scene/picture.h: app may not know scene"});
    CHECK(folderFindings({"ui/canvas/canvas.cpp", "#include \"core/exporters/svg_writer.h\"\n"}) ==
          Findings{"ui/canvas/canvas.cpp includes core/exporters/svg_writer.h: ui may not know exporters"});
    CHECK(folderFindings({"ui/canvas/canvas.cpp", "#include \"tests/support/paths.h\"\n"}) ==
          Findings{"ui/canvas/canvas.cpp includes tests/support/paths.h: tests are for tests only"});
    CHECK(folderFindings({"tests/core/base/utf8_test.cpp", "#include \"ui/session.h\"\n"}) ==
          Findings{"tests/core/base/utf8_test.cpp includes ui/session.h: tests of core know core alone"});
    CHECK(folderFindings({"core/base/utf8.cpp", "#include \"utf8.h\"\n"}) ==
          Findings{"core/base/utf8.cpp includes utf8.h: includes are written from the root and name a known folder"});
    CHECK(folderFindings({"core/extra/x.cpp", "#include \"core/base/utf8.h\"\n"}) ==
          Findings{"core/extra/x.cpp includes core/base/utf8.h: this folder has no row in the table of folders"});
}

TEST_CASE("An include down the order of the folders is accepted", "[architecture][broken]")
{
    CHECK(folderFindings({"core/workbench/workbench.cpp", "#include \"core/importers/import_format.h\"\n"
                                                          "#include \"core/workbench/action.h\"\n"})
              .empty());
    CHECK(folderFindings({"ui/canvas/canvas.cpp", "#include \"core/scene/picture.h\"\n#include \"canvas.moc\"\n"})
              .empty());
}

TEST_CASE("A library outside its adaptor is found", "[architecture][broken]")
{
    CHECK(libraryFindings({"core/graph/role.cpp", "#include <QString>\n"}) ==
          Findings{"core/graph/role.cpp includes QString: Qt stays in app and ui"});
    CHECK(libraryFindings({"tests/core/graph/role_test.cpp", "#include <QtTest/QtTest>\n"}) ==
          Findings{"tests/core/graph/role_test.cpp includes QtTest/QtTest: Qt stays in app and ui"});
    CHECK(libraryFindings({"core/importers/stix_reader.cpp", "#include <simdjson.h>\n"}) ==
          Findings{"core/importers/stix_reader.cpp includes simdjson.h: this library stays behind its adaptor"});
    CHECK(libraryFindings({"core/base/uuid.h", "#include <boost/uuid/uuid.hpp>\n"}) ==
          Findings{"core/base/uuid.h includes boost/uuid/uuid.hpp: this library stays behind its adaptor"});
    CHECK(libraryFindings({"core/base/log.cpp", "#include <spdlog/spdlog.h>\n"}) ==
          Findings{"core/base/log.cpp includes spdlog/spdlog.h: this library has no row in the table of libraries"});
}

TEST_CASE("A library inside its adaptor is accepted", "[architecture][broken]")
{
    CHECK(libraryFindings({"core/importers/json_reader.cpp", "#include <simdjson.h>\n#include <vector>\n"}).empty());
    CHECK(libraryFindings({"core/exporters/claims_json.cpp", "#include <nlohmann/json.hpp>\n"}).empty());
    CHECK(libraryFindings({"ui/panels/problems_panel.cpp", "#include <QTableView>\n"}).empty());
}

TEST_CASE("A file without a licence or of too many lines is found", "[architecture][broken]")
{
    CHECK(licenceFindings({"core/base/x.h", "#pragma once\n"}) ==
          Findings{"core/base/x.h does not name its licence in the first line"});
    CHECK(lengthFindings({"core/base/x.cpp", std::string(maxSourceLines, '\n')}).empty());
    CHECK(lengthFindings({"core/base/x.cpp", std::string(maxSourceLines + 1, '\n')}) ==
          Findings{"core/base/x.cpp has 451 lines, 450 at most"});
}
