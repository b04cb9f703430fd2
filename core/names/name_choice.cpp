// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/name_choice.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/search_fold.h"
#include "core/importers/prose/lexicon.h"
#include "core/model/incident_parts.h"
#include "core/names/name_keys.h"
#include "core/names/reference_names.h"

namespace throughline {
namespace {

constexpr std::array choices{
    NameChoice{"", "As in the source", "Each thing under the name that its report or record gives it"},
    NameChoice{"house", "House list", "Names of your own table names.csv in the lexicon folder"},
    NameChoice{"attack", "MITRE ATT&CK", "Names of MITRE ATT&CK, where it knows the thing by id or name"},
    NameChoice{"misp", "MISP galaxy", "Names of the threat-actor cluster of the MISP galaxy"},
    NameChoice{"talos", "Cisco Talos", "Names that Cisco Talos uses"},
    NameChoice{"crowdstrike", "CrowdStrike", "Names that CrowdStrike uses: Bear, Panda, Kitten …"},
    NameChoice{"eset", "ESET", "Names that ESET uses"},
    NameChoice{"mandiant", "Google Mandiant", "Names that Google and Mandiant use: APT28, FIN7, UNC2452 …"},
    NameChoice{"kaspersky", "Kaspersky", "Names that Kaspersky uses"},
    NameChoice{"microsoft", "Microsoft", "Names that Microsoft uses: Blizzard, Typhoon, Sandstorm …"},
    NameChoice{"unit42", "Palo Alto Unit 42", "Names that Unit 42 uses: Ursa, Taurus, Serpens …"},
    NameChoice{"proofpoint", "Proofpoint", "Names that Proofpoint uses: TA422 …"},
    NameChoice{"recorded-future", "Recorded Future", "Names that Recorded Future uses"},
    NameChoice{"secureworks", "Secureworks", "Names that Secureworks uses: Iron, Bronze, Gold …"},
    NameChoice{"symantec", "Symantec", "Names that Symantec uses"},
    NameChoice{"trend-micro", "Trend Micro", "Names that Trend Micro uses: Earth, Void, Water …"},
};

/// Names of one reference set, to be looked up.
class ReferenceIndex {
public:
    explicit ReferenceIndex(ReferenceSource source)
    {
        for (const ReferenceName& name : referenceNames()) {
            if (name.source != source)
                continue;
            Entity entity{.id = name.stixId, .type = entityTypeOf(name.typeWord), .name = name.name};
            for (const std::string& alias : name.aliases)
                entity.also.push_back({.name = alias, .saidBy = std::nullopt});
            if (source == ReferenceSource::Attack)
                entity.externalId = name.externalId;
            for (NameKey& key : nameKeys(entity))
                if (isKept(key.part))
                    m_holders[std::move(key.text)].push_back({&name, key.part});
        }
    }

    /// By id, else by its name, else by its aliases, as long as they lead to one entry.
    const ReferenceName* find(const Entity& entity) const
    {
        const ReferenceName* byName = nullptr;
        bool isNamed = false;
        const ReferenceName* byAlias = nullptr;
        bool isUnclear = false;
        for (const NameKey& key : nameKeys(entity)) {
            const auto at = m_holders.find(key.text);
            if (at == m_holders.end() || !isKept(key.part))
                continue;
            if (key.part == KeyPart::Id)
                return at->second.front().name;
            const ReferenceName* one = onlyOne(at->second);
            if (key.part == KeyPart::Name) {
                isNamed = true;
                byName = one;
            } else {
                isUnclear = isUnclear || !one || (byAlias && byAlias != one);
                byAlias = one;
            }
        }
        if (isNamed)
            return byName;
        return isUnclear ? nullptr : byAlias;
    }

private:
    struct Holder {
        const ReferenceName* name;
        KeyPart part;
    };

    static bool isKept(KeyPart part) { return part == KeyPart::Id || part == KeyPart::Name || part == KeyPart::Alias; }

    /// The one that has it for its name, else the only one that has it for an alias.
    static const ReferenceName* onlyOne(const std::vector<Holder>& holders)
    {
        for (const KeyPart part : {KeyPart::Name, KeyPart::Alias}) {
            const ReferenceName* found = nullptr;
            std::size_t count = 0;
            for (const Holder& holder : holders)
                if (holder.part == part && holder.name != found) {
                    found = holder.name;
                    ++count;
                }
            if (count > 0)
                return count == 1 ? found : nullptr;
        }
        return nullptr;
    }

    std::unordered_map<std::string, std::vector<Holder>> m_holders;  // only looked up
};

const ReferenceIndex& indexOf(ReferenceSource source)
{
    static const ReferenceIndex attack(ReferenceSource::Attack);
    static const ReferenceIndex misp(ReferenceSource::MispGalaxy);
    return source == ReferenceSource::Attack ? attack : misp;
}

/// The house's names by each name and alias, folded; the first line that has one wins.
const std::unordered_map<std::string, std::string>& houseTable()
{
    static const auto table = [] {
        std::unordered_map<std::string, std::string> names;  // only looked up
        const Result<prose::Lexicon>& lexicon = prose::sharedLexicon();
        if (!lexicon)
            return names;
        for (const prose::HouseName& row : lexicon->houseNames) {
            names.emplace(searchFold(row.name), row.name);
            for (const std::string& alias : row.aliases)
                names.emplace(searchFold(alias), row.name);
        }
        return names;
    }();
    return table;
}

std::vector<std::string> namesOf(const Entity& entity)
{
    std::vector<std::string> names{entity.name};
    for (const Alias& alias : entity.also)
        names.push_back(alias.name);
    return names;
}

std::string houseName(const Entity& entity)
{
    for (const std::string& name : namesOf(entity))
        if (const auto at = houseTable().find(searchFold(name)); at != houseTable().end())
            return at->second;
    return {};
}

std::string vendorNameOf(std::string_view vendor, const Entity& entity)
{
    // What its own reports call it goes before what others say that it is called.
    if (std::string name = vendorName(vendor, namesOf(entity)); !name.empty())
        return name;
    std::vector<std::string> names;
    for (const ReferenceSource source : {ReferenceSource::Attack, ReferenceSource::MispGalaxy})
        if (const ReferenceName* found = indexOf(source).find(entity)) {
            names.push_back(found->name);
            names.insert(names.end(), found->aliases.begin(), found->aliases.end());
        }
    return vendorName(vendor, names);
}

/// Empty where the choice has no name.
std::string chosenName(const Entity& entity, std::string_view choice)
{
    const NameFamily family = nameFamily(entity);
    if (family == NameFamily::Indicator || entity.naming != Naming::Named || entity.isPlaceholder || entity.name.empty())
        return {};
    if (choice == "house")
        return houseName(entity);
    if (family != NameFamily::Actor && family != NameFamily::Software && family != NameFamily::Technique)
        return {};
    if (choice == "attack" || choice == "misp") {
        const ReferenceName* found = indexOf(choice == "attack" ? ReferenceSource::Attack : ReferenceSource::MispGalaxy).find(entity);
        return found ? found->name : std::string();
    }
    return family == NameFamily::Actor ? vendorNameOf(choice, entity) : std::string();
}

void rename(Entity& entity, std::string name)
{
    entity.sourceName = entity.name;
    std::erase_if(entity.also, [&](const Alias& alias) { return alias.name == name || alias.name == entity.name; });
    entity.also.insert(entity.also.begin(), {.name = entity.name, .saidBy = std::nullopt});
    entity.name = std::move(name);
}

/// A title that nobody gave names the parts of its incident.
void followTitles(const ThreatCase& source, ThreatCase& out)
{
    if (source.entities == out.entities)
        return;
    for (std::size_t row = 0; row < source.incidents.size(); ++row) {
        const Incident& incident = source.incidents[row];
        if (!incident.title.empty() && !incident.isDeleted && incident.title == incidentTitle(source, incident))
            out.incidents.edit(row).title = incidentTitle(out, incident);
    }
}

}  // namespace

std::span<const NameChoice> nameChoices() { return choices; }

const NameChoice* findNameChoice(std::string_view id)
{
    const auto at = std::find_if(choices.begin(), choices.end(), [&](const NameChoice& choice) { return choice.id == id; });
    return at == choices.end() ? nullptr : &*at;
}

std::string namesText(std::string_view id)
{
    const NameChoice* choice = id.empty() ? nullptr : findNameChoice(id);
    return choice ? "Names: " + std::string(choice->label) : std::string();
}

ThreatCase namedCase(const ThreatCase& threatCase, std::string_view choice)
{
    ThreatCase out = threatCase;
    if (choice.empty() || !findNameChoice(choice))
        return out;
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const Entity& entity = threatCase.entities[row];
        if (entity.isDeleted)
            continue;
        std::string name = chosenName(entity, choice);
        if (!name.empty() && name != entity.name)
            rename(out.entities.edit(row), std::move(name));
    }
    followTitles(threatCase, out);
    return out;
}

}  // namespace throughline
