// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/json_reader.h"
#include "core/importers/stix_rows.h"
#include "core/model/view_state.h"

namespace throughline {

/// A view as our STIX extension writes it; what is missing or of another kind stays as in a new view. Drawings are brought to
/// what a view may hold.
ViewState stixView(const JsonValue& row, StixRowReader& values);

}  // namespace throughline
