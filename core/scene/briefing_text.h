// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/scene/picture.h"

namespace throughline {

/// Title of a page about a case: the case's, else the one report's, else how many reports there are.
std::string caseTitle(const ThreatCase& threatCase);
/// What a picture rests on: "1 report (publisher, after original; date) · said by … · denied by …".
std::string restsOnText(const ThreatCase& threatCase, const Picture& picture);
/// The same with whose names the page uses, first, where they are not those of the sources.
std::string withNames(std::string restsOn, const std::string& names);
/// What lens, hidden items and revocations leave out, in one sentence; empty if nothing.
/// `where`: of what page, "picture" or "chart".
std::string exclusionText(const Picture& picture, std::string_view where = "picture");

}  // namespace throughline
