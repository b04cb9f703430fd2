// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/thread_pool.h"
#include "core/casefile/casefile.h"
#include "core/casefile/open_source.h"
#include "core/casefile/sound_document.h"
#include "core/casefile/table_room.h"
#include "core/casefile/table_scan.h"

namespace throughline {
namespace {

using namespace casefile;

/// What stands in for a row that the file lost, so that the others keep their numbers. What things say of
/// a lost thing stays visible; rows that say something themselves count as deleted.
template <class Row>
Row lostRow()
{
    Row row;
    row.isDeleted = true;
    return row;
}
template <>
Entity lostRow<Entity>()
{
    Entity row;
    row.name = "(lost)";
    row.isPlaceholder = true;
    return row;
}
template <>
Report lostRow<Report>()
{
    Report row;
    row.title = "(lost)";
    return row;
}

template <class Row>
void fillUpTo(ChunkedColumn<Row>& column, std::int64_t size)
{
    while (static_cast<std::int64_t>(column.size()) < size)
        column.push_back(lostRow<Row>());
}

/// Rows with their numbers, for the small tables.
template <class Row>
using Numbered = std::vector<std::pair<std::int64_t, Row>>;

template <class Row>
auto atNumber(const Numbered<Row>& rows, std::int64_t number)
{
    const auto found = std::lower_bound(rows.begin(), rows.end(), number, [](const auto& row, std::int64_t wanted) { return row.first < wanted; });
    return found != rows.end() && found->first == number ? found : rows.end();
}

/// Reads all tables of a source into a document.
class CaseReader {
public:
    CaseReader(Source& source, std::uint64_t fileBytes, const Job& job)
        : m_source(source), m_setting{.job = job, .fileBytes = fileBytes, .checksHashes = !source.isMigrated, .done = m_done},
          m_placeRoom(fileBytes)
    {
    }

    /// Only being stopped ends it: what cannot be read is left out and told.
    std::optional<Error> run()
    {
        readIntegrity();
        m_room = tableRoom(m_source.connections.front(), m_integrity, m_setting.fileBytes);
        readContents();
        if (!m_failure)
            readInParallel();
        if (!m_failure) {
            joinHead();
            joinViews();
            joinPlaces();
        }
        return m_failure;
    }

    CaseDocument document;
    std::vector<Diagnostic> diagnostics;
    bool isDamaged = false;

private:
    const IntegrityRow* expectedOf(const std::string& table) const
    {
        const auto found = std::find_if(m_integrity.begin(), m_integrity.end(), [&](const IntegrityRow& row) { return row.table == table; });
        return found == m_integrity.end() ? nullptr : &*found;
    }
    std::int64_t roomOf(const std::string& table) const { return m_room.at(table); }

    void keep(ScanResult result)
    {
        std::move(result.diagnostics.begin(), result.diagnostics.end(), std::back_inserter(diagnostics));
        isDamaged = isDamaged || result.isDamaged;
        if (result.failure && !m_failure)
            m_failure = std::move(result.failure);
    }

    /// It cannot hold its own hash; what is wrong in it shows with the table that it is of.
    void readIntegrity()
    {
        TableScan<IntegrityRow> scan(m_source.connections.front(), "integrity", static_cast<std::int64_t>(m_setting.fileBytes), m_contents, m_setting);
        m_failure = scan.run(nullptr, [&](std::int64_t, IntegrityRow&& row) { m_integrity.push_back(std::move(row)); }).failure;
        for (const IntegrityRow& row : m_integrity)
            m_setting.rowsInAll += std::clamp<std::int64_t>(row.rows, 0, std::numeric_limits<std::int32_t>::max());
    }

    void readContents()
    {
        TableScan<ContentRow> scan(m_source.connections.front(), "content", roomOf("content"), m_contents, m_setting);
        Contents contents;
        keep(scan.run(expectedOf("content"), [&](std::int64_t number, ContentRow&& row) {
            contents.resize(static_cast<std::size_t>(number));  // lost ones stay null
            contents.push_back(std::move(row.bytes.bytes));
        }));
        m_contents = std::move(contents);
    }

    using Part = std::function<ScanResult(sqlite::Database&)>;

    template <class Row>
    Part smallTable(std::string table, Numbered<Row>& rows)
    {
        return [this, table = std::move(table), &rows](sqlite::Database& database) {
            TableScan<Row> scan(database, table, roomOf(table), m_contents, m_setting);
            return scan.run(expectedOf(table), [&](std::int64_t number, Row&& row) { rows.emplace_back(number, std::move(row)); });
        };
    }

    template <class Row>
    Part caseTable(std::string table, ChunkedColumn<Row>& column)
    {
        return [this, table = std::move(table), &column](sqlite::Database& database) {
            TableScan<Row> scan(database, table, roomOf(table), m_contents, m_setting);
            const IntegrityRow* const expected = expectedOf(table);
            ScanResult result = scan.run(expected, [&](std::int64_t number, Row&& row) {
                fillUpTo(column, number);
                column.push_back(std::move(row));
            });
            // Rows lost at the end: others may point to them.
            if (expected)
                fillUpTo(column, std::min(expected->rows, roomOf(table)));
            return result;
        };
    }

    std::vector<std::pair<std::string, Part>> parts()
    {
        std::vector<std::pair<std::string, Part>> all;
        all.emplace_back("casefile", smallTable("casefile", m_heads));
        visitTables(document.threatCase, [&](const char* name, auto& column) { all.emplace_back(name, caseTable(name, column)); });
        all.emplace_back("view", smallTable("view", m_views));
        all.emplace_back("placed", smallTable("placed", m_placed));
        all.emplace_back("place", smallTable("place", m_places));
        return all;
    }

    /// The largest tables first, so that no thread is left with one at the end.
    void readInParallel()
    {
        const auto all = parts();
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto rows = [&](std::size_t part) {
            const IntegrityRow* const expected = expectedOf(all[part].first);
            return expected ? expected->rows : 0;
        };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows(a) > rows(b); });
        std::vector<ScanResult> results(all.size());
        std::atomic<std::size_t> next = 0;
        ThreadPool pool(m_source.connections.size());
        pool.forEachBlock(m_source.connections.size(), [&](std::size_t connection) {
            for (std::size_t at = next++; at < order.size(); at = next++)
                results[order[at]] = all[order[at]].second(m_source.connections[connection]);
        });
        for (ScanResult& result : results)
            keep(std::move(result));
    }

    void joinHead()
    {
        if (m_heads.empty())
            return;
        HeadRow& head = m_heads.front().second;
        ThreatCase& threatCase = document.threatCase;
        threatCase.title = std::move(head.title);
        threatCase.defaultMarking = std::move(head.defaultMarking);
        threatCase.house = {.name = std::move(head.houseName), .id = std::move(head.houseId), .logo = std::move(head.houseLogo)};
    }

    void joinViews()
    {
        for (auto& [number, row] : m_views) {
            if (number == 0)
                document.view = std::move(row.saved.view);
            else
                document.savedViews.push_back(std::move(row.saved));
        }
    }

    ViewState* viewAt(std::int64_t number)
    {
        const auto found = atNumber(m_views, number);
        if (found == m_views.end())
            return nullptr;
        const bool hasPresent = m_views.front().first == 0;
        return number == 0 ? &document.view
                           : &document.savedViews[static_cast<std::size_t>(found - m_views.begin()) - (hasPresent ? 1 : 0)].view;
    }

    /// False: it belongs to nothing, or there is no room. A place needs room for all entities before its own.
    bool setPlace(Placement* placement, const PlaceRow& row)
    {
        const std::size_t rows = rowOf(row.entity) + 1;
        if (!placement || rows > document.threatCase.entities.size())
            return false;
        const std::size_t added = rows - std::min(rows, placement->rows());
        if (m_placeRoom < added)
            return false;
        m_placeRoom -= added;
        placement->set(row.entity, Point{row.x, row.y});
        return true;
    }

    void joinPlaces()
    {
        Numbered<Placement*> placements;
        for (const auto& [number, row] : m_placed)
            if (ViewState* const view = viewAt(row.view))
                placements.emplace_back(number, &view->placed[row.layout]);
        std::size_t lost = 0;
        for (const auto& [number, row] : m_places) {
            const auto found = atNumber(placements, row.placed);
            lost += setPlace(found == placements.end() ? nullptr : found->second, row) ? 0 : 1;
        }
        if (lost > 0)
            diagnostics.push_back({.severity = Severity::Warning, .code = "damaged-casefile", .file = {}, .where = "place",
                                   .message = std::to_string(lost) + " places belong to nothing and were left out"});
        isDamaged = isDamaged || lost > 0;
    }

    Source& m_source;
    std::atomic<std::int64_t> m_done = 0;
    ScanSetting m_setting;
    std::vector<IntegrityRow> m_integrity;
    std::map<std::string, std::int64_t> m_room;  ///< row numbers that a table may use, by its name
    std::uint64_t m_placeRoom;                   ///< rows that placements may still grow by: one a byte of the file
    Contents m_contents;
    Numbered<HeadRow> m_heads;
    Numbered<ViewRow> m_views;
    Numbered<PlacedRow> m_placed;
    Numbered<PlaceRow> m_places;
    std::optional<Error> m_failure;
};

Diagnostic told(Severity severity, std::string code, std::string where, std::string message)
{
    return {.severity = severity, .code = std::move(code), .file = {}, .where = std::move(where), .message = std::move(message)};
}

/// What came up before the tables were read.
void tellSource(const FileHead& head, const Source& source, OpenedCasefile& opened)
{
    opened.isRepaired = head.isTruncated || source.isSalvage || !source.changedTables.empty();
    if (head.isTruncated)
        opened.diagnostics.push_back(told(Severity::Warning, "damaged-casefile", {}, "the file does not have the size that it should have"));
    else if (source.isSalvage)
        opened.diagnostics.push_back(told(Severity::Warning, "damaged-casefile", {}, "the structure of the file is damaged; what can be read of it was read"));
    for (const std::string& table : source.changedTables)
        opened.diagnostics.push_back(told(Severity::Warning, "damaged-casefile", table, "its content is not what was saved; which row cannot be told"));
    if (source.isMigrated)
        opened.diagnostics.push_back(told(Severity::Info, "older-casefile", {}, "It has the older format " + std::to_string(head.schemaVersion)
                                          + "; saving it writes format " + std::to_string(casefileSchemaVersion) + "."));
}

unsigned threadsFor(std::uint64_t bytes)
{
    constexpr std::uint64_t worthTwo = 4u << 20;
    return bytes >= worthTwo ? std::clamp(std::thread::hardware_concurrency(), 1u, 4u) : 1u;
}

}  // namespace

Result<OpenedCasefile> readCasefile(const std::string& path, const Job& job)
{
    OpenedCasefile opened;
    opened.stamp = fileStamp(path);
    const Result<FileHead> head = readFileHead(path);
    if (!head)
        return head.error();
    const unsigned threads = threadsFor(opened.stamp.bytes);
    Result<Source> source = openSource(path, *head, threads);
    if (!source)
        return source.error();
    opened.schemaVersion = head->schemaVersion;
    tellSource(*head, *source, opened);
    CaseReader reader(*source, opened.stamp.bytes, job);
    if (std::optional<Error> failure = reader.run()) {
        failure->where = path;
        return *failure;
    }
    if (fileStamp(path) != opened.stamp)
        return Error{ErrorCode::FileUnreadable, "It was changed while it was read; open it again.", path};
    opened.document = std::move(reader.document);
    std::vector<Diagnostic> mended = soundDocument(opened.document, threads);
    opened.isRepaired = opened.isRepaired || reader.isDamaged || !mended.empty();
    for (std::vector<Diagnostic>* list : {&reader.diagnostics, &mended})
        std::move(list->begin(), list->end(), std::back_inserter(opened.diagnostics));
    for (Diagnostic& diagnostic : opened.diagnostics)
        diagnostic.file = path;
    job.report(1);
    return opened;
}

}  // namespace throughline
