// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/case_document.h"

namespace throughline {

/// A whole case in the shape in which an importer gives one, for `mergeReport` and `mergeView`: without deleted rows,
/// its views and the analyst's own words with it.
ParsedReport parsedFromCase(const CaseDocument& document);

}  // namespace throughline
