// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace throughline::test {

/// Does something to a casefile behind our back, as any program with SQLite could. Fails the test if SQLite
/// refuses it.
void alterFile(const std::string& path, const std::string& sql);

/// The most bytes that SQLite held in all connections at once since the last reset.
std::uint64_t sqliteHighwater();
void resetSqliteHighwater();

}  // namespace throughline::test
