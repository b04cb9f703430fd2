// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace throughline::ui {

/// What a PDF says of itself.
struct PdfProperties {
    std::string title;
    std::string marking;                 ///< subject and keywords, and in XMP
    std::vector<std::string> bookmarks;  ///< one for each page, from the first
    std::int64_t epoch = 0;              ///< seconds since 1970 UTC
};

/// A PDF with these properties: Info dictionary and XMP say the same, viewers show the title, each page has a bookmark; nobody is named as
/// author. Two runs give equal bytes. Errors: Internal.
Result<QByteArray> withProperties(const QByteArray& pdf, const PdfProperties& properties);

}  // namespace throughline::ui
