// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/scene/picture.h"
#include "core/workbench/selection.h"

namespace throughline::ui {

/// The cards whose middle lies inside an outline, scene units; ends are joined, even-odd where it crosses
/// itself. Ascending. O(cards * corners).
std::vector<std::uint32_t> cardsInside(const Picture& picture, std::span<const Point> outline);

/// What is chosen with the entities of these cards beside it, each once. O((chosen + new) log).
Selection withCards(const Picture& picture, const Selection& present, std::span<const std::uint32_t> cards);

}  // namespace throughline::ui
