// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/compare_claims.h"

#include <algorithm>
#include <utility>

#include "core/compare/claim_standing.h"
#include "core/compare/compare_fields.h"

namespace throughline {
namespace {

ClaimDifference gained(ClaimStanding& standing, const ClaimStanding& other, ClaimId row, std::optional<ClaimId> partner,
                       ClaimChange change)
{
    ClaimDifference difference;
    difference.change = change;
    difference.effect = standing.effectOf(row);
    difference.cause = partner ? other.causeOf(*partner) : ClaimCause::NotThere;
    return difference;
}

class ClaimComparer {
public:
    ClaimComparer(const CaseSide& a, const CaseSide& b, const TableMatch& match)
        : m_a(a), m_b(b), m_match(match), m_standingA(a), m_standingB(b)
    {
        m_standingA.keepSharedWith(m_standingB);
        m_standingB.keepSharedWith(m_standingA);
    }

    std::vector<ClaimDifference> run() &&
    {
        for (std::size_t row = 0; row < m_match.toA.size(); ++row)
            if (m_match.isThereB[row])
                compareRow(idAt<ClaimId>(row));
        for (std::size_t row = 0; row < m_match.toB.size(); ++row)
            if (m_match.isThereA[row] && m_match.toB[row] == noRow)
                addWithdrawn(idAt<ClaimId>(row), std::nullopt);
        std::stable_sort(m_out.begin(), m_out.end(), [](const ClaimDifference& x, const ClaimDifference& y) { return x.change < y.change; });
        return std::move(m_out);
    }

private:
    void compareRow(ClaimId after)
    {
        const std::optional<ClaimId> before = m_b.partner(after);
        if (!before)
            return addNew(std::nullopt, after);
        const bool stood = m_standingA.stands(*before);
        const bool stands = m_standingB.stands(after);
        if (stands && !stood)
            return addNew(before, after);
        if (stood && !stands)
            return addWithdrawn(*before, after);
        const Claim& old = m_a.threatCase()[*before];
        const Claim& now = m_b.threatCase()[after];
        std::vector<FieldChange> fields = compare::fieldChanges(m_a, old, m_b, now);
        const bool isRehedged = hedgeOf(old) != hedgeOf(now);
        if (fields.empty() && !isRehedged)
            return;
        if (isRehedged)
            fields.insert(fields.begin(), {.field = "hedge", .before = std::string(hedgeWord(hedgeOf(old))),
                                           .after = std::string(hedgeWord(hedgeOf(now)))});
        m_out.push_back({.change = isRehedged ? ClaimChange::Rehedged : ClaimChange::Changed, .effect = ClaimEffect::None,
                         .cause = ClaimCause::NotThere, .before = before, .after = after, .fields = std::move(fields)});
    }

    void addNew(std::optional<ClaimId> before, ClaimId after)
    {
        add(gained(m_standingB, m_standingA, after, before, ClaimChange::New), before, after);
    }

    void addWithdrawn(ClaimId before, std::optional<ClaimId> after)
    {
        add(gained(m_standingA, m_standingB, before, after, ClaimChange::Withdrawn), before, after);
    }

    void add(ClaimDifference difference, std::optional<ClaimId> before, std::optional<ClaimId> after)
    {
        difference.before = before;
        difference.after = after;
        if (before && after)
            difference.fields = compare::fieldChanges(m_a, m_a.threatCase()[*before], m_b, m_b.threatCase()[*after]);
        m_out.push_back(std::move(difference));
    }

    const CaseSide& m_a;
    const CaseSide& m_b;
    const TableMatch& m_match;
    ClaimStanding m_standingA;
    ClaimStanding m_standingB;
    std::vector<ClaimDifference> m_out;
};

}  // namespace

std::vector<ClaimDifference> compareClaims(const CaseSide& a, const CaseSide& b, const TableMatch& match)
{
    return ClaimComparer(a, b, match).run();
}

}  // namespace throughline
