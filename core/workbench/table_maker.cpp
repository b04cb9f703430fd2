// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/table_maker.h"

#include <algorithm>
#include <tuple>

namespace throughline::workbench {
namespace {

constexpr std::size_t rowsBetweenLooks = 4096;
constexpr std::size_t namesListed = 8;
constexpr double shareOfRows = 0.6;  ///< of the work; putting the texts in order is the rest

}  // namespace

TableWriter::TableWriter(CaseTable& table, const Job& job) : m_table(table), m_job(job)
{
    m_table.columns.resize(tableColumns(table.kind).size());
    m_table.cells.resize(m_table.columns.size());
}

bool TableWriter::begin(std::size_t id, std::size_t of)
{
    m_table.ids.push_back(static_cast<std::uint32_t>(id));
    if (m_table.ids.size() % rowsBetweenLooks != 0)
        return true;
    m_job.report(shareOfRows * static_cast<double>(id) / static_cast<double>(of));
    return !m_job.isStopped();
}

bool TableWriter::finish()
{
    for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
        if (m_job.isStopped())
            return false;
        m_table.columns[column].seal();
        m_job.report(shareOfRows + (1 - shareOfRows) * static_cast<double>(column + 1) / static_cast<double>(m_table.columns.size()));
    }
    return true;
}

TextCell countCell(std::size_t count)
{
    constexpr std::size_t digits = 12;
    std::string text = std::to_string(count);
    std::string key = std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
    return {std::move(text), std::move(key)};
}

TextCell confidenceCell(const std::optional<int>& confidence)
{
    return confidence ? countCell(static_cast<std::size_t>(std::max(0, *confidence))) : TextCell{};
}

TextCell markingCell(const Marking& marking)
{
    if (!marking.isStated())
        return {};
    std::string text(tlpText(marking.tlp));
    if (marking.pap != Pap::NotStated)
        text += " · " + std::string(papText(marking.pap));
    const int order = static_cast<int>(marking.tlp) * 10 + static_cast<int>(marking.pap);
    return {std::move(text), std::to_string(100 + order)};
}

std::string listText(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), namesListed); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > namesListed)
        text += " and " + std::to_string(names.size() - namesListed) + " more";
    return text;
}

std::string reportTitle(const Report& report) { return inOneLine(report.title.empty() ? reportLabel(report) : report.title); }

LineClaims::LineClaims(const ThreatCase& threatCase, const ClaimIndex& claims, const Lens& lens) : m_case(threatCase), m_claims(claims)
{
    if (!lens.believesAll())
        m_lens.emplace(threatCase, lens);
}

std::size_t LineClaims::countOf(RelationshipId id, bool (*isOne)(Stance)) const
{
    const IdRange<ClaimId> claims = m_claims.of(id);
    return static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(), [&](ClaimId claim) { return counts(claim) && isOne(m_case[claim].stance); }));
}

bool LineClaims::isDeniedAsWhole(RelationshipId id) const
{
    if (m_case[id].type != RelationType::AttributedTo)
        return false;
    const IdRange<IncidentId> incidents = m_claims.incidentsOf(id);
    return std::any_of(incidents.begin(), incidents.end(), [&](IncidentId incident) {
        const IdRange<ClaimId> claims = m_claims.of(incident);
        return std::any_of(claims.begin(), claims.end(), [&](ClaimId claim) { return counts(claim) && isAgainst(m_case[claim].stance); });
    });
}

bool LineClaims::isContested(RelationshipId id) const { return countOf(id, isAgainst) > 0 || isDeniedAsWhole(id); }

std::optional<Hedge> LineClaims::hedgeFor(RelationshipId id) const
{
    std::optional<Hedge> best;
    for (const ClaimId claim : m_claims.of(id))
        if (isFor(m_case[claim].stance) && counts(claim))
            best = std::max(best, std::optional(m_lens && m_lens->isDoubted(claim) ? Hedge::Alleged : hedgeOf(m_case[claim])));
    return best;
}

std::string LineClaims::standing(RelationshipId id) const
{
    const bool hasClaims = !m_claims.of(id).empty();
    if (m_case[id].isRevoked)
        return "revoked";
    const std::optional<Hedge> hedge = hedgeFor(id);
    if (m_lens && hasClaims && !hedge)
        return "left out by the lens";
    if (isContested(id))
        return "contested";
    return hasClaims ? std::string(hedgeWord(hedge.value_or(Hedge::Alleged))) : std::string();
}

}  // namespace throughline::workbench
