// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace throughline::geo {

/// A division of ISO 3166-2.
struct IsoDivision {
    std::string code;    ///< "UA-14"
    std::string name;    ///< "Donetska oblast"
    std::string type;    ///< "Oblast"
    std::string parent;  ///< code of the unit above, or empty
    bool operator==(const IsoDivision&) const = default;
};

/// Where Debian's package iso-codes has the table.
inline constexpr std::string_view isoDivisionsPath = "/usr/share/iso-codes/json/iso_3166-2.json";

/// Rows in the order of the file; a row without a code or a name is passed over. Errors: Malformed.
Result<std::vector<IsoDivision>> parseIsoDivisions(std::string_view json);
/// The same from a file. Errors: FileNotFound, which is no fault of a case (the package is not installed),
/// FileUnreadable, TooLarge (above 8 MB), Malformed.
Result<std::vector<IsoDivision>> readIsoDivisions(const std::string& path = std::string(isoDivisionsPath));

}  // namespace throughline::geo
