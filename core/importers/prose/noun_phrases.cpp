// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/importers/prose/introduced_names.h"
#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

constexpr std::uint32_t longestModifiers = 6;

bool isVerbLike(const Document& doc, std::uint32_t i)
{
    if (doc.is(i, "state") || (i + 1 < doc.tokens.size() && doc.tokens[i + 1].afterHyphen))
        return false;
    const Lexicon& lexicon = *doc.lexicon;
    const auto predicate = lexicon.predicateTable.longest(doc.tokens, doc.plain.text, i, i + 1);
    if (predicate && lexicon.predicates[predicate->value].frame == Frame::Verb)
        return true;
    const std::uint32_t word = doc.tokens[i].word;
    const bool finite = lexicon.verbForm(word, VerbForm::Third) || lexicon.verbForm(word, VerbForm::Base);
    if (finite && !lexicon.verbForm(word, VerbForm::AlsoNoun) && !doc.tokens[i].isUpper)
        return true;
    return lexicon.speechTable.longest(doc.tokens, doc.plain.text, i, i + 1).has_value();
}

bool isOpener(FunctionWord word) { return word == FunctionWord::Determiner || word == FunctionWord::Definite; }

}  // namespace

std::uint32_t nounPhraseStart(const Document& doc, std::uint32_t head, std::uint32_t begin)
{
    std::uint32_t first = head;
    while (first > begin && head - first < longestModifiers) {
        const std::uint32_t at = first - 1;
        const Token& token = doc.tokens[at];
        if (isOpener(doc.function[at]))
            return at;
        if (token.kind == TokenKind::Number || doc.lexicon->numberTable.longest(doc.tokens, doc.plain.text, at, at + 1))
            return at;
        const bool possessive = doc.is(at, "'s") || doc.is(at, "’s");
        if (possessive || token.kind != TokenKind::Word || doc.function[at] != FunctionWord::None)
            break;
        if (const Mention* m = doc.mention(at)) {
            // A name before the head belongs to it only as an adjective or a place ("Chinese …", "PRC-backed …").
            const bool adjective = m->kind == MentionKind::Demonym || m->kind == MentionKind::Generic || doc.tokens[first].afterHyphen
                || isPlace(doc.things[static_cast<std::size_t>(m->thing)]);
            if (!adjective || head - m->tokens.first > longestModifiers)
                break;
            first = m->tokens.first;
            continue;
        }
        const bool finite = doc.lexicon->verbForm(token.word, VerbForm::Third) && !doc.lexicon->verbForm(token.word, VerbForm::AlsoNoun);
        if (finite && !doc.tokens[first].afterHyphen)
            break;  // "designates Iranian hackers"
        const Mention* doer = doc.lowAt(at).ends_with("ing") && at > begin ? doc.mention(at - 1) : nullptr;
        if (doer && doer->thing != nothing && isActor(doc.things[static_cast<std::size_t>(doer->thing)]))
            break;  // "affiliates gaining network access"
        const bool onlyPast = doc.lexicon->verbForm(token.word, VerbForm::Past) && !doc.lexicon->verbForm(token.word, VerbForm::Participle)
            && !doc.lexicon->verbForm(token.word, VerbForm::Base) && doc.lowAt(at) != "left" && !doc.lowAt(at).ends_with("ed");
        if (onlyPast && !doc.tokens[first].afterHyphen && !doc.tokens[at].isUpper)
            break;  // "stole files"
        const bool past = doc.lexicon->verbForm(token.word, VerbForm::Past) || doc.lexicon->verbForm(token.word, VerbForm::Participle);
        if (past && at > begin && !doc.tokens[first].afterHyphen && !doc.tokens[at].afterHyphen
            && (doc.function[at - 1] == FunctionWord::Auxiliary || (doc.is(at - 1, "and") && first == head)))
            break;  // "has tempted spies", "and erased computers"
        const bool governed = at > begin && (doc.function[at - 1] == FunctionWord::Auxiliary || doc.function[at - 1] == FunctionWord::Negation || doc.is(at - 1, "to"));
        if (governed && doc.lexicon->verbForm(doc.tokens[at].word, VerbForm::Base))
            break;  // "does not support hackers"
        if (isVerbLike(doc, at)) {
            // A participle is an adjective only behind a determiner or another modifier's hyphen.
            const bool participle = doc.lowAt(at).ends_with("ed") || doc.tokens[at].afterHyphen || doc.tokens[first].afterHyphen;
            const bool led = at > begin && (isOpener(doc.function[at - 1]) || doc.function[at - 1] == FunctionWord::Preposition || doc.tokens[at].afterHyphen
                                            || doc.function[at - 1] == FunctionWord::Conjunction);
            if (!participle || !led)
                break;
        }
        if (doc.lowAt(at).ends_with("ly") && !doc.tokens[first].afterHyphen && doc.lowAt(at) != "early")
            break;
        first = at;
    }
    return first;
}

namespace {

class Phrases {
public:
    explicit Phrases(Document& doc) : m_doc(doc), m_lexicon(*doc.lexicon) {}

    void run()
    {
        for (const Sentence& sentence : m_doc.sentences) {
            const bool heading = sentence.kind == BlockKind::Heading;  // good for names, not for descriptions
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last && !heading; ++i)
                i = std::max(i, infrastructure(i, sentence.tokens));
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
                i = std::max(i, actor(i, sentence.tokens));
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last && !heading; ++i)
                i = std::max(i, victim(i, sentence.tokens));
        }
    }

private:
    bool isFree(TokenRange range) const
    {
        for (std::uint32_t k = range.first; k < range.last; ++k)
            if (const Mention* m = m_doc.mention(k)) {
                const bool compound = m->tokens.last < range.last && m_doc.tokens[m->tokens.last].afterHyphen;
                if (m->kind != MentionKind::Demonym && m->kind != MentionKind::Generic && !compound)
                    return false;
            }
        return true;
    }

    /// "a compromised Government site": taken over, whatever stands between.
    std::uint32_t takenOver(std::uint32_t i, TokenRange s)
    {
        if (!m_doc.isAnyOf(i, {"compromised", "hijacked", "hacked", "infected"}))
            return i;
        for (std::uint32_t k = i + 1; k < s.last && k < i + 5; ++k) {
            if (m_doc.function[k] != FunctionWord::None || m_doc.tokens[k].kind != TokenKind::Word)
                return i;
            if (!m_doc.isAnyOf(k, {"site", "sites", "website", "websites", "server", "servers", "router", "routers", "device", "devices", "host", "hosts",
                                   "account", "accounts", "cameras", "mailbox", "mailboxes", "domains", "domain"}))
                continue;
            const bool site = m_doc.lowAt(k).find("site") != std::string_view::npos;
            const TokenRange range{i, k + 1};
            if (!isFree(range))
                return i;
            m_doc.clearMentions(range);
            const InfrastructureKind kind{site ? "compromised website" : "compromised devices", !site};
            const int row = infrastructureThing(std::string(m_doc.surface(range)), kind, std::string(m_doc.lowAt(k)), false);
            m_doc.addMention(range, row, MentionKind::Phrase);
            return k;
        }
        return i;
    }

    std::uint32_t infrastructure(std::uint32_t i, TokenRange s)
    {
        const auto match = m_lexicon.infrastructureTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
        if (!match)
            return takenOver(i, s);
        TokenRange range{i, i + match->length};
        if (!isFree(range) && !(m_doc.mention(i) && m_doc.mention(i)->tokens == range))
            return i;
        const InfrastructureKind& kind = m_lexicon.infrastructure[match->value];
        // "foreign cloud services": one adjective in front is part of the name, a determiner is not.
        std::uint32_t start = nounPhraseStart(m_doc, i, s.first);
        const bool definite = start < i && m_doc.function[start] == FunctionWord::Definite;
        while (start < i && (isOpener(m_doc.function[start]) || m_doc.tokens[start].kind != TokenKind::Word
                             || m_doc.lexicon->numberTable.longest(m_doc.tokens, m_doc.plain.text, start, start + 1)))
            ++start;
        if (isFree({start, range.last}))
            range.first = start;
        m_doc.clearMentions(range);
        const std::string name(m_doc.surface(range));
        const int row = infrastructureThing(name, kind, std::string(m_doc.lowAt(range.last - 1)), definite);
        m_doc.addMention(range, row, definite ? MentionKind::Definite : MentionKind::Phrase);
        return range.last - 1;
    }

    int infrastructureThing(const std::string& name, const InfrastructureKind& kind, const std::string& head, bool definite)
    {
        const std::string low = lowerInPlace(name);
        const auto it = m_infrastructure.find(low);
        if (it != m_infrastructure.end())
            return it->second;
        const auto last = m_lastByHead.find(head);
        if (last != m_lastByHead.end() && (definite || low == head || sharesModifier(low, last->second))) {
            if (low != head)
                m_doc.alsoCall(last->second, name);
            return last->second;
        }
        Thing thing;
        thing.type = EntityType::Infrastructure;
        thing.name = name;
        thing.kind = kind.kind;
        thing.isRelay = kind.isRelay;
        thing.naming = Naming::NotNamed;
        thing.rule = "phrase.infrastructure";
        thing.head = head;
        const int row = m_doc.addThing(std::move(thing));
        m_infrastructure.emplace(low, row);
        m_lastByHead[head] = row;
        return row;
    }

    /// "small office/home office (SOHO) routers", "SOHO routers": a word besides the head is shared.
    bool sharesModifier(const std::string& low, int thing) const
    {
        const std::string other = lowerInPlace(m_doc.things[static_cast<std::size_t>(thing)].name);
        std::size_t shared = 0;
        for (std::size_t at = 0; at < low.size();) {
            const std::size_t end = std::min(low.find_first_of(" -/()", at), low.size());
            if (end > at + 2 && other.find(low.substr(at, end - at)) != std::string::npos)
                ++shared;
            at = end + 1;
        }
        return shared >= 2;
    }

    std::uint32_t actor(std::uint32_t i, TokenRange s)
    {
        const auto match = m_lexicon.actorTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
        if (!match)
            return i;
        const TokenRange head{i, i + match->length};
        if (!isFree(head) || isGroupOfFirms(m_doc, head.last - 1) || (m_doc.mention(i) && m_doc.mention(i)->kind == MentionKind::Name) || isAdjectival(head, s))
            return i;
        if (match->length > 1 && m_doc.tokens[i].isUpper && m_doc.tokens[head.last - 1].isUpper && i > s.first && !m_doc.tokens[i].isAllCaps
            && m_doc.sentences[m_doc.sentenceOf(i)].kind != BlockKind::Heading)
            return i;  // "Hacking Team": a name of its own
        const ActorHead& kind = m_lexicon.actorHeads[match->value];
        std::uint32_t start = nounPhraseStart(m_doc, i, s.first);
        if (const std::uint32_t last = ofMalware(head, s))
            return last;
        const FunctionWord opener = m_doc.function[start];
        if (m_doc.isAnyOf(start, {"other", "all", "such", "any", "most", "many"}))
            return i;  // speaks of such people at large
        const bool definite = start < i && opener == FunctionWord::Definite;
        const bool opened = start < i && (opener == FunctionWord::Determiner || isNumber(start));
        if (!definite && isAtLarge(start, head, s))
            return head.last - 1;
        if (m_doc.is(head.last - 1, "unit") && i > s.first && m_doc.isAnyOf(i - 1, {"police", "crime", "cybercrime", "business", "response", "fraud", "investigative", "emergency", "storage", "control"}))
            return i;
        if (m_doc.is(head.last - 1, "operators") && start < i && isNumber(start))
            return i;  // "200 operators" run something
        if (m_doc.isAnyOf(head.last - 1, {"developer", "developers"}) && m_behind.empty() && !(i > s.first && m_doc.isAnyOf(i - 1, {"malware", "ransomware", "trojan", "botnet", "spyware"})))
            return i;  // whoever writes software
        if (m_doc.isAnyOf(head.last - 1, {"entity", "entities"}) && !isModifiedByState(start, i))
            return i;  // "several U.S. entities" are bodies
        // Weak heads ("group", "individuals") are things of their own only behind a determiner or number.
        if (!kind.isStrong && !definite && !opened && !isModifiedByState(start, i))
            return weakDefinite(head);
        std::uint32_t first = start;
        while (first < i && isOpener(m_doc.function[first]))
            ++first;
        if (!isFree({first, head.last}))
            first = i;
        Thing thing;
        thing.type = EntityType::ThreatActor;
        thing.naming = Naming::NotNamed;
        thing.name = std::string(m_doc.surface({first, head.last}));
        thing.head = std::string(m_doc.lowAt(head.last - 1));
        thing.rule = "phrase.actor";
        thing.kind = kind.isStrong ? "unnamed actor" : "described actor";
        for (std::uint32_t k = first; k < i && thing.country.empty(); ++k)
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing && isPlace(m_doc.thing(*m)))
                thing.country = m_doc.thing(*m).country;  // "Russian hackers": whose side they are said to be on
        m_doc.clearMentions({first, head.last});
        const int row = m_doc.addThing(std::move(thing));
        const bool bare = !opened && first == i && !isDescribed(head.last, s);
        m_doc.addMention({first, head.last}, row, definite || bare ? MentionKind::Definite : MentionKind::Phrase);
        return head.last - 1;
    }

    /// "hacker forum", "hackers' tools", "group-wide": the head is a modifier itself.
    bool isAdjectival(TokenRange head, TokenRange s) const
    {
        if (head.last >= s.last)
            return false;
        return m_doc.isAnyOf(head.last, {"forum", "forums", "controlled", "name", "names", "policy", "infrastructure", "tools"}) || m_doc.tokens[head.last].afterHyphen;
    }

    /// "attackers often …", "allows an attacker to …": such people at large, nobody in particular.
    bool isAtLarge(std::uint32_t start, TokenRange head, TokenRange s) const
    {
        const bool told = m_lexicon.verbForm(m_doc.tokens[std::min(head.last + 1, s.last - 1)].word, VerbForm::Past);  // "the actors usually bought …"
        if (!told && head.last < s.last && !isNumber(start)
            && m_doc.isAnyOf(head.last, {"can", "could", "may", "might", "often", "frequently", "typically", "usually", "commonly", "increasingly", "generally", "tend",
                                         "sometimes", "regularly", "routinely", "would", "worldwide", "everywhere", "alike"}))
            return true;
        std::uint32_t before = start;
        while (before > s.first && (m_doc.isAnyOf(before - 1, {"remote", "unauthenticated", "local", "potential", "would"})))
            --before;
        return before > s.first && m_doc.isAnyOf(before - 1, {"allow", "allows", "allowing", "enable", "enables", "enabling", "let", "lets", "letting", "permit", "permits", "permitting",
                                                              "help", "helps", "deter", "stop", "prevent", "detect", "attract"});
    }

    /// "hackers linked to …", "hackers who …": described, not those spoken of before.
    bool isDescribed(std::uint32_t behind, TokenRange s) const
    {
        return behind < s.last && m_doc.isAnyOf(behind, {"linked", "backed", "tied", "working", "believed", "suspected", "associated", "sponsored", "connected", "aligned", "affiliated",
                                                         "claiming", "calling", "employed", "from", "with", "who", "acting", "operating", "thought", "loyal", "allegedly", "based"});
    }

    bool isNumber(std::uint32_t i) const
    {
        return m_doc.tokens[i].kind == TokenKind::Number || m_lexicon.numberTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1);
    }

    bool isModifiedByState(std::uint32_t start, std::uint32_t head) const
    {
        for (std::uint32_t k = start; k < head; ++k)
            if (m_doc.isAnyOf(k, {"sponsored", "linked", "backed", "aligned", "affiliated", "nexus", "state", "malicious", "threat", "criminal", "hacking"}))
                return true;
        return false;
    }

    /// "Operators also claimed": a bare plural that was introduced before.
    std::uint32_t weakDefinite(TokenRange head)
    {
        if (!m_doc.isAnyOf(head.first, {"operators", "affiliates", "developer", "developers", "actors"}))
            return head.first;
        Thing thing;
        thing.type = EntityType::ThreatActor;
        thing.naming = Naming::NotNamed;
        thing.name = std::string(m_doc.surface(head));
        thing.head = std::string(m_doc.lowAt(head.first));
        thing.kind = "described actor";
        thing.rule = "phrase.actor";
        const int row = m_doc.addThing(std::move(thing));
        m_doc.addMention(head, row, MentionKind::Definite);
        return head.last - 1;
    }

    /// "DarkSide operators", "DarkSide’s developer": those behind a family.
    std::uint32_t ofMalware(TokenRange head, TokenRange s)
    {
        if (!m_doc.isAnyOf(head.last - 1, {"operators", "operator", "affiliates", "affiliate", "developer", "developers", "gang", "group", "actors", "hackers"}))
            return 0;
        std::uint32_t k = head.first;
        if (k > s.first && (m_doc.is(k - 1, "'s") || m_doc.is(k - 1, "’s")))
            --k;
        if (k > s.first && m_doc.isAnyOf(k - 1, {"ransomware", "malware"}))
            --k;
        const Mention* m = k > s.first ? m_doc.mention(k - 1) : nullptr;
        if (!m || m->thing == nothing || m_doc.thing(*m).type != EntityType::Malware)
            return 0;
        const bool affiliates = m_doc.lowAt(head.last - 1).starts_with("affiliate");
        const std::string name = m_doc.thing(*m).name + (affiliates ? " affiliates" : " operators");
        const auto it = m_behind.find(name);
        int row = it == m_behind.end() ? nothing : it->second;
        if (row == nothing) {
            Thing thing;
            thing.type = EntityType::ThreatActor;
            thing.name = name;
            thing.head = affiliates ? "affiliates" : "operators";
            thing.rule = "phrase.behind-malware";
            thing.isListed = true;
            row = m_doc.addThing(std::move(thing));
            m_behind.emplace(name, row);
        }
        const TokenRange range{m->tokens.first, head.last};
        m_doc.alsoCall(row, m_doc.surface(range));
        m_doc.clearMentions(range);
        m_doc.addMention(range, row, MentionKind::Phrase);
        return head.last - 1;
    }

    std::uint32_t victim(std::uint32_t i, TokenRange s)
    {
        const auto match = m_lexicon.victimTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
        if (!match)
            return i;
        const TokenRange head{i, i + match->length};
        if (m_doc.mention(i) && m_doc.mention(i)->kind != MentionKind::Generic)
            return i;
        if (head.last < s.last && m_doc.tokens[head.last].afterHyphen)
            return i;  // "court-authorized"
        if (i > s.first && m_doc.isAnyOf(i, {"family", "families"}) && m_doc.isAnyOf(i - 1, {"malware", "ransomware", "trojan", "implant", "backdoor", "code"}))
            return i;
        if (m_doc.mention(i) && m_doc.mention(i)->tokens.first < i)
            return i;  // a sector phrase holds its head already
        std::uint32_t start = nounPhraseStart(m_doc, i, s.first);
        const bool opened = start < i && m_doc.function[start] == FunctionWord::Determiner && !m_doc.isAnyOf(start, {"other", "all", "most", "any"});
        const bool definite = start < i && m_doc.function[start] == FunctionWord::Definite;
        const bool other = start < i && m_doc.is(start, "other");
        std::uint32_t first = start;
        while (first < i && (isOpener(m_doc.function[first]) || isNumber(first)))
            ++first;
        if (sectorBefore(first, head, s) || other)
            return head.last - 1;  // the sectors are the victims, the head is theirs
        std::uint32_t last = head.last;
        if (m_doc.is(last, "of") && last + 1 < s.last && match->value == 0 && m_doc.mention(last + 1) && m_doc.mention(last + 1)->thing != nothing
            && isPlace(m_doc.thing(*m_doc.mention(last + 1))))
            last = m_doc.mention(last + 1)->tokens.last;
        addVictim({first, last}, head, match->value, opened, definite);
        return last - 1;
    }

    /// Gives the last sector word its head ("government systems") if sectors stand before the head.
    bool sectorBefore(std::uint32_t first, TokenRange head, TokenRange s)
    {
        if (head.first == s.first)
            return false;
        const Mention* m = m_doc.mention(head.first - 1);
        if (!m || m->thing == nothing || m_doc.thing(*m).kind != "sector" || m->tokens.last != head.first)
            return false;
        const bool single = m_doc.isAnyOf(head.first, {"company", "firm", "organization", "organisation", "agency", "provider", "operator", "contractor", "university", "plant"});
        const bool opened = first > s.first && m_doc.function[first - 1] == FunctionWord::Determiner;
        if (single && opened)
            return false;  // "a technology company" is one company, not its sector
        const TokenRange range{m->tokens.first, head.last};
        const int thing = m->thing;
        m_doc.alsoCall(thing, m_doc.surface(range));
        m_doc.clearMentions(range);
        m_doc.addMention(range, thing, MentionKind::Generic);
        return true;
    }

    void addVictim(TokenRange range, TokenRange head, std::uint32_t kind, bool opened, bool definite)
    {
        const bool modified = range.first < head.first || range.last > head.last;
        bool proper = modified && kind != 0 && kind != 3;  // "Ronin Network"
        for (std::uint32_t k = range.first; k < range.last; ++k)
            proper = proper && m_doc.tokens[k].isUpper && !m_doc.mention(k);
        proper = proper && m_doc.sentences[m_doc.sentenceOf(head.first)].kind == BlockKind::Paragraph;
        Thing thing;
        thing.type = kind == 3 ? EntityType::Location : EntityType::Identity;
        thing.naming = opened && kind == 1 ? Naming::NotNamed : Naming::Named;
        if (kind != 3)
            thing.identityClass = opened && kind == 1 ? IdentityClass::Organisation : IdentityClass::Class;
        thing.kind = kind == 0 ? "people" : kind == 1 ? "organisations" : kind == 2 ? "systems" : "set of places";
        thing.name = std::string(m_doc.surface(range));
        thing.head = std::string(m_doc.lowAt(head.last - 1));
        thing.rule = "phrase.victim";
        if (!modified)
            thing.kind = "bare " + thing.kind;
        if (proper) {
            thing.identityClass = IdentityClass::Organisation;
            thing.naming = Naming::Named;
            thing.kind = "company";
        }
        m_doc.clearMentions(range);
        const std::string key = (opened ? "a " : "") + lowerInPlace(thing.name);
        const auto it = m_victims.find(key);
        const int row = it != m_victims.end() ? it->second : m_doc.addThing(std::move(thing));
        m_victims.emplace(key, row);
        m_doc.addMention(range, row, definite ? MentionKind::Definite : MentionKind::Generic);
    }

    Document& m_doc;
    const Lexicon& m_lexicon;
    std::map<std::string, int> m_infrastructure;
    std::map<std::string, int> m_lastByHead;
    std::map<std::string, int> m_behind;
    std::map<std::string, int> m_victims;
};

}  // namespace

void findNounPhrases(Document& doc) { Phrases(doc).run(); }

}  // namespace throughline::prose
