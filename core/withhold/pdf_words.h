// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// All texts of a PDF: strings of its objects, streams unpacked, and the words of its pages by the tables that say which
/// letters the signs of its fonts are. Of streams packed in other ways than Flate nothing. For searching, not for reading: one
/// text for each font, in the order of the file. Bad input gives less.
std::vector<std::string> pdfWords(std::string_view bytes);

}  // namespace throughline
