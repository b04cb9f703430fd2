// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/base/defang.h"
#include "core/review/suggestions.h"

namespace throughline {
namespace {

bool isIndicatorLike(const Entity& entity) { return entity.type == EntityType::Indicator || entity.type == EntityType::Observable; }

std::string nameOf(const Entity& entity)
{
    const std::string& name = entity.name.empty() ? entity.id : entity.name;
    return isIndicatorLike(entity) ? listedIndicator(name) : name;
}

/// In a sentence, which names the accuser anyway.
std::string withoutAccuser(std::string name)
{
    const std::size_t at = name.find(" (accused by ");
    if (at == std::string::npos)
        return name;
    int depth = 0;
    for (std::size_t i = at; i < name.size(); ++i) {
        depth += name[i] == '(' ? 1 : name[i] == ')' ? -1 : 0;
        if (name[i] == ')' && depth == 0)
            return name.erase(at, i + 1 - at);
    }
    return name;
}

std::string shortNameOf(const Entity& entity) { return withoutAccuser(nameOf(entity)); }

/// "Acme Ltd" is a company, not an "ltd".
bool isLegalForm(std::string_view kind)
{
    static constexpr std::array<std::string_view, 9> forms{"inc", "ltd", "llc", "corp", "gmbh", "plc", "co", "ag", "sa"};
    return std::find(forms.begin(), forms.end(), kind) != forms.end();
}

/// "threat actor", "political party", "indicator (ipv4-addr)", "vulnerability".
std::string sortOf(const Entity& entity)
{
    const std::string label(entityTypeInfo(entity.type).label);
    switch (entity.type) {
    case EntityType::Identity:
        if (!entity.kindWord.empty() && !isLegalForm(entity.kindWord) && entity.kindWord != "speaker")
            return entity.kindWord;
        return entity.identityClass == IdentityClass::NotStated ? label : std::string(identityClassWord(entity.identityClass));
    case EntityType::Location: return entity.kindWord.empty() ? label : entity.kindWord;
    case EntityType::Infrastructure:
    case EntityType::Indicator: return entity.kindWord.empty() ? label : label + " (" + entity.kindWord + ")";
    default: return label;
    }
}

/// A country that stands for its government, a described sector and the like are not missing a name.
bool missesName(const Entity& entity)
{
    return (isActorType(entity.type) || entity.type == EntityType::Identity) && entity.identityClass != IdentityClass::Class;
}

std::string namingOf(const Entity& entity)
{
    if (!missesName(entity) || entity.naming == Naming::Named)
        return {};
    return entity.naming == Naming::NotNamed ? ", not named" : ", name withheld";
}

/// "hackers", "VPN services": told of in the plural.
bool isPlural(const Entity& entity)
{
    const bool isDescribed = entity.naming != Naming::Named || entity.type == EntityType::Infrastructure || entity.identityClass == IdentityClass::Class;
    return isDescribed && entity.name.ends_with('s') && !entity.name.ends_with("ss");
}

/// "targets" -> "target", "originates from" -> "originate from".
std::string inPlural(std::string verb)
{
    const std::size_t end = std::min(verb.find(' '), verb.size());
    if (end > 1 && verb[end - 1] == 's')
        verb.erase(end - 1, 1);
    return verb == "ha" ? "have" : verb;
}

bool startsWithAny(std::string_view words, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return words.starts_with(start) && (words.size() == start.size() || words[start.size()] == ' ');
    });
}

/// The source's words for an attribution as a verb: "is allegedly linked to", "is a unit of", "came from".
std::string attributionVerb(const std::string& words, bool isMany)
{
    const std::string be = isMany ? "are " : "is ";
    std::string_view core = words;
    for (const std::string_view opener : {std::string_view("allegedly "), std::string_view("reportedly "), std::string_view("alleged ")})
        if (core.starts_with(opener))
            core.remove_prefix(opener.size());
    if (startsWithAny(core, {"unit", "front", "division", "branch", "member", "contractor", "team", "department", "cover"}))
        return be + (isMany ? "" : words.starts_with("alleged") ? "an " : "a ") + words;
    if (startsWithAny(core, {"officer", "employee", "arm"}))
        return be + (isMany ? "" : "an ") + words;
    const std::string_view first = core.substr(0, core.find(' '));
    if (first.ends_with("ed") || first.ends_with("ing") || first.find('-') != std::string_view::npos
        || startsWithAny(core, {"run", "led", "part", "behind", "on", "at", "under", "in", "subordinate", "responsible", "the"}))
        return be + words;
    return words;
}

std::string verbOf(const Relationship& edge, const Entity& source)
{
    const bool isMany = isPlural(source);
    if (!edge.degreeWords.empty())
        return attributionVerb(edge.degreeWords, isMany);
    if (edge.type == RelationType::AttributedTo)
        return isMany ? "are attributed to" : "is attributed to";
    if (edge.type == RelationType::LocatedAt)
        return isMany ? "are located in" : "is located in";
    const std::string_view known = relationTypeInfo(edge.type).verb;
    const std::string verb(known.empty() ? std::string_view(edge.typeWord) : known);
    return isMany ? inPlural(verb) : verb;
}

std::string techniqueOf(const Entity& pattern)
{
    return pattern.externalId.empty() ? pattern.name : pattern.externalId + " " + pattern.name;
}

/// What is said, without who says it.
std::string contentOf(const ThreatCase& threatCase, const ClaimSubject& about)
{
    if (const auto* id = std::get_if<RelationshipId>(&about)) {
        const Relationship& edge = threatCase[*id];
        const Entity& source = threatCase[edge.source];
        const Entity& target = threatCase[edge.target];
        if (target.type == EntityType::AttackPattern)
            return techniqueOf(target) + ", used by " + shortNameOf(source);
        return shortNameOf(source) + " " + verbOf(edge, source) + " " + shortNameOf(target);
    }
    if (const auto* id = std::get_if<EntityId>(&about))
        return threatCase[*id].type == EntityType::AttackPattern ? techniqueOf(threatCase[*id]) : nameOf(threatCase[*id]);
    if (const auto* id = std::get_if<IncidentId>(&about))
        return "all that is said of " + withoutAccuser(threatCase[*id].title);
    return "two things are the same";
}

std::string textOf(const ThreatCase& threatCase, EntityId id)
{
    const Entity& entity = threatCase[id];
    return nameOf(entity) + ": " + sortOf(entity) + namingOf(entity);
}

std::string textOf(const ThreatCase& threatCase, ClaimId id)
{
    const Claim& claim = threatCase[id];
    const std::string content = contentOf(threatCase, claim.about);
    const std::string speaker = claim.speaker ? shortNameOf(threatCase[*claim.speaker]) : "the report";
    if (claim.stance != Stance::Asserts)
        return speaker + " " + std::string(stanceWord(claim.stance)) + ": " + content;
    const bool isMany = claim.speaker && isPlural(threatCase[*claim.speaker]);
    return content + (isMany ? ", say " : ", says ") + speaker + " (" + std::string(hedgeWord(hedgeOf(claim))) + ")";
}

std::string textOf(const ThreatCase& threatCase, QuantityId id)
{
    const Quantity& quantity = threatCase[id];
    std::string text = quantity.words.empty() ? quantityText(quantity) : quantity.words;
    if (!quantity.unit.empty() && !text.ends_with(quantity.unit))
        text += " " + quantity.unit;
    if (!quantity.ofEntity)
        return text;
    const std::string name = nameOf(threatCase[*quantity.ofEntity]);
    return name.find(quantity.unit) == std::string::npos ? text + ", of " + name : text;
}

}  // namespace

std::string suggestionText(const ThreatCase& threatCase, const Suggestion& suggestion)
{
    return std::visit([&](auto id) { return textOf(threatCase, id); }, suggestion.row);
}

}  // namespace throughline
