// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/importers/diagnostic_list.h"

namespace throughline {

/// One object of a STIX file: strict JSON text (of the input, or repaired) and where it stands.
struct StixObject {
    std::string_view text;
    std::string where;  ///< "objects[12]", "objects[3].objects[0]"; empty for a bare object
    std::string id;
    std::string type;
    std::optional<std::int64_t> modified;
    bool isSuperseded = false;  ///< another version of the same id was chosen
};

/// All complete objects of a file, nested bundles opened, in document order.
struct StixObjects {
    std::vector<StixObject> rows;
    std::string specVersion;  ///< of the outermost bundle
    bool hasJson = false;     ///< the text began like JSON at all
    std::deque<std::string> repaired;  ///< texts that rows look into
};

/// Splits a STIX text into objects with a type and an id each (made up where missing, with a
/// diagnostic) and chooses among versions: newest `modified` wins, then the first one.
/// Errors: Cancelled.
Result<StixObjects> readStixObjects(std::string_view text, DiagnosticList& diagnostics, const Job& job);

/// "objects[3].labels"; just "labels" for a bare object.
std::string placeOf(const std::string& where, std::string_view property);

}  // namespace throughline
