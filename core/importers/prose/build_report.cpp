// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/build_report.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/uuid.h"
#include "core/importers/prose/named_parties.h"
#include "core/importers/time_expression.h"

namespace throughline::prose {
namespace {

class Builder {
public:
    Builder(const Document& doc, const Findings& findings, const SpanMap& spans, Report report)
        : m_doc(doc), m_findings(findings), m_spans(spans), m_hash(report.sha256)
    {
        m_parsed.reports.push_back(std::move(report));
    }

    ParsedReport run() &&
    {
        collectUsed();
        entities();
        for (const Statement& statement : m_findings.statements)
            addStatement(statement);
        for (const TechniqueUse& use : m_findings.techniques)
            addTechnique(use);
        for (const Count& count : m_findings.counts)
            addCount(count);
        addIncidents(m_parsed, m_routing, m_hash);
        return std::move(m_parsed);
    }

private:
    TextSpan span(TokenRange range) const
    {
        if (range.isEmpty())
            return {};
        return m_spans.toStored(m_doc.tokens[range.first].begin, m_doc.tokens[range.last - 1].end);
    }

    std::string makeId(std::string_view type, const std::string& name, bool isReference)
    {
        if (isReference)
            return referenceId(type, name);
        const std::string key = std::string(type) + "|" + foldCase(name);
        const std::string seed = m_hash + "|" + key + "|" + std::to_string(m_ordinals[key]++);
        return std::string(type) + "--" + uuidV5(throughlineNamespace, seed);
    }

    void use(int thing)
    {
        if (thing != nothing)
            m_used[static_cast<std::size_t>(m_doc.root(thing))] = true;
    }

    void collectUsed()
    {
        m_used.assign(m_doc.things.size(), false);
        m_harms.assign(m_doc.things.size(), false);
        m_accuser.assign(m_doc.things.size(), nothing);
        for (const Statement& st : m_findings.statements) {
            const auto source = static_cast<std::size_t>(st.source);
            m_harms[source] = m_harms[source] || (st.relation != RelationType::LocatedAt && st.relation != RelationType::AttributedTo);
            if (m_accuser[source] == nothing && st.act == SpeechAct::Accuses && !st.speakers.empty())
                m_accuser[source] = st.speakers.front();
            if (st.rule != "pattern.police" && st.rule != "place.beside") {  // a seat alone says nothing of a police force
                use(st.source);
                use(st.target);
            }
            use(st.via);
            for (const int speaker : st.speakers)
                use(speaker);
        }
        for (const TechniqueUse& t : m_findings.techniques) {
            use(t.actor);
            for (const int speaker : t.statement.speakers)
                use(speaker);
        }
        for (const Count& count : m_findings.counts)
            if (count.statement != nothing)
                use(count.thing);
        for (const Mention& m : m_doc.mentions)
            if (m.thing != nothing && (m_doc.thing(m).isListed || isNamedParty(m_doc, m)))
                use(m.thing);
        if (const int voice = voiceOf(m_doc); voice != nothing)
            use(voice);
        for (const Statement& st : m_findings.statements)
            if (m_used[static_cast<std::size_t>(m_doc.root(st.source))])
                use(st.target);
    }

    void entities()
    {
        m_rows.assign(m_doc.things.size(), nothing);
        // Order of first mention; things without one (a government only implied) come last.
        for (const Mention& m : m_doc.mentions)
            if (m.thing != nothing)
                makeEntity(m_doc.root(m.thing));
        for (std::size_t i = 0; i < m_doc.things.size(); ++i)
            makeEntity(m_doc.root(static_cast<int>(i)));
        for (const Mention& m : m_doc.mentions)
            if (m.thing != nothing)
                if (const int row = m_rows[static_cast<std::size_t>(m_doc.root(m.thing))]; row != nothing && m.kind != MentionKind::Demonym)
                    m_parsed.entities[static_cast<std::size_t>(row)].mentions.push_back({idAt<ReportId>(0), span(m.tokens)});
        if (const int voice = voiceOf(m_doc); voice != nothing && m_rows[static_cast<std::size_t>(voice)] != nothing)
            m_parsed.reports[0].voice = idAt<EntityId>(static_cast<std::size_t>(m_rows[static_cast<std::size_t>(voice)]));
    }

    void makeEntity(int thing)
    {
        const auto row = static_cast<std::size_t>(thing);
        if (!m_used[row] || m_rows[row] != nothing)
            return;
        const Thing& t = m_doc.things[row];
        Entity entity;
        entity.type = t.type;
        entity.typeWord = std::string(entityTypeInfo(t.type).word);
        entity.name = displayName(t, thing);
        entity.naming = t.naming;
        entity.identityClass = t.identityClass;
        // "bare" is the reader's own mark for heads without a modifier.
        constexpr std::string_view bare = "bare ";
        entity.kindWord = t.kind.starts_with(bare) ? t.kind.substr(bare.size()) : t.kind;
        if (isPeople(t) && !doesHarm(thing)) {  // "13 people", "two suspects": persons, not attackers
            entity.type = EntityType::Identity;
            entity.typeWord = std::string(entityTypeInfo(entity.type).word);
            entity.identityClass = IdentityClass::Individual;
        }
        entity.externalId = t.externalId;
        entity.rule = t.rule;
        entity.isDraft = true;
        entity.id = makeId(entity.typeWord, t.isReference && !t.externalId.empty() ? t.externalId : entity.name, t.isReference);
        if (entity.name != t.name)
            entity.also.push_back({t.name, std::nullopt});
        for (const std::string& name : t.also)
            if (std::none_of(entity.also.begin(), entity.also.end(), [&](const Alias& a) { return a.name == name; }))
                entity.also.push_back({name, std::nullopt});
        m_rows[row] = static_cast<int>(m_parsed.entities.size());
        m_parsed.entities.push_back(std::move(entity));
    }

    bool doesHarm(int thing) const
    {
        return m_harms[static_cast<std::size_t>(thing)];
    }

    /// "Unnamed group (accused by …)" for an actor that nobody names.
    std::string displayName(const Thing& t, int row) const
    {
        if (!isActor(t) || t.naming == Naming::Named || t.kind == "described actor")
            return t.name;
        const int accuser = m_accuser[static_cast<std::size_t>(row)];
        if (accuser == nothing || t.head != "group")
            return t.name;
        return "Unnamed group (accused by " + m_doc.things[static_cast<std::size_t>(m_doc.root(accuser))].name + ")";
    }

    std::optional<EntityId> entity(int thing) const
    {
        if (thing == nothing)
            return std::nullopt;
        const int row = m_rows[static_cast<std::size_t>(m_doc.root(thing))];
        return row == nothing ? std::nullopt : std::optional(idAt<EntityId>(static_cast<std::size_t>(row)));
    }

    void addStatement(const Statement& st)
    {
        const auto source = entity(st.source);
        const auto target = entity(st.target);
        if (!source || !target || *source == *target)
            return;
        const RelationshipId id = relationship(*source, st.relation, *target, st);
        if (st.isRouting)
            m_routing.push_back(id);
        addClaims(id, st);
    }

    /// The words for the degree as an edge can carry them: "allegedly linked to".
    std::string verbPhrase(const Statement& st) const
    {
        std::string words = st.phrase.empty() ? std::string(m_doc.surface(st.words)) : st.phrase;
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> nouns{{{"links between", "linked to"}, {"link between", "linked to"},
            {"ties between", "tied to"}, {"links to", "linked to"}, {"link to", "linked to"}, {"ties to", "tied to"}, {"connections to", "connected to"},
            {"members of", "member of"}, {"employees of", "employee of"}, {"officers of", "officer of"}}};
        for (const auto& [noun, verb] : nouns)
            if (lowerInPlace(words) == noun)
                words = verb;
        for (const std::string_view article : {"a ", "an ", "the "})
            if (words.starts_with(article))
                words.erase(0, article.size());
        const bool kept = st.distance || st.act == SpeechAct::Accuses || isAllegation(st);
        static constexpr std::array<std::string_view, 5> openers{"alleged", "reported", "purported", "suspected", "supposed"};
        const std::string low = lowerInPlace(words);
        const bool open = std::any_of(openers.begin(), openers.end(), [&](std::string_view o) { return low.find(o) != std::string::npos; });
        if (!kept || open)
            return words;
        static constexpr std::array<std::string_view, 11> roles{"unit", "front", "member", "officer", "employee", "arm", "branch", "division", "cover", "contractor", "team"};
        const bool role = std::any_of(roles.begin(), roles.end(), [&](std::string_view r) { return low.starts_with(r); });
        return (role ? "alleged " : "allegedly ") + words;
    }

    /// "They allege that …": the verb of saying keeps the distance.
    bool isAllegation(const Statement& st) const
    {
        const TokenRange s = m_doc.sentences[st.sentence].tokens;
        for (std::uint32_t k = s.first; k < st.cue.first; ++k)
            if (m_doc.isAnyOf(k, {"allege", "alleges", "alleged", "alleging"}))
                return true;
        return false;
    }

    RelationshipId relationship(EntityId source, RelationType type, EntityId target, const Statement& st)
    {
        const auto key = std::tuple(rowOf(source), static_cast<int>(type), rowOf(target));
        const auto found = m_edges.find(key);
        if (found != m_edges.end())
            return found->second;
        Relationship made;
        made.type = type;
        made.typeWord = std::string(relationTypeInfo(type).word);
        made.source = source;
        made.target = target;
        made.degree = type == RelationType::AttributedTo ? st.degree : AttributionDegree::NotStated;
        if (type == RelationType::AttributedTo)
            made.degreeWords = verbPhrase(st);
        made.report = idAt<ReportId>(0);
        made.isDraft = true;
        const std::string name = m_parsed.entities[rowOf(source)].id + " " + made.typeWord + " " + m_parsed.entities[rowOf(target)].id;
        made.id = makeId("relationship", name, false);
        const auto id = idAt<RelationshipId>(m_parsed.relationships.size());
        m_parsed.relationships.push_back(std::move(made));
        m_edges.emplace(key, id);
        return id;
    }

    /// One claim per relationship, speaker and stance, at its first sentence.
    void addClaims(RelationshipId about, const Statement& st)
    {
        std::vector<std::optional<EntityId>> speakers;
        const auto voice = m_parsed.reports[0].voice;
        for (const int speaker : st.speakers)
            if (const auto who = entity(speaker))  // a vendor in its own text is the document's voice
                speakers.push_back(who == voice ? std::nullopt : who);
        if (speakers.empty())
            speakers.push_back(std::nullopt);
        for (const auto& speaker : speakers) {
            const std::size_t who = speaker ? rowOf(*speaker) + 1 : 0;
            if (!m_told.insert({rowOf(about), who, static_cast<int>(st.stance)}).second)
                continue;
            Claim claim = claimOf(st, speaker);
            claim.about = about;
            m_parsed.claims.push_back(std::move(claim));
        }
    }

    Claim claimOf(const Statement& st, std::optional<EntityId> speaker) const
    {
        Claim claim;
        const TokenRange sentence = m_doc.sentences[st.sentence].tokens;
        claim.stance = st.stance;
        claim.speaker = speaker;
        if (const auto via = entity(st.via); via && via != speaker)
            claim.via.push_back(*via);
        claim.report = idAt<ReportId>(0);
        claim.span = span(sentence);
        claim.text = std::string(m_doc.surface(sentence));
        const TokenRange cue = st.hedgeCue.isEmpty() ? st.cue : st.hedgeCue;
        claim.cue = std::string(m_doc.surface(cue));
        claim.cueSpan = span(cue);
        claim.cues = cuesOf(st);
        claim.rule = st.rule;
        claim.act = st.act;
        claim.reporterDistance = st.distance;
        claim.certainty = st.certainty;
        claim.scope = st.scope;
        claim.provenance = Provenance::Sentence;
        claim.factTime = readTimeExpression(m_doc.surface(dateOf(m_doc, st.sentence)), m_parsed.reports.front().published);
        claim.isDraft = true;
        return claim;
    }

    /// Every word that the claim was read from, in text order.
    std::vector<ReadingCue> cuesOf(const Statement& st) const
    {
        std::vector<ReadingCue> cues;
        const auto add = [&](CueRole role, TokenRange range) {
            if (!range.isEmpty())
                cues.push_back({role, span(range)});
        };
        add(st.stance == Stance::Denies ? CueRole::Denial : CueRole::Predicate, st.cue);
        add(CueRole::Hedge, st.hedgeCue);
        add(CueRole::Speech, st.speechCue);
        std::sort(cues.begin(), cues.end(), [](const ReadingCue& a, const ReadingCue& b) { return a.span < b.span; });
        return cues;
    }

    void addTechnique(const TechniqueUse& use)
    {
        const auto found = m_techniques.find(use.attackId);
        EntityId pattern{};
        if (found != m_techniques.end()) {
            pattern = found->second;
        } else {
            Entity entity;
            entity.type = EntityType::AttackPattern;
            entity.typeWord = "attack-pattern";
            entity.name = use.label;
            entity.externalId = use.attackId;
            entity.mapping = use.isStated ? TechniqueMapping::Stated : TechniqueMapping::Mapped;
            entity.id = makeId("attack-pattern", use.attackId, true);
            entity.rule = use.statement.rule;
            entity.isDraft = true;
            pattern = idAt<EntityId>(m_parsed.entities.size());
            m_parsed.entities.push_back(std::move(entity));
            m_techniques.emplace(use.attackId, pattern);
        }
        Entity& row = m_parsed.entities[rowOf(pattern)];
        row.mentions.push_back({idAt<ReportId>(0), span(use.phrase)});
        const std::string words(m_doc.surface(use.phrase));
        if (words != row.name && std::none_of(row.also.begin(), row.also.end(), [&](const Alias& a) { return a.name == words; }))
            row.also.push_back({words, std::nullopt});
        if (const auto actor = entity(use.actor)) {
            const RelationshipId id = relationship(*actor, RelationType::Uses, pattern, use.statement);
            addClaims(id, use.statement);
            return;
        }
        Claim claim = claimOf(use.statement, use.statement.speakers.empty() ? std::nullopt : entity(use.statement.speakers.front()));
        claim.about = pattern;
        m_parsed.claims.push_back(std::move(claim));
    }

    /// A count belongs to an incident: its thing is an entity, or a statement stands in its sentence.
    void addCount(const Count& count)
    {
        Quantity quantity;
        if (count.statement == nothing)
            return;
        quantity.ofEntity = entity(count.thing);
        if (!quantity.ofEntity && count.statement != nothing) {
            const Statement& st = m_findings.statements[static_cast<std::size_t>(count.statement)];
            const auto source = entity(st.source);
            const auto target = entity(st.target);
            if (source && target)
                if (const auto edge = m_edges.find(std::tuple(rowOf(*source), static_cast<int>(st.relation), rowOf(*target))); edge != m_edges.end())
                    quantity.ofRelationship = edge->second;
        }
        if (!quantity.ofEntity && !quantity.ofRelationship)
            return;
        quantity.value = count.value;
        quantity.bound = count.bound;
        quantity.unit = count.unit;
        quantity.words = count.words;
        quantity.report = idAt<ReportId>(0);
        quantity.span = span(m_doc.sentences[count.sentence].tokens);
        quantity.wordsSpan = span(count.range);
        quantity.rule = "quantity.count";
        quantity.isDraft = true;
        m_parsed.quantities.push_back(std::move(quantity));
    }

    const Document& m_doc;
    const Findings& m_findings;
    const SpanMap& m_spans;
    std::string m_hash;
    ParsedReport m_parsed;
    std::vector<bool> m_used;
    std::vector<int> m_rows;  ///< thing -> row of entities
    std::map<std::string, int> m_ordinals;
    std::map<std::tuple<std::size_t, int, std::size_t>, RelationshipId> m_edges;
    std::map<std::string, EntityId> m_techniques;
    std::vector<RelationshipId> m_routing;
    std::set<std::tuple<std::size_t, std::size_t, int>> m_told;  ///< relationship, speaker, stance
    std::vector<bool> m_harms;    ///< by thing: is said to attack
    std::vector<int> m_accuser;   ///< by thing: who accused it first
};

}  // namespace

ParsedReport buildReport(const Document& doc, const Findings& findings, const SpanMap& spans, Report report)
{
    return Builder(doc, findings, spans, std::move(report)).run();
}

}  // namespace throughline::prose
