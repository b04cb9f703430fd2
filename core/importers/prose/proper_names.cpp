// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>

#include "core/importers/prose/introduced_names.h"
#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

/// Capitalised words that no list and no noun explains: whoever speaks, is robbed or owns something
/// under such a name is taken for a body, or for a person where the words around say so.
class ProperNames {
public:
    explicit ProperNames(Document& doc) : m_doc(doc) {}

    void run()
    {
        collectSmallWords();
        for (const Sentence& sentence : m_doc.sentences) {
            if (sentence.kind == BlockKind::Heading || sentence.kind == BlockKind::TableRow)
                continue;
            m_s = sentence.tokens;
            for (std::uint32_t i = m_s.first; i < m_s.last; ++i)
                i = std::max(i, one(i));
        }
        settlePlaces();
        spreadParts();
        m_doc.sortMentions();
    }

private:
    /// Words that the text also writes with a small letter are no names at a sentence's start.
    void collectSmallWords()
    {
        for (const Sentence& sentence : m_doc.sentences)
            for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
                if (m_doc.tokens[i].kind != TokenKind::Word)
                    continue;
                const bool inside = i > sentence.tokens.first && m_doc.tokens[i - 1].kind == TokenKind::Word && !m_doc.tokens[i - 1].isUpper;
                if (!m_doc.tokens[i].isUpper)
                    m_small.insert(std::string(m_doc.lowAt(i)));
                else if (inside && sentence.kind == BlockKind::Paragraph)
                    m_inner.insert(std::string(m_doc.surface(i)));
            }
    }

    std::uint32_t one(std::uint32_t i)
    {
        if (const Mention* m = m_doc.mention(i))
            return m->tokens.last - 1;
        if (isQuoteAt(i) || (i > m_s.first && m_doc.tokens[i].afterHyphen))
            return i;
        const NameSpan span = nameAt(m_doc, i, m_s);
        if (span.isEmpty() || span.name.first != i)
            return i;
        const std::uint32_t last = span.name.last - 1;
        if (!isNameLike(span.name) || !isWhole(span))
            return last;
        add(span.name);
        return last;
    }

    bool isQuoteAt(std::uint32_t i) const { return m_doc.isAnyOf(i, {"“", "”", "‘", "’", "\"", "'", "«", "»", "`"}); }

    bool isNameLike(TokenRange name) const
    {
        const bool single = name.last == name.first + 1;
        const std::string_view word = m_doc.surface(name.first);
        if (m_doc.tokens[name.first].kind != TokenKind::Word || !m_doc.tokens[name.first].isUpper)
            return false;
        if (single && (word.size() < 3 || isTechnicalWord(name.first) || m_small.contains(std::string(m_doc.lowAt(name.first)))))
            return false;
        const bool opens = name.first == m_s.first || m_doc.tokens[name.first - 1].kind == TokenKind::Punctuation;
        if (single && m_doc.tokens[name.first].isAllCaps && !speaks(name))
            return false;
        // A capital at the start proves nothing: the text must show it elsewhere, or the name speaks or owns.
        if (opens && single) {
            const bool unknown = m_doc.tokens[name.first].word == Vocabulary::unknown && !word.ends_with("s") && !word.ends_with("ing") && !word.ends_with("ed") && !word.ends_with("ly");
            const bool owns = m_doc.is(name.last, "'s") || m_doc.is(name.last, "’s") || (m_doc.is(name.last, ",") && m_doc.isAnyOf(name.last + 1, {"which", "who", "a", "an", "the"}));
            return (m_inner.contains(std::string(word)) || (unknown && (speaks(name) || owns))) && !isCommonNoun(name.first) && m_doc.function[name.first] == FunctionWord::None;
        }
        if (opens && (isVerbForm(name.first) || m_doc.function[name.first] != FunctionWord::None))
            return false;
        return !single || !isCommonNoun(name.first);
    }

    bool isVerbForm(std::uint32_t i) const { return m_doc.lexicon->verbForms.size() > m_doc.tokens[i].word && m_doc.lexicon->verbForms[m_doc.tokens[i].word] != 0; }

    bool isCommonNoun(std::uint32_t i) const
    {
        const Lexicon& tables = *m_doc.lexicon;
        return tables.victimTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1) || tables.actorTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1)
            || tables.unitTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1) || tables.titleTable.longest(m_doc.tokens, m_doc.plain.text, i, i + 1)
            || introducedBy(m_doc, i) != Introduced::None;
    }

    /// Products, protocols and other capitalised words that are nobody.
    bool isTechnicalWord(std::uint32_t i) const
    {
        return m_doc.isAnyOf(i, {"windows", "linux", "android", "macos", "ios", "java", "python", "powershell", "excel", "word", "outlook", "office", "exchange", "http", "https",
                                 "dns", "rdp", "ssh", "smb", "tls", "ssl", "lsass", "usb", "pdf", "sql", "api", "vpn", "url", "cpu", "ram", "ics", "scada", "ceo", "ciso", "atm",
                                 "gps", "sim", "mfa", "html", "css", "xml", "json", "php", "dll", "exe", "wmi", "ldap", "ntlm", "kerberos", "javascript", "active", "internet",
                                 "web", "chrome", "firefox", "safari", "edge", "unix", "docker", "kubernetes", "bash", "image", "figure", "table", "mitre", "att&ck", "ioc", "iocs",
                                 "ttps", "ttp", "sha", "md5", "sha256", "sha1", "english", "delphi", "golang", "rust", "perl", "ruby", "lua", "assembly", "typescript", "autoit", "visual", "latin", "cyrillic", "mandarin", "bluetooth", "wi", "iot", "plc", "apt", "god", "west", "east", "north", "south", "arctic", "olympic", "olympics", "winter", "summer",
                                 "spring", "autumn", "gmt", "utc", "est", "cet", "covid", "ddos", "cve", "mr", "mrs", "ms", "dr", "prof", "co", "inc", "ltd", "ip", "os", "no", "elsewhere", "afterwards"});
    }

    /// The name fills its noun phrase: no small noun goes on with it.
    bool isWhole(const NameSpan& span) const
    {
        const std::uint32_t next = span.end;
        if (m_doc.isAnyOf(next, {"+", "#", "/", "_", "@"}) && !m_doc.tokens[next].spaceBefore)
            return false;  // "Notepad++"
        if (next >= m_s.last || m_doc.tokens[next].kind == TokenKind::Punctuation || m_doc.function[next] != FunctionWord::None)
            return next >= m_s.last || !m_doc.tokens[next].afterHyphen;
        if (m_doc.tokens[next].afterHyphen || m_doc.tokens[next].kind != TokenKind::Word)
            return false;
        if (m_doc.is(next, "'s") || m_doc.is(next, "’s"))
            return true;
        if (m_doc.mention(next))
            return false;
        return isFinite(next);
    }

    bool isFinite(std::uint32_t i) const
    {
        const Lexicon& tables = *m_doc.lexicon;
        const std::uint32_t word = m_doc.tokens[i].word;
        return tables.verbForm(word, VerbForm::Past) || (tables.verbForm(word, VerbForm::Third) && !tables.verbForm(word, VerbForm::AlsoNoun)) || m_doc.lowAt(i).ends_with("ly")
            || m_doc.isAnyOf(i, {"also", "now", "later", "then", "itself", "last", "this"});
    }

    /// "X said", "said X", "according to X".
    bool speaks(TokenRange name) const
    {
        const Lexicon& tables = *m_doc.lexicon;
        std::uint32_t next = name.last;
        if (m_doc.is(next, ",") && m_doc.isAnyOf(next + 1, {"citing", "quoting", "which", "who"}))
            for (std::uint32_t k = next + 2; k < m_s.last && k < next + 16; ++k)
                if (m_doc.is(k, ",")) {
                    next = k + 1;  // "X, citing Y, reported"
                    break;
                }
        while (next < m_s.last && m_doc.isAnyOf(next, {"has", "have", "also", "later", "had", "then", "itself"}))
            ++next;
        if (next < m_s.last && tables.speechTable.longest(m_doc.tokens, m_doc.plain.text, next, m_s.last))
            return true;
        if (name.first == m_s.first)
            return false;
        return tables.speechTable.longest(m_doc.tokens, m_doc.plain.text, name.first - 1, name.first).has_value() || (m_doc.is(name.first - 1, "to") && name.first > m_s.first + 1 && m_doc.is(name.first - 2, "according"));
    }

    /// "Ana Petrova, 34, …", "Reza Kazemi Rahman (Kazemi)", "Ana Petrova, who …".
    bool isPerson(TokenRange name) const
    {
        const std::uint32_t length = name.last - name.first;
        if (length < 2 || length > 4)
            return false;
        if (m_doc.is(name.last, "(") && m_doc.is(name.last + 2, ")") && m_doc.surface(name.last + 1).size() > 3)
            for (std::uint32_t k = name.first + 1; k < name.last; ++k)
                if (m_doc.surface(k) == m_doc.surface(name.last + 1))
                    return true;  // "Reza Kazemi Rahman (Kazemi)": the text will use the surname
        if (length == 2 && standsBeforeCourt(name))
            return true;
        if (!m_doc.is(name.last, ","))
            return false;
        const std::uint32_t at = name.last + 1;
        return m_doc.is(at, "who") || m_doc.is(at, "whose") || m_doc.is(at, "aged")
            || (at + 1 < m_s.last && m_doc.tokens[at].kind == TokenKind::Number && m_doc.is(at + 1, ",") && m_doc.lowAt(at).size() == 2);
    }

    /// "charged Ana Petrova with", "Ana Petrova was arrested", "Ana Petrova, a Maltese citizen": courts have persons before them.
    bool standsBeforeCourt(TokenRange name) const
    {
        const auto seized = [&](std::uint32_t k) { return m_doc.isAnyOf(k, {"charged", "indicted", "arrested", "sentenced", "extradited", "convicted", "jailed", "detained"}); };
        if (name.first > m_s.first && seized(name.first - 1))
            return true;
        std::uint32_t k = name.last;
        while (k < m_s.last && m_doc.isAnyOf(k, {"was", "has", "had", "been", "is", "later"}))
            ++k;
        if ((k > name.last && seized(k)) || m_doc.isAnyOf(k, {"pleaded", "pled"}))
            return true;
        if (!m_doc.is(name.last, ",") || !m_doc.isAnyOf(name.last + 1, {"a", "an"}))
            return false;
        for (k = name.last + 2; k < m_s.last && k < name.last + 6 && m_doc.tokens[k].kind == TokenKind::Word; ++k)
            if (m_doc.isAnyOf(k, {"citizen", "national", "resident", "hacker", "man", "woman", "lawyer", "spokesman", "spokeswoman"}))
                return true;
        return false;
    }

    void add(TokenRange name)
    {
        const std::string surface(m_doc.surface(name));
        const auto [it, isNew] = m_rows.emplace(lowerInPlace(surface), nothing);
        const bool person = isPerson(name);
        if (isNew) {
            Thing thing;
            thing.type = EntityType::Identity;
            thing.identityClass = person ? IdentityClass::Individual : IdentityClass::Organisation;
            thing.kind = person ? "person" : "company";
            thing.name = surface;
            thing.rule = "pattern.proper-name";
            if (const KnownName* known = ambiguous(name)) {
                thing.type = known->type;
                thing.identityClass = IdentityClass::NotStated;
                thing.kind.clear();
            }
            it->second = m_doc.addThing(std::move(thing));
        } else if (person) {
            m_doc.things[static_cast<std::size_t>(it->second)].identityClass = IdentityClass::Individual;
            m_doc.things[static_cast<std::size_t>(it->second)].kind = "person";
        }
        m_doc.addMention(name, it->second, MentionKind::Name);
        if (person || isWitnessed(name))
            m_doc.things[static_cast<std::size_t>(it->second)].isListed = true;
        if (standsAsPlace(name))
            ++m_votes[it->second];
        else if (speaks(name) || m_doc.is(name.last, "'s") || m_doc.is(name.last, "’s"))
            m_votes[it->second] -= 10;
    }

    /// A group or family whose name is a common word too: with a capital inside a sentence it is that name.
    const KnownName* ambiguous(TokenRange name) const
    {
        const Lexicon& tables = *m_doc.lexicon;
        const auto match = tables.nameTable.longest(m_doc.tokens, m_doc.plain.text, name.first, m_s.last);
        if (!match || name.first + match->length != name.last || name.first == m_s.first)
            return nullptr;
        const KnownName& known = tables.names[tables.namePhrases[match->value].name];
        const bool acts = known.type == EntityType::IntrusionSet || known.type == EntityType::Malware;
        return acts ? &known : nullptr;
    }

    /// The sentence itself shows a body or person: it speaks, owns, or a clause explains it.
    bool isWitnessed(TokenRange name) const
    {
        const bool explained = m_doc.is(name.last, ",") && m_doc.isAnyOf(name.last + 1, {"which", "who", "whose"});
        const bool owns = (m_doc.is(name.last, "'s") || m_doc.is(name.last, "’s")) && name.last - name.first < 4;
        return (speaks(name) || explained || owns) && m_doc.sentences[m_doc.sentenceOf(name.first)].kind == BlockKind::Paragraph;
    }

    /// "in X", "near X", "X, Maryland".
    bool standsAsPlace(TokenRange name) const
    {
        if (name.first == m_s.first || name.last - name.first > 3)
            return false;
        if (m_doc.isAnyOf(name.first - 1, {"in", "near", "outside"}))
            return true;
        const Mention* behind = m_doc.is(name.last, ",") ? m_doc.mention(name.last + 1) : nullptr;
        return behind && behind->thing != nothing && isPlace(m_doc.thing(*behind)) && m_doc.isAnyOf(name.first - 1, {"at", "from", "of"});
    }

    void settlePlaces()
    {
        for (const auto& [thing, votes] : m_votes) {
            if (votes <= 0)
                continue;
            Thing& place = m_doc.things[static_cast<std::size_t>(thing)];
            place.type = EntityType::Location;
            place.identityClass = IdentityClass::NotStated;
            place.kind = "city";
        }
    }

    /// The word as a short form of the thing's name, unless two have it.
    void enterPart(std::map<std::string, int>& parts, std::uint32_t part, int thing) const
    {
        const bool fit = m_doc.tokens[part].isUpper && m_doc.tokens[part].word == Vocabulary::unknown && m_doc.surface(part).size() > 1;
        if (!fit || (part + 1 < m_doc.tokens.size() && m_doc.tokens[part + 1].afterHyphen) || m_small.contains(std::string(m_doc.lowAt(part))))
            return;
        const auto [it, isNew] = parts.emplace(std::string(m_doc.surface(part)), thing);
        if (!isNew && it->second != thing)
            it->second = nothing;
    }

    /// "Petrova" after "Ana Petrova", "Harbourlight" after "Harbourlight Labs".
    void spreadParts()
    {
        std::map<std::string, int> parts;
        for (const Mention& m : m_doc.mentions) {
            if (m.thing == nothing || m.kind != MentionKind::Name || m.tokens.last < m.tokens.first + 2)
                continue;
            const Thing& thing = m_doc.thing(m);
            const bool person = thing.identityClass == IdentityClass::Individual;
            const bool own = thing.rule.starts_with("pattern.");
            if (thing.type != EntityType::Identity || !own || (!person && thing.identityClass != IdentityClass::Organisation))
                continue;
            enterPart(parts, person ? m.tokens.last - 1 : m.tokens.first, m_doc.root(m.thing));
            if (person)
                enterPart(parts, m.tokens.last - 2, m_doc.root(m.thing));  // "Xu Zewei": the family name comes first
        }
        for (std::uint32_t i = 0; i < m_doc.tokens.size(); ++i) {
            const Mention* m = m_doc.mention(i);
            const bool free = !m || (m->thing != nothing && m->tokens.last == i + 1 && m_doc.thing(*m).rule == "pattern.proper-name" && m_doc.tokens[i].isUpper);
            const auto it = free && m_doc.tokens[i].isUpper ? parts.find(std::string(m_doc.surface(i))) : parts.end();
            if (it == parts.end() || it->second == nothing)
                continue;
            if (m)
                m_doc.merge(m->thing, it->second);
            else
                m_doc.addMention({i, i + 1}, it->second, MentionKind::Name);
        }
    }

    Document& m_doc;
    TokenRange m_s;
    std::unordered_set<std::string> m_small;  ///< looked up only
    std::unordered_set<std::string> m_inner;  ///< capitalised inside a sentence; looked up only
    std::map<int, int> m_votes;               ///< by thing: above 0, more often a place than not
    std::map<std::string, int> m_rows;
};

}  // namespace

void findProperNames(Document& doc) { ProperNames(doc).run(); }

}  // namespace throughline::prose
