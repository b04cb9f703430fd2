// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "core/importers/prose/source_text.h"

namespace throughline::prose {

/// Bytes [begin, end) of one line without its line end; `next` is where the next one starts.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
};
/// The line that starts at `at`; ends at LF, CR LF or CR.
TextLine lineAt(std::string_view text, std::size_t at);

/// Bytes of a list marker ("* ", "- ", "• ", "12. ") at the start of the line, 0 if there is none.
std::size_t listMarkerLength(std::string_view line);
/// Kind by looks alone: table row, list item, heading (short, no full stop), paragraph.
BlockKind kindOfLine(std::string_view line);
bool isBlank(std::string_view line);
std::string_view trimmed(std::string_view line);

}  // namespace throughline::prose
