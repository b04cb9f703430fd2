// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace throughline::test {
namespace {

using Names = std::vector<std::string_view>;

struct FolderRow {
    std::string_view folder;
    Names mayInclude;
};

const std::vector<FolderRow>& folderRows()
{
    static const std::vector<FolderRow> rows{
        {"app", {"ui", "workbench", "base"}},
        {"ui", {"workbench", "find", "names", "review", "raster", "scene", "graph", "model", "base"}},
        {"workbench",
         {"exporters", "names", "compare", "scene", "layout", "query", "map", "graph", "engine", "geo", "edit", "review", "importers", "withhold", "casefile", "model", "base"}},
        {"exporters", {"scene", "graph", "model", "base"}},
        {"raster", {"scene", "graph", "base"}},
        {"scene", {"layout", "map", "graph", "engine", "model", "base"}},
        {"layout", {"map", "geo", "graph", "engine", "base"}},
        {"map", {"geo", "graph", "engine", "model", "base"}},
        {"query", {"graph", "engine", "model", "base"}},
        {"compare", {"graph", "model", "base"}},
        {"graph", {"engine", "model", "base"}},
        {"geo", {"model", "base"}},
        {"importers", {"model", "base"}},
        {"edit", {"review", "importers", "model", "base"}},
        {"review", {"importers", "model", "base"}},
        {"find", {"review", "model", "base"}},
        {"names", {"compare", "importers", "casefile", "model", "base"}},
        {"withhold", {"casefile", "model", "base"}},
        {"casefile", {"model", "base"}},
        {"engine", {"base"}},
        {"model", {"base"}},
        {"base", {}},
    };
    return rows;
}

struct ExceptionRow {
    std::string_view path;
    std::string_view header;
};

/// Includes against the order of the folders that were looked at and accepted, each with its reason.
constexpr std::array exceptionRows{
    // The table of picture formats stands where the painters are; these are the ones that core writes.
    ExceptionRow{"ui/paint/picture_files.cpp", "core/exporters/svg_writer.h"},
    ExceptionRow{"ui/paint/picture_files.cpp", "core/exporters/pptx_writer.h"},
    ExceptionRow{"ui/paint/picture_files.cpp", "core/exporters/brief_writer.h"},
    ExceptionRow{"ui/paint/write_picture.cpp", "core/exporters/brief.h"},
};

bool isException(std::string_view path, std::string_view header)
{
    return std::any_of(exceptionRows.begin(), exceptionRows.end(),
                       [&](const ExceptionRow& row) { return row.path == path && row.header == header; });
}

struct LibraryRow {
    std::string_view header;  // what the include begins with
    Names onlyIn;             // patterns of paths, * stands for anything
};

const std::vector<LibraryRow>& libraryRows()
{
    static const std::vector<LibraryRow> rows{
        {"simdjson.h", {"core/importers/json_reader.cpp"}},
        {"nlohmann/", {"core/*_json.cpp", "core/exporters/stix_json.h", "tests/*"}},
        {"boost/uuid/", {"core/base/*.cpp"}},
        {"boost/", {"core/engine/boost_graph.h", "core/graph/boost_graph.h", "tests/core/engine/*", "tests/core/graph/*", "tests/bench/*"}},
        {"unicode/", {"core/base/*.cpp", "core/importers/prose/*.cpp", "core/importers/stix_names.cpp"}},
        {"sodium.h", {"core/base/*.cpp"}},
        {"sqlite3.h", {"core/casefile/sqlite.cpp", "tests/*"}},
        {"zlib.h", {"core/base/gunzip.cpp", "core/base/png_stream.cpp", "tests/support/zip_bytes.cpp"}},
        {"zip.h", {"core/base/zip_archive.cpp", "core/base/zip_writer.cpp"}},
        {"qpdf/", {"ui/paint/pdf_properties.cpp"}},
        {"pugixml.hpp", {"core/importers/docx_text.cpp"}},
        {"igraph.h", {"tests/bench/igraph_peer.cpp"}},
        {"CLI/", {"app/*.cpp"}},
        {"catch2/", {"tests/support/*", "tests/ui/main.cpp"}},
    };
    return rows;
}

/// Names of the standard library's headers between blanks.
constexpr std::string_view standardHeaders =
    " algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono"
    " cinttypes climits clocale cmath compare complex concepts condition_variable coroutine csetjmp csignal"
    " cstdarg cstddef cstdint cstdio cstdlib cstring ctime cwchar deque exception execution filesystem"
    " forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator"
    " latch limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue"
    " random ratio scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept"
    " stop_token streambuf string string_view syncstream system_error thread tuple type_traits typeindex"
    " typeinfo unordered_map unordered_set utility valarray variant vector version ";

bool isStandardHeader(std::string_view name)
{
    return standardHeaders.find(" " + std::string(name) + " ") != std::string_view::npos;
}

bool isSystemHeader(std::string_view name)
{
    return name.starts_with("sys/") || name.starts_with("linux/") || name == "fcntl.h" || name == "poll.h" || name == "unistd.h"
        || name == "immintrin.h" || name == "malloc.h";
}

bool isQtHeader(std::string_view name) { return name.starts_with('Q'); }

bool mayUseQt(std::string_view path)
{
    return path.starts_with("app/") || path.starts_with("ui/") || path.starts_with("tests/ui/");
}

/// `pattern` with * for any run of signs, against the whole path.
bool matches(std::string_view pattern, std::string_view path)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == path;
    if (!path.starts_with(pattern.substr(0, star)))
        return false;
    for (std::size_t from = star; from <= path.size(); ++from)
        if (matches(pattern.substr(star + 1), path.substr(from)))
            return true;
    return false;
}

/// "core/graph/role.h" -> "graph", "ui/canvas/x.h" -> "ui"; empty if the path begins with no folder of ours.
std::string_view folderOf(std::string_view path)
{
    if (path.starts_with("core/"))
        path.remove_prefix(5);
    const std::string_view folder = path.substr(0, path.find('/'));
    return folder.size() < path.size() ? folder : std::string_view();
}

const FolderRow* rowOf(std::string_view folder)
{
    const auto& rows = folderRows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FolderRow& r) { return r.folder == folder; });
    return row == rows.end() ? nullptr : &*row;
}

bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Empty if `path` may include the project header `name`, otherwise why not.
std::string folderFault(std::string_view path, std::string_view name)
{
    const bool isTest = path.starts_with("tests/");
    const std::string_view target = folderOf(name);
    if (target == "tests")
        return isTest ? "" : "tests are for tests only";
    if (rowOf(target) == nullptr)
        return "includes are written from the root and name a known folder";
    if (isTest)
        return path.starts_with("tests/core/") && !name.starts_with("core/") ? "tests of core know core alone" : "";
    const FolderRow* row = rowOf(folderOf(path));
    if (row == nullptr)
        return "this folder has no row in the table of folders";
    if (row->folder == target || contains(row->mayInclude, target) || isException(path, name))
        return "";
    return std::string(row->folder) + " may not know " + std::string(target);
}

std::string libraryFault(std::string_view path, std::string_view name)
{
    if (isStandardHeader(name) || isSystemHeader(name))
        return "";
    if (isQtHeader(name))
        return mayUseQt(path) ? "" : "Qt stays in app and ui";
    for (const LibraryRow& row : libraryRows())
        if (name.starts_with(row.header))
            return std::any_of(row.onlyIn.begin(), row.onlyIn.end(), [&](auto p) { return matches(p, path); })
                       ? ""
                       : "this library stays behind its adaptor";
    return "this library has no row in the table of libraries";
}

std::string sentence(const SourceFile& file, const Include& include, const std::string& fault)
{
    return file.path + " includes " + include.name + ": " + fault;
}

}  // namespace

std::vector<std::string> folderFindings(const SourceFile& file)
{
    std::vector<std::string> findings;
    for (const Include& include : includesOf(file.text)) {
        const bool fromMoc = include.name.ends_with(".moc") && mayUseQt(file.path);
        if (!include.quoted || fromMoc)
            continue;
        if (const std::string fault = folderFault(file.path, include.name); !fault.empty())
            findings.push_back(sentence(file, include, fault));
    }
    return findings;
}

std::vector<std::string> libraryFindings(const SourceFile& file)
{
    std::vector<std::string> findings;
    for (const Include& include : includesOf(file.text)) {
        if (include.quoted)
            continue;
        if (const std::string fault = libraryFault(file.path, include.name); !fault.empty())
            findings.push_back(sentence(file, include, fault));
    }
    return findings;
}

std::vector<std::string> licenceFindings(const SourceFile& file)
{
    if (file.text.starts_with("// SPDX-License-Identifier: GPL-3.0-or-later\n"))
        return {};
    return {file.path + " does not name its licence in the first line"};
}

std::vector<std::string> lengthFindings(const SourceFile& file)
{
    const auto lines = static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
    if (lines <= maxSourceLines)
        return {};
    return {file.path + " has " + std::to_string(lines) + " lines, " + std::to_string(maxSourceLines) + " at most"};
}

std::vector<std::string> findingsOf(Rule rule, const std::vector<SourceFile>& files)
{
    std::vector<std::string> findings;
    for (const SourceFile& file : files)
        for (std::string& finding : rule(file))
            findings.push_back(std::move(finding));
    return findings;
}

}  // namespace throughline::test
