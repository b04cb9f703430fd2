// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace throughline {

/// Own words on a page: those of whoever briefs, never of a source.
struct PageWords {
    std::string heading;  ///< may be empty
    std::string text;     ///< plain; a line break begins a paragraph

    bool operator==(const PageWords&) const = default;
};

/// Paragraphs of a text: its lines without the empty ones.
std::vector<std::string> linesOf(const std::string& text);

}  // namespace throughline
