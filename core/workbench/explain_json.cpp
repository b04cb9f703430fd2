// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/workbench/explain.h"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

Json spanJson(TextSpan span) { return Json::array({span.begin, span.end}); }

Json sentenceJson(const Explained& one)
{
    if (one.sentence.isEmpty())
        return nullptr;
    return {{"span", spanJson(one.sentence)}, {"text", one.sentenceWords}};
}

Json cuesJson(const Reason& reason)
{
    Json cues = Json::array();
    for (const Reason::Cue& cue : reason.cues)
        cues.push_back({{"role", cueRoleWord(cue.role)}, {"text", cue.text}, {"span", spanJson(cue.span)}});
    return cues;
}

Json suggestionJson(const Explained& one)
{
    Json json;
    json["kind"] = suggestionKindWord(one.suggestion.kind);
    json["text"] = one.text;
    json["confidence"] = one.reason.confidence;
    json["state"] = reviewStateWord(one.suggestion.state);
    json["span"] = spanJson(one.suggestion.span);
    json["words"] = one.words;
    json["sentence"] = sentenceJson(one);
    json["rule"] = one.reason.rule;
    json["rule_words"] = one.reason.words;
    json["cues"] = cuesJson(one.reason);
    json["doubts"] = one.reason.doubts;
    json["page"] = one.page ? Json(*one.page) : Json();
    return json;
}

/// Those that were told of the files that the report was read from, and of no others of the same name.
Json diagnosticsOf(const WorkbenchState& state, const Report& report)
{
    const auto [first, last] = state.reportPaths.equal_range(report.id);
    Json list = Json::array();
    for (const Diagnostic& d : state.diagnostics)
        if (std::any_of(first, last, [&](const auto& path) { return path.second == d.file; }))
            list.push_back({{"severity", severityName(d.severity)}, {"code", d.code}, {"file", d.file}, {"where", d.where}, {"message", d.message}});
    return list;
}

Json reportJson(const WorkbenchState& state, ReportId id)
{
    const Report& report = state.threatCase[id];
    Json suggestions = Json::array();
    std::vector<Suggestion> judged;
    for (const Explained& one : explained(state.threatCase, id)) {
        suggestions.push_back(suggestionJson(one));
        judged.push_back(one.suggestion);
    }
    const ReviewProgress progress = progressOf(judged);
    Json json;
    json["file"] = report.fileName;
    json["format"] = report.format;
    json["suggestions"] = std::move(suggestions);
    json["progress"] = {{"reviewed", progress.reviewed}, {"total", progress.total}};
    json["diagnostics"] = diagnosticsOf(state, report);
    return json;
}

}  // namespace

std::string explainJson(const WorkbenchState& state)
{
    std::string lines;
    for (std::size_t row = 0; row < state.threatCase.reports.size(); ++row)
        if (!state.threatCase.reports[row].isDeleted)
            lines += reportJson(state, idAt<ReportId>(row)).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    return lines;
}

}  // namespace throughline
