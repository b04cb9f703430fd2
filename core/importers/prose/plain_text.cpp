// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/importers/prose/source_text.h"
#include "core/importers/prose/text_lines.h"

namespace throughline::prose {
namespace {

/// A line that was broken by width, not by sense: goes on in lower case after no full stop.
bool continues(std::string_view before, std::string_view after)
{
    const std::string_view head = trimmed(before);
    const std::string_view tail = trimmed(after);
    if (head.size() < 40 || tail.empty() || listMarkerLength(after) > 0)
        return false;
    if (head.find("[.]") != std::string_view::npos || head.find("hxxp") != std::string_view::npos)
        return false;  // a line of indicators ends where it ends
    const bool stopped = head.ends_with('.') || head.ends_with('!') || head.ends_with('?') || head.ends_with(':');
    return !stopped && tail.front() >= 'a' && tail.front() <= 'z';
}

bool containsAny(const std::string& text, std::span<const std::string_view> needles)
{
    return std::any_of(needles.begin(), needles.end(),
                       [&](std::string_view needle) { return text.find(needle) != std::string::npos; });
}

/// A line that is a link, or little more than one.
bool isLinkLine(std::string_view line)
{
    const std::size_t at = line.find("://");
    if (at == std::string_view::npos)
        return false;
    std::size_t begin = line.rfind(' ', at);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    const std::size_t end = std::min(line.find(' ', at), line.size());
    return line.size() - (end - begin) < 40;
}

}  // namespace

PlainText plainOfFormat(std::string_view stored, std::string_view format)
{
    using Reading = PlainText (*)(std::string_view);
    static constexpr std::array<std::pair<std::string_view, Reading>, 4> readings{
        {{"html", plainOfHtml}, {"markdown", plainOfMarkdown}, {"pdf", plainOfPages}, {"docx", plainOfParagraphs}}};
    const auto row = std::find_if(readings.begin(), readings.end(), [&](const auto& r) { return r.first == format; });
    return row == readings.end() ? plainOfText(stored) : row->second(stored);
}

PlainText plainOfParagraphs(std::string_view stored)
{
    PlainText plain;
    plain.appendVerbatim(stored, 0, stored.size());
    for (std::size_t at = 0; at < stored.size();) {
        const TextLine line = lineAt(stored, at);
        at = line.next;
        const std::string_view body = stored.substr(line.begin, line.end - line.begin);
        if (!isBlank(body))
            plain.blocks.push_back({body.find('\t') == std::string_view::npos ? kindOfLine(body) : BlockKind::TableRow, line.begin, line.end});
    }
    markBoilerplate(plain);
    return plain;
}

PlainText plainOfText(std::string_view stored)
{
    PlainText plain;
    plain.appendVerbatim(stored, 0, stored.size());
    for (std::size_t at = 0; at < stored.size();) {
        TextLine line = lineAt(stored, at);
        at = line.next;
        if (isBlank(stored.substr(line.begin, line.end - line.begin)))
            continue;
        Block block{kindOfLine(stored.substr(line.begin, line.end - line.begin)), line.begin, line.end};
        while (at < stored.size()) {
            const TextLine next = lineAt(stored, at);
            const std::string_view tail = stored.substr(next.begin, next.end - next.begin);
            if (!continues(stored.substr(line.begin, line.end - line.begin), tail))
                break;
            block.end = next.end;
            if (block.kind == BlockKind::Heading)
                block.kind = BlockKind::Paragraph;
            line = next;
            at = next.next;
        }
        plain.blocks.push_back(block);
    }
    markBoilerplate(plain);
    return plain;
}

void markBoilerplate(PlainText& plain)
{
    static constexpr std::array<std::string_view, 27> tails{
        "shared at no charge", "all rights reserved", "please contact", "contact us", "subscribe to", "subscribe now", "subscribe for", "subscribe here", "subscribe and", "follow us",
        "share this", "privacy policy", "terms of use", "weekly cyber intelligence briefings", "newsletter",
        "copyright ©", "cookie policy", "cookie settings", "use cookies", "uses cookies", "accept cookies", "download the full report", "to learn more", "read more", "about the author",
        "we provide indicators", "indicators of compromise, head"};
    for (Block& block : plain.blocks) {
        const std::string_view raw = std::string_view(plain.text).substr(block.begin, block.end - block.begin);
        if (raw.size() > 600 || block.kind == BlockKind::Code)
            continue;
        std::string low(raw);
        std::transform(low.begin(), low.end(), low.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        // Links of the page itself are no indicators; a table of indicators keeps its rows.
        if (containsAny(low, tails) || (block.kind != BlockKind::TableRow && isLinkLine(raw)))
            block.kind = BlockKind::Boilerplate;
    }
}

}  // namespace throughline::prose
