// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/claim_text.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostNames = 4;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

// Without a translation file "%n" gives "1 claims".
QString counted(std::size_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

/// "A and B", "A, B, C and 2 more".
QString listed(const QStringList& names)
{
    if (names.size() <= 1)
        return names.join(QString());
    const auto shown = std::min<qsizetype>(names.size(), static_cast<qsizetype>(mostNames));
    if (shown < names.size())
        return tr("%1 and %2 more").arg(names.mid(0, shown).join(QStringLiteral(", "))).arg(names.size() - shown);
    return tr("%1 and %2").arg(names.mid(0, shown - 1).join(QStringLiteral(", ")), names.last());
}

QString circleText(const ReportingCircle& circle)
{
    QStringList names;
    for (const std::string& name : circle.names)
        names.append(toQt(name).simplified());
    return tr("Circular reporting: %1 have it from each other").arg(listed(names));
}

/// How claims come from it.
QString sourceParts(const SourceRow& row)
{
    if (row.isDocument())
        return tr("document");
    QStringList parts;
    if (row.says > 0)
        parts.append(tr("speaks"));
    if (row.carries > 0)
        parts.append(tr("carries"));
    if (row.records > 0)
        parts.append(tr("records"));
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString sourceName(const SourceRow& row)
{
    const QString name = toQt(row.name).simplified();
    return name.isEmpty() ? toQt(row.id) : name;
}

QString sourceFlags(const SourceList& list, const SourceRow& row)
{
    QStringList flags;
    for (const std::uint32_t circle : row.circles)
        if (const QString text = circleText(list.circles[circle]); !flags.contains(text) && flags.size() < static_cast<qsizetype>(mostNames))
            flags.append(text);
    if (!row.alike.empty()) {
        QStringList names;
        for (const std::uint32_t other : row.alike)
            names.append(sourceName(list.rows[other]));
        flags.append(tr("Nearly the same text as %1").arg(listed(names)));
    }
    return flags.join(QStringLiteral("; "));
}

QString sourceNote(const SourceList& list, const SourceRow& row)
{
    const QString flags = sourceFlags(list, row);
    return flags.isEmpty() ? sourceParts(row) : QString(flags + QStringLiteral("; ") + sourceParts(row));
}

QString sourceDetails(const SourceList& list, const SourceRow& row, bool isOwnOrigin)
{
    QStringList lines{sourceName(row)};
    if (row.says > 0)
        lines.append(counted(row.says, tr("says 1 claim itself"), tr("says %1 claims itself")));
    if (row.carries > 0)
        lines.append(counted(row.carries, tr("carries 1 claim of others"), tr("carries %1 claims of others")));
    if (row.records > 0)
        lines.append(counted(row.records, tr("recorded 1 claim"), tr("recorded %1 claims")));
    if (row.claims == 0)
        lines.append(tr("no claim was read from it"));
    const SourceGroup& group = list.groups[row.group];
    if (group.rows.size() > 1 && !isOwnOrigin)
        lines.append(tr("Of one origin with others: %1, %2").arg(groupName(group), groupNote(group)));
    if (const QString flags = sourceFlags(list, row); !flags.isEmpty() && !isOwnOrigin)
        lines.append(tr("%1. They count as one source.").arg(flags));
    return lines.join(QLatin1Char('\n'));
}

QString groupName(const SourceGroup& group)
{
    const QString name = toQt(group.name).simplified();
    switch (group.tie) {
    case SourceTie::Government: return tr("Government of %1: its bodies and media").arg(name);
    case SourceTie::Unknown: return tr("Origin not known");
    case SourceTie::Body: break;
    }
    if (group.citing == 0)
        return name;
    return group.citing == 1 ? tr("%1 and 1 document that cites it").arg(name)
                             : tr("%1 and %2 documents that cite it").arg(name).arg(group.citing);
}

QString groupNote(const SourceGroup& group) { return groupNote(group.rows.size()); }

QString groupNote(std::size_t sources) { return tr("%1 that count as one source").arg(sources); }

QString sourcesCounted(const SourceList& list)
{
    const auto circular = std::count_if(list.rows.begin(), list.rows.end(), [](const SourceRow& row) { return !row.circles.empty(); });
    const QString all = counted(list.rows.size(), tr("1 source"), tr("%1 sources"));
    return circular == 0 ? all : tr("%1, %2 of them in circular reporting").arg(all).arg(circular);
}

QString changeHeading(LensChange change, std::size_t count)
{
    switch (change) {
    case LensChange::LineLeaves: return counted(count, tr("1 line leaves"), tr("%1 lines leave"));
    case LensChange::LineWeakens: return counted(count, tr("1 line weakens"), tr("%1 lines weaken"));
    case LensChange::DisputeEnds: return counted(count, tr("1 line is contested no more"), tr("%1 lines are contested no more"));
    case LensChange::CardLeaves: return counted(count, tr("1 card leaves"), tr("%1 cards leave"));
    case LensChange::CardSplits: return counted(count, tr("1 card comes apart"), tr("%1 cards come apart"));
    case LensChange::LineComes: return counted(count, tr("1 line comes in"), tr("%1 lines come in"));
    case LensChange::LineStrengthens:
        return counted(count, tr("1 line has several origins now"), tr("%1 lines have several origins now"));
    }
    return {};
}

QString effectSummary(const LensEffect& effect)
{
    if (effect.differences.empty())
        return tr("This lens leaves the picture as it is when everybody is believed.");
    QStringList parts;
    for (const LensChange change : {LensChange::LineLeaves, LensChange::LineWeakens, LensChange::CardLeaves, LensChange::CardSplits, LensChange::LineComes,
                                    LensChange::LineStrengthens})
        if (const std::size_t count = effect.count(change); count > 0)
            parts.append(changeHeading(change, count));
    if (effect.disputesGone > 0)
        parts.append(counted(effect.disputesGone, tr("1 contested line leaves or is contested no more"), tr("%1 contested lines leave or are contested no more")));
    return tr("Against the picture with everybody believed (%1, %2): %3.")
        .arg(counted(effect.lines, tr("1 line"), tr("%1 lines")), counted(effect.cards, tr("1 card"), tr("%1 cards")), parts.join(QStringLiteral(", ")));
}

QString differenceText(const ThreatCase& threatCase, const LensDifference& difference)
{
    QStringList names;
    for (const EntityId id : difference.entities)
        names.append(entityName(threatCase, id));
    if (difference.change == LensChange::CardLeaves && !names.isEmpty())
        return names.first();
    if (difference.relationships.empty())
        return listed(names);
    const QString line = relationshipText(threatCase, difference.relationships.front());
    if (difference.change == LensChange::LineLeaves && difference.wasDisputed)
        return tr("%1 (contested)").arg(line);
    if (difference.change != LensChange::LineWeakens)
        return line;
    return difference.before == difference.after
        ? tr("%1 (now alleged only)").arg(line)
        : tr("%1 (%2, was %3)").arg(line, toQt(strengthWord(difference.after)), toQt(strengthWord(difference.before)));
}

}  // namespace throughline::ui
