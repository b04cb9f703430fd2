// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/answers_json.h"

#include <nlohmann/json.hpp>

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

/// File names need not be valid UTF-8; JSON must be.
std::string oneLine(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json diagnosticList(const std::vector<Diagnostic>& diagnostics)
{
    Json list = Json::array();
    for (const Diagnostic& diagnostic : diagnostics)
        list.push_back({{"severity", severityName(diagnostic.severity)}, {"code", diagnostic.code},
                        {"file", diagnostic.file}, {"where", diagnostic.where}, {"message", diagnostic.message}});
    return list;
}

}  // namespace

std::string infoJson(const CaseSummary& summary, const std::vector<Diagnostic>& diagnostics)
{
    Json entities = Json::object();
    for (const auto& [type, count] : summary.entities)
        entities[type] = count;
    Json json;
    json["entities"] = std::move(entities);
    json["relationships"] = summary.relationships;
    json["claims"] = summary.claims;
    json["contested"] = summary.contested;
    json["incidents"] = summary.incidents;
    json["reports"] = summary.reports;
    json["drafts"] = summary.review.total - summary.review.reviewed;
    json["reviewed"] = {{"reviewed", summary.review.reviewed}, {"total", summary.review.total}};
    json["marking"] = tlpText(summary.marking.tlp);
    json["diagnostics"] = diagnosticList(diagnostics);
    return oneLine(json);
}

std::string reportJson(const std::vector<std::string>& written, const std::vector<Diagnostic>& diagnostics)
{
    Json json;
    json["written"] = written;
    json["diagnostics"] = diagnosticList(diagnostics);
    return oneLine(json);
}

}  // namespace throughline
