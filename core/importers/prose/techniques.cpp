// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>

#include "core/importers/prose/statements.h"

namespace throughline::prose {
namespace {

/// Words that turn a behaviour into advice, defence or background.
bool isVetoed(const Document& doc, std::uint32_t first, TokenRange s)
{
    const std::uint32_t from = first > s.first + 8 ? first - 8 : s.first;
    for (std::uint32_t k = from; k < first; ++k)
        if (doc.isAnyOf(k, {"protect", "prevent", "preventing", "detect", "mitigate", "defend", "avoid", "training", "awareness", "should", "recommend",
                            "recommends", "against", "protection", "blocks", "stop", "multi"}) && !doc.is(k, "against"))
            return true;
    for (std::uint32_t k = first; k > s.first && first - k < 4; --k)
        if (doc.function[k - 1] == FunctionWord::Negation)
            return true;
    return false;
}

/// Two words near each other that tell a behaviour which no fixed phrase holds. A word that ends in
/// "*" stands for all that begin with it.
struct WordPair {
    std::string_view id;
    std::initializer_list<std::string_view> one;
    std::initializer_list<std::string_view> other;
    std::uint32_t window;
};

const std::array<WordPair, 7>& wordPairs()
{
    static const std::array<WordPair, 7> pairs{{
        {"T1003.001", {"dump*"}, {"lsass"}, 6},
        {"T1021.001", {"lateral*"}, {"rdp", "desktop"}, 9},
        {"T1566", {"mailed", "emailed", "attached"}, {"document", "documents", "sheet", "spreadsheet", "archive", "attachment", "attachments", "pdf"}, 7},
        {"T1485", {"wiped", "erased", "overwrote", "overwritten", "wiping", "erasing", "erase", "wipe"},
         {"computers", "files", "data", "disks", "systems", "servers", "drives", "machines", "records", "backups", "workstations", "controllers", "firmware"}, 4},
        {"T1195", {"update", "updates", "updater", "installer", "supply"}, {"hijack*", "trojan*", "booby", "tampered", "poisoned", "backdoored", "chains"}, 6},
        {"T1105", {"download", "downloads", "downloaded", "downloading", "fetches", "fetched", "retrieves", "retrieved"},
         {"payload", "payloads", "stage", "stages", "module", "modules", "implant", "executable", "program", "programs"}, 6},
        {"T1133", {"exposed", "open", "reachable"}, {"rdp", "vpn", "ssh", "remote"}, 6},
    }};
    return pairs;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return w.ends_with('*') ? word.starts_with(w.substr(0, w.size() - 1)) : word == w; });
}

/// Token behind the pair that starts at `i` in either order; 0 if there is none.
std::uint32_t pairEnd(const Document& doc, const WordPair& pair, std::uint32_t i, std::uint32_t end)
{
    const bool one = isOneOf(doc.lowAt(i), pair.one);
    if (!one && !isOneOf(doc.lowAt(i), pair.other))
        return 0;
    for (std::uint32_t k = i + 1; k < end && k <= i + pair.window; ++k) {
        if (doc.isAnyOf(k, {";", "but"}))
            return 0;
        if (isOneOf(doc.lowAt(k), one ? pair.other : pair.one))
            return k + 1;
    }
    return 0;
}

/// "Mitigations", "Recommendations": what stands below is advice.
bool isAdvice(const Document& doc, TokenRange heading)
{
    for (std::uint32_t i = heading.first; i < heading.last; ++i)
        if (doc.isAnyOf(i, {"mitigation", "mitigations", "recommendation", "recommendations", "recommended", "defences", "defenses", "guidance", "protect", "remediation"}))
            return true;
    return false;
}

/// Whose behaviour a phrase tells of. A wrong actor is worse than none.
class Actors {
public:
    Actors(const Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
        : m_doc(doc), m_speech(speech), m_ofSentence(doc.sentences.size(), nothing)
    {
        std::map<std::pair<std::uint32_t, int>, int> counts;
        for (const Statement& st : statements) {
            if (!isActor(doc.things[static_cast<std::size_t>(st.source)]))
                continue;
            if (m_ofSentence[st.sentence] == nothing)
                m_ofSentence[st.sentence] = st.source;
            const std::uint32_t block = doc.sentences[st.sentence].block;
            const int count = ++counts[{block, st.source}];
            auto& [main, most] = m_ofBlock.try_emplace(block, nothing, 0).first->second;
            if (count > most) {
                main = st.source;
                most = count;
            }
        }
    }

    /// The actor of the sentence, else the main one of its paragraph, else the one told of before if
    /// the words go on with him: another speaker's report of nobody in particular is nobody's.
    int of(std::uint32_t row, TokenRange phrase) const
    {
        const TokenRange s = m_doc.sentences[row].tokens;
        if (m_ofSentence[row] != nothing)
            return m_ofSentence[row];
        if (const int here = inSentence(s, phrase); here != nothing)
            return here;
        const auto main = m_ofBlock.find(m_doc.sentences[row].block);
        if (main != m_ofBlock.end())
            return main->second.first;
        const Speech* said = speechAt(m_speech[row], phrase.first);
        if (said && !said->isCarried && !goesOn(s, phrase))
            return nothing;
        const int before = actorBefore(m_doc, s.first, 4);
        return before != nothing && isPeople(m_doc.things[static_cast<std::size_t>(before)]) ? nothing : before;
    }

private:
    /// The last actor of the sentence; people who are only counted must stand in the same clause.
    int inSentence(TokenRange s, TokenRange phrase) const
    {
        for (std::uint32_t k = s.last; k > s.first; --k) {
            const Mention* m = m_doc.mention(k - 1);
            if (!m || m->thing == nothing || !isActor(m_doc.thing(*m)) || m_doc.thing(*m).type == EntityType::Campaign)
                continue;
            const bool weak = m_doc.thing(*m).kind == "described actor" && m->kind == MentionKind::Definite;
            if (!weak && (!isPeople(m_doc.thing(*m)) || sharesClause(m->tokens, phrase)))
                return m_doc.root(m->thing);
        }
        return nothing;
    }

    bool sharesClause(TokenRange people, TokenRange phrase) const
    {
        for (std::uint32_t k = people.last; k < phrase.first; ++k)
            if (m_doc.isAnyOf(k, {",", ";", "that", "while", "when"}))
                return false;
        return people.last <= phrase.first;
    }

    /// "the attackers", "the campaign", "they": of whom or what the text spoke before.
    bool goesOn(TokenRange s, TokenRange phrase) const
    {
        for (std::uint32_t k = s.first; k < phrase.first; ++k)
            if (m_doc.isAnyOf(k, {"they", "attack", "attacks", "campaign", "campaigns", "activity", "operation", "operations", "intrusion", "intrusions"}))
                return true;
        return false;
    }

    const Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    std::vector<int> m_ofSentence;
    std::map<std::uint32_t, std::pair<int, int>> m_ofBlock;  ///< block -> actor, how often he acts in it
};

class Finder {
public:
    Finder(const Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
        : m_doc(doc), m_speech(speech), m_statements(statements), m_actors(doc, speech, statements)
    {
    }

    std::vector<TechniqueUse> run()
    {
        bool advice = false;
        for (std::uint32_t row = 0; row < m_doc.sentences.size(); ++row) {
            const Sentence& sentence = m_doc.sentences[row];
            const bool heading = sentence.kind == BlockKind::Heading;
            if (heading)
                advice = isAdvice(m_doc, sentence.tokens);
            ids(row, sentence.tokens);
            if (heading || advice)
                continue;
            phrases(row, sentence.tokens);
            pairs(row, sentence.tokens);
        }
        relays();
        return std::move(m_uses);
    }

private:
    void ids(std::uint32_t row, TokenRange s)
    {
        for (std::uint32_t i = s.first; i < s.last; ++i)
            if (const Token& token = m_doc.tokens[i]; token.kind == TokenKind::Observable && m_doc.observables[token.observable].kind == ObservableKind::AttackId)
                if (const auto name = m_doc.lexicon->attackNames.find(m_doc.observables[token.observable].value); name != m_doc.lexicon->attackNames.end())
                    add(row, {i, i + 1}, name->first, name->second, true);
    }

    void phrases(std::uint32_t row, TokenRange s)
    {
        for (std::uint32_t i = s.first; i < s.last; ++i) {
            const auto match = m_doc.lexicon->techniqueTable.longest(m_doc.tokens, m_doc.plain.text, i, s.last);
            if (!match)
                continue;
            const TokenRange phrase{i, i + match->length};
            i = phrase.last - 1;
            const Technique& technique = m_doc.lexicon->techniques[match->value];
            if (!isVetoed(m_doc, phrase.first, s))
                add(row, phrase, technique.id, technique.label, false);
        }
    }

    void pairs(std::uint32_t row, TokenRange s)
    {
        for (const WordPair& pair : wordPairs())
            for (std::uint32_t i = s.first; i < s.last; ++i) {
                const std::uint32_t end = pairEnd(m_doc, pair, i, s.last);
                if (end == 0 || isVetoed(m_doc, i, s))
                    continue;
                if (const auto name = m_doc.lexicon->attackNames.find(std::string(pair.id)); name != m_doc.lexicon->attackNames.end())
                    add(row, {i, end}, name->first, name->second, false);
                break;
            }
    }

    /// Infrastructure through which somebody is said to route shows the use of proxies, in whatever words.
    void relays()
    {
        const auto name = m_doc.lexicon->attackNames.find("T1090");
        for (const Statement& st : m_statements) {
            const bool known = std::any_of(m_uses.begin(), m_uses.end(), [&](const TechniqueUse& use) {
                return use.attackId.starts_with("T1090") && (use.actor == st.source || use.actor == nothing);
            });
            if (!st.isRouting || st.stance != Stance::Asserts || known || name == m_doc.lexicon->attackNames.end())
                continue;
            TechniqueUse use;
            use.attackId = name->first;
            use.label = name->second;
            use.sentence = st.sentence;
            use.phrase = st.cue;
            use.actor = st.source;
            use.statement = st;
            use.statement.rule = "technique.routing";
            m_uses.push_back(std::move(use));
        }
    }

    void add(std::uint32_t row, TokenRange phrase, const std::string& id, const std::string& label, bool stated)
    {
        TechniqueUse use;
        use.attackId = id;
        use.label = label;
        use.isStated = stated;
        use.sentence = row;
        use.phrase = phrase;
        use.actor = m_actors.of(row, phrase);
        if (!m_seen.emplace(id, use.actor).second)
            return;
        use.statement.cue = phrase;
        use.statement.sentence = row;
        use.statement.rule = stated ? "technique.id" : "technique.phrase";
        qualify(m_doc, m_speech[row], {m_doc.sentences[row].tokens.first, phrase.first}, {}, use.statement);
        m_uses.push_back(std::move(use));
    }

    const Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    const std::vector<Statement>& m_statements;
    Actors m_actors;
    std::set<std::pair<std::string, int>> m_seen;
    std::vector<TechniqueUse> m_uses;
};

}  // namespace

std::vector<TechniqueUse> findTechniques(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
{
    return Finder(doc, speech, statements).run();
}

}  // namespace throughline::prose
