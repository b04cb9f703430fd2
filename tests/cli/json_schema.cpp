// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/json_schema.h"

#include <algorithm>
#include <set>

namespace throughline::test {
namespace {

using Json = nlohmann::json;

bool isOfType(const Json& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    return type == value.type_name();
}

bool isOfType(const Json& value, const Json& types)
{
    if (types.is_string())
        return isOfType(value, types.get<std::string>());
    return std::any_of(types.begin(), types.end(), [&](const Json& type) { return isOfType(value, type.get<std::string>()); });
}

class SchemaCheck {
public:
    explicit SchemaCheck(const Json& root) : m_root(root) {}

    std::string fault(const Json& schema, const Json& value, const std::string& at) const
    {
        if (schema.contains("$ref"))
            return fault(m_root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))), value, at);
        if (const std::string unknown = unknownKeyword(schema); !unknown.empty())
            return "the checker does not know " + unknown;
        if (schema.contains("type") && !isOfType(value, schema["type"]))
            return at + " is no " + schema["type"].dump();
        if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            return at + " is none of " + schema["enum"].dump();
        if (schema.contains("minimum") && value.is_number() && value < schema["minimum"])
            return at + " is below " + schema["minimum"].dump();
        if (value.is_array() && schema.contains("items"))
            return itemFault(schema["items"], value, at);
        return value.is_object() ? memberFault(schema, value, at) : std::string();
    }

private:
    static std::string unknownKeyword(const Json& schema)
    {
        static const std::set<std::string> known{"$schema", "$id", "$defs", "title", "description", "type", "enum",
                                                 "required", "properties", "additionalProperties", "items", "minimum"};
        for (const auto& [key, ignored] : schema.items())
            if (!known.contains(key))
                return key;
        return {};
    }

    std::string itemFault(const Json& schema, const Json& value, const std::string& at) const
    {
        for (std::size_t i = 0; i < value.size(); ++i)
            if (const std::string found = fault(schema, value[i], at + "[" + std::to_string(i) + "]"); !found.empty())
                return found;
        return {};
    }

    std::string memberFault(const Json& schema, const Json& value, const std::string& at) const
    {
        for (const Json& key : schema.value("required", Json::array()))
            if (!value.contains(key.get<std::string>()))
                return at + " has no " + key.get<std::string>();
        const Json properties = schema.value("properties", Json::object());
        const Json others = schema.value("additionalProperties", Json(true));
        for (const auto& [key, member] : value.items()) {
            if (!properties.contains(key) && others == false)
                return at + " has an unknown member " + key;
            const Json& rule = properties.contains(key) ? properties[key] : others;
            if (!rule.is_object())
                continue;
            if (const std::string found = fault(rule, member, at + "." + key); !found.empty())
                return found;
        }
        return {};
    }

    const Json& m_root;
};

}  // namespace

std::string schemaFault(const nlohmann::json& schema, const nlohmann::json& value)
{
    return SchemaCheck(schema).fault(schema, value, "$");
}

}  // namespace throughline::test
