// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/campaign_case.h"

#include <array>
#include <cstdio>
#include <memory>
#include <string>

namespace throughline::bench {
namespace {

constexpr std::size_t entitiesPerReport = 200;
constexpr std::int64_t firstSecond = 1'672'531'200;  // 2023-01-01

std::string idOf(const char* type, std::size_t number)
{
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), "%s--%08zx-7c1d-5e2a-9b3f-%012zx", type, number * 2654435761u % 0xFFFFFFFFu, number);
    return text.data();
}

TimeSpan dayOf(std::size_t number)
{
    const std::int64_t second = firstSecond + static_cast<std::int64_t>(number % 700) * 86'400;
    return {.earliest = second, .latest = second + 86'399, .precision = TimePrecision::Day, .isRelative = false, .text = {}};
}

std::string sentence(std::size_t number)
{
    return "According to the ministry, the group that is tracked as CL-" + std::to_string(number % 997) + " allegedly used server "
        + std::to_string(number) + " against the operator of a port in the spring of that year. ";
}

Report reportOf(std::size_t number)
{
    Report report;
    report.id = idOf("report", number);
    report.title = "Campaign report " + std::to_string(number);
    report.publisher = "Publisher " + std::to_string(number % 40);
    report.published = dayOf(number);
    report.format = "text";
    std::string text;
    for (std::size_t i = 0; i < 40; ++i)
        text += sentence(number * 40 + i);
    report.text = std::make_shared<const std::string>(std::move(text));
    report.marking.tlp = number % 3 == 0 ? Tlp::Amber : Tlp::Green;
    return report;
}

Entity entityOf(std::size_t number, std::size_t reports)
{
    Entity entity;
    entity.type = static_cast<EntityType>(number % 12);
    entity.typeWord = entityTypeInfo(entity.type).word;
    entity.id = idOf("infrastructure", number);
    entity.name = "relay-" + std::to_string(number) + ".example";
    entity.mentions = {{idAt<ReportId>(number % reports), {static_cast<std::uint32_t>(number % 5000), static_cast<std::uint32_t>(number % 5000 + 14)}}};
    entity.recorded = dayOf(number);
    if (number % 3 == 0)
        entity.firstSeen = dayOf(number + 3);
    if (number % 5 == 0)
        entity.also = {{.name = "alias " + std::to_string(number), .saidBy = {}}};
    return entity;
}

Relationship relationshipOf(std::size_t number, std::size_t entities, std::size_t reports)
{
    Relationship row;
    row.id = idOf("relationship", number);
    row.type = static_cast<RelationType>(number % 10);
    row.typeWord = relationTypeInfo(row.type).word;
    row.source = idAt<EntityId>(number * 7919 % entities);
    row.target = idAt<EntityId>((number * 104'729 + 1) % entities);
    row.report = idAt<ReportId>(number % reports);
    if (number % 3 == 0)
        row.time = dayOf(number);
    return row;
}

Claim claimOf(std::size_t number, const CampaignSize& size, std::size_t reports)
{
    Claim claim;
    claim.about = idAt<RelationshipId>(number % size.relationships);
    claim.speaker = idAt<EntityId>(number % 500 % size.entities);
    claim.report = idAt<ReportId>(number % reports);
    const auto begin = static_cast<std::uint32_t>(number % 30 * 170);
    claim.span = {begin, begin + 160};
    claim.text = sentence(number);
    claim.cue = "allegedly";
    claim.cueSpan = {begin + 70, begin + 79};
    claim.rule = "uses-against";
    claim.reporterDistance = number % 2 == 0;
    claim.provenance = Provenance::Sentence;
    claim.credibility = static_cast<Credibility>(number % 7);
    if (number % 3 == 0)
        claim.saidAt = dayOf(number);
    return claim;
}

}  // namespace

CaseDocument campaignCase(const CampaignSize& size)
{
    CaseDocument document;
    ThreatCase& threatCase = document.threatCase;
    const std::size_t reports = size.entities / entitiesPerReport + 1;
    for (std::size_t i = 0; i < reports; ++i)
        threatCase.reports.push_back(reportOf(i));
    for (std::size_t i = 0; i < size.entities; ++i)
        threatCase.entities.push_back(entityOf(i, reports));
    for (std::size_t i = 0; i < size.relationships; ++i)
        threatCase.relationships.push_back(relationshipOf(i, size.entities, reports));
    for (std::size_t i = 0; i < size.claims; ++i)
        threatCase.claims.push_back(claimOf(i, size, reports));
    for (std::size_t i = 0; i < size.entities; i += 10)
        document.view.placed["lanes"].set(idAt<EntityId>(i), Point{static_cast<double>(i % 300) * 160, static_cast<double>(i / 300) * 90});
    return document;
}

}  // namespace throughline::bench
