// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/document.h"

#include <algorithm>
#include <array>

namespace throughline::prose {

std::string_view Document::lowAt(std::uint32_t token) const
{
    const Token& t = tokens[token];
    return std::string_view(low).substr(t.begin, t.end - t.begin);
}

std::string_view Document::surface(TokenRange range) const
{
    if (range.isEmpty())
        return {};
    const std::size_t begin = tokens[range.first].begin;
    return std::string_view(plain.text).substr(begin, tokens[range.last - 1].end - begin);
}

bool Document::isAnyOf(std::uint32_t token, std::initializer_list<std::string_view> words) const
{
    return token < tokens.size() && std::find(words.begin(), words.end(), lowAt(token)) != words.end();
}

const Mention* Document::mention(std::uint32_t token) const
{
    if (token >= mentionAt.size() || mentionAt[token] == nothing)
        return nullptr;
    return &mentions[static_cast<std::size_t>(mentionAt[token])];
}

int Document::root(int thing) const
{
    // Chains are short: merging always joins roots.
    while (thing != nothing && things[static_cast<std::size_t>(thing)].mergedInto != nothing)
        thing = things[static_cast<std::size_t>(thing)].mergedInto;
    return thing;
}

std::uint32_t Document::sentenceOf(std::uint32_t token) const
{
    const auto it = std::upper_bound(sentences.begin(), sentences.end(), token,
                                     [](std::uint32_t t, const Sentence& s) { return t < s.tokens.first; });
    return it == sentences.begin() ? 0 : static_cast<std::uint32_t>(it - sentences.begin() - 1);
}

int Document::addThing(Thing thing)
{
    const int row = static_cast<int>(things.size());
    if (thing.known != nothing && thingOfKnown[static_cast<std::size_t>(thing.known)] == nothing)
        thingOfKnown[static_cast<std::size_t>(thing.known)] = row;
    if (thing.kind == "country" || thing.kind == "national government")
        countries.emplace(std::pair(thing.country, thing.type == EntityType::Identity), row);
    things.push_back(std::move(thing));
    return row;
}

void Document::alsoCall(int thing, std::string_view name)
{
    Thing& t = things[static_cast<std::size_t>(root(thing))];
    const bool known = name.empty() || name == t.name || std::find(t.also.begin(), t.also.end(), name) != t.also.end();
    if (!known && t.also.size() < maxOtherNames)
        t.also.emplace_back(name);
}

bool Document::addMention(TokenRange range, int thing, MentionKind kind)
{
    isTruncated = isTruncated || mentions.size() >= maxMentions;
    if (range.isEmpty() || mentions.size() >= maxMentions)
        return false;
    for (std::uint32_t i = range.first; i < range.last; ++i)
        if (mentionAt[i] != nothing)
            return false;
    const bool possessive = is(range.last, "'s") || is(range.last, "’s");
    for (std::uint32_t i = range.first; i < range.last; ++i)
        mentionAt[i] = static_cast<int>(mentions.size());
    mentions.push_back({range, thing, kind, possessive});
    return true;
}

void Document::clearMentions(TokenRange range)
{
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (mentionAt[i] == nothing)
            continue;
        const TokenRange old = mentions[static_cast<std::size_t>(mentionAt[i])].tokens;
        mentions[static_cast<std::size_t>(mentionAt[i])].thing = nothing;
        for (std::uint32_t t = old.first; t < old.last; ++t)
            mentionAt[t] = nothing;
    }
}

/// Without capitals: "hacking group", not "Russian hackers".
static bool isPlainWord(std::string_view name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void Document::merge(int from, int into)
{
    from = root(from);
    into = root(into);
    if (from == into || from == nothing || into == nothing)
        return;
    Thing& gone = things[static_cast<std::size_t>(from)];
    Thing& kept = things[static_cast<std::size_t>(into)];
    gone.mergedInto = into;
    // "the group" is spoken of a name, it is no name of its own.
    const bool isDescription = gone.rule.starts_with("phrase.") && !kept.rule.starts_with("phrase.") && isPlainWord(gone.name);
    if (!isDescription)
        alsoCall(into, gone.name);
    for (const std::string& name : gone.also)
        alsoCall(into, name);
    kept.isListed = kept.isListed || gone.isListed;
    if (kept.country.empty())
        kept.country = gone.country;
}

void Document::sortMentions()
{
    std::erase_if(mentions, [](const Mention& m) { return m.thing == nothing; });
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
    std::fill(mentionAt.begin(), mentionAt.end(), nothing);
    for (std::size_t i = 0; i < mentions.size(); ++i)
        for (std::uint32_t t = mentions[i].tokens.first; t < mentions[i].tokens.last; ++t)
            mentionAt[t] = static_cast<int>(i);
}

bool isActor(const Thing& thing) { return isActorType(thing.type); }
bool isMalwareOrTool(const Thing& thing) { return thing.type == EntityType::Malware || thing.type == EntityType::Tool; }
bool isPlace(const Thing& thing) { return thing.type == EntityType::Location; }

bool isPeople(const Thing& thing)
{
    static constexpr std::array<std::string_view, 8> heads{"people", "individuals", "individual", "men", "suspects", "nationals", "persons", "officers"};
    return thing.kind == "described actor" && std::find(heads.begin(), heads.end(), thing.head) != heads.end();
}

namespace {

int countryThing(Document& document, const std::string& country, EntityType type)
{
    const auto found = document.countries.find(std::pair(country, type == EntityType::Identity));
    if (found != document.countries.end())
        return document.root(found->second);
    const KnownName* known = document.lexicon->country(country);
    if (!known)
        return nothing;
    Thing made;
    made.type = type;
    made.country = country;
    made.isReference = true;
    made.rule = type == EntityType::Location ? "place" : "metonymy.government";
    made.kind = type == EntityType::Location ? "country" : "national government";
    made.externalId = country;
    made.name = type == EntityType::Location ? known->name : known->name + " (government)";
    if (type == EntityType::Identity)
        made.identityClass = IdentityClass::Government;
    return document.addThing(std::move(made));
}

/// Does a sentence end behind this full stop?
bool endsSentence(const Document& doc, std::uint32_t at, std::uint32_t end)
{
    if (doc.isAnyOf(at, {"!", "?"}))
        return true;
    if (at > 0) {
        const Token& before = doc.tokens[at - 1];
        const bool initial = before.isUpper && before.end - before.begin == 1;
        if ((doc.lexicon->abbreviations.contains(before.word) || initial) && !doc.tokens[at].spaceBefore && before.end == doc.tokens[at].begin)
            return false;
    }
    std::uint32_t next = at + 1;
    while (next < end && doc.isAnyOf(next, {"”", "\"", "’", "'", ")", "]"}) && !doc.tokens[next].spaceBefore)
        ++next;  // a mark behind a space opens what comes next
    if (next >= end)
        return true;
    const Token& token = doc.tokens[next];
    const bool opens = token.isUpper || token.kind != TokenKind::Word;
    return opens && (token.spaceBefore || doc.is(next, "["));
}

/// "U.S." carries its stop inside: a sentence ends there if a word that opens sentences follows.
bool endsInInitials(const Document& doc, std::uint32_t at)
{
    const std::string_view word = doc.lowAt(at);
    return word.size() > 3 && word.back() == '.' && doc.tokens[at].kind == TokenKind::Word && at + 1 < doc.tokens.size()
        && doc.tokens[at + 1].isUpper && doc.isAnyOf(at + 1, {"the", "this", "these", "in", "it", "its", "they", "he", "she", "a", "an", "on", "but", "according", "we"});
}

void splitSentences(Document& doc, std::uint32_t first, const Block& block, std::uint32_t blockRow)
{
    const auto end = static_cast<std::uint32_t>(doc.tokens.size());
    std::uint32_t begin = first;
    const auto close = [&](std::uint32_t last) {
        if (last > begin)
            doc.sentences.push_back({{begin, last}, block.kind, blockRow});
        begin = last;
    };
    for (std::uint32_t i = first; i < end; ++i) {
        if (i < begin)
            continue;
        const bool stop = doc.tokens[i].kind == TokenKind::Punctuation && doc.isAnyOf(i, {".", "!", "?"}) && endsSentence(doc, i, end);
        if (stop || endsInInitials(doc, i)) {
            std::uint32_t last = i + 1;
            while (last < end && doc.isAnyOf(last, {"”", "\"", "’", "'", ")", "]"}) && !doc.tokens[last].spaceBefore)
                ++last;
            if (last + 2 < end && doc.is(last, "[") && doc.tokens[last + 1].kind == TokenKind::Number && doc.is(last + 2, "]"))
                last += 3;  // a footnote mark belongs to the sentence before it
            close(last);
        } else if (i - begin >= maxSentenceTokens) {
            close(i + 1);
        }
    }
    close(end);
}

bool isIndicatorKind(ObservableKind kind)
{
    return kind == ObservableKind::Ipv4 || kind == ObservableKind::Domain || kind == ObservableKind::Url || kind == ObservableKind::Email || kind == ObservableKind::Md5
        || kind == ObservableKind::Sha1 || kind == ObservableKind::Sha256;
}

/// Does the value open its line, but for a list mark?
bool opensLine(std::string_view text, std::size_t blockBegin, std::size_t at)
{
    while (at > blockBegin) {
        const char c = text[--at];
        if (c == '\n')
            return true;
        if (c != ' ' && c != '\t' && c != '-' && c != '*' && c != '|' && c != '"')
            return false;
    }
    return true;
}

/// Code is not read, but a list of addresses and hashes is often set as code: each value that opens
/// its line becomes a sentence of one token.
void takeIndicatorLines(Document& doc, const Block& block, std::uint32_t blockRow)
{
    for (std::size_t row = 0; row < doc.observables.size(); ++row) {
        const Observable& value = doc.observables[row];
        if (value.begin < block.begin || value.end > block.end || !isIndicatorKind(value.kind) || !opensLine(doc.plain.text, block.begin, value.begin))
            continue;
        Token token;
        token.begin = static_cast<std::uint32_t>(value.begin);
        token.end = static_cast<std::uint32_t>(value.end);
        token.observable = static_cast<std::uint32_t>(row);
        token.kind = TokenKind::Observable;
        const auto first = static_cast<std::uint32_t>(doc.tokens.size());
        doc.tokens.push_back(token);
        doc.sentences.push_back({{first, first + 1}, BlockKind::Code, blockRow});
    }
}

}  // namespace

int governmentOf(Document& document, const std::string& country) { return countryThing(document, country, EntityType::Identity); }
int placeOf(Document& document, const std::string& country) { return countryThing(document, country, EntityType::Location); }

Document makeDocument(PlainText plain, const Lexicon& lexicon)
{
    Document doc;
    doc.lexicon = &lexicon;
    doc.thingOfKnown.assign(lexicon.names.size(), nothing);
    doc.plain = std::move(plain);
    doc.low = lowerInPlace(doc.plain.text);
    doc.observables = findObservables(doc.plain.text);
    for (std::size_t b = 0; b < doc.plain.blocks.size(); ++b) {
        const Block& block = doc.plain.blocks[b];
        if (block.kind == BlockKind::Boilerplate || block.isOtherLanguage)
            continue;
        if (block.kind == BlockKind::Code) {
            takeIndicatorLines(doc, block, static_cast<std::uint32_t>(b));
            continue;
        }
        if (doc.tokens.size() >= maxTokens) {
            doc.isTruncated = true;
            break;
        }
        const auto first = static_cast<std::uint32_t>(doc.tokens.size());
        // A block longer than the bound is cut: words have a few bytes at least.
        const std::size_t room = (maxTokens - doc.tokens.size()) * 6;
        const std::size_t end = std::min(block.end, block.begin + room);
        doc.isTruncated = doc.isTruncated || end < block.end;
        tokenize(doc.plain.text, doc.low, block.begin, end, doc.observables, lexicon.vocabulary, doc.tokens);
        splitSentences(doc, first, block, static_cast<std::uint32_t>(b));
    }
    doc.mentionAt.assign(doc.tokens.size() + 1, nothing);
    doc.function.assign(doc.tokens.size() + 1, FunctionWord::None);
    for (std::size_t i = 0; i < doc.tokens.size(); ++i)
        if (const auto match = lexicon.functionTable.longest(doc.tokens, doc.plain.text, i, i + 1))
            doc.function[i] = static_cast<FunctionWord>(match->value);
    return doc;
}

}  // namespace throughline::prose
