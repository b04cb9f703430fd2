// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/leak_check.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "core/base/token_search.h"
#include "core/casefile/sqlite.h"
#include "core/withhold/file_words.h"
#include "core/withhold/removed_words.h"

namespace throughline {
namespace {

constexpr std::size_t leastPacked = 8;
constexpr std::string_view sqliteHead = "SQLite format 3";

/// Looks through parts of one file.
class LeakFinder {
public:
    explicit LeakFinder(const std::vector<std::string>& removed) : m_removed(removed), m_search(telling(removed)) {}

    void look(const FilePart& part)
    {
        for (const std::size_t row : m_search.all(part.text))
            if (!part.isPacked || tokenCore(m_removed[row]).size() >= leastPacked)
                m_found.emplace(row, part.where);
    }
    void lookAt(std::string_view bytes)
    {
        readParts(bytes, [this](const FilePart& part) { look(part); });
    }
    std::vector<Leak> leaks() const
    {
        std::vector<Leak> out;
        for (const auto& [row, where] : m_found)
            out.push_back({m_removed[row], where});
        std::sort(out.begin(), out.end(), [](const Leak& a, const Leak& b) { return a.words < b.words; });
        return out;
    }

private:
    static std::vector<std::string> telling(std::vector<std::string> words)
    {
        for (std::string& word : words)
            if (!isTelling(word))
                word.clear();
        return words;
    }

    const std::vector<std::string>& m_removed;
    TokenSearch m_search;
    std::map<std::size_t, std::string> m_found;
};

std::string quotedName(const std::string& name)
{
    std::string out = "\"";
    for (const char c : name)
        out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

Status lookAtTable(sqlite::Database& database, const std::string& table, LeakFinder& finder)
{
    Result<sqlite::Statement> rows = database.prepare("SELECT * FROM " + quotedName(table));
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return ok();
        for (int column = 0; column < rows->columns(); ++column)
            if (const sqlite::CellType type = rows->type(column); type == sqlite::CellType::Text || type == sqlite::CellType::Blob)
                readParts(rows->bytes(column), [&](const FilePart& part) { finder.look({table, part.text, part.isPacked}); });
    }
}

Status lookAtCells(const std::string& path, LeakFinder& finder)
{
    Result<sqlite::Database> database = sqlite::Database::open(path, sqlite::OpenMode::ReadOnly);
    if (!database)
        return database.error();
    std::vector<std::string> tables;
    {
        Result<sqlite::Statement> names = database->prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
        if (!names)
            return names.error();
        for (Result<bool> row = names->step(); row && *row; row = names->step())
            tables.emplace_back(names->bytes(0));
    }
    for (const std::string& table : tables)
        if (const Status looked = lookAtTable(*database, table, finder); !looked)
            return looked;
    return ok();
}

}  // namespace

std::vector<Leak> findLeaks(std::string_view bytes, const std::vector<std::string>& removed)
{
    LeakFinder finder(removed);
    if (!removed.empty())
        finder.lookAt(bytes);
    return finder.leaks();
}

Result<std::vector<Leak>> findLeaksInFile(const std::string& path, const std::vector<std::string>& removed)
{
    LeakFinder finder(removed);
    if (removed.empty())
        return finder.leaks();
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad())
        return Error{.code = ErrorCode::FileUnreadable, .message = {}, .where = path};
    finder.lookAt(bytes);
    if (bytes.starts_with(sqliteHead))
        if (const Status looked = lookAtCells(path, finder); !looked)
            return looked.error();
    return finder.leaks();
}

std::vector<Leak> withoutOwnWords(std::vector<Leak> leaks, const std::function<std::vector<Leak>()>& plain)
{
    if (leaks.empty())
        return leaks;
    const std::vector<Leak> own = plain();
    std::erase_if(leaks, [&](const Leak& leak) {
        return std::any_of(own.begin(), own.end(), [&](const Leak& word) { return word.words == leak.words; });
    });
    return leaks;
}

Error leakError(const std::vector<Leak>& leaks, const std::string& file)
{
    std::vector<std::string> words;
    for (const Leak& leak : leaks)
        words.push_back(leak.words);
    const TokenSearch secret(words);  // which may stand in the name of a part, too
    std::string where;
    for (const Leak& leak : leaks)
        if (!leak.where.empty() && secret.all(leak.where).empty() && where.find(leak.where) == std::string::npos)
            where.append(where.empty() ? " (in " : ", ").append(leak.where);
    return {.code = ErrorCode::Withheld,
            .message = "It would still hold " + std::to_string(leaks.size())
                + (leaks.size() == 1 ? " string" : " strings") + " of what is to be withheld" + (where.empty() ? "" : where + ")")
                + ". The log of what was withheld names them.",
            .where = file};
}

}  // namespace throughline
