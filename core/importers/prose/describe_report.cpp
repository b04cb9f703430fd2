// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/uuid.h"
#include "core/importers/prose/build_report.h"

namespace throughline::prose {
namespace {

std::string lastPart(const std::string& path)
{
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// First heading; a text without one is called by its file.
std::string titleOf(const Document& doc)
{
    if (!doc.plain.title.empty())
        return doc.plain.title;
    for (const Block& block : doc.plain.blocks) {
        if (block.kind == BlockKind::Heading)
            return doc.plain.text.substr(block.begin, block.end - block.begin);
        if (block.kind == BlockKind::Paragraph)
            break;
    }
    return {};
}

int monthOf(std::string_view low)
{
    static constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june",
                                                            "july", "august", "september", "october", "november", "december"};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (low == months[i])
            return static_cast<int>(i + 1);
    return 0;
}

/// "January 31, 2024" or "31 January 2024" that stands on a line of its own near the top.
TimeSpan publishedOf(const Document& doc)
{
    const std::size_t count = std::min<std::size_t>(doc.sentences.size(), 8);
    for (std::size_t row = 0; row < count; ++row) {
        const TokenRange s = doc.sentences[row].tokens;
        if (s.last - s.first > 16)
            continue;
        for (std::uint32_t i = s.first; i + 1 < s.last; ++i) {
            const int month = monthOf(doc.lowAt(i));
            if (month == 0)
                continue;
            const bool american = doc.tokens[i + 1].kind == TokenKind::Number && doc.lowAt(i + 1).size() <= 2;
            const std::uint32_t year = american ? (doc.is(i + 2, ",") ? i + 3 : i + 2) : i + 1;
            const std::uint32_t day = american ? i + 1 : (i > s.first ? i - 1 : i);
            if (year >= s.last || doc.lowAt(year).size() != 4 || doc.tokens[day].kind != TokenKind::Number || doc.lowAt(day).size() > 2)
                continue;
            const auto two = [](std::string text) { return text.size() < 2 ? "0" + text : text; };
            auto time = parseTime(std::string(doc.lowAt(year)) + "-" + two(std::to_string(month)) + "-" + two(std::string(doc.lowAt(day))));
            if (time) {
                time->text = std::string(doc.surface({std::min(i, day), year + 1}));
                return *time;
            }
        }
    }
    return {};
}

/// Footnote addresses and "told Reuters": where the content comes from.
std::vector<DerivedFrom> originsOf(const Document& doc)
{
    std::vector<DerivedFrom> origins;
    for (const Observable& value : doc.observables) {
        if (value.kind != ObservableKind::Url || origins.size() >= 20)
            continue;
        std::size_t line = doc.plain.text.rfind('\n', value.begin);
        line = line == std::string::npos ? 0 : line + 1;
        if (line < value.begin && doc.plain.text[line] == '[')
            origins.push_back({"footnote", "", value.value});
    }
    for (const Mention& m : doc.mentions) {
        if (m.thing == nothing || doc.thing(m).kind != "medium" || m.tokens.first == 0)
            continue;
        const std::string& name = doc.thing(m).name;
        const bool told = doc.isAnyOf(m.tokens.first - 1, {"told", "to"});
        const bool known = std::any_of(origins.begin(), origins.end(), [&](const DerivedFrom& d) { return d.name == name; });
        if (told && !known)
            origins.push_back({"told", name, ""});
    }
    return origins;
}

}  // namespace

Report describeReport(const Document& doc, std::string_view stored, const SpanMap&, const SourceFile& source)
{
    Report report;
    report.text = std::make_shared<const std::string>(stored);
    report.sha256 = sha256Hex(source.original.empty() ? stored : source.original);
    report.id = "report--" + uuidV5(throughlineNamespace, report.sha256);
    report.fileName = lastPart(source.name);
    report.format = source.format;
    report.pages = source.pages;
    report.title = titleOf(doc);
    report.publisher = publisherOf(doc);
    report.published = publishedOf(doc);
    report.derivedFrom = originsOf(doc);
    report.language = "en";
    return report;
}

}  // namespace throughline::prose
