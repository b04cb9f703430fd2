// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/withdrawn.h"

namespace throughline {

std::string_view withdrawnWord(const Entity& entity)
{
    if (!entity.isRevoked)
        return {};
    // ATT&CK revokes what something else has replaced, and deprecates what it gave up.
    return entity.properties.find("\"x_mitre_deprecated\":true") != std::string::npos ? "deprecated" : "revoked";
}

}  // namespace throughline
