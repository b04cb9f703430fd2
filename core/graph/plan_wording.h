// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

// The words that a picture prints. Neutral between accuser and accused: same form for both.

/// Name for a card: without the "(accused by …)" that tells unnamed groups apart in files.
std::string cardTitle(const Entity& entity);
/// Is the lack of a name worth saying? Of actors, people and organisations; relays and tools that
/// are told of by kind have no name to miss.
bool missesName(const Entity& entity);
/// Where something is, is printed on its card, if that is plainly stated and nobody denies it; else it
/// is a line like others. A place earns a card only by something else.
bool isToldByCard(const ThreatGraph& graph, const GraphEdge& edge);
/// Small second line: kind, technique id and how it was found, why there is no name.
std::string cardSubtitle(const ThreatCase& threatCase, const ThreatGraph& graph, NodeIndex node, Role lane);
Glyph cardGlyph(const Entity& entity, Role lane);

/// A title without its "(accused by X)": headers and notes name the accuser anyway.
std::string withoutAccuser(const std::string& title);
/// "a, b, c".
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// "[1]", "[1][3]".
std::string noteText(const std::vector<std::uint32_t>& numbers);
/// First letter in upper case (ASCII only).
std::string capitalised(std::string text);

}  // namespace throughline
