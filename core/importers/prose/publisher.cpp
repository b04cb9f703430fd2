// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "core/importers/prose/build_report.h"

namespace throughline::prose {
namespace {

constexpr int clearVoice = 2;       ///< signs that make a vendor the text's own voice
constexpr std::uint32_t topRows = 30;  ///< sentences in which a press line or byline may stand

/// The known name that starts at the token and nothing longer; nullptr if none.
const KnownName* nameAt(const Lexicon& lexicon, const std::vector<Token>& tokens, const std::string& text, std::size_t at, std::size_t& length)
{
    const auto match = lexicon.nameTable.longest(tokens, text, at, tokens.size());
    length = match ? match->length : 0;
    return match ? &lexicon.names[lexicon.namePhrases[match->value].name] : nullptr;
}

/// Vendors speak of themselves by what they see and track, not by what they "said".
class VoiceFinder {
public:
    explicit VoiceFinder(const Document& doc) : m_doc(doc) {}

    int run()
    {
        std::map<int, int> signs;
        bool cites = false;
        for (const Mention& m : m_doc.mentions) {
            if (m.thing == nothing)
                continue;
            const Thing& t = m_doc.thing(m);
            cites = cites || t.kind == "medium";
            const bool heading = m_doc.sentences[m_doc.sentenceOf(m.tokens.first)].kind == BlockKind::Heading;
            if (t.kind == "vendor" && !heading)
                signs[m_doc.root(m.thing)] += signOf(m);
        }
        const int bonus = speaksAsWe() ? 1 : 0;
        int best = nothing;
        bool isAlone = true;
        for (const auto& [thing, count] : signs) {
            if (count <= 0)
                continue;
            isAlone = best == nothing || count != signs[best];
            best = best == nothing || count > signs[best] ? thing : best;
        }
        const bool clear = best != nothing && isAlone && signs[best] + bonus >= clearVoice && (bonus > 0 || !cites);
        return clear ? best : nothing;
    }

private:
    bool isInQuotes(std::uint32_t token) const
    {
        const TokenRange s = m_doc.sentences[m_doc.sentenceOf(token)].tokens;
        bool open = false;
        for (std::uint32_t k = s.first; k < token; ++k)
            open = m_doc.is(k, "“") || (m_doc.is(k, "\"") && !open) || (open && !m_doc.isAnyOf(k, {"”", "\""}));
        return open;
    }

    bool speaksAsWe() const
    {
        for (std::uint32_t i = 0; i < m_doc.tokens.size(); ++i)
            if (m_doc.isAnyOf(i, {"we", "our"}) && !m_doc.mention(i) && !isInQuotes(i))
                return true;
        return false;
    }

    /// How much the words around a vendor's name speak for it as the writer.
    int signOf(const Mention& m) const
    {
        const TokenRange s = m_doc.sentences[m_doc.sentenceOf(m.tokens.first)].tokens;
        const std::uint32_t first = m.tokens.first;
        if (isInQuotes(first))
            return 0;
        const bool cited = first > s.first && m_doc.isAnyOf(first - 1, {"to", "by", "told", "from"});
        if (cited)
            return -clearVoice;
        for (std::uint32_t k = first > s.first + 3 ? first - 3 : s.first; k < std::min(s.last, m.tokens.last + 3); ++k)
            if (m_doc.isAnyOf(k, {"we", "our"}))
                return clearVoice;
        for (std::uint32_t k = m.tokens.last; k < std::min(s.last, m.tokens.last + 4); ++k) {
            if (m_doc.isAnyOf(k, {"said", "says", "reported", "published", "wrote", "told", "warned"}))
                return -clearVoice;
            if (m_doc.isAnyOf(k, {"platform", "customers", "telemetry", "visibility", "sensors", "clients", "detects", "observed", "observes", "assesses"}))
                return 1;
            const bool tracks = m_doc.isAnyOf(k, {"tracks", "tracked", "tracking", "considers"});
            if (tracks)
                return m_doc.is(k + 1, "as") || m_doc.is(k + 2, "as") ? 0 : 1;  // "that X tracks as Y" gives a name
        }
        return 0;
    }

    const Document& m_doc;
};

/// "About X", "X is a …", "contact X", "© X" in the tail of a page; empty if none.
std::string tailPublisher(const Document& doc)
{
    const Lexicon& lexicon = *doc.lexicon;
    for (const Block& block : doc.plain.blocks) {
        if (block.kind != BlockKind::Boilerplate)
            continue;
        std::vector<Token> tokens;
        tokenize(doc.plain.text, doc.low, block.begin, std::min(block.end, block.begin + 400), {}, lexicon.vocabulary, tokens);
        const auto word = [&](std::size_t i) { return i < tokens.size() ? std::string_view(doc.low).substr(tokens[i].begin, tokens[i].end - tokens[i].begin) : std::string_view(); };
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            std::size_t length = 0;
            const KnownName* known = nameAt(lexicon, tokens, doc.plain.text, i, length);
            if (!known || known->kind != "vendor")
                continue;
            static constexpr std::array<std::string_view, 5> openers{"about", "contact", "©", "copyright", "follow"};
            const bool opened = i > 0 && std::find(openers.begin(), openers.end(), word(i - 1)) != openers.end();
            if (opened || (word(i + length) == "is" && (word(i + length + 1) == "a" || word(i + length + 1) == "an")))
                return known->name;
        }
    }
    return {};
}

/// A body of the state by its full name, its country before it where the tables know it so.
std::string officialName(const Lexicon& lexicon, const KnownName& known)
{
    const std::string full = "U.S. " + known.name;
    const std::string low = lowerInPlace(full);
    std::vector<Token> tokens;
    tokenize(full, low, 0, full.size(), {}, lexicon.vocabulary, tokens);
    std::size_t length = 0;
    const KnownName* same = nameAt(lexicon, tokens, full, 0, length);
    return same == &known && length == tokens.size() ? full : known.name;
}

const KnownName* knownOf(const Document& doc, const Mention& m)
{
    const int row = m.thing == nothing ? nothing : doc.thing(m).known;
    return row == nothing ? nullptr : &doc.lexicon->names[static_cast<std::size_t>(row)];
}

/// The name in all capitals that stands in brackets behind a body, else its own.
std::string shortName(const Document& doc, const Mention& m)
{
    const std::uint32_t at = m.tokens.last;
    if (doc.is(at, "(") && doc.is(at + 2, ")") && doc.tokens[at + 1].isAllCaps)
        return std::string(doc.surface(at + 1));
    return doc.tokens[m.tokens.first].isAllCaps ? std::string(doc.surface(m.tokens)) : doc.thing(m).name;
}

/// "This joint advisory was written by A (X) and B (Y)" gives "X and Y".
std::string authorsOf(const Document& doc, TokenRange s)
{
    bool own = false;
    for (std::uint32_t i = s.first; i + 2 < s.last; ++i) {
        own = own || (doc.is(i, "this") && i < s.first + 2);
        const bool written = doc.isAnyOf(i, {"written", "authored", "coauthored", "issued", "published", "released", "prepared"}) && doc.is(i + 1, "by");
        if (!own || !written)
            continue;
        std::vector<std::string> names;
        for (std::uint32_t k = i + 2; k < s.last && names.size() < 12; ++k) {
            const Mention* m = doc.mention(k);
            if (m && m->thing != nothing && doc.thing(*m).type == EntityType::Identity) {
                const std::string name = shortName(doc, *m);
                if (std::find(names.begin(), names.end(), name) == names.end() && !doc.is(m->tokens.first - 1, "("))
                    names.push_back(name);
                k = m->tokens.last - 1;
            } else if (!m && !doc.isAnyOf(k, {"the", ",", "and", "(", ")"})) {
                break;
            }
        }
        std::string line;
        for (std::size_t n = 0; n < names.size(); ++n)
            line += (n == 0 ? "" : n + 1 == names.size() ? " and " : ", ") + names[n];
        return line;
    }
    return {};
}

/// A press release of the state: the body that speaks of its own deed ("The ministry has …").
std::string pressOffice(const Document& doc)
{
    bool press = false;
    for (std::uint32_t row = 0; row < doc.sentences.size(); ++row) {
        const TokenRange s = doc.sentences[row].tokens;
        for (std::uint32_t i = s.first; i + 2 < s.last && row < topRows; ++i)
            press = press || (doc.is(i, "for") && doc.is(i + 1, "immediate") && doc.is(i + 2, "release")) || (doc.is(i, "office") && doc.is(i + 1, "of") && doc.is(i + 2, "public"));
        for (std::uint32_t i = s.first; press && i < std::min(s.last, s.first + 3); ++i) {
            const Mention* m = doc.mention(i);
            const KnownName* known = m ? knownOf(doc, *m) : nullptr;
            if (known && known->identityClass == IdentityClass::Government && doc.isAnyOf(m->tokens.last, {"has", "have", "today", "announced", "unsealed"}))
                return officialName(*doc.lexicon, *known);
        }
    }
    return {};
}

}  // namespace

int voiceOf(const Document& doc) { return VoiceFinder(doc).run(); }

std::string publisherOf(const Document& doc)
{
    if (!doc.plain.publisher.empty())
        return doc.plain.publisher;
    if (const int voice = voiceOf(doc); voice != nothing)
        return doc.things[static_cast<std::size_t>(voice)].name;
    for (std::uint32_t row = 0; row < doc.sentences.size() && row < topRows; ++row)
        if (const std::string authors = authorsOf(doc, doc.sentences[row].tokens); !authors.empty())
            return authors;
    if (const std::string office = pressOffice(doc); !office.empty())
        return office;
    return tailPublisher(doc);
}

}  // namespace throughline::prose
