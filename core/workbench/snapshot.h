// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/workbench/state.h"

namespace throughline::workbench {

/// What a family's `prepare` may look at. Valid during the call only: a task keeps copies.
struct Snapshot {
    const WorkbenchState& state;
    std::shared_ptr<const TextMetrics> metrics;
    std::shared_ptr<CardImages> images;
};

}  // namespace throughline::workbench
