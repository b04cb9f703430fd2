// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/workbench/check_case.h"

namespace throughline {

std::string checkJson(const std::string& path, const CheckAnswer& answer)
{
    using Json = nlohmann::ordered_json;
    Json rows = Json::object();
    for (const auto& [table, count] : answer.report.rows)
        rows[table] = count;
    Json diagnostics = Json::array();
    for (const Diagnostic& d : answer.report.diagnostics)
        diagnostics.push_back({{"severity", severityName(d.severity)}, {"code", d.code}, {"file", d.file}, {"where", d.where},
                               {"message", d.message}});
    Json json;
    json["file"] = path;
    json["format"] = answer.report.schemaVersion;
    json["sound"] = answer.report.isSound;
    json["rows"] = std::move(rows);
    json["written"] = answer.written.empty() ? Json(nullptr) : Json(answer.written);
    json["diagnostics"] = std::move(diagnostics);
    // File names need not be valid UTF-8; JSON must be.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace throughline
