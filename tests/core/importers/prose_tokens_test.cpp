// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/tokens.h"

#include "core/importers/prose/csv_table.h"
#include "core/importers/prose/document.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::prose;

namespace {

std::vector<std::string> words(const std::string& text)
{
    std::vector<Token> tokens;
    tokenize(text, lowerInPlace(text), 0, text.size(), findObservables(text), {}, tokens);
    std::vector<std::string> out;
    for (const Token& token : tokens)
        out.push_back(text.substr(token.begin, token.end - token.begin));
    return out;
}

std::vector<std::string> sentences(const std::string& text)
{
    const auto& lexicon = sharedLexicon();
    REQUIRE(lexicon);
    const Document doc = makeDocument(plainOfText(text), *lexicon);
    std::vector<std::string> out;
    for (const Sentence& sentence : doc.sentences)
        out.emplace_back(doc.surface(sentence.tokens));
    return out;
}

}  // namespace

TEST_CASE("Hyphens split a compound, figures and initials stay whole", "[importers][prose]")
{
    CHECK(words("China-linked U.S. unit hit 1,000 hosts") == std::vector<std::string>{"China", "linked", "U.S.", "unit", "hit", "1,000", "hosts"});
    CHECK(words("Taiwan’s and Xi'an's") == std::vector<std::string>{"Taiwan", "’s", "and", "Xi", "an", "'s"});
}

TEST_CASE("An observable is one token", "[importers][prose]")
{
    CHECK(words("at 203.0.113[.]7, then") == std::vector<std::string>{"at", "203.0.113[.]7", ",", "then"});
}

TEST_CASE("Sentences end at full stops, not at abbreviations", "[importers][prose]")
{
    CHECK(sentences("Dr. Lee of Acme Inc. spoke on Oct. 3. He left. “Stop.” She said no.").size() == 4);
    CHECK(sentences("The U.S. Justice Department acted. It named nobody.[1] Then it waited.") ==
          std::vector<std::string>{"The U.S. Justice Department acted.", "It named nobody.[1]", "Then it waited."});
}

TEST_CASE("The lexicons load and know their names", "[importers][prose]")
{
    const auto& lexicon = sharedLexicon();
    REQUIRE(lexicon);
    REQUIRE(lexicon->country("TW"));
    CHECK(lexicon->country("TW")->name == "Taiwan");
    CHECK(lexicon->attackNames.at("T1566") == "Phishing");
    CHECK(lexicon->country("XX") == nullptr);
}

TEST_CASE("A damaged table names its file and line", "[importers][prose]")
{
    const auto ragged = parseCsvTable("# origin\na,b\n1,2\n3\n", "lexicon/x.csv");
    REQUIRE_FALSE(ragged);
    CHECK(ragged.error().where == "lexicon/x.csv: line 4");
    const auto open = parseCsvTable("a,b\n\"1,2\n", "lexicon/x.csv");
    REQUIRE_FALSE(open);
    CHECK(open.error().where == "lexicon/x.csv: line 2");
    const auto quoted = parseCsvTable("a,b\n\"x, \"\"y\"\"\",2\n", "x");
    REQUIRE(quoted);
    CHECK(quoted->rows[0][0] == "x, \"y\"");
}
