// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/effective_marking.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>

namespace throughline {
namespace {

/// What `own` leaves open, axis by axis, as `other` says.
Marking filled(Marking own, const Marking& other)
{
    if (own.tlp == Tlp::NotStated)
        own.tlp = other.tlp;
    if (own.pap == Pap::NotStated)
        own.pap = other.pap;
    if (own.statements.empty())
        own.statements = other.statements;
    return own;
}

/// The least strict on each axis, with the statements of both. Unmarked is not CLEAR.
Marking weakest(const Marking& a, const Marking& b)
{
    Marking out = strictest(a, b);
    out.tlp = capLevel(b.tlp) < capLevel(a.tlp) ? b.tlp : a.tlp;
    out.pap = std::min(a.pap, b.pap);
    return out;
}

void addWeaker(std::optional<Marking>& least, const Marking& marking)
{
    least = least ? weakest(*least, marking) : marking;
}

}  // namespace

EffectiveMarking::EffectiveMarking(const ThreatCase& threatCase) : m_case(threatCase)
{
    for (const Report& row : m_case.reports)
        m_reports.push_back(whereUnmarked(row.marking));
    for (const Entity& row : m_case.entities) {
        std::optional<Marking> least;
        for (const Mention& mention : row.mentions)
            addWeaker(least, of(mention.report));
        m_entities.push_back(whereUnmarked(least ? strictest(row.marking, *least) : row.marking));
    }
    std::vector<std::optional<Marking>> said(m_case.sameAs.size());
    for (const Claim& claim : m_case.claims)
        if (const auto* link = std::get_if<SameAsId>(&claim.about); link && isFor(claim.stance))
            addWeaker(said[rowOf(*link)], claim.report ? strictest(claim.marking, of(*claim.report)) : whereUnmarked(claim.marking));
    for (std::size_t row = 0; row < said.size(); ++row) {
        const Marking ends = strictest(of(m_case.sameAs[row].first), of(m_case.sameAs[row].second));
        m_links.push_back(whereUnmarked(said[row] ? strictest(ends, *said[row]) : ends));
    }
}

Marking EffectiveMarking::whereUnmarked(const Marking& own) const { return filled(own, m_case.defaultMarking); }

Marking EffectiveMarking::of(RelationshipId id) const
{
    const Relationship& row = m_case[id];
    Marking out = strictest(row.marking, strictest(of(row.source), of(row.target)));
    if (row.report)
        out = strictest(out, of(*row.report));
    return whereUnmarked(out);
}

Marking EffectiveMarking::of(ClaimId id) const
{
    const Claim& row = m_case[id];
    Marking out = strictest(row.marking, std::visit([&](auto about) { return Marking(of(about)); }, row.about));
    if (row.report)
        out = strictest(out, of(*row.report));
    if (row.speaker)
        out = strictest(out, of(*row.speaker));
    for (const std::vector<EntityId>* others : {&row.alsoSpeakers, &row.via})
        for (const EntityId other : *others)
            out = strictest(out, of(other));
    return whereUnmarked(out);
}

Marking EffectiveMarking::of(IncidentId id) const
{
    const Incident& row = m_case[id];
    Marking out = row.report ? of(*row.report) : Marking{};
    for (const std::vector<EntityId>* ends : {&row.actors, &row.capabilities, &row.routedVia, &row.targets})
        for (const EntityId end : *ends)
            out = strictest(out, of(end));
    return whereUnmarked(out);
}

Marking EffectiveMarking::of(QuantityId id) const
{
    const Quantity& row = m_case[id];
    Marking out = row.report ? of(*row.report) : Marking{};
    if (row.ofEntity)
        out = strictest(out, of(*row.ofEntity));
    if (row.ofRelationship)
        out = strictest(out, of(*row.ofRelationship));
    return whereUnmarked(out);
}

Marking EffectiveMarking::of(SameAsId id) const { return m_links[rowOf(id)]; }

Marking EffectiveMarking::of(AssessmentId id) const
{
    Marking out = m_case.defaultMarking;
    for (const ClaimId claim : m_case[id].restsOn)
        out = strictest(out, of(claim));
    return out;
}

Marking EffectiveMarking::of(NoteId id) const { return filled(m_case[id].marking, of(m_case[id].about)); }
Marking EffectiveMarking::of(AttachmentId id) const { return filled(m_case[id].marking, of(m_case[id].about)); }

Marking EffectiveMarking::of(const NoteSubject& about) const
{
    return std::visit([&](auto subject) {
        if constexpr (std::is_same_v<decltype(subject), std::monostate>)
            return m_case.defaultMarking;
        else
            return Marking(of(subject));
    }, about);
}

}  // namespace throughline
