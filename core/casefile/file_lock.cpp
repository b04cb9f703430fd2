// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/file_lock.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline {
namespace {

/// Is the open file still the one of that name? Whoever held it before may have removed it.
bool isStillThere(int file, const std::string& path)
{
    struct stat held {};
    struct stat named {};
    return ::fstat(file, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino
        && held.st_dev == named.st_dev;
}

}  // namespace

Result<std::shared_ptr<const FileLock>> FileLock::tryLock(const std::string& path)
{
    constexpr int maxAttempts = 100;
    int reason = EAGAIN;
    for (int attempt = 0; attempt < maxAttempts; ++attempt) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return Error{ErrorCode::FileUnwritable, std::generic_category().message(errno), path};
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            reason = errno;
            ::close(file);
            if (reason == EWOULDBLOCK)
                return std::shared_ptr<const FileLock>();
            continue;
        }
        if (isStillThere(file, path))
            return std::shared_ptr<const FileLock>(new FileLock(path, file));
        ::close(file);
    }
    return Error{ErrorCode::FileUnwritable, std::generic_category().message(reason), path};
}

FileLock::~FileLock()
{
    if (isStillThere(m_file, m_path))
        ::unlink(m_path.c_str());
    ::close(m_file);
}

std::string casefileLockPath(const std::string& path)
{
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, failed);
    const std::filesystem::path target = failed ? std::filesystem::path(path) : real;
    return (target.parent_path() / ("." + target.filename().string() + ".lock")).string();
}

}  // namespace throughline
