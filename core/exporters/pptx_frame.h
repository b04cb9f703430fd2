// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace throughline {

// The parts of a presentation that are the same in all: a master and a layout without anything on them, and a theme, which names the
// font of all texts, so that a house puts its own in one place.

extern const std::string_view pptxMaster;
extern const std::string_view pptxMasterLinks;
extern const std::string_view pptxLayout;
extern const std::string_view pptxLayoutLinks;
extern const std::string_view pptxTheme;
extern const std::string_view pptxRootLinks;

}  // namespace throughline
