// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace throughline {

/// Fills routes and linkLabels of a layout whose cards and groups are placed: each link runs
/// straight from border to border, as one cubic piece; links of one pair bow apart, a link from a
/// card to itself is a loop at its right top corner. Labels lie on the middle of their route, or
/// further along where a card or another label is there, or else above or below it where it is free. False if the job was stopped.
bool routeStraight(const LayoutInput& input, Layout& layout, const Job& job);

/// From border to border of two rectangles, its middle `bow` to the left of the straight way; as one
/// cubic piece.
Route straightRoute(const Rect& from, const Rect& to, double bow);
/// A line from a rectangle to itself at its right top corner.
Route loopRoute(const Rect& rect, double reach);
/// Point of a route of one piece, t from 0 to 1.
Point pointOn(const Route& route, double t);

}  // namespace throughline
