// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"

namespace throughline {

/// A lock file that is held: it goes with the process, however that ends, and is removed with the last
/// copy of the pointer. A file that a dead process left behind means nothing.
class FileLock {
public:
    /// Makes and locks `path`. Null: another window or process holds it. Errors: FileUnwritable.
    static Result<std::shared_ptr<const FileLock>> tryLock(const std::string& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    const std::string& path() const { return m_path; }

private:
    FileLock(std::string path, int file) : m_path(std::move(path)), m_file(file) {}

    std::string m_path;
    int m_file;
};

/// Where the lock of a casefile is: ".NAME.tline.lock" beside the file that `path` leads to.
std::string casefileLockPath(const std::string& path);

}  // namespace throughline
