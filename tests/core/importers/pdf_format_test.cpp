// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"
#include "core/base/uuid.h"
#include "core/importers/document_formats.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/paths.h"
#include "tests/support/pdf_bytes.h"

using namespace throughline;
using namespace throughline::test;

namespace {

bool hasReader()
{
    if (!findProgram("pdftotext").empty())
        return true;
    WARN("pdftotext is not there (package poppler-utils): PDF is not tested");
    return false;
}

const std::vector<std::vector<std::string>> twoPages{
    {"Banks hit by a group that is tracked as APT77", "",
     "APT77 attacked banks in Peru and in other countries of the south, the security firm", "Mandiant said. The firm found no sign of damage so far in the infra-",
     "structure of the banks.", "", "Harbour Brief 7", "Page 1 of 2"},
    {"APT77 attacked schools in Norway, Mandiant said.", "", "Harbour Brief 7", "Page 2 of 2"}};

std::string wordsAt(const ParsedReport& parsed, TextSpan span)
{
    const std::u32string points = toUtf32(*parsed.reports.at(0).text);
    return toUtf8(std::u32string_view(points).substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("A PDF is read by its text, with its pages and the hash of its own bytes", "[importers][pdf]")
{
    if (!hasReader())
        return;
    const std::string bytes = pdfBytes(twoPages);
    const Result<ParsedReport> parsed = importReport(bytes, "brief.pdf", {});
    REQUIRE(parsed);
    const Report& report = parsed->reports.at(0);
    CHECK(report.format == "pdf");
    CHECK(report.title == "Banks hit by a group that is tracked as APT77");
    CHECK(report.sha256 == sha256Hex(bytes));
    REQUIRE(report.pages.size() == 2);
    CHECK(report.pages[0].end == report.pages[1].begin);
    CHECK(wordsAt(*parsed, report.pages[1]).starts_with("APT77 attacked schools"));
    CHECK(tells(*parsed, "APT77 -targets-> Peru | asserts by Mandiant, stated"));
    CHECK(tells(*parsed, "APT77 -targets-> Norway | asserts by Mandiant, stated"));
    REQUIRE_FALSE(parsed->claims.empty());
    const Claim& claim = parsed->claims.front();
    CHECK(wordsAt(*parsed, claim.span) == "APT77 attacked banks in Peru and in other countries of the south, the security firm\nMandiant said.");
    CHECK(claim.text == "APT77 attacked banks in Peru and in other countries of the south, the security firm Mandiant said.");
}

TEST_CASE("The same PDF gives the same report, on any thread", "[importers][pdf]")
{
    if (!hasReader())
        return;
    const std::string bytes = pdfBytes(twoPages);
    CHECK(importReport(bytes, "a.pdf", {})->claims == importReport(bytes, "a.pdf", {})->claims);
}

TEST_CASE("A PDF that cannot be read is refused with what to do", "[importers][pdf]")
{
    if (!hasReader())
        return;
    const std::string locked = readBytes(sourceDir() + "/tests/fixtures/prose/locked.pdf");
    const auto [bytes, code, words] = GENERATE_COPY(table<std::string, ErrorCode, std::string>({
        {locked, ErrorCode::Unsupported, "locked with a password"},
        {"%PDF-1.4\nnothing of a document", ErrorCode::Malformed, "damaged"},
        {pdfBytes({{}, {}}), ErrorCode::Empty, "only pictures of pages (2)"},
        {pdfBytes({}), ErrorCode::Malformed, "damaged"},
    }));
    const Result<ParsedReport> parsed = importReport(bytes, "x.pdf", {});
    REQUIRE_FALSE(parsed);
    INFO(describe(parsed.error()));
    CHECK(parsed.error().code == code);
    CHECK(parsed.error().message.find(words) != std::string::npos);
    CHECK(parsed.error().where == "x.pdf");
}

TEST_CASE("Half a PDF never ends the program, and what is read of it is told to be damaged", "[importers][pdf]")
{
    if (!hasReader())
        return;
    const std::string whole = pdfBytes(twoPages);
    for (std::size_t size = 10; size < whole.size(); size += whole.size() / 6) {
        const Result<ParsedReport> parsed = importReport(std::string_view(whole).substr(0, size), "half.pdf", {});
        if (parsed)
            CHECK(std::any_of(parsed->diagnostics.begin(), parsed->diagnostics.end(), [](const Diagnostic& d) { return d.code == "damaged-pdf"; }));
        else
            CHECK_FALSE(parsed.error().message.empty());
    }
}

TEST_CASE("A PDF that is told to stop gives no result", "[importers][pdf]")
{
    if (!hasReader())
        return;
    std::stop_source stop;
    stop.request_stop();
    CHECK(importReport(pdfBytes(twoPages), "a.pdf", {.stop = stop.get_token(), .progress = {}}).error().code == ErrorCode::Cancelled);
}
