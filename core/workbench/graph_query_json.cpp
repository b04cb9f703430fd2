// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/workbench/graph_query.h"

namespace throughline {
namespace {

/// To the microsecond: no clock knows more.
double microsecond(double seconds) { return std::round(seconds * 1e6) / 1e6; }

}  // namespace

std::string graphQueryJson(const GraphQueryAnswer& answer)
{
    nlohmann::ordered_json json;
    json["build_s"] = microsecond(answer.buildSeconds);
    json["queries"] = answer.queries;
    json["total_cpu_s"] = microsecond(answer.cpuSeconds);
    json["total_wall_s"] = microsecond(answer.wallSeconds);
    json["checksum"] = answer.round.checksum;
    if (answer.round.modularity)
        json["modularity"] = *answer.round.modularity;
    return json.dump();
}

}  // namespace throughline
