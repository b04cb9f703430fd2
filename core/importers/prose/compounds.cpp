// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/importers/prose/frames.h"

namespace throughline::prose {
namespace {

std::optional<AttributionDegree> degreeOf(const Document& doc, std::uint32_t token)
{
    static constexpr std::array<std::pair<std::string_view, AttributionDegree>, 13> words{{
        {"linked", AttributionDegree::LinkedTo}, {"aligned", AttributionDegree::LinkedTo}, {"affiliated", AttributionDegree::LinkedTo},
        {"nexus", AttributionDegree::LinkedTo}, {"associated", AttributionDegree::LinkedTo}, {"connected", AttributionDegree::LinkedTo},
        {"backed", AttributionDegree::BackedBy}, {"sponsored", AttributionDegree::BackedBy}, {"supported", AttributionDegree::BackedBy},
        {"funded", AttributionDegree::BackedBy}, {"run", AttributionDegree::DirectedBy}, {"controlled", AttributionDegree::DirectedBy},
        {"directed", AttributionDegree::DirectedBy}}};
    const auto it = std::find_if(words.begin(), words.end(), [&](const auto& w) { return doc.is(token, w.first); });
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

/// "X-backed" as one says it of two: "backed by".
std::string phraseOf(const Document& doc, std::uint32_t token)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words{{{"aligned", "aligned with"}, {"affiliated", "affiliated with"},
        {"associated", "associated with"}, {"connected", "connected to"}, {"linked", "linked to"}, {"nexus", "linked to"}, {"state", "acting for"}, {"run", "run by"}}};
    const auto it = std::find_if(words.begin(), words.end(), [&](const auto& w) { return doc.is(token, w.first); });
    return it != words.end() ? std::string(it->second) : std::string(doc.lowAt(token)) + " by";
}

/// "two of its members" as one says it of one: "member of".
std::string roleOf(const Document& doc, std::uint32_t token)
{
    std::string role(doc.lowAt(token));
    if (role.ends_with('s'))
        role.pop_back();
    return role + " of";
}

class Compounds {
public:
    Compounds(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : m_doc(doc), m_speech(speech), m_out(out) {}

    void run()
    {
        for (std::uint32_t row = 0; row < m_doc.sentences.size(); ++row) {
            m_row = row;
            m_sentence = m_doc.sentences[row].tokens;
            // Headlines assert without hedge what the text hedges; only a title's compound is taken if nothing else speaks.
            if (m_doc.sentences[row].kind == BlockKind::Heading)
                continue;
            for (std::uint32_t i = m_sentence.first; i < m_sentence.last; ++i) {
                sponsor(i);
                based(i);
                policePlace(i);
                bodyPlace(i);
            }
            bodiesBeside();
            origins();
        }
    }

private:
    /// Actor mention that holds the token or starts within four tokens behind it.
    const Mention* actorAt(std::uint32_t token) const
    {
        for (std::uint32_t k = token; k < m_sentence.last && k < token + 6; ++k) {
            const Mention* m = m_doc.mention(k);
            if (m && m->thing != nothing && isActor(m_doc.thing(*m)))
                return m;
            if (m_doc.function[k] == FunctionWord::Preposition || m_doc.function[k] == FunctionWord::Subordinator || (m && k > token))
                return nullptr;
        }
        return nullptr;
    }

    /// "X-linked", "X state-sponsored", "X state hackers".
    void sponsor(std::uint32_t i)
    {
        const bool bare = m_doc.is(i, "state") && !(i + 1 < m_sentence.last && m_doc.tokens[i + 1].afterHyphen) && !m_doc.is(i + 1, "media");
        const auto degree = bare ? std::optional(AttributionDegree::UnitOf) : degreeOf(m_doc, i);
        if (!degree || (!bare && !m_doc.tokens[i].afterHyphen) || i == m_sentence.first)
            return;
        std::uint32_t at = i;
        if (!bare && m_doc.isAnyOf(i - 1, {"state", "government", "regime", "military"}))
            at = i - 1;
        const KnownName* known = knownNameBefore(m_doc, at, m_sentence.first);
        const Mention* actor = actorAt(i);
        if (!known || !actor)
            return;
        const int target = known->type == EntityType::Location ? governmentOf(m_doc, known->country) : bodyThing(*known);
        if (target != nothing)
            add(m_doc.root(actor->thing), RelationType::AttributedTo, target, *degree, {i, i + 1}, "compound.sponsor", phraseOf(m_doc, i));
    }

    int bodyThing(const KnownName& known) const
    {
        const auto row = static_cast<std::size_t>(&known - m_doc.lexicon->names.data());
        return m_doc.root(m_doc.thingOfKnown[row]);
    }

    /// "Oslo-based company", "U.S.-based routers".
    void based(std::uint32_t i)
    {
        if (!m_doc.is(i, "based") || !m_doc.tokens[i].afterHyphen || i == m_sentence.first)
            return;
        const KnownName* known = knownNameBefore(m_doc, i, m_sentence.first);
        if (!known || known->type != EntityType::Location)
            return;
        const int place = seatOf(i, *known);
        const int who = place == nothing ? nothing : basedThing(i);
        if (who != nothing)
            add(who, isActor(m_doc.things[static_cast<std::size_t>(who)]) ? RelationType::OriginatesFrom : RelationType::LocatedAt, place, AttributionDegree::NotStated,
                {i, i + 1}, "compound.based");
    }

    /// The city where a capital is named, else the country or place itself.
    int seatOf(std::uint32_t i, const KnownName& known)
    {
        if (known.kind != "country")
            return placeThing(known);
        for (std::uint32_t length = 3; length > 0; --length) {
            if (i < m_sentence.first + length)
                continue;
            const auto match = m_doc.lexicon->nameTable.longest(m_doc.tokens, m_doc.plain.text, i - length, i);
            if (!match || match->length != length)
                continue;
            if (m_doc.lexicon->namePhrases[match->value].kind != NamePhrase::Kind::Capital)
                break;
            return cityThing(std::string(m_doc.surface({i - length, i})), known.country);
        }
        return placeOf(m_doc, known.country);
    }

    int cityThing(const std::string& name, const std::string& country)
    {
        if (m_cities.empty())
            for (std::size_t row = 0; row < m_doc.things.size(); ++row)
                if (m_doc.things[row].kind == "city" && m_doc.things[row].mergedInto == nothing)
                    m_cities.emplace(m_doc.things[row].name, static_cast<int>(row));
        if (const auto known = m_cities.find(name); known != m_cities.end())
            return m_doc.root(known->second);
        Thing thing;
        thing.type = EntityType::Location;
        thing.name = name;
        thing.kind = "city";
        thing.country = country;
        thing.rule = "lexicon.capital";
        thing.isReference = true;
        return m_cities.emplace(name, m_doc.addThing(std::move(thing))).first->second;
    }

    /// Who is based there: the name behind the description ("the Oslo-based company Nordlys"), the one before
    /// it ("Nordlys, an Oslo-based company"), else the description.
    int basedThing(std::uint32_t i)
    {
        for (std::uint32_t k = i; k < m_sentence.last && k < i + 6; ++k) {
            const Mention* m = m_doc.mention(k);
            if (!m || m->thing == nothing || isPlace(m_doc.thing(*m)))
                continue;
            const Mention* name = m_doc.mention(m->tokens.last);
            if (name && name->thing != nothing && name->kind == MentionKind::Name && m_doc.thing(*name).type == EntityType::Identity)
                return m_doc.root(name->thing);
            const int own = apposedName(*m);
            return own != nothing ? own : m_doc.root(m->thing);
        }
        return nothing;
    }

    int placeThing(const KnownName& known)
    {
        const int row = bodyThing(known);
        if (row != nothing)
            return row;
        Thing thing;
        thing.type = EntityType::Location;
        thing.name = known.name;
        thing.kind = known.kind;
        thing.country = known.country;
        thing.known = static_cast<int>(&known - m_doc.lexicon->names.data());
        thing.isReference = true;
        thing.rule = "place";
        return m_doc.addThing(std::move(thing));
    }

    /// "police in Guangzhou": the pattern joined them, the place is their seat.
    void policePlace(std::uint32_t i)
    {
        const Mention* m = m_doc.mention(i);
        if (!m || m->thing == nothing || m->tokens.last != i + 1 || m_doc.thing(*m).kind != "police" || !m_doc.is(i + 1, "in"))
            return;
        const Mention* place = m_doc.mention(i + 2);
        if (!place || place->thing == nothing || !isPlace(m_doc.thing(*place)))
            return;
        add(m_doc.root(m->thing), RelationType::LocatedAt, m_doc.root(place->thing), AttributionDegree::NotStated, {i + 1, i + 2}, "pattern.police");
        sayItself(m_out.back());
    }

    /// "the embassy in Oslo", "a freight forwarder in Haifa": where a body sits.
    void bodyPlace(std::uint32_t i)
    {
        const Mention* m = m_doc.mention(i);
        if (!m || m->thing == nothing || m->tokens.last != i + 1 || !m_doc.is(i + 1, "in"))
            return;
        const Thing& t = m_doc.thing(*m);
        const bool seated = t.kind == "embassy" || m_doc.isAnyOf(i, {"embassy", "mission", "bureau", "consulate", "court", "hospital", "university", "company", "firm", "operator", "provider", "supplier",
                                                                  "forwarder", "maker", "manufacturer", "plant", "jury", "bank", "institute", "headquarters", "office", "clinic", "school", "laboratory"});
        if (t.type == EntityType::Infrastructure)
            return serverPlaces(m_doc.root(m->thing), i + 1);
        if (t.type != EntityType::Identity || t.kind == "police" || !seated)
            return;
        std::uint32_t at = i + 2;
        while (at < m_sentence.last && m_doc.isAnyOf(at, {"the", "city", "of", "town", "province"}))
            ++at;
        const Mention* place = m_doc.mention(at);
        if (!place || place->thing == nothing || !isPlace(m_doc.thing(*place)) || place->kind == MentionKind::Demonym)
            return;
        const std::size_t before = m_out.size();
        const int own = m->kind == MentionKind::Name ? nothing : apposedName(*m);
        add(own != nothing ? own : m_doc.root(m->thing), RelationType::LocatedAt, m_doc.root(place->thing), AttributionDegree::NotStated, {i + 1, i + 2}, "place.beside");
        if (m_out.size() > before)
            sayItself(m_out.back());
    }

    /// "servers in Finland, Sweden and Peru": each place, said by whoever speaks of them.
    void serverPlaces(int servers, std::uint32_t in)
    {
        std::uint32_t at = in + 1;
        for (int n = 0; n < 20 && at < m_sentence.last; ++n) {
            if (m_doc.is(at, "the"))
                ++at;
            const Mention* place = m_doc.mention(at);
            if (!place || place->thing == nothing || !isPlace(m_doc.thing(*place)) || place->kind == MentionKind::Demonym || m_doc.isAnyOf(place->tokens.last, {"'s", "’s"}))
                return;
            const std::uint32_t next = place->tokens.last;
            add(servers, RelationType::LocatedAt, m_doc.root(place->thing), AttributionDegree::NotStated, {in, in + 1}, "place.beside");
            if (!m_doc.isAnyOf(next, {",", "and", "or"}))
                return;
            at = m_doc.is(next, ",") && m_doc.isAnyOf(next + 1, {"and", "or"}) ? next + 2 : next + 1;
        }
    }

    /// "X, a school in": the name that the description belongs to; `nothing` if none.
    int apposedName(const Mention& m) const
    {
        std::uint32_t first = m.tokens.first;
        while (first > m_sentence.first && first + 3 > m.tokens.first && !m_doc.is(first - 1, ","))
            --first;
        const Mention* before = first > m_sentence.first + 1 && m_doc.is(first - 1, ",") ? m_doc.mention(first - 2) : nullptr;
        const bool named = before && before->thing != nothing && before->kind == MentionKind::Name && m_doc.thing(*before).type == EntityType::Identity;
        return named && m_doc.isAnyOf(first, {"a", "an", "the"}) ? m_doc.root(before->thing) : nothing;
    }

    /// Where something lies is told by the document, whoever speaks around it.
    static void sayItself(Statement& statement)
    {
        statement.speakers.clear();
        statement.act = SpeechAct::Says;
        statement.via = nothing;
        statement.distance = false;
        statement.certainty = Certainty::NotStated;
    }

    /// "Chinese APT group": an origin, if the phrase names no sponsor and one group is meant.
    void origins()
    {
        for (const Mention& m : mentionsHere()) {
            const Thing& actor = m_doc.thing(m);
            if (!isActor(actor))
                continue;
            const std::uint32_t from = m.tokens.first > m_sentence.first + 3 ? m.tokens.first - 3 : m_sentence.first;
            for (std::uint32_t k = m.tokens.last; k > from; --k) {
                if (k - 1 < m.tokens.first && (m_doc.function[k - 1] != FunctionWord::None || isVerb(k - 1)))
                    break;  // "Britain sanctioned two men"
                if (degreeOf(m_doc, k - 1) || m_doc.is(k - 1, "state"))
                    break;
                const KnownName* known = knownNameBefore(m_doc, k, m_sentence.first);
                if (!known || known->kind != "country" || k == m.tokens.first + 1 + (m.tokens.last - m.tokens.first))
                    continue;
                const bool plural = m_doc.lowAt(m.tokens.last - 1).ends_with('s') && actor.naming != Naming::Named;
                const bool adjective = k < m.tokens.last + 1 && k > from && !m_doc.is(k, "'s") && !m_doc.is(k, "’s");
                if (!plural && adjective && m.kind != MentionKind::Name)
                    add(m_doc.root(m.thing), RelationType::OriginatesFrom, placeOf(m_doc, known->country), AttributionDegree::NotStated,
                        {k - 1, k}, "compound.origin");
                break;
            }
        }
    }

    /// "an NSA hacking division", "a unit of the NSA", "X employee P", "X officers P and Q".
    void bodiesBeside()
    {
        for (const Mention& m : mentionsHere()) {
            const Thing t = m_doc.thing(m);
            if (isActor(t) && m.kind != MentionKind::Name) {
                const Mention* before = m.tokens.first > m_sentence.first ? m_doc.mention(m.tokens.first - 1) : nullptr;
                if (before && isBody(*before) && !before->isPossessive)
                    add(m_doc.root(m.thing), RelationType::AttributedTo, m_doc.root(before->thing), AttributionDegree::UnitOf, m.tokens, "compound.body", "unit of");
                std::uint32_t at = m.tokens.last;
                const bool unit = m_doc.isAnyOf(at - 1, {"unit", "division", "arm", "branch", "cell", "team"}) && m_doc.is(at, "of");
                const Mention* after = unit ? m_doc.mention(m_doc.is(at + 1, "the") ? at + 2 : at + 1) : nullptr;
                const int own = apposedBody(m);
                if (after && isBody(*after) && own != m_doc.root(after->thing))
                    add(own != nothing ? own : m_doc.root(m.thing), RelationType::AttributedTo, m_doc.root(after->thing), AttributionDegree::UnitOf, {at - 1, at + 1}, "compound.unit-of", roleOf(m_doc, at - 1));
            }
            if (t.identityClass == IdentityClass::Individual)
                if (const std::uint32_t role = roleBefore(m); role != 0)
                    if (const int employer = employerOf(role - 1); employer != nothing)
                        add(m_doc.root(m.thing), RelationType::AttributedTo, employer, AttributionDegree::UnitOf, {role - 1, role}, "compound.role", roleOf(m_doc, role - 1));
        }
    }

    /// "the command, a unit of the guards": the body that "a unit" says more of; `nothing` if none.
    int apposedBody(const Mention& m) const
    {
        const std::uint32_t k = m.tokens.first;
        if (k < m_sentence.first + 3 || !m_doc.isAnyOf(k - 1, {"a", "an", "the"}) || !m_doc.is(k - 2, ","))
            return nothing;
        const Mention* before = m_doc.mention(k - 3);
        return before && isBody(*before) ? m_doc.root(before->thing) : nothing;
    }

    /// Whose the role is: the body right before it ("X employee"), or what "its" stands for: the
    /// nearest body of the sentence that nothing else is said through ("a front for Y" passes over Y).
    int employerOf(std::uint32_t role) const
    {
        std::uint32_t k = m_doc.mention(role) ? m_doc.mention(role)->tokens.first : role;  // "officers Q"
        const std::uint32_t reach = k;
        bool its = false;
        for (; k > m_sentence.first && reach - k < 4 && !m_doc.mention(k - 1) && !its; --k) {
            its = m_doc.is(k - 1, "its");
            if (m_doc.isAnyOf(k - 1, {")", "'s", "’s"}))
                continue;
            if (!its && (m_doc.function[k - 1] != FunctionWord::None || m_doc.tokens[k - 1].kind != TokenKind::Word || isVerb(k - 1)))
                return nothing;
        }
        for (; k > m_sentence.first; --k) {
            const Mention* m = m_doc.mention(k - 1);
            if (!m || m->thing == nothing) {
                if (!its && !m_doc.isAnyOf(k - 1, {")", "'s", "’s"}))
                    return nothing;
                continue;
            }
            k = m->tokens.first + 1;
            if (!its)
                return isBody(*m) ? m_doc.root(m->thing) : nothing;
            if ((isBody(*m) || isActor(m_doc.thing(*m))) && m->kind != MentionKind::Demonym && !isLed(*m))
                return m_doc.root(m->thing);
        }
        return nothing;
    }

    /// "the FBI said officers P and Q": between the two stands a verb.
    bool isVerb(std::uint32_t token) const
    {
        const auto& tables = *m_doc.lexicon;
        return tables.speechTable.longest(m_doc.tokens, m_doc.plain.text, token, token + 1) || tables.predicateTable.longest(m_doc.tokens, m_doc.plain.text, token, token + 1);
    }

    /// Behind a preposition: "for the ministry", "of X".
    bool isLed(const Mention& m) const
    {
        std::uint32_t k = m.tokens.first;
        if (k > m_sentence.first && m_doc.function[k - 1] == FunctionWord::Definite)
            --k;
        return k > m_sentence.first && m_doc.function[k - 1] == FunctionWord::Preposition;
    }

    bool isBody(const Mention& m) const
    {
        return m.thing != nothing && m_doc.thing(m).type == EntityType::Identity && m_doc.thing(m).kind != "vendor" && m_doc.thing(m).rule != "phrase.victim"
            && (m_doc.thing(m).identityClass == IdentityClass::Government || m_doc.thing(m).identityClass == IdentityClass::Organisation);
    }

    /// End of a role noun that leads to the person, in his list ("officers A, B and C"); 0 if none.
    std::uint32_t roleBefore(const Mention& m) const
    {
        for (std::uint32_t k = m.tokens.last; k > m_sentence.first && m.tokens.last - k < 24; --k) {
            if (m_doc.isAnyOf(k - 1, {"employee", "employees", "officer", "officers", "member", "members", "contractor", "contractors", "operative", "operatives"}))
                return k;
            const Mention* other = m_doc.mention(k - 1);
            const bool person = other && other->thing != nothing && m_doc.thing(*other).identityClass == IdentityClass::Individual;
            if (!person && !m_doc.isAnyOf(k - 1, {",", "and"}))
                return 0;
        }
        return 0;
    }

    std::vector<Mention> mentionsHere() const
    {
        std::vector<Mention> here;
        for (std::uint32_t i = m_sentence.first; i < m_sentence.last; ++i)
            if (const Mention* m = m_doc.mention(i)) {
                if (m->thing != nothing)
                    here.push_back(*m);
                i = m->tokens.last - 1;
            }
        return here;
    }

    void add(int source, RelationType relation, int target, AttributionDegree degree, TokenRange cue, std::string_view rule, std::string phrase = {})
    {
        if (source == target || m_out.size() >= maxStatements)
            return;
        Statement statement;
        statement.source = source;
        statement.relation = relation;
        statement.target = target;
        statement.degree = degree;
        statement.sentence = m_row;
        statement.cue = cue;
        statement.words = {cue.first > m_sentence.first ? cue.first - 1 : cue.first, cue.last};
        statement.rule = rule;
        statement.phrase = std::move(phrase);
        qualify(m_doc, m_speech[m_row], {cue.first > 4 + m_sentence.first ? cue.first - 4 : m_sentence.first, cue.first}, {}, statement);
        m_out.push_back(std::move(statement));
    }

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::vector<Statement>& m_out;
    std::map<std::string, int> m_cities;  ///< by name; looked up only
    std::uint32_t m_row = 0;
    TokenRange m_sentence;
};

}  // namespace

void readCompounds(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out)
{
    Compounds(doc, speech, out).run();
}

}  // namespace throughline::prose
