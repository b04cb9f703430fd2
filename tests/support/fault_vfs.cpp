// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_vfs.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <list>
#include <mutex>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/support/random_numbers.h"

namespace throughline::test {
namespace {

constexpr std::size_t sector = 512;

struct Change {
    bool isTruncation = false;
    std::size_t at = 0;  ///< of a truncation: the new size
    std::string bytes;
};

/// What is known of one file, by its inode: names change.
struct TrackedFile {
    int file = -1;
    struct stat id {};
    std::string synced;
    std::vector<Change> pending;
};

void put(std::string& content, std::size_t at, std::string_view bytes)
{
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size());
    content.replace(at, bytes.size(), bytes);
}

void apply(std::string& content, const Change& change)
{
    if (change.isTruncation)
        content.resize(change.at);
    else
        put(content, change.at, change.bytes);
}

std::string contentOf(int file)
{
    std::string content;
    char buffer[1 << 16];
    for (ssize_t got = 0; (got = ::pread(file, buffer, sizeof buffer, static_cast<off_t>(content.size()))) > 0;)
        content.append(buffer, static_cast<std::size_t>(got));
    return content;
}

}  // namespace

struct FaultDisk::State {
    explicit State(std::uint64_t seed) : random(seed) {}

    mutable std::mutex mutex;
    std::string name;
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    RandomNumbers random;
    std::list<TrackedFile> files;
    std::uint64_t changes = 0;
    std::uint64_t cutAt = ~std::uint64_t{0};
    std::uint64_t failFrom = ~std::uint64_t{0};
    std::uint64_t failTo = 0;
    bool isFull = false;

    bool isCut() const { return changes > cutAt; }
    /// Counts a change; what it comes to.
    int allow()
    {
        ++changes;
        if (isCut())
            return SQLITE_IOERR_WRITE;
        if (changes > failFrom && changes <= failTo)
            return isFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        return SQLITE_OK;
    }
    TrackedFile* track(const char* path, bool isNew);
    /// False: the sync fails.
    bool noteSync(int file);
};

namespace {

std::mutex disksMutex;
std::vector<FaultDisk::State*> disks;

struct FaultFile {
    sqlite3_file base;
    FaultDisk::State* disk;
    TrackedFile* tracked;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile& of(sqlite3_file* file) { return *reinterpret_cast<FaultFile*>(file); }
const sqlite3_io_methods* methodsOf(sqlite3_file* file) { return of(file).real()->pMethods; }

int closeFile(sqlite3_file* file) { return methodsOf(file)->xClose(of(file).real()); }
int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 at)
{
    return methodsOf(file)->xRead(of(file).real(), into, size, at);
}
int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at)
{
    const std::lock_guard lock(of(file).disk->mutex);
    if (const int fault = of(file).disk->allow(); fault != SQLITE_OK)
        return fault;
    if (of(file).tracked)
        of(file).tracked->pending.push_back({false, static_cast<std::size_t>(at),
                                             std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
    return methodsOf(file)->xWrite(of(file).real(), from, size, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const std::lock_guard lock(of(file).disk->mutex);
    if (const int fault = of(file).disk->allow(); fault != SQLITE_OK)
        return fault;
    if (of(file).tracked)
        of(file).tracked->pending.push_back({true, static_cast<std::size_t>(size), {}});
    return methodsOf(file)->xTruncate(of(file).real(), size);
}
// The real disk need not be waited for: nobody cuts its power.
int syncFile(sqlite3_file* file, int)
{
    const std::lock_guard lock(of(file).disk->mutex);
    if (of(file).disk->allow() != SQLITE_OK)
        return SQLITE_IOERR_FSYNC;
    if (TrackedFile* const tracked = of(file).tracked) {
        for (const Change& change : tracked->pending)
            apply(tracked->synced, change);
        tracked->pending.clear();
    }
    return SQLITE_OK;
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) { return methodsOf(file)->xFileSize(of(file).real(), size); }
int lockFile(sqlite3_file* file, int level) { return methodsOf(file)->xLock(of(file).real(), level); }
int unlockFile(sqlite3_file* file, int level) { return methodsOf(file)->xUnlock(of(file).real(), level); }
int checkLock(sqlite3_file* file, int* isHeld) { return methodsOf(file)->xCheckReservedLock(of(file).real(), isHeld); }
int control(sqlite3_file* file, int what, void* argument)
{
    return methodsOf(file)->xFileControl(of(file).real(), what, argument);
}
int sectorSize(sqlite3_file*) { return static_cast<int>(sector); }
int characteristics(sqlite3_file*) { return 0; }
int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** where)
{
    return methodsOf(file)->xShmMap(of(file).real(), page, size, extend, where);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return methodsOf(file)->xShmLock(of(file).real(), offset, count, flags);
}
void barrier(sqlite3_file* file) { methodsOf(file)->xShmBarrier(of(file).real()); }
int unmapShared(sqlite3_file* file, int isGone) { return methodsOf(file)->xShmUnmap(of(file).real(), isGone); }

const sqlite3_io_methods faultMethods{2, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
                                      unlockFile, checkLock, control, sectorSize, characteristics, mapShared,
                                      lockShared, barrier, unmapShared, nullptr, nullptr};

FaultDisk::State& diskOf(sqlite3_vfs* vfs) { return *static_cast<FaultDisk::State*>(vfs->pAppData); }

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    FaultDisk::State& disk = diskOf(vfs);
    const std::lock_guard lock(disk.mutex);
    FaultFile& opened = of(file);
    std::memset(file, 0, sizeof(FaultFile));
    const bool isNew = name && ::access(name, F_OK) != 0;
    if (isNew && disk.isCut())
        return SQLITE_CANTOPEN;
    const int result = disk.real->xOpen(disk.real, name, opened.real(), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    opened.base.pMethods = &faultMethods;
    opened.disk = &disk;
    opened.tracked = name && (flags & SQLITE_OPEN_READWRITE) != 0 ? disk.track(name, isNew) : nullptr;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncsFolder)
{
    FaultDisk::State& disk = diskOf(vfs);
    const std::lock_guard lock(disk.mutex);
    if (disk.allow() != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    return disk.real->xDelete(disk.real, name, syncsFolder);
}

/// The unsynced part of a write that reached the disk.
void tear(std::string& content, const Change& change, RandomNumbers& random)
{
    if (change.isTruncation || random.chance(50))
        return apply(content, change);
    for (std::size_t at = 0; at < change.bytes.size(); at += sector)
        if (random.chance(50))
            put(content, change.at + at, std::string_view(change.bytes).substr(at, sector));
}

void rewrite(int file, const std::string& content)
{
    if (::ftruncate(file, 0) != 0)
        return;
    for (std::size_t at = 0; at < content.size();) {
        const ssize_t done = ::pwrite(file, content.data() + at, content.size() - at, static_cast<off_t>(at));
        if (done <= 0)
            return;
        at += static_cast<std::size_t>(done);
    }
}

}  // namespace

TrackedFile* FaultDisk::State::track(const char* path, bool isNew)
{
    struct stat id {};
    if (::stat(path, &id) != 0)
        return nullptr;
    for (TrackedFile& known : files)
        if (known.id.st_ino == id.st_ino && known.id.st_dev == id.st_dev)
            return &known;
    TrackedFile tracked{.file = ::open(path, O_RDWR | O_CLOEXEC), .id = id, .synced = {}, .pending = {}};
    if (!isNew)
        tracked.synced = contentOf(tracked.file);
    return &files.emplace_back(std::move(tracked));
}

bool FaultDisk::State::noteSync(int file)
{
    struct stat id {};
    const std::lock_guard lock(mutex);
    if (allow() != SQLITE_OK)
        return false;
    if (::fstat(file, &id) != 0)
        return true;
    for (TrackedFile& known : files)
        if (known.id.st_ino == id.st_ino && known.id.st_dev == id.st_dev) {
            known.synced = contentOf(file);
            known.pending.clear();
        }
    return true;
}

FaultDisk::FaultDisk(std::uint64_t seed) : m_state(std::make_unique<State>(seed))
{
    static int count = 0;
    State& disk = *m_state;
    disk.real = sqlite3_vfs_find(nullptr);
    disk.name = "fault-" + std::to_string(++count);
    disk.vfs = *disk.real;
    disk.vfs.zName = disk.name.c_str();
    disk.vfs.pAppData = &disk;
    disk.vfs.pNext = nullptr;
    disk.vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + disk.real->szOsFile;
    disk.vfs.xOpen = openFile;
    disk.vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&disk.vfs, 0);
    const std::lock_guard lock(disksMutex);
    disks.push_back(&disk);
}

FaultDisk::~FaultDisk()
{
    {
        const std::lock_guard lock(disksMutex);
        std::erase(disks, m_state.get());
    }
    sqlite3_vfs_unregister(&m_state->vfs);
    for (const TrackedFile& tracked : m_state->files)
        ::close(tracked.file);
}

const std::string& FaultDisk::vfs() const { return m_state->name; }

void FaultDisk::cutAfter(std::uint64_t changes)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->cutAt = m_state->changes + changes;
}

void FaultDisk::failAfter(std::uint64_t changes, std::uint64_t failures, bool isFull)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->failFrom = m_state->changes + changes;
    m_state->failTo = m_state->failFrom + failures;
    m_state->isFull = isFull;
}

bool FaultDisk::isCut() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->isCut();
}

std::uint64_t FaultDisk::changes() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->changes;
}

void FaultDisk::loseUnsynced()
{
    const std::lock_guard lock(m_state->mutex);
    for (TrackedFile& tracked : m_state->files) {
        std::vector<Change> reached;
        for (Change& change : tracked.pending)
            if (m_state->random.chance(50))
                reached.push_back(std::move(change));
        for (std::size_t i = reached.size(); i > 1; --i)
            std::swap(reached[i - 1], reached[m_state->random.below(i)]);
        std::string content = tracked.synced;
        for (const Change& change : reached)
            tear(content, change, m_state->random);
        rewrite(tracked.file, content);
        tracked.pending.clear();
    }
}

}  // namespace throughline::test

/// Takes the place of the library's in programs that this file is part of: a FaultDisk learns what was synced.
extern "C" int fsync(int file)
{
    {
        const std::lock_guard lock(throughline::test::disksMutex);
        for (throughline::test::FaultDisk::State* disk : throughline::test::disks)
            if (!disk->noteSync(file)) {
                errno = EIO;
                return -1;
            }
        if (!throughline::test::disks.empty())
            return 0;
    }
    return static_cast<int>(::syscall(SYS_fsync, file));
}
