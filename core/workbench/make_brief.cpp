// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/make_brief.h"

#include <algorithm>

#include "core/base/defang.h"
#include "core/scene/briefing_text.h"
#include "core/scene/figure.h"
#include "core/scene/hit_titles.h"
#include "core/scene/page_banner.h"
#include "core/workbench/copied_rows.h"
#include "core/workbench/ledger_words.h"

namespace throughline {
namespace {

/// Files are never live, whatever lists of the window show.
std::string nameOf(const ThreatCase& threatCase, EntityId id)
{
    const Entity& entity = threatCase[id];
    const bool isIndicator = entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
    const std::string name = inOneLine(entity.name.empty() ? entity.id : entity.name);
    return isIndicator ? defanged(name) : defangedText(name);
}

BriefClaim briefClaim(const ThreatCase& threatCase, ClaimId id)
{
    const Claim& claim = threatCase[id];
    BriefClaim told;
    told.stance = stanceCell(claim).text;
    told.hedge = hedgeCell(claim).text;
    told.medium = defangedText(mediumText(threatCase, claim));
    told.date = timeCell(claim.saidAt).text;
    if (told.date.empty())
        told.date = publishedCell(threatCase, claim).text;
    told.sentence = defangedText(inOneLine(claim.text));
    told.report = defangedText(reportText(threatCase, claim));
    told.state = stateText(threatCase, id, false);
    if (const auto* edge = std::get_if<RelationshipId>(&claim.about)) {
        const Relationship& row = threatCase[*edge];
        told.from = nameOf(threatCase, row.source);
        told.verb = verbText(row);
        told.to = nameOf(threatCase, row.target);
    } else {
        told.from = defangedText(ledgerSubject(threatCase, claim.about));
    }
    return told;
}

BriefNote briefNote(const ThreatCase& threatCase, const PlanNote& note)
{
    BriefNote told{.number = note.number, .speaker = inOneLine(note.speaker), .detail = inOneLine(note.detail), .claims = {}};
    std::vector<ClaimId> claims = note.claims;
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    for (const ClaimId id : claims)
        told.claims.push_back(briefClaim(threatCase, id));
    return told;
}

/// Lines with a plate, then stacks that hold what is contested.
std::vector<BriefContest> contestsOf(const PicturePlan& plan)
{
    std::vector<BriefContest> contests;
    for (const PlanLink& link : plan.links) {
        if (link.plate.empty())
            continue;
        PlanLink plain = link;
        plain.plate.clear();
        contests.push_back({inOneLine(linkTitleText(plan, plain)), link.plate});
    }
    for (const PlanCard& card : plan.cards)
        if (!card.plate.empty())
            contests.push_back({inOneLine(card.title), card.plate});
    return contests;
}

}  // namespace

std::string markingText(const Marking& marking)
{
    std::string text(tlpText(marking.tlp));
    if (marking.pap != Pap::NotStated)
        text.append("   ").append(papText(marking.pap));
    return text;
}

Result<Brief> makeBrief(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, const TextMetrics& metrics)
{
    Brief brief;
    brief.marking = computedMarking(threatCase, picture);
    if (const Status raised = raiseMarking(brief.marking, options.raiseTo); !raised)
        return raised.error();
    brief.title = inOneLine(options.title.empty() ? caseTitle(threatCase) : options.title);
    brief.secondBanner = inOneLine(options.secondBanner);
    brief.restsOn = inOneLine(withNames(restsOnText(threatCase, picture), options.names));
    brief.leftOut = inOneLine(exclusionText(picture));
    for (const PageWords& block : options.words)
        brief.words.push_back({inOneLine(block.heading), block.text});
    brief.ownFooter = inOneLine(options.footer);
    brief.footer = pageFooter;
    brief.contested = contestsOf(picture.plan);
    for (const PlanNote& note : picture.plan.notes)
        brief.notes.push_back(briefNote(threatCase, note));
    brief.figure = std::make_shared<const DisplayList>(composeFigure(picture, metrics));
    return brief;
}

}  // namespace throughline
