// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/traces.h"

#include <algorithm>
#include <cstdint>

#include "core/base/utf8.h"

namespace throughline {
namespace {

constexpr std::size_t leastFolded = 4;
/// A single letter is no name that could be told from others.
constexpr std::size_t leastLetters = 2;

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<std::string> searched(const std::vector<Traces::Trace>& traces)
{
    std::vector<std::string> words;
    for (const Traces::Trace& trace : traces)
        words.push_back(tokenCore(trace.words).size() >= leastLetters ? trace.words : std::string());
    return words;
}

/// How far the text has moved before a place, which may be the begin or the end of a span.
std::size_t movedPlace(std::size_t place, const std::vector<TextCut>& cuts, bool isEnd)
{
    std::size_t moved = place;
    for (const TextCut& cut : cuts) {
        const std::size_t length = countCodePoints(cut.instead);
        if (cut.end <= place)
            moved = moved + length - (cut.end - cut.begin);
        else if (cut.begin < place)
            return moved - (place - cut.begin) + (isEnd ? length : 0);
        else
            break;
    }
    return moved;
}

}  // namespace

TextSpan movedSpan(TextSpan span, const std::vector<TextCut>& cuts)
{
    if (span.isEmpty())
        return span;
    return {static_cast<std::uint32_t>(movedPlace(span.begin, cuts, false)), static_cast<std::uint32_t>(movedPlace(span.end, cuts, true))};
}

std::string cutText(std::string_view text, const std::vector<TextCut>& cuts)
{
    std::string out;
    std::size_t byte = 0;
    std::size_t point = 0;
    const auto skipTo = [&](std::size_t place) {
        const std::size_t from = byte;
        for (; point < place && byte < text.size(); ++point)
            nextCodePoint(text, byte);
        return text.substr(from, byte - from);
    };
    for (const TextCut& cut : cuts) {
        out += skipTo(cut.begin);
        out += cut.instead;
        skipTo(cut.end);
    }
    return out.append(text.substr(byte));
}

Traces::Traces(std::vector<Trace> traces) : m_traces(std::move(traces)), m_search(searched(m_traces))
{
    for (Trace& trace : m_traces) {
        m_asWritten.push_back(isAscii(trace.words) && tokenCore(trace.words).size() < leastFolded);
        if (trace.instead.empty())
            trace.instead = omission;
    }
}

std::vector<TextCut> Traces::find(std::string_view text) const
{
    std::vector<TextCut> cuts;
    if (isEmpty())
        return cuts;
    std::u32string points;
    for (const FoundToken& found : m_search.find(text)) {
        if (m_asWritten[found.pattern]) {
            if (points.empty())
                points = toUtf32(text);
            const std::string written = toUtf8(std::u32string_view(points).substr(found.begin, found.end - found.begin));
            if (m_traces[found.pattern].words.find(written) == std::string::npos)
                continue;
        }
        cuts.push_back({found.begin, found.end, m_traces[found.pattern].instead});
    }
    return cuts;
}

std::vector<TextCut> Traces::find(std::string_view text, std::vector<TextCut> taken) const
{
    if (taken.empty())
        return find(text);
    for (TextCut& cut : find(text)) {
        const bool isIn = std::any_of(taken.begin(), taken.end(), [&](const TextCut& whole) { return cut.begin < whole.end && whole.begin < cut.end; });
        if (!isIn)
            taken.push_back(std::move(cut));
    }
    std::sort(taken.begin(), taken.end(), [](const TextCut& a, const TextCut& b) { return a.begin < b.begin; });
    return taken;
}

}  // namespace throughline
