// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/matrix_said.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/graph/plan_wording.h"

namespace throughline {
namespace {

std::string countText(const Quantity& quantity)
{
    std::string text = quantity.words.empty() ? quantityText(quantity) : quantity.words;
    return quantity.unit.empty() ? text : text.append(" ").append(quantity.unit);
}

std::string singular(const std::string& unit)
{
    const auto endsWith = [&](std::string_view end) { return unit.size() > end.size() && unit.compare(unit.size() - end.size(), end.size(), end) == 0; };
    if (endsWith("ies"))
        return unit.substr(0, unit.size() - 3) + "y";
    return endsWith("s") ? unit.substr(0, unit.size() - 1) : unit;
}

}  // namespace

MatrixSaid::MatrixSaid(const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view) : m_case(threatCase), m_graph(graph), m_view(view)
{
    for (std::size_t i = 0; i < threatCase.quantities.size(); ++i) {
        const Quantity& quantity = threatCase.quantities[i];
        if (quantity.isDeleted || !isReportIn(quantity.report))
            continue;
        if (quantity.ofEntity)
            m_ofEntity.emplace(*quantity.ofEntity, i);
        else if (quantity.ofRelationship)
            m_ofRelationship.emplace(*quantity.ofRelationship, i);
    }
}

bool MatrixSaid::isReportIn(std::optional<ReportId> report) const
{
    if (!report)
        return true;
    const Report& row = m_case[*report];
    const std::vector<std::string>& wanted = m_view.filter.reports;
    const std::vector<std::string>& out = m_view.lens.disbelieve;
    const Tlp tlp = row.marking.tlp == Tlp::NotStated ? m_case.defaultMarking.tlp : row.marking.tlp;
    const bool isCapped = m_view.filter.maxTlp != Tlp::NotStated && capLevel(tlp) > capLevel(m_view.filter.maxTlp);
    return !isCapped && (wanted.empty() || std::find(wanted.begin(), wanted.end(), row.id) != wanted.end())
        && std::find(out.begin(), out.end(), row.id) == out.end();
}

std::vector<std::string> MatrixSaid::textsOf(const std::vector<NodeIndex>& things, const std::vector<NodeIndex>& places,
                                             const std::vector<EdgeIndex>& edges) const
{
    const std::set<NodeIndex> areas(places.begin(), places.end());
    std::set<std::size_t> rows;
    std::vector<NodeIndex> uncounted;
    const auto take = [&](NodeIndex node) {
        bool isCounted = false;
        for (const EntityId entity : m_graph.node(node).entities)
            for (auto [at, end] = m_ofEntity.equal_range(entity); at != end; ++at)
                isCounted = rows.insert(at->second).second || isCounted;
        return isCounted;
    };
    for (const NodeIndex node : things)
        if (areas.count(node) == 0)
            take(node);
    std::set<std::size_t> ofThings = rows;
    for (const NodeIndex node : areas)
        if (!take(node))
            uncounted.push_back(node);
    for (const EdgeIndex edge : edges)
        for (const RelationshipId id : m_graph.edge(edge).relationships)
            for (auto [at, end] = m_ofRelationship.equal_range(id); at != end; ++at)
                if (rows.insert(at->second).second)
                    ofThings.insert(at->second);
    // What one sentence says of things and of where they are belongs together.
    std::map<std::tuple<std::uint32_t, std::size_t, std::size_t>, std::pair<std::string, std::string>> bySentence;
    for (const std::size_t row : rows) {
        const Quantity& quantity = m_case.quantities[row];
        const bool hasSentence = quantity.report && quantity.span.end > quantity.span.begin;
        auto& [of, where] = bySentence[{quantity.report ? static_cast<std::uint32_t>(rowOf(*quantity.report)) : ~0U, hasSentence ? quantity.span.begin : row,
                                        hasSentence ? quantity.span.end : ~std::size_t{0}}];
        std::string& text = ofThings.count(row) != 0 ? of : where;
        text.append(text.empty() ? "" : ", ").append(countText(quantity));
    }
    std::vector<std::string> texts;
    const auto add = [&](std::string text) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    };
    for (const auto& [sentence, said] : bySentence) {
        const auto& [of, where] = said;
        add(of + (of.empty() || where.empty() ? "" : " in ") + where + (where.empty() ? "" : ", not named"));
    }
    for (const NodeIndex node : uncounted)
        add(cardTitle(m_case[m_graph.node(node).entities.front()]) + ", not named");
    return texts;
}

std::string MatrixSaid::unitOf(NodeIndex places) const
{
    for (const EntityId entity : m_graph.node(places).entities)
        for (auto [at, end] = m_ofEntity.equal_range(entity); at != end; ++at)
            if (!m_case.quantities[at->second].unit.empty())
                return singular(m_case.quantities[at->second].unit);
    return {};
}

}  // namespace throughline
