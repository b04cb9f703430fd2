// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/defang.h"

#include <algorithm>
#include <atomic>

namespace throughline {

namespace {

/// What a style writes, in the order of `DefangStyle`.
struct Marks {
    std::string_view word;
    std::string_view dot;
    std::string_view at;
};
constexpr std::array<Marks, defangStyles.size()> marksOfStyles{{
    {"each-dot", "[.]", "[@]"},
    {"last-dot", "[.]", "[@]"},
    {"parentheses", "(.)", "(@)"},
    {"words", "[dot]", "[at]"},
}};

const Marks& marksOf(DefangStyle style) { return marksOfStyles[static_cast<std::size_t>(style)]; }

/// Read by jobs while the window may say another.
std::atomic<DefangPolicy>& thePolicy()
{
    static std::atomic<DefangPolicy> policy{DefangPolicy{}};
    static_assert(std::atomic<DefangPolicy>::is_always_lock_free);
    return policy;
}

bool startsWithHttp(std::string_view text)
{
    constexpr std::string_view http = "http";
    if (text.size() < http.size())
        return false;
    for (std::size_t i = 0; i < http.size(); ++i)
        if ((text[i] | 0x20) != http[i])
            return false;
    return true;
}

/// What a host name or an address is written with; letters of other scripts are bytes above 127.
bool isOfHost(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (static_cast<unsigned char>(c) & 0x80u) != 0;
}

/// Is the dot at `at` the last one inside its run of names and dots?
bool isLastDot(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size() || !isOfHost(text[at + 1]))
        return false;
    std::size_t i = at + 1;
    while (i < text.size() && isOfHost(text[i]))
        ++i;
    // A dot that ends the run is none of the name's.
    return i == text.size() || text[i] != '.' || i + 1 == text.size() || !isOfHost(text[i + 1]);
}

}  // namespace

DefangPolicy defangPolicy() { return thePolicy().load(std::memory_order_relaxed); }

void useDefangPolicy(const DefangPolicy& policy) { thePolicy().store(policy, std::memory_order_relaxed); }

bool looksDefanged(std::string_view word)
{
    return word.find("hxxp") != std::string_view::npos || std::any_of(marksOfStyles.begin(), marksOfStyles.end(), [&](const Marks& marks) {
               return word.find(marks.dot) != std::string_view::npos || word.find(marks.at) != std::string_view::npos;
           });
}

std::string defanged(std::string_view indicator, DefangStyle style)
{
    if (looksDefanged(indicator))
        return std::string(indicator);
    const Marks& marks = marksOf(style);
    std::string out;
    out.reserve(indicator.size() + 16);
    for (std::size_t i = 0; i < indicator.size(); ++i) {
        if (startsWithHttp(indicator.substr(i))) {
            out += "hxxp";
            i += 3;
        } else if (indicator[i] == '@') {
            out += marks.at;
        } else if (indicator[i] == '.' && (style != DefangStyle::LastDot || isLastDot(indicator, i))) {
            out += marks.dot;
        } else {
            out += indicator[i];
        }
    }
    return out;
}

std::string defanged(std::string_view indicator) { return defanged(indicator, defangPolicy().style); }

std::string listedIndicator(std::string_view indicator) { return defangPolicy().isShownLive ? std::string(indicator) : defanged(indicator); }

std::string_view defangStyleWord(DefangStyle style) { return marksOf(style).word; }

std::optional<DefangStyle> defangStyleOf(std::string_view word)
{
    for (const DefangStyle style : defangStyles)
        if (marksOf(style).word == word)
            return style;
    return std::nullopt;
}

}  // namespace throughline
