// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/casefile.h"
#include "core/names/seen_before.h"
#include "core/names/seen_shelf.h"
#include "tests/support/catch.h"
#include "tests/support/full_case.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

using namespace throughline;
using test::TemporaryFolder;

namespace {

CaseDocument smallDocument()
{
    CaseDocument document{.threatCase = test::caseFromText("Fancy Bear -uses-> Wrench")};
    ThreatCase& threatCase = document.threatCase;
    threatCase.title = "Earlier case";
    Report report{.id = "report--1", .title = "Annual report"};
    report.published = *parseTime("2024-05-01");
    report.marking.tlp = Tlp::Amber;
    const auto id = idAt<ReportId>(threatCase.reports.push_back(report));
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row)
        threatCase.claims.edit(row).report = id;
    threatCase.entities.edit(rowOf(test::entityNamed(threatCase, "Fancy Bear"))).mentions.push_back({id, {}});
    return document;
}

const SeenEntry& entryNamed(const SeenSet& set, std::string_view name)
{
    for (const SeenEntry& entry : set.entries)
        if (entry.name == name)
            return entry;
    FAIL("no entry " << name);
    return set.entries.front();
}

std::string problemOf(const std::string& path)
{
    const auto set = readSeenCasefile(path, {});
    REQUIRE(set);
    CHECK(set->entries.empty());
    return set->problem;
}

}  // namespace

TEST_CASE("A casefile says what it holds of a thing, marked as there", "[names][seen]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("earlier.tline");
    REQUIRE(writeCasefile(path, smallDocument(), {}));
    const FileStamp stamp = fileStamp(path);
    const auto set = readSeenCasefile(path, {});
    REQUIRE(set);
    CHECK(set->problem.empty());
    CHECK(set->title == "Earlier case");
    CHECK(set->kind == SeenSet::Kind::Casefile);
    const SeenEntry& bear = entryNamed(*set, "Fancy Bear");
    CHECK(bear.claims == 1);
    CHECK(bear.reportCount == 1);
    CHECK(bear.reports == std::vector<std::string>{"Annual report"});
    CHECK(bear.lastDate == "2024-05-01");
    CHECK(bear.marking.tlp == Tlp::Amber);
    CHECK(fileStamp(path) == stamp);  // read, not touched
}

TEST_CASE("What is deleted in a casefile is not found there", "[names][seen]")
{
    const TemporaryFolder folder;
    CaseDocument document = smallDocument();
    document.threatCase.entities.edit(rowOf(test::entityNamed(document.threatCase, "Fancy Bear"))).isDeleted = true;
    REQUIRE(writeCasefile(folder.path("a.tline"), document, {}));
    const auto set = readSeenCasefile(folder.path("a.tline"), {});
    REQUIRE(set);
    for (const SeenEntry& entry : set->entries)
        CHECK(entry.name != "Fancy Bear");
}

TEST_CASE("A case with every field of every table is searched without harm", "[names][seen]")
{
    const TemporaryFolder folder;
    REQUIRE(writeCasefile(folder.path("full.tline"), test::fullCase(), {}));
    const auto set = readSeenCasefile(folder.path("full.tline"), {});
    REQUIRE(set);
    CHECK(set->problem.empty());
    CHECK_FALSE(seenBefore(test::fullCase().threatCase, {set}, {}).hits.empty());
}

TEST_CASE("A casefile that cannot be read is a problem in words", "[names][seen]")
{
    const TemporaryFolder folder;
    CHECK(problemOf(folder.path("missing.tline")).find("does not exist") != std::string::npos);
    CHECK_FALSE(problemOf(folder.write("broken.tline", "no casefile at all")).empty());
    CHECK_FALSE(problemOf(folder.path()).empty());
    const std::string path = folder.path("planted.tline");
    REQUIRE(writeCasefile(path, smallDocument(), {}));
    folder.write("planted.tline-journal", "x");
    CHECK_FALSE(problemOf(path).empty());
    const auto large = readSeenCasefile(folder.write("large.tline", std::string(5000, 'x')), {}, {.bytes = 4096});
    REQUIRE(large);
    CHECK(large->problem.find("large") != std::string::npos);
    std::stop_source stop;
    stop.request_stop();
    CHECK(readSeenCasefile(path, Job{.stop = stop.get_token()}) == nullptr);
}

TEST_CASE("Only so many things of a file are searched, and it says so", "[names][seen]")
{
    const TemporaryFolder folder;
    REQUIRE(writeCasefile(folder.path("a.tline"), smallDocument(), {}));
    const auto set = readSeenCasefile(folder.path("a.tline"), {}, {.entries = 1});
    REQUIRE(set);
    CHECK(set->entries.size() == 1);
    CHECK(set->notice == "Only its first 1 things were searched.");
}

TEST_CASE("A STIX bundle and a MISP cluster are reference sets", "[names][seen]")
{
    const TemporaryFolder folder;
    const auto bundle = readReferenceSet(folder.write("bundle.json", R"({"type":"bundle","id":"bundle--1a1b1c1d-0000-4000-8000-000000000001","objects":[
        {"type":"intrusion-set","spec_version":"2.1","id":"intrusion-set--1a1b1c1d-0000-4000-8000-000000000002","created":"2020-01-01T00:00:00Z",
         "modified":"2020-01-01T00:00:00Z","name":"Band","aliases":["Second Band"],"x_secret":"no",
         "external_references":[{"source_name":"mitre-attack","external_id":"G9999"}]},
        {"type":"location","spec_version":"2.1","id":"location--1a1b1c1d-0000-4000-8000-000000000003","created":"2020-01-01T00:00:00Z",
         "modified":"2020-01-01T00:00:00Z","country":"DE"}]})"), {});
    REQUIRE(bundle);
    INFO(bundle->problem);
    REQUIRE(bundle->entries.size() == 1);
    CHECK(bundle->entries[0].externalId == "G9999");
    CHECK(bundle->entries[0].aliases == std::vector<std::string>{"Second Band"});
    CHECK(bundle->entries[0].properties.find("G9999") != std::string::npos);
    CHECK(bundle->entries[0].properties.find("x_secret") == std::string::npos);
    const auto cluster = readReferenceSet(folder.write("cluster.json", R"({"name":"Threat Actor","type":"threat-actor","values":[
        {"value":"Band","uuid":"1a1b1c1d-0000-4000-8000-000000000002","meta":{"synonyms":["Other \"name\""]}},
        {"value":"Without id"},{"uuid":"1a1b1c1d-0000-4000-8000-000000000004"},{"value":"Bad","uuid":"\"}]"}]})"), {});
    REQUIRE(cluster);
    INFO(cluster->problem);
    CHECK(cluster->title == "MISP galaxy: Threat Actor");
    REQUIRE(cluster->entries.size() == 1);
    CHECK(cluster->entries[0].id == "threat-actor--1a1b1c1d-0000-4000-8000-000000000002");
    CHECK(cluster->entries[0].aliases == std::vector<std::string>{"Other \"name\""});
}

TEST_CASE("What is no reference set says so", "[names][seen]")
{
    const TemporaryFolder folder;
    const auto problem = [](const std::string& path) {
        const auto set = readReferenceSet(path, {});
        REQUIRE(set);
        CHECK(set->entries.empty());
        return set->problem;
    };
    CHECK_FALSE(problem(folder.path("missing.json")).empty());
    CHECK(problem(folder.write("a.txt", "A group attacked a firm.")).find("STIX bundle or a cluster") != std::string::npos);
    CHECK_FALSE(problem(folder.write("b.json", "{\"values\":[]")).empty());
    CHECK_FALSE(problem(folder.write("c.json", R"({"type":"country","values":[{"value":"x"}]})")).empty());
    CHECK_FALSE(problem(folder.write("d.json", "")).empty());
}

TEST_CASE("A file is read once for each revision, and the open one is left out", "[names][seen]")
{
    const TemporaryFolder folder;
    const std::string path = folder.path("earlier.tline");
    CaseDocument document = smallDocument();
    REQUIRE(writeCasefile(path, document, {}));
    SeenShelf shelf;
    const auto lookUp = [&](SeenPlaces places) {
        const auto found = shelf.lookUp(document.threatCase, places, {});
        REQUIRE(found);
        return found;
    };
    const auto first = lookUp({.casefiles = {path, path}, .references = {}, .openCasefile = {}});
    REQUIRE(first->sets.size() == 3);
    CHECK(first->hits.front().how == SeenMatch::SameId);
    CHECK(lookUp({.casefiles = {path}, .references = {}, .openCasefile = {}})->sets[0] == first->sets[0]);
    document.threatCase.title = "Renamed";
    REQUIRE(writeCasefile(path, document, {}));
    const auto second = lookUp({.casefiles = {path}, .references = {}, .openCasefile = {}});
    CHECK(second->sets[0]->title == "Renamed");
    CHECK(lookUp({.casefiles = {path}, .references = {}, .openCasefile = path})->sets.size() == 2);
    const auto broken = lookUp({.casefiles = {folder.path("gone.tline"), path}, .references = {folder.path("gone.json")}, .openCasefile = {}});
    REQUIRE(broken->sets.size() == 5);
    CHECK_FALSE(broken->sets[0]->problem.empty());
    CHECK(broken->sets[1]->problem.empty());
    CHECK_FALSE(broken->sets[2]->problem.empty());
    std::stop_source stop;
    stop.request_stop();
    CHECK(shelf.lookUp(document.threatCase, {.casefiles = {path}, .references = {}, .openCasefile = {}}, Job{.stop = stop.get_token()}) == nullptr);
}
