// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/place_key.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/search_fold.h"
#include "core/base/utf8.h"

namespace throughline::geo {
namespace {

enum class Kind { Division, City, Either, Country };  // Country: or a division

struct Word {
    std::string_view text;
    Kind kind;
};

// Folded, longest first where one ends another.
constexpr std::array words{Word{"special administrative region", Kind::Division},
                           Word{"autonomous oblast", Kind::Division},
                           Word{"autonomous okrug", Kind::Division},
                           Word{"autonomous region", Kind::Division},
                           Word{"autonomous republic", Kind::Division},
                           Word{"special city", Kind::City},
                           Word{"metropolitan city", Kind::City},
                           Word{"municipality", Kind::Either},
                           Word{"province", Kind::Division},
                           Word{"prefecture", Kind::Division},
                           Word{"governorate", Kind::Division},
                           Word{"department", Kind::Division},
                           Word{"voivodeship", Kind::Division},
                           Word{"territory", Kind::Division},
                           Word{"republic", Kind::Country},
                           Word{"district", Kind::Division},
                           Word{"oblast", Kind::Division},
                           Word{"region", Kind::Division},
                           Word{"county", Kind::Division},
                           Word{"canton", Kind::Division},
                           Word{"state", Kind::Division},
                           Word{"okrug", Kind::Division},
                           Word{"krai", Kind::Division},
                           Word{"kray", Kind::Division},
                           Word{"city", Kind::City},
                           Word{"sar", Kind::Division},
                           Word{"provincia", Kind::Division},
                           Word{"sheng", Kind::Division},
                           Word{"ostan", Kind::Division},
                           Word{"область", Kind::Division},
                           Word{"край", Kind::Division},
                           Word{"республика", Kind::Country},
                           Word{"автономный округ", Kind::Division},
                           Word{"استان", Kind::Division}};
// Written without a blank.
constexpr std::array endings{
    Word{"特别行政区", Kind::Division}, Word{"特別行政區", Kind::Division}, Word{"自治区", Kind::Division},
    Word{"自治區", Kind::Division},     Word{"省", Kind::Division},         Word{"市", Kind::City},
    Word{"县", Kind::Division},         Word{"縣", Kind::Division},         Word{"県", Kind::Division},
    Word{"都", Kind::Division},         Word{"府", Kind::Division},         Word{"州", Kind::Division},
    Word{"특별자치도", Kind::Division}, Word{"특별자치시", Kind::City},     Word{"특별시", Kind::City},
    Word{"광역시", Kind::City}};

/// Latin letters, with marks and signs, up to where other scripts begin.
bool isLatin(char32_t c) { return c < 0x370 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2070); }

/// Arabic letters of which Persian writes its own form.
std::string persian(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        appendUtf8(out, c == 0x64A || c == 0x649 ? 0x6CC : c == 0x643 ? 0x6A9 : c);
    }
    return out;
}

bool isApostrophe(char32_t c)
{
    return c == '\'' || c == '`' || c == '"' || c == 0x2B9 || c == 0x2BC || c == 0x2019 || c == 0x2018;
}

void add(std::vector<KindWord>& found, std::string_view rest, Kind kind)
{
    if (!rest.empty())
        found.push_back(
            {std::string(rest), kind != Kind::City, kind == Kind::City || kind == Kind::Either, kind == Kind::Country});
}

bool isPrefix(std::string_view key, std::string_view word, std::string_view link)
{
    return key.size() > word.size() + link.size() && key.starts_with(word) && key.substr(word.size()).starts_with(link);
}

}  // namespace

std::string placeKey(std::string_view name)
{
    const std::u32string wide = toUtf32(name);
    const bool latin = std::all_of(wide.begin(), wide.end(), isLatin);
    const std::string folded = latin ? searchFold(name) : persian(foldCase(name));
    std::string key;
    bool isGap = true;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = nextCodePoint(folded, at);
        if (isApostrophe(c))
            continue;
        const bool blank = c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0x200C ||
                           (c < 0x80 && std::ispunct(static_cast<int>(c)) != 0) || c == 0x30FB || c == 0x2010 ||
                           c == 0x2013 || c == 0xFFFD;
        if (!blank)
            appendUtf8(key, c);
        else if (!isGap)
            key += ' ';
        isGap = blank;
    }
    if (key.ends_with(' '))
        key.pop_back();
    return key.starts_with("the ") && key.size() > 4 ? key.substr(4) : key;
}

std::vector<KindWord> withoutKindWord(std::string_view key)
{
    std::vector<KindWord> found;
    for (const Word& word : words) {
        if (key.size() > word.text.size() + 1 && key.ends_with(word.text) &&
            key[key.size() - word.text.size() - 1] == ' ')
            add(found, key.substr(0, key.size() - word.text.size() - 1), word.kind);
        if (isPrefix(key, word.text, " of "))
            add(found, key.substr(word.text.size() + 4), word.kind);
        else if (isPrefix(key, word.text, " "))
            add(found, key.substr(word.text.size() + 1), word.kind);
    }
    for (const Word& word : endings)
        if (key.size() > word.text.size() && key.ends_with(word.text))
            add(found, key.substr(0, key.size() - word.text.size()), word.kind);
    return found;
}

std::string isoCodeLike(std::string_view text)
{
    const auto isLetter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const auto isSign = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const std::size_t dash = text.find('-');
    const std::string_view country = text.substr(0, dash);
    const bool hasPart = dash != std::string_view::npos;
    const std::string_view part = hasPart ? text.substr(dash + 1) : std::string_view();
    if (country.size() < 2 || country.size() > (hasPart ? 2U : 3U) ||
        !std::all_of(country.begin(), country.end(), isLetter))
        return {};
    if (hasPart && (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isSign)))
        return {};
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
    return code;
}

}  // namespace throughline::geo
