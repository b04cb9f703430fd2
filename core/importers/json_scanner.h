// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.h"

namespace throughline {

/// Something wrong at one byte of a text.
struct JsonFault {
    Severity severity = Severity::Warning;
    std::string code;
    std::size_t offset = 0;  ///< byte in the scanned text
    std::string where;       ///< "objects[3]"; empty where no object is meant
    std::string message;
};

/// One complete `{…}` of a list of objects; bytes [begin, end) of the scanned text.
struct JsonSlice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string where;  ///< "objects[3]", "[3]", "" for a text that is one object
};

/// What a text of the form bundle, list or object holds.
struct JsonScan {
    enum class Top { Nothing, Bundle, List, Object };
    Top top = Top::Nothing;
    std::string type;  ///< of the outer object, as written
    std::string id;
    std::string specVersion;
    std::vector<JsonSlice> objects;
    std::vector<JsonFault> faults;
};

/// Finds every complete object of the member `objects` (or of a bare list, or the one bare object)
/// by matching brackets and quotes only, so that a fault in one place costs at most the object that
/// has it. `prefix` is put before each `where`. Linear in time: going back after a broken object is
/// limited to four times the text. Nesting deeper than 512 counts as broken.
JsonScan scanJsonObjects(std::string_view text, const std::string& prefix);

/// "line 40, column 3", counted from 1; columns in bytes.
std::string lineAndColumn(std::string_view text, std::size_t offset);

}  // namespace throughline
