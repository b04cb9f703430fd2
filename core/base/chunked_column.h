// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace throughline {

/// A growing table column in shared chunks of 1,024 rows. Copying one copies chunk pointers only
/// (a snapshot); writing to a shared chunk copies that chunk first, so snapshots never change and
/// may be read from any thread. Rows are addressed by position; only the last ones can be taken away
/// (undo of an addition).
template <class T>
class ChunkedColumn {
public:
    static constexpr std::size_t chunkRows = 1024;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const T& operator[](std::size_t row) const
    {
        assert(row < m_size);
        return (*m_chunks[row / chunkRows])[row % chunkRows];
    }

    std::size_t push_back(T value)
    {
        if (m_size % chunkRows == 0)
            m_chunks.push_back(std::make_shared<Chunk>());
        own(m_chunks.size() - 1).push_back(std::move(value));
        return m_size++;
    }

    /// The row, for changing it; copies its chunk if a snapshot shares it.
    T& edit(std::size_t row)
    {
        assert(row < m_size);
        return own(row / chunkRows)[row % chunkRows];
    }

    /// Drops the rows from `size` on; snapshots keep theirs.
    void truncate(std::size_t size)
    {
        assert(size <= m_size);
        m_size = size;
        m_chunks.resize((size + chunkRows - 1) / chunkRows);
        if (size % chunkRows != 0) {
            Chunk& last = own(m_chunks.size() - 1);
            last.erase(last.begin() + static_cast<std::ptrdiff_t>(size % chunkRows), last.end());
        }
    }

    using Chunk = std::vector<T>;
    std::size_t chunkCount() const { return m_chunks.size(); }
    /// Rows `index * chunkRows` and on, shared; at most `chunkRows`.
    std::shared_ptr<const Chunk> chunk(std::size_t index) const { return m_chunks[index]; }
    /// Puts a shared chunk in place of one with as many rows, or after the last full one.
    void putChunk(std::size_t index, const std::shared_ptr<const Chunk>& rows)
    {
        assert(index <= m_chunks.size() && !rows->empty() && rows->size() <= chunkRows);
        // Only ever written to when nobody else holds it.
        std::shared_ptr<Chunk> shared = std::const_pointer_cast<Chunk>(rows);
        if (index == m_chunks.size()) {
            assert(m_size % chunkRows == 0);
            m_size += rows->size();
            m_chunks.push_back(std::move(shared));
            return;
        }
        assert(rows->size() == m_chunks[index]->size());
        m_chunks[index] = std::move(shared);
    }

    /// True if both share the chunk of this row: nothing in it was changed since the snapshot.
    bool sharesChunk(const ChunkedColumn& other, std::size_t row) const
    {
        return m_chunks[row / chunkRows] == other.m_chunks[row / chunkRows];
    }

    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;
        const_iterator(const ChunkedColumn* column, std::size_t row) : m_column(column), m_row(row) {}
        reference operator*() const { return (*m_column)[m_row]; }
        pointer operator->() const { return &(*m_column)[m_row]; }
        const_iterator& operator++() { ++m_row; return *this; }
        const_iterator operator++(int) { const_iterator old = *this; ++m_row; return old; }
        bool operator==(const const_iterator& o) const { return m_row == o.m_row; }
        difference_type operator-(const const_iterator& o) const
        {
            return static_cast<difference_type>(m_row) - static_cast<difference_type>(o.m_row);
        }

    private:
        const ChunkedColumn* m_column = nullptr;
        std::size_t m_row = 0;
    };

    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, m_size}; }

    bool operator==(const ChunkedColumn& other) const
    {
        if (m_size != other.m_size)
            return false;
        for (std::size_t i = 0; i < m_chunks.size(); ++i)
            if (m_chunks[i] != other.m_chunks[i] && *m_chunks[i] != *other.m_chunks[i])
                return false;
        return true;
    }

private:
    Chunk& own(std::size_t index)
    {
        std::shared_ptr<Chunk>& chunk = m_chunks[index];
        if (chunk.use_count() != 1) {
            auto copy = std::make_shared<Chunk>();
            copy->reserve(chunkRows);
            *copy = *chunk;
            chunk = std::move(copy);
        }
        // The count is read relaxed: only with this is what a former owner read on its thread over.
        std::atomic_thread_fence(std::memory_order_acquire);
        return *chunk;
    }

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_size = 0;
};

}  // namespace throughline
