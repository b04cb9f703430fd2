// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_state.h"

namespace throughline {

const Placement& ViewState::placement() const
{
    static const Placement none;
    const auto found = placed.find(layout);
    return found == placed.end() ? none : found->second;
}

}  // namespace throughline
