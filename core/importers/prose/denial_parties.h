// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/importers/prose/statements.h"

namespace throughline::prose {

/// Who denies, and for whom. Things are rows of Document::things; `nothing` where nobody is named.
struct Denier {
    int who = nothing;
    int principal = nothing;  ///< the body or person for whom `who` speaks; `who` itself otherwise
    std::string side;         ///< country code of the state that it is or speaks for; empty = none
};

/// Finds who speaks in denials, and remembers for which state a person or an embassy spoke before.
class DenialParties {
public:
    DenialParties(Document& document, const std::vector<std::vector<Speech>>& speech) : m_doc(document), m_speech(speech) {}

    /// Who denies with the words at `cue` in this clause of the sentence `row`.
    Denier find(std::uint32_t row, TokenRange clause, TokenRange cue);

private:
    int denierOf(std::uint32_t row, TokenRange clause, TokenRange cue);
    int deniedBy(const Mention& m);
    int spokenBefore(std::uint32_t row, TokenRange clause, TokenRange cue) const;
    int spokenFor(std::uint32_t row, TokenRange cue, int denier) const;
    bool isLedAway(std::uint32_t row, const Mention& m) const;
    const Mention* bodyBeside(std::uint32_t row, TokenRange cue, int person) const;
    const Mention* lastPersonBefore(std::uint32_t token) const;
    std::string sideOf(std::uint32_t row, const Denier& denier);
    std::string placeSpokenIn(std::uint32_t row) const;

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::map<int, Denier> m_known;  ///< persons who were introduced with the body for which they speak
    std::string m_lastSide;
};

}  // namespace throughline::prose
