// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace throughline {

/// An array of which nothing is cleared between uses: an entry counts as written only if it bears the
/// stamp of this use. `begin` costs nothing but growth (and one clearing in 2^32 - 1 uses).
template <class T>
class StampedArray {
public:
    void begin(std::size_t size)
    {
        if (m_entries.size() < size)
            m_entries.resize(size);
        if (++m_stamp != 0)
            return;
        for (Entry& entry : m_entries)
            entry.stamp = 0;
        m_stamp = 1;
    }
    bool has(std::size_t index) const { return m_entries[index].stamp == m_stamp; }
    /// Only where `has`.
    const T& operator[](std::size_t index) const { return m_entries[index].value; }
    T& operator[](std::size_t index) { return m_entries[index].value; }
    T valueOr(std::size_t index, T otherwise) const { return has(index) ? m_entries[index].value : otherwise; }
    void set(std::size_t index, T value) { m_entries[index] = {m_stamp, value}; }
    /// True if the entry had not been written in this use.
    bool insert(std::size_t index, T value)
    {
        if (has(index))
            return false;
        set(index, value);
        return true;
    }
    void erase(std::size_t index) { m_entries[index].stamp = 0; }

private:
    struct Entry {
        std::uint32_t stamp = 0;
        T value{};
    };
    std::vector<Entry> m_entries;
    std::uint32_t m_stamp = 0;
};

/// A T of this thread for as long as the lease lives; afterwards the next lease on the thread gets the
/// same one, with the memory it had grown to. Leases may be nested. T must be default constructible
/// and must not rely on what it finds inside.
template <class T>
class ScratchLease {
public:
    ScratchLease()
    {
        if (free().empty())
            free().push_back(std::make_unique<T>());
        m_scratch = std::move(free().back());
        free().pop_back();
    }
    ~ScratchLease() { free().push_back(std::move(m_scratch)); }
    ScratchLease(const ScratchLease&) = delete;
    ScratchLease& operator=(const ScratchLease&) = delete;

    T& operator*() const { return *m_scratch; }
    T* operator->() const { return m_scratch.get(); }

private:
    static std::vector<std::unique_ptr<T>>& free()
    {
        thread_local std::vector<std::unique_ptr<T>> scratches;
        return scratches;
    }

    std::unique_ptr<T> m_scratch;
};

}  // namespace throughline
