// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

#include "core/base/utf8.h"

namespace throughline {
namespace {

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

/// Marks that work on what stands behind them until they are ended.
bool turnsOthers(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool turnsDirection(char32_t c) { return c == 0x061C || c == 0x200E || c == 0x200F || turnsOthers(c); }

bool isUndrawable(char32_t c) { return isControl(c) || turnsOthers(c) || c == replacementCharacter || c == 0xFFFE || c == 0xFFFF; }

/// Most words are: pictures have hundreds of thousands, so these are looked at only.
bool isDrawable(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= 0x20 && text[at] < 0x7F)
            ++at;
        else if (isUndrawable(nextCodePoint(text, at)))
            return false;
    }
    return true;
}

}  // namespace

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        appendUtf8(out, isControl(c) || turnsDirection(c) ? U' ' : c);
    }
    return out;
}

std::string drawable(std::string text)
{
    if (isDrawable(text))
        return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        appendUtf8(out, isUndrawable(c) ? replacementCharacter : c);
    }
    return out;
}

}  // namespace throughline
