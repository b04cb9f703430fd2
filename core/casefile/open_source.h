// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/casefile/file_head.h"
#include "core/casefile/sqlite.h"

namespace throughline::casefile {

/// Connections to one casefile whose tables are those of today's schema, letter by letter; several can
/// be read at once, one a thread.
struct Source {
    std::vector<sqlite::Database> connections;
    /// The file is torn; what can be read of it is read.
    bool isSalvage = false;
    /// The tables were made over from an older schema: their hashes do not hold any more.
    bool isMigrated = false;
    /// Tables of an older file that are not as they were written (today's are checked while they are read).
    std::vector<std::string> changedTables;
};

/// Opens the file `count` times (an older one once, as a migrated copy in memory). Before the schema is
/// found to be ours nothing else is asked; after that nothing but reading passes. Errors: Malformed, FileUnreadable, FileNotFound; `where` is the
/// path.
Result<Source> openSource(const std::string& path, const FileHead& head, unsigned count);

}  // namespace throughline::casefile
