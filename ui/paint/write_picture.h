// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/workbench/page_check.h"
#include "ui/paint/picture_files.h"

namespace throughline::ui {

/// The spec with what it leaves to the page: title, marking and words are those of the brief, which may be null.
PageSpec toldSpec(PageSpec spec, const std::shared_ptr<const Brief>& brief);

/// "notes-picture.svg" for "folder/notes.md": the picture that a format shows and that stands beside it; empty if it has none.
std::string besideName(const PictureFormat& format, const std::string& path);

/// "briefing-3.png" for page 3 of "briefing.png"; the first page has the name itself.
std::string pagePath(const std::string& path, std::size_t page);

/// Writes pages into a file, or into one each where the format has one page; and the picture beside it where the format has one (before it, so that no document shows what is not there);
/// each whole or not at all. `check`: of a page of which something was withheld; no file is written in which something of that is
/// found. The paths written, in order. Errors: those of the format; FileUnwritable; Withheld; Cancelled.
Result<std::vector<std::string>> writePicture(const PictureFormat& format, std::span<const BriefingPage> pages, PageSpec spec, const std::string& path,
                                              const Job& job, const PageCheck* check = nullptr);
/// The same of one page, of which nothing was withheld.
Result<std::vector<std::string>> writePicture(const PictureFormat& format, const DisplayList& page, const PageSpec& spec, const std::string& path, const Job& job);

}  // namespace throughline::ui
