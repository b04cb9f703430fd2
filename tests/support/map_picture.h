// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/threat_case.h"
#include "core/scene/picture.h"
#include "tests/support/catch.h"

namespace throughline::test {

/// A case on a map.
inline std::shared_ptr<const Picture> mapOf(const ThreatCase& threatCase, ViewState view = {})
{
    view.layout = "map";
    const auto picture = makePicture(threatCase, ClaimIndex(threatCase), view, plainTextMetrics(), {});
    REQUIRE(picture);
    return *picture;
}

}  // namespace throughline::test
