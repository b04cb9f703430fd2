// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/named_parties.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

/// In a list of behaviours or a sentence of advice a tunnel is nobody's.
bool isAdvised(const Document& doc, std::uint32_t token)
{
    const Sentence& sentence = doc.sentences[doc.sentenceOf(token)];
    for (std::uint32_t k = sentence.tokens.first; k < sentence.tokens.last; ++k)
        if (doc.isAnyOf(k, {"should", "must", "recommend", "recommends", "disable", "monitor", "avoid", "ensure", "watch", "block", "restrict"}))
            return true;
    return sentence.kind == BlockKind::ListItem || sentence.kind == BlockKind::TableRow;
}

/// "did not use X": a negation stands before it in its clause.
bool isDenied(const Document& doc, TokenRange range)
{
    const std::uint32_t begin = doc.sentences[doc.sentenceOf(range.first)].tokens.first;
    for (std::uint32_t k = range.first; k > begin && range.first - k < 8 && !doc.isAnyOf(k - 1, {",", ";", "but"}); --k)
        if (doc.function[k - 1] == FunctionWord::Negation)
            return true;
    return false;
}

/// No noun goes on behind it: "Microsoft said", not "Microsoft Outlook".
bool standsAlone(const Document& doc, TokenRange range)
{
    const std::uint32_t next = range.last;
    if (next >= doc.tokens.size() || doc.tokens[next].kind != TokenKind::Word || doc.function[next] != FunctionWord::None)
        return true;
    if (doc.tokens[next].afterHyphen || doc.tokens[next].isUpper)
        return false;
    return doc.is(next, "'s") || doc.is(next, "’s") || (doc.tokens[next].word < doc.lexicon->verbForms.size() && doc.lexicon->verbForms[doc.tokens[next].word] != 0);
}

}  // namespace

bool isNamedParty(const Document& doc, const Mention& m)
{
    const Thing& t = doc.thing(m);
    const bool describes = t.type == EntityType::Infrastructure || t.type == EntityType::Vulnerability || t.rule == "pattern.disguised";
    if (m.kind != MentionKind::Name && !(describes && m.kind == MentionKind::Phrase))
        return false;
    if (doc.sentences[doc.sentenceOf(m.tokens.first)].kind == BlockKind::Heading || !standsAlone(doc, m.tokens) || isDenied(doc, m.tokens))
        return false;
    static constexpr std::array<std::string_view, 10> rules{"lexicon.name", "pattern.body", "pattern.instrument", "lexicon.capital", "pattern.person", "pattern.introduced", "pattern.embassy",
                                                           "pattern.state-arm", "pattern.ministry", "metonymy.government"};
    switch (t.type) {
    case EntityType::Malware:
    case EntityType::Vulnerability: return t.rule == "pattern.disguised" || t.rule == "pattern.flaw";
    case EntityType::Location: return t.rule == "pattern.proper-name" || std::find(rules.begin(), rules.end(), t.rule) != rules.end();
    case EntityType::Tool: return t.rule == "pattern.disguised" || std::find(rules.begin(), rules.end(), t.rule) != rules.end();
    case EntityType::Infrastructure: return !isAdvised(doc, m.tokens.first) && t.kind != "compromised devices" && t.kind != "platform" && t.kind != "cloud service";
    case EntityType::Identity:
        return t.identityClass != IdentityClass::Class && t.kind != "sector" && t.kind != "research" && std::find(rules.begin(), rules.end(), t.rule) != rules.end();
    default: return false;
    }
}

}  // namespace throughline::prose
