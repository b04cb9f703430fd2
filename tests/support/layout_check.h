// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/layout/layout.h"

namespace throughline::test {

/// A class of graphs that every layout must cope with, as text for caseFromText.
struct GraphClass {
    std::string name;
    std::string text;
};
std::vector<GraphClass> graphClasses();

/// A plan with sizes such as text would give them, kept together.
struct PlannedGraph {
    PicturePlan plan;
    PlanSizes sizes;
};
/// The plan that a layout makes of a case, with sizes that follow the length of its texts.
PlannedGraph planFor(const LayoutMethod& method, std::string_view caseText);

/// Pairs of cards that overlap, "3 and 7"; empty if there is none.
std::string overlapsText(const Layout& layout);
/// All numbers are finite and all lists have one entry per thing of the plan.
bool isWhole(const PicturePlan& plan, const Layout& layout);

}  // namespace throughline::test
