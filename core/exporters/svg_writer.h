// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/scene/display_list.h"

namespace throughline {

/// How large the SVG says it is; the view box is always the list's bounds.
struct SvgOptions {
    double width = 0;        ///< in `unit`; 0 = bounds in pixels
    double height = 0;
    std::string unit = "px";
    Theme theme = Theme::Light;
    std::string title;       ///< document title for readers
    std::string description; ///< the same, longer: marking, what it rests on
    bool embedFont = true;   ///< the faces used, as data URIs
    bool isInline = false;   ///< part of an HTML page: no XML declaration
};

/// SVG 1.1: text as text, groups with ids and <title> per hit. Same list, same bytes.
std::string writeSvg(const DisplayList& list, const SvgOptions& options);

}  // namespace throughline
