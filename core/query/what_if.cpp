// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/what_if.h"

#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/query/question_kinds.h"

namespace throughline {
namespace {

constexpr const char* place = "without-source";

struct Source {
    std::string id;
    std::string name;
};

/// Entities that say or carry something, in order of the case, then the reports.
std::vector<Source> sourcesOfCase(const ThreatCase& threatCase)
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
    std::vector<Source> sources;
    for (const EntityId id : speakers)
        sources.push_back({threatCase[id].id, threatCase[id].name});
    for (const Report& report : threatCase.reports)
        if (!report.isDeleted)
            sources.push_back({report.id, report.title.empty() ? report.fileName : report.title});
    return sources;
}

/// All names that a source answers to.
bool isCalled(const ThreatCase& threatCase, const Source& source, const std::string& name)
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
Result<Source> sourceNamed(const ThreatCase& threatCase, const std::vector<Source>& sources, const std::string& name)
{
    std::vector<Source> found;
    std::vector<Source> exact;
    for (const Source& source : sources) {
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
    for (const Source& source : found)
        listed += (listed.empty() ? "" : ", ") + source.id;
    return Error{ErrorCode::Ambiguous, quoted(name) + " is the name of several sources: " + listed + ". Give the id.", place};
}

/// Sources of the claims that an answer rests on.
std::vector<Source> sourcesOfAnswer(const CampaignGraph& campaign, const Answer& answer)
{
    const ThreatCase& threatCase = campaign.threatCase();
    std::set<EntityId> speakers;
    std::set<ReportId> reports;
    for (const ClaimId id : answer.allClaims) {
        const Claim& claim = threatCase[id];
        if (claim.speaker)
            speakers.insert(*claim.speaker);
        speakers.insert(claim.via.begin(), claim.via.end());
        if (claim.report)
            reports.insert(*claim.report);
    }
    std::vector<Source> sources;
    for (const EntityId id : speakers)
        sources.push_back({threatCase[id].id, threatCase[id].name});
    for (const ReportId id : reports)
        sources.push_back({threatCase[id].id, threatCase[id].title.empty() ? threatCase[id].fileName : threatCase[id].title});
    return sources;
}

/// Is there still an answer? A thing that is named but no longer there leaves none.
Result<bool> isAnswered(const CampaignGraph& campaign, const Question& question, const Job& job)
{
    const Result<Answer> answer = ask(campaign, question, job);
    if (answer)
        return !answer->isEmpty();
    if (answer.error().code == ErrorCode::NotFound || answer.error().code == ErrorCode::BadArgument)
        return false;
    return answer.error();
}

}  // namespace

Result<LensWithout> lensWithout(const ThreatCase& threatCase, const Lens& lens, const std::vector<std::string>& sources)
{
    LensWithout result{.lens = lens, .names = {}};
    if (sources.empty())
        return result;
    const std::vector<Source> known = sourcesOfCase(threatCase);
    for (const std::string& name : sources) {
        const Result<Source> source = sourceNamed(threatCase, known, name);
        if (!source)
            return source.error();
        result.lens.disbelieve.push_back(source->id);
        result.names.push_back(source->name);
    }
    return result;
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
    const std::vector<Source> sources = sourcesOfAnswer(campaign, answer);
    const auto claims = std::make_shared<const ClaimIndex>(campaign.threatCase());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "The question was stopped.", "query"};
        job.report(static_cast<double>(i) / static_cast<double>(sources.size()));
        ViewState without = view;
        without.lens = asked->lens;
        without.lens.disbelieve.push_back(sources[i].id);
        const CampaignGraph other(campaign.threatCase(), claims, without);
        const Result<bool> remains = isAnswered(other, answer.question, Job{.stop = job.stop, .progress = {}});
        if (!remains)
            return remains.error();
        if (!*remains)
            found.push_back({sources[i].id, sources[i].name});
    }
    return found;
}

}  // namespace throughline
