// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/workbench/graph_query.h"

namespace throughline {

std::string graphQueryJson(const GraphQueryAnswer& answer)
{
    nlohmann::ordered_json json;
    json["build_s"] = answer.buildSeconds;
    json["queries"] = answer.queries;
    json["total_cpu_s"] = answer.cpuSeconds;
    json["total_wall_s"] = answer.wallSeconds;
    json["checksum"] = answer.round.checksum;
    if (answer.round.modularity)
        json["modularity"] = *answer.round.modularity;
    return json.dump();
}

}  // namespace throughline
