// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace throughline::test {

/// A disk that can fail, as an SQLite VFS over real files. It knows what was synced (by SQLite, or by
/// anybody through fsync) and what was only written, so that a power cut can be played: of what was not synced any
/// part may be missing, in any order, torn at 512-byte sectors.
class FaultDisk {
public:
    explicit FaultDisk(std::uint64_t seed);
    ~FaultDisk();
    FaultDisk(const FaultDisk&) = delete;
    FaultDisk& operator=(const FaultDisk&) = delete;

    /// Name for sqlite::Database::open.
    const std::string& vfs() const;
    /// The power goes when so many more changes (writes, truncations, removals, syncs) were asked for: from then on all fail.
    void cutAfter(std::uint64_t changes);
    /// So many more changes succeed, then `failures` fail ("disk full" or an input/output error), then all is well.
    void failAfter(std::uint64_t changes, std::uint64_t failures, bool isFull);
    bool isCut() const;
    /// Number of changes asked for so far.
    std::uint64_t changes() const;
    /// What the disk holds after the cut, into the real files. Nobody may have them open.
    void loseUnsynced();

    struct State;

private:
    std::unique_ptr<State> m_state;
};

}  // namespace throughline::test
