// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/claim_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/base/defang.h"
#include "core/graph/plan_notes.h"
#include "core/model/shown_case.h"
#include "core/model/withdrawn.h"
#include "core/workbench/ledger_words.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

QString provenanceText(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Sentence: return {};
    case Provenance::Record: return tr("from a record");
    case Provenance::SourceNotStated: return tr("source not stated");
    case Provenance::Inferred: return tr("inferred by Throughline");
    }
    return {};
}

struct SubjectText {
    const ThreatCase& threatCase;

    QString operator()(RelationshipId id) const { return relationshipText(threatCase, id); }
    QString operator()(EntityId id) const { return entityName(threatCase, id); }
    QString operator()(IncidentId id) const
    {
        return tr("Incident as a whole: %1").arg(toQt(threatCase[id].title));
    }
    QString operator()(SameAsId id) const
    {
        const SameAs& link = threatCase[id];
        return tr("%1 and %2 are linked").arg(entityName(threatCase, link.first), entityName(threatCase, link.second));
    }

    Q_DECLARE_TR_FUNCTIONS(throughline::ui::SubjectText)
};

QString viaText(const ThreatCase& threatCase, const Claim& claim)
{
    QStringList media;
    for (const EntityId medium : claim.via)
        media.append(entityName(threatCase, medium));
    return media.isEmpty() ? QString() : tr("via %1").arg(media.join(QStringLiteral(", ")));
}

QString quoted(std::string_view text)
{
    return text.empty() ? QString() : QString(QChar(0x201C) + toQt(text) + QChar(0x201D));
}

/// Itself, or what it speaks of.
bool isGone(const ThreatCase& threatCase, const Claim& claim)
{
    return claim.isDeleted || !std::visit([&](auto about) { return isShown(threatCase, about); }, claim.about);
}

QString setAsideText(const Claim& claim)
{
    if (!claim.isSetAside)
        return {};
    return claim.setAsideReason.empty() ? tr("set aside") : tr("set aside: %1").arg(toQt(claim.setAsideReason));
}

}  // namespace

QString entityName(const ThreatCase& threatCase, EntityId id)
{
    const Entity& entity = threatCase[id];
    const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
    if (entity.name.empty())
        return toQt(entity.id);
    return isIndicator ? toQt(listedIndicator(entity.name)) : toQt(entity.name);
}

QString entityKind(const Entity& entity) { return toQt(kindText(entity)); }

QString entityListed(const ThreatCase& threatCase, EntityId id)
{
    constexpr int longestReport = 48;
    const Entity& entity = threatCase[id];
    QStringList parts{entityName(threatCase, id), entityKind(entity)};
    if (entity.isRevoked)
        parts.append(toQt(withdrawnWord(entity)));
    if (threatCase.reports.size() > 1 && !entity.mentions.empty()) {
        const QString report = reportName(threatCase[entity.mentions.front().report]);
        parts.append(tr("in %1").arg(report.size() > longestReport ? report.left(longestReport - 1) + QChar(0x2026) : report));
    }
    return parts.join(QStringLiteral(" · "));
}

QString namingText(Naming naming)
{
    switch (naming) {
    case Naming::Named: return {};
    case Naming::NotNamed: return tr("not named in loaded reports");
    case Naming::Withheld: return tr("name withheld by accuser");
    }
    return {};
}

QString relationshipVerb(const Relationship& relationship) { return toQt(verbText(relationship)); }

QString relationshipText(const ThreatCase& threatCase, RelationshipId id)
{
    const Relationship& relationship = threatCase[id];
    return QStringLiteral("%1 – %2 – %3")
        .arg(entityName(threatCase, relationship.source), relationshipVerb(relationship),
             entityName(threatCase, relationship.target));
}

QString subjectText(const ThreatCase& threatCase, const ClaimSubject& about)
{
    return std::visit(SubjectText{threatCase}, about);
}

QString claimHeadline(const ThreatCase& threatCase, const Claim& claim)
{
    return QString(toQt(speakerName(threatCase, claim)) + QStringLiteral(" · ") + toQt(stanceWord(claim.stance)));
}

QString claimDetails(const ThreatCase& threatCase, const Claim& claim)
{
    QStringList parts;
    if (isFor(claim.stance))
        parts << toQt(hedgeWord(hedgeOf(claim)));
    if (claim.act != SpeechAct::Says)
        parts << toQt(speechActWord(claim.act));
    if (claim.stance == Stance::Denies && claim.scope == DenialScope::Blanket)
        parts << tr("blanket, scope not specified");
    parts << viaText(threatCase, claim) << quoted(claim.cue) << toQt(timeText(claim.saidAt))
          << provenanceText(claim.provenance) << setAsideText(claim);
    if (isGone(threatCase, claim))
        parts << (claim.isDraft ? tr("rejected") : tr("withdrawn"));
    else if (claim.isDraft)
        parts << tr("not reviewed");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString claimSource(const ThreatCase& threatCase, const Claim& claim)
{
    return claim.report ? reportName(threatCase[*claim.report]) : QString();
}

QString reportName(const Report& report) { return toQt(report.title.empty() ? reportLabel(report) : report.title); }

QString descriptionText(const Entity& entity)
{
    return toQt(entity.description);
}

QString foundByText(const Entity& entity)
{
    const std::string_view rule = entity.rule;
    if (rule.empty())
        return {};
    return rule.starts_with("lexicon") || rule.starts_with("place") ? tr("a name that Throughline knows")
                                                                     : tr("the wording of a sentence");
}

}  // namespace throughline::ui
