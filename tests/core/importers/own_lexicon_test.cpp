// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/own_lexicon.h"

#include <algorithm>

#include "core/importers/prose/lexicon.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using namespace throughline::prose;
using namespace throughline::test;

namespace {

Lexicon loaded(std::vector<OwnLexicon::Table> tables)
{
    Result<Lexicon> lexicon = loadLexicon({.tables = std::move(tables), .complaints = {}});
    if (!lexicon)
        FAIL(describe(lexicon.error()));
    return *std::move(lexicon);
}

/// The name that the lexicon gives these words; empty if it does not know them.
std::string nameOf(const Lexicon& lexicon, const std::string& words)
{
    std::vector<Token> tokens;
    tokenize(words, lowerInPlace(words), 0, words.size(), {}, lexicon.vocabulary, tokens);
    const auto match = lexicon.nameTable.longest(tokens, words, 0, tokens.size());
    return match && match->length == tokens.size() ? lexicon.names[lexicon.namePhrases[match->value].name].name : std::string();
}

std::vector<std::string> complaintsOf(const Lexicon& lexicon)
{
    std::vector<std::string> lines;
    for (const Diagnostic& complaint : lexicon.complaints)
        lines.push_back(describe(complaint));
    return lines;
}

std::string header(const std::string& file)
{
    return file == "groups.csv" ? "name,attack_id,aliases,ambiguous\n" : "name,kind,country,aliases\n";
}

}  // namespace

TEST_CASE("Own names are known beside those compiled in, and own rows win", "[importers][lexicon]")
{
    const Lexicon lexicon = loaded({{"groups.csv", "my/groups.csv", "# ours\r\n" + header("groups.csv") + "Grey Heron,,Quay Bandits|GH-9,\r\n"},
                                    {"media.csv", "my/media.csv", header("media.csv") + "Own Wire,medium,NO,Reuters\n"}});
    CHECK(complaintsOf(lexicon).empty());
    CHECK(nameOf(lexicon, "Quay Bandits") == "Grey Heron");
    CHECK(nameOf(lexicon, "Reuters") == "Own Wire");
    CHECK(nameOf(loaded({}), "Reuters") == "Reuters");
    CHECK(nameOf(loaded({}), "Quay Bandits").empty());
}

TEST_CASE("What is wrong with an own table is told with file and line, and the rest is used", "[importers][lexicon]")
{
    const Lexicon lexicon = loaded({{"gruops.csv", "my/gruops.csv", "x\n"},
                                    {"groups.csv", "my/groups.csv", header("groups.csv") + "Grey Heron,,\nTan Stork,,\"open,\nBlue Tern,,,\n"},
                                    {"media.csv", "my/media.csv", header("media.csv") + "Own Wire,radio,NO,\n"},
                                    {"numbers.csv", "my/numbers.csv", "word,role,value\nmany many,many,lots\n"},
                                    {"software.csv", "my/software.csv", "name,type\nQuayDrop,malware\n"}});
    CHECK(nameOf(lexicon, "Blue Tern") == "Blue Tern");
    CHECK(nameOf(lexicon, "Reuters") == "Reuters");
    const std::vector<std::string> lines = complaintsOf(lexicon);
    const auto has = [&](const std::string& line) {
        for (const std::string& other : lines)
            UNSCOPED_INFO(other);
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    CHECK(lines.size() == 6);
    CHECK(has("my/groups.csv: line 2: warning: 3 fields, 4 expected; the line is not used [lexicon]"));
    CHECK(has("my/groups.csv: line 3: warning: a quote is not closed; the line is not used [lexicon]"));
    CHECK(has("my/media.csv: line 2: warning: unknown kind 'radio' [lexicon]"));
    CHECK(has("my/numbers.csv: line 2: warning: 'lots' is no number [lexicon]"));
    CHECK(has("my/gruops.csv: warning: this is no table of the lexicon, so it is not read [lexicon]"));
}

TEST_CASE("A row of an own table with an unknown class is told and not used", "[importers][lexicon]")
{
    const Lexicon lexicon = loaded({{"bodies.csv", "my/bodies.csv", "name,country,class,kind,aliases\nQuay Bureau,NO,guild,agency,\nPier Bureau,NO,government,agency,\n"},
                                    {"media.csv", "my/media.csv", header("media.csv") + "Own Wire,radio,NO,\n"},
                                    {"software.csv", "my/software.csv", "name,type,attack_id,aliases,ambiguous\nQuayDrop,worm,,,\nPierDrop,malware,,,\n"}});
    CHECK(complaintsOf(lexicon) == std::vector<std::string>{"my/bodies.csv: line 2: warning: unknown class 'guild' [lexicon]",
                                                            "my/media.csv: line 2: warning: unknown kind 'radio' [lexicon]",
                                                            "my/software.csv: line 2: warning: unknown type 'worm' [lexicon]"});
    CHECK(nameOf(lexicon, "Quay Bureau").empty());
    CHECK(nameOf(lexicon, "Own Wire").empty());
    CHECK(nameOf(lexicon, "QuayDrop").empty());
    CHECK(nameOf(lexicon, "Pier Bureau") == "Pier Bureau");
    CHECK(nameOf(lexicon, "PierDrop") == "PierDrop");
}

TEST_CASE("A folder of own tables is read by name, and what is no table in it is told", "[importers][lexicon]")
{
    const TemporaryFolder folder;
    CHECK(readOwnLexicon("").tables.empty());
    CHECK(readOwnLexicon(folder.path("none")).tables.empty());
    folder.write("media.csv", "\xEF\xBB\xBFname\nx\xFF\n");
    folder.write("groups.csv", "name\n");
    folder.write("notes.txt", "name\n");
    std::filesystem::create_directory(folder.path("dir.csv"));
    const OwnLexicon own = readOwnLexicon(folder.path());
    REQUIRE(own.tables.size() == 2);
    CHECK(own.tables[0].name == "groups.csv");
    CHECK(own.tables[1].text == "name\nx\xEF\xBF\xBD\n");
    REQUIRE(own.complaints.size() == 1);
    CHECK(own.complaints[0].file == folder.path("dir.csv"));
}
