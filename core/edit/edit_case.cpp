// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_case.h"

namespace throughline {

Result<Edited> editCase(const CaseDocument&, const action::Edit&)
{
    return Error{ErrorCode::Unsupported, "", ""};
}

}  // namespace throughline
