// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/graph/threat_graph.h"

namespace throughline::test {

/// A case written as text, one chain a line (or after ';'):
///     APT-X -uses-> c2.example
///     APT-X -attributed-to-> government:Nordland {Acme alleges via Herald; government:Nordland denies}
///     APT-X =same-as= Bear
/// Names stand for one entity each; a word before ':' gives its kind (a STIX type, or government,
/// organisation, person, sector, state-media), else its first relationship does. Claims are
/// "SPEAKER VERB [via MEDIUM]"; verbs: says alleges confirms admits supports denies disputes
/// retracts infers; the speaker "-" is the document. An edge without braces has one claim of
/// unknown source.
ThreatCase caseFromText(std::string_view text);

/// The graph of that case in a plain view.
ThreatGraph graphFromText(std::string_view text);

/// Row of the entity with this name; fails the test if there is none.
EntityId entityNamed(const ThreatCase& threatCase, std::string_view name);

/// Names of a node's entities, joined by " + ".
std::string nodeText(const ThreatCase& threatCase, const GraphNode& node);
/// One line per edge: "APT-X -uses-> c2.example [one origin]", in edge order.
std::string graphText(const ThreatCase& threatCase, const ThreatGraph& graph);
/// One line per node: "APT-X: Actor".
std::string rolesText(const ThreatCase& threatCase, const ThreatGraph& graph);

}  // namespace throughline::test
