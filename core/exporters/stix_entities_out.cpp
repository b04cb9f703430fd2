// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/uuid.h"
#include "core/exporters/stix_objects_out.h"
#include "core/model/stix_extension.h"

namespace throughline {
namespace {

/// The source's own text of a time where it is one of STIX, else whole seconds.
std::string timeOf(const TimeSpan& span, std::int64_t seconds)
{
    const auto own = parseTime(span.text);
    const bool isExact = own && own->precision == TimePrecision::Second && own->earliest == seconds
        && span.text.size() >= 20 && span.text[10] == 'T' && span.text.back() == 'Z';
    return isExact ? span.text : stixTime(seconds);
}

/// Types whose name is what the object is called; others are named after their content.
bool isNamedByName(EntityType type)
{
    return type != EntityType::Observable && type != EntityType::Other && type != EntityType::Location
        && type != EntityType::Indicator;
}

class EntityWriter {
public:
    EntityWriter(StixFrame& frame, EntityId id)
        : m_frame(frame), m_entity(id), m_row(frame.threatCase[id]), m_id(frame.ids.object(id)), m_rest(stixMembers(m_row.properties)),
          m_isForeign(isForeign(m_row.properties))
    {
    }

    StixJson write()
    {
        head();
        if (m_row.isRevoked && !m_rest.value("x_mitre_deprecated", false))
            m_out["revoked"] = true;
        name();
        if (!m_row.description.empty() && m_type != "note" && (m_isForeign || !isObservable()))
            m_out["description"] = m_row.description;
        aliases();
        seen();
        if (m_row.confidence && (m_isForeign || !isObservable()))
            m_out["confidence"] = *m_row.confidence;
        keepRest();
        fillRequired();
        m_frame.mark(m_out, m_isForeign ? m_row.marking : m_frame.markings.of(m_entity));
        return std::move(m_out);
    }

private:
    bool isObservable() const { return m_row.type == EntityType::Observable; }
    void put(const char* property, const StixJson& value)
    {
        if (!m_out.contains(property))
            m_out[property] = value;
    }

    void head()
    {
        m_type = m_id.substr(0, m_id.find("--"));
        m_out["type"] = m_type;
        m_out["spec_version"] = "2.1";
        m_out["id"] = m_id;
        if (m_row.recordedBy)
            m_out["created_by_ref"] = m_frame.ids.object(*m_row.recordedBy);
        else if (!m_isForeign && !isObservable() && !m_frame.ids.house.empty() && m_frame.ids.house != m_id)
            m_out["created_by_ref"] = m_frame.ids.house;
        // Observables and many custom objects have no versions.
        const bool isUnversioned = isObservable() || (m_row.type == EntityType::Other && m_isForeign);
        if (!m_row.recorded.isDated() && isUnversioned)
            return;
        const std::optional<ReportId> told = m_row.mentions.empty() ? std::nullopt : std::optional(m_row.mentions.front().report);
        const std::string undated = stixTime(m_frame.dateOf(told));
        m_out["created"] = m_row.recorded.isDated() ? stixCreated(m_row.recorded) : undated;
        m_out["modified"] = m_rest.contains("modified") ? m_rest["modified"]
                                                        : StixJson(m_row.recorded.isDated() ? stixModified(m_row.recorded) : undated);
    }

    void name()
    {
        if (isNamedByName(m_row.type)) {
            if (!m_isForeign || m_row.naming != Naming::NotNamed || m_rest.contains("name"))
                m_out["name"] = m_row.name;
        } else if (!isObservable() && (!m_isForeign || m_rest.contains("name"))) {
            m_out["name"] = m_row.name;
        }
    }

    bool isCalled(const StixJson& name) const
    {
        return name == m_row.name
            || std::any_of(m_row.also.begin(), m_row.also.end(), [&](const Alias& alias) { return name == alias.name; });
    }

    /// The source's list without what is no alias any more, then what came later.
    void aliases()
    {
        StixJson list = StixJson::array();
        std::vector<std::string> known;
        for (const char* property : {"aliases", "x_mitre_aliases", "x_opencti_aliases"})
            if (m_rest.contains(property) && m_rest[property].is_array())
                for (const StixJson& name : m_rest[property])
                    if (name.is_string() && isCalled(name)) {
                        known.push_back(name.get<std::string>());
                        if (property == std::string_view("aliases"))
                            list.push_back(name);
                    }
        for (const Alias& alias : m_row.also)
            if (std::find(known.begin(), known.end(), alias.name) == known.end() && !isObservable())
                list.push_back(alias.name);
        const bool isKept = m_rest.contains("aliases") && m_rest["aliases"].is_array() && m_rest["aliases"].empty();
        if (!list.empty() || isKept)
            m_out["aliases"] = std::move(list);
        m_rest.erase("aliases");
    }

    void seen()
    {
        static constexpr std::array<EntityType, 5> dated{EntityType::ThreatActor, EntityType::IntrusionSet, EntityType::Campaign,
                                                         EntityType::Malware, EntityType::Infrastructure};
        if (!m_isForeign && std::find(dated.begin(), dated.end(), m_row.type) == dated.end())
            return;
        if (m_row.firstSeen.earliest)
            m_out["first_seen"] = timeOf(m_row.firstSeen, *m_row.firstSeen.earliest);
        if (m_row.lastSeen.latest && (m_isForeign || !m_row.firstSeen.earliest || *m_row.lastSeen.latest >= *m_row.firstSeen.earliest))
            m_out["last_seen"] = timeOf(m_row.lastSeen, *m_row.lastSeen.latest);
    }

    void keepRest()
    {
        for (const auto& [property, value] : m_rest.items())
            if (property != "revoked" || value != true)
                put(property.c_str(), value);
    }

    void fillRequired()
    {
        if (m_row.type == EntityType::Identity)
            fillIdentity();
        else if (m_row.type == EntityType::Malware)
            put("is_family", false);
        else if (m_row.type == EntityType::Location)
            fillLocation();
        else if (m_row.type == EntityType::Indicator)
            fillIndicator();
        else if (m_row.type == EntityType::Document)
            fillDocument();
        else if (isObservable())
            fillObservable();
        fillReference();
    }

    /// Government and military have no class in STIX: they show in the sectors (model.md section 1).
    void fillIdentity()
    {
        if (m_isForeign)
            return;
        const bool isGovernment = m_row.identityClass == IdentityClass::Government;
        put("identity_class", isGovernment || m_row.identityClass == IdentityClass::Organisation ? "organization"
                                  : m_row.identityClass == IdentityClass::Individual            ? "individual"
                                  : m_row.identityClass == IdentityClass::Class                 ? "class"
                                                                                                : "unknown");
        if (isGovernment)
            put("sectors", StixJson::array({"government-national"}));
        else if (m_row.kindWord == "military")
            put("sectors", StixJson::array({"defense"}));
    }

    void fillLocation()
    {
        const bool hasPlace = m_out.contains("region") || m_out.contains("country")
            || (m_out.contains("latitude") && m_out.contains("longitude"));
        if (hasPlace)
            return;
        const std::string& code = m_row.externalId;
        if (code.size() < 2) {
            put("region", m_row.name);
            return;
        }
        put("country", code.substr(0, 2));
        if (code.size() > 3)
            put("administrative_area", code);
    }

    void fillIndicator()
    {
        std::string name;
        for (const char c : m_row.name)
            name.append(c == '\'' || c == '\\' ? "\\" : "").push_back(c);
        put("pattern", "[artifact:payload_bin = '" + name + "']");
        put("pattern_type", "stix");
        put("valid_from", m_out["created"]);
    }

    void fillDocument()
    {
        put("published", m_out["created"]);
        put("object_refs", StixJson::array({m_frame.ids.reports.objects.empty() ? m_id : m_frame.ids.reports.objects.front()}));
    }

    static const char* hashName(const std::string& digits)
    {
        const bool isHex = std::all_of(digits.begin(), digits.end(),
                                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
        return !isHex ? nullptr : digits.size() == 32 ? "MD5" : digits.size() == 40 ? "SHA-1"
            : digits.size() == 64 ? "SHA-256" : digits.size() == 128 ? "SHA-512" : nullptr;
    }

    void fillFile()
    {
        if (m_out.contains("hashes") || m_out.contains("name"))
            return;
        if (const char* hash = hashName(m_row.name))
            put("hashes", {{hash, m_row.name}});
        else
            put("name", m_row.name.substr(m_row.name.find_last_of("/\\") + 1));
    }

    void fillObservable()
    {
        static constexpr std::array<std::array<const char*, 2>, 10> keys{{
            {"ipv4-addr", "value"}, {"ipv6-addr", "value"}, {"domain-name", "value"}, {"url", "value"},
            {"email-addr", "value"}, {"mac-addr", "value"}, {"directory", "path"}, {"mutex", "name"},
            {"software", "name"}, {"windows-registry-key", "key"}}};
        for (const auto& [type, property] : keys)
            if (m_type == type)
                put(property, m_row.name);
        if (m_type == "file")
            fillFile();
        else if (m_type == "autonomous-system")
            put("number", autonomousSystem());
        else if (m_type == "email-message")
            put("is_multipart", false);
        else if (m_type == "network-traffic")
            put("protocols", StixJson::array({"tcp"}));
        else if (m_type == "user-account" && !m_isForeign)
            put("account_login", m_row.name);
        else if (m_type == "artifact" && !m_isForeign)
            put("payload_bin", "");
        else if (m_type == "x509-certificate" && !m_isForeign)
            put("subject", m_row.name);
        else if (m_type == "process" && !m_isForeign)
            put("command_line", m_row.name);
    }

    std::uint32_t autonomousSystem() const
    {
        std::uint32_t number = 0;
        for (const char c : m_row.name)
            if (c >= '0' && c <= '9' && number < 400'000'000)
                number = number * 10 + static_cast<std::uint32_t>(c - '0');
        return number;
    }

    /// ATT&CK ids and CVE numbers of our own.
    void fillReference()
    {
        const bool isTechnique = m_row.type == EntityType::AttackPattern;
        if (m_isForeign || m_row.externalId.empty() || (!isTechnique && m_row.type != EntityType::Vulnerability))
            return;
        StixJson reference;
        reference["source_name"] = isTechnique ? "mitre-attack" : "cve";
        reference["external_id"] = m_row.externalId;
        put("external_references", StixJson::array({std::move(reference)}));
    }

    StixFrame& m_frame;
    EntityId m_entity;
    const Entity& m_row;
    const std::string& m_id;
    StixJson m_rest;
    bool m_isForeign;
    std::string m_type;
    StixJson m_out;
};

}  // namespace

StixJson stixEntity(StixFrame& frame, EntityId id) { return EntityWriter(frame, id).write(); }

}  // namespace throughline
