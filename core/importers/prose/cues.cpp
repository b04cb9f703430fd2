// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/frames.h"

namespace throughline::prose {
namespace {

/// "the attack", "their use", "cyber campaign on": a word that is also a verb stands as a noun.
bool isNounReading(const Document& doc, std::uint32_t first, std::uint32_t last, TokenRange s)
{
    if (last < s.last && doc.isAnyOf(last, {"on", "against", "of", "into"}))
        return true;
    if (first == s.first)
        return false;
    const std::uint32_t before = first - 1;
    const FunctionWord word = doc.function[before];
    if (word == FunctionWord::Determiner || word == FunctionWord::Definite)
        return true;
    if (word == FunctionWord::Preposition)
        return !doc.is(before, "to");
    if (word == FunctionWord::Auxiliary || word == FunctionWord::Pronoun || word == FunctionWord::Conjunction || doc.is(before, "to"))
        return false;
    const std::string_view low = doc.lowAt(before);
    return doc.is(before, "'s") || doc.is(before, "’s") || low.ends_with("ous") || low.ends_with("al") || low.ends_with("ive") || low.ends_with("ic")
        || doc.isAnyOf(before, {"cyber", "recent", "phishing", "further", "scale"}) || (doc.mention(before) && isActor(doc.thing(*doc.mention(before))) && false);
}

/// "the targeted company", "such targeted attacks": a participle that describes.
bool isAdjective(const Document& doc, std::uint32_t first, std::uint32_t last, TokenRange s)
{
    if (first == s.first || last >= s.last)
        return false;
    const FunctionWord before = doc.function[first - 1];
    const bool led = before == FunctionWord::Determiner || before == FunctionWord::Definite || doc.is(first - 1, "of");
    const bool followed = doc.function[last] == FunctionWord::None && doc.tokens[last].kind == TokenKind::Word;
    return led && followed;
}

/// "Flash exploits", "password attacks": a form in -s behind a word that is no subject.
bool isPluralNoun(const Document& doc, TokenRange range, TokenRange s)
{
    if (range.last - range.first > 1 || !doc.lowAt(range.first).ends_with('s') || range.first == s.first)
        return false;
    const std::uint32_t before = range.first - 1;
    if (doc.mention(before) || doc.lowAt(before).ends_with("ly") || doc.tokens[before].kind == TokenKind::Punctuation)
        return false;
    const FunctionWord word = doc.function[before];
    return word != FunctionWord::Pronoun && word != FunctionWord::Subordinator && word != FunctionWord::Conjunction
        && !doc.isAnyOf(before, {"group", "actor", "gang", "malware", "it", "also", "then", "operator"});
}

}  // namespace

std::vector<CueAt> findCues(const Document& doc, TokenRange s)
{
    const Lexicon& lexicon = *doc.lexicon;
    std::vector<CueAt> cues;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
        const Mention* m = doc.mention(i);
        if (m || doc.tokens[i].kind == TokenKind::Observable || doc.tokens[i].afterHyphen)
            continue;
        const auto verb = lexicon.predicateTable.longest(doc.tokens, doc.plain.text, i, s.last);
        const auto noun = lexicon.nounTable.longest(doc.tokens, doc.plain.text, i, s.last);
        if (!verb && !noun)
            continue;
        const bool asNoun = noun && (!verb || noun->length > verb->length || (noun->length == verb->length && isNounReading(doc, i, i + noun->length, s)));
        const auto& match = asNoun ? *noun : *verb;
        const Predicate& predicate = lexicon.predicates[match.value];
        const TokenRange range{i, i + match.length};
        const bool covers = std::any_of(doc.mentionAt.begin() + range.first, doc.mentionAt.begin() + range.last, [](int at) { return at != nothing; });
        if (!asNoun && predicate.frame == Frame::Verb && isPluralNoun(doc, range, s))
            continue;
        if (covers || (predicate.form == Predicate::Form::Participle && isAdjective(doc, range.first, range.last, s)))
            continue;
        cues.push_back({range, predicate});
        i = range.last - 1;
    }
    return cues;
}

const KnownName* knownNameBefore(const Document& doc, std::uint32_t token, std::uint32_t begin)
{
    if (token >= begin + 3 && doc.is(token - 1, ")")) {
        for (std::uint32_t k = token - 1; k > begin && token - k < 5; --k)
            if (doc.is(k - 1, "("))
                return knownNameBefore(doc, k - 1, begin);
        return nullptr;
    }
    const Lexicon& lexicon = *doc.lexicon;
    for (std::uint32_t length = 6; length > 0; --length) {
        if (token < begin + length)
            continue;
        const auto match = lexicon.nameTable.longest(doc.tokens, doc.plain.text, token - length, token);
        if (match && match->length == length)
            return &lexicon.names[lexicon.namePhrases[match->value].name];
    }
    return nullptr;
}

}  // namespace throughline::prose
