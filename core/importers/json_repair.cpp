// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/json_repair.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace throughline {
namespace {

constexpr std::size_t maxChanges = 20;

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isWordPart(char c) { return isHex(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct WordRow {
    std::string_view word;
    std::string_view json;
};
constexpr std::array words{
    WordRow{"NaN", "null"},   WordRow{"nan", "null"},        WordRow{"Infinity", "null"},
    WordRow{"-Infinity", "null"}, WordRow{"inf", "null"},    WordRow{"-inf", "null"},
    WordRow{"None", "null"},  WordRow{"undefined", "null"},  WordRow{"True", "true"},
    WordRow{"False", "false"},
};

class Repair {
public:
    explicit Repair(std::string_view text) : m_text(text) { m_out.text.reserve(text.size() + 64); }

    RepairedJson run() &&
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"')
                string();
            else if (c == ',')
                comma();
            else if (isWordPart(c))
                word();
            else
                keep(1);
        }
        return std::move(m_out);
    }

private:
    void keep(std::size_t count)
    {
        m_out.text.append(m_text.substr(m_at, count));
        m_at += count;
    }
    void changed(std::string code, std::string message)
    {
        if (m_out.changes.size() < maxChanges)
            m_out.changes.push_back({Severity::Warning, std::move(code), m_at, {}, std::move(message)});
    }

    void comma()
    {
        std::size_t next = m_at + 1;
        while (next < m_text.size() && isSpace(m_text[next]))
            ++next;
        if (next < m_text.size() && (m_text[next] == '}' || m_text[next] == ']')) {
            changed("trailing-comma", "a comma before a closing bracket was left out");
            ++m_at;
        } else {
            keep(1);
        }
    }

    void word()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isWordPart(m_text[end]))
            ++end;
        const std::string word(m_text.substr(m_at, end - m_at));
        for (const WordRow& row : words)
            if (row.word == word) {
                changed("not-json-word", word + " was read as " + std::string(row.json));
                m_out.text += row.json;
                m_at = end;
                return;
            }
        if (isHugeNumber(word)) {
            changed("huge-number", "a number out of range was kept as text");
            m_out.text += '"' + word + '"';
            m_at = end;
            return;
        }
        keep(word.size());
    }

    static bool isHugeNumber(const std::string& word)
    {
        if (word.find_first_not_of("0123456789+-.eE") != std::string::npos
            || word.find_first_of("0123456789") == std::string::npos)
            return false;
        const bool isInteger = word.find_first_of(".eE") == std::string::npos;
        return isInteger ? word.size() > 18 : !std::isfinite(std::strtod(word.c_str(), nullptr));
    }

    void string()
    {
        keep(1);
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\')
                escape();
            else if (static_cast<unsigned char>(m_text[m_at]) < 0x20)
                control();
            else
                keep(1);
        }
        if (m_at < m_text.size())
            keep(1);
    }

    void control()
    {
        static constexpr std::string_view hex = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        changed("control-character", "a raw control character in a text was escaped");
        m_out.text += "\\u00";
        m_out.text.push_back(hex[byte >> 4]);
        m_out.text.push_back(hex[byte & 15]);
        ++m_at;
    }

    /// Value of the "\uXXXX" at `at`.
    std::optional<unsigned> unicodeEscape(std::size_t at) const
    {
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return std::nullopt;
        for (std::size_t i = at + 2; i < at + 6; ++i)
            if (!isHex(m_text[i]))
                return std::nullopt;
        return static_cast<unsigned>(std::strtoul(std::string(m_text.substr(at + 2, 4)).c_str(), nullptr, 16));
    }

    void escape()
    {
        if (const std::optional<unsigned> unit = unicodeEscape(m_at)) {
            const bool isHigh = *unit >= 0xD800 && *unit < 0xDC00;
            const bool isLow = *unit >= 0xDC00 && *unit < 0xE000;
            const std::optional<unsigned> next = isHigh ? unicodeEscape(m_at + 6) : std::nullopt;
            if (next && *next >= 0xDC00 && *next < 0xE000) {
                keep(12);
            } else if (isHigh || isLow) {
                changed("lone-surrogate", "half of a surrogate pair was replaced by U+FFFD");
                m_out.text += "\\ufffd";
                m_at += 6;
            } else {
                keep(6);
            }
            return;
        }
        if (m_at + 1 < m_text.size() && std::string_view("\"\\/bfnrt").find(m_text[m_at + 1]) != std::string_view::npos) {
            keep(2);
            return;
        }
        changed("bad-escape", "an unknown escape in a text was taken literally");
        m_out.text += "\\\\";
        ++m_at;
    }

    std::string_view m_text;
    RepairedJson m_out;
    std::size_t m_at = 0;
};

}  // namespace

RepairedJson repairJson(std::string_view text) { return Repair(text).run(); }

}  // namespace throughline
