// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stix_check.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/model/time_span.h"

namespace throughline::test {
namespace {

using Json = nlohmann::json;
using Names = std::vector<std::string>;

/// Required beyond the common properties (STIX 2.1 sections 4 to 7).
const std::map<std::string, Names>& required()
{
    static const std::map<std::string, Names> rows{
        {"attack-pattern", {"name"}}, {"campaign", {"name"}}, {"course-of-action", {"name"}}, {"grouping", {"context", "object_refs"}},
        {"identity", {"name"}}, {"incident", {"name"}}, {"indicator", {"pattern", "pattern_type", "valid_from"}}, {"infrastructure", {"name"}},
        {"intrusion-set", {"name"}}, {"location", {}}, {"malware", {"is_family"}}, {"malware-analysis", {"product"}},
        {"note", {"content", "object_refs"}}, {"observed-data", {"first_observed", "last_observed", "number_observed"}},
        {"opinion", {"opinion", "object_refs"}}, {"report", {"name", "published", "object_refs"}}, {"threat-actor", {"name"}}, {"tool", {"name"}},
        {"vulnerability", {"name"}}, {"relationship", {"relationship_type", "source_ref", "target_ref"}}, {"sighting", {"sighting_of_ref"}},
        {"marking-definition", {}}, {"extension-definition", {"created_by_ref", "name", "schema", "version", "extension_types"}},
        {"throughline-case", {"table", "first", "rows", "extensions"}},
        {"autonomous-system", {"number"}}, {"directory", {"path"}}, {"domain-name", {"value"}}, {"email-addr", {"value"}},
        {"email-message", {"is_multipart"}}, {"ipv4-addr", {"value"}}, {"ipv6-addr", {"value"}}, {"mac-addr", {"value"}}, {"mutex", {"name"}},
        {"network-traffic", {"protocols"}}, {"software", {"name"}}, {"url", {"value"}}, {"artifact", {}}, {"file", {}}, {"process", {}},
        {"user-account", {}}, {"windows-registry-key", {}}, {"x509-certificate", {}}};
    return rows;
}

bool isObservable(const std::string& type)
{
    static const std::set<std::string> types{"artifact", "autonomous-system", "directory", "domain-name", "email-addr", "email-message", "file",
                                             "ipv4-addr", "ipv6-addr", "mac-addr", "mutex", "network-traffic", "process", "software", "url",
                                             "user-account", "windows-registry-key", "x509-certificate"};
    return types.contains(type);
}

bool isUuid(const std::string& text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : std::string("0123456789abcdef").find(text[i]) == std::string::npos)
            return false;
    }
    return true;
}

bool isStixTime(const Json& value)
{
    return value.is_string() && value.get<std::string>().size() >= 20 && value.get<std::string>().back() == 'Z'
        && parseTime(value.get<std::string>());
}

class Checker {
public:
    explicit Checker(bool isClosed) : m_isClosed(isClosed) {}

    std::vector<std::string> check(const Json& bundle)
    {
        if (bundle.value("type", "") != "bundle" || !isUuid(bundle.value("id", "").substr(std::string("bundle--").size())))
            m_faults.push_back("no bundle");
        for (const Json& object : bundle["objects"])
            if (!m_ids.insert(object.value("id", "")).second)
                m_faults.push_back("twice: " + object.value("id", ""));
        for (const Json& object : bundle["objects"])
            checkObject(object);
        return m_faults;
    }

private:
    void fault(const Json& object, const std::string& what) { m_faults.push_back(object.value("id", "") + ": " + what); }

    void need(const Json& object, const std::string& property)
    {
        if (!object.contains(property))
            fault(object, "lacks " + property);
        else if (object[property].is_null() || (object[property].is_array() && object[property].empty() && property != "rows"))
            fault(object, "has an empty " + property);
    }

    void checkObject(const Json& object)
    {
        const std::string type = object.value("type", "");
        const std::string id = object.value("id", "");
        if (id.rfind(type + "--", 0) != 0 || !isUuid(id.substr(type.size() + 2)))
            fault(object, "bad id");
        if (object.value("spec_version", "") != "2.1")
            fault(object, "lacks spec_version");
        const auto rule = required().find(type);
        if (rule == required().end())
            return fault(object, "unknown type");
        for (const std::string& property : rule->second)
            need(object, property);
        if (!isObservable(type))
            checkVersion(object, type);
        checkParts(object, type);
        checkReferences(object, object);
    }

    void checkVersion(const Json& object, const std::string& type)
    {
        need(object, "created");
        if (type == "marking-definition")
            return;
        need(object, "modified");
        if (object.contains("created") && object.contains("modified") && object["modified"] < object["created"])
            fault(object, "modified before created");
    }

    void checkParts(const Json& object, const std::string& type)
    {
        if (type == "location" && !object.contains("region") && !object.contains("country") && !object.contains("latitude"))
            fault(object, "says no place");
        if (type == "file" && !object.contains("hashes") && !object.contains("name"))
            fault(object, "has neither hashes nor name");
        if (type == "marking-definition" && !object.contains("definition") && !object.contains("extensions"))
            fault(object, "defines nothing");
        for (const char* time : {"created", "modified", "first_seen", "last_seen", "start_time", "stop_time", "published", "valid_from"})
            if (object.contains(time) && !isStixTime(object[time]))
                fault(object, std::string("bad ") + time);
        if (object.contains("start_time") && object.contains("stop_time") && object["stop_time"] <= object["start_time"])
            fault(object, "stops before it starts");
    }

    void checkReferences(const Json& object, const Json& value)
    {
        for (const auto& [name, member] : value.items()) {
            const bool isRef = value.is_object() && name.size() > 4 && (name.substr(name.size() - 4) == "_ref" || name.substr(name.size() - 5) == "_refs");
            if (isRef && m_isClosed && object["type"] != "throughline-case")
                for (const Json& ref : member.is_array() ? member : Json::array({member}))
                    if (!m_ids.contains(ref.get<std::string>()))
                        fault(object, name + " refers to nothing: " + ref.get<std::string>());
        }
    }

    bool m_isClosed;
    std::set<std::string> m_ids;
    std::vector<std::string> m_faults;
};

}  // namespace

std::vector<std::string> stixFaults(const std::string& bundle, bool isClosed)
{
    const Json json = Json::parse(bundle, nullptr, false);
    if (json.is_discarded())
        return {"no JSON"};
    return Checker(isClosed).check(json);
}

}  // namespace throughline::test
