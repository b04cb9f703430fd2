// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/importers/prose/source_text.h"
#include "core/review/readable_text.h"
#include "tests/support/catch.h"

using namespace throughline;
using namespace throughline::prose;

namespace {

std::vector<std::string> blocksOf(const PlainText& plain, bool boilerplate = false)
{
    std::vector<std::string> blocks;
    for (const Block& block : plain.blocks)
        if ((block.kind == BlockKind::Boilerplate) == boilerplate)
            blocks.push_back(plain.text.substr(block.begin, block.end - block.begin));
    return blocks;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines broken by width read as one paragraph, headings and list items stay apart", "[importers][prose][pages]")
{
    const PlainText plain = plainOfPages("A long heading that names the Northern\nFisheries Agency\n\nThe intruders came in through a portal of\n"
                                         "Acme Systems, which had not been patched\nsince May.\n\n• ports in Norway\n• banks\n\f");
    CHECK(blocksOf(plain) == Texts{"A long heading that names the Northern Fisheries Agency",
                                   "The intruders came in through a portal of Acme Systems, which had not been patched since May.", "• ports in Norway", "• banks"});
    CHECK(plain.blocks[0].kind == BlockKind::Heading);
    CHECK(plain.blocks[1].kind == BlockKind::Paragraph);
    CHECK(plain.blocks[2].kind == BlockKind::ListItem);
}

TEST_CASE("A byline and a date are no part of the title above them", "[importers][prose][pages]")
{
    const std::string line = "The intruders sent letters to forty people of the port authority and its";
    const PlainText plain = plainOfPages("Ports of the north say that hackers from abroad stopped the cranes\nBy Jane Doe, Port Courier\n14 March 2025\n" + line + "\n" + line
                                         + "\n" + line + "\n14 March 2025 notes.\n\f");
    CHECK(blocksOf(plain).front() == "Ports of the north say that hackers from abroad stopped the cranes");
    CHECK(blocksOf(plain).back().find("14 March 2025 notes.") != std::string::npos);
    CHECK(blocksOf(plain).size() == 4);
}

TEST_CASE("A line that is two in one does not make the others short", "[importers][prose][pages]")
{
    const std::string line = "The intruders sent letters to forty people of the port authority and its";
    const std::string joined = line + " " + line;
    const PlainText plain = plainOfPages(joined + "\n" + line + "\n" + line + "\nBerzins knew, and used the flaw\nof Acme.\n\f");
    CHECK(plain.blocks.size() <= 2);
    CHECK(blocksOf(plain).front().find("its Berzins knew") != std::string::npos);
}

TEST_CASE("A word broken by a hyphen is joined unless the text shows that it is written with one", "[importers][prose][pages]")
{
    const std::string stored = "Servers and their structure matter to linked firms of China and more infra-\nstructure of a China-\nlinked group with a state-\n"
                               "sponsored and other state-sponsored groups, in a soft\xC2\xAD\nened tone and con\xC2\xADtrol of of\xEF\xAC\x81""ces.\n\f";
    const PlainText plain = plainOfPages(stored);
    for (const std::string word : {"more infrastructure of", "a China-linked group", "a state-sponsored and", "a softened tone", "control of offices"}) {
        INFO(plain.text);
        CHECK(plain.text.find(word) != std::string::npos);
    }
    const SpanMap map(plain, stored);
    const std::size_t at = plain.text.find("infrastructure");
    const TextSpan span = map.toStored(at, at + 14);
    CHECK(toUtf8(toUtf32(stored).substr(span.begin, span.end - span.begin)) == "infra-\nstructure");
    const std::size_t office = plain.text.find("offices");
    const TextSpan ligature = map.toStored(office, office + 7);
    CHECK(toUtf8(toUtf32(stored).substr(ligature.begin, ligature.end - ligature.begin)) == "of\xEF\xAC\x81""ces");
}

TEST_CASE("Running heads and page numbers are boilerplate, and a sentence reads on behind them", "[importers][prose][pages]")
{
    const std::string stored = "Quarterly Review\n\nThe attackers moved to the systems of the harbour and then copied\n\nReview | March\n1\n\f"
                               "Quarterly Review\n\nthe files of three ferries.\n\nA second paragraph stands here.\n\nReview | March\n2\n\f"
                               "Quarterly Review\n\nThe end.\n\nReview | March\n3\n\f";
    const PlainText plain = plainOfPages(stored);
    CHECK(blocksOf(plain) == Texts{"Quarterly Review", "The attackers moved to the systems of the harbour and then copied the files of three ferries.",
                                   "A second paragraph stands here.", "The end."});
    CHECK(blocksOf(plain, true) == Texts{"Review | March", "2", "Quarterly Review", "Review | March", "3"});
}

TEST_CASE("A page alone has no running lines, and lines of one page are compared with other pages only", "[importers][prose][pages]")
{
    CHECK(blocksOf(plainOfPages("Same\n\nSame\n\nSame\n\f")) == Texts{"Same", "Same", "Same"});
    CHECK(plainOfPages("").blocks.empty());
    CHECK(plainOfPages("\f\f\n\f").blocks.empty());
}

TEST_CASE("In the text of a document each line is a paragraph, and one with tabs a row", "[importers][prose][pages]")
{
    const PlainText plain = plainOfParagraphs("Heading\n\nThe group hit ports in Norway and was then seen again\nin lower case.\n\na\tb\n• item\n");
    std::vector<BlockKind> kinds;
    for (const Block& block : plain.blocks)
        kinds.push_back(block.kind);
    CHECK(kinds == std::vector{BlockKind::Heading, BlockKind::Heading, BlockKind::Paragraph, BlockKind::TableRow, BlockKind::ListItem});
}

TEST_CASE("A PDF is shown by its paragraphs, and places in them are places in the stored text", "[importers][prose][pages]")
{
    const std::string stored = "The agency found no more infra-\nstructure of the group.\n\f";
    const ReadableText readable(stored, "pdf");
    CHECK(readable.text() == "The agency found no more infrastructure of the group.");
    CHECK(readable.toReadable({25, 41}) == TextSpan{25, 39});
    CHECK(readable.toStored({25, 39}) == TextSpan{25, 41});
}
