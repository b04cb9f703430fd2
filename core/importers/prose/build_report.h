// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importers/prose/statements.h"
#include "core/model/threat_case.h"

namespace throughline::prose {

/// What the stages found, ready to be made into rows.
struct Findings {
    std::vector<Statement> statements;  ///< denials behind what they deny
    std::vector<TechniqueUse> techniques;
    std::vector<Count> counts;
};

/// Rows of a ParsedReport from a reading. Things nothing is said of are left out unless listed.
/// Ids: UUIDv5 over (report hash, type, name, ordinal); reference entities without the hash.
ParsedReport buildReport(const Document& document, const Findings& findings, const SpanMap& spans, Report report);

/// Bands of the picture: relationships told of one actor, with targets, capabilities, routing,
/// who reports it, who answers whom.
void addIncidents(ParsedReport& parsed, const std::vector<RelationshipId>& routing, const std::string& sha256);

/// Title, publisher, date, what it derives from.
Report describeReport(const Document& document, std::string_view stored, const SpanMap& spans, const SourceFile& source);
/// The vendor whose own text it is (a thing or `nothing`), by clear signs only: "we at X", "X tracks".
int voiceOf(const Document& document);
/// Who publishes the text: the site's name, the vendor that speaks, the bodies that sign an
/// advisory, the press office, the tail of the page; empty if none of these is clear.
std::string publisherOf(const Document& document);

}  // namespace throughline::prose
