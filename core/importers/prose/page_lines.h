// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace throughline::prose {

/// A line of a document with pages that is not blank; bytes of the stored text, blanks around it left out.
struct PageLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t page = 0;
    bool isRunning = false;   ///< running head or foot, page number
    bool gapBefore = false;   ///< a blank line stands before it on its page
};

/// The lines of a text whose pages end with form feeds. What stands in the same words (numbers aside) at the
/// top or bottom of several pages is running; the very first line of all is never, it may be the title.
std::vector<PageLine> linesOfPages(std::string_view stored);

}  // namespace throughline::prose
