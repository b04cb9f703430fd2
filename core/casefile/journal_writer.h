// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>
#include <vector>

#include "core/casefile/journal.h"

namespace throughline {

/// The thread behind a Journal: takes orders from a queue and brings them to disk, all that wait in one
/// transaction. What fails is tried again until it succeeds.
class Journal::Writer {
public:
    Writer(std::string recoveryFolder, JournalOptions options);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    struct Begin { JournalBase base; };
    struct Adopt { HeldJournal held; };
    struct Append {
        JournalKind kind = JournalKind::Step;
        std::int64_t timeMs = 0;
        std::string name;
        std::shared_ptr<const CaseDelta> delta;  ///< null: no bytes, or those of `mark`
        DeltaDirection direction = DeltaDirection::Forward;
        std::optional<SavedMark> mark;
    };
    using Order = std::variant<Begin, Adopt, Append>;
    void put(Order order);

    std::uint64_t added() const;
    std::uint64_t durable() const;
    bool flush(std::chrono::milliseconds patience);
    std::optional<Error> problem() const;

private:
    void work(const std::stop_token& stop);
    std::deque<Order> waitForOrders(const std::stop_token& stop);
    void follow(Begin& order);
    void follow(Adopt& order);
    void follow(Append& order);
    void writeBatch();
    Status store();
    Status makeFolder();
    void removeFolder();
    Status secureBase() const;
    void makeBase();
    void settle(const std::optional<Error>& problem, std::size_t records);

    const std::string m_recoveryFolder;
    const JournalOptions m_options;

    mutable std::mutex m_mutex;  // of what follows up to the thread's own
    std::condition_variable_any m_wake;
    std::condition_variable m_written;
    std::deque<Order> m_orders;
    std::uint64_t m_added = 0;
    std::uint64_t m_durable = 0;
    std::optional<Error> m_problem;
    std::optional<Error> m_baseProblem;

    // The thread's own.
    JournalBase m_base;
    JournalInfo m_info;
    std::string m_folder;  ///< empty: none yet
    std::shared_ptr<const FileLock> m_lock;
    std::optional<JournalStore> m_store;
    std::uint64_t m_last = 0;  ///< number of the last record that was written or waits
    std::vector<JournalRecord> m_held;   ///< places, until there is a step to go with
    std::vector<JournalRecord> m_batch;
    std::size_t m_orderCount = 0;        ///< orders that the batch came from
    bool m_isSynced = false;  ///< the folder's name is on disk
    std::jthread m_baseMaker;
    std::jthread m_thread;
};

}  // namespace throughline
