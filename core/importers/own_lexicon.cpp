// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/own_lexicon.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>

#include "core/base/utf8.h"
#include "core/importers/prose/lexicon.h"

namespace throughline {
namespace {

constexpr std::uintmax_t maxTableBytes = 16u << 20;

struct Folder {
    std::mutex mutex;
    std::string path;
};
Folder& chosenFolder()
{
    static Folder folder;
    return folder;
}

void readTable(const std::filesystem::path& path, OwnLexicon& out)
{
    const auto complain = [&](const char* message) { out.complaints.push_back({Severity::Warning, "lexicon", path.string(), {}, message}); };
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        return complain("this is no regular file, so it is not read");
    if (std::filesystem::file_size(path, failure) > maxTableBytes || failure)
        return complain("it has more than 16 MiB, so it is not read");
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file)
        return complain("it cannot be read; check its permissions");
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    out.tables.push_back({path.filename().string(), path.string(), toValidUtf8(bytes)});
}

}  // namespace

OwnLexicon readOwnLexicon(const std::string& folder)
{
    OwnLexicon out;
    if (folder.empty())
        return out;
    std::error_code failure;
    std::vector<std::filesystem::path> paths;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
        if (entry->path().extension() == ".csv")
            paths.push_back(entry->path());
    std::sort(paths.begin(), paths.end());
    for (const std::filesystem::path& path : paths)
        readTable(path, out);
    return out;
}

void setLexiconFolder(const std::string& folder)
{
    Folder& chosen = chosenFolder();
    const std::lock_guard lock(chosen.mutex);
    chosen.path = folder;
}

std::string lexiconFolder()
{
    Folder& chosen = chosenFolder();
    const std::lock_guard lock(chosen.mutex);
    return chosen.path;
}

std::vector<Diagnostic> lexiconComplaints()
{
    const Result<prose::Lexicon>& lexicon = prose::sharedLexicon();
    return lexicon ? lexicon->complaints : std::vector<Diagnostic>();
}

}  // namespace throughline
