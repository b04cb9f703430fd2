// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/names/seen_before.h"
#include "core/workbench/selection.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace throughline::ui {

/// Columns of the list "Seen before".
enum class SeenColumn { Thing, How, Where, Claims, Newest, Reports, Marking };
inline constexpr int seenColumns = 7;
QStringList seenHeadings();

/// What is to be listed of what was found.
struct SeenFilter {
    QString words;               ///< all of them stand somewhere in the thing's name or in the row
    bool hasCommon = false;      ///< techniques, places, sectors and bodies that only speak, too
    std::vector<bool> inScope;   ///< by row of the entity; empty: all
};

/// What an item of the list stands for.
inline constexpr int seenHitRole = Qt::UserRole + 1;    ///< index into `SeenBefore::hits`; none: a thing or a file
inline constexpr int seenThingRole = Qt::UserRole + 2;  ///< row of the entity; none: a file
inline constexpr int seenKeyRole = Qt::UserRole + 3;    ///< names the item from one list to the next

struct SeenShown {
    std::size_t things = 0;
    std::size_t hits = 0;
    std::size_t left = 0;      ///< hits that are not listed, for there are too many
    std::size_t problems = 0;  ///< files that could not be read
};

/// Fills the list: a row per thing with a row per hit below it, then files that could not be searched, each with the reason.
SeenShown fillSeenList(QTreeWidget& tree, const ThreatCase& threatCase, const SeenBefore& seen, const SeenFilter& filter);

/// By row: entities that are chosen, as ends of chosen lines too.
std::vector<bool> chosenIn(const ThreatCase& threatCase, const Selection& selection);
/// By row: entities that a report names or makes claims about.
std::vector<bool> toldIn(const ThreatCase& threatCase, ReportId report);

/// Name of an entry, an indicator defanged, with its id.
QString seenEntryText(const SeenEntry& entry);
/// Why a thing and an entry are thought one, as a claim says it: "Same name as “APT28” (G0007) in MITRE ATT&CK."
std::string linkReason(const SeenSet& set, const SeenHit& hit);

}  // namespace throughline::ui
