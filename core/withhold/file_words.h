// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace throughline {

/// One readable part of a file. `isPacked`: bytes that mean no text as they lie there, in which short words occur by chance.
struct FilePart {
    std::string where;  ///< "page", "docProps/core.xml", "tEXt"
    std::string text;
    bool isPacked = false;
};
using TakePart = std::function<void(const FilePart&)>;

/// Everything that can be read in the bytes of a file: as they are, and decoded by what the content shows it to be: files of zip
/// archives, objects and pages of PDFs, text of PNGs, text between the marks of XML with its entities, escapes of JSON, what is
/// written in base64. Archives in archives too, to a depth of four. Never more than 1 GiB of an archive.
void readParts(std::string_view bytes, const TakePart& take);

}  // namespace throughline
