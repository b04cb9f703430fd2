// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/graph/picture_plan.h"

namespace throughline {

/// Numbers the sources of a picture in the order in which they are first asked for. One number per
/// (speaker, report): the same body in the same document is one note, whatever it says there.
class NoteBook {
public:
    explicit NoteBook(const ThreatCase& threatCase) : m_case(threatCase), m_isNoted(threatCase.claims.size()) {}

    /// Number of the claim's source.
    std::uint32_t numberOf(ClaimId claim);
    /// Numbers of several claims, ascending, each once.
    std::vector<std::uint32_t> numbersOf(const std::vector<ClaimId>& claims);
    std::vector<PlanNote> notes() &&;

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t>;  ///< speaker row, report row; ~0 = none

    const ThreatCase& m_case;
    std::map<Key, std::size_t> m_index;
    std::vector<PlanNote> m_notes;
    std::vector<bool> m_isNoted;  ///< by claim
};

/// The speaker, else the recorder, else the body whose voice the report is; nullopt: none of them is known.
std::optional<EntityId> speakingEntity(const ThreatCase& threatCase, const Claim& claim);
/// Who says it, for people: the speaker, else the recorder, else the document.
std::string speakerName(const ThreatCase& threatCase, const Claim& claim);

}  // namespace throughline
