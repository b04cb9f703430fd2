// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/incident.h"

#include <cmath>

namespace throughline {
namespace {

/// "1,000", "1,000,000", "2.5": grouped by commas, at most two decimals.
std::string numberText(double value)
{
    const long long cents = std::llround(std::fabs(value) * 100);
    const std::string digits = std::to_string(cents / 100);
    std::string text = value < 0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    const auto rest = static_cast<int>(cents % 100);
    if (rest != 0)
        text += '.';
    if (rest != 0)
        text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        text += static_cast<char>('0' + rest % 10);
    return text;
}

bool isWordCount(std::string_view words)
{
    return words.find("undreds") != std::string_view::npos || words.find("housands") != std::string_view::npos
        || words.find("illions") != std::string_view::npos || words.find("ozens") != std::string_view::npos;
}

}  // namespace

std::string_view boundWord(Bound bound)
{
    switch (bound) {
    case Bound::Exactly: return "exactly";
    case Bound::Approximately: return "approximately";
    case Bound::MoreThan: return "more-than";
    case Bound::AtLeast: return "at-least";
    case Bound::LessThan: return "less-than";
    case Bound::AtMost: return "at-most";
    }
    return "";
}

std::optional<Bound> parseBound(std::string_view word)
{
    for (const Bound bound : {Bound::Exactly, Bound::Approximately, Bound::MoreThan, Bound::AtLeast, Bound::LessThan,
                              Bound::AtMost})
        if (boundWord(bound) == word)
            return bound;
    return std::nullopt;
}

std::string quantityText(const Quantity& quantity)
{
    if (isWordCount(quantity.words))
        return quantity.words;
    std::string number = numberText(quantity.value);
    switch (quantity.bound) {
    case Bound::Exactly: return number;
    case Bound::Approximately: return "about " + number;
    case Bound::MoreThan: return "> " + number;
    case Bound::AtLeast: return number + "+";
    case Bound::LessThan: return "< " + number;
    case Bound::AtMost: return "up to " + number;
    }
    return number;
}

}  // namespace throughline
