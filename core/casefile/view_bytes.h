// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/casefile/byte_stream.h"
#include "core/model/view_state.h"

namespace throughline {

/// A view as what differs from `base`: of 100,000 places only those that moved.
void putView(ByteWriter& out, const ViewState& base, const ViewState& view);
/// Reads a view over the same `base`. Places and ids beyond `entities` rows spoil the reader, but for
/// places of rows that `base` has one for.
ViewState takeView(ByteReader& in, const ViewState& base, std::size_t entities);

/// Saved views, each as what differs from the one of its id in `base`, or from `present` if it is new.
void putSavedViews(ByteWriter& out, const std::vector<SavedView>& base, const ViewState& present,
                   const std::vector<SavedView>& views);
std::vector<SavedView> takeSavedViews(ByteReader& in, const std::vector<SavedView>& base, const ViewState& present,
                                      std::size_t entities);

}  // namespace throughline
