// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/source_list.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "core/base/utf8.h"
#include "core/engine/stop_check.h"
#include "core/graph/circular_reporting.h"
#include "core/graph/near_texts.h"
#include "core/graph/same_as_classes.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

constexpr std::string_view governmentKey = "government ";

/// Rows while they are counted; those of entities come first, then those of reports, by their row in the case.
class SourceLister {
public:
    SourceLister(const ThreatCase& threatCase, const Job& job)
        : m_case(threatCase), m_job(job), m_isStopped(job), m_classes(sameAsClasses(threatCase, LensFilter(threatCase, {}))),
          m_origins(threatCase, m_classes), m_rows(threatCase.entities.size() + threatCase.reports.size()), m_lastClaim(m_rows.size())
    {
    }

    Result<SourceList> run() &&
    {
        countClaims();
        if (m_job.isStopped())
            return cancelledQuery();
        keepRows();
        joinOrigins();
        countGroups();
        sortGroups();
        flagCircles();
        flagAlike();
        if (m_job.isStopped())
            return cancelledQuery();
        return std::move(m_list);
    }

private:
    std::size_t slotOf(EntityId id) const { return rowOf(id); }
    std::size_t slotOf(ReportId id) const { return m_case.entities.size() + rowOf(id); }

    /// A source that takes part in a claim twice has it once.
    template <class Id>
    void count(Id id, std::size_t SourceRow::*part, std::size_t claim)
    {
        const std::size_t slot = slotOf(id);
        if (std::exchange(m_lastClaim[slot], claim + 1) == claim + 1)
            return;
        SourceRow& row = m_rows[slot];
        ++row.claims;
        ++(row.*part);
        row.asserts += isFor(m_case.claims[claim].stance);
        row.denies += isAgainst(m_case.claims[claim].stance);
    }

    /// The same sources that LensFilter looks at, or a lens would take away what nobody is listed for.
    void countClaims()
    {
        for (std::size_t row = 0; row < m_case.claims.size() && !m_isStopped(); ++row) {
            if (!isShown(m_case, idAt<ClaimId>(row)))
                continue;
            const Claim& claim = m_case.claims[row];
            if (claim.speaker)
                count(*claim.speaker, &SourceRow::says, row);
            for (const EntityId id : claim.alsoSpeakers)
                count(id, &SourceRow::says, row);
            for (const EntityId id : claim.via)
                count(id, &SourceRow::carries, row);
            if (claim.report)
                countDocument(claim, row);
            if (claim.recordedBy)
                count(*claim.recordedBy, &SourceRow::records, row);
        }
    }

    void countDocument(const Claim& claim, std::size_t row)
    {
        const bool isOwnVoice = !claim.speaker && claim.via.empty() && (!claim.recordedBy || m_case[*claim.report].hasText());
        count(*claim.report, isOwnVoice ? &SourceRow::says : &SourceRow::carries, row);
        if (!claim.speaker && m_case[*claim.report].voice)
            count(*m_case[*claim.report].voice, &SourceRow::says, row);
    }

    /// Documents without a claim are listed too: that nothing was read from one is worth knowing.
    void keepRows()
    {
        for (std::size_t slot = 0; slot < m_rows.size(); ++slot) {
            SourceRow& row = m_rows[slot];
            if (slot < m_case.entities.size()) {
                const auto id = idAt<EntityId>(slot);
                if (row.claims == 0 || m_case[id].isDeleted)
                    continue;
                row.what = id;
                row.id = m_case[id].id;
                row.name = m_case[id].name;
            } else {
                const auto id = idAt<ReportId>(slot - m_case.entities.size());
                if (m_case[id].isDeleted)
                    continue;
                row.what = id;
                row.id = m_case[id].id;
                row.name = m_case[id].title.empty() ? reportLabel(m_case[id]) : m_case[id].title;
            }
            m_list.rows.push_back(std::move(row));
        }
        std::stable_sort(m_list.rows.begin(), m_list.rows.end(), [](const SourceRow& a, const SourceRow& b) {
            return a.claims != b.claims ? a.claims > b.claims : a.name < b.name;
        });
        for (std::uint32_t at = 0; at < m_list.rows.size(); ++at)
            m_rowOf.emplace(m_list.rows[at].what, at);
    }

    void joinOrigins()
    {
        std::map<std::string, std::uint32_t> groups;
        for (std::uint32_t at = 0; at < m_list.rows.size(); ++at) {
            SourceRow& row = m_list.rows[at];
            const std::string key = std::visit([this](auto id) { return m_origins.originOf(id); }, row.what);
            const auto [known, isNew] = groups.emplace(key, static_cast<std::uint32_t>(m_list.groups.size()));
            if (isNew)
                m_list.groups.push_back({.tie = tieOf(key), .name = nameOf(key, row), .rows = {}});
            row.group = known->second;
            SourceGroup& group = m_list.groups[row.group];
            group.rows.push_back(at);
            group.citing += citesForOrigin(row);
        }
    }

    static SourceTie tieOf(const std::string& key)
    {
        if (key.empty())
            return SourceTie::Unknown;
        return key.starts_with(governmentKey) ? SourceTie::Government : SourceTie::Body;
    }

    /// What the document says to have it from.
    std::string citedBy(const SourceRow& row) const
    {
        const auto* id = std::get_if<ReportId>(&row.what);
        if (!id || m_case[*id].voice)
            return {};
        for (const DerivedFrom& source : m_case[*id].derivedFrom)
            if (!source.name.empty() || !source.url.empty())
                return source.name.empty() ? source.url : source.name;
        return {};
    }

    bool citesForOrigin(const SourceRow& row) const { return !citedBy(row).empty(); }

    std::string nameOf(const std::string& key, const SourceRow& row) const
    {
        switch (tieOf(key)) {
        case SourceTie::Unknown: return {};
        case SourceTie::Government: return countryNamed(key.substr(governmentKey.size()));
        case SourceTie::Body: break;
        }
        if (const std::string cited = citedBy(row); !cited.empty())
            return cited;
        const auto* id = std::get_if<ReportId>(&row.what);
        if (!id)
            return row.name;
        const Report& report = m_case[*id];
        return report.voice ? m_case[*report.voice].name : report.publisher;
    }

    std::string countryNamed(const std::string& code) const
    {
        for (const Entity& entity : m_case.entities)
            if (entity.type == EntityType::Location && entity.externalId == code && !entity.name.empty() && !entity.isDeleted)
                return entity.name;
        return code;
    }

    /// A claim of several members counts once: what the group's number says is how much hangs on it.
    void countGroups()
    {
        std::vector<std::size_t> last(m_list.groups.size());
        const auto add = [&](const std::variant<EntityId, ReportId>& what, std::size_t claim) {
            const auto at = m_rowOf.find(what);
            if (at == m_rowOf.end())
                return;
            const std::uint32_t number = m_list.rows[at->second].group;
            if (std::exchange(last[number], claim + 1) == claim + 1)
                return;
            SourceGroup& group = m_list.groups[number];
            ++group.claims;
            group.asserts += isFor(m_case.claims[claim].stance);
            group.denies += isAgainst(m_case.claims[claim].stance);
        };
        for (std::size_t row = 0; row < m_case.claims.size() && !m_isStopped(); ++row) {
            if (!isShown(m_case, idAt<ClaimId>(row)))
                continue;
            const Claim& claim = m_case.claims[row];
            for (const std::optional<EntityId>& id : {claim.speaker, claim.recordedBy})
                if (id)
                    add(*id, row);
            for (const EntityId id : claim.alsoSpeakers)
                add(id, row);
            for (const EntityId id : claim.via)
                add(id, row);
            if (!claim.report)
                continue;
            add(*claim.report, row);
            if (!claim.speaker && m_case[*claim.report].voice)
                add(*m_case[*claim.report].voice, row);
        }
    }

    void sortGroups()
    {
        std::vector<std::uint32_t> order(m_list.groups.size());
        std::iota(order.begin(), order.end(), 0U);
        // A stable sort: equal ones stay in the order of their first rows.
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_list.groups[a].claims > m_list.groups[b].claims;
        });
        std::vector<SourceGroup> sorted;
        for (const std::uint32_t group : order) {
            for (const std::uint32_t row : m_list.groups[group].rows)
                m_list.rows[row].group = static_cast<std::uint32_t>(sorted.size());
            sorted.push_back(std::move(m_list.groups[group]));
        }
        m_list.groups = std::move(sorted);
    }

    void flagCircles()
    {
        for (CitingCircle& found : citingCircles(m_case, m_classes, m_origins, m_job)) {
            const auto number = static_cast<std::uint32_t>(m_list.circles.size());
            ReportingCircle circle{.names = std::move(found.names), .rows = {}};
            for (const std::variant<EntityId, ReportId>& source : found.sources)
                if (const auto at = m_rowOf.find(source); at != m_rowOf.end()) {
                    circle.rows.push_back(at->second);
                    m_list.rows[at->second].circles.push_back(number);
                }
            std::sort(circle.rows.begin(), circle.rows.end());
            m_list.circles.push_back(std::move(circle));
        }
    }

    void flagAlike()
    {
        const std::vector<std::uint32_t> groups = nearTextGroups(m_case.reports);
        std::map<std::uint32_t, std::vector<std::uint32_t>> rows;
        for (std::uint32_t at = 0; at < m_list.rows.size(); ++at)
            if (const auto* id = std::get_if<ReportId>(&m_list.rows[at].what))
                rows[groups[rowOf(*id)]].push_back(at);
        for (const auto& [group, alike] : rows)
            for (const std::uint32_t at : alike)
                std::copy_if(alike.begin(), alike.end(), std::back_inserter(m_list.rows[at].alike),
                             [at](std::uint32_t other) { return other != at; });
    }

    const ThreatCase& m_case;
    const Job& m_job;
    StopCheck m_isStopped;
    std::vector<std::uint32_t> m_classes;
    ClaimOrigins m_origins;
    std::vector<SourceRow> m_rows;          ///< by slot
    std::vector<std::size_t> m_lastClaim;   ///< by slot: one more than the claim counted last
    std::map<std::variant<EntityId, ReportId>, std::uint32_t> m_rowOf;
    SourceList m_list;
};

}  // namespace

Result<SourceList> listSources(const ThreatCase& threatCase, const Job& job) { return SourceLister(threatCase, job).run(); }

}  // namespace throughline
