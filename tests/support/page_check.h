// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/scene/page_set.h"

namespace throughline::test {

// Faults of a page as painters get it, one sentence each; empty where there is none.

/// Texts that overlap.
std::vector<std::string> overlappingTexts(const DisplayList& page);
/// Texts and shapes that leave the page.
std::vector<std::string> outsidePage(const DisplayList& page);
/// Texts of less than `points` on a paper so wide.
std::vector<std::string> smallTexts(const DisplayList& page, double paperWidthMm, double points);
/// Lines that run over a card that they do not end at.
std::vector<std::string> linesOverForeignCards(const DisplayList& page, const PicturePlan& plan);
/// Texts with a contrast under 4.5:1 to what they stand on.
std::vector<std::string> faintTexts(const DisplayList& page, Theme theme);
/// Banners that are not two, not this marking, not in its colour, or smaller than 12 pt on a paper so wide (0: not asked).
std::vector<std::string> wrongBanners(const DisplayList& page, const Marking& marking, double paperWidthMm);

/// All six of every page of a set, in both themes.
std::vector<std::string> pageFaults(const PageSet& set, const Marking& marking, const BriefingOptions& options);

}  // namespace throughline::test
