// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/casefile/casefile.h"
#include "core/model/compact_case.h"
#include "core/model/effective_marking.h"
#include "core/names/seen_support.h"

namespace throughline {
namespace {

constexpr std::size_t rowsBetweenLooks = 1024;

/// What a case says of each of its things.
class Sayings {
public:
    Sayings(const ThreatCase& threatCase, const Job& job)
        : m_case(threatCase), m_claims(threatCase.entities.size()), m_reports(threatCase.entities.size())
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row)
            for (const Mention& mention : m_case.entities[row].mentions)
                m_reports[row].insert(mention.report);
        for (std::size_t row = 0; row < m_case.claims.size(); ++row) {
            if (row % rowsBetweenLooks == 0 && job.isStopped())
                return;
            take(m_case.claims[row]);
        }
    }

    void tell(EntityId id, SeenEntry& entry) const
    {
        const std::set<ReportId>& reports = m_reports[rowOf(id)];
        entry.claims = m_claims[rowOf(id)];
        entry.reportCount = reports.size();
        const TimeSpan* newest = nullptr;
        for (const ReportId report : reports) {
            const Report& row = m_case[report];
            if (entry.reports.size() < mostReportsTold)
                entry.reports.push_back(row.title.empty() ? reportLabel(row) : row.title);
            if (row.published.latest && (!newest || *newest->latest < *row.published.latest))
                newest = &row.published;
        }
        if (newest)
            entry.lastDate = timeText(*newest);
    }

private:
    void take(const Claim& claim)
    {
        if (const auto* edge = std::get_if<RelationshipId>(&claim.about)) {
            note(m_case[*edge].source, claim);
            if (m_case[*edge].source != m_case[*edge].target)
                note(m_case[*edge].target, claim);
        } else if (const auto* thing = std::get_if<EntityId>(&claim.about)) {
            note(*thing, claim);
        }
    }

    void note(EntityId id, const Claim& claim)
    {
        ++m_claims[rowOf(id)];
        if (claim.report)
            m_reports[rowOf(id)].insert(*claim.report);
    }

    const ThreatCase& m_case;
    std::vector<std::size_t> m_claims;            ///< by entity
    std::vector<std::set<ReportId>> m_reports;  ///< by entity
};

void fill(SeenSet& set, const ThreatCase& threatCase, const Job& job, const SeenLimits& limits)
{
    const Sayings sayings(threatCase, job);
    const EffectiveMarking markings(threatCase);
    for (std::size_t row = 0; row < threatCase.entities.size() && !job.isStopped(); ++row) {
        const Entity& entity = threatCase.entities[row];
        SeenEntry entry{.id = entity.id, .externalId = entity.externalId, .type = entity.type, .typeWord = entity.typeWord,
                        .kindWord = entity.kindWord, .name = entity.name};
        for (const Alias& alias : entity.also)
            entry.aliases.push_back(alias.name);
        entry.marking = markings.of(idAt<EntityId>(row));
        sayings.tell(idAt<EntityId>(row), entry);
        if (!addSeenEntry(set, std::move(entry), entity, limits))
            return;
    }
}

}  // namespace

std::shared_ptr<const SeenSet> readSeenCasefile(const std::string& path, const Job& job, const SeenLimits& limits)
{
    auto set = std::make_shared<SeenSet>();
    set->kind = SeenSet::Kind::Casefile;
    set->path = path;
    set->title = fileNameOf(path);
    if (const Status status = checkSeenFile(path, limits); !status) {
        set->problem = seenProblem(status.error());
        return set;
    }
    const LimitedJob limited(job, limits.seconds);
    Result<OpenedCasefile> opened = readCasefile(path, limited.job());
    if (job.isStopped())
        return nullptr;
    if (!opened) {
        set->problem = seenProblem(opened.error());
        return set;
    }
    if (opened->isRepaired)
        set->notice = "The file is damaged; what could be saved of it was searched.";
    const CompactedCase compacted = compactCase(opened->document.threatCase);
    if (!compacted.threatCase.title.empty())
        set->title = compacted.threatCase.title;
    fill(*set, compacted.threatCase, job, limits);
    return job.isStopped() ? nullptr : set;
}

}  // namespace throughline
