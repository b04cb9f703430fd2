// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/document_formats.h"

#include "core/base/uuid.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/zip_bytes.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::string paragraph(const std::string& words, const std::string& properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& words) { return "<w:tc>" + paragraph(words) + "</w:tc>"; }

std::string textOf(const std::string& body, const ZipFiles& more = {})
{
    const Result<ExtractedText> text = extractDocx(docxBytes(body, more), "a.docx", {});
    if (!text)
        FAIL(describe(text.error()));
    return text->text;
}

Error refused(const std::string& bytes)
{
    const Result<ParsedReport> parsed = importReport(bytes, "a.docx", {});
    REQUIRE_FALSE(parsed);
    INFO(describe(parsed.error()));
    CHECK(parsed.error().where.starts_with("a.docx"));
    return parsed.error();
}

}  // namespace

TEST_CASE("A Word document gives its claims, with spans in the text got out of it", "[importers][docx]")
{
    const std::string bytes = docxBytes(paragraph("Harbours under attack") + paragraph("APT77 attacked banks in Peru and used stolen "
                                        "passwords for weeks, Mandiant said."));
    const Result<ParsedReport> parsed = importReport(bytes, "brief.docx", {});
    REQUIRE(parsed);
    CHECK(parsed->reports.at(0).format == "docx");
    CHECK(parsed->reports.at(0).title == "Harbours under attack");
    CHECK(parsed->reports.at(0).sha256 == sha256Hex(bytes));
    CHECK(*parsed->reports.at(0).text == "Harbours under attack\n\nAPT77 attacked banks in Peru and used stolen passwords for weeks, Mandiant said.\n");
    CHECK(tells(*parsed, "APT77 -targets-> Peru | asserts by Mandiant, stated"));
    const Claim& claim = parsed->claims.at(0);
    CHECK(toUtf8(toUtf32(*parsed->reports[0].text).substr(claim.span.begin, claim.span.end - claim.span.begin)) == claim.text);
    CHECK(importReport(bytes, "renamed.txt", {})->reports.at(0).format == "docx");
}

TEST_CASE("List items, rows, breaks and notes of a Word document keep their shape", "[importers][docx]")
{
    CHECK(textOf(paragraph("One", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + paragraph("Two", "<w:pStyle w:val=\"ListBullet\"/>")) == "• One\n• Two\n");
    CHECK(textOf("<w:tbl><w:tr>" + cell("Type") + cell("Value") + "</w:tr><w:tr>" + cell("ip") + cell("203.0.113.7") + "</w:tr></w:tbl>")
          == "Type\tValue\nip\t203.0.113.7\n");
    CHECK(textOf("<w:tbl><w:tr><w:tc>" + paragraph("a") + "<w:tbl><w:tr>" + cell("b") + "</w:tr></w:tbl></w:tc>" + cell("c") + "</w:tr></w:tbl>") == "a b\tc\n");
    CHECK(textOf("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>") == "a\nb c-d\n");
    CHECK(textOf("<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                 {{"word/footnotes.xml", "<w:footnotes xmlns:w=\"x\"><w:footnote w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + paragraph(" A source.")
                                             + "</w:footnote></w:footnotes>"}})
          == "Text[1]\n\n[1] A source.\n");
}

TEST_CASE("Deleted words, fields and the second form of a drawing are not read twice or at all", "[importers][docx]")
{
    CHECK(textOf("<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>") == "kept\n");
    CHECK(textOf("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("box") + "</w:txbxContent></mc:Choice><mc:Fallback>"
                 + paragraph("box") + "</mc:Fallback></mc:AlternateContent><w:t>outer</w:t></w:r></w:p>")
          == "box\n\nouter\n");
}

TEST_CASE("Hostile Word documents are bounded and refused in words", "[importers][docx]")
{
    CHECK(refused(docxBytes("<w:p><w:r><w:t>" + std::string(40u << 20, 'x') + "</w:t></w:r></w:p>")).code == ErrorCode::TooLarge);
    CHECK(refused(docxBytes("")).code == ErrorCode::Empty);
    const std::string whole = docxBytes(paragraph("Text"));
    CHECK(refused(whole.substr(0, whole.size() - 10)).code == ErrorCode::Malformed);
    CHECK(refused("PK\x03\x04 [Content_Types].xml word/document.xml nothing").code == ErrorCode::Malformed);
    CHECK(refused(zipBytes({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}})).code == ErrorCode::Malformed);
    CHECK(importReport(zipBytes({{"notes.txt", "x"}}), "a.zip", {}).error().code == ErrorCode::NotText);
}

TEST_CASE("Tags nested a hundred thousand deep and entities are walked, not followed", "[importers][docx]")
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<w:sdt>";
    deep += paragraph("inside");
    for (int i = 0; i < 100'000; ++i)
        deep += "</w:sdt>";
    CHECK(textOf(deep) == "inside\n");
    const std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                             "<w:document><w:body>" + paragraph("x &b; &f; &amp; y") + "</w:body></w:document>";
    const Result<ExtractedText> text = extractDocx(zipBytes({{"word/document.xml", bomb}}), "a.docx", {});
    REQUIRE(text);
    CHECK(text->text == "x &b; &f; & y\n");
}

TEST_CASE("A Word document whose XML breaks off keeps what stood before, and says so", "[importers][docx]")
{
    const Result<ExtractedText> text
        = extractDocx(zipBytes({{"word/document.xml", "<w:document><w:body>" + paragraph("First.") + "<w:p><w:r><w:t>Sec"}}), "a.docx", {});
    REQUIRE(text);
    CHECK(text->text.starts_with("First.\n"));
    REQUIRE(text->diagnostics.size() == 1);
    CHECK(text->diagnostics[0].code == "damaged-docx");
}

TEST_CASE("A note that a Word document calls many times is read once, at its first call", "[importers][docx]")
{
    const std::string call = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    std::string calls;
    for (int i = 0; i < 50'000; ++i)
        calls += call;
    const std::string note = std::string(100'000, 'n');
    const std::string text = textOf("<w:p><w:r><w:t>Text</w:t></w:r>" + calls + "</w:p>",
                                    {{"word/footnotes.xml", "<w:footnotes xmlns:w=\"x\"><w:footnote w:id=\"2\">" + paragraph(note) + "</w:footnote></w:footnotes>"}});
    CHECK(text.starts_with("Text[1][2][3]"));
    CHECK(text.ends_with("[50000]\n\n[1] " + note + "\n"));
}
