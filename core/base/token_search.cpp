// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/token_search.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>

#include "core/base/utf8.h"

namespace throughline {
namespace {

constexpr std::size_t keySigns = 4;

bool isWordSign(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return u_isalnum(static_cast<UChar32>(c)) != 0 || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Of a script in which a name need not stand between blanks.
bool standsFree(char32_t c)
{
    if (c < 0x0E00)
        return false;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_H2:
    case U_LB_H3:
    case U_LB_JL:
    case U_LB_JV:
    case U_LB_JT: return true;
    default: return false;
    }
}

bool isMark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

/// What stands in the place of a sign of an indicator that was made harmless.
constexpr std::array<std::pair<std::u32string_view, char32_t>, 14> harmless{{
    {U"[.]", U'.'}, {U"(.)", U'.'}, {U"{.}", U'.'}, {U"[dot]", U'.'}, {U"(dot)", U'.'}, {U"[@]", U'@'}, {U"(@)", U'@'}, {U"[at]", U'@'}, {U"(at)", U'@'},
    {U"[:]", U':'}, {U"[://]", U':'}, {U"[/]", U'/'}, {U"(:)", U':'}, {U"[.", U'.'}}};

/// Folds one letter with its marks.
std::u32string folded(std::u32string_view cluster)
{
    if (cluster.size() == 1 && cluster[0] < 0x80) {
        const char32_t c = cluster[0];
        return std::u32string(1, c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return toUtf32(foldCase(toUtf8(cluster)));
}

bool isBlank(char32_t c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

}  // namespace

FoldedTokens::FoldedTokens(std::string_view text)
{
    const std::u32string all = toUtf32(text);
    codePoints = all.size();
    signs.reserve(all.size());
    begin.reserve(all.size());
    end.reserve(all.size());
    const auto add = [this](char32_t sign, std::size_t from, std::size_t to) {
        if (sign == U' ' && !signs.empty() && signs.back() == U' ') {
            end.back() = static_cast<std::uint32_t>(to);
            return;
        }
        signs.push_back(sign);
        begin.push_back(static_cast<std::uint32_t>(from));
        end.push_back(static_cast<std::uint32_t>(to));
    };
    for (std::size_t at = 0; at < all.size();) {
        const std::u32string_view rest = std::u32string_view(all).substr(at);
        const auto* const sign = all[at] == U'[' || all[at] == U'(' || all[at] == U'{'
            ? std::find_if(harmless.begin(), harmless.end(), [&](const auto& row) { return rest.starts_with(row.first); })
            : harmless.end();
        std::size_t next = at + 1;
        if (sign != harmless.end()) {
            next = at + sign->first.size();
            add(sign->second, at, next);
        } else if (isBlank(all[at])) {
            add(U' ', at, next);
        } else {
            while (next < all.size() && isMark(all[next]))
                ++next;
            for (const char32_t c : folded(rest.substr(0, next - at)))
                add(c, at, next);
        }
        at = next;
    }
    // "hxxp" for "http", as analysts write addresses that must not be clicked.
    for (std::size_t at = signs.find(U"hxxp"); at != std::u32string::npos; at = signs.find(U"hxxp", at + 4))
        signs[at + 1] = signs[at + 2] = U't';
}

bool FoldedTokens::isEdge(std::size_t at) const
{
    if (at == 0 || at >= signs.size())
        return true;
    const char32_t left = signs[at - 1];
    const char32_t right = signs[at];
    return !isWordSign(left) || !isWordSign(right) || standsFree(left) || standsFree(right);
}

std::u32string tokenCore(std::string_view text)
{
    const FoldedTokens folded(text);
    const auto isWord = [](char32_t c) { return isWordSign(c); };
    const auto first = std::find_if(folded.signs.begin(), folded.signs.end(), isWord);
    const auto last = std::find_if(folded.signs.rbegin(), folded.signs.rend(), isWord).base();
    return first < last ? std::u32string(first, last) : std::u32string();
}

TokenSearch::TokenSearch(const std::vector<std::string>& patterns)
{
    for (const std::string& pattern : patterns) {
        m_patterns.push_back(tokenCore(pattern));
        if (!m_patterns.back().empty())
            m_starts[m_patterns.back().substr(0, keySigns)].push_back(m_patterns.size() - 1);
    }
    for (auto& [key, rows] : m_starts)
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return m_patterns[a].size() > m_patterns[b].size(); });
}

namespace {

/// Calls `visit(pattern, begin, end)` for what begins at a sign, longest first, until it says that it has enough.
template <class Starts, class Patterns, class Visit>
void beginningAt(const FoldedTokens& text, std::size_t at, const Starts& starts, const Patterns& patterns, Visit&& visit)
{
    const std::u32string_view rest = std::u32string_view(text.signs).substr(at);
    for (std::size_t length = std::min(keySigns, rest.size()); length > 0; --length) {
        const auto found = starts.find(std::u32string(rest.substr(0, length)));
        if (found == starts.end())
            continue;
        for (const std::size_t row : found->second)
            if (rest.starts_with(patterns[row]) && text.isEdge(at + patterns[row].size())
                && visit(row, at, at + patterns[row].size()))
                return;
    }
}

}  // namespace

std::vector<FoundToken> TokenSearch::find(std::string_view text) const
{
    std::vector<FoundToken> found;
    if (isEmpty() || text.empty())
        return found;
    const FoldedTokens folded(text);
    for (std::size_t at = 0; at < folded.signs.size();) {
        std::size_t next = at + 1;
        if (isWordSign(folded.signs[at]) && folded.isEdge(at))
            beginningAt(folded, at, m_starts, m_patterns, [&](std::size_t row, std::size_t from, std::size_t to) {
                found.push_back({row, folded.begin[from], folded.end[to - 1]});
                next = to;
                return true;
            });
        at = next;
    }
    return found;
}

std::vector<std::size_t> TokenSearch::all(std::string_view text) const
{
    std::vector<std::size_t> found;
    if (isEmpty() || text.empty())
        return found;
    const FoldedTokens folded(text);
    for (std::size_t at = 0; at < folded.signs.size(); ++at)
        if (isWordSign(folded.signs[at]) && folded.isEdge(at))
            beginningAt(folded, at, m_starts, m_patterns, [&](std::size_t row, std::size_t, std::size_t) {
                found.push_back(row);
                return false;
            });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace throughline
