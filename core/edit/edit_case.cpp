// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_case.h"

#include <type_traits>

#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"

namespace throughline {

Result<Edited> editCase(const CaseDocument& document, const action::Edit& edit)
{
    Result<Edited> out = std::visit([&](const auto& asked) { return edit::edited(document, asked); }, edit);
    // A view may be shown again only to look where it looks.
    if (out && !std::holds_alternative<action::ShowView>(edit) && out->document == document)
        return edit::badArgument(std::string(nothingWouldChange));
    return out;
}

}  // namespace throughline
