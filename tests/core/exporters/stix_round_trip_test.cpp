// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/base/embedded.h"
#include "core/exporters/stix_writer.h"
#include "core/importers/import_format.h"
#include "core/model/compact_case.h"
#include "core/model/fields.h"
#include "core/model/merge_view.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/full_case.h"
#include "tests/support/stix_check.h"

using namespace throughline;

namespace {

CaseDocument compacted(const CaseDocument& document)
{
    const CompactedCase kept = compactCase(document.threatCase);
    CaseDocument out{.threatCase = kept.threatCase, .view = compactView(document.view, kept), .savedViews = document.savedViews};
    for (SavedView& saved : out.savedViews)
        saved.view = compactView(saved.view, kept);
    return out;
}

ParsedReport parsed(const std::string& bundle)
{
    Result<ParsedReport> read = importReport(bundle, "case.json", {});
    if (!read)
        FAIL(describe(read.error()));
    return *std::move(read);
}

CaseDocument opened(const ParsedReport& report)
{
    CaseDocument out;
    MergeOutcome merged = mergeReport({}, report);
    out.threatCase = merged.threatCase;
    mergeView(out, report, merged);
    return out;
}

/// First difference, as "table[row].field"; empty if the cases are equal.
std::string difference(const ThreatCase& a, const ThreatCase& b)
{
    std::string found;
    const auto compare = [&](const char* table, const auto& left, const auto& right) {
        if (found.empty() && left.size() != right.size())
            found = std::string(table) + ": " + std::to_string(left.size()) + " and " + std::to_string(right.size());
        for (std::size_t i = 0; found.empty() && i < left.size(); ++i) {
            if (left[i] == right[i])
                continue;
            found = std::string(table) + "[" + std::to_string(i) + "]";
            const auto& other = right[i];
            auto copy = left[i];
            visitFields(left[i], [&](std::string_view field, const auto& value) {
                visitFields(other, [&](std::string_view name, const auto& its) {
                    if constexpr (std::is_same_v<decltype(value), decltype(its)>)
                        if (name == field && !(value == its))
                            found += " " + std::string(field);
                });
            });
        }
    };
    compare("report", a.reports, b.reports);
    compare("entity", a.entities, b.entities);
    compare("relationship", a.relationships, b.relationships);
    compare("claim", a.claims, b.claims);
    compare("incident", a.incidents, b.incidents);
    compare("quantity", a.quantities, b.quantities);
    compare("same_as", a.sameAs, b.sameAs);
    compare("assessment", a.assessments, b.assessments);
    compare("note", a.notes, b.notes);
    compare("attachment", a.attachments, b.attachments);
    return found;
}

void checkRoundTrip(const CaseDocument& document)
{
    const CaseDocument expected = compacted(document);
    const std::string bundle = stixBundle(document);
    const ParsedReport report = parsed(bundle);
    for (const Diagnostic& diagnostic : report.diagnostics)
        UNSCOPED_INFO(describe(diagnostic));
    CHECK(report.diagnostics.empty());
    const CaseDocument read = opened(report);
    CHECK(difference(expected.threatCase, read.threatCase) == "");
    CHECK(read.threatCase == expected.threatCase);
    CHECK(read.view == expected.view);
    CHECK(read.savedViews == expected.savedViews);
    CHECK(stixBundle(read) == bundle);
}

ParsedReport sample(const std::string& name)
{
    const auto bytes = embedded("samples/" + name);
    REQUIRE(bytes);
    Result<ParsedReport> read = importReport(*bytes, name, {});
    REQUIRE(read);
    return *std::move(read);
}

}  // namespace

TEST_CASE("A case comes back equal from its STIX bundle", "[exporters][stix]")
{
    SECTION("every field used") { checkRoundTrip(test::fullCase()); }
    SECTION("an empty case") { checkRoundTrip({}); }
    SECTION("each sample, and all of them together")
    {
        CaseDocument all;
        for (const std::string_view path : embeddedPaths("samples/")) {
            const ParsedReport report = sample(std::string(path.substr(std::string("samples/").size())));
            CAPTURE(path);
            checkRoundTrip(opened(report));
            all.threatCase = mergeReport(all.threatCase, report).threatCase;
        }
        checkRoundTrip(all);
    }
}

TEST_CASE("A bundle of ours is valid STIX 2.1", "[exporters][stix]")
{
    CHECK(test::stixFaults(stixBundle({})) == std::vector<std::string>{});
    CHECK(test::stixFaults(stixBundle({.threatCase = test::foundingCase()})) == std::vector<std::string>{});
    // One tool is a placeholder: somebody else's object that is not here, and nothing of ours refers to it.
    CHECK(test::stixFaults(stixBundle(test::fullCase())) == std::vector<std::string>{});
}
