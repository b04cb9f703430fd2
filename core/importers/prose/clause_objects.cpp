// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "core/importers/prose/clause_reader.h"

namespace throughline::prose {
namespace {

constexpr std::uint32_t longestReach = 80;

}  // namespace

bool ClauseReader::stopsObjects(std::uint32_t k, bool ofTheft) const
{
    if (m_doc.is(k, "but") && m_doc.is(k + 1, "also"))
        return false;
    // "firms from Norway to Italy"
    const Mention* place = m_doc.isAnyOf(k, {"from", "to"}) && k + 1 < m_s.last ? mention(k + 1) : nullptr;
    if (place && isPlace(m_doc.thing(*place)) && place->kind != MentionKind::Demonym && !m_g.verb(place->tokens.last))
        return m_doc.is(k, "to") && !(k > m_s.first && mention(k - 1) && isPlace(m_doc.thing(*mention(k - 1))));
    if (m_g.tag(k) == Tag::Adverb)
        return false;  // "to date"
    if (m_doc.isAnyOf(k, {";", "using", "via", "through", "by", "to", "since", "until", "saying", "adding", "without", "despite", "enabling",
                          "causing", "allowing", "leading", "resulting", "during", "after", "before", "because", "while", "when", "where", "which", "who",
                          "but", "although", "so", "whose", "that", "if", "behind", "under", "for"}))
        return true;
    if (m_doc.is(k, "from"))
        return !ofTheft;
    if (m_doc.is(k, "with"))  // "verticals with organizations located in …" goes on
        return !(k + 1 < m_s.last && mention(k + 1) && m_doc.thing(*mention(k + 1)).rule == "phrase.victim");
    if (m_doc.is(k, "as"))
        return !m_doc.is(k + 1, "well") && !(k > 0 && m_doc.isAnyOf(k - 1, {"such", "well"}));
    return false;
}

/// Does a clause of its own begin with this phrase: "X hit A, and B said"?
bool ClauseReader::opensClause(const NounPhrase& phrase) const
{
    std::uint32_t k = phrase.words.last;
    while (k < m_s.last && m_g.tag(k) == Tag::Adverb)
        ++k;
    const VerbGroup* verb = m_g.verb(k);
    const bool names = verb && m_doc.isAnyOf(verb->main, {"called", "named", "dubbed", "codenamed", "nicknamed"}) && mention(verb->words.last);  // "or a backdoor called X"
    return verb && !names && !verb->isReduced && !verb->isGerund && !verb->isInfinitive;
}

/// What a phrase gives as object: a name nobody knows, the things that it mentions, an open class.
void ClauseReader::takeObject(const NounPhrase& phrase, const CueAt& cue, std::vector<Mention>& found)
{
    const bool targets = cue.predicate.relation == RelationType::Targets || cue.predicate.relation == RelationType::Compromises;
    const std::size_t before = found.size();
    if (targets || cue.predicate.relation == RelationType::Impersonates)
        unknownVictim(phrase.words.first, found);
    if (found.size() == before)
        takePhrase(phrase, found);
    if (found.size() == before && targets && cue.predicate.isOpen)
        openVictim(phrase, found);
}

/// Mentions of a phrase that may be meant as object: those at its head, else none.
void ClauseReader::takePhrase(const NounPhrase& phrase, std::vector<Mention>& found)
{
    const Mention* last = phrase.words.last > phrase.words.first ? mention(phrase.words.last - 1) : nullptr;
    if (const Mention* owner = ownerOfSystems(phrase)) {
        found.push_back(*owner);
        found.back().isPossessive = false;
        return;
    }
    const bool named = last && last->kind == MentionKind::Name && m_doc.thing(*last).type == EntityType::Identity && m_doc.thing(*last).identityClass != IdentityClass::Class;
    for (std::uint32_t k = phrase.words.first; k < phrase.words.last; ++k)
        if (const Mention* m = mention(k)) {
            const Mention* name = k > phrase.words.first ? mention(k - 1) : nullptr;
            const Thing& t = m_doc.thing(*m);
            const bool isHead = name && name->kind == MentionKind::Name && m_doc.thing(*name).type == EntityType::Identity && t.kind.starts_with("bare ");
            const bool describes = named && m != last && (t.rule == "phrase.victim" || t.kind == "sector");
            if (!isSkipped(k) && !isHead && !describes)  // "the Skyfin airline", "the hotel chain Bellamar" are one thing
                found.push_back(*m);
            k = m->tokens.last - 1;
        }
}

/// "X's systems", "the bank's customer database": who owns what was broken into; nullptr if the phrase has no owner.
const Mention* ClauseReader::ownerOfSystems(const NounPhrase& phrase) const
{
    const Mention* owner = nullptr;
    for (std::uint32_t k = phrase.words.first; k < phrase.head; ++k) {
        const Mention* m = mention(k);
        if (!m || !m->isPossessive || m_doc.thing(*m).type != EntityType::Identity || isSkipped(k))
            continue;
        owner = m->kind == MentionKind::Name || m->kind == MentionKind::Definite ? m : nullptr;
    }
    return owner && isSystemsNoun(phrase.head) ? owner : nullptr;
}

bool ClauseReader::isSystemsNoun(std::uint32_t token) const
{
    return m_doc.isAnyOf(token, {"systems", "system", "network", "networks", "servers", "server", "computers", "website", "websites", "database", "databases", "accounts", "account", "mailboxes",
                                 "infrastructure", "site", "environment", "environments", "devices", "machines", "intranet", "records", "workstations", "mail", "email", "emails"});
}

/// Closing bracket of an aside that opens here, which is no member of the list; `at` itself if none does.
std::uint32_t ClauseReader::asideEnd(std::uint32_t at, std::uint32_t stop) const
{
    if (!m_doc.is(at, "("))
        return at;
    std::uint32_t close = at;
    while (close < stop && !m_doc.is(close, ")"))
        ++close;
    return close < stop ? close : at;
}

/// "a zero-day flaw (CVE-2023-1)"
void ClauseReader::takeFlaws(TokenRange aside, const CueAt& cue, std::vector<Mention>& found) const
{
    for (std::uint32_t k = aside.first; k < aside.last && cue.predicate.relation == RelationType::Exploits; ++k)
        if (const Mention* m = mention(k); m && m->tokens.first == k && m_doc.thing(*m).type == EntityType::Vulnerability)
            found.push_back(*m);
}

/// Where objects go on behind a verb among them, `k` itself where no verb stands; none if it ends them.
std::optional<std::uint32_t> ClauseReader::behindVerb(std::uint32_t k, std::uint32_t at, bool isFirst) const
{
    const VerbGroup* verb = m_g.verb(k);
    if (!verb)
        return k;
    if (isFirst && k > at && (verb->isReduced || m_g.tag(verb->main) == Tag::Be))
        return verb->words.last;  // "among the tools named in the report are X and Y"
    const bool isMade = verb->isReduced && m_doc.isAnyOf(verb->main, {"made", "built", "sold", "produced", "manufactured", "developed", "supplied"});
    if (isMade && !isFirst && m_doc.is(verb->words.last, "by")) {
        const NounPhrase* maker = m_g.phrase(verb->words.last + 1);
        return maker ? maker->words.last : verb->words.last + 1;  // "controllers made by X at water utilities"
    }
    if (verb->words.first < at)
        return k;
    if (verb->isReduced && m_doc.isAnyOf(verb->main, {"based", "located", "headquartered", "situated"}))
        return verb->words.last;
    return std::nullopt;
}

std::vector<Mention> ClauseReader::objects(std::uint32_t at, const CueAt& cue, bool ofTheft)
{
    std::vector<Mention> found;
    const std::uint32_t stop = std::min(m_s.last, at + longestReach);
    for (std::uint32_t k = at; k < stop; ++k) {
        if (isSkipped(k))
            continue;
        if (const std::uint32_t close = asideEnd(k, stop); close > k) {
            takeFlaws({k, close}, cue, found);
            k = close;
            continue;
        }
        if (opensApposition(k) || opensAttribution(k))
            break;
        const NounPhrase* phrase = m_g.phrase(k);
        if (phrase && k == at && ownsSystems(*phrase))
            takeSpeakerAsObject(cue, found);
        if (phrase && phrase->words.first <= k) {
            const bool isListed = k > at && (m_g.tag(k - 1) == Tag::Conjunction || m_doc.is(k - 1, ","));
            if (isListed && opensClause(*phrase))
                break;
            takeObject({{k, phrase->words.last}, phrase->head, k}, cue, found);
            k = phrase->words.last - 1;
            continue;
        }
        if (k == at && m_doc.isAnyOf(k, {",", "and"}) && m_g.verb(k + 1) && !m_g.verb(k + 1)->isReduced)
            return objects(m_g.verb(k + 1)->words.last, cue, ofTheft);  // "infected, encrypted and extorted X"
        if (k == at && m_doc.is(k, "it"))
            takeSpeakerAsObject(cue, found);
        if (const Mention* m = mention(k)) {
            found.push_back(*m);
            k = m->tokens.last - 1;
            continue;
        }
        if (const std::uint32_t next = nextMember(k); !found.empty() && next > k) {
            k = next - 1;
            continue;
        }
        if (k > at && namesNoun(k))
            continue;  // "a wiper called X"
        if (const std::uint32_t named = (!found.empty() && m_doc.is(k, "since")) || (cue.predicate.relation == RelationType::Exploits && m_doc.is(k, ",")) ? namedAmong(k, stop) : 0; named != 0) {
            k = named - 1;
            continue;
        }
        if (stopsObjects(k, ofTheft) || isSpeechVerb(k))
            break;
        const std::optional<std::uint32_t> behind = behindVerb(k, at, found.empty());
        if (!behind)
            break;
        if (*behind > k) {
            k = *behind - 1;
            continue;
        }
        if (k + 1 >= m_s.last && m_doc.is(k, ":"))
            listItems(found);
    }
    if (m_s.last > m_s.first && m_doc.is(m_s.last - 1, ":") && found.empty())
        listItems(found);
    return found;
}

/// "firms since 2021, among them A and B": the token behind "among them" or "including"; 0 if none follows soon.
std::uint32_t ClauseReader::namedAmong(std::uint32_t at, std::uint32_t stop) const
{
    for (std::uint32_t k = at; k + 2 < stop && k < at + 6; ++k)
        if (m_doc.is(k, ","))
            return m_doc.is(k + 1, "including") ? k + 2 : m_doc.is(k + 1, "among") && m_doc.is(k + 2, "them") ? k + 3 : 0;
    return 0;
}

/// "A, which did B; C; and D": the semicolon behind which the list goes on; `at` itself if it does not.
std::uint32_t ClauseReader::nextMember(std::uint32_t at) const
{
    if (!m_doc.is(at, ";") && m_g.tag(at) != Tag::Relative)
        return at;
    std::uint32_t open = at;
    while (open < m_s.last && !m_doc.is(open, ";"))
        ++open;
    bool closes = false;  // a list set off so ends with "; and"
    for (std::uint32_t k = open; k + 1 < m_s.last; ++k)
        closes = closes || (m_doc.is(k, ";") && m_doc.is(k + 1, "and"));
    const std::uint32_t member = open + 1 < m_s.last && m_doc.is(open + 1, "and") ? open + 2 : open + 1;
    const NounPhrase* phrase = closes && member < m_s.last ? m_g.phrase(member) : nullptr;
    if (!phrase || opensClause(*phrase))
        return at;
    return member;
}

/// "a wiper called X": the participle stands between a noun and its name.
bool ClauseReader::namesNoun(std::uint32_t k) const
{
    return k > m_s.first && m_g.tag(k - 1) == Tag::Noun && !mention(k - 1) && mention(k + 1)
        && m_doc.isAnyOf(k, {"called", "named", "dubbed", "codenamed", "nicknamed", "christened", "labelled", "labeled"});
}

/// ", a school in …" says what the thing before is; ", a bank and a hospital" goes on with the list.
bool ClauseReader::opensApposition(std::uint32_t k) const
{
    if (!m_doc.is(k, ",") || !m_doc.isAnyOf(k + 1, {"a", "an"}) || k == m_s.first || !mention(k - 1))
        return false;
    if (mention(k - 1)->kind != MentionKind::Name && mention(k - 1)->kind != MentionKind::Phrase)
        return false;
    for (std::uint32_t at = k + 2; at + 1 < m_s.last; ++at) {
        const VerbGroup* verb = m_g.verb(at);
        if (m_g.tag(at) == Tag::Relative || m_g.tag(at) == Tag::Subordinator || m_doc.is(at, ";") || (verb && !verb->isReduced))
            break;
        if (m_g.tag(at) == Tag::Conjunction && m_g.phrase(at + 1) && m_g.tag(at + 1) == Tag::Determiner)
            return false;
        if (m_doc.is(at, ",") && m_doc.isAnyOf(at + 1, {"a", "an", "and"}))
            return false;
    }
    return true;
}

/// ", researchers at X said": the speaker behind the comma is no object.
bool ClauseReader::opensAttribution(std::uint32_t k) const
{
    if (!m_doc.is(k, ","))
        return false;
    return std::any_of(m_speech[m_row].begin(), m_speech[m_row].end(), [&](const Speech& speech) {
        if (speech.cue.first <= k || speech.cue.first - k > 8 || speech.scope.first >= k)
            return false;
        // A list may come before the speaker: only the last comma opens the attribution.
        for (std::uint32_t at = k + 1; at < speech.cue.first; ++at)
            if (m_doc.is(at, ","))
                return false;
        return true;
    });
}

/// Victims of whom nothing is said but that there are some.
bool ClauseReader::isVague(std::string_view head)
{
    static constexpr std::array<std::string_view, 24> heads{"sectors", "industries", "verticals", "range", "organizations", "organisations", "entities", "customers", "users", "operators",
                                                          "businesses", "company", "firm", "systems", "officials", "organization", "servers", "accounts", "website", "computers", "members", "member", "files", "file"};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

/// "the airlines and airports of Gulf states": said here which are meant, so that nothing before is taken up.
bool ClauseReader::isToldOfHere(const Mention& m) const
{
    const std::uint32_t next = m.tokens.last;
    if (!m_doc.lowAt(next - 1).ends_with('s') || next + 1 >= m_s.last)
        return false;
    std::uint32_t of = next;
    if (m_doc.is(next, "and"))
        if (const NounPhrase* joined = m_g.phrase(next + 1))
            of = joined->words.last;
    const Mention* place = of + 1 < m_s.last && m_doc.isAnyOf(of, {"of", "in"}) ? mention(m_doc.is(of + 1, "the") ? of + 2 : of + 1) : nullptr;
    return place && isPlace(m_doc.thing(*place));
}

/// "the parliament", "the tax office": a country has one, so that the article names it.
bool ClauseReader::isTheOnlyOne(std::string_view head)
{
    static constexpr std::array<std::string_view, 24> heads{"parliament", "senate", "presidency", "treasury", "central bank", "election commission", "electoral commission", "tax office", "tax authority",
                                                          "tax service", "land registry", "customs service", "supreme court", "stock exchange", "grid operator", "power grid", "post office",
                                                          "postal service", "police force", "health service", "national library", "port authority", "army", "navy"};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

bool ClauseReader::isSpeechVerb(std::uint32_t k) const
{
    for (const Speech& speech : m_speech[m_row])
        if (speech.cue.first == k)
            return true;
    return false;
}

void ClauseReader::listItems(std::vector<Mention>& found) const
{
    constexpr std::uint32_t shortItem = 12;  // longer ones are texts of their own: only what opens them is a member
    for (std::uint32_t row = m_row + 1; row < m_doc.sentences.size() && row < m_row + 40; ++row) {
        const Sentence& item = m_doc.sentences[row];
        if (item.kind != BlockKind::ListItem && item.kind != BlockKind::TableRow)
            return;
        if (item.block == m_doc.sentences[row - 1].block && row > m_row + 1)
            continue;
        const bool isShort = item.tokens.last - item.tokens.first <= shortItem && item.kind == BlockKind::ListItem;
        const std::uint32_t end = isShort ? item.tokens.last : std::min(item.tokens.last, item.tokens.first + 3);
        for (std::uint32_t k = item.tokens.first; k < end; ++k)
            if (const Mention* m = mention(k)) {
                found.push_back(*m);
                k = m->tokens.last - 1;
            }
    }
}

/// "its systems", "their network": whose they are is hit.
bool ClauseReader::ownsSystems(const NounPhrase& phrase) const
{
    return m_doc.isAnyOf(phrase.words.first, {"its", "their"}) && isSystemsNoun(phrase.head);
}

/// "the bank said FIN7 had attacked it".
void ClauseReader::takeSpeakerAsObject(const CueAt& cue, std::vector<Mention>& found) const
{
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    if (!said || said->speakers.size() != 1 || said->isCarried)
        return takeDenierAsObject(cue, found);
    for (std::uint32_t k = m_s.first; k < cue.range.first; ++k)
        if (const Mention* m = mention(k); m && m_doc.root(m->thing) == m_doc.root(said->speakers.front()))
            return found.push_back(*m);
}

/// "the bank denied that its systems were breached": the bank.
void ClauseReader::takeDenierAsObject(const CueAt& cue, std::vector<Mention>& found) const
{
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row) {
        const VerbGroup& verb = m_g.verbs[row];
        if (verb.words.first >= cue.range.first || !m_doc.isAnyOf(verb.main, {"denied", "denies", "deny", "denying"}))
            continue;
        const Subject subject = subjectOf(m_doc, m_g, static_cast<int>(row));
        const Mention* m = subject.phrase == nothing ? nullptr : mention(m_g.phrases[static_cast<std::size_t>(subject.phrase)].words.last - 1);
        if (m && m_doc.thing(*m).type == EntityType::Identity)
            return found.push_back(*m);
    }
}

bool ClauseReader::fits(const Mention& m, RelationType relation) const
{
    const Thing& t = m_doc.thing(m);
    if (m.tokens.first == m_s.first && m_doc.is(m.tokens.last, ":") && m_doc.sentences[m_row].kind == BlockKind::ListItem)
        return false;  // "Proxy: …": the heading of an item
    switch (relation) {
    case RelationType::Targets:
        if (isPlace(t))
            return m.kind != MentionKind::Demonym && !m.isPossessive && !(m.tokens.last < m_s.last && m_doc.tokens[m.tokens.last].afterHyphen);
        if (t.kind == "sector")
            return isSectorObject(m);
        return t.type == EntityType::Identity && !(t.kind == "vendor" && isOfProduct(m)) && !((t.kind == "medium" || t.kind == "vendor") && tellsHere(m)) && !m.isPossessive
            && !(t.kind.starts_with("bare ") && ((m.kind == MentionKind::Definite && !isTheOnlyOne(t.head) && !isToldOfHere(m)) || isVague(t.head)));
    case RelationType::Compromises: return t.type == EntityType::Infrastructure;
    case RelationType::Uses: return isMalwareOrTool(t) || t.type == EntityType::Infrastructure;
    case RelationType::Exploits: return t.type == EntityType::Vulnerability;
    case RelationType::Impersonates:
        return (t.type == EntityType::Identity && t.kind != "bare systems" && t.kind != "systems" && t.kind != "sector") || (isActor(t) && t.naming == Naming::Named);
    case RelationType::Drops:
    case RelationType::Downloads:
    case RelationType::Delivers: return t.type == EntityType::Malware;
    case RelationType::CommunicatesWith: return t.type == EntityType::Indicator || t.type == EntityType::Infrastructure;
    default: return false;
    }
}

/// "Microsoft Exchange", "Cisco's routers": a maker beside what it makes.
bool ClauseReader::isOfProduct(const Mention& m) const
{
    // The sentence of the mention: items of a list are asked for from the sentence that opens the list.
    const std::uint32_t next = m.tokens.last;
    const std::uint32_t row = m_doc.sentenceOf(m.tokens.first);
    if (next >= m_doc.sentences[row].tokens.last || m_doc.tokens[next].kind != TokenKind::Word)
        return false;
    const SentenceGrammar& grammar = m_doc.grammars[row];
    return m_doc.tokens[next].isUpper || (grammar.phrase(next) && grammar.phrase(next) == grammar.phrase(m.tokens.first));
}

/// A medium that carries what is said here; "stole data from the BBC" names a victim.
bool ClauseReader::tellsHere(const Mention& m) const
{
    const int row = m_doc.root(m.thing);
    const bool speaks = std::any_of(m_speech[m_row].begin(), m_speech[m_row].end(), [&](const Speech& speech) {
        return speech.via == row || std::find(speech.speakers.begin(), speech.speakers.end(), row) != speech.speakers.end();
    });
    return speaks || (m.tokens.first > m_s.first && m_doc.isAnyOf(m.tokens.first - 1, {"told", "by", "to", "with"}));
}

bool ClauseReader::isSectorObject(const Mention& m) const
{
    const std::uint32_t next = m.tokens.last;
    if (next < m_s.last && (m_g.verbAt[next - m_s.first] != nothing || m_g.phraseAt[next - m_s.first] != m_g.phraseAt[m.tokens.first - m_s.first]))
        return true;
    if (next >= m_s.last || m_doc.tokens[next].kind != TokenKind::Word || m_doc.function[next] != FunctionWord::None || mention(next))
        return true;
    return m_doc.isAnyOf(next, {"sector", "sectors", "industry", "industries", "verticals", "entities", "targets", "institutions", "organizations",
                                "organisations", "companies", "systems", "networks", "services", "infrastructure", "research", "service", "authority", "authorities", "agency", "agencies",
                                "board", "provider", "providers", "operator", "operators", "firm", "firms", "giant", "giants", "group", "groups", "organization", "organisation", "bodies", "facilities",
                                "staff", "personnel", "officials", "workers", "employees", "contractors", "suppliers", "vendors", "makers", "plants", "grid", "grids", "utilities", "businesses", "businesspeople"});
}

}  // namespace throughline::prose
