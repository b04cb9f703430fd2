// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/scene/picture.h"
#include "core/workbench/removal_preview.h"
#include "core/workbench/selection.h"
#include "ui/canvas/neighbourhood.h"
#include "ui/paint/painter.h"

namespace throughline::ui {

/// What a click on a hit chooses: a card its entities, a line its relationships (and the first claim,
/// so that a sentence is lit), a group all its members, a band its incident, a drawing by hand itself. Empty for decoration.
Selection selectionOf(const Picture& picture, HitIndex hit);

/// Both selections together; what is in both is taken out (shift-click twice undoes it).
Selection toggled(const Selection& present, const Selection& clicked);

/// Cards that show at least one chosen entity, links that show a chosen relationship, chosen drawings.
std::vector<HitIndex> hitsOf(const Picture& picture, const Selection& selection);

/// One byte per hit: the chosen things, dimmed what is not beside them. Nothing is dimmed while
/// nothing of the case that is drawn is chosen; drawings by hand never are.
/// `pictured`: tells the members of a fold apart; without it a fold is taken as a whole.
std::vector<Emphasis> emphasisFor(const Picture& picture, const Selection& selection, const PicturedCase* pictured = nullptr);

/// Leaves out what is removed, dims what would be cut off; of what is chosen, what is still there stays bright.
void showRemoval(const Picture& picture, const RemovalPreview& removal, std::vector<Emphasis>& emphasis);

/// Dims what is not in focus, of what nothing chosen brightens.
void dimOutOfFocus(const Picture& picture, const Focus& focus, std::vector<Emphasis>& emphasis);

/// Card reached from another along a link in a direction (dx, dy: one of -1, 0, 1); nullopt if none
/// lies there.
std::optional<std::uint32_t> neighbourCard(const Picture& picture, std::uint32_t card, int dx, int dy);

/// Lines that end at a card or at the box that it stands in, in plan order.
std::vector<std::uint32_t> linksAt(const Picture& picture, std::uint32_t card);

}  // namespace throughline::ui
