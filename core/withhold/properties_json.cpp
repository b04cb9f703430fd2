// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/properties_json.h"

#include <nlohmann/json.hpp>

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

/// Deeper than any record; what lies below goes.
constexpr int mostDepth = 200;

/// Nothing but the trace, or an address that would lead nowhere without it.
bool goesWhole(const std::string& text, const std::string& rest)
{
    return tokenCore(rest).empty() || text.find("://") != std::string::npos;
}

/// False: the value goes.
bool clean(const Traces& traces, Json& value, int depth)
{
    if (depth > mostDepth)
        return false;
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        if (!traces.areIn(text))
            return true;
        const std::string rest = traces.without(text);
        value = rest;
        return !goesWhole(text, rest);
    }
    if (value.is_array()) {
        Json kept = Json::array();
        for (Json& item : value)
            if (clean(traces, item, depth + 1))
                kept.push_back(std::move(item));
        const bool isLeft = !kept.empty() || value.empty();
        value = std::move(kept);
        return isLeft;
    }
    if (value.is_object()) {
        Json kept = Json::object();
        for (auto& [name, member] : value.items())
            if (!traces.areIn(name) && clean(traces, member, depth + 1))
                kept[name] = std::move(member);
        value = std::move(kept);
        return true;
    }
    return !value.is_number() || !traces.areIn(value.dump());
}

}  // namespace

std::string propertiesWithout(const Traces& traces, const std::string& properties)
{
    if (properties.empty() || traces.isEmpty())
        return properties;
    Json value = Json::parse(properties, nullptr, false);
    if (value.is_discarded())
        return traces.areIn(properties) ? std::string() : properties;
    const Json before = value;
    if (!clean(traces, value, 0))
        return {};
    return value == before ? properties : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace throughline
