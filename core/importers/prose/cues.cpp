// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/frames.h"

namespace throughline::prose {
namespace {

/// A phrase of a verb stands where grammar sees one; of a link also where it sees none ("a front for").
bool isVerbReading(const SentenceGrammar& grammar, TokenRange range, Frame frame)
{
    if (frame == Frame::Link || frame == Frame::Behind || frame == Frame::Route || frame == Frame::Place || frame == Frame::Source || frame == Frame::Kinship || frame == Frame::Victim)
        return true;
    for (std::uint32_t k = range.first; k < range.last; ++k)
        if (grammar.tag(k) == Tag::Verb || grammar.tag(k) == Tag::Be)
            return true;
    return range.last - range.first > 1 && grammar.tag(range.first) != Tag::Adjective;
}

}  // namespace

std::vector<CueAt> findCues(const Document& doc, const SentenceGrammar& grammar)
{
    const TokenRange s = grammar.sentence;
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
        const bool reads = verb && isVerbReading(grammar, {i, i + verb->length}, lexicon.predicates[verb->value].frame);
        if (!reads && !noun)
            continue;
        const bool asNoun = noun && (!reads || noun->length > verb->length);
        const auto& match = asNoun ? *noun : *verb;
        const Predicate& predicate = lexicon.predicates[match.value];
        const TokenRange range{i, i + match.length};
        const bool covers = std::any_of(doc.mentionAt.begin() + range.first, doc.mentionAt.begin() + range.last, [](int at) { return at != nothing; });
        const bool theft = doc.isAnyOf(range.first, {"stealing", "steal", "steals", "stole", "stolen"});
        const bool adjective = !theft && asNoun && predicate.frame == Frame::Noun && grammar.tag(range.first) == Tag::Verb && range.last - range.first == 1 && !verb;
        if (covers || adjective)
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
