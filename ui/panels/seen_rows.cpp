// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/seen_rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QTreeWidget>
#include <algorithm>
#include <set>

#include "core/base/defang.h"
#include "ui/claim_text.h"
#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

/// So many hits are listed; who wants others filters.
constexpr std::size_t mostListed = 3000;

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

bool isIndicator(EntityType type) { return type == EntityType::Indicator || type == EntityType::Observable; }

QString matchText(const SeenHit& hit, const SeenEntry& entry)
{
    switch (hit.how) {
    case SeenMatch::SameId: return tr("same id");
    case SeenMatch::SameValue: return tr("same indicator");
    case SeenMatch::SameName: return tr("same name");
    case SeenMatch::Alias:
        return hit.words == entry.name ? tr("its name is an alias here") : tr("alias “%1”").arg(toQt(hit.words));
    case SeenMatch::Folded: break;
    }
    return tr("“%1”, spelled otherwise").arg(toQt(hit.words));
}

QString reportsText(const SeenEntry& entry)
{
    QStringList titles;
    for (const std::string& title : entry.reports)
        titles.append(toQt(title).simplified());
    if (entry.reportCount > entry.reports.size())
        titles.append(tr("%L1 more").arg(entry.reportCount - entry.reports.size()));
    return titles.join(QStringLiteral("; "));
}

QString countText(std::size_t casefiles, std::size_t references)
{
    QStringList parts;
    if (casefiles > 0)
        parts.append(casefiles == 1 ? tr("1 casefile") : tr("%L1 casefiles").arg(casefiles));
    if (references > 0)
        parts.append(references == 1 ? tr("1 reference set") : tr("%L1 reference sets").arg(references));
    return parts.join(QStringLiteral(", "));
}

/// Makes the rows of one list.
class Rows {
    Q_DECLARE_TR_FUNCTIONS(throughline::ui::Rows)

public:
    Rows(const ThreatCase& threatCase, const SeenBefore& seen, const SeenFilter& filter)
        : m_case(threatCase), m_seen(seen), m_filter(filter),
          m_words(filter.words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
    }

    SeenShown fill(QTreeWidget& tree)
    {
        for (std::size_t from = 0; from < m_seen.hits.size();) {
            std::size_t to = from;
            while (to < m_seen.hits.size() && m_seen.hits[to].thing == m_seen.hits[from].thing)
                ++to;
            addThing(tree, from, to);
            from = to;
        }
        addProblems(tree);
        return m_shown;
    }

private:
    void addThing(QTreeWidget& tree, std::size_t from, std::size_t to)
    {
        const EntityId thing = m_seen.hits[from].thing;
        const std::size_t row = rowOf(thing);
        // The list may be older than the case.
        if (row >= m_case.entities.size() || m_case[thing].isDeleted || (!m_filter.inScope.empty() && !(row < m_filter.inScope.size() && m_filter.inScope[row])))
            return;
        QList<QTreeWidgetItem*> hits;
        std::set<std::uint32_t> casefiles;
        std::set<std::uint32_t> references;
        for (std::size_t i = from; i < to; ++i) {
            const SeenHit& hit = m_seen.hits[i];
            if ((hit.isCommon && !m_filter.hasCommon) || !hasWords(hit))
                continue;
            (setOf(hit).kind == SeenSet::Kind::Casefile ? casefiles : references).insert(hit.set);
            ++m_shown.hits;
            if (m_shown.hits - m_shown.left <= mostListed)
                hits.append(itemOf(hit, i));
            else
                ++m_shown.left;
        }
        if (casefiles.empty() && references.empty())
            return;
        ++m_shown.things;
        if (hits.isEmpty())
            return;
        auto* item = new QTreeWidgetItem(&tree);
        const QString name = entityName(m_case, thing).simplified();
        put(*item, SeenColumn::Thing, name);
        put(*item, SeenColumn::How, entityKind(m_case[thing]));
        put(*item, SeenColumn::Where, countText(casefiles.size(), references.size()));
        QFont font = tree.font();
        font.setWeight(QFont::DemiBold);
        item->setFont(static_cast<int>(SeenColumn::Thing), font);
        item->setData(0, seenThingRole, static_cast<int>(row));
        item->setData(0, seenKeyRole, QStringLiteral("thing %1").arg(row));
        item->addChildren(hits);
    }

    const SeenSet& setOf(const SeenHit& hit) const { return *m_seen.sets[hit.set]; }
    const SeenEntry& entryOf(const SeenHit& hit) const { return setOf(hit).entries[hit.entry]; }

    bool hasWords(const SeenHit& hit) const
    {
        if (m_words.isEmpty())
            return true;
        const SeenEntry& entry = entryOf(hit);
        const QString all = entityName(m_case, hit.thing) + QLatin1Char('\n') + seenEntryText(entry) + QLatin1Char('\n') + toQt(setOf(hit).title)
            + QLatin1Char('\n') + toQt(hit.words) + QLatin1Char('\n') + reportsText(entry);
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
    }

    static void put(QTreeWidgetItem& item, SeenColumn column, const QString& text)
    {
        item.setText(static_cast<int>(column), text);
        item.setToolTip(static_cast<int>(column), tooltipText(text));
    }

    QTreeWidgetItem* itemOf(const SeenHit& hit, std::size_t index) const
    {
        const SeenEntry& entry = entryOf(hit);
        const SeenSet& set = setOf(hit);
        const bool isCasefile = set.kind == SeenSet::Kind::Casefile;
        auto* item = new QTreeWidgetItem;
        put(*item, SeenColumn::Thing, seenEntryText(entry));
        put(*item, SeenColumn::How, matchText(hit, entry));
        put(*item, SeenColumn::Where, toQt(set.title).simplified());
        if (isCasefile) {
            put(*item, SeenColumn::Claims, QStringLiteral("%L1").arg(entry.claims));
            put(*item, SeenColumn::Newest, toQt(entry.lastDate));
            put(*item, SeenColumn::Reports, reportsText(entry));
            put(*item, SeenColumn::Marking, toQt(tlpText(entry.marking.tlp)));
        } else if (entry.marking.isStated()) {
            put(*item, SeenColumn::Marking, toQt(tlpText(entry.marking.tlp)));
        }
        if (!set.path.empty())
            item->setToolTip(static_cast<int>(SeenColumn::Where), tooltipText(QDir::toNativeSeparators(toQt(set.path))));
        item->setToolTip(static_cast<int>(SeenColumn::Thing), tooltipText(namesText(entry)));
        item->setTextAlignment(static_cast<int>(SeenColumn::Claims), Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, seenHitRole, static_cast<int>(index));
        item->setData(0, seenThingRole, static_cast<int>(rowOf(hit.thing)));
        item->setData(0, seenKeyRole, QStringLiteral("hit %1 %2 %3").arg(rowOf(hit.thing)).arg(toQt(set.path.empty() ? set.title : set.path), toQt(entry.id)));
        return item;
    }

    static QString namesText(const SeenEntry& entry)
    {
        constexpr std::size_t mostNames = 30;
        QStringList names;
        for (std::size_t i = 0; i < std::min(entry.aliases.size(), mostNames); ++i)
            names.append(toQt(entry.aliases[i]).simplified());
        if (entry.aliases.size() > mostNames)
            names.append(tr("%L1 more").arg(entry.aliases.size() - mostNames));
        const QString name = seenEntryText(entry);
        return names.isEmpty() ? name : tr("%1, also called %2").arg(name, names.join(QStringLiteral(", ")));
    }

    void addProblems(QTreeWidget& tree)
    {
        for (const auto& set : m_seen.sets) {
            const QString text = toQt(set->problem.empty() ? set->notice : set->problem);
            if (text.isEmpty())
                continue;
            ++m_shown.problems;
            auto* item = new QTreeWidgetItem(&tree);
            put(*item, SeenColumn::Thing, toQt(set->title).simplified());
            put(*item, SeenColumn::How, set->problem.empty() ? tr("searched in part") : tr("not searched"));
            put(*item, SeenColumn::Where, text);
            item->setToolTip(static_cast<int>(SeenColumn::Thing), tooltipText(QDir::toNativeSeparators(toQt(set->path))));
            item->setData(0, seenKeyRole, QString(QStringLiteral("file ") + toQt(set->path)));
            item->setForeground(0, tree.palette().brush(QPalette::PlaceholderText));
        }
    }

    const ThreatCase& m_case;
    const SeenBefore& m_seen;
    const SeenFilter& m_filter;
    QStringList m_words;
    SeenShown m_shown;
};

}  // namespace

QStringList seenHeadings()
{
    return {tr("Thing"), tr("How it matches"), tr("Where"), tr("Claims there"), tr("Newest report"), tr("Reports"), tr("Marking there")};
}

QString seenEntryText(const SeenEntry& entry)
{
    const std::string name = entry.name.empty() ? entry.id : isIndicator(entry.type) ? listedIndicator(entry.name) : entry.name;
    QString text = toQt(name).simplified();
    if (!entry.externalId.empty() && entry.externalId != entry.name)
        text += QStringLiteral("  ·  ") + toQt(entry.externalId);
    return text;
}

std::string linkReason(const SeenSet& set, const SeenHit& hit)
{
    const SeenEntry& entry = set.entries[hit.entry];
    const std::string what = "“" + entry.name + "”" + (entry.externalId.empty() ? std::string() : " (" + entry.externalId + ")") + " in " + set.title;
    switch (hit.how) {
    case SeenMatch::SameId: return "Same id as " + what + ".";
    case SeenMatch::SameValue: return "Same indicator as " + what + ".";
    case SeenMatch::SameName: return "Same name as " + what + ".";
    case SeenMatch::Alias: return "“" + hit.words + "” is a name of " + what + ".";
    case SeenMatch::Folded: break;
    }
    return "Same name but for its spelling as " + what + ".";
}

std::vector<bool> chosenIn(const ThreatCase& threatCase, const Selection& selection)
{
    std::vector<bool> rows(threatCase.entities.size());
    for (const EntityId id : selection.entities)
        rows[rowOf(id)] = true;
    for (const RelationshipId id : selection.relationships)
        rows[rowOf(threatCase[id].source)] = rows[rowOf(threatCase[id].target)] = true;
    return rows;
}

std::vector<bool> toldIn(const ThreatCase& threatCase, ReportId report)
{
    std::vector<bool> rows(threatCase.entities.size());
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
        for (const Mention& mention : threatCase.entities[row].mentions)
            rows[row] = rows[row] || mention.report == report;
    for (std::size_t row = 0; row < threatCase.claims.size(); ++row) {
        const Claim& claim = threatCase.claims[row];
        if (claim.report != report)
            continue;
        if (const auto* edge = std::get_if<RelationshipId>(&claim.about))
            rows[rowOf(threatCase[*edge].source)] = rows[rowOf(threatCase[*edge].target)] = true;
        if (const auto* thing = std::get_if<EntityId>(&claim.about))
            rows[rowOf(*thing)] = true;
    }
    return rows;
}

SeenShown fillSeenList(QTreeWidget& tree, const ThreatCase& threatCase, const SeenBefore& seen, const SeenFilter& filter)
{
    tree.clear();
    const SeenShown shown = Rows(threatCase, seen, filter).fill(tree);
    tree.expandAll();
    return shown;
}

}  // namespace throughline::ui
