// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/foreign_formats.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text_start.h"

namespace throughline {
namespace {

constexpr std::size_t lookedAtBytes = 64 * 1024;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == ':';
}

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

struct JsonRow {
    std::array<std::string_view, 2> needles;
    std::string_view what;
};
/// First row of which all needles occur wins.
constexpr std::array jsonRows{
    JsonRow{{"\"attack_flow_v", "\"objects\""}, "an ATT&CK Flow Builder file"},
    JsonRow{{"\"Event\"", "\"info\""}, "a MISP event"},
    JsonRow{{"\"Orgc\"", "\"info\""}, "a MISP event"},
    JsonRow{{"\"threat_level_id\"", "\"info\""}, "a MISP event"},
    JsonRow{{"\"response\"", ""}, "a MISP search result"},
    JsonRow{{"\"meta-category\"", ""}, "a MISP object"},
    JsonRow{{"\"namespace\"", "\"predicates\""}, "a MISP taxonomy"},
    JsonRow{{"\"authors\"", "\"values\""}, "a MISP galaxy"},
    JsonRow{{"\"techniques\"", "\"versions\""}, "an ATT&CK Navigator layer"},
    JsonRow{{"\"flow\"", "\"actions\""}, "an ATT&CK Flow 1 file"},
    JsonRow{{"\"FeatureCollection\"", ""}, "GeoJSON"},
    JsonRow{{"\"Topology\"", "\"arcs\""}, "TopoJSON"},
};

/// "name:", as JavaScript writes members without quotes.
bool isBareKey(std::string_view text, std::size_t at)
{
    const std::size_t begin = at;
    while (at < text.size() && isNameChar(text[at]) && text[at] != ':')
        ++at;
    const std::size_t colon = skipSpace(text, at);
    return at > begin && colon < text.size() && text[colon] == ':';
}

bool looksLikeJson(std::string_view text)
{
    const std::size_t first = skipSpace(text, 0);
    const std::size_t next = skipSpace(text, first + 1);
    if (first >= text.size() || (text[first] != '{' && text[first] != '['))
        return false;
    if (next >= text.size())
        return true;
    if (text[first] == '{')
        return text[next] == '"' || text[next] == '}' || text[next] == '\'' || isBareKey(text, next);
    // "[1] First, …" is a list of notes, "[1, 2" is JSON.
    if (text[next] >= '0' && text[next] <= '9')
        return text.find_first_not_of("0123456789.eE+- \t\r\n", next) != std::string_view::npos
            && text[text.find_first_not_of("0123456789.eE+- \t\r\n", next)] == ',';
    return std::string_view("{[\"]").find(text[next]) != std::string_view::npos;
}

ForeignFormat jsonKind(std::string_view text)
{
    for (const JsonRow& row : jsonRows)
        if (text.find(row.needles[0]) != std::string_view::npos && (row.needles[1].empty() || text.find(row.needles[1]) != std::string_view::npos))
            return {std::string(row.what), "line 1"};
    return {"JSON, but not a kind that is known here", "line 1", false};
}

/// Name of the root element, or of the DOCTYPE, behind prolog and comments; empty if this is no mark-up.
std::string rootElement(std::string_view text)
{
    std::size_t at = skipSpace(text, 0);
    for (int i = 0; i < 64 && at < text.size() && text[at] == '<'; ++i) {
        const std::string_view rest = text.substr(at);
        if (rest.substr(0, 2) == "<?") {
            at = text.find("?>", at);
        } else if (rest.substr(0, 4) == "<!--") {
            at = text.find("-->", at);
        } else {
            const bool isDoctype = lower(rest.substr(0, 9)) == "<!doctype";
            const std::size_t begin = isDoctype ? skipSpace(text, at + 9) : at + 1;
            std::size_t end = begin;
            while (end < text.size() && isNameChar(text[end]))
                ++end;
            return std::string(text.substr(begin, end - begin));
        }
        at = at == std::string_view::npos ? text.size() : skipSpace(text, text.find('>', at) + 1);
    }
    return text.substr(skipSpace(text, 0), 5) == "<?xml" ? "?" : "";
}

std::optional<ForeignFormat> recogniseXml(std::string_view text)
{
    static constexpr std::array<std::string_view, 38> htmlNames{
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "span", "a", "b", "i", "em", "strong",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "br", "hr", "img", "article", "section",
        "main", "header", "footer", "nav", "blockquote"};
    const std::string root = rootElement(text);
    const std::string name = lower(root);
    if (root.empty() || std::find(htmlNames.begin(), htmlNames.end(), name) != htmlNames.end())
        return std::nullopt;
    // A document type may have a name of its own before the root element.
    if (name == "graphml" || text.find("<graphml") != std::string_view::npos)
        return ForeignFormat{"GraphML", "root element"};
    if (name == "gexf")
        return ForeignFormat{"GEXF", "root element"};
    if (name.find("stix") != std::string::npos)
        return ForeignFormat{"STIX 1 (XML)", "root element"};
    return ForeignFormat{root == "?" ? "XML" : "XML with the root element <" + std::string(textStart(root, 60)) + ">", "root element", false};
}

/// Text behind comments as DOT has them.
std::size_t skipDotComments(std::string_view text)
{
    for (std::size_t at = skipSpace(text, 0); at < text.size(); at = skipSpace(text, at)) {
        const std::string_view two = text.substr(at, 2);
        if (two == "/*")
            at = std::min(text.find("*/", at), text.size() - 2) + 2;
        else if (two == "//" || text[at] == '#')
            at = std::min(text.find('\n', at), text.size());
        else
            return at;
    }
    return text.size();
}

/// "strict? (graph|digraph) name? {".
bool looksLikeDot(std::string_view text)
{
    std::size_t at = skipDotComments(text);
    const auto word = [&] {
        const std::size_t begin = at;
        while (at < text.size() && isNameChar(text[at]))
            ++at;
        const std::string out = lower(text.substr(begin, at - begin));
        at = skipSpace(text, at);
        return out;
    };
    std::string keyword = word();
    if (keyword == "strict")
        keyword = word();
    if (keyword != "graph" && keyword != "digraph")
        return false;
    if (at < text.size() && text[at] == '"') {
        const std::size_t close = text.find('"', at + 1);
        at = close == std::string_view::npos ? text.size() : skipSpace(text, close + 1);
    } else {
        word();
    }
    return at < text.size() && text[at] == '{';
}

std::vector<std::string_view> firstLines(std::string_view text, std::size_t count)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < count;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!line.empty())
            lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

std::size_t separatorsIn(std::string_view line, char separator)
{
    bool isQuoted = false;
    std::size_t count = 0;
    for (const char c : line) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        count += !isQuoted && c == separator ? 1 : 0;
    }
    return count;
}

/// A header is short words between separators: no sentence, no field of more than four words.
bool looksLikeHeader(std::string_view line, char separator)
{
    std::size_t words = 0;
    for (const char c : line) {
        words = c == separator ? 0 : words + (c == ' ' ? 1 : 0);
        if (words > 3)
            return false;
    }
    return !line.empty() && line.size() < 2000 && line.back() != '.' && line.back() != ':' && line.front() != '#';
}

bool looksLikeCsv(std::string_view text, char separator, bool isNamedSo)
{
    const std::vector<std::string_view> lines = firstLines(text, 40);
    if (lines.empty())
        return false;
    const std::size_t columns = separatorsIn(lines.front(), separator);
    if (columns == 0 || !looksLikeHeader(lines.front(), separator))
        return false;
    const auto fitting = static_cast<std::size_t>(std::count_if(lines.begin() + 1, lines.end(), [&](std::string_view line) {
        const std::size_t here = separatorsIn(line, separator);
        return here == columns && looksLikeHeader(line.substr(0, 1999), separator);
    }));
    if (isNamedSo)
        return true;
    return lines.size() == 1 ? lines.front().find(' ') == std::string_view::npos : fitting * 2 >= lines.size();
}

bool hasEnding(std::string_view fileName, std::string_view ending)
{
    return fileName.size() >= ending.size() && lower(fileName.substr(fileName.size() - ending.size())) == ending;
}

}  // namespace

std::optional<ForeignFormat> recogniseForeign(std::string_view text, std::string_view fileName)
{
    text = text.substr(0, lookedAtBytes);
    if (looksLikeJson(text))
        return jsonKind(text);
    if (text.substr(skipSpace(text, 0), 1) == "<")
        return recogniseXml(text);
    if (looksLikeDot(text))
        return ForeignFormat{"a DOT graph", "line 1"};
    const bool isTable = hasEnding(fileName, ".csv") || hasEnding(fileName, ".tsv");
    for (const char separator : {',', ';', '\t'})
        if (looksLikeCsv(text, separator, isTable))
            return ForeignFormat{"a table (CSV)", "line 1"};
    return isTable ? std::optional(ForeignFormat{"a table with one column (CSV)", "line 1"}) : std::nullopt;
}

}  // namespace throughline
