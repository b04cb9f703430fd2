// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/lexicon_tables.h"

namespace throughline::prose {
namespace {

/// The rest of a broken file tells nothing more.
constexpr std::size_t maxComplaints = 200;

}  // namespace

Status LexiconTables::eachRow(std::string_view file, std::size_t columns, const Take& take)
{
    const std::string path = "lexicon/" + std::string(file);
    const auto table = readCsvResource(path);
    if (!table)
        return table.error();
    if (table->columns.size() != columns)
        return Error{ErrorCode::Malformed, std::to_string(columns) + " columns expected", path};
    m_known.insert(std::string(file));
    for (const OwnLexicon::Table& own : m_own.tables)
        if (own.name == file)
            takeOwn(own, *table, take);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const std::string complaint = take(table->rows[i]);
        if (!complaint.empty())
            return Error{ErrorCode::Malformed, complaint, path + ": line " + std::to_string(table->lines[i])};
    }
    return ok();
}

void LexiconTables::takeOwn(const OwnLexicon::Table& own, const CsvTable& ours, const Take& take)
{
    const CsvTable table = parseLooseCsvTable(own.text);
    if (table.columns != ours.columns) {
        std::string names;
        for (const std::string& column : ours.columns)
            names += (names.empty() ? "" : ",") + column;
        return complain(own, 1, "its first line must be \"" + names + "\"; the table is not used");
    }
    for (const CsvTable::Fault& fault : table.faults)
        complain(own, fault.line, fault.message + "; the line is not used");
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (const std::string complaint = take(table.rows[i]); !complaint.empty())
            complain(own, table.lines[i], complaint);
}

void LexiconTables::complain(const OwnLexicon::Table& own, std::size_t line, std::string message)
{
    if (m_complaints.size() < maxComplaints)
        m_complaints.push_back({Severity::Warning, "lexicon", own.path, line == 0 ? std::string() : "line " + std::to_string(line), std::move(message)});
}

std::vector<Diagnostic> LexiconTables::complaints()
{
    for (const OwnLexicon::Table& table : m_own.tables)
        if (!m_known.contains(table.name))
            complain(table, 0, "this is no table of the lexicon, so it is not read");
    return m_complaints;
}

}  // namespace throughline::prose
