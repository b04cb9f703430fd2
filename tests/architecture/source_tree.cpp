// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "tests/support/paths.h"

namespace throughline::test {
namespace {

namespace fs = std::filesystem;

bool isSource(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cpp"; }

std::string_view withoutBlanks(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text;
}

std::optional<Include> includeIn(std::string_view line)
{
    line = withoutBlanks(line);
    if (!line.starts_with('#'))
        return std::nullopt;
    line = withoutBlanks(line.substr(1));
    constexpr std::string_view keyword = "include";
    if (!line.starts_with(keyword))
        return std::nullopt;
    line = withoutBlanks(line.substr(keyword.size()));
    if (!line.starts_with('"') && !line.starts_with('<'))
        return std::nullopt;
    const bool quoted = line.front() == '"';
    const std::size_t end = line.find(quoted ? '"' : '>', 1);
    return Include{std::string(line.substr(1, end == std::string_view::npos ? end : end - 1)), quoted};
}

}  // namespace

std::vector<SourceFile> readSourceTree(const std::string& root)
{
    std::vector<SourceFile> files;
    for (const char* folder : {"app", "core", "tests", "ui"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(root) / folder))
            if (entry.is_regular_file() && isSource(entry.path()))
                files.push_back({fs::relative(entry.path(), root).generic_string(), readBytes(entry.path().string())});
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf(std::string_view text)
{
    std::vector<Include> includes;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (std::optional<Include> include = includeIn(text.substr(0, end)))
            includes.push_back(std::move(*include));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return includes;
}

}  // namespace throughline::test
