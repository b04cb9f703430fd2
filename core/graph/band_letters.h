// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// The letters of bands: those of the whole case, everybody believed and nothing filtered, so that "band B" means the same
/// while one explores. A band that a lens, a filter or a hand took leaves its letter unused.
struct BandLetters {
    std::map<IncidentId, std::string> ofIncident;
    std::size_t count = 0;  ///< letters given; what belongs to no incident has the next one
};

/// Incidents in the order of their bands: by date where all are dated, else in order of the reports.
std::vector<IncidentId> incidentsInOrder(const ThreatCase& threatCase);
/// One for every incident that has something to be drawn. `showRevoked`: revoked rows are something.
BandLetters bandLetters(const ThreatCase& threatCase, bool showRevoked);
/// A, B, … Z, AA, AB.
std::string bandLetter(std::size_t index);

}  // namespace throughline
