// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "core/importers/prose/source_text.h"
#include "core/importers/prose/text_lines.h"

namespace throughline::prose {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

struct Tag {
    std::string name;
    bool isEnd = false;
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind '>'
};

/// End of a tag that opens at `at`: quotes are respected, and an unclosed tag ends at the next '<'.
std::size_t tagEnd(std::string_view html, std::size_t at)
{
    char quote = 0;
    const std::size_t limit = std::min(html.size(), at + 65536);
    for (std::size_t i = at + 1; i < limit; ++i) {
        const char c = html[i];
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<') {
            return i;
        }
    }
    const std::size_t close = html.find('>', at);
    return close == std::string_view::npos ? html.size() : close + 1;
}

std::optional<Tag> readTag(std::string_view html, std::size_t at)
{
    Tag tag;
    tag.begin = at;
    std::size_t i = at + 1;
    if (html.substr(i).starts_with("!--")) {
        const std::size_t close = html.find("-->", i + 3);
        tag.end = close == std::string_view::npos ? html.size() : close + 3;
        return tag;
    }
    if (i < html.size() && html[i] == '/') {
        tag.isEnd = true;
        ++i;
    }
    const std::size_t nameBegin = i;
    while (i < html.size() && i < nameBegin + 32 && (std::isalnum(static_cast<unsigned char>(html[i])) || html[i] == '-'))
        ++i;
    if (i == nameBegin && !(i < html.size() && (html[i] == '!' || html[i] == '?')))
        return std::nullopt;  // a bare '<' is text
    tag.name = lowered(html.substr(nameBegin, i - nameBegin));
    tag.end = tagEnd(html, at);
    return tag;
}

std::optional<BlockKind> blockOf(std::string_view name)
{
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        return BlockKind::Heading;
    if (name == "li" || name == "dd" || name == "dt")
        return BlockKind::ListItem;
    if (name == "tr")
        return BlockKind::TableRow;
    if (name == "pre")
        return BlockKind::Code;
    static constexpr std::array<std::string_view, 16> plain{"p",    "div",  "section", "article", "blockquote", "body", "main",   "ul",
                                                            "ol",   "table", "figure",  "br",      "figcaption", "hr",   "header", "form"};
    if (std::find(plain.begin(), plain.end(), name) != plain.end())
        return BlockKind::Paragraph;
    return std::nullopt;
}

bool isDropped(std::string_view name)
{
    return name == "script" || name == "style" || name == "noscript" || name == "template" || name == "svg";
}
bool isFrame(std::string_view name) { return name == "nav" || name == "footer" || name == "aside"; }

class HtmlScanner {
public:
    explicit HtmlScanner(std::string_view html) : m_html(html) {}

    PlainText run() &&
    {
        std::size_t at = 0;
        while (at < m_html.size()) {
            if (m_html[at] == '<') {
                if (const auto tag = readTag(m_html, at)) {
                    at = handle(*tag, at);
                    continue;
                }
            }
            at = takeText(at);
        }
        closeBlock(BlockKind::Paragraph);
        markBoilerplate(m_plain);
        return std::move(m_plain);
    }

private:
    std::size_t handle(const Tag& tag, std::size_t from)
    {
        if (!tag.isEnd && isDropped(tag.name))
            return skipTo("</" + tag.name, tag.end);
        if (!tag.isEnd && tag.name == "title") {
            const std::size_t close = skipTo("</title", tag.end);
            takeTitle(tag.end);
            return close;
        }
        if (!tag.isEnd && tag.name == "meta")
            takeMeta(m_html.substr(from, tag.end - from));
        if (isFrame(tag.name)) {
            closeBlock(BlockKind::Paragraph);
            m_frames = tag.isEnd ? std::max(0, m_frames - 1) : m_frames + 1;
        } else if (const auto kind = blockOf(tag.name)) {
            closeBlock(tag.isEnd || tag.name == "br" ? m_kind : BlockKind::Paragraph);
            m_kind = tag.isEnd ? BlockKind::Paragraph : *kind;
        } else if (tag.name == "td" || tag.name == "th") {
            if (tag.isEnd && m_plain.text.size() > m_begin)
                m_plain.appendBreak('|');
        }
        return tag.end;
    }

    std::size_t skipTo(const std::string& close, std::size_t from) const
    {
        // Case of the closing tag varies; scan for "</" and compare.
        for (std::size_t at = m_html.find("</", from); at != std::string_view::npos; at = m_html.find("</", at + 2))
            if (lowered(m_html.substr(at, close.size())) == close)
                return tagEnd(m_html, at);
        return m_html.size();
    }

    /// <meta property="og:site_name" content="…">: who publishes the page.
    void takeMeta(std::string_view tag)
    {
        tag = tag.substr(0, 2000);
        const std::string low = lowered(tag);
        const bool site = low.find("og:site_name") != std::string::npos;
        std::size_t at = low.find("content=");
        if (!site || !m_plain.publisher.empty() || at == std::string::npos || at + 9 >= tag.size())
            return;
        at += 8;
        const char quote = tag[at];
        const std::size_t end = tag.find(quote, at + 1);
        if ((quote == '"' || quote == '\'') && end != std::string_view::npos)
            m_plain.publisher = std::string(trimmed(decodeText(tag.substr(at + 1, end - at - 1))));
    }

    /// The text with its character references decoded.
    static std::string decodeText(std::string_view text)
    {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t length = 0;
            const std::string decoded = text[at] == '&' ? decodeEntity(text, at, length) : std::string();
            out += length ? decoded : std::string(1, text[at]);
            at += length ? length : 1;
        }
        return out;
    }

    void takeTitle(std::size_t from)
    {
        const std::size_t end = std::min({m_html.find('<', from), m_html.size(), from + 1000});
        m_plain.title = decodeText(m_html.substr(from, end - from));
        m_plain.title = std::string(trimmed(m_plain.title));
    }

    std::size_t takeText(std::size_t at)
    {
        std::size_t length = 0;
        if (m_html[at] == '&') {
            const std::string decoded = decodeEntity(m_html, at, length);
            if (length) {
                m_plain.appendDecoded(decoded, at, length);
                return at + length;
            }
        }
        if (isSpace(m_html[at]) && m_kind != BlockKind::Code) {
            std::size_t end = at;
            while (end < m_html.size() && isSpace(m_html[end]))
                ++end;
            if (m_plain.text.size() > m_begin)
                m_plain.appendDecoded(" ", at, end - at);
            return end;
        }
        std::size_t end = at + 1;
        while (end < m_html.size() && m_html[end] != '<' && m_html[end] != '&' && !isSpace(m_html[end]))
            ++end;
        m_plain.appendVerbatim(m_html, at, end - at);
        return end;
    }

    void closeBlock(BlockKind next)
    {
        const std::size_t end = m_plain.text.size();
        if (!isBlank(std::string_view(m_plain.text).substr(m_begin, end - m_begin)))
            m_plain.blocks.push_back({m_frames > 0 ? BlockKind::Boilerplate : m_kind, m_begin, end});
        m_plain.appendBreak('\n');
        m_begin = m_plain.text.size();
        m_kind = next;
    }

    std::string_view m_html;
    PlainText m_plain;
    std::size_t m_begin = 0;
    BlockKind m_kind = BlockKind::Paragraph;
    int m_frames = 0;
};

}  // namespace

PlainText plainOfHtml(std::string_view stored) { return HtmlScanner(stored).run(); }

}  // namespace throughline::prose
