// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "core/base/utf8.h"
#include "core/importers/prose/page_lines.h"
#include "core/importers/prose/source_text.h"
#include "core/importers/prose/text_lines.h"
#include "core/importers/prose/tokens.h"

namespace throughline::prose {
namespace {

bool isLetterByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0; }
bool isSmall(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::string_view softHyphen = "\xC2\xAD";
constexpr std::string_view hyphenMark = "\xE2\x80\x90";

/// Bytes of a hyphen that ends the words, 0 if none does or nothing stands before it.
std::size_t hyphenLength(std::string_view words)
{
    for (const std::string_view mark : {std::string_view("-"), softHyphen, hyphenMark})
        if (words.ends_with(mark) && words.size() > mark.size() && isLetterByte(words[words.size() - mark.size() - 1]))
            return mark.size();
    return 0;
}

/// How words are written where no line breaks them: the text is its own dictionary.
class WordsOfText {
public:
    explicit WordsOfText(std::string_view stored) : m_low(lowerInPlace(stored))
    {
        const std::string_view low = m_low;
        for (std::size_t at = 0; at < low.size();) {
            std::size_t end = at;
            std::size_t hyphens = 0;
            while (end < low.size() && (isLetterByte(low[end]) || (low[end] == '-' && end > at && end + 1 < low.size() && isLetterByte(low[end + 1]))))
                hyphens += low[end++] == '-';
            // What a line breaks says nothing of how it is written.
            if (end > at && (end == low.size() || low[end] != '-'))
                m_words.insert(low.substr(at, end - at));
            at = std::max(end, at + 1);
        }
    }

    bool has(const std::string& word) const { return m_words.contains(word); }

private:
    std::string m_low;
    std::unordered_set<std::string_view> m_words;
};

std::string_view lastWord(std::string_view words)
{
    std::size_t begin = words.size();
    while (begin > 0 && isLetterByte(words[begin - 1]))
        --begin;
    return words.substr(begin);
}

std::string_view firstWord(std::string_view words)
{
    std::size_t end = 0;
    while (end < words.size() && isLetterByte(words[end]))
        ++end;
    return words.substr(0, end);
}

/// "By Jane Doe": never the second line of a title.
bool isByline(std::string_view line) { return line.starts_with("By ") && line.size() > 3 && line.size() < 60 && line[3] >= 'A' && line[3] <= 'Z' && !line.ends_with('.'); }

/// "14 March 2025", "March 14, 2025", "2025-03-14": a line that is a day and nothing else.
bool isDateLine(std::string_view line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = std::count_if(line.begin(), line.end(), isDigit);
    return line.size() <= 20 && digits >= 5 && digits <= 8 && std::count(line.begin(), line.end(), ' ') <= 2 && isDigit(line.back());
}

class PageReader {
public:
    explicit PageReader(std::string_view stored) : m_stored(stored), m_lines(linesOfPages(stored)), m_words(stored) {}

    PlainText run() &&
    {
        for (std::size_t i = 0; i < m_lines.size();) {
            if (m_lines[i].isRunning) {
                open(BlockKind::Boilerplate);
                append(m_lines[i++], 0);
                close();
            } else {
                i = takeParagraph(i);
            }
        }
        markBoilerplate(m_plain);
        return std::move(m_plain);
    }

private:
    std::string_view words(const PageLine& line) const { return m_stored.substr(line.begin, line.end - line.begin); }

    void open(BlockKind kind)
    {
        m_plain.appendBreak('\n');
        m_plain.blocks.push_back({kind, m_plain.text.size(), m_plain.text.size()});
    }
    void close() { m_plain.blocks.back().end = m_plain.text.size(); }

    /// The line without its last `cut` bytes; ligatures are written out, soft hyphens inside words left out.
    void append(const PageLine& line, std::size_t cut)
    {
        const std::size_t end = line.end - cut;
        std::size_t from = line.begin;
        for (std::size_t at = from; at < end;) {
            const std::string_view sign = m_stored.substr(at, end - at);
            const bool isSoft = sign.starts_with(softHyphen);
            const bool isLigature = sign.size() >= 3 && sign.starts_with("\xEF\xAC") && static_cast<unsigned char>(sign[2]) <= 0x86;
            if (!isSoft && !isLigature) {
                ++at;
                continue;
            }
            m_plain.appendVerbatim(m_stored, from, at - from);
            if (isLigature)
                m_plain.appendDecoded(ligature(static_cast<unsigned char>(sign[2])), at, 3);
            at = from = at + (isSoft ? softHyphen.size() : 3);
        }
        m_plain.appendVerbatim(m_stored, from, end - from);
    }

    /// U+FB00 to U+FB06.
    static std::string_view ligature(unsigned char last)
    {
        static constexpr std::array<std::string_view, 7> letters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
        return letters[last - 0x80u];
    }

    std::size_t takeParagraph(std::size_t first)
    {
        open(BlockKind::Paragraph);
        const std::size_t width = widthFrom(first);
        std::size_t at = first;
        while (true) {
            const std::size_t next = following(at, width);
            if (next == m_lines.size()) {
                append(m_lines[at], 0);
                break;
            }
            join(m_lines[at], m_lines[next]);
            at = next;
        }
        close();
        Block& block = m_plain.blocks.back();
        block.kind = kindOfLine(std::string_view(m_plain.text).substr(block.begin, block.end - block.begin));
        return at + 1;
    }

    /// Bytes of a full line among those that stand together with this one.
    std::size_t widthFrom(std::size_t first)
    {
        if (first < m_runEnd)
            return m_runWidth;
        std::vector<std::size_t> sizes;
        m_runEnd = first;
        do {
            sizes.push_back(m_lines[m_runEnd].end - m_lines[m_runEnd].begin);
            ++m_runEnd;
        } while (m_runEnd < m_lines.size() && !m_lines[m_runEnd].gapBefore && m_lines[m_runEnd].page == m_lines[first].page);
        m_runWidth = fullLine(std::move(sizes));
        return m_runWidth;
    }

    /// The longest, but for those that were joined where a word was divided: they are two lines in one.
    static std::size_t fullLine(std::vector<std::size_t> sizes)
    {
        std::sort(sizes.begin(), sizes.end());
        const std::size_t usual = sizes[(sizes.size() - 1) * 3 / 4];
        const auto joined = [&](std::size_t size) { return size * 5 > usual * 8; };
        while (sizes.size() > 4 && joined(sizes.back()))
            sizes.pop_back();
        return sizes.back();
    }

    /// The line that goes on where this one was broken by width; the number of lines if none does.
    std::size_t following(std::size_t at, std::size_t width) const
    {
        std::size_t next = at + 1;
        while (next < m_lines.size() && m_lines[next].isRunning)
            ++next;
        if (next == m_lines.size() || listMarkerLength(words(m_lines[next])) > 0)
            return m_lines.size();
        const std::string_view before = words(m_lines[at]);
        const std::string_view after = words(m_lines[next]);
        if (isByline(after) || isDateLine(after))
            return m_lines.size();
        const bool isFull = before.size() * 10 >= width * 7 && before.size() >= 25;
        const bool isStopped = before.ends_with('.') || before.ends_with('!') || before.ends_with('?') || before.ends_with(':');
        const bool goesOn = isSmall(after.front()) || hyphenLength(before) > 0;
        const bool isApart = m_lines[next].gapBefore || m_lines[next].page != m_lines[at].page || next != at + 1;
        const bool continues = isApart ? isFull && !isStopped && goesOn : isFull || (goesOn && !isStopped);
        return continues ? next : m_lines.size();
    }

    void join(const PageLine& line, const PageLine& next)
    {
        const std::string_view before = words(line);
        const std::string_view after = words(next);
        const std::size_t hyphen = hyphenLength(before);
        if (hyphen == 0 || !isLetterByte(after.front())) {
            append(line, 0);
            m_plain.appendBreak(' ');
        } else {
            append(line, keepsHyphen(before.substr(0, before.size() - hyphen), after, hyphen) ? 0 : hyphen);
        }
    }

    /// "China-" "linked" keeps its hyphen, "infra-" "structure" does not.
    bool keepsHyphen(std::string_view before, std::string_view after, std::size_t hyphen) const
    {
        if (hyphen == softHyphen.size() || !isSmall(after.front()))
            return hyphen != softHyphen.size();
        const std::string first = lowerInPlace(lastWord(before));
        const std::string second = lowerInPlace(firstWord(after));
        if (m_words.has(first + "-" + second))
            return true;
        return !m_words.has(first + second) && m_words.has(first) && m_words.has(second);
    }

    std::string_view m_stored;
    std::vector<PageLine> m_lines;
    WordsOfText m_words;
    PlainText m_plain;
    std::size_t m_runEnd = 0;    ///< end of the lines that `m_runWidth` was measured on
    std::size_t m_runWidth = 0;
};

}  // namespace

PlainText plainOfPages(std::string_view stored) { return PageReader(stored).run(); }

}  // namespace throughline::prose
