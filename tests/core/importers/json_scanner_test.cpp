// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_scanner.h"
#include "tests/support/catch.h"

using namespace throughline;

namespace {

/// The objects found, with their places: "objects[0]={…} ".
std::string found(const std::string& text)
{
    std::string out;
    for (const JsonSlice& slice : scanJsonObjects(text, {}).objects)
        out += slice.where + "=" + text.substr(slice.begin, slice.end - slice.begin) + " ";
    return out;
}

std::string faults(const std::string& text)
{
    std::string out;
    for (const JsonFault& fault : scanJsonObjects(text, {}).faults)
        out += fault.code + "@" + std::to_string(fault.offset) + " ";
    return out;
}

}  // namespace

TEST_CASE("The objects of a bundle, a list and a bare object are found", "[importers][json]")
{
    CHECK(found(R"({"type":"bundle","objects":[{"a":1},{"b":"}]"}]})") == R"(objects[0]={"a":1} objects[1]={"b":"}]"} )");
    CHECK(found(R"({"objects":[{"a":1}]})") == R"(objects[0]={"a":1} )");
    CHECK(found(R"([{"a":1},{"a":[2]}])") == R"([0]={"a":1} [1]={"a":[2]} )");
    CHECK(found(R"( {"type":"malware","objects":{"0":{}}} )") == R"(={"type":"malware","objects":{"0":{}}} )");
    CHECK(found("").empty());
    const JsonScan scan = scanJsonObjects(R"({"spec_version":"2.0","objects":[],"id":"bundle--1","type":"bundle"})", {});
    CHECK(scan.top == JsonScan::Top::Bundle);
    CHECK(scan.specVersion == "2.0");
    CHECK(scan.id == "bundle--1");
}

TEST_CASE("A fault costs the object that has it, not its neighbours", "[importers][json]")
{
    CHECK(found(R"({"objects":[{"type":"a","x":[1},{"type":"b"}]})") == R"(objects[1]={"type":"b"} )");
    CHECK(found(R"({"objects":[{"type":"a","x":{"y":1},{"type":"b"},{"id":"c"}]})") == R"(objects[1]={"type":"b"} objects[2]={"id":"c"} )");
    CHECK(found(R"({"objects":[{"type":"a"},{"type":"b","x":"cut)") == R"(objects[0]={"type":"a"} )");
    CHECK(found(R"({"objects":[{"type":"a"} {"type":"b"}]})") == R"(objects[0]={"type":"a"} objects[1]={"type":"b"} )");
    CHECK(found(R"({"objects":[{"type":"a"}})") == R"(objects[0]={"type":"a"} )");
}

TEST_CASE("Each fault of the outer text is told with its byte", "[importers][json]")
{
    CHECK(faults(R"({"objects":[{"a":1}]})").empty());
    CHECK(faults(R"({"objects":[{"a":1} {"b":1}]})") == "missing-comma@20 ");
    CHECK(faults(R"({"objects":[{"a":1},3]})") == "not-an-object@21 ");
    CHECK(faults(R"({"objects":[{"a":1)") == "truncated@18 ");
    CHECK(faults(R"({"type":"bundle")") == "truncated@16 ");
    CHECK(faults(R"({"objects":[]} x)") == "trailing-text@15 ");
    CHECK(faults(R"(x = {"objects":[]})") == "leading-text@0 ");
    CHECK(faults(R"({"type":"bundle","objects":7})") == "objects-not-a-list@27 ");
}

TEST_CASE("Nesting without end takes neither stack nor time", "[importers][json]")
{
    std::string deep = R"({"type":"bundle","objects":[)";
    for (int i = 0; i < 200'000; ++i)
        deep += R"({"type":)";
    const JsonScan scan = scanJsonObjects(deep, {});
    CHECK(scan.objects.empty());
    REQUIRE_FALSE(scan.faults.empty());
    CHECK(scan.faults[0].code == "nested-too-deeply");
}

TEST_CASE("A byte is told as line and column", "[importers][json]")
{
    CHECK(lineAndColumn("ab\ncd\n", 0) == "line 1, column 1");
    CHECK(lineAndColumn("ab\ncd\n", 4) == "line 2, column 2");
    CHECK(lineAndColumn("ab\ncd\n", 99) == "line 3, column 1");
}
