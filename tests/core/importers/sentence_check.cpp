// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importers/sentence_check.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "tests/core/importers/sentence_names.h"

namespace throughline::test {
namespace {

/// A claim about an edge as it was read.
struct ReadClaim {
    const Relationship* edge = nullptr;
    const Claim* claim = nullptr;
};

bool isTechnique(const Entity& entity) { return entity.type == EntityType::AttackPattern && !entity.externalId.empty(); }

bool isThreat(const Entity& entity)
{
    static const std::set<EntityType> types{EntityType::ThreatActor, EntityType::IntrusionSet, EntityType::Campaign,
                                            EntityType::Malware,     EntityType::Tool,         EntityType::AttackPattern,
                                            EntityType::Vulnerability, EntityType::Indicator,  EntityType::Observable};
    return types.contains(entity.type);
}

bool has(const Choice& words, std::string_view word)
{
    return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& w) { return w == "*" || w == word; });
}

class Check {
public:
    Check(const SentenceCase& wanted, const ParsedReport& read) : m_wanted(wanted), m_read(read), m_names(read) {}

    std::vector<std::string> run()
    {
        collect();
        claims();
        quantities();
        techniques();
        sameThings();
        if (m_wanted.isNothing)
            nothing();
        return std::move(m_found);
    }

private:
    void collect()
    {
        for (const Claim& claim : m_read.claims)
            if (const auto* about = std::get_if<RelationshipId>(&claim.about)) {
                const Relationship& edge = m_read.relationships[rowOf(*about)];
                if (!isTechnique(m_read.entities[rowOf(edge.target)]))
                    m_claims.push_back({&edge, &claim});
            }
    }

    /// The measure knows two stances only.
    static std::string_view stanceOf(const Claim& claim) { return isAgainst(claim.stance) ? "denies" : "asserts"; }

    bool isSaidBy(const Choice& speakers, const Claim& claim) const
    {
        if (claim.speaker)
            return m_names.fits(speakers, *claim.speaker);
        return has(speakers, "the report");
    }

    bool isEdge(const ClaimLine& line, const Relationship& edge) const
    {
        return has(line.type, edge.typeWord) && m_names.fits(line.source, edge.source) && m_names.fits(line.target, edge.target)
               && (line.degree.empty() || has(line.degree, attributionDegreeWord(edge.degree)));
    }

    bool isSame(const ClaimLine& line, const ReadClaim& read) const
    {
        if (!isEdge(line, *read.edge) || !has(line.stance, stanceOf(*read.claim)) || !has(line.hedge, hedgeWord(hedgeOf(*read.claim))))
            return false;
        if (!line.speaker.empty() && !isSaidBy(line.speaker, *read.claim))
            return false;
        const auto& media = read.claim->via;
        return line.via.empty() || std::any_of(media.begin(), media.end(), [&](EntityId id) { return m_names.fits(line.via, id); });
    }

    bool isAmong(const std::vector<ClaimLine>& lines, const ReadClaim& read) const
    {
        return std::any_of(lines.begin(), lines.end(), [&](const ClaimLine& line) { return isSame(line, read); });
    }

    std::string textOf(const ReadClaim& read) const
    {
        const auto name = [&](EntityId id) { return m_read.entities[rowOf(id)].name; };
        std::string text = name(read.edge->source) + " -" + read.edge->typeWord + "-> " + name(read.edge->target) + " | "
                           + std::string(stanceOf(*read.claim)) + " by " + (read.claim->speaker ? name(*read.claim->speaker) : "the report")
                           + ", " + std::string(hedgeWord(hedgeOf(*read.claim)));
        for (const EntityId medium : read.claim->via)
            text += " via " + name(medium);
        if (read.edge->type == RelationType::AttributedTo)
            text += " [" + std::string(attributionDegreeWord(read.edge->degree)) + "]";
        return text;
    }

    void claims()
    {
        for (const ClaimLine& line : m_wanted.needed)
            if (std::none_of(m_claims.begin(), m_claims.end(), [&](const ReadClaim& read) { return isSame(line, read); }))
                m_found.push_back("missing: " + line.text);
        for (const ReadClaim& read : m_claims) {
            if (isAmong(m_wanted.forbidden, read))
                m_found.push_back("forbidden: " + textOf(read));
            else if (m_wanted.isNothing ? read.edge->type != RelationType::LocatedAt
                                        : !isAmong(m_wanted.needed, read) && !isAmong(m_wanted.optional, read))
                m_found.push_back("surplus: " + textOf(read));
        }
    }

    /// Head nouns of a unit, in the singular.
    static std::set<std::string> unitWords(const std::string& unit)
    {
        std::set<std::string> words;
        for (std::string word : nameWords(unit)) {
            if (word.size() > 3 && word.ends_with("ies"))
                word = word.substr(0, word.size() - 3) + "y";
            else if (word.ends_with('s') && !word.ends_with("ss"))
                word.pop_back();
            words.insert(word == "people" || word == "individual" ? "person" : word);
        }
        return words;
    }

    bool isUnit(const QuantityLine& line, const Quantity& quantity) const
    {
        const std::set<std::string> read = unitWords(quantity.unit);
        for (const std::string& unit : line.unit) {
            const std::set<std::string> words = unitWords(unit);
            if (std::any_of(words.begin(), words.end(), [&](const std::string& w) { return read.contains(w); }))
                return true;
        }
        return quantity.ofEntity && m_names.fits(line.unit, *quantity.ofEntity);
    }

    bool isSame(const QuantityLine& line, const Quantity& quantity) const
    {
        return line.bound == boundWord(quantity.bound) && std::abs(line.value - quantity.value) <= 1e-6 * std::max(1.0, line.value)
               && isUnit(line, quantity);
    }

    void quantities()
    {
        const auto isAmongRead = [&](const QuantityLine& line) {
            return std::any_of(m_read.quantities.begin(), m_read.quantities.end(), [&](const Quantity& q) { return isSame(line, q); });
        };
        const auto isAmongLines = [&](const std::vector<QuantityLine>& lines, const Quantity& q) {
            return std::any_of(lines.begin(), lines.end(), [&](const QuantityLine& line) { return isSame(line, q); });
        };
        for (const QuantityLine& line : m_wanted.quantities)
            if (!isAmongRead(line))
                m_found.push_back("missing: # " + line.text);
        for (const Quantity& q : m_read.quantities)
            if (!isAmongLines(m_wanted.quantities, q) && !isAmongLines(m_wanted.optionalQuantities, q)) {
                std::ostringstream text;
                text << "surplus: # " << q.value << ' ' << boundWord(q.bound) << ' ' << q.unit;
                m_found.push_back(text.str());
            }
    }

    static std::string parentOf(const std::string& id) { return id.substr(0, id.find('.')); }

    /// A parent or child of a technique that is wanted is no error, as in the measure.
    bool isTechniqueAllowed(const std::string& id) const
    {
        const auto isKin = [&](const std::string& other) {
            return other == "any" || other == id || (parentOf(other) == parentOf(id) && (other == parentOf(id) || id == parentOf(id)));
        };
        return std::any_of(m_wanted.techniques.begin(), m_wanted.techniques.end(), isKin)
               || std::any_of(m_wanted.optionalTechniques.begin(), m_wanted.optionalTechniques.end(), isKin);
    }

    void techniques()
    {
        std::set<std::string> read;
        for (const Entity& entity : m_read.entities)
            if (isTechnique(entity))
                read.insert(entity.externalId);
        for (const std::string& id : m_wanted.techniques)
            if (!read.contains(id))
                m_found.push_back("missing: @ " + id);
        for (const std::string& id : read)
            if (!isTechniqueAllowed(id))
                m_found.push_back("surplus: @ " + id);
    }

    void sameThings()
    {
        for (const std::vector<std::string>& names : m_wanted.sameThings) {
            bool isOne = false;
            for (std::size_t row = 0; row < m_read.entities.size() && !isOne; ++row)
                isOne = std::all_of(names.begin(), names.end(), [&](const std::string& n) { return m_names.fits(n, idAt<EntityId>(row)); });
            if (!isOne)
                m_found.push_back("not one thing: " + names.front() + " = " + names.back());
        }
    }

    void nothing()
    {
        for (const Entity& entity : m_read.entities)
            if (isThreat(entity))
                m_found.push_back("surplus: threat entity " + entity.name);
    }

    const SentenceCase& m_wanted;
    const ParsedReport& m_read;
    NameFinder m_names;
    std::vector<ReadClaim> m_claims;
    std::vector<std::string> m_found;
};

}  // namespace

std::vector<std::string> differences(const SentenceCase& wanted, const ParsedReport& read) { return Check(wanted, read).run(); }

}  // namespace throughline::test
