// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "core/importers/prose/names.h"

namespace throughline::prose {
namespace {

/// Token behind "did not name", "without identifying", "declined to name"; 0 if none starts at `i`.
std::uint32_t refusal(const Document& doc, std::uint32_t i)
{
    std::uint32_t at = i + 1;
    const bool negated = doc.isAnyOf(i, {"not", "without", "t", "never"});
    if (doc.isAnyOf(i, {"declined", "refused"}) && doc.is(at, "to"))
        ++at;
    else if (!negated)
        return 0;
    return doc.isAnyOf(at, {"name", "naming", "named", "identify", "identifying", "disclose"}) ? at + 1 : 0;
}

/// "the targeted tech company" reads as a sector; the company meant is the unnamed one spoken of before.
int unnamedBodyBefore(const Document& doc, const Mention& sector)
{
    const std::string_view head = doc.lowAt(sector.tokens.last - 1);
    if (doc.thing(sector).kind != "sector" || head.ends_with('s'))
        return nothing;
    for (std::uint32_t k = sector.tokens.first; k > 0 && sector.tokens.first - k < 400; --k) {
        const Mention* m = doc.mention(k - 1);
        if (!m || m->thing == nothing)
            continue;
        const Thing& t = doc.thing(*m);
        if (t.rule == "phrase.victim" && t.naming == Naming::NotNamed && t.head == head)
            return doc.root(m->thing);
        k = m->tokens.first + 1;
    }
    return nothing;
}

}  // namespace

void markWithheld(Document& doc)
{
    for (const Sentence& sentence : doc.sentences)
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const std::uint32_t from = refusal(doc, i);
            for (std::uint32_t k = from; from != 0 && k < sentence.tokens.last && k < from + 12; ++k) {
                if (doc.isAnyOf(k, {",", ";", "but", "while"}))
                    break;
                const Mention* m = doc.mention(k);
                if (const int body = m && m->thing != nothing ? unnamedBodyBefore(doc, *m) : nothing; body != nothing)
                    doc.things[static_cast<std::size_t>(body)].naming = Naming::Withheld;
                if (m && m->thing != nothing && doc.thing(*m).naming == Naming::NotNamed)
                    doc.things[static_cast<std::size_t>(doc.root(m->thing))].naming = Naming::Withheld;
            }
        }
}

}  // namespace throughline::prose
