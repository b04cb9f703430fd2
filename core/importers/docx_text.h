// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline {

/// Text of one part of a word processor's file (WordprocessingML), a paragraph a line: list items begin with
/// "• ", cells of a row are separated by tabs, "[3]" stands where the third note is called.
struct DocxText {
    std::vector<std::string> lines;
    std::vector<std::string> noteCalls;  ///< "footnote 7", "endnote 2" in the order they are called
    bool isCut = false;                  ///< the XML breaks off; what stood before is here
};

/// Walks the part without recursion; entities and other files are never followed. What was deleted under change
/// tracking is left out, what was inserted is kept.
/// Errors: Malformed (nothing of it is XML).
Result<DocxText> readDocxBody(const std::string& xml);

/// The notes of a notes part by id, each in one line. `kind`: "footnote" or "endnote".
Result<std::vector<std::pair<std::string, std::string>>> readDocxNotes(const std::string& xml, std::string_view kind);

/// Name of the main part by the package's relations; empty if they name none.
std::string mainPartOf(const std::string& relations);

}  // namespace throughline
