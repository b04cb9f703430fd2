// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/search_fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace throughline {
namespace {

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// One per thread: ICU promises nothing about a shared one. nullptr without ICU's data.
const icu::Transliterator* toLatin()
{
    thread_local const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> rules(
            icu::Transliterator::createInstance("NFKD; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; NFC", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(rules) : nullptr;
    }();
    return made.get();
}

/// Small ASCII letters, single blanks between words, none at the ends.
void appendSmall(std::string& out, std::string_view text)
{
    bool isGap = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool blank = byte <= 0x20 || byte == 0x7f;
        if (blank && isGap)
            continue;
        isGap = blank;
        out += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
}

/// Written harmless or not, an indicator is the same.
void undoDefanging(std::string& text)
{
    if (text.find_first_of("[(") == std::string::npos && text.find("hxxp") == std::string::npos)
        return;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> ways{{{"[.]", "."}, {"(.)", "."}, {"[@]", "@"}, {"[:]", ":"}, {"hxxp", "http"}}};
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto way = std::find_if(ways.begin(), ways.end(), [&](const auto& pair) { return std::string_view(text).substr(at).starts_with(pair.first); });
        if (way == ways.end()) {
            out += text[at++];
            continue;
        }
        out += way->second;
        at += way->first.size();
    }
    text = std::move(out);
}

}  // namespace

std::string searchFold(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    if (isAscii(text)) {
        appendSmall(out, text);
        undoDefanging(out);
        return out;
    }
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (const icu::Transliterator* rules = toLatin())
        rules->transliterate(wide);
    wide.foldCase();
    std::string narrow;
    wide.toUTF8String(narrow);
    appendSmall(out, narrow);
    undoDefanging(out);
    return out;
}

}  // namespace throughline
