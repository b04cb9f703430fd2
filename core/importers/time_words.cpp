// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/time_words.h"

#include <algorithm>
#include <array>

namespace throughline {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

/// A number, a numeric date, or two days with a dash: "10-12" becomes "10 to 12".
void addNumber(TimeWords& words, const std::string& number)
{
    const std::size_t dash = number.find('-');
    if (dash == std::string::npos || dash > 2 || number.size() > 5) {
        words.push_back(number);
        return;
    }
    words.push_back(number.substr(0, dash));
    words.emplace_back("to");
    words.push_back(number.substr(dash + 1));
}

}  // namespace

TimeWords timeWords(std::string_view text)
{
    std::string low;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i, 3) == "\xE2\x80\x93" || text.substr(i, 3) == "\xE2\x80\x94") {
            low += " to ";
            i += 2;
        } else {
            low.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    TimeWords words;
    for (std::size_t i = 0; i < low.size();) {
        const std::size_t begin = i;
        if (isDigit(low[i])) {
            const auto isInner = [&](char c) { return (c == '/' || c == '.' || c == '-') && i + 1 < low.size() && isDigit(low[i + 1]); };
            while (i < low.size() && (isDigit(low[i]) || isInner(low[i])))
                ++i;
            addNumber(words, low.substr(begin, i - begin));
            for (const char* ending : {"st", "nd", "rd", "th"})
                if (low.compare(i, 2, ending) == 0)
                    i += 2;
        } else if (isLetter(low[i])) {
            while (i < low.size() && isLetter(low[i]))
                ++i;
            words.push_back(low.substr(begin, i - begin));
        } else {
            if (low[i] == '-' && i > 0 && low[i - 1] == ' ')
                words.emplace_back("to");
            ++i;
        }
    }
    return words;
}

std::optional<int> numberOf(std::string_view word)
{
    if (word.empty() || word.size() > 9 || !std::all_of(word.begin(), word.end(), isDigit))
        return std::nullopt;
    return std::stoi(std::string(word));
}

std::optional<int> countOf(std::string_view word)
{
    static constexpr std::array<std::string_view, 13> words{"zero", "one", "two", "three", "four", "five", "six",
                                                           "seven", "eight", "nine", "ten", "eleven", "twelve"};
    if (word == "a" || word == "an")
        return 1;
    const auto* known = std::find(words.begin(), words.end(), word);
    return known != words.end() ? std::optional(static_cast<int>(known - words.begin())) : numberOf(word);
}

int ordinalOf(std::string_view word)
{
    static constexpr std::array<std::string_view, 4> words{"first", "second", "third", "fourth"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == words[i] || numberOf(word) == static_cast<int>(i + 1))
            return static_cast<int>(i + 1);
    return 0;
}

std::optional<int> yearOf(std::string_view word)
{
    const std::optional<int> number = word.size() == 4 ? numberOf(word) : std::nullopt;
    return number && *number >= 1000 ? number : std::nullopt;
}

bool isSeason(std::string_view word)
{
    return word == "spring" || word == "summer" || word == "autumn" || word == "fall" || word == "winter";
}

}  // namespace throughline
