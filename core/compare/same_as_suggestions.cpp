// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/same_as_suggestions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/compare/plain_name.h"
#include "core/graph/lens_filter.h"
#include "core/graph/same_as_classes.h"
#include "core/model/external_id.h"

namespace throughline {
namespace {

constexpr std::size_t maxOfOneName = 16;
constexpr std::size_t maxOfOneMeans = 32;
/// One shared address is chance: hosters have many customers.
constexpr std::size_t leastSharedMeans = 2;
/// Shorter names are one letter apart by chance.
constexpr std::size_t leastNearLetters = 6;
constexpr std::size_t longestNearName = 64;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

Pair pairOf(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

bool isMeans(const Entity& entity)
{
    return entity.type == EntityType::Infrastructure || entity.type == EntityType::Indicator || entity.type == EntityType::Observable;
}

/// Groups are stored as one or the other by different producers.
EntityType comparable(EntityType type) { return type == EntityType::ThreatActor ? EntityType::IntrusionSet : type; }

bool areAlike(const Entity& a, const Entity& b)
{
    const bool areClassesApart = a.identityClass != b.identityClass && a.identityClass != IdentityClass::NotStated
        && b.identityClass != IdentityClass::NotStated;
    const bool areWordsApart = a.type == EntityType::Observable || a.type == EntityType::Other;
    return comparable(a.type) == comparable(b.type) && !areClassesApart && (!areWordsApart || a.typeWord == b.typeWord);
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            digits += c;
    return digits;
}

class Suggester {
public:
    explicit Suggester(const ThreatCase& threatCase) : m_case(threatCase) {}

    std::vector<SameAsSuggestion> run() &&
    {
        prepare();
        byExternalId();
        byName();
        byNearName();
        byMeans();
        return ranked();
    }

private:
    void prepare()
    {
        m_classes = sameAsClasses(m_case, LensFilter(m_case, {}));
        for (const SameAs& link : m_case.sameAs)
            m_linked.insert(pairOf(static_cast<std::uint32_t>(rowOf(link.first)), static_cast<std::uint32_t>(rowOf(link.second))));
        m_isOpen.resize(m_case.entities.size());
        for (std::size_t row = 0; row < m_case.entities.size(); ++row) {
            const Entity& entity = m_case.entities[row];
            m_isOpen[row] = !entity.isDeleted && entity.naming == Naming::Named && entity.identityClass != IdentityClass::Class
                && isTellingName(entity.name);
        }
    }

    void add(std::uint32_t a, std::uint32_t b, SameAsEvidenceKind kind, std::string words)
    {
        const Pair pair = pairOf(a, b);
        if (a == b || m_classes[a] == m_classes[b] || m_linked.count(pair) != 0 || !areAlike(m_case.entities[a], m_case.entities[b]))
            return;
        m_found[pair].emplace(kind, std::move(words));
    }

    /// Every two of each bucket that is not too full; buckets in the order of their keys.
    template <class Visit>
    static void everyPair(const std::map<std::string, std::vector<std::uint32_t>>& buckets, Visit&& visit)
    {
        for (const auto& [key, rows] : buckets)
            for (std::size_t i = 0; rows.size() <= maxOfOneName && i < rows.size(); ++i)
                for (std::size_t j = i + 1; j < rows.size(); ++j)
                    visit(key, rows[i], rows[j]);
    }

    void byExternalId()
    {
        std::map<std::string, std::vector<std::uint32_t>> buckets;
        for (std::uint32_t row = 0; row < m_isOpen.size(); ++row)
            if (m_isOpen[row] && !m_case.entities[row].externalId.empty())
                buckets[comparedId(m_case.entities[row])].push_back(row);
        everyPair(buckets, [&](const std::string&, std::uint32_t a, std::uint32_t b) { add(a, b, SameAsEvidenceKind::AttackId, m_case.entities[a].externalId); });
    }

    void byName()
    {
        std::map<std::string, std::vector<std::uint32_t>> buckets;
        for (std::uint32_t row = 0; row < m_isOpen.size(); ++row) {
            if (!m_isOpen[row])
                continue;
            const Entity& entity = m_case.entities[row];
            std::set<std::string> names{plainName(entity.name)};
            for (const Alias& alias : entity.also)
                if (isTellingName(alias.name))
                    names.insert(plainName(alias.name));
            for (const std::string& name : names)
                buckets[name].push_back(row);
        }
        everyPair(buckets, [&](const std::string& name, std::uint32_t a, std::uint32_t b) {
            const std::string& nameA = m_case.entities[a].name;
            const std::string& nameB = m_case.entities[b].name;
            const bool isOwnName = plainName(nameA) == name && plainName(nameB) == name;
            add(a, b, isOwnName ? SameAsEvidenceKind::EqualName : SameAsEvidenceKind::SharedAlias,
                isOwnName ? nameA + " / " + nameB : aliasIn(a, b, name));
        });
    }

    /// The shared name as one of the two writes it.
    std::string aliasIn(std::uint32_t a, std::uint32_t b, const std::string& plain) const
    {
        for (const std::uint32_t row : {a, b})
            for (const Alias& alias : m_case.entities[row].also)
                if (plainName(alias.name) == plain)
                    return alias.name;
        return plain;
    }

    /// Names with one letter more, less or changed share a spelling with one letter left out. Numbers
    /// must be equal: APT28 and APT29 are two.
    void byNearName()
    {
        std::map<std::string, std::vector<std::uint32_t>> buckets;
        for (std::uint32_t row = 0; row < m_isOpen.size(); ++row) {
            const std::u32string name = m_isOpen[row] ? toUtf32(plainName(m_case.entities[row].name)) : std::u32string();
            if (name.size() < leastNearLetters || name.size() > longestNearName || isMeans(m_case.entities[row]))
                continue;
            std::set<std::u32string> keys{name};
            for (std::size_t i = 0; i < name.size(); ++i)
                keys.insert(name.substr(0, i) + name.substr(i + 1));
            for (const std::u32string& key : keys)
                buckets[toUtf8(key)].push_back(row);
        }
        everyPair(buckets, [&](const std::string&, std::uint32_t a, std::uint32_t b) {
            const std::string& nameA = m_case.entities[a].name;
            const std::string& nameB = m_case.entities[b].name;
            if (digitsOf(nameA) == digitsOf(nameB) && plainName(nameA) != plainName(nameB))
                add(a, b, SameAsEvidenceKind::NearName, nameA + " / " + nameB);
        });
    }

    void byMeans()
    {
        std::map<std::uint32_t, std::set<std::uint32_t>> usersOf;
        for (const Relationship& row : m_case.relationships) {
            const auto source = static_cast<std::uint32_t>(rowOf(row.source));
            const auto target = static_cast<std::uint32_t>(rowOf(row.target));
            if (row.isDeleted || m_case.entities[source].isDeleted || m_case.entities[target].isDeleted)
                continue;
            if (isMeans(m_case.entities[target]) && !isMeans(m_case.entities[source]) && m_isOpen[source])
                usersOf[target].insert(source);
            if (isMeans(m_case.entities[source]) && !isMeans(m_case.entities[target]) && m_isOpen[target])
                usersOf[source].insert(target);
        }
        std::map<Pair, std::vector<std::uint32_t>> shared;
        for (const auto& [means, users] : usersOf)
            if (users.size() <= maxOfOneMeans && m_isOpen[means])
                for (auto a = users.begin(); a != users.end(); ++a)
                    for (auto b = std::next(a); b != users.end(); ++b)
                        if (areAlike(m_case.entities[*a], m_case.entities[*b]))
                            shared[{*a, *b}].push_back(means);
        for (const auto& [pair, means] : shared)
            if (means.size() >= leastSharedMeans)
                add(pair.first, pair.second, SameAsEvidenceKind::SharedMeans, meansText(means));
    }

    std::string meansText(const std::vector<std::uint32_t>& means) const
    {
        std::string text;
        for (std::size_t i = 0; i < means.size() && i < 3; ++i)
            text.append(i > 0 ? ", " : "").append(m_case.entities[means[i]].name);
        return means.size() > 3 ? text + " and " + std::to_string(means.size() - 3) + " more" : text;
    }

    std::vector<SameAsSuggestion> ranked() const
    {
        constexpr std::array weights{8, 6, 4, 2, 3};
        std::vector<std::pair<int, SameAsSuggestion>> rows;
        for (const auto& [pair, evidence] : m_found) {
            SameAsSuggestion suggestion{.first = idAt<EntityId>(pair.first), .second = idAt<EntityId>(pair.second), .evidence = {}};
            int weight = 0;
            for (const auto& [kind, words] : evidence) {
                suggestion.evidence.push_back({.kind = kind, .words = words});
                weight += weights[static_cast<std::size_t>(kind)];
            }
            rows.emplace_back(weight, std::move(suggestion));
        }
        // Pairs of equal weight stay in row order.
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<SameAsSuggestion> out;
        for (auto& [weight, suggestion] : rows)
            out.push_back(std::move(suggestion));
        return out;
    }

    const ThreatCase& m_case;
    std::vector<std::uint32_t> m_classes;
    std::set<Pair> m_linked;
    std::vector<bool> m_isOpen;
    std::map<Pair, std::map<SameAsEvidenceKind, std::string>> m_found;
};

}  // namespace

std::string_view sameAsEvidenceWord(SameAsEvidenceKind kind)
{
    switch (kind) {
    case SameAsEvidenceKind::AttackId: return "equal external id";
    case SameAsEvidenceKind::EqualName: return "equal name";
    case SameAsEvidenceKind::SharedAlias: return "shared alias";
    case SameAsEvidenceKind::NearName: return "similar spelling";
    case SameAsEvidenceKind::SharedMeans: return "shared indicators";
    }
    return "";
}

std::vector<SameAsSuggestion> suggestSameAs(const ThreatCase& threatCase) { return Suggester(threatCase).run(); }

ThreatCase linkSameAs(ThreatCase threatCase, EntityId first, EntityId second)
{
    if (first == second)
        return threatCase;
    for (std::size_t row = 0; row < threatCase.sameAs.size(); ++row) {
        const SameAs& link = threatCase.sameAs[row];
        const bool isIt = (link.first == first && link.second == second) || (link.first == second && link.second == first);
        if (link.kind != SameAsKind::SameAs || !isIt)
            continue;
        if (!link.isAccepted || link.isDeleted) {
            threatCase.sameAs.edit(row).isDeleted = false;
            threatCase.sameAs.edit(row).isAccepted = true;
        }
        return threatCase;
    }
    const std::string ends = "same-as " + threatCase[first].id + " " + threatCase[second].id;
    threatCase.sameAs.push_back({.id = "relationship--" + uuidV5(throughlineNamespace, ends), .first = first, .second = second,
                                 .kind = SameAsKind::SameAs, .isAccepted = true});
    return threatCase;
}

}  // namespace throughline
