// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_marks.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "ui/claim_text.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

bool isTechnique(const ThreatCase& threatCase, RelationshipId edge)
{
    return threatCase[threatCase[edge].target].type == EntityType::AttackPattern;
}

/// Says whether the source gave the id, or the reader found it for the words.
QString techniqueLabel(const Entity& technique)
{
    const QString label = markLabel(technique);
    switch (technique.mapping) {
    case TechniqueMapping::Stated: return tr("%1 stated").arg(label);
    case TechniqueMapping::Mapped: return tr("%1 mapped").arg(label);
    case TechniqueMapping::NotMapped: break;
    }
    return label;
}

struct KindOf {
    const ThreatCase& threatCase;

    MarkKind operator()(EntityId id) const { return markKindOf(threatCase[id]); }
    MarkKind operator()(QuantityId) const { return MarkKind::Quantity; }
    MarkKind operator()(ClaimId id) const
    {
        const auto* edge = std::get_if<RelationshipId>(&threatCase[id].about);
        return edge && isTechnique(threatCase, *edge) ? MarkKind::Technique : MarkKind::Claim;
    }
};

struct LabelOf {
    const ThreatCase& threatCase;

    QString operator()(EntityId id) const { return markLabel(threatCase[id]); }
    QString operator()(QuantityId id) const { return toQt(quantityText(threatCase[id])); }
    QString operator()(ClaimId id) const
    {
        const Claim& claim = threatCase[id];
        const auto* edge = std::get_if<RelationshipId>(&claim.about);
        if (edge && isTechnique(threatCase, *edge))
            return techniqueLabel(threatCase[threatCase[*edge].target]);
        const QString verb = edge ? relationshipVerb(threatCase[*edge]) : tr("all of it");
        return isAgainst(claim.stance) ? QString(toQt(stanceWord(claim.stance)) + QStringLiteral(": ") + verb) : verb;
    }

    Q_DECLARE_TR_FUNCTIONS(throughline::ui::LabelOf)
};

/// Of what is not judged by itself.
ReviewState stateOf(const Entity& entity) { return entity.isDraft ? ReviewState::Draft : ReviewState::Accepted; }

/// Gathers the marks of one report.
class Gatherer {
public:
    Gatherer(const ThreatCase& threatCase, ReportId report, const ShownText& shown, ReviewSheet& sheet)
        : m_case(threatCase), m_report(report), m_shown(shown), m_sheet(sheet)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_sheet.suggestions.size(); ++i)
            addSuggestion(i);
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            addMentions(idAt<EntityId>(row));
        std::sort(m_sheet.marks.begin(), m_sheet.marks.end(), [](const ReviewMark& a, const ReviewMark& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
    }

private:
    void add(TextSpan place, ReviewMark mark)
    {
        mark.span = m_shown.toShown(place);
        if (mark.span.isEmpty())
            return;
        m_sheet.longestMark = std::max(m_sheet.longestMark, mark.span.end - mark.span.begin);
        m_sheet.marks.push_back(std::move(mark));
    }

    void addSuggestion(std::size_t index)
    {
        const Suggestion& one = m_sheet.suggestions[index];
        m_sheet.kinds.push_back(markKindOf(m_case, one.row));
        if (const auto* entity = std::get_if<EntityId>(&one.row))
            m_ofEntity[*entity] = index;
        else if (const auto technique = techniqueOf(one.row))
            m_ofEntity.emplace(*technique, index);
        add(one.span, {.span = {}, .kind = m_sheet.kinds.back(), .state = one.state, .label = markLabel(m_case, one.row),
                       .row = one.row, .suggestion = index});
    }

    /// A technique is judged with the first claim about it.
    std::optional<EntityId> techniqueOf(const SuggestionRow& row) const
    {
        const auto* claim = std::get_if<ClaimId>(&row);
        const auto* edge = claim ? std::get_if<RelationshipId>(&m_case[*claim].about) : nullptr;
        return edge && isTechnique(m_case, *edge) ? std::optional(m_case[*edge].target) : std::nullopt;
    }

    void addMentions(EntityId id)
    {
        const Entity& entity = m_case[id];
        const auto found = m_ofEntity.find(id);
        const bool isSuggested = found != m_ofEntity.end();
        if (entity.isDeleted && !isSuggested)
            return;
        bool isFirst = !isSuggested;
        for (const Mention& mention : entity.mentions) {
            if (mention.report != m_report || (isSuggested && mention.span == m_sheet.suggestions[found->second].span))
                continue;
            add(mention.span, {.span = {}, .kind = markKindOf(entity),
                               .state = isSuggested ? m_sheet.suggestions[found->second].state : stateOf(entity),
                               .label = isFirst ? markLabel(entity) : QString(), .row = id,
                               .suggestion = isSuggested ? std::optional(found->second) : std::nullopt});
            isFirst = false;
        }
    }

    const ThreatCase& m_case;
    ReportId m_report;
    const ShownText& m_shown;
    ReviewSheet& m_sheet;
    std::map<EntityId, std::size_t> m_ofEntity;
};

}  // namespace

MarkKind markKindOf(const ThreatCase& threatCase, const SuggestionRow& row) { return std::visit(KindOf{threatCase}, row); }

QString markLabel(const ThreatCase& threatCase, const SuggestionRow& row) { return std::visit(LabelOf{threatCase}, row); }

ReviewSheet reviewSheetOf(const ThreatCase& threatCase, ReportId report, const ShownText& shown)
{
    ReviewSheet sheet;
    sheet.suggestions = reviewRowsOf(threatCase, report);
    sheet.kinds.reserve(sheet.suggestions.size());
    Gatherer(threatCase, report, shown, sheet).run();
    return sheet;
}

std::span<const ReviewMark> marksNear(const ReviewSheet& sheet, ShownSpan span)
{
    const auto first = std::lower_bound(sheet.marks.begin(), sheet.marks.end(), span.begin - sheet.longestMark,
                                        [](const ReviewMark& mark, int at) { return mark.span.begin < at; });
    const auto last = std::lower_bound(first, sheet.marks.end(), span.end,
                                       [](const ReviewMark& mark, int at) { return mark.span.begin < at; });
    return {first, last};
}

}  // namespace throughline::ui
