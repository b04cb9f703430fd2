// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/file_head.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <sys/stat.h>

#include "core/casefile/casefile.h"

namespace throughline {
namespace {

// Places in the head of an SQLite file (sqlite.org/fileformat2.html section 1.3).
constexpr std::size_t headBytes = 100;
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t writeVersionAt = 18;
constexpr std::size_t readVersionAt = 19;
constexpr std::size_t reservedAt = 20;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t encodingAt = 56;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t numberAt(std::string_view head, std::size_t at, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8 | static_cast<unsigned char>(head[at + i]);
    return value;
}

/// Files that SQLite would make beside one in use; ours never has any.
constexpr std::array companions{std::string_view("-journal"), std::string_view("-wal"), std::string_view("-shm")};

Status refuseCompanions(const std::string& path)
{
    for (const std::string_view suffix : companions) {
        std::error_code failure;
        const std::string name = path + std::string(suffix);
        if (std::filesystem::exists(std::filesystem::symlink_status(name, failure)))
            return Error{ErrorCode::Unsupported,
                         "A file " + name + " lies beside it. No casefile has one, and it could change what is read: move it away.", path};
    }
    return ok();
}

Result<std::string> readHeadBytes(const std::string& path)
{
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::FileNotFound, {}, path};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::FileUnreadable, "This is not a regular file.", path};
    std::ifstream file(path, std::ios::binary);
    std::string head(headBytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (!file.is_open() || file.bad())
        return Error{ErrorCode::FileUnreadable, "Check its permissions.", path};
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

Status checkShape(std::string_view head, const std::string& path)
{
    if (numberAt(head, writeVersionAt, 1) == 2 || numberAt(head, readVersionAt, 1) == 2)
        return Error{ErrorCode::Unsupported,
                     "Some other program put it into WAL mode; open it there and set PRAGMA journal_mode=DELETE.", path};
    const bool isOurs = numberAt(head, writeVersionAt, 1) == 1 && numberAt(head, readVersionAt, 1) == 1
        && numberAt(head, reservedAt, 1) == 0 && numberAt(head, encodingAt, 4) == 1;
    return isOurs ? ok() : Status(Error{ErrorCode::Malformed, "The first page of the file is damaged.", path});
}

std::uint64_t pageBytes(std::string_view head)
{
    const std::uint32_t stored = numberAt(head, pageSizeAt, 2);
    return stored == 1 ? 65536 : stored;
}

}  // namespace

bool sniffCasefile(std::string_view head)
{
    return head.size() >= headBytes && head.starts_with(magic) && numberAt(head, applicationIdAt, 4) == casefileApplicationId;
}

FileStamp fileStamp(const std::string& path)
{
    struct stat now {};
    if (::stat(path.c_str(), &now) != 0)
        return {};
    constexpr std::int64_t second = 1'000'000'000;
    return {.device = static_cast<std::uint64_t>(now.st_dev), .inode = static_cast<std::uint64_t>(now.st_ino),
            .bytes = static_cast<std::uint64_t>(now.st_size), .modifiedNs = now.st_mtim.tv_sec * second + now.st_mtim.tv_nsec};
}

namespace casefile {

Result<FileHead> readFileHead(const std::string& path)
{
    const Result<std::string> head = readHeadBytes(path);
    if (!head)
        return head.error();
    if (!head->starts_with(magic) || head->size() < headBytes)
        return Error{ErrorCode::UnknownFormat, "It is no casefile.", path};
    if (!sniffCasefile(*head))
        return Error{ErrorCode::UnknownFormat, "It is an SQLite database of some other program.", path};
    const auto version = static_cast<std::int32_t>(numberAt(*head, userVersionAt, 4));
    if (version > casefileSchemaVersion)
        return Error{ErrorCode::Unsupported,
                     "It was written by a newer Throughline (format " + std::to_string(version) + "; this one reads up to "
                         + std::to_string(casefileSchemaVersion) + ").", path};
    if (const Status fits = checkShape(*head, path); !fits)
        return fits.error();
    if (const Status alone = refuseCompanions(path); !alone)
        return alone.error();
    const std::uint64_t stated = std::uint64_t{numberAt(*head, pageCountAt, 4)} * pageBytes(*head);
    return FileHead{.schemaVersion = version, .isTruncated = stated != fileStamp(path).bytes};
}

}  // namespace casefile
}  // namespace throughline
