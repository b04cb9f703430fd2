// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"

namespace throughline::casefile {

/// What the first 100 bytes of a file say, looked at before SQLite sees it.
struct FileHead {
    int schemaVersion = 0;
    /// The file is shorter or longer than its head says: something is missing.
    bool isTruncated = false;
};

/// Reads the head and looks beside the file. Errors: FileNotFound, FileUnreadable, UnknownFormat (no
/// casefile), Unsupported (newer schema; WAL mode or a journal beside it), Malformed; `where` is the path.
Result<FileHead> readFileHead(const std::string& path);

}  // namespace throughline::casefile
