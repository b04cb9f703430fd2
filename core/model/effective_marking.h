// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/threat_case.h"

namespace throughline {

/// What rows of a case are marked with when they leave it (model.md section 4). Where nothing else says
/// so, the default of the case applies, on each axis for itself; without one it stays "not stated".
///  - report: its own;
///  - entity: its own and that of the least strict report that mentions it (there it can be read anyway);
///  - relationship, claim, incident, quantity: strictest of its own, its ends' and its report's;
///  - same-as link: strictest of its ends' and the least strict claim that says it;
///  - assessment: strictest of the claims that it rests on;
///  - note, attachment: its own, else that of what it belongs to.
/// Made for one version of a case without deleted rows, which must outlive it; `compactCase` gives one.
class EffectiveMarking {
public:
    explicit EffectiveMarking(const ThreatCase& threatCase);

    const Marking& of(ReportId id) const { return m_reports[rowOf(id)]; }
    const Marking& of(EntityId id) const { return m_entities[rowOf(id)]; }
    Marking of(RelationshipId id) const;
    Marking of(ClaimId id) const;
    Marking of(IncidentId id) const;
    Marking of(QuantityId id) const;
    Marking of(SameAsId id) const;
    Marking of(AssessmentId id) const;
    Marking of(NoteId id) const;
    Marking of(AttachmentId id) const;

private:
    /// Of what has neither ends nor report.
    Marking whereUnmarked(const Marking& own) const;
    Marking of(const NoteSubject& about) const;

    const ThreatCase& m_case;
    std::vector<Marking> m_reports;
    std::vector<Marking> m_entities;
    std::vector<Marking> m_links;  ///< same-as links
};

}  // namespace throughline
