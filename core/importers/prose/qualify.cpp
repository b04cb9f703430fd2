// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/importers/prose/statements.h"

namespace throughline::prose {

namespace {

/// "In May the group attacked": the month hedges nothing.
bool isMonth(const Document& doc, std::uint32_t token)
{
    return doc.is(token, "may") && doc.tokens[token].isUpper && doc.grammars[doc.sentenceOf(token)].tag(token) == Tag::Time;
}

/// "overlaps with X", "similar to X", "unlike X": named beside the one who is spoken of.
bool isCompared(const Document& doc, std::uint32_t at)
{
    std::uint32_t k = at;
    while (k > 0 && at - k < 3 && (doc.function[k - 1] == FunctionWord::Definite || doc.isAnyOf(k - 1, {"group", "actor", "known", "as", "called"})))
        --k;
    if (k == 0 || !doc.isAnyOf(k - 1, {"with", "to", "unlike", "between", "resembles", "resembled", "from"}))
        return false;
    if (doc.isAnyOf(k - 1, {"unlike", "resembles", "resembled"}))
        return true;
    for (std::uint32_t before = k - 1; before > 0 && k - before < 4; --before)
        if (doc.isAnyOf(before - 1, {"overlap", "overlaps", "overlapping", "similar", "similarities", "similarity", "distinct", "different", "compared", "comparable", "resemblance", "parallels"}))
            return true;
    return false;
}

}  // namespace

void qualify(const Document& doc, const std::vector<Speech>& speech, TokenRange clause, const std::vector<TokenRange>& skip, Statement& statement)
{
    if (const Speech* said = speechAt(speech, statement.cue.first)) {
        statement.speakers = said->speakers;
        statement.via = said->via;
        statement.act = said->act;
        statement.distance = said->distance;
        statement.speechCue = said->cue;
        if (said->confirms)
            statement.certainty = Certainty::Certain;
        if (said->scope.first > clause.first && said->scope.contains(statement.cue.first))
            clause.first = std::min(std::max(said->cue.last, clause.first), clause.last);
    }
    const auto isSkipped = [&](std::uint32_t token) {
        return std::any_of(skip.begin(), skip.end(), [&](TokenRange r) { return r.contains(token); });
    };
    // From the predicate backwards: the nearest cue that governs it wins.
    for (std::uint32_t k = clause.last; k > clause.first; --k) {
        const std::uint32_t at = k - 1;
        if (isSkipped(at))
            continue;
        const auto match = doc.lexicon->hedgeTable.longest(doc.tokens, doc.plain.text, at, std::min<std::uint32_t>(clause.last, at + 5));
        if (!match || isMonth(doc, at))
            continue;
        const Hedge& hedge = doc.lexicon->hedges[match->value];
        statement.hedgeCue = {at, at + match->length};
        statement.distance = statement.distance || hedge.distance;
        if (hedge.certainty != Certainty::NotStated)
            statement.certainty = hedge.certainty;
        return;
    }
}

int actorBefore(const Document& doc, std::uint32_t token, std::uint32_t back)
{
    const std::uint32_t row = doc.sentenceOf(token);
    const std::uint32_t first = doc.sentences[row > back ? row - back : 0].tokens.first;
    for (std::uint32_t k = token; k > first; --k) {
        const Mention* m = doc.mention(k - 1);
        if (!m || m->thing == nothing || !isActor(doc.thing(*m)) || doc.thing(*m).type == EntityType::Campaign)
            continue;
        if (isCompared(doc, m->tokens.first))
            continue;
        // A weak description nobody is said to be is no one to fall back on.
        if (doc.thing(*m).kind == "described actor" && m->kind == MentionKind::Definite)
            continue;
        return doc.root(m->thing);
    }
    return nothing;
}

}  // namespace throughline::prose
