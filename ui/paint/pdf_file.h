// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "ui/paint/picture_files.h"

namespace throughline::ui {

/// One page of a PDF.
struct PdfPage {
    const DisplayList* list = nullptr;  ///< never null
    std::string title;                  ///< its bookmark, plain text
};

/// Pages of one PDF, each of the size that the spec asks for with its list: vectors, fonts embedded, text searchable, title and marking in its
/// properties, a bookmark a page. Errors: Empty (no page), BadArgument (a size that is no size), Cancelled.
Result<QByteArray> writePdfPages(std::span<const PdfPage> pages, const PageSpec& spec, const Job& job);

/// Row of the picture format table: one page.
Result<QByteArray> writePdf(const DisplayList& list, const PageSpec& spec, const Job& job);

}  // namespace throughline::ui
