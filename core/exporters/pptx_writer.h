// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/scene/display_list.h"

namespace throughline {

/// One slide.
struct SlidePage {
    const DisplayList* list = nullptr;  ///< never null
    std::string title;                  ///< name of the slide, plain text
};

/// What is said of a presentation as a whole. All slides have one size; each list is as large as it fits, in the middle.
struct PptxOptions {
    double widthMm = 338.667;
    double heightMm = 190.5;
    Theme theme = Theme::Light;
    std::string title;
    std::string marking;  ///< subject and keywords of the file: "TLP:GREEN"
    std::int64_t epoch = 0;  ///< seconds since 1970 UTC that it says it was made
};

/// A presentation (ECMA-376, transitional): each shape one that can be edited, each line of text a text box, the parts of a thing grouped under
/// its full name. Texts are set in the theme's font, Arial, which is narrower than the page's own and on every machine; so nothing is cut or
/// broken. A page larger or smaller than a slide may be is scaled. Same pages, same bytes.
/// Errors: Empty (no page, or one without a size), Cancelled.
Result<std::string> writePptx(std::span<const SlidePage> pages, const PptxOptions& options, const Job& job);

}  // namespace throughline
