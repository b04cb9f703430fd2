// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/text_lines.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t wordCount(std::string_view line)
{
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : line) {
        words += !isSpace(c) && !inWord;
        inWord = !isSpace(c);
    }
    return words;
}

bool endsSentence(std::string_view line)
{
    static constexpr std::array<std::string_view, 9> closers{"”", "\"", "'", "’", ")", "]", "*", "_", "1"};
    for (int steps = 0; steps < 4; ++steps)
        for (const std::string_view closer : closers)
            if (line.ends_with(closer) && line.size() > closer.size())
                line.remove_suffix(closer.size());
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(';') || line.ends_with(':')
        || line.ends_with(',') || line.ends_with('[');
}

}  // namespace

TextLine lineAt(std::string_view text, std::size_t at)
{
    TextLine line{at, at, at};
    line.end = std::min(text.find_first_of("\r\n", at), text.size());
    line.next = std::min(line.end + 1, text.size());
    if (line.end + 1 < text.size() && text[line.end] == '\r' && text[line.end + 1] == '\n')
        ++line.next;
    return line;
}

std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && isSpace(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && isSpace(line.back()))
        line.remove_suffix(1);
    return line;
}

bool isBlank(std::string_view line) { return trimmed(line).empty(); }

std::size_t listMarkerLength(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    static constexpr std::array<std::string_view, 6> marks{"* ", "- ", "+ ", "• ", "– ", "◦ "};
    for (const std::string_view mark : marks)
        if (line.substr(at).starts_with(mark))
            return at + mark.size();
    std::size_t digits = at;
    while (digits < line.size() && digits < at + 3 && isDigit(line[digits]))
        ++digits;
    if (digits > at && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
        return digits + 2;
    return 0;
}

BlockKind kindOfLine(std::string_view line)
{
    const std::string_view body = trimmed(line);
    if (body.starts_with('|') || std::count(body.begin(), body.end(), '\t') >= 2)
        return BlockKind::TableRow;
    if (listMarkerLength(line) > 0)
        return BlockKind::ListItem;
    if (wordCount(body) <= 20 && body.size() < 200 && !endsSentence(body))
        return BlockKind::Heading;
    return BlockKind::Paragraph;
}

}  // namespace throughline::prose
