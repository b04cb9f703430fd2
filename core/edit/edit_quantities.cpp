// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"

namespace throughline::edit {

Result<Edited> edited(CaseDocument document, const action::EditQuantity& asked)
{
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = missing(threatCase, asked.id))
        return *error;
    if (!std::isfinite(asked.value) || asked.value < 0)
        return badArgument("A count is a number from zero on.", "value");
    const std::string unit = cleanName(asked.unit);
    if (badName(unit))
        return badArgument("Say in a word or two what is counted.", "unit");
    Quantity& quantity = threatCase.quantities.edit(rowOf(asked.id));
    quantity.value = asked.value;
    quantity.bound = asked.bound;
    quantity.unit = unit;
    out.name = "Change the count of " + quoted(unit);
    return out;
}

}  // namespace throughline::edit
