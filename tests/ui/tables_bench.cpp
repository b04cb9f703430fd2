// SPDX-License-Identifier: GPL-3.0-or-later
// throughline_bench_tables [ENTITIES]: the table of so many things (1,000,000): made once, filtered a keystroke at a time, sorted by
// each column; beside it the same with Qt's proxy model and with a stable sort of strings.
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>
#include <string>

#include "core/workbench/table_view.h"

namespace throughline::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Milliseconds of one run, or the middle of several.
struct Times {
    double wall = 0;
    double processor = 0;
};

Times timesOf(const std::function<void()>& work)
{
    const std::clock_t used = std::clock();
    const auto begin = Clock::now();
    work();
    return {std::chrono::duration<double, std::milli>(Clock::now() - begin).count(), 1000.0 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC};
}

double middle(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

Times middleOf(int runs, const std::function<void()>& work)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (int run = 0; run < runs; ++run) {
        const Times times = timesOf(work);
        wall.push_back(times.wall);
        processor.push_back(times.processor);
    }
    return {middle(wall), middle(processor)};
}

std::string madeUpName(std::mt19937& random)
{
    constexpr std::array syllables{"ba", "cor", "dra", "el", "fin", "gu", "ang", "dong", "ka", "lo", "mal", "ne", "pho", "ru", "sha", "ti", "vol", "ware", "xi", "zor"};
    std::string name;
    for (auto left = 2 + random() % 4; left > 0; --left)
        name += syllables[random() % syllables.size()];
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return random() % 3 == 0 ? name + " " + std::to_string(random() % 10000) : name;
}

/// Things of all kinds with names, aliases, times and tags, a line and a claim for each fifth.
ThreatCase manyThings(std::size_t count)
{
    std::mt19937 random(1);
    ThreatCase made;
    made.reports.push_back({.id = "report--1", .title = "A report"});
    constexpr std::array types{EntityType::Indicator, EntityType::Malware, EntityType::Infrastructure, EntityType::ThreatActor, EntityType::Tool};
    for (std::size_t i = 0; i < count; ++i) {
        Entity entity{.id = "x--" + std::to_string(i), .type = types[random() % types.size()], .name = madeUpName(random)};
        if (entity.type == EntityType::Indicator)
            entity.name = std::to_string(random() % 256) + "." + std::to_string(random() % 256) + "." + std::to_string(random() % 256) + ".7";
        if (random() % 4 == 0)
            entity.also.push_back({madeUpName(random), {}});
        if (random() % 2 == 0)
            entity.firstSeen = *parseTime("20" + std::to_string(10 + random() % 15) + "-0" + std::to_string(1 + random() % 9));
        if (random() % 10 == 0)
            entity.tags = {"tag " + std::to_string(random() % 40)};
        entity.mentions = {{ReportId{0}, {}}};
        made.entities.push_back(std::move(entity));
    }
    for (std::size_t i = 0; i < count / 5; ++i) {
        made.relationships.push_back({.id = "r--" + std::to_string(i), .type = RelationType::Uses, .source = idAt<EntityId>(random() % count),
                                      .target = idAt<EntityId>(random() % count)});
        made.claims.push_back({.about = idAt<RelationshipId>(i), .stance = random() % 9 == 0 ? Stance::Denies : Stance::Asserts, .report = ReportId{0}});
    }
    return made;
}

std::vector<std::size_t> firstColumns()
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < tableColumns(TableKind::Entities).size(); ++i)
        if (tableColumns(TableKind::Entities)[i].isShown)
            columns.push_back(i);
    return columns;
}

/// The peer: the same cells as a model under Qt's proxy.
class PeerModel : public QAbstractTableModel {
public:
    PeerModel(const CaseTable& table, std::vector<std::size_t> columns) : m_table(table), m_columns(std::move(columns)) {}
    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : static_cast<int>(m_table.size()); }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString::fromStdString(m_table.text(static_cast<std::size_t>(index.row()), m_columns[static_cast<std::size_t>(index.column())]));
    }

private:
    const CaseTable& m_table;
    std::vector<std::size_t> m_columns;
};

constexpr int runs = 9;

void measureFilter(const CaseTable& table, QSortFilterProxyModel& peer)
{
    std::printf("\n| typed | rows | wall, processor, ms (middle of 9) | Qt's proxy, processor, ms (once) |\n|---|---|---|---|\n");
    for (const char* typed : {"g", "gu", "gua", "guang", "1", "19", "192.168", "mal tool", "tag 7 actor", "nowhere"}) {
        TableView view;
        const Times own = middleOf(runs, [&] { view = viewOf(table, {.filter = typed, .columns = firstColumns()}); });
        std::printf("| %s | %zu | %.0f, %.0f |", typed, view.rows.size(), own.wall, own.processor);
        if (std::string_view(typed) != "guang" && std::string_view(typed) != "nowhere") {
            std::printf(" n.m. |\n");  // it takes many seconds
            continue;
        }
        const Times other = timesOf([&] {
            peer.setFilterFixedString(QString::fromUtf8(typed));
            peer.rowCount();
        });
        std::printf(" %.0f |\n", other.processor);
        std::fflush(stdout);
    }
    peer.setFilterFixedString({});
    peer.rowCount();
}

void measureSort(const CaseTable& table, QSortFilterProxyModel& peer)
{
    std::printf("\n| sorted by | wall, processor, ms (middle of 9) | std::stable_sort of strings, processor, ms (once) | Qt's proxy, processor, ms (once) |\n|---|---|---|---|\n");
    const std::vector<std::size_t> columns = firstColumns();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const Times own = middleOf(runs, [&] { viewOf(table, {.filter = {}, .columns = columns, .sortedBy = {{columns[at], false}}}); });
        std::vector<std::uint32_t> rows(table.size());
        std::iota(rows.begin(), rows.end(), 0U);
        const Times sorted = timesOf([&] {
            std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return table.text(a, columns[at]) < table.text(b, columns[at]); });
        });
        const std::string_view title = tableColumns(TableKind::Entities)[columns[at]].title;
        std::printf("| %.*s | %.0f, %.0f | %.0f |", static_cast<int>(title.size()), title.data(), own.wall, own.processor, sorted.processor);
        if (at > 0) {
            std::printf(" n.m. |\n");
            continue;
        }
        const Times other = timesOf([&] { peer.sort(static_cast<int>(at)); });
        peer.sort(-1);
        std::printf(" %.0f |\n", other.processor);
        std::fflush(stdout);
    }
    const Times two = middleOf(runs, [&] { viewOf(table, {.filter = "a", .columns = columns, .sortedBy = {{1, false}, {0, true}}}); });
    std::printf("| filtered by \"a\", by Kind and then Name down | %.0f, %.0f | n.m. | n.m. |\n", two.wall, two.processor);
}

void measure(std::size_t count)
{
    const ThreatCase threatCase = manyThings(count);
    const TableSource source{.threatCase = threatCase, .claims = std::make_shared<const ClaimIndex>(threatCase)};
    std::shared_ptr<const CaseTable> table;
    const Times made = timesOf([&] { table = makeTable(TableKind::Entities, source, {}); });
    std::printf("%zu rows of %zu columns made in %.0f ms, processor %.0f ms\n", table->size(), table->columns.size(), made.wall, made.processor);
    PeerModel model(*table, firstColumns());
    QSortFilterProxyModel peer;
    peer.setSourceModel(&model);
    peer.setFilterKeyColumn(-1);
    peer.setFilterCaseSensitivity(Qt::CaseInsensitive);
    peer.setSortCaseSensitivity(Qt::CaseInsensitive);
    peer.setSortLocaleAware(true);
    measureFilter(*table, peer);
    measureSort(*table, peer);
}

}  // namespace
}  // namespace throughline::bench

int main(int argc, char** argv)
{
    throughline::bench::measure(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000);
    return 0;
}
