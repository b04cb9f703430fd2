// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <filesystem>

#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

namespace {

using Texts = std::vector<std::string>;

struct Fault {
    std::string file;
    std::size_t entities;
    std::size_t relationships;
    Texts diagnostics;  ///< "code at where"
};

const std::vector<Fault> faults{
    {"ok_plain", 3, 1, {}},
    {"ok_bare_object", 1, 0, {}},
    {"ok_bare_list", 2, 0, {}},
    {"ok_bom", 2, 1, {}},
    {"ok_utf16le", 2, 1, {}},
    {"ok_utf16be", 2, 1, {}},
    {"bad_truncated", 1, 0, {"truncated at objects[1], line 1, column 487"}},
    {"bad_trailing_text", 2, 1, {"trailing-text at line 2, column 1"}},
    {"bad_leading_text", 2, 1, {"leading-text at line 1, column 1"}},
    {"bad_trailing_comma", 2, 1, {"trailing-comma at objects[1], line 1, column 512"}},
    {"bad_missing_comma", 2, 1, {"missing-comma at objects[1], line 1, column 296"}},
    {"bad_brackets", 2, 1, {"malformed at objects[1], line 1, column 513", "dangling-reference at objects[2].target_ref"}},
    {"bad_nan", 2, 1, {"not-json-word at objects[1], line 1, column 508", "not-json-word at objects[1], line 1, column 524"}},
    {"bad_huge_number", 2, 1, {"huge-number at objects[1], line 1, column 521", "huge-number at objects[1], line 1, column 537"}},
    {"bad_lone_surrogate", 2, 1, {"lone-surrogate at objects[1], line 1, column 488"}},
    {"bad_control_character", 2, 1, {"control-character at objects[1], line 1, column 488"}},
    {"bad_escape", 2, 1, {"bad-escape at objects[1], line 1, column 488"}},
    {"bad_escaped_nul", 2, 1, {"nul-character at objects[1].name"}},
    {"bad_raw_nul", 2, 1, {"nul-character at line 1, column 488"}},
    {"bad_utf8", 2, 1, {"invalid-utf8 at line 1, column 488"}},
    {"bad_duplicate_key", 2, 1, {"duplicate-key at objects[2].relationship_type"}},
    {"bad_deep_list", 1, 0, {"nested-too-deeply at objects[0], line 1, column 593"}},
    {"bad_deep_object", 2, 1, {"too-large at objects[1]", "dangling-reference at objects[2].target_ref"}},
    {"bad_objects_null", 0, 0, {"objects-not-a-list at objects, line 4, column 13", "no-objects at objects"}},
    {"bad_objects_missing", 0, 0, {"no-objects at objects"}},
    {"bad_junk", 1, 0, {"not-an-object at objects[0], line 5, column 7", "not-an-object at objects[1], line 6, column 4",
                        "not-an-object at objects[2], line 7, column 6", "not-an-object at objects[3], line 8, column 5"}},
    {"bad_nested_bundle", 2, 1, {"nested-bundle at objects[1]"}},
    {"bad_no_type", 2, 0, {"missing-type at objects[1].type", "missing-type at objects[2].type", "missing-property at objects[1].spec_version",
                           "missing-property at objects[1].created", "missing-property at objects[1].modified"}},
    {"bad_no_id", 2, 0, {"missing-id at objects[1].id"}},
    {"bad_type_id", 1, 0, {"type-id-mismatch at objects[0].id"}},
    {"bad_uuid", 1, 0, {"bad-uuid at objects[0].id"}},
    {"bad_versions", 2, 0, {"several-versions at objects[2]"}},
    {"bad_same_version", 1, 0, {"conflicting-versions at objects[1]"}},
    {"bad_repeated", 1, 0, {"repeated-object at objects[1]"}},
    {"bad_times", 3, 0, {"bad-time at objects[0].created", "bad-time at objects[1].modified", "reversed-times at objects[2].modified"}},
    {"bad_seen", 1, 0, {"reversed-times at objects[0].last_seen"}},
    {"bad_confidence", 3, 0, {"bad-confidence at objects[0].confidence", "bad-confidence at objects[1].confidence", "bad-confidence at objects[2].confidence"}},
    {"bad_json_types", 2, 0, {"wrong-type at objects[0].name", "wrong-type at objects[0].aliases", "wrong-type at objects[0].object_marking_refs",
                              "wrong-type at objects[0].revoked", "wrong-type at objects[1].name", "missing-name at objects[1].name"}},
    {"bad_dangling", 2, 2, {"dangling-reference at objects[1].target_ref"}},
    {"bad_reference", 1, 0, {"bad-reference at objects[1].target_ref"}},
    {"bad_no_source", 1, 0, {"missing-property at objects[1].source_ref"}},
    {"bad_marking", 2, 0, {"dangling-marking at objects[0].object_marking_refs"}},
    {"bad_self_loop", 1, 1, {"self-loop at objects[1]"}},
    {"bad_spec_version", 2, 0, {"missing-property at objects[0].spec_version", "unknown-version at objects[1].spec_version"}},
    {"bad_bundle_20", 1, 0, {"stix-2.0 at spec_version"}},
    {"bad_extension", 1, 0, {"undeclared-extension at objects[0].extensions"}},
    {"bad_unknown_type", 2, 0, {"unknown-type at objects[0].type", "unknown-type at objects[1].type"}},
    {"bad_country", 1, 0, {"bad-country at objects[0].country"}},
    {"bad_opinions", 2, 1, {"neutral-opinion at objects[3].opinion", "bad-opinion at objects[4].opinion", "opinion-without-object at objects[5].object_refs"}},
    {"bad_sighting", 1, 0, {"sighting-without-place at objects[1]"}},
};

std::string fixturePath(const std::string& name) { return sourceDir() + "/tests/fixtures/stix/" + name + ".json"; }

}  // namespace

TEST_CASE("Each kind of fault is told with its place and the rest is kept", "[importers][stix]")
{
    for (const Fault& fault : faults) {
        INFO(fault.file);
        const Result<ParsedReport> parsed = importFile(fixturePath(fault.file), {});
        REQUIRE(parsed);
        CHECK(parsed->entities.size() == fault.entities);
        CHECK(parsed->relationships.size() == fault.relationships);
        CHECK(diagnosticTexts(*parsed) == fault.diagnostics);
    }
}

TEST_CASE("A bundle whose objects are no list is an error that says where", "[importers][stix]")
{
    const Result<ParsedReport> parsed = importFile(fixturePath("bad_objects_map"), {});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::Malformed);
    CHECK(parsed.error().where == fixturePath("bad_objects_map") + ": objects, line 4, column 13");
}

TEST_CASE("Every fixture stands in the table of faults", "[importers][stix]")
{
    std::set<std::string> known{"bad_objects_map"};
    for (const Fault& fault : faults)
        known.insert(fault.file);
    for (const auto& entry : std::filesystem::directory_iterator(sourceDir() + "/tests/fixtures/stix"))
        CHECK(known.count(entry.path().stem().string()) == 1);
}

TEST_CASE("What was repaired has the values that were meant", "[importers][stix]")
{
    const auto nameIn = [](const std::string& file) { return importFile(fixturePath(file), {})->entities.at(1).name; };
    CHECK(nameIn("bad_lone_surrogate") == "HERON\xEF\xBF\xBD" "BILL");
    CHECK(nameIn("bad_control_character") == "HERON\tBILL");
    CHECK(nameIn("bad_escaped_nul") == "HERON\xEF\xBF\xBD" "BILL");
    CHECK(nameIn("bad_versions") == "HERONBILL");
    CHECK(importFile(fixturePath("bad_duplicate_key"), {})->relationships.at(0).typeWord == "uses");
    CHECK(importFile(fixturePath("bad_json_types"), {})->entities.at(0).name == "7");
    CHECK(importFile(fixturePath("bad_confidence"), {})->entities.at(0).confidence == std::nullopt);
}

TEST_CASE("Many equal diagnostics are counted behind the first fifty", "[importers][stix]")
{
    std::vector<std::string> objects;
    for (int i = 0; i < 80; ++i)
        objects.push_back(R"({"type":"ipv4-addr","id":"ipv4-addr--)" + std::to_string(i) + R"(","value":"x"})");
    const ParsedReport parsed = importObjects(objects);
    CHECK(parsed.entities.size() == 80);
    REQUIRE(parsed.diagnostics.size() == 51);
    CHECK(parsed.diagnostics.back().code == "bad-uuid");
    CHECK(parsed.diagnostics.back().message == "30 more of this kind are not listed");
}
