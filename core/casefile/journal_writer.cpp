// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/journal_writer.h"

#include <filesystem>
#include <random>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace throughline {
namespace {

namespace fs = std::filesystem;

template <class T>
std::int64_t changedRows(const ColumnDelta<T>& delta)
{
    auto changed = static_cast<std::int64_t>(delta.rows.size());
    for (const auto& chunk : delta.chunks)
        for (std::size_t i = 0; i < chunk.after->size(); ++i)
            changed += (*chunk.before)[i] == (*chunk.after)[i] ? 0 : 1;
    return changed;
}

JournalCounts countsOf(const CaseDelta& delta)
{
    return {.entitiesAdded = static_cast<std::int64_t>(delta.entities.sizeAfter - delta.entities.sizeBefore),
            .entitiesChanged = changedRows(delta.entities),
            .claimsAdded = static_cast<std::int64_t>(delta.claims.sizeAfter - delta.claims.sizeBefore),
            .claimsChanged = changedRows(delta.claims)};
}

/// Two journals never share a name, whichever process they are of.
std::string newName()
{
    static constexpr char hex[] = "0123456789abcdef";
    std::random_device random;
    std::string name;
    for (int i = 0; i < 16; ++i)
        name += hex[random() % 16];
    return name;
}

void syncPath(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

/// A copy of the file, if it is still the one of that stamp.
bool copyUnchanged(const JournalBase& base, const std::string& into)
{
    std::error_code failed;
    const std::string source = unchangedCasefile(base.path, base.stamp);
    return !source.empty() && fs::copy_file(source, into, fs::copy_options::overwrite_existing, failed) && !failed
        && fileStamp(source) == base.stamp;
}

/// The base of a journal, under its name only when it is whole.
Status makeBaseFile(const JournalBase& base, const std::string& folder, const std::string& vfs)
{
    const std::string part = journalBaseFile(folder) + ".part";
    if (!copyUnchanged(base, part))
        if (const Status written = writeCasefile(part, base.document, Job{}, {.keepsPrevious = false, .vfs = vfs}); !written)
            return written;
    syncPath(part);
    std::error_code failed;
    fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, failed);
    fs::rename(part, journalBaseFile(folder), failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, failed.message(), folder};
    syncPath(folder);
    fs::remove(journalBaseLink(folder), failed);
    return ok();
}

}  // namespace

Journal::Writer::Writer(std::string recoveryFolder, JournalOptions options)
    : m_recoveryFolder(std::move(recoveryFolder)), m_options(std::move(options)),
      m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

Journal::Writer::~Writer()
{
    m_thread.request_stop();
    m_thread.join();
}

void Journal::Writer::put(Order order)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.push_back(std::move(order));
        ++m_added;
    }
    m_wake.notify_one();
}

std::uint64_t Journal::Writer::added() const
{
    const std::lock_guard lock(m_mutex);
    return m_added;
}

std::uint64_t Journal::Writer::durable() const
{
    const std::lock_guard lock(m_mutex);
    return m_durable;
}

bool Journal::Writer::flush(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_written.wait_for(lock, patience, [&] { return m_durable == m_added; });
}

std::optional<Error> Journal::Writer::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem ? m_problem : m_baseProblem;
}

void Journal::Writer::work(const std::stop_token& stop)
{
    while (true) {
        std::deque<Order> orders = waitForOrders(stop);
        const bool isLast = stop.stop_requested();
        m_orderCount += orders.size();
        for (Order& order : orders)
            std::visit([&](auto& asked) { follow(asked); }, order);
        writeBatch();
        const std::lock_guard lock(m_mutex);
        if (isLast && m_orders.empty())
            break;
    }
    m_baseMaker = {};
    m_store.reset();
}

std::deque<Journal::Writer::Order> Journal::Writer::waitForOrders(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    const auto isAsked = [&] { return !m_orders.empty(); };
    if (m_batch.empty())
        m_wake.wait(lock, stop, isAsked);
    else  // something could not be written
        m_wake.wait_for(lock, stop, m_options.retryAfter, isAsked);
    return std::exchange(m_orders, {});
}

void Journal::Writer::follow(Begin& order)
{
    removeFolder();
    m_base = std::move(order.base);
    m_info = {.path = m_base.path, .stamp = m_base.stamp, .title = m_base.document.threatCase.title,
              .hasBase = !(m_base.document == CaseDocument())};
    m_last = 0;
}

void Journal::Writer::follow(Adopt& order)
{
    removeFolder();
    m_folder = std::move(order.held.folder);
    m_lock = std::move(order.held.lock);
    m_info = std::move(order.held.info);
    m_last = order.held.last;
    m_base = {};
    if (!order.held.missingBase)
        return;
    m_base = *std::move(order.held.missingBase);
    makeBase();
}

void Journal::Writer::follow(Append& order)
{
    JournalRecord record{.number = 0, .kind = order.kind, .timeMs = order.timeMs, .name = std::move(order.name), .bytes = {},
                         .counts = {}};
    if (order.delta)
        record.bytes = encodeDelta(*order.delta, order.direction);
    if (order.delta && order.kind == JournalKind::Step)
        record.counts = countsOf(*order.delta);
    if (order.mark)
        record.bytes = encodeMark(*order.mark);
    if (m_folder.empty() && m_batch.empty() && (order.kind == JournalKind::View || order.kind == JournalKind::Saved)) {
        if (order.kind == JournalKind::View)
            m_held.push_back(std::move(record));
        return;
    }
    std::vector<JournalRecord> held = std::exchange(m_held, {});
    held.push_back(std::move(record));
    for (JournalRecord& next : held) {
        next.number = ++m_last;
        m_batch.push_back(std::move(next));
    }
}

void Journal::Writer::writeBatch()
{
    const Status written = m_batch.empty() ? ok() : store();
    if (!written) {
        m_store.reset();  // what of it reached the disk is seen when it is opened again
        return settle(written.error(), 0);
    }
    m_batch.clear();
    settle(std::nullopt, std::exchange(m_orderCount, 0));
}

Status Journal::Writer::store()
{
    if (m_folder.empty())
        if (const Status made = makeFolder(); !made)
            return made;
    const bool isNew = !m_store && m_batch.front().number == 1;
    if (isNew)
        if (const Status secured = secureBase(); !secured)
            return secured;
    if (!m_store) {
        Result<JournalStore> opened = JournalStore::open(m_folder, m_info, m_options.vfs);
        if (!opened)
            return opened.error();
        m_store.emplace(*std::move(opened));
    }
    if (const Status done = m_store->append(m_batch); !done)
        return done;
    if (!isNew)
        return ok();
    syncPath(m_folder);
    syncPath(m_recoveryFolder);
    std::error_code failed;
    if (m_info.hasBase && !fs::exists(journalBaseFile(m_folder), failed))
        makeBase();
    return ok();
}

Status Journal::Writer::makeFolder()
{
    std::error_code failed;
    fs::create_directories(m_recoveryFolder, failed);
    const std::string folder = m_recoveryFolder + "/" + newName();
    if (failed || !fs::create_directory(folder, failed)) {
        const std::string reason = failed ? failed.message() : std::string();
        return Error{ErrorCode::FileUnwritable, reason, m_recoveryFolder};
    }
    fs::permissions(folder, fs::perms::owner_all, failed);
    Result<std::shared_ptr<const FileLock>> lock = FileLock::tryLock(folder + "/lock");
    if (!lock || !*lock) {
        fs::remove_all(folder, failed);
        return lock ? Error{ErrorCode::FileUnwritable, {}, folder} : lock.error();
    }
    m_lock = *std::move(lock);
    m_folder = folder;
    return ok();
}

/// The case was saved or closed. If the folder should come back after a power cut, its last record says
/// that nothing in it is needed.
void Journal::Writer::removeFolder()
{
    m_baseMaker = {};
    m_held.clear();
    m_batch.clear();
    if (m_store) {
        const JournalRecord mark{.number = m_store->last() + 1, .kind = JournalKind::Saved, .timeMs = 0, .name = {},
                                 .bytes = encodeMark({.path = {}, .stamp = {}, .isPresent = true}), .counts = {}};
        static_cast<void>(m_store->append({mark}));  // or the folder is offered once more than needed
    }
    m_store.reset();
    m_lock.reset();
    if (m_folder.empty())
        return;
    std::error_code failed;
    fs::remove(journalFile(m_folder), failed);
    fs::remove_all(m_folder, failed);
    m_folder.clear();
}

/// Before the first edit counts: what it builds on must outlast the next save. A second name does at once.
Status Journal::Writer::secureBase() const
{
    constexpr std::uint64_t quickBytes = 16 << 20;
    std::error_code failed;
    if (!m_info.hasBase || fs::exists(journalBaseFile(m_folder), failed))
        return ok();
    const std::string source = unchangedCasefile(m_info.path, m_info.stamp);
    if (!source.empty())
        fs::create_hard_link(fs::canonical(source, failed), journalBaseLink(m_folder), failed);
    if (m_info.stamp.exists() && fileStamp(journalBaseLink(m_folder)) == m_info.stamp)
        return ok();
    if (!source.empty() && m_info.stamp.bytes > quickBytes)
        return ok();  // another file system: the copy in the background must do
    return makeBaseFile(m_base, m_folder, m_options.vfs);
}

/// On a thread of its own: copying a large casefile takes longer than an edit may wait for the disk.
void Journal::Writer::makeBase()
{
    m_baseMaker = std::jthread([this, base = m_base, folder = m_folder](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        do {
            const Status made = makeBaseFile(base, folder, m_options.vfs);
            {
                const std::lock_guard lock(m_mutex);
                m_baseProblem = made ? std::nullopt : std::optional(made.error());
            }
            if (made)
                return;
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, m_options.retryAfter, [] { return false; });
        } while (!stop.stop_requested());
    });
    m_base.document = {};
}

void Journal::Writer::settle(const std::optional<Error>& problem, std::size_t records)
{
    std::uint64_t durable = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_problem = problem;
        durable = m_durable += records;
    }
    m_written.notify_all();
    if (m_options.whenDurable && records > 0)
        m_options.whenDurable(durable);
}

}  // namespace throughline
