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

}  // namespace

std::vector<TechniqueUse> findTechniques(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
{
    std::vector<TechniqueUse> uses;
    std::vector<int> actorOfSentence(doc.sentences.size(), nothing);
    for (const Statement& st : statements)
        if (actorOfSentence[st.sentence] == nothing && isActor(doc.things[static_cast<std::size_t>(st.source)]))
            actorOfSentence[st.sentence] = st.source;
    std::map<std::pair<std::string, int>, bool> seen;
    const auto add = [&](std::uint32_t row, TokenRange phrase, const std::string& id, const std::string& label, bool stated) {
        TechniqueUse use;
        use.attackId = id;
        use.label = label;
        use.isStated = stated;
        use.sentence = row;
        use.phrase = phrase;
        // The actor of the sentence's own statements, else the one spoken of last.
        use.actor = actorOfSentence[row];
        if (use.actor == nothing)
            use.actor = actorBefore(doc, doc.sentences[row].tokens.last, 4);
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
