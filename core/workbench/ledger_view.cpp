// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/ledger_view.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace throughline {
namespace {

using Rows = std::vector<std::uint32_t>;

constexpr std::size_t namesListed = 4;

template <class Id>
std::vector<bool> marks(const std::vector<Id>& ids, std::size_t size)
{
    std::vector<bool> isMarked(size);
    for (const Id id : ids)
        if (rowOf(id) < size)
            isMarked[rowOf(id)] = true;
    return isMarked;
}

/// Which claims belong to what is selected.
class Scope {
public:
    Scope(const ClaimLedger& ledger, const Selection& selection)
        : m_case(ledger.threatCase), m_claim(selection.entities.empty() && selection.relationships.empty() && !selection.incident
                                                 ? selection.claim : std::nullopt),
          m_entities(marks(selection.entities, m_case.entities.size())),
          m_relationships(marks(selection.relationships, m_case.relationships.size())), m_incidents(m_case.incidents.size())
    {
        addBlanket(ledger, selection.relationships);
        if (selection.incident && rowOf(*selection.incident) < m_incidents.size()) {
            m_incidents[rowOf(*selection.incident)] = true;
            for (const RelationshipId id : m_case[*selection.incident].relationships)
                m_relationships[rowOf(id)] = true;
        }
    }

    bool contains(const LedgerRow& row) const
    {
        if (m_claim)
            return row.claim == *m_claim;
        return std::visit([this](auto id) { return isAbout(id); }, row.about) || (row.speaker && m_entities[rowOf(*row.speaker)])
            || std::binary_search(m_blanket.begin(), m_blanket.end(), static_cast<std::uint32_t>(rowOf(row.claim)));
    }

private:
    /// What denies an incident as a whole denies each attribution that is told of it.
    void addBlanket(const ClaimLedger& ledger, const std::vector<RelationshipId>& chosen)
    {
        std::set<std::uint32_t> edges;
        for (const RelationshipId id : chosen)
            if (rowOf(id) < m_case.relationships.size() && !ledger.claims->of(id).empty())
                edges.insert(ledger.rows[rowOf(ledger.claims->of(id).front())].edge);
        for (const std::uint32_t edge : edges)
            m_blanket.insert(m_blanket.end(), ledger.edges[edge].blanket.begin(), ledger.edges[edge].blanket.end());
        std::sort(m_blanket.begin(), m_blanket.end());
    }

    bool isAbout(RelationshipId id) const
    {
        return m_relationships[rowOf(id)] || m_entities[rowOf(m_case[id].source)] || m_entities[rowOf(m_case[id].target)];
    }
    bool isAbout(EntityId id) const { return m_entities[rowOf(id)]; }
    bool isAbout(IncidentId id) const { return m_incidents[rowOf(id)]; }
    bool isAbout(SameAsId id) const { return m_entities[rowOf(m_case[id].first)] || m_entities[rowOf(m_case[id].second)]; }

    const ThreatCase& m_case;
    std::optional<ClaimId> m_claim;  ///< the only thing that is selected
    std::vector<bool> m_entities;
    std::vector<bool> m_relationships;
    std::vector<bool> m_incidents;
    Rows m_blanket;
};

Rows rowsInScope(const ClaimLedger& ledger, const LedgerQuery& query)
{
    Rows rows;
    std::optional<Scope> scope;
    if (query.scope && !query.scope->isEmpty())
        scope.emplace(ledger, *query.scope);
    for (std::size_t at = 0; at < ledger.rows.size(); ++at)
        if ((query.hasWithdrawn || !ledger.rows[at].isWithdrawn) && (!scope || scope->contains(ledger.rows[at])))
            rows.push_back(static_cast<std::uint32_t>(at));
    return rows;
}

/// Keeps the rows that have a word in any column.
void filterBy(std::string_view word, const ClaimLedger& ledger, Rows& rows)
{
    std::array<std::vector<char>, ledgerColumnCount> holds;
    for (std::size_t column = 0; column < ledgerColumnCount; ++column)
        holds[column] = ledger.columns[column].holding(word);
    std::erase_if(rows, [&](std::uint32_t at) {
        const LedgerRow& row = ledger.rows[at];
        for (std::size_t column = 0; column < ledgerColumnCount; ++column)
            if (holds[column][row.texts[column]])
                return false;
        return true;
    });
}

void filterRows(const ClaimLedger& ledger, const LedgerQuery& query, Rows& rows)
{
    if (query.isContestedOnly)
        std::erase_if(rows, [&](std::uint32_t at) { return !ledger.rows[at].isContested; });
    for (const std::string& word : filterWords(query.filter))
        filterBy(word, ledger, rows);
}

void sortRows(const ClaimLedger& ledger, const LedgerQuery& query, Rows& rows)
{
    if (!query.sortedBy)
        return;
    const auto column = static_cast<std::size_t>(*query.sortedBy);
    const ColumnTexts& texts = ledger.columns[column];
    constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t number = ledger.rows[rows[i]].texts[column];
        const std::uint32_t rank = texts.rank(number);
        ranked[i] = {texts.text(number).empty() ? last : query.isDescending ? last - 1 - rank : rank, rows[i]};
    }
    std::sort(ranked.begin(), ranked.end());  // rows of one rank stay in the order of the case
    std::transform(ranked.begin(), ranked.end(), rows.begin(), [](const auto& one) { return one.second; });
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), namesListed); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > namesListed)
        text += " and " + std::to_string(names.size() - namesListed) + " more";
    return text;
}

/// Both sides in one form, and in every heading: nobody is passed over for having nothing to show.
std::string voicesText(const LedgerEdge& edge)
{
    // Nobody asserts an incident as such: its relationships are what is asserted.
    if (edge.isWhole && edge.sayers.empty())
        return edge.deniers.empty() ? std::string("nothing in force") : "denied by " + listed(edge.deniers);
    return (edge.sayers.empty() ? std::string("no assertion in the case") : "asserted by " + listed(edge.sayers)) + " · "
        + (edge.deniers.empty() ? std::string("no denial in the case") : "denied by " + listed(edge.deniers));
}

/// Rows under one heading; attributions have parts instead.
struct Group {
    std::string heading;
    std::vector<std::pair<std::string, Rows>> parts;
    Rows rows;
};

std::vector<Group> groupsBySpeaker(const ClaimLedger& ledger, const Rows& rows)
{
    const ColumnTexts& speakers = ledger.columns[static_cast<std::size_t>(LedgerColumn::Speaker)];
    std::map<std::pair<std::uint32_t, std::uint32_t>, Rows> byRank;
    for (const std::uint32_t at : rows) {
        const std::uint32_t speaker = ledger.rows[at].texts[static_cast<std::size_t>(LedgerColumn::Speaker)];
        byRank[{speakers.rank(speaker), speaker}].push_back(at);
    }
    std::vector<Group> groups;
    for (auto& [key, members] : byRank) {
        const std::size_t count = members.size();
        groups.push_back({speakers.text(key.second) + " · " + std::to_string(count) + (count == 1 ? " claim" : " claims"), {},
                          std::move(members)});
    }
    return groups;
}

/// Things with several attributions first, then those with one, then the rest; each in the order of the case.
std::vector<Group> groupsByEdge(const ClaimLedger& ledger, const Rows& rows)
{
    std::vector<Rows> byEdge(ledger.edges.size());
    for (const std::uint32_t at : rows)
        byEdge[ledger.rows[at].edge].push_back(at);
    // What denies an incident as a whole stands with each attribution that it denies, too.
    std::vector<bool> isShown(ledger.rows.size());
    for (const std::uint32_t at : rows)
        isShown[at] = true;
    using Key = std::tuple<int, std::uint32_t, std::uint32_t>;  // kind of group, edge or actor, unused for actors
    std::map<Key, Group> groups;
    for (std::uint32_t at = 0; at < ledger.edges.size(); ++at) {
        const LedgerEdge& edge = ledger.edges[at];
        Rows members = std::move(byEdge[at]);
        if (members.empty())
            continue;
        if (!edge.actor) {
            groups[{2, at, 0}] = {edge.title + " · " + voicesText(edge), {}, std::move(members)};
            continue;
        }
        std::copy_if(edge.blanket.begin(), edge.blanket.end(), std::back_inserter(members), [&](std::uint32_t row) { return isShown[row]; });
        const LedgerActor& actor = ledger.actors[*edge.actor];
        Group& group = groups[{actor.sponsors > 1 ? 0 : 1, *edge.actor, 0}];
        group.heading = "Who stands behind " + actor.name + "? "
            + (actor.sponsors == 1 ? std::string("1 attribution") : std::to_string(actor.sponsors) + " attributions");
        group.parts.emplace_back(edge.sponsor + " · " + voicesText(edge), std::move(members));
    }
    std::vector<Group> out;
    for (auto& [key, group] : groups)
        out.push_back(std::move(group));
    return out;
}

class ViewMaker {
public:
    LedgerView flat(const Rows& rows) &&
    {
        addRows(rows, LedgerNode::none);
        m_view.topCount = rows.size();
        return std::move(m_view);
    }

    LedgerView grouped(const std::vector<Group>& groups) &&
    {
        for (const Group& group : groups)
            addHeading(group.heading, LedgerNode::none);
        m_view.topCount = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto parent = static_cast<std::uint32_t>(i);
            const std::uint32_t first = begin(parent, groups[i].parts.empty() ? groups[i].rows.size() : groups[i].parts.size());
            if (groups[i].parts.empty())
                addRows(groups[i].rows, parent);
            for (const auto& [heading, rows] : groups[i].parts)
                addHeading(heading, parent);
            for (std::size_t part = 0; part < groups[i].parts.size(); ++part) {
                const auto node = first + static_cast<std::uint32_t>(part);
                begin(node, groups[i].parts[part].second.size());
                addRows(groups[i].parts[part].second, node);
            }
        }
        return std::move(m_view);
    }

private:
    std::uint32_t begin(std::uint32_t parent, std::size_t count)
    {
        LedgerNode& node = m_view.nodes[parent];
        node.first = static_cast<std::uint32_t>(m_view.nodes.size());
        node.count = static_cast<std::uint32_t>(count);
        return node.first;
    }

    void addHeading(const std::string& text, std::uint32_t parent)
    {
        m_view.nodes.push_back({.heading = static_cast<std::uint32_t>(m_view.headings.size()), .parent = parent});
        m_view.headings.push_back(text);
    }

    void addRows(const Rows& rows, std::uint32_t parent)
    {
        for (const std::uint32_t row : rows)
            m_view.nodes.push_back({.row = row, .parent = parent});
    }

    LedgerView m_view;
};

}  // namespace

LedgerView viewOf(const ClaimLedger& ledger, const LedgerQuery& query)
{
    Rows rows = rowsInScope(ledger, query);
    const std::size_t inScope = rows.size();
    filterRows(ledger, query, rows);
    sortRows(ledger, query, rows);
    LedgerView view;
    if (query.grouping == LedgerGrouping::None)
        view = ViewMaker().flat(rows);
    else
        view = ViewMaker().grouped(query.grouping == LedgerGrouping::Speaker ? groupsBySpeaker(ledger, rows) : groupsByEdge(ledger, rows));
    view.shown = rows.size();
    view.inScope = inScope;
    return view;
}

}  // namespace throughline
