// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/source_text.h"
#include "core/importers/prose/text_lines.h"

namespace throughline::prose {
namespace {

constexpr std::size_t longestLink = 1024;

class MarkdownScanner {
public:
    explicit MarkdownScanner(std::string_view text) : m_text(text) {}

    PlainText run() &&
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const TextLine line = lineAt(m_text, at);
            takeLine(line);
            at = line.next;
        }
        closeBlock();
        markBoilerplate(m_plain);
        return std::move(m_plain);
    }

private:
    void takeLine(const TextLine& line)
    {
        const std::string_view body = m_text.substr(line.begin, line.end - line.begin);
        const std::string_view lead = trimmed(body);
        if (lead.starts_with("```") || lead.starts_with("~~~")) {
            closeBlock();
            m_inCode = !m_inCode;
            return;
        }
        if (m_inCode) {
            closeBlock();
            m_kind = BlockKind::Code;
            m_plain.appendVerbatim(m_text, line.begin, line.end - line.begin);
            closeBlock();
            return;
        }
        if (lead.empty() || lead.find_first_not_of("-=*_ ") == std::string_view::npos) {
            closeBlock();
            return;
        }
        openBlock(body);
        takeInline(line.begin + skippedMarks(body), line.end);
        if (m_kind != BlockKind::Paragraph)
            closeBlock();
    }

    /// Lines are blocks of their own, except a paragraph that goes on in lower case.
    void openBlock(std::string_view body)
    {
        const std::string_view lead = trimmed(body);
        const BlockKind kind = lead.starts_with('#') ? BlockKind::Heading : kindOfLine(body);
        const bool goesOn = m_plain.text.size() > m_begin && kind != BlockKind::ListItem && kind != BlockKind::TableRow
            && !lead.starts_with('#') && lead.front() >= 'a' && lead.front() <= 'z';
        if (goesOn) {
            m_plain.text.push_back(' ');
            return;
        }
        closeBlock();
        m_kind = kind;
    }

    static std::size_t skippedMarks(std::string_view body)
    {
        std::size_t at = std::min(body.find_first_not_of(" \t"), body.size());
        while (at < body.size() && (body[at] == '#' || body[at] == '>'))
            ++at;
        while (at < body.size() && body[at] == ' ')
            ++at;
        return at + listMarkerLength(body.substr(at));
    }

    void takeInline(std::size_t at, std::size_t end)
    {
        while (at < end) {
            const char c = m_text[at];
            std::size_t length = 0;
            if (c == '\\' && at + 1 < end && std::ispunct(static_cast<unsigned char>(m_text[at + 1]))) {
                m_plain.appendVerbatim(m_text, at + 1, 1);
                at += 2;
            } else if (c == '*' || c == '`' || (c == '_' && isEdge(at, end)) || (c == '!' && at + 1 < end && m_text[at + 1] == '[')) {
                ++at;
            } else if (c == '[' && linkAt(at, end, length)) {
                at += length;
            } else if (c == '&' && !decodeEntity(m_text, at, length).empty()) {
                m_plain.appendDecoded(decodeEntity(m_text, at, length), at, length);
                at += length;
            } else {
                m_plain.appendVerbatim(m_text, at, 1);
                ++at;
            }
        }
    }

    bool isEdge(std::size_t at, std::size_t end) const
    {
        const auto isWord = [&](std::size_t i) { return i < end && std::isalnum(static_cast<unsigned char>(m_text[i])); };
        return !(at > 0 && isWord(at - 1) && isWord(at + 1));
    }

    /// "[text](address)": the text is taken, the address is not. Nothing is done unless both close.
    bool linkAt(std::size_t at, std::size_t end, std::size_t& length)
    {
        const std::string_view rest = m_text.substr(at, std::min(end - at, longestLink));
        const std::size_t close = rest.find("](");
        if (close == std::string_view::npos || rest.substr(1, close - 1).find('[') != std::string_view::npos)
            return false;
        const std::size_t stop = rest.find(')', close);
        if (stop == std::string_view::npos)
            return false;
        takeInline(at + 1, at + close);
        length = stop + 1;
        return true;
    }

    void closeBlock()
    {
        const std::size_t end = m_plain.text.size();
        if (!isBlank(std::string_view(m_plain.text).substr(m_begin, end - m_begin))) {
            m_plain.blocks.push_back({m_kind, m_begin, end});
            if (m_kind == BlockKind::Heading && m_plain.title.empty())
                m_plain.title = m_plain.text.substr(m_begin, end - m_begin);
        }
        m_plain.appendBreak('\n');
        m_begin = m_plain.text.size();
        m_kind = BlockKind::Paragraph;
    }

    std::string_view m_text;
    PlainText m_plain;
    std::size_t m_begin = 0;
    BlockKind m_kind = BlockKind::Paragraph;
    bool m_inCode = false;
};

}  // namespace

PlainText plainOfMarkdown(std::string_view stored) { return MarkdownScanner(stored).run(); }

}  // namespace throughline::prose
