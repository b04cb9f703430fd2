// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/find/found_text.h"

#include <algorithm>

#include "core/review/readable_text.h"

namespace throughline {
namespace {

/// Words of a sentence as people read it, on one line.
std::string sentenceOf(const Report& report, TextSpan bytes)
{
    const std::string_view stored = std::string_view(*report.text).substr(bytes.begin, bytes.end - bytes.begin);
    std::string words = ReadableText(stored, report.format).text();
    std::replace_if(words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return words;
}

}  // namespace

FoundText textOf(const ThreatCase& threatCase, const Found& found)
{
    switch (found.kind) {
    case FoundKind::Name: return {threatCase.entities[found.row].name, {}};
    case FoundKind::Alias: {
        const Entity& entity = threatCase.entities[found.row];
        return {found.part < entity.also.size() ? entity.also[found.part].name : entity.externalId, entity.name};
    }
    case FoundKind::Report: {
        const Report& report = threatCase.reports[found.row];
        return {report.title.empty() ? report.fileName : report.title, "report"};
    }
    case FoundKind::Claim: {
        const Claim& claim = threatCase.claims[found.row];
        return {claim.text, claim.report ? reportLabel(threatCase[*claim.report]) : "claim"};
    }
    case FoundKind::Sentence: {
        const Report& report = threatCase.reports[found.row];
        return {sentenceOf(report, found.bytes), reportLabel(report)};
    }
    }
    return {};
}

}  // namespace throughline
