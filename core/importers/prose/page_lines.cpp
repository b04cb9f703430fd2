// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/page_lines.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/importers/prose/text_lines.h"

namespace throughline::prose {
namespace {

/// Lines looked at from each edge of a page.
constexpr std::size_t edgeLines = 3;
constexpr std::size_t longestRunning = 160;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The line with every number as one sign; empty if it is too long to be a running head.
std::string keyOf(std::string_view line)
{
    std::string key;
    if (line.size() > longestRunning)
        return key;
    for (const char c : line)
        if (!isDigit(c))
            key.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        else if (key.empty() || key.back() != '#')
            key.push_back('#');
    return key;
}

/// "3", "- 3 -", "Page 3 of 10", "3/10": numbered, and else nothing but words of numbering.
bool isPageNumber(std::string_view key)
{
    if (key.find('#') == std::string_view::npos)
        return false;
    std::string word;
    const auto isNumbering = [](const std::string& w) { return w.empty() || w == "page" || w == "of" || w == "p" || w == "pg"; };
    for (const char c : key) {
        if (c >= 'a' && c <= 'z') {
            word.push_back(c);
            continue;
        }
        if (!isNumbering(word) || (static_cast<unsigned char>(c) >= 0x80 && c != '\xE2' && c != '\x80' && c != '\x93' && c != '\x94'))
            return false;
        word.clear();
    }
    return isNumbering(word);
}

std::vector<PageLine> splitLines(std::string_view stored)
{
    std::vector<PageLine> lines;
    std::uint32_t page = 0;
    bool gap = false;
    for (std::size_t at = 0; at < stored.size();) {
        const std::size_t end = std::min(stored.find_first_of("\r\n\f", at), stored.size());
        const std::string_view body = trimmed(stored.substr(at, end - at));
        if (!body.empty()) {
            const auto begin = static_cast<std::size_t>(body.data() - stored.data());
            lines.push_back({.begin = begin, .end = begin + body.size(), .page = page, .isRunning = false, .gapBefore = gap});
        }
        gap = body.empty();
        if (end < stored.size() && stored[end] == '\f') {
            ++page;
            gap = false;
        }
        at = end + 1;
    }
    return lines;
}

/// Calls visit(line, key) for the lines near the edges of each page.
template <class Visit>
void eachEdgeLine(std::vector<PageLine>& lines, std::string_view stored, Visit visit)
{
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first;
        while (last < lines.size() && lines[last].page == lines[first].page)
            ++last;
        for (std::size_t i = first; i < last; ++i)
            if (i < first + edgeLines || i + edgeLines >= last)
                visit(lines[i], keyOf(stored.substr(lines[i].begin, lines[i].end - lines[i].begin)));
        first = last;
    }
}

}  // namespace

std::vector<PageLine> linesOfPages(std::string_view stored)
{
    std::vector<PageLine> lines = splitLines(stored);
    const std::size_t pages = lines.empty() ? 0 : lines.back().page + std::size_t{1};
    if (pages < 2)
        return lines;
    struct Seen {
        std::size_t pages = 0;
        std::uint32_t last = 0;
    };
    std::map<std::string, Seen> seen;
    eachEdgeLine(lines, stored, [&](const PageLine& line, const std::string& key) {
        Seen& entry = seen[key];
        if (entry.pages == 0 || entry.last != line.page)
            ++entry.pages;
        entry.last = line.page;
    });
    eachEdgeLine(lines, stored, [&](PageLine& line, const std::string& key) {
        const std::size_t often = seen[key].pages;
        // Left and right pages may have heads of their own, chapters too.
        const bool repeats = often >= 2 && often * 4 >= pages;
        line.isRunning = !key.empty() && (repeats || (often >= 2 && isPageNumber(key))) && &line != &lines.front();
    });
    return lines;
}

}  // namespace throughline::prose
