// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/list_text.h"

#include <array>
#include <charconv>

namespace throughline::casefile {

void ListWriter::separate()
{
    if (!m_text.empty() && m_text.back() != '[')
        m_text += ',';
}

void ListWriter::open()
{
    separate();
    m_text += '[';
}

void ListWriter::number(std::int64_t value)
{
    separate();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_text.append(digits.data(), end);
}

void ListWriter::null()
{
    separate();
    m_text += "null";
}

void ListWriter::string(std::string_view value)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    separate();
    m_text += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += hex[byte >> 4];
            m_text += hex[byte & 15];
        } else {
            m_text += c;
        }
    }
    // Nothing but a separator or a bracket follows, so `separate` never looks into a text.
    m_text += '"';
}

bool ListReader::fail()
{
    m_isGood = false;
    return false;
}

bool ListReader::take(char c)
{
    if (!m_isGood || m_at >= m_text.size() || m_text[m_at] != c)
        return fail();
    ++m_at;
    return true;
}

bool ListReader::more()
{
    if (!m_isGood || m_at >= m_text.size())
        return fail();
    if (m_text[m_at] == ']')
        return false;
    if (m_text[m_at - 1] == '[')
        return true;
    return take(',');
}

bool ListReader::number(std::int64_t& value)
{
    if (!m_isGood)
        return false;
    const char* const begin = m_text.data() + m_at;
    const auto [end, fault] = std::from_chars(begin, m_text.data() + m_text.size(), value);
    if (fault != std::errc())
        return fail();
    m_at += static_cast<std::size_t>(end - begin);
    return true;
}

bool ListReader::isNull()
{
    if (!m_isGood || m_text.substr(m_at, 4) != "null")
        return false;
    m_at += 4;
    return true;
}

bool ListReader::escape(std::string& value)
{
    const std::string_view rest = m_text.substr(m_at);
    if (rest.starts_with("u00") && rest.size() >= 5) {
        unsigned code = 0;
        const auto [end, fault] = std::from_chars(rest.data() + 3, rest.data() + 5, code, 16);
        if (fault != std::errc() || end != rest.data() + 5 || code > 0x7F)
            return fail();
        value += static_cast<char>(code);
        m_at += 5;
        return true;
    }
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\\' && rest.front() != '/'))
        return fail();
    value += rest.front();
    ++m_at;
    return true;
}

bool ListReader::string(std::string& value)
{
    value.clear();
    if (!take('"'))
        return false;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        const std::size_t plain = std::min(m_text.find_first_of("\"\\", m_at), m_text.size());
        value.append(m_text, m_at, plain - m_at);
        m_at = plain;
        if (m_at < m_text.size() && m_text[m_at] == '\\') {
            ++m_at;
            if (!escape(value))
                return false;
        }
    }
    return take('"');
}

}  // namespace throughline::casefile
