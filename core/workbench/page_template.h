// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/scene/page_words.h"

namespace throughline {

/// What of a page stays the same from briefing to briefing. Empty members say nothing: what was chosen otherwise holds.
struct PageTemplate {
    std::string title;
    std::string secondLine;        ///< below the marking
    std::string footer;
    std::vector<PageWords> words;  ///< own words, in order
    std::string logo;              ///< a PNG or JPEG: a path, in files relative to the template
    std::string paper;             ///< "a4", "16:9-portrait": as `render --paper`; not looked at here
    std::string theme;             ///< "light" or "dark"

    bool operator==(const PageTemplate&) const = default;
};

/// A template as JSON: {"title", "second_line", "footer", "words": [{"heading", "text"}], "logo", "paper", "theme"}; each may be missing.
/// At most 8 blocks of words, 4,000 bytes a text. Errors: Malformed, with what is wrong in the message.
Result<PageTemplate> parsePageTemplate(std::string_view json);
/// The same from a file of at most 1 MB; `logo` becomes a path that can be opened. Errors: FileNotFound, FileUnreadable, TooLarge, Malformed.
Result<PageTemplate> readPageTemplate(const std::string& path);
/// JSON that `parsePageTemplate` reads back; what is empty is left out.
std::string pageTemplateJson(const PageTemplate& page);

}  // namespace throughline
