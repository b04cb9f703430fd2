// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/importers/import_format.h"
#include "tests/core/importers/prose_reading.h"
#include "tests/support/paths.h"

// What the reader makes of our own articles, line by line, as somebody approved it. A difference is no
// fault in itself: it is written beside the approved file for a person to look at and take over.

using namespace throughline;
using namespace throughline::test;

namespace {

std::string fileText(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string spanText(TextSpan span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

void writeEntities(const ParsedReport& report, std::ostream& out)
{
    for (const Entity& entity : report.entities) {
        out << "entity " << entity.typeWord << " | " << entity.name;
        for (const Alias& alias : entity.also)
            out << " = " << alias.name;
        out << " | " << entity.rule << " |";
        for (const Mention& mention : entity.mentions)
            out << ' ' << spanText(mention.span);
        out << '\n';
    }
}

std::string subjectOf(const ParsedReport& report, const Claim& claim)
{
    if (const auto* edge = std::get_if<RelationshipId>(&claim.about)) {
        const Relationship& row = report.relationships[rowOf(*edge)];
        return nameOf(report, row.source) + " -" + row.typeWord + "-> " + nameOf(report, row.target);
    }
    if (const auto* entity = std::get_if<EntityId>(&claim.about))
        return nameOf(report, *entity);
    const auto* incident = std::get_if<IncidentId>(&claim.about);
    return incident ? report.incidents[rowOf(*incident)].title : "a link";
}

void writeClaims(const ParsedReport& report, std::ostream& out)
{
    for (const Claim& claim : report.claims) {
        out << "claim " << subjectOf(report, claim) << " | " << stanceWord(claim.stance) << " by " << (claim.speaker ? nameOf(report, *claim.speaker) : "the report") << ", "
            << hedgeWord(hedgeOf(claim));
        for (const EntityId medium : claim.via)
            out << " via " << nameOf(report, medium);
        out << " | " << claim.rule << " | " << spanText(claim.span) << '\n';
    }
}

std::string dump(const ParsedReport& report)
{
    std::ostringstream out;
    out << "publisher " << report.reports.at(0).publisher << "\npublished " << report.reports[0].published.text << "\nlanguage " << report.reports[0].language << '\n';
    writeEntities(report, out);
    writeClaims(report, out);
    for (const Quantity& quantity : report.quantities)
        out << "quantity " << quantity.value << ' ' << boundWord(quantity.bound) << ' ' << quantity.unit << " | " << quantity.words << " | " << spanText(quantity.wordsSpan) << '\n';
    for (const Incident& incident : report.incidents)
        out << "incident " << incident.title << '\n';
    for (const Diagnostic& diagnostic : report.diagnostics)
        out << "diagnostic " << diagnostic.code << '\n';
    return out.str();
}

}  // namespace

TEST_CASE("Our own articles are read as approved", "[importers][prose][approved]")
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(sourceDir()) / "tests/fixtures/articles";
    const fs::path approved = fs::path(sourceDir()) / "tests/approved/articles";
    std::vector<fs::path> articles;
    for (const auto& entry : fs::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); (name.starts_with("a-") || name.starts_with("b-")) && entry.path().extension() != ".json")
            articles.push_back(entry.path());
    std::sort(articles.begin(), articles.end());
    REQUIRE(articles.size() == 20);
    for (const fs::path& article : articles) {
        const auto report = importReport(fileText(article), article.filename().string(), {});
        INFO(article.filename().string());
        REQUIRE(report);
        const std::string found = dump(*report);
        const fs::path expected = approved / article.stem().concat(".txt");
        if (fileText(expected) != found)
            std::ofstream(approved / article.stem().concat(".actual.txt"), std::ios::binary) << found;
        CHECK(fileText(expected) == found);
    }
}
