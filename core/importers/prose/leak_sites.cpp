// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/deed_reader.h"

// What gangs show on their own pages: "listed X on its leak site", "X appeared on the leak site of Y".
namespace throughline::prose {
namespace {

/// Last token of "leak site", "data leak blog" that starts at the token; the token itself if none does.
std::uint32_t siteEnd(const Document& doc, std::uint32_t at)
{
    const std::uint32_t noun = doc.isAnyOf(at, {"leak", "leaks", "extortion", "shaming", "name"}) ? at + 1 : at;
    return noun > at && doc.isAnyOf(noun, {"site", "page", "blog", "portal", "website"}) ? noun : at;
}

}  // namespace

void DeedReader::leakSite()
{
    for (std::uint32_t k = m_s.first + 1; k + 1 < m_s.last; ++k) {
        const std::uint32_t end = siteEnd(m_doc, k);
        if (end == k)
            continue;
        int row = nothing;
        for (std::size_t r = 0; r < m_g.verbs.size() && m_g.verbs[r].words.last <= k; ++r)
            row = isShown(m_g.verbs[r]) ? static_cast<int>(r) : row;
        if (row != nothing)
            shownOn(row, k, end + 1);
        return;
    }
}

/// "listed", "published", "appeared": what is done on such a page.
bool DeedReader::isShown(const VerbGroup& verb) const
{
    return !verb.isNegated
        && m_doc.isAnyOf(verb.main, {"listed", "lists", "named", "posted", "posts", "added", "adds", "put", "puts", "published", "publishes", "advertised", "uploaded", "released", "leaked", "displayed", "appeared",
                                     "appears", "claimed", "dumped", "featured"});
}

void DeedReader::shownOn(int row, std::uint32_t site, std::uint32_t behind)
{
    const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
    const CueAt cue{{verb.main, verb.main + 1}, {Frame::Verb, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
    const bool appears = verb.isPassive || m_doc.lowAt(verb.main).starts_with("appear");
    std::vector<Mention> victims;
    if (appears) {
        victims = passiveObjects(cue);
    } else {
        std::uint32_t from = verb.words.last;  // "published files of X", "listed X"
        for (std::uint32_t k = from; k < site; ++k)
            if (m_doc.isAnyOf(k, {"of", "from"}) || (m_doc.is(k, "to") && m_doc.is(k - 1, "belonging"))) {
                from = k + 1;
                break;
            }
        victims = objects(from, cue, true);
    }
    std::erase_if(victims, [&](const Mention& m) { return m.tokens.first >= site || m.kind == MentionKind::Definite || m_doc.thing(m).identityClass != IdentityClass::Organisation; });
    std::vector<int> gangs;
    if (!appears)
        gangs = subjects(cue);
    for (std::uint32_t k = site > m_s.first + 3 ? site - 3 : m_s.first; k < behind + 3 && k < m_s.last && gangs.empty(); ++k)
        if (const Mention* m = mention(k); m && isActor(m_doc.thing(*m)) && (m->isPossessive || m_doc.isAnyOf(k - 1, {"of", "by"})))
            gangs.push_back(m_doc.root(m->thing));  // "on X's leak site", "on the leak site of X"
    std::erase_if(gangs, [&](int gang) { return gang == nothing || !isActor(m_doc.things[static_cast<std::size_t>(gang)]); });
    emit(gangs, victims, cue, RelationType::Targets, "frame.leak-site");
}

}  // namespace throughline::prose
