// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/model/case_document.h"

namespace throughline {

struct StixOptions {
    /// Write every attribution as `attributed-to`, also those short of "is" and "unit of".
    bool attributesAll = false;
    /// Seconds since 1970 for what has no date of its own (SOURCE_DATE_EPOCH); nullopt: 1970.
    std::optional<std::int64_t> undated;
};

/// A STIX 2.1 bundle of a case without its deleted rows, one object a line, in the order of the
/// tables. What came from STIX goes out with the properties it came with; what STIX has no property
/// for stands in objects of our own extension (docs/stix-extension.md), from which `parseStix21`
/// makes an equal case again. Ids are UUIDv5 of content; equal documents give equal bytes.
std::string stixBundle(const CaseDocument& document, const StixOptions& options = {});

}  // namespace throughline
