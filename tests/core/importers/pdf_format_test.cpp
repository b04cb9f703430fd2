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
    {"Harbour operators hit by Grey Heron", "",
     "The hacking group Grey Heron used the malware QuayDrop against ports in Norway, the", "security firm Fjordline said on Monday. The attackers also targeted ship-",
     "ping companies in Den-", "mark.", "", "Fjordline Brief 7", "Page 1 of 2"},
    {"Fjordline said that Grey Heron exploited CVE-2031-12345 to reach the systems.", "", "Fjordline Brief 7", "Page 2 of 2"}};

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
    CHECK(report.title == "Harbour operators hit by Grey Heron");
    CHECK(report.sha256 == sha256Hex(bytes));
    REQUIRE(report.pages.size() == 2);
    CHECK(report.pages[0].end == report.pages[1].begin);
    CHECK(wordsAt(*parsed, report.pages[1]).starts_with("Fjordline said that Grey Heron exploited"));
    CHECK(tells(*parsed, "Grey Heron -uses-> QuayDrop | asserts by Fjordline, none"));
    const auto claim = std::find_if(parsed->claims.begin(), parsed->claims.end(), [](const Claim& c) { return c.text.find("QuayDrop") != std::string::npos; });
    REQUIRE(claim != parsed->claims.end());
    CHECK(wordsAt(*parsed, claim->span).starts_with("The hacking group Grey Heron used the malware QuayDrop"));
    CHECK(wordsAt(*parsed, claim->span).ends_with("said on Monday."));
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
    const std::string whole = pdfBytes(twoPages);
    const auto [bytes, code, words] = GENERATE_COPY(table<std::string, ErrorCode, std::string>({
        {locked, ErrorCode::Unsupported, "locked with a password"},
        {"%PDF-1.4\nnothing of a document", ErrorCode::Malformed, "damaged"},
        {pdfBytes({{}, {}}), ErrorCode::Empty, "only pictures of pages (2)"},
        {pdfBytes({}), ErrorCode::Empty, "no text"},
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
