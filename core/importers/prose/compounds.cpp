// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
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
            add(m_doc.root(actor->thing), RelationType::AttributedTo, target, *degree, {i, i + 1}, "compound.sponsor");
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
        for (std::uint32_t k = i; k < m_sentence.last && k < i + 6; ++k) {
            const Mention* m = m_doc.mention(k);
            if (!m || m->thing == nothing || isPlace(m_doc.thing(*m)))
                continue;
            const int place = known->kind == "country" ? placeOf(m_doc, known->country) : placeThing(*known);
            if (place != nothing)
                add(m_doc.root(m->thing), RelationType::LocatedAt, place, AttributionDegree::NotStated, {i, i + 1}, "compound.based");
            return;
        }
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
        m_out.back().speakers.clear();
        m_out.back().act = SpeechAct::Says;
        m_out.back().via = nothing;
        m_out.back().distance = false;
        m_out.back().certainty = Certainty::NotStated;
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
                if (m_doc.function[k - 1] != FunctionWord::None && k - 1 < m.tokens.first)
                    break;
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
                    add(m_doc.root(m.thing), RelationType::AttributedTo, m_doc.root(before->thing), AttributionDegree::UnitOf, m.tokens, "compound.body");
                std::uint32_t at = m.tokens.last;
                const bool unit = m_doc.isAnyOf(at - 1, {"unit", "division", "arm", "branch", "cell", "team"}) && m_doc.is(at, "of");
                const Mention* after = unit ? m_doc.mention(m_doc.is(at + 1, "the") ? at + 2 : at + 1) : nullptr;
                if (after && isBody(*after))
                    add(m_doc.root(m.thing), RelationType::AttributedTo, m_doc.root(after->thing), AttributionDegree::UnitOf, {at - 1, at + 1}, "compound.unit-of");
            }
            if (t.identityClass == IdentityClass::Individual)
                if (const std::uint32_t role = roleBefore(m); role != 0)
                    if (const int employer = employerOf(role - 1); employer != nothing)
                        add(m_doc.root(m.thing), RelationType::AttributedTo, employer, AttributionDegree::UnitOf, {role - 1, role}, "compound.role");
        }
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

    void add(int source, RelationType relation, int target, AttributionDegree degree, TokenRange cue, std::string_view rule)
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
        qualify(m_doc, m_speech[m_row], {cue.first > 4 + m_sentence.first ? cue.first - 4 : m_sentence.first, cue.first}, {}, statement);
        m_out.push_back(std::move(statement));
    }

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::vector<Statement>& m_out;
    std::uint32_t m_row = 0;
    TokenRange m_sentence;
};

}  // namespace

void readCompounds(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out)
{
    Compounds(doc, speech, out).run();
}

}  // namespace throughline::prose
