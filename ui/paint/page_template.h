// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"
#include "core/workbench/page_template.h"

namespace throughline::ui {

/// A template whose paper is known and whose logo is a picture. Errors: those of `readPageTemplate`; NotFound and Unsupported
/// of the logo; `where` is the file that is wrong.
Result<PageTemplate> readUsableTemplate(const std::string& path);

/// Options with what a template says of words, lines and logo; a logo that cannot be read is left out.
BriefingOptions withTemplate(BriefingOptions options, const PageTemplate& page);

/// The picture of a logo, or none.
std::shared_ptr<const CardImage> readLogo(const std::string& path);

}  // namespace throughline::ui
