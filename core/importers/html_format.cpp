// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>

#include "core/importers/prose/read_prose.h"
#include "core/importers/prose_formats.h"

namespace throughline {

int sniffHtml(const ImportInput& input)
{
    std::string head(input.text.substr(0, 2048));
    std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || head[first] != '<')
        return 0;
    if (head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos)
        return 95;
    static constexpr std::array<const char*, 6> tags{"<p", "<div", "<body", "<head", "<article", "<h1"};
    const bool known = std::any_of(tags.begin(), tags.end(), [&](const char* tag) { return head.find(tag) != std::string::npos; });
    return known && head.find("<?xml") == std::string::npos ? 60 : 0;
}

Result<ParsedReport> parseHtml(const ImportInput& input, const Job& job)
{
    return prose::readProse(input.text, prose::plainOfHtml(input.text), {.name = input.fileName, .format = "html"}, job);
}

}  // namespace throughline
