// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/import_format.h"

namespace throughline {

/// Likelihood that a text is STIX 2.x JSON: bundle, list of objects or one object.
int sniffStix21(const ImportInput& input);
/// Reads a STIX 2.1 (or, with a diagnostic, 2.0) bundle, bare list or bare object, broken ones as
/// far as objects in it are complete. Errors: Empty, Malformed, Cancelled.
Result<ParsedReport> parseStix21(const ImportInput& input, const Job& job);

}  // namespace throughline
