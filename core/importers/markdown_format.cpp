// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/read_prose.h"
#include "core/importers/prose/text_lines.h"
#include "core/importers/prose_formats.h"

namespace throughline {

int sniffMarkdown(const ImportInput& input)
{
    const std::string_view head = input.text.substr(0, 8192);
    int marks = 0;
    for (std::size_t at = 0; at < head.size();) {
        const prose::TextLine line = prose::lineAt(head, at);
        const std::string_view body = head.substr(line.begin, line.end - line.begin);
        const std::size_t level = body.find_first_not_of('#');
        marks += level != std::string_view::npos && level > 0 && level < 7 && body[level] == ' ' ? 2 : 0;
        marks += body.starts_with("```") ? 2 : 0;
        marks += body.find("](") != std::string_view::npos ? 1 : 0;
        at = line.next;
    }
    if (input.fileName.ends_with(".md") || input.fileName.ends_with(".markdown"))
        return marks > 0 ? 80 : 40;
    return marks >= 2 ? 45 : 0;
}

Result<ParsedReport> parseMarkdown(const ImportInput& input, const Job& job)
{
    return prose::readProse(input.text, prose::plainOfMarkdown(input.text), {.name = input.fileName, .format = "markdown"}, job);
}

}  // namespace throughline
