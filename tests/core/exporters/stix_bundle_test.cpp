// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/uuid.h"
#include "core/exporters/stix_writer.h"
#include "core/importers/import_format.h"
#include "core/model/merge_view.h"
#include "core/model/stix_extension.h"
#include "tests/cli/json_schema.h"
#include "tests/support/catch.h"
#include "tests/support/founding_case.h"
#include "tests/support/full_case.h"
#include "tests/support/paths.h"

using namespace throughline;
using Json = nlohmann::json;

namespace {

Json objectsOf(const std::string& bundle) { return Json::parse(bundle)["objects"]; }

/// The one object with that member; null if there is none.
Json objectWith(const Json& objects, const std::string& member, const std::string& value)
{
    for (const Json& object : objects)
        if (object.value(member, "") == value && object["type"] != "throughline-case")
            return object;
    return nullptr;
}

ParsedReport parsed(const std::string& bundle)
{
    Result<ParsedReport> read = importReport(bundle, "case.json", {});
    if (!read)
        FAIL(describe(read.error()));
    return *std::move(read);
}

std::vector<std::string> codesOf(const ParsedReport& report)
{
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : report.diagnostics)
        codes.push_back(diagnostic.code);
    return codes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string bundleOf(const Json& objects)
{
    return Json{{"type", "bundle"}, {"id", "bundle--a1b2c3d0-0000-4000-8000-000000000000"}, {"objects", objects}}.dump();
}

/// One report that tells of an otter: a denied use of a boat, an overlap, an incident, a count; and a
/// house that no report mentions. Nothing is marked.
CaseDocument toldCase()
{
    const auto idOf = [](const std::string& type, const std::string& name) { return type + "--" + uuidV5(throughlineNamespace, "told;" + name); };
    CaseDocument out;
    ThreatCase& all = out.threatCase;
    const Mention told{idAt<ReportId>(0), {}};
    all.reports.push_back({.id = idOf("report", "r"), .title = "On the lake", .text = std::make_shared<const std::string>("The otter has no boat.")});
    all.entities.push_back({.id = idOf("threat-actor", "o"), .type = EntityType::ThreatActor, .typeWord = "threat-actor", .name = "Otter", .mentions = {told}});
    all.entities.push_back({.id = idOf("tool", "b"), .type = EntityType::Tool, .typeWord = "tool", .name = "Boat", .mentions = {told}});
    all.entities.push_back({.id = idOf("infrastructure", "h"), .type = EntityType::Infrastructure, .typeWord = "infrastructure", .name = "Lake house"});
    all.relationships.push_back({.id = idOf("relationship", "u"), .type = RelationType::Uses, .typeWord = "uses", .source = idAt<EntityId>(0),
                                 .target = idAt<EntityId>(1), .report = idAt<ReportId>(0)});
    all.sameAs.push_back({.id = idOf("same-as", "s"), .first = idAt<EntityId>(0), .second = idAt<EntityId>(2), .kind = SameAsKind::Overlaps});
    all.incidents.push_back({.id = idOf("incident", "i"), .title = "The crossing", .report = idAt<ReportId>(0)});
    all.quantities.push_back({.ofEntity = idAt<EntityId>(1), .value = 3, .report = idAt<ReportId>(0)});
    all.claims.push_back({.about = idAt<RelationshipId>(0), .stance = Stance::Denies, .report = idAt<ReportId>(0), .text = "The otter has no boat."});
    all.claims.push_back({.about = idAt<SameAsId>(0), .report = idAt<ReportId>(0)});
    all.house = {.name = "Pond watch", .id = idOf("identity", "pond")};
    return out;
}

/// TLP definition that all parts of a table carry; empty if they differ or there are none.
std::string tableMarking(const Json& objects, const std::string& table)
{
    std::set<std::string> found;
    for (const Json& object : objects)
        if (object["type"] == throughlinePartType && object["table"] == table)
            found.insert(object.contains("object_marking_refs") ? object["object_marking_refs"][0].get<std::string>() : std::string());
    return found.size() == 1 ? *found.begin() : std::string();
}

}  // namespace

TEST_CASE("Only what is or belongs to the sponsor is attributed to it in STIX", "[exporters][stix]")
{
    const auto [degree, word] = GENERATE(table<AttributionDegree, std::string>({
        {AttributionDegree::Is, "attributed-to"}, {AttributionDegree::UnitOf, "attributed-to"},
        {AttributionDegree::DirectedBy, "backed-by"}, {AttributionDegree::BackedBy, "backed-by"},
        {AttributionDegree::LinkedTo, "linked-to"}, {AttributionDegree::ToleratedBy, "linked-to"},
        {AttributionDegree::NotStated, "linked-to"}}));
    CaseDocument document = test::fullCase();
    document.threatCase.relationships.edit(0).degree = degree;
    const std::string id = document.threatCase.relationships[0].id;
    CHECK(objectWith(objectsOf(stixBundle(document)), "id", id)["relationship_type"] == word);
    CHECK(objectWith(objectsOf(stixBundle(document, {.attributesAll = true})), "id", id)["relationship_type"] == "attributed-to");
}

TEST_CASE("A government is an organization of the government sector in STIX", "[exporters][stix]")
{
    const Json objects = objectsOf(stixBundle({.threatCase = test::foundingCase()}));
    const Json government = objectWith(objects, "name", "Taiwan (government)");
    CHECK(government["identity_class"] == "organization");
    CHECK(government["sectors"] == Json::array({"government-national"}));
    CHECK(objectWith(objects, "name", "Democratic Progressive Party")["identity_class"] == "organization");
    CHECK_FALSE(objectWith(objects, "name", "Democratic Progressive Party").contains("sectors"));
}

TEST_CASE("What is ours is created by the house, what came with an author by that", "[exporters][stix]")
{
    const CaseDocument document = test::fullCase();
    const Json objects = objectsOf(stixBundle(document));
    CHECK(objectWith(objects, "name", "Digger")["created_by_ref"] == document.threatCase.house.id);
    CHECK(objectWith(objects, "name", "Marmots of Ardenne")["created_by_ref"] == document.threatCase.entities[1].id);
    CHECK(objectWith(objects, "name", "Valley watch")["id"] == document.threatCase.house.id);
}

TEST_CASE("Objects without dates have that of their report, else the one that is given", "[exporters][stix]")
{
    CaseDocument document = test::fullCase();
    const Json objects = objectsOf(stixBundle(document, {.undated = 86400}));
    CHECK(objectWith(objects, "relationship_type", "uses")["created"] == "2023-11-14T22:13:20.000Z");
    CHECK(objectWith(objects, "name", "Digger")["modified"] == "1970-01-02T00:00:00.000Z");
    CHECK(objectWith(objectsOf(stixBundle(document)), "name", "Digger")["created"] == "1970-01-01T00:00:00.000Z");
}

TEST_CASE("Markings go out as TLP 2.0, PAP and statements", "[exporters][stix]")
{
    const Json objects = objectsOf(stixBundle(test::fullCase()));
    const Json refs = objectWith(objects, "name", "Marmots of Ardenne")["object_marking_refs"];
    REQUIRE(refs.size() == 4);
    CHECK(refs[0] == "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421");
    CHECK(objectWith(objects, "id", refs[1])["definition"]["statement"] == "PAP:GREEN");
    CHECK(objectWith(objects, "id", refs[3])["definition"]["statement"] == "Second line");
    // Rows stand in parts that are marked like them.
    for (const Json& object : objects)
        if (object["type"] == "throughline-case" && object["table"] == "entity")
            for (const Json& row : object["rows"])
                CHECK(object["object_marking_refs"][0] == stixIdOf(row.contains("marking") ? Tlp::Amber : Tlp::Green));
}

TEST_CASE("What a RED report tells is RED in the bundle, as an object and as a row", "[exporters][stix]")
{
    CaseDocument document = toldCase();
    document.threatCase.reports.edit(0).marking.tlp = Tlp::Red;
    document.threatCase.defaultMarking.tlp = Tlp::Green;
    document.threatCase.claims.edit(0).marking.tlp = Tlp::Clear;
    const std::string bundle = stixBundle(document);
    const Json objects = objectsOf(bundle);
    const std::string red(stixIdOf(Tlp::Red));
    for (const char* type : {"opinion", "relationship", "incident", "report"}) {
        const Json found = objectWith(objects, "type", type);
        CAPTURE(type);
        CHECK(found["object_marking_refs"] == Json::array({red}));
    }
    CHECK(objectWith(objects, "description", "overlaps")["object_marking_refs"] == Json::array({red}));
    CHECK(objectWith(objects, "name", "Otter")["object_marking_refs"] == Json::array({red}));
    CHECK(objectWith(objects, "name", "Lake house")["object_marking_refs"] == Json::array({std::string(stixIdOf(Tlp::Green))}));
    for (const char* table : {"report", "claim", "relationship", "same_as", "incident", "quantity", "piece"})
        CHECK(tableMarking(objects, table) == red);
    // What is reckoned does not come back as the row's own.
    const CaseDocument again{.threatCase = mergeReport({}, parsed(bundle)).threatCase};
    CHECK(again.threatCase == document.threatCase);
}

TEST_CASE("The marking of the case goes onto what is ours and unmarked, not onto objects of others", "[exporters][stix]")
{
    CaseDocument document = toldCase();
    document.threatCase.defaultMarking.tlp = Tlp::Amber;
    document.threatCase.entities.edit(2).properties = R"({"x_pond":"deep"})";
    const std::string bundle = stixBundle(document);
    const std::string amber(stixIdOf(Tlp::Amber));
    std::size_t marked = 0;
    for (const Json& object : objectsOf(bundle)) {
        const bool isFixed = object["type"] == "marking-definition" || object["type"] == "extension-definition" || object["id"] == throughlineIdentityId;
        if (isFixed || object.value("name", "") == "Lake house") {
            CHECK_FALSE(object.contains("object_marking_refs"));
            continue;
        }
        CAPTURE(object.dump());
        CHECK(object["object_marking_refs"] == Json::array({amber}));
        ++marked;
    }
    CHECK(marked > 15);
    CHECK(mergeReport({}, parsed(bundle)).threatCase == document.threatCase);
}

TEST_CASE("What nobody has reviewed is no opinion of anybody, and comes back as a draft", "[exporters][stix][draft]")
{
    CaseDocument document = toldCase();
    const auto opinions = [&] {
        const Json objects = objectsOf(stixBundle(document));
        return std::count_if(objects.begin(), objects.end(), [](const Json& object) { return object["type"] == "opinion"; });
    };
    CHECK(opinions() == 1);
    document.threatCase.claims.edit(0).isDraft = true;
    document.threatCase.entities.edit(0).isDraft = true;
    document.threatCase.relationships.edit(0).isDraft = true;
    document.threatCase.incidents.edit(0).isDraft = true;
    document.threatCase.quantities.edit(0).isDraft = true;
    CHECK(opinions() == 0);
    const ParsedReport read = parsed(stixBundle(document));
    CHECK(read.claims.at(0).isDraft);
    CHECK_FALSE(read.claims.at(1).isDraft);
    CHECK(read.entities.at(0).isDraft);
    CHECK_FALSE(read.entities.at(1).isDraft);
    CHECK(read.relationships.at(0).isDraft);
    CHECK(read.incidents.at(0).isDraft);
    CHECK(read.quantities.at(0).isDraft);
}

TEST_CASE("The extension fits its schema", "[exporters][stix]")
{
    const Json schema = Json::parse(test::readBytes(test::sourceDir() + "/docs/stix/throughline-extension.schema.json"));
    std::set<std::string> tables;
    for (const Json& object : objectsOf(stixBundle(test::fullCase()))) {
        if (object["type"] != throughlinePartType)
            continue;
        CHECK(test::schemaFault(schema, object) == "");
        const std::string table = object["table"];
        tables.insert(table);
        const Json rule{{"$defs", schema["$defs"]}, {"$ref", "#/$defs/" + table}};
        for (const Json& row : object["rows"]) {
            CAPTURE(table, row.dump());
            CHECK(test::schemaFault(rule, row) == "");
        }
    }
    CHECK(tables.size() == schema["properties"]["table"]["enum"].size());
}

TEST_CASE("A bundle that others reformatted is still the same case", "[exporters][stix]")
{
    const std::string bundle = stixBundle(test::fullCase());
    const ParsedReport before = parsed(bundle);
    const ParsedReport after = parsed(Json::parse(bundle).dump(4, ' ', true));
    CHECK(after.diagnostics.empty());
    CHECK(mergeReport({}, after).threatCase == mergeReport({}, before).threatCase);
}

TEST_CASE("What another program added or changed in a bundle is read", "[exporters][stix]")
{
    const CaseDocument document = test::fullCase();
    Json objects = objectsOf(stixBundle(document));
    const std::size_t entities = parsed(stixBundle(document)).entities.size();
    for (Json& object : objects)
        if (object.value("name", "") == "Marmots of Ardenne") {
            object["name"] = "Badgers of Ardenne";
            object["modified"] = "2030-01-01T00:00:00.000Z";
        }
    objects.push_back({{"type", "tool"}, {"spec_version", "2.1"}, {"id", "tool--a1b2c3d0-0000-4000-8000-000000000001"},
                       {"created", "2030-01-01T00:00:00.000Z"}, {"modified", "2030-01-01T00:00:00.000Z"}, {"name", "Ladder"}});
    const ParsedReport read = parsed(bundleOf(objects));
    REQUIRE(read.entities.size() == entities + 1);
    CHECK(read.entities[0].name == "Badgers of Ardenne");
    CHECK(read.entities[0].tags == std::vector<std::string>{"cellar", "night"});
    CHECK(read.entities.back().name == "Ladder");
    CHECK(read.claims.size() == 4);
    CHECK(read.notes.size() == 6);
    CHECK(read.view->placed.at("lanes").find(idAt<EntityId>(0)) == Point{10.25, -3.5});
}

TEST_CASE("A damaged extension leaves the plain objects and says so", "[exporters][stix]")
{
    const std::string bundle = stixBundle(test::fullCase());
    const auto has = [](const ParsedReport& report, const std::string& code) {
        const std::vector<std::string> codes = codesOf(report);
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    SECTION("a part is missing")
    {
        Json objects = objectsOf(bundle);
        for (std::size_t i = 0; i < objects.size(); ++i)
            if (objects[i].value("table", "") == "claim")
                objects.erase(i--);
        const ParsedReport read = parsed(bundleOf(objects));
        CHECK(has(read, "incomplete-extension"));
        CHECK(read.notes.empty());
        CHECK(std::any_of(read.entities.begin(), read.entities.end(), [](const Entity& e) { return e.name == "Marmots of Ardenne"; }));
    }
    SECTION("a newer version") { CHECK(has(parsed(replaced(bundle, R"("version":1,)", R"("version":2,)")), "unknown-extension")); }
    SECTION("a relationship points at nothing") { CHECK(has(parsed(replaced(bundle, R"("type_word":"uses","source_ref":"threat)", R"("type_word":"uses","source_ref":"thrift)")), "broken-extension")); }
    SECTION("a relationship without an end") { CHECK(has(parsed(replaced(bundle, R"("type_word":"uses","source_ref")", R"("type_word":"uses","x_ref")")), "broken-extension")); }
    SECTION("words and kinds that do not fit leave their fields")
    {
        const ParsedReport read = parsed(replaced(replaced(bundle, R"("stance":"denies")", R"("stance":"hums")"), R"("span":[55,80])", R"("span":[-1,"x",3])"));
        CHECK(has(read, "unknown-word"));
        CHECK(has(read, "bad-span"));
        CHECK(read.claims.front().stance == Stance::Asserts);
        CHECK(read.claims.front().span == TextSpan{});
        CHECK(read.claims.front().cue == "never");
    }
    SECTION("places beyond all pictures, seeds and rows that are no numbers")
    {
        const ParsedReport read = parsed(replaced(replaced(bundle, R"("at":[10.25,-3.5])", R"("at":[1e300,-3.5])"), R"("rests_on":[0,1])", R"("rests_on":[0,99999999999])"));
        CHECK(has(read, "bad-place"));
        CHECK(has(read, "unknown-row"));
        CHECK(read.assessments.front().restsOn == std::vector<ClaimId>{idAt<ClaimId>(0)});
    }
}

TEST_CASE("Bundles of others keep objects, types and properties on the way through", "[exporters][stix]")
{
    const std::string folder = test::sharedDir();
    if (folder.empty()) {
        WARN("no shared data; bundles of other producers were not tried");
        return;
    }
    for (const char* name : {"stix21/stixview-allobjects.json", "stix21/opencti-sectors.json", "stix21/elevator-ext/custom-object.json"}) {
        std::ifstream file(folder + "/data/" + name);
        if (!file) {
            WARN("not there: " << name);
            continue;
        }
        CAPTURE(name);
        const std::string source((std::istreambuf_iterator<char>(file)), {});
        CaseDocument document;
        document.threatCase = mergeReport({}, parsed(source)).threatCase;
        const std::string bundle = stixBundle(document);
        const CaseDocument again{.threatCase = mergeReport({}, parsed(bundle)).threatCase};
        CHECK(again.threatCase == document.threatCase);
        CHECK(stixBundle(again) == bundle);
        const Json out = objectsOf(bundle);
        std::size_t compared = 0;
        for (const Json& object : objectsOf(source)) {
            const std::string type = object.value("type", "");
            if (type == "marking-definition" || type == "extension-definition" || type == "language-content" || type == "opinion")
                continue;
            const Json written = objectWith(out, "id", object.value("id", ""));
            CAPTURE(object.dump(), written.dump());
            REQUIRE(written.is_object());
            for (const auto& [property, value] : object.items())
                if (property != "object_marking_refs" && property != "spec_version")
                    CHECK((written.contains(property) && written[property] == value));
            ++compared;
        }
        CHECK(compared > 0);
    }
}
