// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

std::vector<std::string> filesUnder(const std::string& folder)
{
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            out.push_back(entry.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("Every file of the invalid corpus loads or is refused with file and reason in time", "[importers][corpus]")
{
    if (sharedDir().empty()) {
        WARN("no shared data beside the project: corpus of invalid files not read");
        return;
    }
    const std::vector<std::string> files = filesUnder(sharedDir() + "/data/invalid");
    REQUIRE(files.size() >= 60);
    for (const std::string& file : files) {
        INFO(file);
        const auto start = std::chrono::steady_clock::now();
        const Result<ParsedReport> parsed = importFile(file, {});
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
        if (!parsed) {
            CHECK(parsed.error().where.rfind(file, 0) == 0);
            CHECK(describe(parsed.error()).size() > file.size() + 20);
            continue;
        }
        CHECK(parsed->reports.size() >= 1);
        for (const Diagnostic& diagnostic : parsed->diagnostics) {
            CHECK(diagnostic.file == file);
            CHECK_FALSE(diagnostic.message.empty());
        }
    }
}

TEST_CASE("Broken STIX of the corpus is told by the code that fits", "[importers][corpus]")
{
    if (sharedDir().empty()) {
        WARN("no shared data beside the project: corpus of invalid files not read");
        return;
    }
    const auto [file, text] = GENERATE(table<std::string, std::string>({
        {"truncated", "truncated at objects[3], line 1, column 898"},
        {"trailing-garbage", "trailing-text at line 2, column 1"},
        {"nan-infinity", "not-json-word at objects[1], line 1, column 513"},
        {"dup-key", "duplicate-key at objects[3].relationship_type"},
        {"dup-id-versions", "several-versions at objects[2]"},
        {"dup-id-same-modified", "conflicting-versions at objects[2]"},
        {"dangling", "dangling-reference at objects[1].target_ref"},
        {"bad-uuid", "bad-uuid at objects[0].id"},
        {"bad-times", "bad-time at objects[0].created"},
        {"confidence-range", "bad-confidence at objects[0].confidence"},
        {"contested-opinions", "bad-opinion at objects[6].opinion"},
        {"wrong-json-types", "wrong-type at objects[0].name"},
        {"lone-surrogate", "lone-surrogate at objects[0], line 1, column 296"},
        {"raw-nul-byte", "nul-character at line 1, column 984"},
    }));
    const Result<ParsedReport> parsed = importFile(sharedDir() + "/data/invalid/synthetic/" + file + ".json", {});
    REQUIRE(parsed);
    const std::vector<std::string> texts = diagnosticTexts(*parsed);
    INFO(file);
    CHECK(std::count(texts.begin(), texts.end(), text) == 1);
}

TEST_CASE("Good STIX of the corpus reads with no error", "[importers][corpus]")
{
    if (sharedDir().empty()) {
        WARN("no shared data beside the project: STIX files not read");
        return;
    }
    for (const std::string& file : filesUnder(sharedDir() + "/data/stix21")) {
        INFO(file);
        const Result<ParsedReport> parsed = importFile(file, {});
        REQUIRE(parsed);
        CHECK(parsed->entities.size() + parsed->relationships.size() > 0);
        CHECK(parsed->claims.size() >= parsed->relationships.size());
        for (const Diagnostic& diagnostic : parsed->diagnostics)
            CHECK(diagnostic.severity != Severity::Error);
    }
}

TEST_CASE("ATT&CK for ICS opens fast, whole, and as one band", "[importers][corpus]")
{
    if (sharedDir().empty()) {
        WARN("no shared data beside the project: ATT&CK not read");
        return;
    }
    const auto start = std::chrono::steady_clock::now();
    const Result<ParsedReport> parsed = importFile(sharedDir() + "/data/attack/ics-attack-18.1.json", {});
    const auto took = std::chrono::steady_clock::now() - start;
    REQUIRE(parsed);
    CHECK(took < std::chrono::seconds(2));  // 0.04 s in a release build; sanitizers are slow
    CHECK(std::count_if(parsed->relationships.begin(), parsed->relationships.end(),
                        [](const Relationship& r) { return r.type != RelationType::Reference; }) == 1373);
    CHECK(parsed->incidents.empty());
    CHECK(parsed->reports.at(0).title == "ICS ATT&CK");
    CHECK(entityNamed(*parsed, "Sandworm Team").externalId == "G0034");
    CHECK(parsed->diagnostics.empty());
}
