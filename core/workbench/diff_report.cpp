// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "core/compare/field_words.h"
#include "core/workbench/comparison.h"

namespace throughline {
namespace {

struct ClaimGroup {
    ClaimChange change;
    ClaimEffect effect;
    std::string_view heading;
};

/// Withdrawn ones are one group: what fell away with each is told on its line.
constexpr std::array claimGroups{
    ClaimGroup{ClaimChange::New, ClaimEffect::Contradiction, "Newly contradicted"},
    ClaimGroup{ClaimChange::New, ClaimEffect::FurtherSource, "Confirmed by a further source"},
    ClaimGroup{ClaimChange::New, ClaimEffect::None, "New claims"},
    ClaimGroup{ClaimChange::Withdrawn, ClaimEffect::None, "Withdrawn claims"},
    ClaimGroup{ClaimChange::Rehedged, ClaimEffect::None, "Claims changed in hedge"},
    ClaimGroup{ClaimChange::Changed, ClaimEffect::None, "Claims changed otherwise"},
};

std::string_view pluralOf(std::string_view table)
{
    struct Row {
        std::string_view table;
        std::string_view plural;
    };
    constexpr std::array rows{Row{"report", "Reports"}, Row{"entity", "Things"}, Row{"relationship", "Relationships"},
                              Row{"incident", "Incidents"}, Row{"quantity", "Counts"}, Row{"same_as", "Same-as links"},
                              Row{"assessment", "Assessments"}, Row{"note", "Notes"}, Row{"attachment", "Attachments"}};
    return std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.table == table; })->plural;
}

class DiffReport {
public:
    explicit DiffReport(const Comparison& comparison) : m_comparison(comparison) {}

    std::string run() &&
    {
        const CaseComparison& found = m_comparison.differences;
        if (found.empty())
            return "no differences\n";
        for (const ClaimGroup& group : claimGroups)
            addClaims(group);
        visitRowDifferences(found, [&](const char* table, const auto& list) { addRows(table, list); });
        if (!found.caseFields.empty())
            addHeading("The case", found.caseFields.size());
        for (const FieldChange& field : found.caseFields)
            m_text.append("  ≠ ").append(fieldText(field)).append("\n");
        return std::move(m_text);
    }

private:
    const ThreatCase& sideOf(bool isAfter) const { return isAfter ? m_comparison.after : m_comparison.before; }

    void addHeading(std::string_view heading, std::size_t count)
    {
        m_text.append(m_text.empty() ? "" : "\n").append(heading).append(" (").append(std::to_string(count)).append(")\n");
    }

    static std::string fieldText(const FieldChange& field) { return field.field + ": " + field.before + " → " + field.after; }

    void addFields(const std::vector<FieldChange>& fields)
    {
        for (const FieldChange& field : fields)
            m_text.append("      ").append(fieldText(field)).append("\n");
    }

    static bool isIn(const ClaimDifference& row, const ClaimGroup& group)
    {
        return row.change == group.change && (row.change != ClaimChange::New || row.effect == group.effect);
    }

    void addClaims(const ClaimGroup& group)
    {
        const std::vector<ClaimDifference>& claims = m_comparison.differences.claims;
        const auto count = std::count_if(claims.begin(), claims.end(), [&](const ClaimDifference& row) { return isIn(row, group); });
        if (count == 0)
            return;
        addHeading(group.heading, static_cast<std::size_t>(count));
        for (const ClaimDifference& row : claims)
            if (isIn(row, group))
                addClaim(row);
    }

    static std::string_view signOf(const ClaimDifference& row)
    {
        if (row.change == ClaimChange::Withdrawn)
            return "− ";
        if (row.change != ClaimChange::New)
            return "≠ ";
        return row.effect == ClaimEffect::Contradiction ? "✗ " : row.effect == ClaimEffect::FurtherSource ? "✓ " : "+ ";
    }

    void addClaim(const ClaimDifference& row)
    {
        const ThreatCase& side = sideOf(row.after.has_value());
        const Claim& claim = side[row.after ? *row.after : *row.before];
        const FieldWords words(side);
        m_text.append("  ").append(signOf(row)).append(words(claim.about)).append("\n      ");
        m_text.append(voiceText(side, claim)).append(" ").append(stanceWord(claim.stance)).append(" (").append(hedgeWord(hedgeOf(claim))).append(")");
        if (row.cause != ClaimCause::NotThere)
            m_text.append(row.change == ClaimChange::New ? ", before: " : ", now: ").append(claimCauseWord(row.cause));
        if (row.change == ClaimChange::Withdrawn && row.effect == ClaimEffect::Contradiction)
            m_text.append(", no longer contradicted by it");
        if (row.change == ClaimChange::Withdrawn && row.effect == ClaimEffect::FurtherSource)
            m_text.append(", one source fewer");
        if (const std::string sentence = sentenceOf(side, claim); !sentence.empty())
            m_text.append(": “").append(sentence).append("”");
        m_text.append("\n");
        addFields(row.fields);
    }

    template <class List>
    void addRows(std::string_view table, const List& list)
    {
        if (list.empty())
            return;
        addHeading(pluralOf(table), list.size());
        for (const auto& row : list) {
            const ThreatCase& side = sideOf(row.after.has_value());
            m_text.append(row.change == RowChange::Added ? "  + " : row.change == RowChange::Removed ? "  − " : "  ≠ ");
            m_text.append(rowText(side, row.after ? *row.after : *row.before)).append("\n");
            addFields(row.fields);
        }
    }

    const Comparison& m_comparison;
    std::string m_text;
};

}  // namespace

std::string diffReport(const Comparison& comparison) { return DiffReport(comparison).run(); }

}  // namespace throughline
