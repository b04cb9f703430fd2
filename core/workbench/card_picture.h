// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/edit/edits.h"
#include "core/workbench/state.h"

namespace throughline {

/// Which thing a picture on the card of `thing` belongs to: of joined ones the first by row, whose picture is shown; nullopt for a
/// fold, which shows none, and for what is not in the case (a row of an open comparison, a deleted one).
std::optional<EntityId> pictureCarrier(const WorkbenchState& state, EntityId thing);

/// The attachment that is shown on the card of `thing`, if the view lets it be seen.
std::optional<AttachmentId> pictureOnCard(const WorkbenchState& state, EntityId thing);

/// What has to move so that the card of `thing` can grow by a picture: nothing where there is room, else what stands above and below
/// the whole width of the picture, so that everything keeps its neighbours.
std::vector<action::MadeRoom> roomForPicture(const WorkbenchState& state, EntityId thing);

}  // namespace throughline
