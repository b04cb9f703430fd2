// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/case_document.h"
#include "core/withhold/redaction.h"
#include "core/withhold/traces.h"

namespace throughline {

/// The names that things go under: those given, else made of their kind and a letter in the order of rows: "Company A", "Person
/// B"; never one that the case has. What is joined with a thing (accepted same-as links) goes under its name. Indicators and
/// observables that belong to a thing, or that hold one of its names, go as "Company A, indicator 1". Sorted by row, each
/// row once.
std::vector<Pseudonym> allPseudonyms(const ThreatCase& threatCase, const std::vector<Pseudonym>& asked);

/// Every name and id of the things, each with what stands in its place: their name, or a new id that is made of it.
std::vector<Traces::Trace> pseudonymTraces(const ThreatCase& threatCase, const std::vector<Pseudonym>& pseudonyms);

/// Puts the names in place in the rows themselves: no other name, no record, no file and no picture of the thing remains.
void putPseudonyms(CaseDocument& document, const std::vector<Pseudonym>& pseudonyms);

}  // namespace throughline
