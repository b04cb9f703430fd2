// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of things, lines and problems: what stands in them, and how they are filtered, sorted, copied and written in.
#include "core/workbench/case_table.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "core/base/search_fold.h"
#include "core/edit/edit_case.h"
#include "core/workbench/table_copy.h"
#include "core/workbench/table_edit.h"
#include "core/workbench/table_view.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

using namespace throughline;
using namespace throughline::test;

namespace {

const char* const story = "Bear -attributed-to-> government:Nordland {Acme alleges; government:Nordland denies}\n"
                          "Bear -uses-> malware:Wiper {Acme confirms; Beta says}\n"
                          "Bear -targets-> organisation:Harbour {Acme says}";

TableSource sourceOf(const ThreatCase& c)
{
    return {.threatCase = c, .claims = std::make_shared<const ClaimIndex>(c)};
}

std::shared_ptr<const CaseTable> tableOf(TableKind kind, const ThreatCase& c) { return makeTable(kind, sourceOf(c), {}); }

template <class Column>
std::string text(const CaseTable& table, std::size_t row, Column column)
{
    return table.text(row, static_cast<std::size_t>(column));
}

std::vector<std::size_t> allColumns(const CaseTable& table)
{
    std::vector<std::size_t> all(table.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// Names from top to bottom, a blank between.
std::string namesOf(const CaseTable& table, const TableView& view)
{
    std::string names;
    for (const std::uint32_t row : view.rows)
        names += (names.empty() ? "" : " ") + table.text(row, 0);
    return names;
}

std::string filtered(const CaseTable& table, const std::string& filter)
{
    return namesOf(table, viewOf(table, {.filter = filter, .columns = allColumns(table)}));
}

std::string sorted(const CaseTable& table, const std::vector<TableSort>& by)
{
    return namesOf(table, viewOf(table, {.filter = {}, .columns = {}, .sortedBy = by}));
}

std::size_t at(EntityColumn column) { return static_cast<std::size_t>(column); }

}  // namespace

TEST_CASE("A thing's row counts lines, claims and contested lines, whichever end it is", "[workbench][tables]")
{
    const ThreatCase c = caseFromText(story);
    const auto table = tableOf(TableKind::Entities, c);
    const std::size_t bear = table->rowOfId(rowOf(entityNamed(c, "Bear")));
    CHECK(text(*table, bear, EntityColumn::Links) == "3");
    CHECK(text(*table, bear, EntityColumn::Claims) == "5");
    CHECK(text(*table, bear, EntityColumn::Contested) == "1");
    const std::size_t nordland = table->rowOfId(rowOf(entityNamed(c, "Nordland")));
    CHECK(text(*table, nordland, EntityColumn::Links) == "1");
    CHECK(text(*table, nordland, EntityColumn::Contested) == "1");
    CHECK(text(*table, nordland, EntityColumn::Lane) == "Sponsor, as claimed");
    CHECK(text(*table, nordland, EntityColumn::Kind) == "identity · government");
    CHECK(text(*table, table->rowOfId(rowOf(entityNamed(c, "Wiper"))), EntityColumn::Contested).empty());
}

TEST_CASE("A line's row names both sides in one form, and a lens takes claims out of it", "[workbench][tables]")
{
    const ThreatCase c = caseFromText(story);
    const auto table = tableOf(TableKind::Relationships, c);
    REQUIRE(table->size() == 3);
    CHECK(text(*table, 0, RelationshipColumn::Standing) == "contested");
    CHECK(text(*table, 0, RelationshipColumn::Hedge) == "alleged");
    CHECK(text(*table, 0, RelationshipColumn::SaidBy) == "Acme");
    CHECK(text(*table, 0, RelationshipColumn::DeniedBy) == "Nordland");
    CHECK(text(*table, 1, RelationshipColumn::Standing) == "confirmed");
    CHECK(text(*table, 1, RelationshipColumn::SaidBy) == "Acme, Beta");
    CHECK(text(*table, 1, RelationshipColumn::For) == "2");
    TableSource source = sourceOf(c);
    source.lens.disbelieve = {c[entityNamed(c, "Acme")].id};
    const auto lensed = makeTable(TableKind::Relationships, source, {});
    CHECK(text(*lensed, 1, RelationshipColumn::SaidBy) == "Beta");
    CHECK(text(*lensed, 1, RelationshipColumn::Standing) == "stated");
    CHECK(text(*lensed, 2, RelationshipColumn::Standing) == "left out by the lens");
}

TEST_CASE("What is deleted has no row, and rows know what they are of", "[workbench][tables]")
{
    ThreatCase c = caseFromText(story);
    const EntityId wiper = entityNamed(c, "Wiper");
    c.entities.edit(rowOf(wiper)).isDeleted = true;
    const auto things = tableOf(TableKind::Entities, c);
    CHECK(things->size() == c.entities.size() - 1);
    CHECK(things->rowOfId(rowOf(wiper)) == CaseTable::none);
    CHECK(tableOf(TableKind::Relationships, c)->size() == 2);  // without its end a line cannot be seen
    const EntityId harbour = entityNamed(c, "Harbour");
    const std::vector<std::uint32_t> rows{things->rowOfId(rowOf(harbour))};
    CHECK(selectionOf(*things, rows).entities == std::vector{harbour});
    CHECK(rowsOf(*things, {.entities = {harbour, wiper, harbour}}) == rows);
}

TEST_CASE("Choosing one line chooses its first claim, choosing several chooses none", "[workbench][tables]")
{
    const auto table = tableOf(TableKind::Relationships, caseFromText(story));
    CHECK(selectionOf(*table, std::vector<std::uint32_t>{1}).claim == ClaimId{2});
    CHECK_FALSE(selectionOf(*table, std::vector<std::uint32_t>{0, 1}).claim.has_value());
}

TEST_CASE("A filter takes each word anywhere in what is seen, without case, marks, scripts or brackets", "[workbench][tables]")
{
    ThreatCase c;
    c.entities.push_back({.id = "tool--1", .type = EntityType::Tool, .name = "Éclair Wiper"});
    c.entities.push_back({.id = "x--2", .type = EntityType::ThreatActor, .name = "Лазарь"});
    c.entities.push_back({.id = "x--3", .type = EntityType::Indicator, .name = "c2.example.com", .tags = {"wiper"}});
    const auto table = tableOf(TableKind::Entities, c);
    CHECK(filtered(*table, "ECLAIR") == "Éclair Wiper");
    CHECK(filtered(*table, "lazar") == "Лазарь");
    CHECK(filtered(*table, "2.example") == "c2[.]example[.]com");
    CHECK(filtered(*table, "c2[.]example") == "c2[.]example[.]com");
    CHECK(filtered(*table, "wiper") == "Éclair Wiper c2[.]example[.]com");
    CHECK(filtered(*table, "  wiper   indicator ") == "c2[.]example[.]com");  // in two columns
    CHECK(filtered(*table, "wiper nothing").empty());
    CHECK(namesOf(*table, viewOf(*table, {.filter = "wiper", .columns = {at(EntityColumn::Name)}})) == "Éclair Wiper");
}

TEST_CASE("Numbers sort as numbers, times by time, empty cells last, and equal rows as they were sorted before", "[workbench][tables]")
{
    ThreatCase c;
    const auto add = [&](const char* name, const char* seen, std::optional<int> confidence) {
        Entity entity{.id = std::string("tool--") + name, .type = EntityType::Tool, .name = name};
        if (*seen != '\0')
            entity.firstSeen = *parseTime(seen);
        entity.confidence = confidence;
        c.entities.push_back(entity);
    };
    add("delta", "2024-02", 9);
    add("Beta", "2023", 80);
    add("álpha", "", std::nullopt);
    add("charlie", "2024-02", 9);
    const auto table = tableOf(TableKind::Entities, c);
    CHECK(sorted(*table, {}) == "delta Beta álpha charlie");
    CHECK(sorted(*table, {{at(EntityColumn::Name), false}}) == "álpha Beta charlie delta");
    CHECK(sorted(*table, {{at(EntityColumn::Name), true}}) == "delta charlie Beta álpha");
    CHECK(sorted(*table, {{at(EntityColumn::Confidence), false}}) == "delta charlie Beta álpha");
    CHECK(sorted(*table, {{at(EntityColumn::Confidence), true}}) == "Beta delta charlie álpha");
    CHECK(sorted(*table, {{at(EntityColumn::FirstSeen), false}, {at(EntityColumn::Name), false}}) == "Beta charlie delta álpha");
}

TEST_CASE("Filter and order agree with looking at every row by itself", "[workbench][tables]")
{
    std::mt19937 random(7);
    ThreatCase c;
    constexpr std::array parts{"ba", "Cor", "dé", "el", "fin", "Ж", "b", "o ", "1", "2"};
    for (int i = 0; i < 600; ++i) {
        Entity entity{.id = "tool--" + std::to_string(i), .type = EntityType::Tool};
        for (auto left = random() % 4; left > 0; --left)
            entity.name += parts[random() % parts.size()];
        entity.externalId = parts[random() % parts.size()];
        c.entities.push_back(entity);
    }
    const auto table = tableOf(TableKind::Entities, c);
    const std::vector<std::size_t> columns{at(EntityColumn::Name), at(EntityColumn::Id)};
    for (const char* word : {"b", "o", "e", "ba", "bab", "1", "zh", "nowhere"})
        for (const bool isDescending : {false, true}) {
            const TableView view = viewOf(*table, {.filter = word, .columns = columns, .sortedBy = {{columns[1], isDescending}, {columns[0], false}}});
            std::vector<std::uint32_t> expected;
            for (std::uint32_t row = 0; row < table->size(); ++row)
                if (std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
                        return searchFold(table->text(row, column)).find(word) != std::string::npos;
                    }))
                    expected.push_back(row);
            std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                const auto key = [&](std::uint32_t row, std::size_t i) { return searchFold(table->text(row, columns[i])); };
                if (key(a, 1) != key(b, 1))
                    return key(a, 1).empty() || key(b, 1).empty() ? key(b, 1).empty() : isDescending ? key(a, 1) > key(b, 1) : key(a, 1) < key(b, 1);
                return key(a, 0).empty() || key(b, 0).empty() ? key(b, 0).empty() && !key(a, 0).empty() : key(a, 0) < key(b, 0);
            });
            INFO(word);
            CHECK(view.rows == expected);
            for (std::uint32_t row = 0; row < table->size(); ++row) {
                const auto found = std::find(expected.begin(), expected.end(), row);
                CHECK(view.places[row] == (found == expected.end() ? CaseTable::none : static_cast<std::uint32_t>(found - expected.begin())));
            }
        }
}

TEST_CASE("The table of problems has the worst first when sorted, and the name of a file without its folders", "[workbench][tables]")
{
    TableSource source;
    source.diagnostics = {{Severity::Info, "note", "/a/b/one.json", "line 1", "A note."},
                          {Severity::Error, "bad", "C:\\x\\two.txt", "", "An <b>error</b>\nin two lines."},
                          {Severity::Warning, "odd", "three", "", "A warning."}};
    const auto table = makeTable(TableKind::Problems, source, {});
    CHECK(text(*table, 0, ProblemColumn::File) == "one.json");
    CHECK(text(*table, 1, ProblemColumn::File) == "two.txt");
    CHECK(text(*table, 2, ProblemColumn::File) == "three");
    CHECK(text(*table, 0, ProblemColumn::Path) == "/a/b/one.json");
    CHECK(text(*table, 1, ProblemColumn::What) == "An <b>error</b> in two lines.");
    CHECK(viewOf(*table, {.filter = {}, .columns = {}, .sortedBy = {{0, false}}}).rows == std::vector<std::uint32_t>{1, 2, 0});
    CHECK(selectionOf(*table, std::vector<std::uint32_t>{0}).isEmpty());
}

TEST_CASE("Copied rows are harmless: no live address, no formula, no mark-up", "[workbench][tables]")
{
    ThreatCase c;
    c.entities.push_back({.id = "x--1", .type = EntityType::Tool, .name = "=1+2, \"so\"", .also = {{"see http://evil.example/a|b", {}}}});
    const auto table = tableOf(TableKind::Entities, c);
    const std::vector<std::uint32_t> rows{0};
    const std::vector<std::size_t> columns{at(EntityColumn::Also), at(EntityColumn::Id), at(EntityColumn::Name)};  // as they are seen
    CHECK(tableText(*table, rows, columns, CopyFormat::Text) == "see hxxp://evil[.]example/a|b\t\t'=1+2, \"so\"\n");
    CHECK(tableText(*table, rows, columns, CopyFormat::Csv)
          == "\"Also called\",\"Id\",\"Name\"\r\n\"see hxxp://evil[.]example/a|b\",\"\",\"'=1+2, \"\"so\"\"\"\r\n");
    CHECK(tableText(*table, rows, columns, CopyFormat::Markdown)
          == "| Also called | Id | Name |\n| --- | --- | --- |\n| see hxxp://evil\\[.\\]example/a\\|b |  | =1+2, \"so\" |\n");
}

TEST_CASE("What is typed into a cell becomes an edit, or an error that says what to write", "[workbench][tables]")
{
    CaseDocument document;
    document.threatCase.entities.push_back({.id = "indicator--1", .type = EntityType::Indicator, .name = "c2.example", .tags = {"old", "kept"}});
    const auto table = tableOf(TableKind::Entities, document.threatCase);
    CHECK(editText(*table, 0, at(EntityColumn::Name)) == "c2.example");  // not defanged: it is to be written on
    CHECK(editText(*table, 0, at(EntityColumn::Tags)) == "old, kept");
    const auto after = [&](EntityColumn column, const char* typed) {
        const auto edit = cellEdit(document, *table, 0, at(column), typed);
        REQUIRE(edit);
        REQUIRE(edit->has_value());
        return editCase(document, **edit)->document.threatCase.entities[0];
    };
    CHECK(after(EntityColumn::Name, " c3.example ").name == "c3.example");
    CHECK(after(EntityColumn::Tags, "kept, new ,").tags == std::vector<std::string>{"kept", "new"});
    CHECK(after(EntityColumn::Tags, "").tags.empty());
    CHECK(after(EntityColumn::Marking, "amber").marking.tlp == Tlp::Amber);
    CHECK(timeText(after(EntityColumn::FirstSeen, "2024-05").firstSeen) == "2024-05");
    const auto refused = [&](EntityColumn column, const char* typed) {
        const auto edit = cellEdit(document, *table, 0, at(column), typed);
        REQUIRE_FALSE(edit);
        return edit.error().message;
    };
    CHECK(refused(EntityColumn::Name, "  ").find("empty") != std::string::npos);
    CHECK(refused(EntityColumn::FirstSeen, "soon").find("2024-05-31") != std::string::npos);
    CHECK(refused(EntityColumn::Marking, "pink").find("AMBER") != std::string::npos);
    CHECK(refused(EntityColumn::Links, "4").find("cannot") != std::string::npos);
    CHECK_FALSE(cellEdit(document, *table, 0, at(EntityColumn::Name), "c2.example")->has_value());
}

TEST_CASE("A stopped job makes neither a table nor a view nor a copy", "[workbench][tables]")
{
    std::stop_source stop;
    stop.request_stop();
    const Job job{.stop = stop.get_token(), .progress = {}};
    const ThreatCase c = caseFromText(story);
    for (const TableKind kind : {TableKind::Entities, TableKind::Relationships})
        CHECK(makeTable(kind, sourceOf(c), job) == nullptr);
    const auto table = tableOf(TableKind::Entities, c);
    CHECK(viewOf(*table, {.filter = "a", .columns = allColumns(*table)}, job).rows.empty());
    CHECK(tableText(*table, std::vector<std::uint32_t>{0}, std::vector<std::size_t>{0}, CopyFormat::Csv, job).empty());
}

TEST_CASE("A column's texts keep apart what reads alike and is sorted otherwise", "[workbench][tables]")
{
    ColumnTexts texts;
    const std::uint32_t late = texts.add({"spring", "2"});
    const std::uint32_t early = texts.add({"spring", "1"});
    const std::uint32_t empty = texts.add({});
    CHECK(late != early);
    CHECK(texts.add({"spring", "2"}) == late);
    for (int i = 0; i < 5000; ++i)
        texts.add({"text " + std::to_string(i), {}});
    CHECK(texts.size() == 5003);
    texts.seal();
    CHECK(texts.rank(early) < texts.rank(late));
    CHECK(texts.rank(empty) < texts.rank(early));
    const std::vector<char> holds = texts.holding("text 4999");
    CHECK(std::count(holds.begin(), holds.end(), 1) == 1);
    CHECK(texts.text(static_cast<std::uint32_t>(std::find(holds.begin(), holds.end(), 1) - holds.begin())) == "text 4999");
    const std::vector<char> both = texts.holding("spring");
    CHECK((both[late] == 1 && both[early] == 1 && both[empty] == 0));
}
