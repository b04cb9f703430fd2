// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/what_if.h"

#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/query/question_kinds.h"

namespace throughline {
namespace {

constexpr const char* place = "without-source";

/// All names that a source answers to.
bool isCalled(const ThreatCase& threatCase, const CaseSource& source, const std::string& name)
{
    const std::string folded = foldCase(name);
    if (source.id == name || foldCase(source.name) == folded)
        return true;
    for (const Report& report : threatCase.reports)
        if (report.id == source.id)
            return foldCase(report.fileName) == folded || foldCase(report.publisher) == folded;
    for (const Entity& entity : threatCase.entities)
        if (entity.id == source.id)
            return std::any_of(entity.also.begin(), entity.also.end(),
                               [&](const Alias& alias) { return foldCase(alias.name) == folded; });
    return false;
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

/// The one source of that name; where several answer to it, those whose own name it is.
Result<CaseSource> sourceNamed(const ThreatCase& threatCase, const std::vector<CaseSource>& sources, const std::string& name)
{
    std::vector<CaseSource> found;
    std::vector<CaseSource> exact;
    for (const CaseSource& source : sources) {
        if (isCalled(threatCase, source, name))
            found.push_back(source);
        if (source.id == name || foldCase(source.name) == foldCase(name))
            exact.push_back(source);
    }
    if (!exact.empty())
        found = exact;
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{ErrorCode::NotFound, quoted(name) + " is no source here: no speaker, medium or report is called so.", place};
    std::string listed;
    for (const CaseSource& source : found)
        listed += (listed.empty() ? "" : ", ") + source.id;
    return Error{ErrorCode::Ambiguous, quoted(name) + " is the name of several sources: " + listed + ". Give the id.", place};
}

/// Who is behind the claims of an answer, as a lens looks at it.
class AnswerSources {
public:
    AnswerSources(const CampaignGraph& campaign, const Answer& answer) : m_case(campaign.threatCase())
    {
        for (const ClaimId id : answer.allClaims)
            add(m_case[id]);
        for (const ThreatPath& path : answer.paths)
            for (const PathHop& hop : path.hops)
                addRouting(hop);
        addJoins(campaign, answer);
    }

    std::vector<CaseSource> inOrder() const
    {
        std::vector<CaseSource> sources;
        for (const EntityId id : m_speakers)
            sources.push_back({m_case[id].id, m_case[id].name});
        for (const ReportId id : m_reports)
            sources.push_back({m_case[id].id, m_case[id].title.empty() ? m_case[id].fileName : m_case[id].title});
        return sources;
    }

private:
    void add(const Claim& claim)
    {
        for (const std::optional<EntityId>& one : {claim.speaker, claim.recordedBy})
            if (one)
                m_speakers.insert(*one);
        m_speakers.insert(claim.alsoSpeakers.begin(), claim.alsoSpeakers.end());
        m_speakers.insert(claim.via.begin(), claim.via.end());
        addReport(claim.report);
    }

    void addReport(const std::optional<ReportId>& report)
    {
        if (!report)
            return;
        m_reports.insert(*report);
        if (m_case[*report].voice)
            m_speakers.insert(*m_case[*report].voice);
    }

    void addRouting(const PathHop& hop)
    {
        if (!hop.isDerived || !hop.incident)
            return;
        addReport(m_case[*hop.incident].report);
        m_speakers.insert(m_case[*hop.incident].reportedBy.begin(), m_case[*hop.incident].reportedBy.end());
    }

    /// Who says that two things of one card are one.
    void addJoins(const CampaignGraph& campaign, const Answer& answer)
    {
        std::set<EntityId> joined;
        for (const NodeIndex node : answer.allNodes)
            if (const std::vector<EntityId>& entities = campaign.graph().node(node).entities; entities.size() > 1)
                joined.insert(entities.begin(), entities.end());
        for (std::size_t i = 0; i < m_case.sameAs.size() && !joined.empty(); ++i)
            if (joined.contains(m_case.sameAs[i].first) && joined.contains(m_case.sameAs[i].second))
                for (const ClaimId id : campaign.claims().of(idAt<SameAsId>(i)))
                    add(m_case[id]);
    }

    const ThreatCase& m_case;
    std::set<EntityId> m_speakers;
    std::set<ReportId> m_reports;
};

/// Is there still an answer? A thing that is named but no longer there leaves none.
Result<bool> isAnswered(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Answer> answer = ask(campaign, question, job);
    if (answer)
        return !answer->isEmpty();
    const ErrorCode code = answer.error().code;
    if (code == ErrorCode::NotFound || code == ErrorCode::BadArgument || code == ErrorCode::Ambiguous)
        return false;
    return answer.error();
}

std::vector<std::string> idsOf(const CampaignGraph& campaign, const std::vector<NodeIndex>& nodes, const std::vector<std::string>& names)
{
    if (nodes.empty())
        return names;
    std::vector<std::string> ids;
    for (const NodeIndex node : nodes)
        ids.push_back(campaign.titleOf(node).id);
    return ids;
}

}  // namespace

std::vector<CaseSource> sourcesOfCase(const ThreatCase& threatCase)
{
    std::set<EntityId> speakers;
    for (const Claim& claim : threatCase.claims) {
        if (claim.isDeleted)
            continue;
        if (claim.speaker)
            speakers.insert(*claim.speaker);
        speakers.insert(claim.alsoSpeakers.begin(), claim.alsoSpeakers.end());
        speakers.insert(claim.via.begin(), claim.via.end());
    }
    std::vector<CaseSource> sources;
    for (const EntityId id : speakers)
        sources.push_back({threatCase[id].id, threatCase[id].name});
    for (const Report& report : threatCase.reports)
        if (!report.isDeleted)
            sources.push_back({report.id, report.title.empty() ? report.fileName : report.title});
    return sources;
}

Result<LensWithout> lensWithout(const ThreatCase& threatCase, const Lens& lens, const std::vector<std::string>& sources)
{
    LensWithout result{.lens = lens, .names = {}};
    if (sources.empty())
        return result;
    const std::vector<CaseSource> known = sourcesOfCase(threatCase);
    for (const std::string& name : sources) {
        const Result<CaseSource> source = sourceNamed(threatCase, known, name);
        if (!source)
            return source.error();
        result.lens.disbelieve.push_back(source->id);
        result.names.push_back(source->name);
    }
    return result;
}

Question byIds(const CampaignGraph& campaign, const Answer& answer)
{
    Question question = answer.question;
    question.from = idsOf(campaign, answer.from, question.from);
    question.to = idsOf(campaign, answer.to, question.to);
    return question;
}

Result<std::vector<RestsOn>> restsOnSources(const CampaignGraph& campaign, const ViewState& view, const Answer& answer,
                                            const Job& job)
{
    std::vector<RestsOn> found;
    if (answer.isEmpty())
        return found;
    const Result<LensWithout> asked = lensWithout(campaign.threatCase(), view.lens, answer.question.withoutSources);
    if (!asked)
        return asked.error();
    const std::vector<CaseSource> sources = AnswerSources(campaign, answer).inOrder();
    const Question question = byIds(campaign, answer);
    const auto claims = std::make_shared<const ClaimIndex>(campaign.threatCase());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        job.report(static_cast<double>(i) / static_cast<double>(sources.size()));
        ViewState without = view;
        without.lens = asked->lens;
        without.lens.disbelieve.push_back(sources[i].id);
        const Job silent{.stop = job.stop, .progress = {}};
        const Result<std::shared_ptr<const CampaignGraph>> other = CampaignGraph::make(campaign.threatCase(), claims, without, silent);
        if (!other)
            return other.error();
        const Result<bool> remains = isAnswered(**other, question, silent);
        if (!remains)
            return remains.error();
        if (!*remains)
            found.push_back({sources[i].id, sources[i].name});
    }
    return found;
}

}  // namespace throughline
