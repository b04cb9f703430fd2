// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace throughline::casefile {

// Lists and small structs in one cell: JSON arrays of whole numbers, texts, nulls and further arrays, so
// that SQLite's json functions and any other program can read them.

/// Builds one such text; commas are set where they belong.
class ListWriter {
public:
    void clear() { m_text.clear(); }
    const std::string& text() const { return m_text; }

    void open();
    void close() { m_text += ']'; }
    void number(std::int64_t value);
    void null();
    void string(std::string_view value);

private:
    void separate();
    std::string m_text;
};

/// Reads one. Every call answers false, and `isGood` stays false from then on, if something else stands
/// there. No recursion: depth is what the caller asks for.
class ListReader {
public:
    explicit ListReader(std::string_view text) : m_text(text) {}

    bool open() { return take('['); }
    /// Is there another item in the array? Moves behind the comma.
    bool more();
    bool close() { return take(']'); }
    bool number(std::int64_t& value);
    /// Takes a null if one stands here; not a fault otherwise.
    bool isNull();
    bool string(std::string& value);
    /// Good, and nothing is left.
    bool isDone() const { return m_isGood && m_at == m_text.size(); }
    bool isGood() const { return m_isGood; }

private:
    bool take(char c);
    bool fail();
    bool escape(std::string& value);

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isGood = true;
};

}  // namespace throughline::casefile
