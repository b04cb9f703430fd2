// SPDX-License-Identifier: GPL-3.0-or-later
// The table of things: one row each, with what is told of it counted over all its lines.
#include <algorithm>

#include "core/base/defang.h"
#include "core/graph/role.h"
#include "core/model/shown_case.h"
#include "core/model/withdrawn.h"
#include "core/workbench/table_maker.h"

namespace throughline::workbench {
namespace {

/// What is counted for a thing.
struct Tally {
    std::uint32_t links = 0;
    std::uint32_t claims = 0;
    std::uint32_t contested = 0;
};

std::vector<Tally> tallies(const TableSource& source)
{
    const ThreatCase& c = source.threatCase;
    const LineClaims lines(c, *source.claims, source.lens);
    const auto counted = [&](const IdRange<ClaimId>& claims) {
        return static_cast<std::uint32_t>(std::count_if(claims.begin(), claims.end(), [&](ClaimId claim) { return lines.counts(claim); }));
    };
    std::vector<Tally> all(c.entities.size());
    for (std::size_t row = 0; row < all.size(); ++row)
        all[row].claims = counted(source.claims->of(idAt<EntityId>(row)));
    for (std::size_t row = 0; row < c.relationships.size(); ++row) {
        const auto id = idAt<RelationshipId>(row);
        if (!isShown(c, id))
            continue;
        const Tally line{1, counted(source.claims->of(id)), lines.isContested(id) ? 1U : 0U};
        const auto add = [&](EntityId end) {
            Tally& tally = all[rowOf(end)];
            tally = {tally.links + line.links, tally.claims + line.claims, tally.contested + line.contested};
        };
        add(c[id].source);
        if (c[id].target != c[id].source)
            add(c[id].target);
    }
    return all;
}

std::vector<ReportId> reportsOf(const ThreatCase& c, const Entity& entity)
{
    std::vector<ReportId> reports;
    for (const Mention& mention : entity.mentions)
        if (isShown(c, mention.report))
            reports.push_back(mention.report);
    std::sort(reports.begin(), reports.end());
    reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
    return reports;
}

std::string stateText(const Entity& entity)
{
    std::string text;
    const auto append = [&](bool isSo, std::string_view word) {
        if (isSo)
            text += (text.empty() ? "" : " · ") + std::string(word);
    };
    append(entity.isDraft, "draft");
    append(entity.isRevoked, withdrawnWord(entity));
    append(entity.isPlaceholder, "missing in its file");
    append(entity.naming == Naming::NotNamed, "not named");
    append(entity.naming == Naming::Withheld, "name withheld");
    return text;
}

class EntityRows {
public:
    EntityRows(CaseTable& table, const TableSource& source, const Job& job)
        : m_case(source.threatCase), m_tallies(tallies(source)), m_roles(assignRoles(m_case, *source.claims, {}, {})), m_out(table, job)
    {
    }

    bool run()
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            if (isShown(m_case, idAt<EntityId>(row)) && !addRow(row))
                return false;
        return m_out.finish();
    }

private:
    bool addRow(std::size_t row)
    {
        using enum EntityColumn;
        const Entity& entity = m_case.entities[row];
        if (!m_out.begin(row, m_case.entities.size()))
            return false;
        m_out.put(Name, ledgerName(m_case, idAt<EntityId>(row)));
        m_out.put(Kind, kindText(entity));
        m_out.put(Lane, TextCell{std::string(laneTitle(m_roles[row])), std::to_string(static_cast<int>(m_roles[row]))});
        m_out.put(Id, inOneLine(entity.externalId));
        m_out.put(Links, countCell(m_tallies[row].links));
        m_out.put(Claims, countCell(m_tallies[row].claims));
        m_out.put(Contested, m_tallies[row].contested > 0 ? countCell(m_tallies[row].contested) : TextCell{});
        m_out.put(FirstSeen, timeCell(entity.firstSeen));
        m_out.put(LastSeen, timeCell(entity.lastSeen));
        m_out.put(Marking, markingCell(entity.marking));
        m_out.put(State, stateText(entity));
        m_out.put(Confidence, confidenceCell(entity.confidence));
        m_out.put(FoundBy, entity.rule);
        addLists(entity);
        return true;
    }

    void addLists(const Entity& entity)
    {
        using enum EntityColumn;
        std::vector<std::string> names;
        const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
        for (const Alias& alias : entity.also)
            names.push_back(isIndicator ? listedIndicator(inOneLine(alias.name)) : inOneLine(alias.name));
        m_out.put(Also, listText(names));
        const std::vector<ReportId> reports = reportsOf(m_case, entity);
        m_out.put(Mentions, countCell(entity.mentions.size()));
        m_out.put(Reports, countCell(reports.size()));
        names.clear();
        for (const ReportId report : reports)
            names.push_back(reportTitle(m_case[report]));
        m_out.put(NamedIn, listText(names));
        names.clear();
        for (const std::string& tag : entity.tags)
            names.push_back(inOneLine(tag));
        m_out.put(Tags, listText(names));
    }

    const ThreatCase& m_case;
    std::vector<Tally> m_tallies;
    std::vector<Role> m_roles;
    TableWriter m_out;
};

}  // namespace

bool fillEntities(CaseTable& table, const TableSource& source, const Job& job) { return EntityRows(table, source, job).run(); }

}  // namespace throughline::workbench
