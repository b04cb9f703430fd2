// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

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

}  // namespace

std::vector<TechniqueUse> findTechniques(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
{
    std::vector<TechniqueUse> uses;
    const Actors actors(doc, speech, statements);
    std::map<std::pair<std::string, int>, bool> seen;
    const auto add = [&](std::uint32_t row, TokenRange phrase, const std::string& id, const std::string& label, bool stated) {
        TechniqueUse use;
        use.attackId = id;
        use.label = label;
        use.isStated = stated;
        use.sentence = row;
        use.phrase = phrase;
        use.actor = actors.of(row, phrase);
        if (!seen.emplace(std::pair{id, use.actor}, true).second)
            return;
        use.statement.cue = phrase;
        use.statement.sentence = row;
        use.statement.rule = stated ? "technique.id" : "technique.phrase";
        qualify(doc, speech[row], {doc.sentences[row].tokens.first, phrase.first}, {}, use.statement);
        uses.push_back(std::move(use));
    };
    for (std::uint32_t row = 0; row < doc.sentences.size(); ++row) {
        const Sentence& sentence = doc.sentences[row];
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const Token& token = doc.tokens[i];
            if (token.kind == TokenKind::Observable && doc.observables[token.observable].kind == ObservableKind::AttackId) {
                const std::string& id = doc.observables[token.observable].value;
                const auto name = doc.lexicon->attackNames.find(id);
                if (name != doc.lexicon->attackNames.end())
                    add(row, {i, i + 1}, id, name->second, true);
                continue;
            }
            if (sentence.kind == BlockKind::Heading)
                continue;
            const auto match = doc.lexicon->techniqueTable.longest(doc.tokens, doc.plain.text, i, sentence.tokens.last);
            if (!match)
                continue;
            const TokenRange phrase{i, i + match->length};
            i = phrase.last - 1;
            if (isVetoed(doc, phrase.first, sentence.tokens))
                continue;
            const Technique& technique = doc.lexicon->techniques[match->value];
            add(row, phrase, technique.id, technique.label, false);
        }
    }
    return uses;
}

}  // namespace throughline::prose
