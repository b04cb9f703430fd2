// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/read_prose.h"
#include "core/importers/prose_formats.h"

namespace throughline {

int sniffText(const ImportInput& input)
{
    const std::string_view head = input.text.substr(0, 4096);
    if (head.empty())
        return 0;
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    const auto blanks = std::count(head.begin(), head.end(), ' ');
    if (controls * 50 > static_cast<std::ptrdiff_t>(head.size()))
        return 0;
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    const bool structured = first != std::string_view::npos && (head[first] == '{' || head[first] == '[' || head[first] == '<');
    if (structured)
        return 2;
    return blanks * 20 > static_cast<std::ptrdiff_t>(head.size()) ? 30 : 10;
}

Result<ParsedReport> parseText(const ImportInput& input, const Job& job)
{
    return prose::readProse(input.text, prose::plainOfText(input.text), {.name = input.fileName, .format = "text"}, job);
}

}  // namespace throughline
