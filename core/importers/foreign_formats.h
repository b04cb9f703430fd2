// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

/// A data format that no row of the table reads yet: what it is in words ("a MISP event").
struct ForeignFormat {
    std::string what;
    std::string where;  ///< place that shows it, or that is wrong: "line 1"; may be empty
    bool isPlanned = true;  ///< a later version reads it; false for data of no kind that is known
};

/// Recognises data (JSON, XML, DOT, CSV) by content, so that it is refused by name rather than read
/// as prose. `fileName` only breaks ties between CSV and prose. nullopt: nothing of the kind; HTML
/// counts as prose.
std::optional<ForeignFormat> recogniseForeign(std::string_view text, std::string_view fileName);

}  // namespace throughline
