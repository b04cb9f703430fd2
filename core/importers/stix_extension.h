// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/importers/diagnostic_list.h"
#include "core/importers/stix_objects.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A case as our own extension holds it, and which plain objects of the bundle say the same.
struct StixExtension {
    ParsedReport rows;
    /// `modified` of each object as it was written, by id; nullopt for objects without versions.
    std::unordered_map<std::string, std::optional<std::int64_t>> objects;

    /// Does the object say what the rows say already? Newer versions do not.
    bool covers(const StixObject& object) const;
};

/// Reads the parts of our extension (docs/stix-extension.md). nullopt if there are none, or if they are
/// incomplete or broken: then a diagnostic says so and the plain objects are what there is.
std::optional<StixExtension> readStixExtension(const StixObjects& objects, DiagnosticList& diagnostics);

/// The rows of the extension with what other programs added or changed in the bundle since, read plainly.
ParsedReport joinStixExtension(const ParsedReport& rows, const ParsedReport& plain);

}  // namespace throughline
