// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/importers/prose/introduced_names.h"
#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

constexpr std::uint32_t reach = 9;  ///< tokens between a noun and the name it introduces

class Introductions {
public:
    explicit Introductions(Document& doc) : m_doc(doc) {}

    void run()
    {
        m_tellsOfHacking = tellsOfHacking();
        for (const Sentence& sentence : m_doc.sentences) {
            if (sentence.kind == BlockKind::Heading)
                continue;
            m_s = sentence.tokens;
            for (std::uint32_t i = m_s.first; i < m_s.last; ++i)
                i = std::max(i, one(i));
        }
        spread();
        m_doc.sortMentions();
    }

private:
    /// A "collective" or a "virus" means harm only in a text about computers under attack.
    bool tellsOfHacking() const
    {
        static constexpr std::array<std::string_view, 11> stems{"hack", "malware", "cyber", "ransomware", "phish", "breach", "intrusion", "intruder", "backdoor", "spyware", "botnet"};
        for (std::uint32_t i = 0; i < m_doc.tokens.size(); ++i)
            if (m_doc.tokens[i].kind == TokenKind::Word && std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return m_doc.lowAt(i).starts_with(stem); }))
                return true;
        return std::any_of(m_doc.mentions.begin(), m_doc.mentions.end(), [&](const Mention& m) {
            return m.thing != nothing && (isActor(m_doc.thing(m)) || isMalwareOrTool(m_doc.thing(m)));
        });
    }

    /// Last token taken, or `i`.
    std::uint32_t one(std::uint32_t i)
    {
        const Mention* m = m_doc.mention(i);
        if (m && m->kind != MentionKind::Generic)
            return m->tokens.last - 1;
        if (const Introduced kind = introducedBy(m_doc, i); kind != Introduced::None) {
            if (const std::uint32_t last = behindHead(i, kind))
                return last - 1;
            return i;
        }
        const NameSpan span = nameAt(m_doc, i, m_s);
        if (span.isEmpty() || span.name.first == span.end)
            return i;
        if (const Introduced kind = roleOf(span); kind != Introduced::None) {
            add(span.name, kind, "pattern.introduced");
            return span.end - 1;
        }
        if (isInstrument(span)) {
            add(span.name, Introduced::Tool, "pattern.instrument");
            return span.end - 1;
        }
        return i;
    }

    /// "the newspaper X", "a backdoor called X", "a tool, X, …", "tools such as X and Y".
    std::uint32_t behindHead(std::uint32_t head, Introduced kind)
    {
        std::uint32_t at = head + 1;
        if (at >= m_s.last || m_doc.tokens[at].afterHyphen)
            return 0;
        m_head = head;
        if (const std::uint32_t called = calledAt(head))
            return list(called, kind, true);
        if (m_doc.isAnyOf(head, {"sibling", "variant", "variants", "successor", "predecessor", "offshoot", "version"}))
            return 0;
        if (const std::uint32_t name = farApposition(head, kind))
            return list(name, kind, false);
        const bool plural = isPlural(head);
        if (plural && ((m_doc.is(at, "such") && m_doc.is(at + 1, "as")) || m_doc.isAnyOf(at, {"including", "like", "namely", ":"})))
            return list(at + (m_doc.is(at, "such") ? 2 : 1), kind, true);
        const bool comma = m_doc.is(at, ",") || (m_doc.is(at, "(") && kind != Introduced::Person);
        if (comma)
            ++at;
        if (comma && m_doc.is(at - 1, "(") && at < m_s.last && m_doc.tokens[at].isAllCaps)
            return 0;  // an acronym of the words before it
        const NameSpan span = nameAt(m_doc, at, m_s);
        if (span.isEmpty() || !isOpened(head) || kind == Introduced::Campaign)
            return 0;
        if (comma && !plural && !closesApposition(span.end))
            return 0;
        if (!comma && isContactClause(span.end))
            return 0;  // "the group Contoso tracks as …"
        if (kind == Introduced::Person && span.name.last - span.name.first < 2 && !looksTechnical(m_doc, span.name))
            return 0;
        return list(at, kind, plural);
    }

    /// "a backdoor nobody had seen before, X, …": a short clause stands between.
    std::uint32_t farApposition(std::uint32_t head, Introduced kind) const
    {
        if ((kind != Introduced::Malware && kind != Introduced::Tool) || !isOpened(head) || isPlural(head))
            return 0;
        for (std::uint32_t k = head + 1; k < m_s.last && k < head + 7; ++k) {
            if (m_doc.mention(k) || m_doc.isAnyOf(k, {";", ".", "(", "and"}))
                return 0;
            if (!m_doc.is(k, ","))
                continue;
            const NameSpan span = k > head + 1 ? nameAt(m_doc, k + 1, m_s) : NameSpan{};
            return !span.isEmpty() && m_doc.is(span.end, ",") && m_doc.isAnyOf(span.end + 1, {"which", "that", "was", "is"}) ? k + 1 : 0;
        }
        return 0;
    }

    bool isPlural(std::uint32_t head) const
    {
        const std::string_view low = m_doc.lowAt(head);
        return low.ends_with('s') && !low.ends_with("ss") && !low.ends_with("us");
    }

    /// The noun is a thing of the text: an article, a number or an adjective stands before it.
    bool isOpened(std::uint32_t head) const
    {
        if (head == m_s.first || isPlural(head))
            return true;
        for (std::uint32_t k = head; k > m_s.first && head - k < 6; --k) {
            const FunctionWord word = m_doc.function[k - 1];
            if (word == FunctionWord::Determiner || word == FunctionWord::Definite || m_doc.is(k - 1, "'s") || m_doc.is(k - 1, "’s"))
                return true;
            if (word != FunctionWord::None || m_doc.tokens[k - 1].kind == TokenKind::Punctuation)
                return k < head;  // "Slovak security firm X": adjectives open it too
        }
        return true;
    }

    bool closesApposition(std::uint32_t end) const
    {
        return end >= m_s.last || m_doc.isAnyOf(end, {",", ".", ")", ";", ":", "—", "–"});
    }

    /// The name behind the noun is the subject of a clause of its own.
    bool isContactClause(std::uint32_t end) const
    {
        return m_doc.isAnyOf(end, {"calls", "tracks", "dubs", "dubbed", "named", "names", "knows", "follows", "refers", "describes", "identifies", "has", "tracked", "called",
                                   "labels", "researchers", "analysts", "believes", "attributes", "says", "identified", "uses", "used"});
    }

    /// The noun is what the text will call it again: "the cluster".
    void nameHead(TokenRange name)
    {
        const Mention* m = m_doc.mention(name.first);
        if (!m || m->thing == nothing)
            return;
        Thing& thing = m_doc.things[static_cast<std::size_t>(m->thing)];
        if (thing.head.empty() && m_head != m_s.last)
            thing.head = std::string(m_doc.lowAt(m_head));
    }

    /// Token of the name behind "called", "known as", "which we call", "tracked by A as"; 0 if none.
    std::uint32_t calledAt(std::uint32_t head) const
    {
        for (std::uint32_t k = head + 1; k < m_s.last && k < head + reach; ++k) {
            if (m_doc.isAnyOf(k, {";", ".", "(", "and", "against", "from", "into"}) && !m_doc.is(k + 1, "dubbed"))
                return 0;
            if (introducedBy(m_doc, k) != Introduced::None && !m_doc.is(k, "hackers"))
                return 0;  // the nearer noun has the name
            std::uint32_t at = 0;
            if (m_doc.isAnyOf(k, {"called", "named", "dubbed", "codenamed", "nicknamed", "christened", "labelled", "labeled", "baptised", "baptized", "titled", "call", "calls", "dub",
                                  "dubs", "aka", "alias", "name"}))
                at = k + 1;
            else if (m_doc.is(k, "as") && isKnownBefore(k, head))
                at = k + 1;
            else if (m_doc.is(k, "itself") || m_doc.is(k, "themselves"))
                at = k + 1;
            if (at == 0)
                continue;
            while (m_doc.isAnyOf(at, {"the", "it", "them", "of", "simply", "only"}) && !m_doc.tokens[at].isUpper)
                ++at;
            const NameSpan span = nameAt(m_doc, at, m_s);
            if (!span.isEmpty())
                return at;
            if (m_doc.is(k, "as"))
                return 0;
        }
        return 0;
    }

    bool isKnownBefore(std::uint32_t as, std::uint32_t head) const
    {
        const std::uint32_t from = std::max(m_s.first, head > 4 ? head - 4 : 0);  // "tracked the cluster as X"
        for (std::uint32_t k = as; k > from && as - k < 9; --k)
            if (m_doc.isAnyOf(k - 1, {"known", "tracked", "tracks", "referred", "refer", "refers", "identified", "follows", "followed", "listed", "catalogued", "track"}))
                return true;
        return false;
    }

    /// Names joined by commas and "and"; end of the last one taken, 0 if none.
    std::uint32_t list(std::uint32_t at, Introduced kind, bool isMany)
    {
        std::uint32_t end = 0;
        for (int taken = 0; at < m_s.last && taken < 20; ++taken) {
            const NameSpan span = nameAt(m_doc, at, m_s);
            if (span.isEmpty()) {
                const Mention* known = m_doc.mention(at);  // a name that is known already goes on with the list
                if (!known || known->kind != MentionKind::Name || end == 0)
                    break;
                at = known->tokens.last;
            } else if (end != 0 && (m_doc.is(span.end, "as") || isContactClause(span.end))) {
                break;  // "as X and Contoso as Y"
            } else {
                add(span.name, kind, "pattern.introduced");
                nameHead(span.name);
                end = span.end;
                at = end;
            }
            if (!isMany)
                break;
            const std::uint32_t before = at;
            while (at < m_s.last && at < before + 2 && m_doc.isAnyOf(at, {",", "and", "or"}))
                ++at;
            if (at == before)
                break;
        }
        return end;
    }

    /// "X, a wiper", "X (a bank in …)", "X is an implant", "the X gang".
    Introduced roleOf(const NameSpan& span) const
    {
        const Introduced behind = headBehind(span);
        if (behind != Introduced::None)
            return behind;
        std::uint32_t at = overParenthesis(span.end);
        if (m_doc.isAnyOf(at, {",", "(", "–", "—", "-"}) || m_doc.isAnyOf(at, {"is", "was"}))
            ++at;
        else
            return Introduced::None;
        if (m_doc.isAnyOf(at, {"then", "now", "formerly", "once"}))
            ++at;
        if (at >= m_s.last || !(m_doc.isAnyOf(at, {"a", "an", "the", "another", "its", "their", "one"}) || m_doc.mention(at)))
            return Introduced::None;
        return headOfPhrase(at);
    }

    /// "X (APT99), a group": the token behind a short bracket; `at` itself if none stands there.
    std::uint32_t overParenthesis(std::uint32_t at) const
    {
        if (!m_doc.is(at, "("))
            return at;
        for (std::uint32_t close = at + 1; close + 1 < m_s.last && close < at + 8; ++close)
            if (m_doc.is(close, ")"))
                return m_doc.isAnyOf(close + 1, {",", "is", "was", "–", "—"}) ? close + 1 : at;
        return at;
    }

    /// Class of the head noun of the phrase that starts at `at`: the last noun before anything else.
    Introduced headOfPhrase(std::uint32_t at) const
    {
        if (m_doc.is(at, "one") && m_doc.is(at + 1, "of"))
            at += 2;
        Introduced found = Introduced::None;
        for (std::uint32_t k = at; k < m_s.last && k < at + reach; ++k) {
            const bool opener = k < at + 2 && (m_doc.function[k] == FunctionWord::Determiner || m_doc.function[k] == FunctionWord::Definite);
            const bool joint = m_doc.tokens[k].afterHyphen || m_doc.is(k, "'s") || m_doc.is(k, "’s") || m_doc.is(k, "and");
            if (opener || joint)
                continue;
            if (m_doc.tokens[k].kind == TokenKind::Punctuation || m_doc.function[k] != FunctionWord::None)
                break;
            if (const Introduced kind = introducedBy(m_doc, k); kind != Introduced::None)
                found = kind;
            else if (found != Introduced::None && (m_doc.lexicon->verbForm(m_doc.tokens[k].word, VerbForm::Participle) || m_doc.lowAt(k).ends_with("ed")))
                break;  // "a group backed by"
            else if (found != Introduced::None)
                found = Introduced::None;  // "a wiper expert"
        }
        return found;
    }

    /// "the Nordia bank", "the Rustbell gang", "Grimlatch backdoor".
    Introduced headBehind(const NameSpan& span) const
    {
        const Introduced kind = span.end < m_s.last && !m_doc.tokens[span.end].afterHyphen ? introducedBy(m_doc, span.end) : Introduced::None;
        const bool closed = span.end + 1 >= m_s.last || m_doc.tokens[span.end + 1].kind == TokenKind::Punctuation || m_doc.function[span.end + 1] != FunctionWord::None
            || !m_doc.mention(span.end + 1);
        const bool opened = span.name.first > m_s.first && (m_doc.function[span.name.first - 1] == FunctionWord::Definite || m_doc.isAnyOf(span.name.first - 1, {"'s", "’s", "-", "linked"}));
        switch (kind) {
        case Introduced::Group: return opened && closed && m_doc.isAnyOf(span.end, {"group", "gang", "crew", "collective", "syndicate", "cartel", "outfit", "hackers", "cluster", "persona"}) ? kind : Introduced::None;
        case Introduced::Malware: return closed && !m_doc.isAnyOf(span.end, {"malware", "ransomware", "payload", "strain"}) && isSingular(span) ? kind : Introduced::None;
        case Introduced::Organisation: return opened && closed && m_doc.isAnyOf(span.end, {"bank", "newspaper", "exchange", "airline", "hospital", "university", "platform", "agency", "company", "firm"})
                ? kind
                : Introduced::None;
        case Introduced::Tool: return opened && closed && m_doc.isAnyOf(span.end, {"tool", "framework", "toolkit", "utility"}) && isSingular(span) ? kind : Introduced::None;
        case Introduced::Infrastructure: return opened && closed ? kind : Introduced::None;
        default: return Introduced::None;
        }
    }

    /// One word, and no programme's or language's: "Android banker" is no name.
    bool isSingular(const NameSpan& span) const
    {
        return span.name.last == span.name.first + 1 && !m_doc.isAnyOf(span.name.first, {"windows", "linux", "android", "macos", "ios", "java", "python", "powershell", "excel", "word",
                                                                                        "iot", "go", "rust", "web", "usb", "http", "vpn", "dns", "net", "unix", "javascript"});
    }

    /// "using ProcDump", "by means of PAExec": a coded word as an instrument.
    bool isInstrument(const NameSpan& span) const
    {
        if (span.name.first == m_s.first || !looksTechnical(m_doc, span.name) || span.name.last > span.name.first + 1)
            return false;
        const std::string_view word = m_doc.surface(span.name);
        if ((word[0] == 'i' && word[1] >= 'A' && word[1] <= 'Z') || m_doc.isAnyOf(span.name.first, {"ddos", "apis", "pdfs", "vms", "nfts", "pcs", "urls", "ids"}))
            return false;  // "iPhones"
        const std::uint32_t before = span.name.first - 1;
        if (m_doc.isAnyOf(before, {"used", "uses"}) && m_tellsOfHacking)
            return true;
        if (m_doc.isAnyOf(before, {"using", "via", "deployed", "installed", "dropped", "ran", "executed", "loaded"}))
            return true;
        if (m_doc.is(before, "of") && before > m_s.first && m_doc.isAnyOf(before - 1, {"means", "copy"}))
            return true;
        return m_doc.is(before, "with") && !isTogether(before);
    }

    /// "shared with", "worked with": a partner, not an instrument.
    bool isTogether(std::uint32_t with) const
    {
        for (std::uint32_t k = with; k > m_s.first && with - k < 5; --k)
            if (m_doc.isAnyOf(k - 1, {"shared", "worked", "working", "together", "along", "partnership", "partnered", "cooperation", "collaboration", "agreed", "spoke", "contract",
                                      "analyst", "researcher", "director", "officer", "compatible", "joint", "coordination", "collaborated", "cooperated", "contracts"}))
                return true;
        return false;
    }

    void add(TokenRange name, Introduced kind, std::string_view rule)
    {
        if (name.last == name.first + 1 && m_doc.isAnyOf(name.first, {"west", "east", "north", "south", "internet", "web"}))
            return;
        const bool harmful = kind == Introduced::Group || kind == Introduced::Malware || kind == Introduced::Campaign;
        if (harmful && !m_tellsOfHacking)
            kind = Introduced::Organisation;
        const std::string surface(m_doc.surface(name));
        const std::string key = lowerInPlace(surface);
        const auto [it, isNew] = m_rows.emplace(key, nothing);
        if (isNew) {
            Thing thing;
            thing.name = surface;
            thing.rule = rule;
            describe(thing, kind);
            it->second = m_doc.addThing(std::move(thing));
        }
        m_doc.clearMentions(name);
        m_doc.addMention(name, it->second, MentionKind::Name);
    }

    static void describe(Thing& thing, Introduced kind)
    {
        thing.type = EntityType::Identity;
        thing.identityClass = IdentityClass::Organisation;
        switch (kind) {
        case Introduced::Malware: thing.type = EntityType::Malware; break;
        case Introduced::Tool: thing.type = EntityType::Tool; break;
        case Introduced::Group: thing.type = EntityType::IntrusionSet; break;
        case Introduced::Campaign: thing.type = EntityType::Campaign; break;
        case Introduced::Place: thing.type = EntityType::Location; thing.kind = "city"; break;
        case Introduced::Infrastructure: thing.type = EntityType::Infrastructure; thing.kind = "forum"; break;
        case Introduced::Government: thing.identityClass = IdentityClass::Government; thing.kind = "agency"; break;
        case Introduced::Person: thing.identityClass = IdentityClass::Individual; thing.kind = "person"; break;
        default: thing.kind = "company"; break;
        }
        if (thing.type != EntityType::Identity)
            thing.identityClass = IdentityClass::NotStated;
        thing.isListed = thing.type == EntityType::Malware || thing.type == EntityType::IntrusionSet || thing.type == EntityType::Campaign;
    }

    /// Every other place where a name stands that the text itself introduced.
    void spread()
    {
        std::multimap<std::string, std::pair<std::string, int>> byWord;  // first word -> name, thing
        const auto enter = [&](const std::string& name, int thing) {
            if (name.size() > 2 && name.size() < 80)
                byWord.emplace(name.substr(0, name.find_first_of(" -.")), std::pair{name, thing});
        };
        for (std::size_t row = 0; row < m_doc.things.size(); ++row) {
            const Thing& thing = m_doc.things[row];
            const bool family = thing.rule == "pattern.called" || (thing.rule == "pattern.malware-head" && thing.naming == Naming::Named);
            if (thing.mergedInto != nothing || !(family || thing.rule == "pattern.introduced"))
                continue;
            enter(thing.name, static_cast<int>(row));
            for (const std::string& other : thing.also)
                enter(other, static_cast<int>(row));
        }
        for (std::uint32_t i = 0; i < m_doc.tokens.size(); ++i) {
            if (m_doc.mentionAt[i] != nothing || m_doc.tokens[i].kind != TokenKind::Word)
                continue;
            const auto [begin, end] = byWord.equal_range(std::string(m_doc.surface(i)));
            for (auto it = begin; it != end; ++it)
                if (const std::uint32_t last = endOf(it->second.first, i); last != 0) {
                    m_doc.addMention({i, last}, it->second.second, MentionKind::Name);
                    break;
                }
        }
    }

    /// Token behind the name if it stands at `at`; else 0.
    std::uint32_t endOf(const std::string& name, std::uint32_t at) const
    {
        const std::size_t end = m_doc.tokens[at].begin + name.size();
        for (std::uint32_t last = at + 1; last <= m_doc.tokens.size() && last < at + 8; ++last)
            if (m_doc.tokens[last - 1].end >= end)
                return m_doc.tokens[last - 1].end == end && m_doc.surface({at, last}) == name ? last : 0;
        return 0;
    }

    Document& m_doc;
    bool m_tellsOfHacking = false;
    TokenRange m_s;
    std::uint32_t m_head = 0;  ///< the noun that introduces
    std::map<std::string, int> m_rows;
};

}  // namespace

void findIntroducedNames(Document& doc) { Introductions(doc).run(); }

}  // namespace throughline::prose
