// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/briefing_text.h"

#include <algorithm>
#include <vector>

#include "core/graph/filter_words.h"
#include "core/graph/plan_notes.h"
#include "core/graph/plan_wording.h"
#include "core/map/map_plan.h"

namespace throughline {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

/// "therecord.media" of an address; empty if it has no host.
std::string hostOf(const std::string& url)
{
    const std::size_t slashes = url.find("://");
    if (slashes == std::string::npos)
        return {};
    const std::string host = url.substr(slashes + 3, url.find_first_of("/?#:", slashes + 3) - slashes - 3);
    return host.rfind("www.", 0) == 0 ? host.substr(4) : host;
}

/// "Red Sky Alliance, after therecord.media; date not given". What somebody told a medium inside the
/// report is not where the report comes from. `title` is printed above already.
std::string sourceText(const Report& report, const std::string& title)
{
    std::string text = reportLabel(report) == title && !report.fileName.empty() ? report.fileName : reportLabel(report);
    for (const DerivedFrom& origin : report.derivedFrom) {
        const std::string name = origin.name.empty() ? hostOf(origin.url) : origin.name;
        if (origin.how != "told" && !name.empty()) {
            text.append(", after ").append(name);
            break;
        }
    }
    const std::string date = timeText(report.published);
    return text.append("; ").append(date.empty() ? "date not given" : date);
}

void addName(std::vector<std::string>& names, std::string name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 4;
    std::vector<std::string> first(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), shown)));
    std::string text = joined(first, ", ");
    if (names.size() > shown)
        text.append(" and ").append(counted(names.size() - shown, "other", "others"));
    return text;
}

}  // namespace

std::string caseTitle(const ThreatCase& threatCase)
{
    if (!threatCase.title.empty())
        return threatCase.title;
    if (threatCase.reports.size() == 1 && !threatCase.reports[0].title.empty())
        return threatCase.reports[0].title;
    if (!threatCase.incidents.empty() && !threatCase.incidents[0].title.empty())
        return capitalised(withoutAccuser(threatCase.incidents[0].title));
    if (threatCase.reports.size() == 1)
        return reportLabel(threatCase.reports[0]);
    return threatCase.reports.empty() ? std::string("Untitled case") : counted(threatCase.reports.size(), "report", "reports");
}

std::string restsOnText(const ThreatCase& threatCase, const Picture& picture)
{
    std::vector<std::string> parts;
    std::vector<std::string> sources;
    for (const Report& report : threatCase.reports)
        sources.push_back(sourceText(report, caseTitle(threatCase)));
    if (!sources.empty())
        parts.push_back(counted(sources.size(), "report (", "reports (").append(sources.size() > 2 ? listed({sources[0], sources[1]}).append(", …") : joined(sources, " / ")).append(")"));
    std::vector<std::string> accusers;
    std::vector<std::string> deniers;
    const auto tell = [&](const GraphEdge& edge) {
        for (const ClaimId id : edge.claims) {
            const Claim& claim = threatCase[id];
            const bool tells = edge.type == RelationType::AttributedTo || edge.type == RelationType::Targets;
            if (isFor(claim.stance) && tells)
                addName(accusers, speakerName(threatCase, claim));
            else if (isAgainst(claim.stance))
                addName(deniers, speakerName(threatCase, claim));
        }
    };
    std::for_each(picture.graph->edges().begin(), picture.graph->edges().end(), tell);
    for (const GraphFold& fold : picture.graph->folds)
        std::for_each(fold.inside.begin(), fold.inside.end(), tell);
    if (!accusers.empty())
        parts.push_back("said by " + listed(accusers));
    if (!deniers.empty())
        parts.push_back("denied by " + listed(deniers));
    return joined(parts, "  ·  ");
}

std::string withNames(std::string restsOn, const std::string& names)
{
    if (names.empty())
        return restsOn;
    return restsOn.empty() ? names : names + "  ·  " + restsOn;
}

std::string exclusionText(const Picture& picture, std::string_view where)
{
    const Exclusions& out = picture.graph->exclusions;
    std::vector<std::string> parts;
    if (out.claimsByLens > 0 || out.edgesByLens > 0)
        parts.push_back(counted(out.claimsByLens, "claim", "claims").append(" and ")
                            .append(counted(out.edgesByLens, "line", "lines")).append(" left out by the lens on sources"));
    const std::string filtered = leftOutText(out.edgesByFilter, out.claimsByFilter, out.denialsByFilter, out.nodesByFilter + out.nodesOutOfFocus);
    if (!filtered.empty())
        parts.push_back(filtered + " left out by the filter (" + picture.filter + ")");
    if (picture.plan.withheldPictures > 0)
        parts.push_back(counted(picture.plan.withheldPictures, "picture on a card", "pictures on cards").append(" marked above the cap"));
    if (out.hiddenNodes > 0)
        parts.push_back(counted(out.hiddenNodes, "item", "items").append(" hidden by hand"));
    if (out.revoked > 0)
        parts.push_back(counted(out.revoked, "revoked or deprecated object", "revoked or deprecated objects").append(" not shown"));
    if (picture.plan.unattached > 0)
        parts.push_back(counted(picture.plan.unattached, "thing", "things").append(" that no line leads to"));
    if (picture.plan.map && !picture.plan.map->leftOut.empty())
        parts.push_back(picture.plan.map->leftOut);
    std::string text = parts.empty() ? std::string() : std::string("Not in this ").append(where).append(": ") + joined(parts, "; ") + ".";
    std::size_t folded = 0;
    for (const GraphFold& fold : picture.graph->folds)
        folded += fold.members.size();
    if (folded > 0)
        text.append(text.empty() ? "" : " ").append(counted(folded, "thing", "things") + " folded into " + counted(picture.graph->folds.size(), "card", "cards") + ".");
    if (filtered.empty() && picture.plan.withheldPictures == 0 && !picture.filter.empty())
        text.append(text.empty() ? "" : " ").append("Left out by the filter (" + picture.filter + "): nothing.");
    return text;
}

}  // namespace throughline
