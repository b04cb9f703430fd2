// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/graph/lens_effect.h"
#include "core/graph/source_list.h"
#include "core/model/threat_case.h"

namespace throughline::ui {

// Plain texts about sources. They say what counts and what does not, never who is right.

/// On one line.
QString sourceName(const SourceRow& row);
/// "7 sources, 2 of them in circular reporting".
QString sourcesCounted(const SourceList& list);
/// Circular reporting and texts that are nearly the same, in sentences; empty for most.
QString sourceFlags(const SourceList& list, const SourceRow& row);
/// These flags, then how claims come from it: "document", "speaks, carries".
QString sourceNote(const SourceList& list, const SourceRow& row);
/// All that is known of the row, a line each, for its tooltip.
QString sourceDetails(const SourceList& list, const SourceRow& row, bool isOwnOrigin = false);

/// "Government of China: its bodies and media".
QString groupName(const SourceGroup& group);
/// "3 that count as one source".
QString groupNote(const SourceGroup& group);
QString groupNote(std::size_t sources);

/// "Against the picture with everybody believed (20 lines, 12 cards): 3 lines leave, 1 line weakens".
QString effectSummary(const LensEffect& effect);
/// Over the rows of one kind: "3 lines leave".
QString changeHeading(LensChange change, std::size_t count);
/// "Group – attributed to – Nordland", with what became of it where the heading does not say it.
QString differenceText(const ThreatCase& threatCase, const LensDifference& difference);

}  // namespace throughline::ui
