// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline::ui {

class Canvas;

/// From now on screen readers can walk every canvas: below it stand two lists, "Cards" and "Lines", with an item for
/// each card and line of the picture. An item is made when a reader asks for it and knows but its number: it says
/// what has this number in the present picture. Nothing here takes time by the size of the picture.
void makeCanvasAccessible();

/// Tells screen readers that the picture is another one.
void tellOfPicture(Canvas& canvas);
/// Tells screen readers which card or line is chosen now, and that it has the keys if the canvas has them.
void tellOfCurrent(Canvas& canvas);

}  // namespace throughline::ui
