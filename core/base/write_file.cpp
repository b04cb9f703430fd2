// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/write_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline {
namespace {

Error unwritable(const std::string& path, int reason)
{
    return {.code = ErrorCode::FileUnwritable, .message = std::generic_category().message(reason), .where = path};
}

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Status writeStraight(const std::string& path, std::string_view bytes)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return unwritable(path, errno);
    const bool done = writeAll(file, bytes);
    const int reason = errno;
    ::close(file);
    return done ? ok() : Status(unwritable(path, reason));
}

/// A new file beside the target, named into `path`; -1 if none can be made. mkstemp would give it
/// permissions that only the asker has.
int createBeside(std::string& path)
{
    const std::string stem = path + "." + std::to_string(::getpid()) + ".";
    for (int attempt = 0; attempt < 100; ++attempt) {
        path = stem + std::to_string(attempt);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

bool fill(int file, const struct stat* existing, std::string_view bytes)
{
    return writeAll(file, bytes) && (!existing || ::fchmod(file, existing->st_mode & 07777u) == 0) && ::fsync(file) == 0;
}

Status replace(const std::string& path, const struct stat* existing, std::string_view bytes)
{
    std::string temporary = path;
    const int file = createBeside(temporary);
    if (file < 0)
        return unwritable(path, errno);
    bool done = fill(file, existing, bytes);
    int reason = errno;
    if (::close(file) != 0 && done) {
        done = false;
        reason = errno;
    }
    if (done && ::rename(temporary.c_str(), path.c_str()) == 0)
        return ok();
    if (done)
        reason = errno;
    ::unlink(temporary.c_str());
    return unwritable(path, reason);
}

}  // namespace

Status writeFile(const std::string& path, std::string_view bytes)
{
    std::error_code failed;
    const std::string real = std::filesystem::canonical(path, failed).string();
    const std::string& target = failed ? path : real;
    struct stat existing {};
    const bool exists = ::stat(target.c_str(), &existing) == 0;
    if (exists && S_ISDIR(existing.st_mode))
        return unwritable(path, EISDIR);
    if (exists && !S_ISREG(existing.st_mode))
        return writeStraight(path, bytes);
    Status written = replace(target, exists ? &existing : nullptr, bytes);
    if (!written)
        return Error{.code = written.error().code, .message = written.error().message, .where = path};
    return written;
}

}  // namespace throughline
