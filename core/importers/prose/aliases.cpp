// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

constexpr std::size_t maxAcronyms = 200;  ///< each is looked for in the whole text

bool isQuote(const Document& doc, std::uint32_t i) { return doc.isAnyOf(i, {"“", "”", "‘", "’", "\"", "'", "«", "»"}); }

bool sameFamily(const Thing& a, const Thing& b)
{
    return a.type == b.type || (isActor(a) && isActor(b)) || (isMalwareOrTool(a) && isMalwareOrTool(b));
}

/// Initials of the capitalised words, small letters: "National Security Bureau" -> "nsb".
std::string initials(const Document& doc, TokenRange range)
{
    std::string out;
    for (std::uint32_t i = range.first; i < range.last; ++i)
        if (doc.tokens[i].isUpper)
            out += doc.lowAt(i)[0];
    return out;
}

class Aliases {
public:
    explicit Aliases(Document& doc) : m_doc(doc) {}

    void run()
    {
        m_doc.sortMentions();
        const std::size_t count = m_doc.mentions.size();  // names found on the way are not read again
        for (std::size_t i = 0; i < count; ++i)
            if (m_doc.mentions[i].thing != nothing)
                one(m_doc.mentions[i]);
        for (const auto& [acronym, thing] : m_acronyms)
            spreadAcronym(acronym, thing);
        m_doc.sortMentions();
    }

private:
    void one(const Mention m)  // by value: mentions grow
    {
        const TokenRange s = m_doc.sentences[m_doc.sentenceOf(m.tokens.first)].tokens;
        std::uint32_t at = m.tokens.last;
        while (at < s.last && isQuote(m_doc, at))
            ++at;
        if (m_doc.thing(m).rule == "pattern.flaw" && joinFlaw(m, s))
            return;
        if (m_doc.is(at, "("))
            at = parenthesis(m, at, s);
        if (const std::uint32_t list = aliasCue(at, s, m.kind != MentionKind::Definite); list != 0) {
            if (!ownsUnit(m, s) || !m_doc.is(at, ","))
                takeList(m, list, s);
        }
        else if (isActor(m_doc.thing(m)))
            apposition(m, at, s);
        quotedName(m, m.tokens.last, s);
    }

    /// "a unit of the service, known as X": X is the unit.
    bool ownsUnit(const Mention& m, TokenRange s) const
    {
        std::uint32_t k = m.tokens.first;
        if (k > s.first && m_doc.is(k - 1, "the"))
            --k;
        return k > s.first + 1 && m_doc.is(k - 1, "of") && m_doc.isAnyOf(k - 2, {"unit", "division", "arm", "branch", "cell", "team", "subgroup", "subset"});
    }

    /// "CVE-2024-1, a flaw in X", "a flaw in X (CVE-2024-1)": the number is its name.
    bool joinFlaw(const Mention& m, TokenRange s)
    {
        const std::uint32_t from = m.tokens.first > s.first + 4 ? m.tokens.first - 4 : s.first;
        for (std::uint32_t k = from; k < s.last && k < m.tokens.last + 7; ++k) {
            const Mention* other = m_doc.mention(k);
            if (!other || other->thing == nothing || m_doc.thing(*other).type != EntityType::Vulnerability || m_doc.thing(*other).externalId.empty())
                continue;
            m_doc.merge(m.thing, other->thing);
            return true;
        }
        return false;
    }

    /// "National Security Agency (NSA)", "X (also known as Y)"; gives the place behind it.
    std::uint32_t parenthesis(const Mention& m, std::uint32_t at, TokenRange s)
    {
        std::uint32_t close = at + 1;
        while (close < s.last && close < at + 12 && !m_doc.is(close, ")"))
            ++close;
        if (close >= s.last || !m_doc.is(close, ")"))
            return at;
        if (const std::uint32_t list = aliasCue(at + 1, s)) {
            takeList(m, list, {s.first, close});
            return close + 1;
        }
        const TokenRange inside{at + 1, close};
        const bool single = inside.last - inside.first <= 2 && m_doc.tokens[inside.first].kind == TokenKind::Word;
        const Thing& thing = m_doc.thing(m);
        const std::string low = lowerInPlace(m_doc.surface(inside));
        const bool acronym = single && m_doc.tokens[inside.first].isUpper && (initials(m_doc, m.tokens).starts_with(low.substr(0, 1)) || m_doc.tokens[inside.first].isAllCaps);
        const Mention* other = m_doc.mention(inside.first);
        if (other && other->thing != nothing && m_doc.root(other->thing) != m_doc.root(m.thing)) {
            if (sameFamily(m_doc.thing(*other), thing) && (acronym || isActor(thing)))
                m_doc.merge(other->thing, m.thing);
        } else if (acronym && thing.type != EntityType::Location && !other) {
            addName(m.thing, inside);
            if (m_acronyms.size() < maxAcronyms)
                m_acronyms.emplace_back(low, m.thing);
        } else if (acronym && other == nullptr) {
            addName(m.thing, inside);
        }
        return close + 1;
    }

    void addName(int thing, TokenRange range)
    {
        m_doc.alsoCall(thing, m_doc.surface(range));
        m_doc.addMention(range, thing, MentionKind::Name);
    }

    /// Token behind "also known as", "aka", "dubbed", "tracked as", "which X calls"; 0 if none is at `at`.
    std::uint32_t aliasCue(std::uint32_t at, TokenRange s, bool isIndefinite = false) const
    {
        const std::uint32_t begin = at;
        while (at < s.last && m_doc.isAnyOf(at, {",", "—", "–", "-", "(", "is", "was", "also", "formerly", "previously", "once", "otherwise", "better", "variously", "commonly", "widely",
                                                 "publicly", "sometimes", "often", "and", "now", "who"}))
            ++at;
        if (m_doc.isAnyOf(at, {"aka", "a.k.a.", "a.k.a", "dubbed", "alias", "nicknamed", "codenamed"}))
            return at + 1;
        const bool group = m_doc.mention(at + 1) && m_doc.mention(at + 1)->thing != nothing && isActor(m_doc.thing(*m_doc.mention(at + 1)));
        if ((at > begin || (group && isIndefinite)) && m_doc.isAnyOf(at, {"called", "named", "labelled", "labeled"}) && m_doc.mention(at + 1))
            return at + 1;
        if (m_doc.isAnyOf(at, {"using", "under"}) && m_doc.isAnyOf(at + 1, {"the", "a"}) && m_doc.isAnyOf(at + 2, {"persona", "name", "alias", "moniker", "names", "aliases", "personas", "monikers"}))
            return at + 3;
        if (m_doc.isAnyOf(at, {"goes", "go", "going"}) && m_doc.is(at + 1, "by"))
            return at + 2;
        if (m_doc.isAnyOf(at, {"calling", "call", "calls", "called", "styled", "styling", "dubbed", "dubbing", "naming", "named"}) && m_doc.isAnyOf(at + 1, {"themselves", "itself", "himself"}))
            return at + 2;
        if (m_doc.isAnyOf(at, {"which", "that", "whom", "what"}))
            return callsCue(at + 1, s);
        if (const std::uint32_t verb = contactVerb(at, s))
            return callsCue(verb, {s.first, std::min(s.last, verb + 5)});
        const bool participle = m_doc.isAnyOf(at, {"known", "tracked", "referred", "identified"});
        if (!participle)
            return 0;
        for (std::uint32_t k = at + 1; k < s.last && k < at + 9; ++k)
            if (m_doc.is(k, "as") && k + 1 < s.last)
                return m_doc.tokens[k + 1].isUpper || isQuote(m_doc, k + 1) || m_doc.is(k + 1, "[") ? k + 1 : 0;
        return 0;
    }

    /// "a group it calls …", "hackers Microsoft tracks as …": the verb right behind its subject; 0 if none.
    std::uint32_t contactVerb(std::uint32_t at, TokenRange s) const
    {
        if (at >= s.last)
            return 0;
        std::uint32_t k = at;
        if (m_doc.isAnyOf(k, {"it", "they", "we", "he", "she"}))
            ++k;
        else if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && m_doc.thing(*m).type == EntityType::Identity)
            k = m->tokens.last;
        if (k == at)
            return 0;
        while (k < s.last && m_doc.isAnyOf(k, {"has", "have", "also", "internally", "researchers", "analysts"}))
            ++k;
        return m_doc.isAnyOf(k, {"calls", "call", "dubs", "dubbed", "tracks", "track", "tracked", "named", "called", "refers", "follows", "follow", "knows", "names"}) ? k : 0;
    }

    /// "which Microsoft calls …", "that Qihoo 360 tracks as …".
    std::uint32_t callsCue(std::uint32_t at, TokenRange s) const
    {
        for (std::uint32_t k = at; k < s.last && k < at + 6; ++k) {
            if (m_doc.isAnyOf(k, {"calls", "call", "dubs", "dubbed", "named", "called"}))
                return k + 1;
            if (m_doc.isAnyOf(k, {"refers", "refer", "referred"}) && m_doc.is(k + 1, "to") && m_doc.is(k + 2, "as"))
                return k + 3;
            if (m_doc.isAnyOf(k, {"tracks", "tracked", "track", "follows", "follow", "followed", "knows", "know", "lists", "identifies"}) && k + 1 < s.last)
                for (std::uint32_t a = k + 1; a < s.last && a < k + 4; ++a)
                    if (m_doc.is(a, "as"))
                        return a + 1;
        }
        return 0;
    }

    /// Names in a list up to the next word that is none: "X, Y or Z", "as X and by B as Y", "X, also called Y".
    void takeList(const Mention& m, std::uint32_t at, TokenRange s)
    {
        if (m_doc.isAnyOf(m.tokens.last - 1, {"groups", "clusters", "gangs", "crews", "actors", "teams", "families"}) && m.kind != MentionKind::Name)
            return;  // "three groups, which it calls A, B and C": each has its own name
        const int thing = anchorOf(m);
        int taken = 0;
        while (at < s.last && taken < 40) {
            if (taken > 0 && beginsNextOne(at, s))
                break;
            if (m_doc.isAnyOf(at, {",", "and", "or", "as", "(", "[", "by", "names", "other", ":", "the"}) || isQuote(m_doc, at)) {
                const std::uint32_t cue = taken > 0 && m_doc.is(at, ",") ? aliasCue(at, s) : 0;
                at = cue > at ? cue : at + 1;
                continue;
            }
            if (const std::uint32_t name = behindNamer(at, s)) {
                at = name;
                continue;
            }
            const Mention* other = m_doc.mention(at);
            if (other && other->thing != nothing && canJoin(m_doc.thing(*other), m_doc.things[static_cast<std::size_t>(m_doc.root(thing))])) {
                at = other->tokens.last;
                join(other->thing, thing);
                ++taken;
                continue;
            }
            if (other && other->kind == MentionKind::Name)
                break;
            std::uint32_t last = at;
            while (last < s.last && last < at + 4 && m_doc.tokens[last].isUpper && m_doc.function[last] == FunctionWord::None && !m_doc.mention(last))
                ++last;
            if (last == at)
                break;
            rename(thing, {at, last});
            at = last;
            ++taken;
        }
    }

    /// ", and the group X", "or a gang called X" behind a list of names: somebody else; "and the name X", "and the Dukes" are names.
    bool beginsNextOne(std::uint32_t at, TokenRange s) const
    {
        if (m_doc.is(at, ","))
            ++at;
        if (!m_doc.isAnyOf(at, {"and", "or"}) || at + 2 >= s.last || (m_doc.function[at + 1] != FunctionWord::Determiner && !m_doc.is(at + 1, "the")))
            return false;
        return !m_doc.tokens[at + 2].isUpper && !m_doc.isAnyOf(at + 2, {"name", "names", "alias", "aliases", "moniker", "monikers", "other", "persona"});
    }

    /// "the actor, under the names …": the actor named just before.
    int anchorOf(const Mention& m)
    {
        const Thing& self = m_doc.thing(m);
        if (m.kind != MentionKind::Definite || !isActor(self) || self.naming == Naming::Named)
            return m.thing;
        if (!m_doc.isAnyOf(m.tokens.last, {",", "(", "under", "goes", "—", "–"}))
            return m.thing;  // "the group that Contoso tracks as …" tells it from others
        for (std::uint32_t k = m.tokens.first; k > 0 && m.tokens.first - k < 60; --k) {
            const Mention* before = m_doc.mention(k - 1);
            if (!before || before->thing == nothing || !isActor(m_doc.thing(*before)) || (before->kind == MentionKind::Definite && m_doc.thing(*before).naming != Naming::Named))
                continue;
            const bool near = m_doc.sentenceOf(before->tokens.first) + 2 >= m_doc.sentenceOf(m.tokens.first);
            if (m_doc.thing(*before).naming == Naming::Named && !near)
                return m.thing;
            m_doc.merge(m.thing, before->thing);
            return m_doc.root(before->thing);
        }
        return m.thing;
    }

    /// "Contoso calls", "by Contoso as", "Contoso" right before the name it gives; 0 if none is at `at`.
    std::uint32_t behindNamer(std::uint32_t at, TokenRange s) const
    {
        const Mention* namer = m_doc.mention(at);
        if (!namer || namer->thing == nothing || m_doc.thing(*namer).type != EntityType::Identity)
            return 0;
        std::uint32_t next = namer->tokens.last;
        const bool led = at > s.first && m_doc.is(at - 1, "by");
        while (next < s.last && m_doc.isAnyOf(next, {"calls", "call", "tracks", "dubs", "names", "prefers", "says", "uses", "has", "called", "it", "follows", "knows", "them"}))
            ++next;
        const bool as = m_doc.is(next, "as");
        const Mention* name = m_doc.mention(next + (as ? 1 : 0));
        const bool names = name && name->thing != nothing && (isActor(m_doc.thing(*name)) || isMalwareOrTool(m_doc.thing(*name)) || m_doc.thing(*name).rule == "pattern.proper-name");
        return names && (as || led || next > namer->tokens.last || isActor(m_doc.thing(*name))) ? next + (as ? 1 : 0) : 0;
    }

    /// Of one family, or a capitalised word that nothing explained so far.
    static bool canJoin(const Thing& other, const Thing& self)
    {
        const auto open = [](const Thing& t) { return t.rule == "pattern.proper-name" && t.type == EntityType::Identity; };
        return sameFamily(other, self) || (open(other) && (isActor(self) || isMalwareOrTool(self))) || (open(self) && (isActor(other) || isMalwareOrTool(other)));
    }

    /// The name is kept, the description joins it; a typed name keeps its type.
    void join(int other, int self)
    {
        const Thing& a = m_doc.things[static_cast<std::size_t>(m_doc.root(self))];
        const Thing& b = m_doc.things[static_cast<std::size_t>(m_doc.root(other))];
        const bool keepsSelf = a.naming == Naming::Named && (sameFamily(a, b) || a.rule != "pattern.proper-name");
        m_doc.merge(keepsSelf ? other : self, keepsSelf ? self : other);
    }

    /// A first name makes an unnamed thing a named one.
    void rename(int thing, TokenRange range)
    {
        Thing& t = m_doc.things[static_cast<std::size_t>(m_doc.root(thing))];
        if (t.naming == Naming::NotNamed && isActor(t)) {
            t.also.push_back(t.name);
            t.name = std::string(m_doc.surface(range));
            t.naming = Naming::Named;
            t.type = EntityType::IntrusionSet;
            t.isListed = true;
            m_doc.addMention(range, thing, MentionKind::Name);
            return;
        }
        addName(thing, range);
    }

    bool isDescribing(std::uint32_t at) const
    {
        const bool word = m_doc.tokens[at].kind == TokenKind::Word && !m_doc.tokens[at].isUpper && m_doc.function[at] == FunctionWord::None && !m_doc.lexicon->verbForm(m_doc.tokens[at].word, VerbForm::Past);
        return word || (m_doc.is(at, "of") && m_doc.isAnyOf(at - 1, {"group", "band", "collective", "gang", "network", "team"}));
    }

    /// "TA406, an actor …", "a separate group, APT40, …", "the group ‘Emissary Panda’", "an actor …: TA406".
    void apposition(const Mention& m, std::uint32_t at, TokenRange s)
    {
        if (m_doc.is(at, "of") && m_doc.isAnyOf(at + 1, {"activity", "threat", "malicious"}))
            while (at < s.last && m_doc.isAnyOf(at, {"of", "activity", "threat", "malicious"}))
                ++at;  // "a cluster of activity, X"
        const bool touching = at < s.last && m_doc.mention(at) && m_doc.mention(at)->tokens.first == at;
        if (!touching && !m_doc.isAnyOf(at, {",", ":", "—"}))
            return;
        if (!touching)
            ++at;
        bool indefinite = false;
        while (at < s.last && (isQuote(m_doc, at) || m_doc.function[at] == FunctionWord::Determiner || m_doc.is(at, "the")))
            indefinite = m_doc.function[at++] == FunctionWord::Determiner || indefinite;
        for (int steps = 0; indefinite && steps < 4 && at < s.last && !m_doc.mention(at) && isDescribing(at); ++steps)
            ++at;  // ", a loose group of young hackers"
        const Mention* other = m_doc.mention(at);
        if (other && other->thing != nothing && !isActor(m_doc.thing(*other)))
            other = m_doc.mention(other->tokens.last);  // ", an NSA hacking division"
        if (!other || other->thing == nothing || m_doc.root(other->thing) == m_doc.root(m.thing) || !isActor(m_doc.thing(*other)))
            return;
        const bool firstNamed = m_doc.thing(m).naming == Naming::Named;
        const bool secondNamed = m_doc.thing(*other).naming == Naming::Named;
        if (firstNamed == secondNamed)
            return;  // two names in a list are two groups
        const Mention& described = firstNamed ? *other : m;
        if (described.kind == MentionKind::Definite && !touching && !indefinite)
            return;
        m_doc.merge(firstNamed ? other->thing : m.thing, firstNamed ? m.thing : other->thing);
    }

    /// "group ‘Emissary Panda’": a quoted capitalised name behind an actor's head.
    void quotedName(const Mention& m, std::uint32_t at, TokenRange s)
    {
        if (!isActor(m_doc.thing(m)) || m_doc.thing(m).naming == Naming::Named || !isQuote(m_doc, at))
            return;
        std::uint32_t last = at + 1;
        while (last < s.last && last < at + 5 && m_doc.tokens[last].isUpper && !m_doc.mention(last))
            ++last;
        if (last > at + 1 && last < s.last && isQuote(m_doc, last))
            rename(m.thing, {at + 1, last});
    }

    /// Later uses of an acronym that the text itself introduced.
    void spreadAcronym(const std::string& low, int thing)
    {
        for (std::uint32_t i = 0; i < m_doc.tokens.size(); ++i) {
            if (!m_doc.tokens[i].isUpper || m_doc.lowAt(i) != low)
                continue;
            if (m_doc.mentionAt[i] == nothing)
                m_doc.addMention({i, i + 1}, thing, MentionKind::Name);
            else if (const Mention* m = m_doc.mention(i); m->thing != nothing && m->tokens.last == m->tokens.first + 1 && m_doc.thing(*m).rule == "pattern.proper-name")
                m_doc.merge(m->thing, thing);
        }
    }

    Document& m_doc;
    std::vector<std::pair<std::string, int>> m_acronyms;
};

}  // namespace

void joinAliases(Document& doc) { Aliases(doc).run(); }

}  // namespace throughline::prose
