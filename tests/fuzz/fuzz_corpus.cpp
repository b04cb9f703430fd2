// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_fuzz_corpus FOLDER: files with something in every field, to start fuzzers from. FOLDER/casefile: casefiles of
// several sizes and of every older format; FOLDER/stix: bundles with our extension; FOLDER/query: what questions read.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/base64.h"
#include "core/casefile/casefile.h"
#include "core/casefile/migrations.h"
#include "core/casefile/schema.h"
#include "core/casefile/sqlite.h"
#include "core/exporters/stix_writer.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/rich_document.h"
#include "tests/support/zip_bytes.h"

using namespace throughline;

namespace {

Status writeCasefiles(const std::string& folder)
{
    for (const std::size_t rows : {std::size_t{2}, std::size_t{5}, std::size_t{40}})
        if (Status written = writeCasefile(folder + "/rich-" + std::to_string(rows) + ".tline", test::richDocument(rows), {}); !written)
            return written;
    return ok();
}

/// A few rows; what "integrity" should say of them is left out.
Status writeOlder(const std::string& path, int version)
{
    Result<sqlite::Database> database = sqlite::Database::open(path, sqlite::OpenMode::Create);
    if (!database)
        return database.error();
    std::string sql = "PRAGMA application_id=" + std::to_string(casefileApplicationId) + ";PRAGMA user_version=" + std::to_string(version) + ";";
    for (const casefile::TableSchema& table : casefile::schemaOf(version))
        sql += table.sql + ";";
    sql += "INSERT INTO casefile(row,title) VALUES(0,'Old case');"
           "INSERT INTO entity(row,id,type,name) VALUES(0,'tool--1',5,'Wrench'),(1,'malware--1',4,'Worm');"
           "INSERT INTO relationship(row,id,type,source,target) VALUES(0,'relationship--1',2,1,0);"
           "INSERT INTO view(row,layout,seed) VALUES(0,'lanes',1)";
    if (Status done = database->execute(sql); !done)
        return done;
    return database->close();
}

Status writeBundles(const std::string& folder)
{
    for (const std::size_t rows : {std::size_t{2}, std::size_t{5}, std::size_t{20}}) {
        const std::string path = folder + "/rich-" + std::to_string(rows) + ".json";
        std::ofstream file(path, std::ios::binary);
        file << stixBundle(test::richDocument(rows));
        if (!file.flush())
            return Error{ErrorCode::FileUnwritable, {}, path};
    }
    return ok();
}

/// The first sign chooses the reader, as in query_fuzz.cpp.
Status writeQueryInputs(const std::string& folder)
{
    const std::array<std::string, 7> inputs{
        "e# nodes edges\n4 3\r\n0 1\n\n2 1 % why\n3\t3",
        "e1 0\n",
        "p5 6\n999 0 # last\n",
        R"(l{"disbelieve":["identity--1"],"doubt":["report--1"],"min_reliability":"B","min_credibility":3})",
        R"(l{"include_ungraded":false,"include_set_aside":true,"nom \u00e9":[[1,2.5e3],null]})",
        // "0 1\n", then as two members.
        "g" + *fromBase64("H4sIAAAAAAACAzNQMOQCAPGPqs8EAAAA"),
        "g" + *fromBase64("H4sIAAAAAAACAzNQMOQCAPGPqs8EAAAA") + *fromBase64("H4sIAAAAAAACAzNUMOICAFe7O1wEAAAA")};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::string path = folder + "/" + std::to_string(i);
        std::ofstream file(path, std::ios::binary);
        file << inputs[i];
        if (!file.flush())
            return Error{ErrorCode::FileUnwritable, {}, path};
    }
    return ok();
}

Status writeSeed(const std::string& path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    return file.flush() ? ok() : Status(Error{ErrorCode::FileUnwritable, {}, path});
}

/// Short hostile texts, and a Word document with a bit of everything.
Status writeProse(const std::string& folder)
{
    std::size_t number = 0;
    for (const test::HostileText& hostile : test::hostileTexts())
        if (Status done = writeSeed(folder + "/hostile-" + std::to_string(number++), hostile.make(600)); !done)
            return done;
    const std::string body = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>APT28 attacked ports</w:t><w:br/><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
                             "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:del><w:p/></w:del>";
    const std::string notes = "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    if (Status done = writeSeed(folder + "/document.xml", "<w:document>" + body + "</w:document>"); !done)
        return done;
    if (Status done = writeSeed(folder + "/notes.xml", notes); !done)
        return done;
    return writeSeed(folder + "/document.docx", test::docxBytes(body, {{"word/footnotes.xml", notes}}));
}

Status writeCorpus(const std::string& folder)
{
    std::error_code failed;
    for (const char* const part : {"/casefile", "/stix", "/query", "/prose"})
        if (std::filesystem::create_directories(folder + part, failed); failed)
            return Error{ErrorCode::FileUnwritable, failed.message(), folder + part};
    if (Status done = writeCasefiles(folder + "/casefile"); !done)
        return done;
    for (const casefile::Migration& step : casefile::migrations()) {
        const std::string path = folder + "/casefile/format-" + std::to_string(step.from) + ".tline";
        std::filesystem::remove(path, failed);
        if (Status done = writeOlder(path, step.from); !done)
            return done;
    }
    if (Status done = writeBundles(folder + "/stix"); !done)
        return done;
    if (Status done = writeProse(folder + "/prose"); !done)
        return done;
    return writeQueryInputs(folder + "/query");
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const Status done = writeCorpus(argv[1]);
    if (!done)
        std::fprintf(stderr, "%s\n", describe(done.error()).c_str());
    return done ? 0 : 1;
}
