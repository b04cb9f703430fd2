// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entity.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/base/uuid.h"

namespace throughline {
namespace {

// Words: STIX 2.1, section 4 and 6.
constexpr std::array types{
    EntityTypeInfo{EntityType::ThreatActor, "threat-actor", "threat actor", "threat actors"},
    EntityTypeInfo{EntityType::IntrusionSet, "intrusion-set", "intrusion set", "intrusion sets"},
    EntityTypeInfo{EntityType::Campaign, "campaign", "campaign", "campaigns"},
    EntityTypeInfo{EntityType::Identity, "identity", "identity", "identities"},
    EntityTypeInfo{EntityType::Malware, "malware", "malware", "malware"},
    EntityTypeInfo{EntityType::Tool, "tool", "tool", "tools"},
    EntityTypeInfo{EntityType::AttackPattern, "attack-pattern", "technique", "techniques"},
    EntityTypeInfo{EntityType::Vulnerability, "vulnerability", "vulnerability", "vulnerabilities"},
    EntityTypeInfo{EntityType::Infrastructure, "infrastructure", "infrastructure", "infrastructure"},
    EntityTypeInfo{EntityType::Location, "location", "place", "places"},
    EntityTypeInfo{EntityType::Indicator, "indicator", "indicator", "indicators"},
    EntityTypeInfo{EntityType::Observable, "", "observable", "observables"},
    EntityTypeInfo{EntityType::Incident, "incident", "incident", "incidents"},
    EntityTypeInfo{EntityType::CourseOfAction, "course-of-action", "course of action", "courses of action"},
    EntityTypeInfo{EntityType::Document, "report", "document", "documents"},
    EntityTypeInfo{EntityType::Other, "", "object", "objects"},
};

constexpr std::array<std::string_view, 18> observableWords{
    "artifact", "autonomous-system", "directory", "domain-name", "email-addr", "email-message",
    "file", "ipv4-addr", "ipv6-addr", "mac-addr", "mutex", "network-traffic", "process", "software",
    "url", "user-account", "windows-registry-key", "x509-certificate"};

}  // namespace

const EntityTypeInfo& entityTypeInfo(EntityType type)
{
    const auto* row = std::find_if(types.begin(), types.end(), [&](const EntityTypeInfo& i) { return i.type == type; });
    return row != types.end() ? *row : types.back();
}

EntityType entityTypeOf(std::string_view word)
{
    for (const EntityTypeInfo& info : types)
        if (!info.word.empty() && info.word == word)
            return info.type;
    if (std::find(observableWords.begin(), observableWords.end(), word) != observableWords.end())
        return EntityType::Observable;
    return EntityType::Other;
}

std::string_view identityClassWord(IdentityClass identityClass)
{
    switch (identityClass) {
    case IdentityClass::NotStated: return "";
    case IdentityClass::Government: return "government";
    case IdentityClass::Organisation: return "organisation";
    case IdentityClass::Individual: return "individual";
    case IdentityClass::Class: return "class";
    }
    return "";
}

std::string referenceId(std::string_view typeWord, std::string_view name)
{
    const std::string type(typeWord);
    return type + "--" + uuidV5(throughlineNamespace, "reference|" + type + "|" + foldCase(name));
}

bool isActorType(EntityType type)
{
    return type == EntityType::ThreatActor || type == EntityType::IntrusionSet || type == EntityType::Campaign;
}

}  // namespace throughline
