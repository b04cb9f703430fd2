// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/circular_reporting.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "core/base/utf8.h"
#include "core/engine/components.h"
#include "core/engine/stop_check.h"
#include "core/model/shown_case.h"

namespace throughline {
namespace {

using Source = std::variant<EntityId, ReportId>;

/// What is told: the same line, thing, incident or link, whoever tells it. Kind 0: whole documents.
using Subject = std::tuple<int, std::uint32_t, std::uint32_t, int>;
constexpr Subject wholeDocuments{};

/// `from` has it of `to`, by number of origin.
struct Citing {
    Subject subject;
    NodeIndex from = 0;
    NodeIndex to = 0;
    Source citing;
    std::optional<Source> cited;  ///< nullopt: named by a document, not in the case
};

class CircleFinder {
public:
    CircleFinder(const ThreatCase& threatCase, const std::vector<std::uint32_t>& classes, const ClaimOrigins& origins, const Job& job)
        : m_case(threatCase), m_classes(classes), m_origins(origins), m_isStopped(job)
    {
    }

    std::vector<CitingCircle> run() &&
    {
        readNames();
        readDocuments();
        for (std::size_t row = 0; row < m_case.claims.size() && !m_isStopped(); ++row)
            if (isShown(m_case, idAt<ClaimId>(row)))
                readClaim(m_case.claims[row]);
        keepOnlyTangled();
        findCircles();
        return std::move(m_circles);
    }

private:
    NodeIndex nodeOf(const std::string& key, const std::string& name)
    {
        const auto [at, isNew] = m_nodes.emplace(key, static_cast<NodeIndex>(m_names.size()));
        if (isNew)
            m_names.push_back(name);
        return at->second;
    }
    NodeIndex nodeOf(EntityId id)
    {
        const auto [known, isNew] = m_nodeOfEntity.try_emplace(id);
        if (isNew)
            known->second = nodeOf(m_origins.originOf(id), m_case[id].name);
        return known->second;
    }
    /// A name that a document gives may be that of a body of the case.
    NodeIndex nodeOfName(const std::string& name)
    {
        const auto body = m_bodies.find(foldCase(name));
        return body == m_bodies.end() ? nodeOf("body " + foldCase(name), name) : nodeOf(body->second);
    }
    NodeIndex nodeOf(ReportId id)
    {
        const Report& report = m_case[id];
        if (report.voice)
            return nodeOf(*report.voice);
        return report.publisher.empty() ? nodeOf("report " + report.id, reportLabel(report)) : nodeOfName(report.publisher);
    }

    void readNames()
    {
        for (const Claim& claim : m_case.claims) {
            if (m_isStopped())
                return;
            const auto add = [this](EntityId id) {
                if (!m_case[id].name.empty())
                    m_bodies.emplace(foldCase(m_case[id].name), id);
            };
            if (claim.speaker)
                add(*claim.speaker);
            std::for_each(claim.via.begin(), claim.via.end(), add);
        }
        for (std::size_t row = 0; row < m_case.reports.size(); ++row)
            if (const Report& report = m_case.reports[row]; !report.isDeleted && !report.url.empty())
                m_reportsByUrl.emplace(report.url, idAt<ReportId>(row));
    }

    void readDocuments()
    {
        m_documentCitings.resize(m_case.reports.size());
        for (std::size_t row = 0; row < m_case.reports.size(); ++row) {
            const auto id = idAt<ReportId>(row);
            if (m_case[id].isDeleted)
                continue;
            for (const DerivedFrom& source : m_case[id].derivedFrom) {
                const auto known = m_reportsByUrl.find(source.url);
                if (known != m_reportsByUrl.end())
                    note(m_documentCitings[row], {wholeDocuments, nodeOf(id), nodeOf(known->second), id, known->second});
                else if (!source.name.empty())
                    note(m_documentCitings[row], {wholeDocuments, nodeOf(id), nodeOfName(source.name), id, std::nullopt});
            }
            m_citings.insert(m_citings.end(), m_documentCitings[row].begin(), m_documentCitings[row].end());
        }
    }

    static void note(std::vector<Citing>& into, Citing citing)
    {
        if (citing.from != citing.to)
            into.push_back(std::move(citing));
    }

    /// The document has it from the last medium, that from the one before, and the first from the speaker.
    void readClaim(const Claim& claim)
    {
        const Subject subject = subjectOf(claim.about);
        std::vector<Source> chain;
        if (claim.speaker)
            chain.emplace_back(*claim.speaker);
        chain.insert(chain.end(), claim.via.begin(), claim.via.end());
        if (claim.report)
            chain.emplace_back(*claim.report);
        const auto node = [this](const Source& source) { return std::visit([this](auto id) { return nodeOf(id); }, source); };
        for (std::size_t i = 1; i < chain.size(); ++i)
            note(m_citings, {subject, node(chain[i]), node(chain[i - 1]), chain[i], chain[i - 1]});
        if (!claim.report)
            return;
        for (Citing citing : m_documentCitings[rowOf(*claim.report)]) {
            citing.subject = subject;
            m_citings.push_back(std::move(citing));
        }
    }

    Subject subjectOf(const ClaimSubject& about) const
    {
        if (const auto* id = std::get_if<RelationshipId>(&about)) {
            const Relationship& row = m_case[*id];
            return {1, m_classes[rowOf(row.source)], m_classes[rowOf(row.target)], static_cast<int>(row.type)};
        }
        if (const auto* id = std::get_if<EntityId>(&about))
            return {2, m_classes[rowOf(*id)], 0, 0};
        if (const auto* id = std::get_if<IncidentId>(&about))
            return {3, static_cast<std::uint32_t>(rowOf(*id)), 0, 0};
        return {4, static_cast<std::uint32_t>(rowOf(std::get<SameAsId>(about))), 0, 0};
    }

    std::vector<std::uint32_t> partsOf(std::span<const Citing> citings) const
    {
        std::vector<NodePair> pairs;
        for (const Citing& citing : citings)
            pairs.push_back({citing.from, citing.to});
        const FlatGraph graph(m_names.size(), std::move(pairs), Orientation::Directed);
        const Result<Components> parts = strongComponents(graph, Job{});
        return parts ? parts->partOf : std::vector<std::uint32_t>(m_names.size());
    }

    /// Nearly everybody is in no circle at all, of whatever: only the rest is looked at subject by subject.
    void keepOnlyTangled()
    {
        const std::vector<std::uint32_t> parts = partsOf(m_citings);
        std::erase_if(m_citings, [&](const Citing& citing) { return parts[citing.from] != parts[citing.to]; });
        std::stable_sort(m_citings.begin(), m_citings.end(),
                         [](const Citing& a, const Citing& b) { return a.subject < b.subject; });
        // Numbers from 0 for those that are left, so that each subject costs what it has.
        std::map<NodeIndex, NodeIndex> numbers;
        std::vector<std::string> names;
        for (Citing& citing : m_citings)
            for (NodeIndex* node : {&citing.from, &citing.to}) {
                const auto [at, isNew] = numbers.emplace(*node, static_cast<NodeIndex>(names.size()));
                if (isNew)
                    names.push_back(m_names[*node]);
                *node = at->second;
            }
        m_names = std::move(names);
    }

    void findCircles()
    {
        for (auto first = m_citings.begin(); first != m_citings.end() && !m_isStopped();) {
            const auto last = std::find_if(first, m_citings.end(), [&](const Citing& c) { return c.subject != first->subject; });
            addCircles({first, last});
            first = last;
        }
    }

    void addCircles(std::span<const Citing> citings)
    {
        const std::vector<std::uint32_t> parts = partsOf(citings);
        struct Members {
            std::set<std::string> names;
            std::set<Source> sources;
        };
        std::map<std::uint32_t, Members> found;
        for (const Citing& citing : citings) {
            if (parts[citing.from] != parts[citing.to])
                continue;
            Members& members = found[parts[citing.from]];
            members.names.insert({m_names[citing.from], m_names[citing.to]});
            members.sources.insert(citing.citing);
            if (citing.cited)
                members.sources.insert(*citing.cited);
        }
        for (auto& [part, members] : found) {
            CitingCircle circle{{members.names.begin(), members.names.end()}, {members.sources.begin(), members.sources.end()}};
            if (m_known.emplace(circle.names, circle.sources).second)
                m_circles.push_back(std::move(circle));
        }
    }

    const ThreatCase& m_case;
    const std::vector<std::uint32_t>& m_classes;
    const ClaimOrigins& m_origins;
    StopCheck m_isStopped;
    std::map<std::string, NodeIndex> m_nodes;  ///< by key of origin
    std::map<EntityId, NodeIndex> m_nodeOfEntity;
    std::vector<std::string> m_names;          ///< by node
    std::map<std::string, EntityId> m_bodies;  ///< who speaks or carries, by folded name
    std::map<std::string, ReportId> m_reportsByUrl;
    std::vector<std::vector<Citing>> m_documentCitings;  ///< by report
    std::vector<Citing> m_citings;
    std::set<std::pair<std::vector<std::string>, std::vector<Source>>> m_known;
    std::vector<CitingCircle> m_circles;
};

}  // namespace

std::vector<CitingCircle> citingCircles(const ThreatCase& threatCase, const std::vector<std::uint32_t>& classes,
                                        const ClaimOrigins& origins, const Job& job)
{
    return CircleFinder(threatCase, classes, origins, job).run();
}

}  // namespace throughline
