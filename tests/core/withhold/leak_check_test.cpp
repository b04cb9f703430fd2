// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.h"
#include "core/casefile/casefile.h"
#include "core/withhold/leak_check.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_bytes.h"

using namespace throughline;
using namespace throughline::test;

namespace {

bool leaks(const std::string& bytes, const std::string& name = "Borealis") { return !findLeaks(bytes, {name}).empty(); }

std::string chunk(const std::string& kind, const std::string& data)
{
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(data.size() >> shift & 0xFF));
    return out + kind + data + "CRC!";
}

/// zlib data of Borealis, as `zlib.compress` makes it.
const std::string packed("\x78\x9c\x73\xca\x2f\x4a\x4d\xcc\xc9\x2c\x06\x00\x0d\xd3\x03\x32", 16);

}  // namespace

TEST_CASE("Words are found raw and as formats write them", "[withhold][leak]")
{
    CHECK(leaks("so BOREALIS said"));
    CHECK_FALSE(leaks("Borealisian and Xborealis"));
    CHECK(leaks(R"({"name":"\u0042orealis"})"));
    CHECK(leaks(R"({"name":"x\nBorealis"})"));
    CHECK(leaks("<svg><text>Bore</text><text>alis</text></svg>"));
    CHECK(leaks("<text>A &amp; B</text>", "A & B Holding") == false);
    CHECK(leaks("<text>Kraft &amp; Co</text>", "Kraft & Co"));
    CHECK(leaks("<title>&#66;orealis</title><g x='&#x42;'/>"));
    CHECK(leaks("<text>Borealis</text><text>Foods</text>", "Borealis Foods"));
    CHECK(leaks("\"data\":\"" + toBase64("a letter to Borealis" + std::string(300, '.')) + "\""));
    CHECK(leaks("bore[.]alis", "bore.alis"));
    CHECK(leaks(R"("\ud83d\udc3cxyz1 Лазарь")", "лазарь"));
    CHECK(findLeaks("the cat", {"cat"}).empty());
}

TEST_CASE("Words are found in pictures, archives and PDFs", "[withhold][leak]")
{
    const std::string head = "\x89PNG\r\n\x1a\n";
    CHECK(leaks(head + chunk("IHDR", "0123456789abc") + chunk("tEXt", std::string("Title\0Borealis", 14))));
    CHECK(leaks(head + chunk("zTXt", std::string("Title\0\0", 7) + packed)));
    CHECK_FALSE(leaks(head + chunk("IDAT", std::string("\0\1 zorv \2", 9)), "zorv"));
    CHECK(leaks(zipBytes({{"word/document.xml", "<w:t>Bore</w:t><w:t>alis</w:t>"}})));
    CHECK(leaks(zipBytes({{"media/borealis.png", "x"}})));
    CHECK(leaks(zipBytes({{"inner.zip", zipBytes({{"a.txt", "of Borealis"}})}})));
    CHECK(leaks("%PDF-1.4\n1 0 obj\n<< /Title (\\102orealis) >>\nendobj\n"));
    CHECK(leaks("%PDF-1.4\n1 0 obj\n<< /Title <feff0042006f007200650061006c00690073> >>\nendobj\n"));
    CHECK(leaks("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length 16 >>\nstream\n" + packed + "\nendstream\nendobj\n"));
    const std::string font = "1 0 obj\n<< >>\nstream\n1 beginbfrange\n<0001> <0004> [<0042> <006f> <0072> <0065>]\n<0005> <0005> <0061>\nendbfrange\n"
                             "2 beginbfchar\n<0006> <006c>\n<0007> <00690073>\nendbfchar\nendstream\nendobj\n";
    const std::string page = "2 0 obj\n<< >>\nstream\nBT /F1 9 Tf <0001> Tj 5 0 Td <00020003> Tj [<0004> -20 <0005>] TJ <0006> Tj <0007> Tj ET\nendstream\nendobj\n";
    CHECK(leaks("%PDF-1.4\n" + font + page));
    CHECK_FALSE(leaks("%PDF-1.4\n" + font));
}

TEST_CASE("Words are found in every cell of a casefile", "[withhold][leak]")
{
    const TemporaryFolder folder;
    CaseDocument document;
    document.threatCase.notes.push_back({.id = "note--1", .about = {}, .text = std::string(100'000, '.') + " Borealis " + std::string(100'000, '.'), .author = {}, .written = {}, .marking = {}});
    REQUIRE(writeCasefile(folder.path("a.tline"), document, {}));
    const Result<std::vector<Leak>> found = findLeaksInFile(folder.path("a.tline"), {"borealis", "nothing of it"});
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->front().words == "borealis");
    CHECK_FALSE(findLeaksInFile(folder.path("missing"), {"borealis"}));
}

TEST_CASE("Words of a format are no leak, and the error does not tell what leaked", "[withhold][leak]")
{
    const std::vector<Leak> found{{"Borealis", "page"}, {"title", "page"}};
    const std::vector<Leak> left = withoutOwnWords(found, [] { return std::vector<Leak>{{"title", "page"}}; });
    CHECK(left == std::vector<Leak>{{"Borealis", "page"}});
    const Error error = leakError({{"Borealis", "Borealis/page.xml"}, {"Quill", "docProps"}}, "out.pptx");
    CHECK(describe(error).find("orealis") == std::string::npos);
    CHECK(describe(error).find("docProps") != std::string::npos);
    CHECK(describe(error).find("2 strings") != std::string::npos);
}

TEST_CASE("Damaged files are searched as far as they can be read", "[withhold][leak]")
{
    for (const std::string& bytes : {std::string("%PDF-1.4\nstream"), std::string("%PDF-1.4\n<<(((\\"), std::string("\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXt"), std::string("PK\x03\x04zzz"),
                                     std::string("\x1f\x8b\x08"), std::string("<&#;&#x;&amp"), std::string("\"\\u12"), std::string("\\")})
        CHECK(findLeaks(bytes, {"Borealis"}).empty());
}
