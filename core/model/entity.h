// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/highlight.h"
#include "core/model/ids.h"
#include "core/model/marking.h"
#include "core/model/text_span.h"
#include "core/model/time_span.h"

namespace throughline {

/// Types of things, named as in STIX 2.1 (Observable: any SCO, the word is in `typeWord`;
/// Other: any type we do not know, kept as a generic node).
enum class EntityType {
    ThreatActor,
    IntrusionSet,
    Campaign,
    Identity,
    Malware,
    Tool,
    AttackPattern,
    Vulnerability,
    Infrastructure,
    Location,
    Indicator,
    Observable,
    Incident,
    CourseOfAction,
    Document,
    Other,
};

struct EntityTypeInfo {
    EntityType type;
    std::string_view word;   ///< STIX type word; empty for Observable and Other
    std::string_view label;  ///< for people: "threat actor"
    std::string_view plural;
};
const EntityTypeInfo& entityTypeInfo(EntityType type);
/// Type of a STIX word: SCO words give Observable, unknown ones Other.
EntityType entityTypeOf(std::string_view stixWord);

/// Own classes of identities; the source's word is kept beside it.
enum class IdentityClass { NotStated, Government, Organisation, Individual, Class };
std::string_view identityClassWord(IdentityClass identityClass);

/// A further name, and who calls it so (nullopt: the document).
struct Alias {
    std::string name;
    std::optional<EntityId> saidBy;

    bool operator==(const Alias&) const = default;
};

struct Mention {
    ReportId report{};
    TextSpan span;

    auto operator<=>(const Mention&) const = default;
};

/// Is the name the thing's own name?
enum class Naming {
    Named,
    NotNamed,  ///< described only; "not named in loaded reports"
    Withheld,  ///< the accuser kept the name back; "name withheld by accuser"
};

/// How an ATT&CK id came to an attack-pattern.
enum class TechniqueMapping { NotMapped, Stated, Mapped };

/// A thing. `id` is its STIX id (imported ones keep theirs).
struct Entity {
    std::string id;
    EntityType type = EntityType::Other;
    std::string typeWord;  ///< STIX type word as in the source ("threat-actor", "ipv4-addr", "x-foo")
    std::string name;
    Naming naming = Naming::Named;
    std::vector<Alias> also;
    IdentityClass identityClass = IdentityClass::NotStated;
    std::string classWord;   ///< the source's own word for the class
    std::string kindWord;    ///< finer kind in words: "vpn", "sector", "political party", "country"
    std::string externalId;  ///< "T1566", "CVE-2021-44228", "CN-GD"
    TechniqueMapping mapping = TechniqueMapping::NotMapped;
    std::string description;
    std::string rule;  ///< id of the reader's rule that found it in prose; empty for records and what was made by hand
    std::vector<Mention> mentions;
    TimeSpan firstSeen;
    TimeSpan lastSeen;
    TimeSpan recorded;  ///< STIX created .. modified; never activity
    std::optional<EntityId> recordedBy;
    std::optional<int> confidence;  ///< its creator's 0-100; absent = not specified
    Marking marking;
    bool isRevoked = false;
    bool isPlaceholder = false;  ///< made for a dangling reference
    bool isDraft = false;        ///< suggested by a reader, not yet reviewed
    bool isDeleted = false;      ///< by the analyst; the row and what is said of it stay recoverable
    bool isDeletedAlong = false;  ///< went with the report that told of it, not for itself: comes back with that
    std::vector<std::string> tags;  ///< the analyst's own, sorted, no duplicates
    Highlight highlight = Highlight::None;
    std::string properties;      ///< JSON object of what we do not model, verbatim
    /// Only in a case made to be read (`namedCase`): what the source calls it, where `name` is of another's choosing. Kept nowhere.
    std::string sourceName;

    bool operator==(const Entity&) const = default;
};

/// Id of a reference entity (country, ATT&CK id, CVE, sector, observable): the same in all reports
/// (model.md 1). `name` is its normal form, or its external id where it has one.
std::string referenceId(std::string_view typeWord, std::string_view name);

/// Is the type one of those that are said to act (threat-actor, intrusion-set, campaign)?
bool isActorType(EntityType type);

}  // namespace throughline
