// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace throughline {

/// Makes a zip archive in memory: same files in the same order, same bytes, since every file is dated 1980-01-01, the first day that a zip
/// can name. At most 2^16 files.
class ZipWriter {
public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// A file under a name of its own. `isPacked`: its bytes are compressed already.
    void add(const std::string& name, std::string bytes, bool isPacked = false);
    /// The archive; the writer is empty then. Errors: Internal (no memory, two files of one name).
    Result<std::string> finish();

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

}  // namespace throughline
