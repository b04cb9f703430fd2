// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/exporters/brief.h"

namespace throughline {

/// Claims of one note that are told in a document; how many more there are is said. All of them are in the table of notes.
inline constexpr std::size_t mostClaimsOfNote = 60;

/// One page of HTML with the picture in it: no scripts, no links, nothing fetched (its own policy forbids it), the faces inside.
std::string briefHtml(const Brief& brief, Theme theme);

/// CommonMark. The picture is shown from the file `pictureName` beside it; empty: not at all. Every word is plain text to a reader of
/// Markdown, also to one that takes HTML, formulas or bare addresses.
std::string briefMarkdown(const Brief& brief, const std::string& pictureName);

}  // namespace throughline
