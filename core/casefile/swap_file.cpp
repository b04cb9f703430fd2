// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/swap_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline::casefile {
namespace {

constexpr int maxNameAttempts = 100;

/// Calls `make(name)` with names beside `path` until one is free; false with errno if none can be made.
template <class Make>
bool atFreeName(const std::string& path, std::string& name, Make&& make)
{
    const std::string stem = path + "." + std::to_string(::getpid()) + ".";
    for (int attempt = 0; attempt < maxNameAttempts; ++attempt) {
        name = stem + std::to_string(attempt);
        if (make(name))
            return true;
        if (errno != EEXIST)
            return false;
    }
    return false;
}

bool createEmpty(const std::string& name, const struct stat* like)
{
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return false;
    const bool done = !like || ::fchmod(file, like->st_mode & 07777u) == 0;
    const int reason = errno;
    ::close(file);
    errno = reason;
    return done;
}

/// Some file systems sync no folders; that is no failure.
bool syncPath(const std::string& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
    const int reason = errno;
    ::close(file);
    errno = reason;
    return done;
}

/// A second name for the file; a copy of it where the file system has no links.
bool duplicate(const std::string& from, const std::string& to)
{
    if (::link(from.c_str(), to.c_str()) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    std::error_code failure;
    if (std::filesystem::copy_file(from, to, failure))
        return syncPath(to, O_RDONLY);
    ::unlink(to.c_str());
    errno = failure.value();
    return false;
}

}  // namespace

Error SwapFile::unwritable(int reason) const
{
    return {.code = ErrorCode::FileUnwritable, .message = std::generic_category().message(reason), .where = m_asked};
}

Result<SwapFile> SwapFile::beside(const std::string& path)
{
    SwapFile swap;
    std::error_code failed;
    const std::string real = std::filesystem::canonical(path, failed).string();
    swap.m_asked = path;
    swap.m_target = failed ? path : real;
    struct stat existing {};
    swap.m_replaces = ::stat(swap.m_target.c_str(), &existing) == 0;
    if (swap.m_replaces && S_ISDIR(existing.st_mode))
        return swap.unwritable(EISDIR);
    if (swap.m_replaces && !S_ISREG(existing.st_mode))
        return swap.unwritable(EINVAL);
    // The rename would ask the folder only.
    if (swap.m_replaces && ::access(swap.m_target.c_str(), W_OK) != 0)
        return swap.unwritable(errno);
    const auto make = [&](const std::string& name) { return createEmpty(name, swap.m_replaces ? &existing : nullptr); };
    if (!atFreeName(swap.m_target, swap.m_new, make))
        return swap.unwritable(errno);
    swap.m_isPending = true;
    return swap;
}

Status SwapFile::keepPrevious() const
{
    std::string second;
    const auto make = [&](const std::string& name) { return duplicate(m_target, name); };
    if (!atFreeName(m_target, second, make))
        return unwritable(errno);
    if (::rename(second.c_str(), (m_target + "~").c_str()) == 0) {
        ::unlink(second.c_str());  // still there if both names already were the same file
        return ok();
    }
    const int reason = errno;
    ::unlink(second.c_str());
    return unwritable(reason);
}

Status SwapFile::commit(bool keepsPrevious)
{
    if (!syncPath(m_new, O_RDWR))
        return unwritable(errno);
    if (keepsPrevious && m_replaces)
        if (const Status kept = keepPrevious(); !kept)
            return kept;
    if (::rename(m_new.c_str(), m_target.c_str()) != 0)
        return unwritable(errno);
    m_isPending = false;
    const std::string folder = std::filesystem::path(m_target).parent_path().string();
    return syncPath(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY) ? ok() : Status(unwritable(errno));
}

SwapFile::~SwapFile()
{
    if (m_isPending)
        ::unlink(m_new.c_str());
}

SwapFile::SwapFile(SwapFile&& other) noexcept
    : m_asked(std::move(other.m_asked)), m_target(std::move(other.m_target)), m_new(std::move(other.m_new)),
      m_replaces(other.m_replaces), m_isPending(std::exchange(other.m_isPending, false))
{
}

}  // namespace throughline::casefile
