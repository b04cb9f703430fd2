// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <string>

#include "core/casefile/casefile.h"
#include "core/casefile/cells.h"
#include "core/casefile/schema.h"
#include "core/casefile/swap_file.h"

namespace throughline {
namespace {

using namespace casefile;

/// Rows between two looks at the job.
constexpr std::int64_t rowsPerLook = 4096;

template <class Row>
int fieldCount()
{
    int count = 0;
    const Row row{};
    visitFields(row, [&](const char*, const auto&) { ++count; });
    return count;
}

std::string insertInto(const std::string& table, int fields)
{
    std::string sql = "INSERT INTO " + quoted(table) + " VALUES(?";
    for (int i = 0; i < fields; ++i)
        sql += ",?";
    return sql + ")";
}

/// Fills an empty file with a document.
class CaseWriter {
public:
    CaseWriter(sqlite::Database& database, const CaseDocument& document, const Job& job)
        : m_database(database), m_document(document), m_case(document.threatCase), m_job(job)
    {
    }

    Status run()
    {
        collectContents();
        if (Status made = makeTables(); !made)
            return made;
        Result<sqlite::Transaction> transaction = sqlite::Transaction::begin(m_database);
        if (!transaction)
            return transaction.error();
        writeTables();
        if (m_failure)
            return *m_failure;
        if (Status written = writeIntegrity(); !written)
            return written;
        return transaction->commit();
    }

private:
    void collectContents()
    {
        m_contents.add(m_case.house.logo);
        for (const Report& row : m_case.reports)
            m_contents.add(row.text);
        for (const Attachment& row : m_case.attachments)
            m_contents.add(row.bytes);
        visitTables(m_case, [&](const char*, const auto& column) { m_rowsInAll += static_cast<std::int64_t>(column.size()); });
    }

    Status makeTables()
    {
        std::string sql = "PRAGMA application_id=" + std::to_string(casefileApplicationId)
            + ";PRAGMA user_version=" + std::to_string(casefileSchemaVersion) + ";BEGIN;";
        for (const TableSchema& table : schemaOf(casefileSchemaVersion))
            sql += table.sql + ";";
        return m_database.execute(sql + "COMMIT");
    }

    bool looksOn(std::int64_t rows)
    {
        if (rows % rowsPerLook != 0)
            return true;
        if (m_job.isStopped())
            m_failure = Error{.code = ErrorCode::Cancelled, .message = {}, .where = {}};
        m_job.report(static_cast<double>(m_rowsDone + rows) / static_cast<double>(m_rowsInAll + 1));
        return !m_failure;
    }

    template <class Row, class Rows>
    void writeTable(const std::string& name, const Rows& rows)
    {
        if (m_failure)
            return;
        const int fields = fieldCount<Row>();
        Result<sqlite::Statement> insert = m_database.prepare(insertInto(name, fields));
        if (!insert) {
            m_failure = insert.error();
            return;
        }
        RowWriter writer(std::move(*insert), m_contents, static_cast<std::size_t>(fields));
        for (const auto& row : rows) {
            if (!looksOn(writer.rows()))
                return;
            if (const Status written = writer.write(writer.rows(), row); !written) {
                m_failure = written.error();
                m_failure->message = name + " " + std::to_string(writer.rows()) + ": " + m_failure->message;
                return;
            }
        }
        m_rowsDone += writer.rows();
        m_integrity.push_back({name, writer.rows(), {std::make_shared<const std::string>(writer.digest())}});
    }

    void writeTables()
    {
        const HeadRow head{m_case.title, m_case.defaultMarking, m_case.house.name, m_case.house.id, m_case.house.logo};
        writeTable<HeadRow>("casefile", std::vector<HeadRow>{head});
        std::vector<ContentRow> contents;
        for (const auto& bytes : m_contents.contents())
            contents.push_back({{bytes}});
        writeTable<ContentRow>("content", contents);
        visitTables(m_case, [&](const char* name, const auto& column) {
            using Row = typename std::remove_cvref_t<decltype(column)>::Chunk::value_type;
            writeTable<Row>(name, column);
        });
        writeViews();
    }

    void addPlaces(std::int64_t view, const ViewState& state)
    {
        for (const auto& [layout, placement] : state.placed) {
            for (std::size_t row = 0; row < placement.rows(); ++row)
                if (const std::optional<Point> centre = placement.find(idAt<EntityId>(row)))
                    m_places.push_back({static_cast<std::int64_t>(m_placed.size()), idAt<EntityId>(row), centre->x, centre->y});
            m_placed.push_back({view, layout});
        }
    }

    void writeViews()
    {
        std::vector<ViewRow> views{{SavedView{.id = {}, .name = {}, .view = m_document.view, .camera = {}}}};
        for (const SavedView& saved : m_document.savedViews)
            views.push_back({saved});
        for (std::size_t view = 0; view < views.size(); ++view)
            addPlaces(static_cast<std::int64_t>(view), views[view].saved.view);
        writeTable<ViewRow>("view", views);
        writeTable<PlacedRow>("placed", m_placed);
        writeTable<PlaceRow>("place", m_places);
    }

    Status writeIntegrity()
    {
        const std::vector<IntegrityRow> rows = std::move(m_integrity);
        writeTable<IntegrityRow>("integrity", rows);
        return m_failure ? Status(*m_failure) : ok();
    }

    sqlite::Database& m_database;
    const CaseDocument& m_document;
    const ThreatCase& m_case;
    const Job& m_job;
    ContentTable m_contents;
    std::vector<PlacedRow> m_placed;
    std::vector<PlaceRow> m_places;
    std::vector<IntegrityRow> m_integrity;
    std::optional<Error> m_failure;
    std::int64_t m_rowsInAll = 0;
    std::int64_t m_rowsDone = 0;
};

Error at(Error error, const std::string& path)
{
    error.where = path;
    return error;
}

}  // namespace

Status writeCasefile(const std::string& path, const CaseDocument& document, const Job& job, const WriteOptions& options)
{
    Result<SwapFile> swap = SwapFile::beside(path);
    if (!swap)
        return swap.error();
    Result<sqlite::Database> database = sqlite::Database::open(swap->path(), sqlite::OpenMode::Create, options.vfs);
    if (!database)
        return at(database.error(), path);
    if (const Status written = CaseWriter(*database, document, job).run(); !written)
        return at(written.error(), path);
    if (const Status closed = database->close(); !closed)
        return at(closed.error(), path);
    Status done = swap->commit(options.keepsPrevious);
    if (done)
        job.report(1);
    return done;
}

}  // namespace throughline
