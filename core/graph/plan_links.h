// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/graph/plan_notes.h"

namespace throughline {

/// Is the relationship drawn from its target to its source, so that lines run sponsor → target?
bool isReadBackward(const GraphEdge& edge);
/// The weakest way that one of the edges may be drawn: a shared line must not overstate any of them.
LineKind lineKindOf(const ThreatGraph& graph, const std::vector<EdgeIndex>& edges);
/// What a single edge says, in the source's words where there are any: "allegedly backed by", "uses".
std::string verbOf(const ThreatCase& threatCase, const GraphEdge& edge);
/// Notes, plate and mark for a line that stands for `link.edges`; a retracted claim counts no more.
void describeLink(const ThreatCase& threatCase, const ThreatGraph& graph, NoteBook& notes, PlanLink& link);

/// What is contested of edges that no line shows, because both ends are on one card; empty if nothing is.
std::vector<std::string> insidePlate(const ThreatCase& threatCase, NoteBook& notes, const std::vector<const GraphEdge*>& edges);

}  // namespace throughline
