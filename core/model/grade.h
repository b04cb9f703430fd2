// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace throughline {

/// Admiralty axes. F, 6 and absent are "ungraded" and filtered by their own tick.
enum class Reliability { Absent, A, B, C, D, E, F };
enum class Credibility { Absent, One, Two, Three, Four, Five, Six };
enum class AnalyticConfidence { Absent, Low, Moderate, High };

inline bool isGraded(Reliability r) { return r != Reliability::Absent && r != Reliability::F; }
inline bool isGraded(Credibility c) { return c != Credibility::Absent && c != Credibility::Six; }

/// An estimative word with the scale that it belongs to ("likely", "ICD 203"); never converted silently.
struct Likelihood {
    std::string word;
    std::string scale;

    bool operator==(const Likelihood&) const = default;
};

}  // namespace throughline
