// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

/// Reads mentions in order and remembers who was spoken of last.
class Resolver {
public:
    explicit Resolver(Document& doc) : m_doc(doc) {}

    void run()
    {
        m_coined = coinedActor();
        for (const Sentence& sentence : m_doc.sentences) {
            m_isListItem = sentence.kind == BlockKind::ListItem;
            if (!m_isListItem)
                m_lead = nothing;
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
                if (m_doc.function[i] == FunctionWord::Definite && !m_doc.mention(i))
                    definite(i, sentence.tokens);
                if (m_doc.mention(i)) {
                    visit(m_doc.mentionAt[i]);
                    i = m_doc.mentions[static_cast<std::size_t>(m_doc.mentionAt[i])].tokens.last - 1;
                }
            }
            if (!m_isListItem && m_doc.is(sentence.tokens.last - 1, ":"))
                m_lead = actorOf(sentence.tokens);
        }
        m_doc.sortMentions();
    }

private:
    /// "Harbourlight has tracked the cluster as HL-C-17": the one new name that the text itself gives; it is
    /// about him. `nothing` if it gives none or several.
    int coinedActor() const
    {
        int coined = nothing;
        for (const Mention& m : m_doc.mentions) {
            if (m.thing == nothing || m.tokens.first == 0 || !m_doc.is(m.tokens.first - 1, "as") || !isActor(m_doc.thing(m)) || m_doc.thing(m).known != nothing)
                continue;
            const std::uint32_t from = m.tokens.first > 9 ? m.tokens.first - 9 : 0;
            bool tracks = false;
            for (std::uint32_t k = m.tokens.first; k > from; --k)
                tracks = tracks || m_doc.isAnyOf(k - 1, {"track", "tracks", "tracked", "tracking"});
            const int row = m_doc.root(m.thing);
            if (tracks && coined != nothing && coined != row)
                return nothing;
            coined = tracks ? row : coined;
        }
        return coined;
    }

    int actorOf(TokenRange s) const
    {
        for (std::uint32_t k = s.last; k > s.first; --k)
            if (const Mention* m = m_doc.mention(k - 1); m && m->thing != nothing && isActor(m_doc.thing(*m)))
                return m_doc.root(m->thing);
        return nothing;
    }

    void visit(int row)
    {
        Mention& m = m_doc.mentions[static_cast<std::size_t>(row)];
        if (m.thing == nothing)
            return;
        if (m.kind == MentionKind::Definite && isActor(m_doc.thing(m)) && m_doc.thing(m).naming == Naming::NotNamed)
            resolveActor(m);
        else if (m.kind == MentionKind::Definite && isActor(m_doc.thing(m)))
            reveal(m);
        else if (m.kind == MentionKind::Phrase && isListMember(m))
            m_doc.merge(m.thing, m_lead);
        else if (m.kind == MentionKind::Definite && m_doc.thing(m).rule == "phrase.victim")
            resolveBody(m);
        if (const Mention* body = m.kind != MentionKind::Name && isActor(m_doc.thing(m)) ? bodyNamed(m) : nullptr) {
            Thing& named = m_doc.things[static_cast<std::size_t>(m_doc.root(body->thing))];
            named.type = EntityType::IntrusionSet;  // it acts here
            named.identityClass = IdentityClass::NotStated;
            m_doc.merge(m.thing, body->thing);
        }
        const int thing = m_doc.root(m.thing);
        const Thing& t = m_doc.things[static_cast<std::size_t>(thing)];
        if (t.type == EntityType::Malware)
            m_malware = thing;
        if (isActor(t) && t.type != EntityType::Campaign) {
            m_actors.push_back(thing);
            m_lastSentence = m_doc.sentenceOf(m.tokens.first);
            if (isInPassing(m.tokens.first))
                m_passing.insert(thing);
            else
                m_passing.erase(thing);
            if (const int told = ++m_told[thing]; told > m_mostTold && !isOwnKind(m_doc.things[static_cast<std::size_t>(thing)].head)) {
                m_main = thing;
                m_mostTold = told;
            }
        }
        const bool single = t.head == "hacker" || t.head == "attacker" || t.head == "intruder";
        const bool isHeading = m_doc.sentences[m_doc.sentenceOf(m.tokens.first)].kind == BlockKind::Heading;
        if (!single && !isHeading && isActor(t) && t.naming == Naming::NotNamed && t.rule == "phrase.actor" && t.kind == "unnamed actor")
            m_unnamed = thing;
        if (t.type == EntityType::Identity && t.identityClass != IdentityClass::Class)
            m_bodies.push_back(thing);
        if (!t.country.empty() && (isPlace(t) || t.type == EntityType::Identity))
            m_country = t.country;
        if (t.kind == "country" && m.kind != MentionKind::Demonym)
            m_namedCountry = t.country;
    }

    /// Behind "with", "of", "to" or in a list behind it.
    bool isInPassing(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k > 0 && at - k < 12; --k) {
            if (m_doc.isAnyOf(k - 1, {"with", "of", "to", "like", "from"}))
                return true;
            if (m_doc.isAnyOf(k - 1, {".", ";", ":"}))
                return false;
        }
        return false;
    }

    /// "a unit of the service, known as Centre 9": the body that the noun is named as; nullptr if none is.
    const Mention* bodyNamed(const Mention& m) const
    {
        constexpr std::uint32_t reach = 9;
        if (!m_doc.isAnyOf(m.tokens.last - 1, {"unit", "division", "arm", "branch", "cell", "team", "group"}))
            return nullptr;
        const TokenRange s = m_doc.sentences[m_doc.sentenceOf(m.tokens.first)].tokens;
        for (std::uint32_t k = m.tokens.last; k + 1 < s.last && k < m.tokens.last + reach; ++k) {
            const bool named = m_doc.isAnyOf(k, {"called", "named", "dubbed"}) || (m_doc.is(k, "known") && m_doc.is(k + 1, "as"));
            if (!named) {
                if (m_doc.isAnyOf(k, {";", ".", "(", "and", "against", "from", "into", "that", "which"}))
                    return nullptr;
                continue;
            }
            const Mention* name = m_doc.mention(m_doc.is(k, "known") ? k + 2 : k + 1);
            const bool isBody = name && name->thing != nothing && name->kind == MentionKind::Name && m_doc.thing(*name).type == EntityType::Identity
                && (m_doc.thing(*name).identityClass == IdentityClass::Government || m_doc.thing(*name).identityClass == IdentityClass::Organisation);
            return isBody && !isSpokenOf(name->thing, {m.tokens.last, k}) ? name : nullptr;  // another name of who owns the unit
        }
        return nullptr;
    }

    bool isSpokenOf(int thing, TokenRange range) const
    {
        for (std::uint32_t k = range.first; k < range.last; ++k)
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && m_doc.root(m->thing) == m_doc.root(thing))
                return true;
        return false;
    }

    /// "The hackers, known as X": those spoken of without a name so far.
    void reveal(const Mention& m)
    {
        const bool touches = m_doc.mention(m.tokens.last) != nullptr;  // "the group X" may be another one
        if (touches || m_actors.empty())
            return;
        const Thing& last = m_doc.things[static_cast<std::size_t>(m_doc.root(m_actors.back()))];
        if (last.naming == Naming::NotNamed && last.rule == "phrase.actor")
            m_doc.merge(m_actors.back(), m.thing);
    }

    /// "* One prominent actor …" below "… observed from X affiliates:" is one of them.
    bool isListMember(const Mention& m) const
    {
        return m_isListItem && m_lead != nothing && m_doc.thing(m).kind == "described actor";
    }

    /// The last actor with this head, else the last actor at all.
    void resolveActor(Mention& m)
    {
        const Thing& self = m_doc.thing(m);
        for (auto it = m_actors.rbegin(); it != m_actors.rend() && it < m_actors.rbegin() + 40; ++it) {
            const Thing& other = m_doc.things[static_cast<std::size_t>(*it)];
            if (sameHead(self.head, other.head)) {
                m_doc.merge(m.thing, *it);
                return;
            }
        }
        if (isOwnKind(self.head))
            return;
        const int before = isDeedHead(self.head) ? mainActor() : overPassing(lastGroup(), m);
        if (before != nothing)
            m_doc.merge(m.thing, before);
    }

    /// Persons and affiliates are spoken of beside a group, not for it.
    static bool isOwnKind(const std::string& head)
    {
        return head == "affiliates" || head == "individuals" || head == "men" || head == "people" || head == "officers" || head == "nationals" || head == "suspects";
    }

    /// "the intruders": those of the incident told of, whatever other groups the text compares them with.
    static bool isDeedHead(const std::string& head)
    {
        static constexpr std::array<std::string_view, 14> heads{"attackers", "attacker", "intruders", "intruder", "perpetrators", "perpetrator", "saboteurs", "culprits", "thieves",
                                                                "extortionists", "fraudsters", "assailants", "scammers", "crooks"};
        return std::find(heads.begin(), heads.end(), head) != heads.end();
    }

    /// Those of the incident without a name; else the actor spoken of most so far.
    int mainActor() const
    {
        if (m_coined != nothing)
            return m_coined;
        if (m_unnamed != nothing)
            return m_unnamed;
        return m_main;
    }

    /// "the actors" after a group that was named once, in passing ("works with affiliates of X"): the one of whom the text tells.
    int overPassing(int last, const Mention& m) const
    {
        constexpr int often = 4;
        if (last == nothing || m_main == nothing || m_main == m_doc.root(last))
            return last;
        const auto told = m_told.find(m_doc.root(last));
        const auto main = m_told.find(m_main);
        const bool passing = told != m_told.end() && told->second <= 2 && main != m_told.end() && main->second >= often && m_passing.contains(m_doc.root(last));
        const bool sameSentence = m_doc.sentenceOf(m.tokens.first) == m_lastSentence;
        return passing && !sameSentence ? m_main : last;
    }

    int lastGroup() const
    {
        for (auto it = m_actors.rbegin(); it != m_actors.rend() && it < m_actors.rbegin() + 40; ++it)
            if (!isOwnKind(m_doc.things[static_cast<std::size_t>(m_doc.root(*it))].head))
                return *it;
        return nothing;
    }

    static bool sameHead(const std::string& a, const std::string& b)
    {
        const auto stem = [](std::string word) {
            if (word == "developer" || word == "developers")
                return std::string("operator");
            if (word.ends_with('s'))
                word.pop_back();
            return word;
        };
        return !a.empty() && stem(a) == stem(b) && stem(a) != "group" && stem(a) != "actor";
    }

    /// "the targeted tech company" is the company spoken of before.
    void resolveBody(Mention& m)
    {
        const Mention* named = m_doc.mention(m.tokens.last);
        if (named && named->thing != nothing && named->kind == MentionKind::Name && m_doc.thing(*named).type == EntityType::Identity)
            return m_doc.merge(m.thing, named->thing);  // "the security firm X"
        const Thing& self = m_doc.thing(m);
        for (auto it = m_bodies.rbegin(); it != m_bodies.rend() && it < m_bodies.rbegin() + 60; ++it) {
            const Thing& other = m_doc.things[static_cast<std::size_t>(*it)];
            if (agrees(other, self.head)) {
                m_doc.merge(m.thing, *it);
                return;
            }
        }
    }

    bool agrees(const Thing& other, const std::string& head) const
    {
        if (head == "company" || head == "firm" || head == "business")
            return other.head == "company" || other.head == "firm" || other.head == "pipeline" || other.head == "corporation" || other.head == "inc"
                || (other.identityClass == IdentityClass::Organisation && (other.kind == "company" || other.kind == "vendor"));
        if (!other.head.empty())
            return other.head == head;
        return lowerInPlace(other.name).find(head) != std::string::npos;
    }

    /// "the bureau", "the island", "the mainland", "the embassy" without a mention of their own.
    void definite(std::uint32_t i, TokenRange s)
    {
        static constexpr std::array<std::string_view, 20> bodies{"bureau", "ministry", "agency", "commission", "department", "center", "centre", "university",
                                                               "embassy", "party", "service", "office", "institute", "company", "firm", "council",
                                                               "directorate", "bank", "hospital", "police"};
        std::uint32_t head = i + 1;
        if (head < s.last && m_doc.isAnyOf(head, {"self", "democratic", "targeted", "victim"}))
            while (head + 1 < s.last && (m_doc.tokens[head + 1].afterHyphen || m_doc.isAnyOf(head, {"targeted", "victim", "governing", "democratic"})))
                ++head;
        if (m_doc.isAnyOf(i + 1, {"self"}) && head + 1 < s.last)
            ++head;
        if (head >= s.last || m_doc.mention(head))
            return;
        if (m_doc.isAnyOf(head, {"ransomware", "malware", "backdoor", "trojan", "botnet", "wiper", "spyware", "implant", "loader", "variant"}) && m_malware != nothing
            && !m_doc.mention(head + 1))
            return point({i, head + 1}, m_malware);
        if (m_doc.is(head, "mainland"))
            return point({i, head + 1}, placeOf(m_doc, "CN"));
        if (m_doc.is(head, "island") && tellsOfTaiwan())
            return point({i, head + 1}, placeOf(m_doc, "TW"));
        if (m_doc.is(head, "country") && !m_doc.is(head + 1, "'s"))
            return country({i, head + 1});
        if (std::find(bodies.begin(), bodies.end(), m_doc.lowAt(head)) == bodies.end())
            return;
        const std::string word(m_doc.lowAt(head));
        for (auto it = m_bodies.rbegin(); it != m_bodies.rend() && it < m_bodies.rbegin() + 60; ++it)
            if (agrees(m_doc.things[static_cast<std::size_t>(*it)], word))
                return point({i, head + 1}, *it);
    }

    /// "the island" is spoken of where Taiwan is.
    bool tellsOfTaiwan()
    {
        for (; m_searched < m_doc.things.size() && !m_tellsOfTaiwan; ++m_searched)
            m_tellsOfTaiwan = m_doc.things[m_searched].country == "TW";
        return m_tellsOfTaiwan;
    }

    /// "the country": that of the sentence's subject, who speaks of his own; else the last one named.
    void country(TokenRange range)
    {
        const TokenRange s = m_doc.sentences[m_doc.sentenceOf(range.first)].tokens;
        std::string code = m_namedCountry.empty() ? m_country : m_namedCountry;
        for (std::uint32_t k = s.first; k < range.first; ++k) {
            const auto match = m_doc.lexicon->nameTable.longest(m_doc.tokens, m_doc.plain.text, k, s.last);
            if (!match)
                continue;
            const KnownName& name = m_doc.lexicon->names[m_doc.lexicon->namePhrases[match->value].name];
            if (name.kind == "country") {
                code = name.country;
                break;
            }
        }
        if (!code.empty())
            point(range, placeOf(m_doc, code));
    }

    void point(TokenRange range, int thing)
    {
        if (thing == nothing)
            return;
        m_doc.addMention(range, thing, MentionKind::Definite);
        const Thing& t = m_doc.things[static_cast<std::size_t>(m_doc.root(thing))];
        if (t.type == EntityType::Identity)
            m_bodies.push_back(m_doc.root(thing));
    }

    Document& m_doc;
    std::vector<int> m_actors;
    std::map<int, int> m_told;  ///< by actor: mentions so far
    std::set<int> m_passing;    ///< actors named last in passing
    std::uint32_t m_lastSentence = 0;  ///< of the last actor
    int m_main = nothing;       ///< actor spoken of most so far
    int m_mostTold = 0;
    std::size_t m_searched = 0;  ///< things looked through for Taiwan
    bool m_tellsOfTaiwan = false;
    int m_coined = nothing;
    int m_unnamed = nothing;  ///< the last attacker without a name
    std::vector<int> m_bodies;
    int m_malware = nothing;
    std::string m_country;
    std::string m_namedCountry;
    int m_lead = nothing;  ///< actor of the sentence that a list hangs on
    bool m_isListItem = false;
};

}  // namespace

void resolveDefinites(Document& doc) { Resolver(doc).run(); }

}  // namespace throughline::prose
