// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/casefile_sql.h"

#include <sqlite3.h>

#include "tests/support/catch.h"

namespace throughline::test {

void alterFile(const std::string& path, const std::string& sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const int result = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
    const std::string message = sqlite3_errmsg(database);
    sqlite3_close(database);
    INFO(sql.substr(0, 200) << ": " << message);
    REQUIRE(result == SQLITE_OK);
}

std::uint64_t sqliteHighwater() { return static_cast<std::uint64_t>(sqlite3_memory_highwater(0)); }
void resetSqliteHighwater() { sqlite3_memory_highwater(1); }

}  // namespace throughline::test
