// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/anonymise.h"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include "core/base/uuid.h"

namespace throughline {
namespace {

/// What a thing is called that must not be known.
std::string kindOf(const Entity& row)
{
    if (row.type == EntityType::Identity)
        switch (row.identityClass) {
        case IdentityClass::Government: return "Authority";
        case IdentityClass::Individual: return "Person";
        case IdentityClass::Class: return "Group";
        case IdentityClass::Organisation:
        case IdentityClass::NotStated: return "Company";
        }
    std::string label(entityTypeInfo(row.type).label);
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
        label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

/// A … Z, AA …
std::string lettersOf(std::size_t number)
{
    std::string letters;
    for (std::size_t rest = number + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

bool isIndicator(const Entity& row) { return row.type == EntityType::Indicator || row.type == EntityType::Observable; }

/// Does the relationship say that one end belongs to the other?
bool saysOwnership(RelationType type)
{
    switch (type) {
    case RelationType::Owns:
    case RelationType::Has:
    case RelationType::ConsistsOf:
    case RelationType::BelongsTo:
    case RelationType::PartOf:
    case RelationType::Hosts:
    case RelationType::ResolvesTo:
    case RelationType::Indicates:
    case RelationType::BasedOn:
    case RelationType::RelatedTo: return true;
    default: return false;
    }
}

std::vector<std::string> namesOf(const Entity& row)
{
    std::vector<std::string> names{row.name, row.externalId, row.id};
    for (const Alias& alias : row.also)
        names.push_back(alias.name);
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

/// Gives names out.
class Namer {
public:
    explicit Namer(const ThreatCase& threatCase)
    {
        for (const Entity& row : threatCase.entities)
            for (const std::string& name : namesOf(row))
                m_taken.insert(tokenCore(name));
    }

    std::string name(const Entity& row)
    {
        const std::string kind = kindOf(row);
        std::string made;
        do
            made = kind + " " + lettersOf(m_next[kind]++);
        while (m_taken.count(tokenCore(made)) > 0);
        return made;
    }
    std::string indicatorName(const std::string& of) { return of + ", indicator " + std::to_string(++m_indicators[of]); }

private:
    std::set<std::u32string> m_taken;
    std::map<std::string, std::size_t> m_next;
    std::map<std::string, std::size_t> m_indicators;
};

using Named = std::map<std::size_t, std::string>;  // by row

void nameJoined(const ThreatCase& threatCase, Named& named)
{
    for (std::size_t before = 0; before != named.size();) {
        before = named.size();
        for (const SameAs& link : threatCase.sameAs) {
            if (link.isDeleted || !link.isAccepted || link.kind != SameAsKind::SameAs)
                continue;
            const auto first = named.find(rowOf(link.first));
            const auto second = named.find(rowOf(link.second));
            if (first != named.end())
                named.emplace(rowOf(link.second), first->second);
            else if (second != named.end())
                named.emplace(rowOf(link.first), second->second);
        }
    }
}

void nameIndicators(const ThreatCase& threatCase, Named& named, Namer& namer)
{
    std::map<std::size_t, std::string> owners;  // by row of the indicator
    const auto own = [&](EntityId thing, EntityId other) {
        const auto owner = named.find(rowOf(thing));
        if (owner != named.end() && isIndicator(threatCase[other]))
            owners.emplace(rowOf(other), owner->second);
    };
    for (const Relationship& row : threatCase.relationships)
        if (!row.isDeleted && saysOwnership(row.type)) {
            own(row.source, row.target);
            own(row.target, row.source);
        }
    std::vector<std::string> names;
    std::vector<std::string> ofName;
    for (const auto& [row, name] : named)
        for (const std::string& word : namesOf(threatCase.entities[row]))
            if (tokenCore(word).size() > 2) {
                names.push_back(word);
                ofName.push_back(name);
            }
    const TokenSearch search(names);
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row)
        if (isIndicator(threatCase.entities[row]))
            if (const std::vector<FoundToken> found = search.find(threatCase.entities[row].name); !found.empty())
                owners.emplace(row, ofName[found.front().pattern]);
    for (const auto& [row, owner] : owners)
        if (named.count(row) == 0)
            named.emplace(row, namer.indicatorName(owner));
}

std::string idOf(const Entity& row, const std::string& name)
{
    const std::string type = row.id.substr(0, row.id.find("--"));
    return type + "--" + uuidV5(throughlineNamespace, "anonymised|" + type + "|" + name);
}

void replaceIds(std::vector<std::string>& ids, const std::map<std::string, std::string>& made)
{
    for (std::string& id : ids)
        if (const auto found = made.find(id); found != made.end())
            id = found->second;
}

/// The same name on two rows that are one gives two ids.
std::vector<std::string> newIds(const ThreatCase& threatCase, const std::vector<Pseudonym>& pseudonyms)
{
    std::vector<std::string> ids;
    std::map<std::string, std::size_t> times;
    for (const Pseudonym& pseudonym : pseudonyms) {
        const std::size_t time = times[pseudonym.name]++;
        ids.push_back(idOf(threatCase[pseudonym.entity], time == 0 ? pseudonym.name : pseudonym.name + "|" + std::to_string(time)));
    }
    return ids;
}

}  // namespace

std::vector<Pseudonym> allPseudonyms(const ThreatCase& threatCase, const std::vector<Pseudonym>& asked)
{
    Named named;
    Namer namer(threatCase);
    std::vector<Pseudonym> sorted = asked;
    std::erase_if(sorted, [&](const Pseudonym& p) { return rowOf(p.entity) >= threatCase.entities.size(); });
    std::stable_sort(sorted.begin(), sorted.end(), [](const Pseudonym& a, const Pseudonym& b) { return rowOf(a.entity) < rowOf(b.entity); });
    for (const Pseudonym& pseudonym : sorted) {
        if (named.count(rowOf(pseudonym.entity)) > 0)
            continue;
        named.emplace(rowOf(pseudonym.entity), pseudonym.name.empty() ? namer.name(threatCase[pseudonym.entity]) : pseudonym.name);
        nameJoined(threatCase, named);
    }
    nameIndicators(threatCase, named, namer);
    std::vector<Pseudonym> all;
    for (const auto& [row, name] : named)
        all.push_back({idAt<EntityId>(row), name});
    return all;
}

std::vector<Traces::Trace> pseudonymTraces(const ThreatCase& threatCase, const std::vector<Pseudonym>& pseudonyms)
{
    std::vector<Traces::Trace> traces;
    const std::vector<std::string> ids = newIds(threatCase, pseudonyms);
    for (std::size_t i = 0; i < pseudonyms.size(); ++i) {
        const Entity& row = threatCase[pseudonyms[i].entity];
        for (const std::string& name : namesOf(row))
            traces.push_back({name, name == row.id ? ids[i] : pseudonyms[i].name});
    }
    return traces;
}

void putPseudonyms(CaseDocument& document, const std::vector<Pseudonym>& pseudonyms)
{
    ThreatCase& threatCase = document.threatCase;
    const std::vector<std::string> ids = newIds(threatCase, pseudonyms);
    std::map<std::string, std::string> made;
    std::set<std::size_t> rows;
    for (std::size_t i = 0; i < pseudonyms.size(); ++i) {
        Entity& row = threatCase.entities.edit(rowOf(pseudonyms[i].entity));
        made[row.id] = ids[i];
        row.id = ids[i];
        row.name = pseudonyms[i].name;
        row.also.clear();
        row.externalId.clear();
        row.properties.clear();
        row.sourceName.clear();
        rows.insert(rowOf(pseudonyms[i].entity));
    }
    if (const auto house = made.find(threatCase.house.id); house != made.end()) {
        threatCase.house.id = house->second;
        threatCase.house.logo = nullptr;
    }
    const ChunkedColumn<Attachment> all = std::move(threatCase.attachments);
    threatCase.attachments = {};
    for (const Attachment& row : all) {
        const auto* const about = std::get_if<EntityId>(&row.about);
        if (!about || rows.count(rowOf(*about)) == 0)
            threatCase.attachments.push_back(row);
    }
    const auto replace = [&](ViewState& view) {
        for (std::vector<std::string>* list : {&view.lens.disbelieve, &view.lens.doubt, &view.lens.ownOrigins})
            replaceIds(*list, made);
    };
    replace(document.view);
    for (SavedView& saved : document.savedViews)
        replace(saved.view);
}

}  // namespace throughline
