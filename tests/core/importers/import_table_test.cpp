// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <set>

#include "tests/core/importers/stix_fixture.h"

using namespace throughline;
using namespace throughline::test;

TEST_CASE("Every row of the import table is complete and has its own id", "[importers][table]")
{
    std::set<std::string_view> ids;
    for (const ImportFormat& format : importFormats()) {
        INFO(format.id);
        CHECK(ids.insert(format.id).second);
        CHECK_FALSE(format.label.empty());
        CHECK(format.patterns.substr(0, 2) == "*.");
        REQUIRE(format.sniff);
        REQUIRE(format.parse);
        CHECK(format.sniff({"x", ""}) == 0);
    }
    CHECK(ids.count("stix21") == 1);
}

TEST_CASE("A STIX bundle is known by its content, whatever its name", "[importers][table]")
{
    const std::string bundle = stixBundle({stixObject("malware", 1, R"("name":"X")")});
    for (const char* name : {"a.json", "a.txt", "a.html", "a"}) {
        const Result<ParsedReport> parsed = importReport(bundle, name, {});
        REQUIRE(parsed);
        CHECK(parsed->reports.at(0).format == "stix21");
        CHECK(parsed->reports.at(0).fileName == name);
    }
}

TEST_CASE("Data of formats that are not read yet is refused by name, never taken for prose", "[importers][table]")
{
    const auto [text, name, what] = GENERATE(table<std::string, std::string, std::string>({
        {R"({"Event":{"info":"x","Attribute":[]}})", "a.json", "a MISP event"},
        {R"({"response":[]})", "a.json", "a MISP search result"},
        {R"({"info":"x","threat_level_id":"1"})", "a.json", "a MISP event"},
        {R"({"authors":[],"values":[]})", "a.json", "a MISP galaxy"},
        {R"({"schema":"attack_flow_v2","objects":[]})", "a.afb", "an ATT&CK Flow Builder file"},
        {R"({"a":1})", "a.txt", "JSON"},
        {R"([{"a":1}])", "a.txt", "JSON"},
        {"[1, 2, 3]", "a.txt", "JSON"},
        {"{name: 1}", "a.txt", "JSON"},
        {"{", "a.txt", "JSON"},
        {"<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"/>", "a.txt", "GraphML"},
        {"<!DOCTYPE g [<!ENTITY a \"b\">]><graphml/>", "a.xml", "GraphML"},
        {"<!-- made by hand --><gexf version=\"1.3\"/>", "a.txt", "GEXF"},
        {"<stix:STIX_Package/>", "a.xml", "STIX 1"},
        {"<feed><entry/></feed>", "a.xml", "XML with the root element <feed>"},
        {"digraph \"g h\" {\n a -> b;\n}", "a.txt", "a DOT graph"},
        {"/* c */ strict graph {\n a -- b;\n}", "a.txt", "a DOT graph"},
        {"type,value,comment\nip,203.0.113.1,x\nip,203.0.113.2,y\n", "a.txt", "a table"},
        {"type;value\nip;203.0.113.1\n", "a.csv", "a table"},
        {"type,value\n", "a.csv", "a table"},
        {"indicator\nexample.org\n", "a.csv", "a table with one column"},
    }));
    INFO(text);
    const Result<ParsedReport> parsed = importReport(text, name, {});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::UnknownFormat);
    CHECK(parsed.error().message.find("looks like " + what) != std::string::npos);
    CHECK(parsed.error().where.rfind(name + ": ", 0) == 0);
}

TEST_CASE("Prose with commas, notes in brackets or mark-up is not called data", "[importers][table]")
{
    for (const std::string text : {"The group, which has no name, used phishing, VPNs and brute force.\nIt hit banks, ports and schools.\n",
                                   "[1] The first note, with a comma.\n[2] The second.\n", "[Updated] A graph of attacks {draft}.\n",
                                   "<html><body><p>Text</p></body></html>", "<!DOCTYPE html>\n<p>Text</p>",
                                   "Graph theory helps. A graph has nodes.\n"}) {
        INFO(text);
        const Result<ParsedReport> parsed = importReport(text, "a.txt", {});
        if (!parsed)
            CHECK(parsed.error().message.find("looks like") == std::string::npos);
    }
}

TEST_CASE("What is no file, or not there, is an error that names the path", "[importers][table]")
{
    const Result<ParsedReport> absent = importFile(sourceDir() + "/no-such-file.json", {});
    REQUIRE_FALSE(absent);
    CHECK(absent.error().code == ErrorCode::FileNotFound);
    CHECK(absent.error().where == sourceDir() + "/no-such-file.json");
    const Result<ParsedReport> folder = importFile(sourceDir(), {});
    REQUIRE_FALSE(folder);
    CHECK(folder.error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("Every diagnostic names the file as the user gave it", "[importers][table]")
{
    const std::string path = sourceDir() + "/tests/fixtures/stix/bad_utf8.json";
    const Result<ParsedReport> parsed = importFile(path, {});
    REQUIRE(parsed);
    REQUIRE(parsed->diagnostics.size() == 1);
    CHECK(parsed->diagnostics[0].file == path);
    CHECK(parsed->reports.at(0).fileName == "bad_utf8.json");
    CHECK(parsed->reports.at(0).sha256.size() == 64);
}

TEST_CASE("An import that is told to stop gives no result", "[importers][table]")
{
    std::stop_source source;
    source.request_stop();
    const Result<ParsedReport> parsed = importReport(stixBundle({stixObject("malware", 1, R"("name":"X")")}), "a.json", {.stop = source.get_token()});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::Cancelled);
}

TEST_CASE("Data of no known kind is refused without a promise", "[importers][table]")
{
    const auto [text, name, isPromised] = GENERATE(table<std::string, std::string, bool>({
        {R"({"a":1})", "a.json", false},
        {"<invoice><sum>1</sum></invoice>", "a.xml", false},
        {R"({"Event":{"info":"x","Attribute":[]}})", "a.json", true},
        {"digraph G { a -> b }", "a.dot", true},
    }));
    const Result<ParsedReport> parsed = importReport(text, name, {});
    REQUIRE_FALSE(parsed);
    INFO(parsed.error().message);
    CHECK((parsed.error().message.find("comes with a later version") != std::string::npos) == isPromised);
    CHECK((parsed.error().message.find("STIX 2.1 bundle") != std::string::npos) != isPromised);
}

namespace {

/// A file of this size that takes no room on the disk; it is gone with the value.
struct SparseFile {
    std::string path;

    /// `name`: its own in each test, since tests run side by side.
    SparseFile(const std::string& name, const std::string& head, std::uintmax_t size)
        : path((std::filesystem::temp_directory_path() / ("throughline-large-" + name)).string())
    {
        std::ofstream(path, std::ios::binary) << head;
        std::filesystem::resize_file(path, size);
    }
    ~SparseFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("Prose over 64 MiB is refused by its size, with the size", "[importers]")
{
    const SparseFile file("prose.txt", std::string(5000, 'w'), 200u << 20);
    const Result<ParsedReport> read = importFile(file.path, Job{});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::TooLarge);
    CHECK(read.error().message == "It has 200 MiB; the limit is 64 MiB for what is no JSON.");
}

TEST_CASE("JSON over 256 MiB is refused, and a large archive is told as an archive", "[importers]")
{
    {
        const SparseFile file("json.txt", "\xEF\xBB\xBF \n{\"type\": \"bundle\"" + std::string(5000, ' '), 300u << 20);
        const Result<ParsedReport> read = importFile(file.path, Job{});
        REQUIRE_FALSE(read);
        CHECK(read.error().message == "It has 300 MiB; the limit is 256 MiB.");
    }
    const SparseFile file("archive.txt", "\x1F\x8B\x08", 100u << 20);
    const Result<ParsedReport> read = importFile(file.path, Job{});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::NotText);
}

TEST_CASE("A folder and a device are told as what they are", "[importers]")
{
    const Result<ParsedReport> folder = importFile(std::filesystem::temp_directory_path().string(), Job{});
    REQUIRE_FALSE(folder);
    CHECK(folder.error().message == "This is a folder.");
    const Result<ParsedReport> device = importFile("/dev/null", Job{});
    REQUIRE_FALSE(device);
    CHECK(describe(device.error()) == "The file cannot be read. This is not a regular file. [/dev/null]");
}

TEST_CASE("Text that is named like a document is read, and it is said that it is none", "[importers][table]")
{
    const auto named = [](const std::string& name, const std::string& bytes) {
        const Result<ParsedReport> parsed = importReport(bytes, name, {});
        REQUIRE(parsed);
        for (const Diagnostic& one : parsed->diagnostics)
            if (one.code == "not-as-named")
                return one.message;
        return std::string();
    };
    const std::string article = "APT77 targeted banks in Peru, Mandiant said.\n";
    CHECK(named("fake.pdf", article) == "It is named like a PDF document but is none; it was read as text (Plain text report).");
    CHECK(named("fake.DOCX", article) == "It is named like a Word document but is none; it was read as text (Plain text report).");
    CHECK(named("fake.json", article).starts_with("It is named like a STIX 2.1 bundle but is none"));
    for (const char* name : {"a.txt", "a.md", "a.html", "pdf", "a.pdf.txt", "a"})
        CHECK(named(name, article).empty());
    CHECK(named("a.pdf", stixBundle({stixObject("malware", 1, R"("name":"X")")})).empty());
}
