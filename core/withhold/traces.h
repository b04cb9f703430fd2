// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/token_search.h"
#include "core/model/text_span.h"

namespace throughline {

/// Where words were left out of a text, as in quotations.
inline constexpr std::string_view omission = "[…]";

/// A stretch of a text that something else was put in the place of; code points.
struct TextCut {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instead;
};

/// Where a span of the text stands after the cuts, which are sorted and apart. A span that begins or ends inside a cut
/// reaches to its end; one that lies in it becomes what stands there instead.
TextSpan movedSpan(TextSpan span, const std::vector<TextCut>& cuts);
std::string cutText(std::string_view text, const std::vector<TextCut>& cuts);

/// Strings that must not be read in a product, each with what stands in its place.
class Traces {
public:
    struct Trace {
        std::string words;
        std::string instead;
    };

    explicit Traces(std::vector<Trace> traces);

    bool isEmpty() const { return m_search.isEmpty(); }
    bool areIn(std::string_view text) const { return !find(text).empty(); }
    /// Sorted and apart.
    std::vector<TextCut> find(std::string_view text) const;
    /// The same with stretches that go as a whole, `taken`, sorted and apart.
    std::vector<TextCut> find(std::string_view text, std::vector<TextCut> taken) const;
    std::string without(std::string_view text) const { return cutText(text, find(text)); }

private:
    std::vector<Trace> m_traces;
    std::vector<bool> m_asWritten;  ///< too short to be told from other words but by its capitals
    TokenSearch m_search;
};

}  // namespace throughline
