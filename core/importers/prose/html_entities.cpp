// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "core/importers/prose/source_text.h"

namespace throughline::prose {
namespace {

using NamedEntity = std::pair<std::string_view, std::string_view>;

// The names that occur in running text; anything else stays as it is written.
constexpr std::array<NamedEntity, 49> namedEntities{{
    {"AMP", "&"},     {"Aacute", "Á"},  {"Auml", "Ä"},   {"Eacute", "É"}, {"GT", ">"},     {"LT", "<"},     {"Ouml", "Ö"},
    {"QUOT", "\""},   {"Uuml", "Ü"},    {"aacute", "á"}, {"agrave", "à"}, {"amp", "&"},    {"apos", "'"},   {"aring", "å"},
    {"auml", "ä"},    {"bull", "•"},    {"ccedil", "ç"}, {"copy", "©"},   {"deg", "°"},    {"eacute", "é"}, {"egrave", "è"},
    {"emsp", " "},    {"ensp", " "},    {"euro", "€"},   {"gt", ">"},     {"hellip", "…"}, {"iacute", "í"}, {"laquo", "«"},
    {"ldquo", "“"},   {"lsquo", "‘"},   {"lt", "<"},     {"mdash", "—"},  {"middot", "·"}, {"nbsp", " "},   {"ndash", "–"},
    {"ntilde", "ñ"},  {"oacute", "ó"},  {"oslash", "ø"}, {"ouml", "ö"},   {"pound", "£"},  {"quot", "\""},  {"raquo", "»"},
    {"rdquo", "”"},   {"reg", "®"},     {"rsquo", "’"},  {"szlig", "ß"},  {"thinsp", " "}, {"trade", "™"},  {"uuml", "ü"},
}};

std::string numeric(std::string_view digits)
{
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex)
        digits.remove_prefix(1);
    std::uint32_t value = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : hex && c >= 'a' && c <= 'f'      ? c - 'a' + 10
            : hex && c >= 'A' && c <= 'F'      ? c - 'A' + 10
                                               : -1;
        if (digit < 0 || value > 0x110000)
            return {};
        value = value * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit);
    }
    if (digits.empty() || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    std::string out;
    appendUtf8(out, value);
    return out;
}

}  // namespace

std::string decodeEntity(std::string_view text, std::size_t at, std::size_t& length)
{
    length = 0;
    const std::size_t end = text.substr(at, 12).find(';');
    if (end == std::string_view::npos || end < 2)
        return {};
    const std::string_view name = text.substr(at + 1, end - 1);
    std::string decoded;
    if (name.front() == '#') {
        decoded = numeric(name.substr(1));
    } else {
        const auto it = std::find_if(namedEntities.begin(), namedEntities.end(), [&](const NamedEntity& e) { return e.first == name; });
        if (it != namedEntities.end())
            decoded = std::string(it->second);
    }
    if (!decoded.empty())
        length = end + 1;
    return decoded;
}

}  // namespace throughline::prose
