// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <span>

#include "core/importers/prose/denial_words.h"
#include "core/importers/prose/statements.h"

namespace throughline::prose {
namespace {

class Denials {
public:
    Denials(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
        : m_doc(doc), m_speech(speech), m_statements(statements)
    {
        for (const Statement& st : recent())
            if (st.relation == RelationType::OriginatesFrom)
                m_origins.emplace(m_doc.root(st.source), countryOf(st.target));
    }

    std::vector<Statement> run()
    {
        for (std::uint32_t row = 0; row < m_doc.sentences.size(); ++row)
            if (m_doc.sentences[row].kind != BlockKind::Heading && m_out.size() < 500)
                sentence(row);
        return std::move(m_out);
    }

private:
    void sentence(std::uint32_t row)
    {
        const TokenRange s = m_doc.sentences[row].tokens;
        // A sentence may hold several denials, one per clause.
        std::uint32_t from = s.first;
        for (std::uint32_t i = s.first; i < s.last; ++i) {
            const bool boundary = m_doc.isAnyOf(i, {"while", ";", "but", "although", "though"}) || i + 1 == s.last;
            if (!boundary)
                continue;
            clause(row, {from, i + 1});
            from = i + 1;
        }
    }

    void clause(std::uint32_t row, TokenRange c)
    {
        const std::optional<DenialWords> words = denialIn(m_doc, row, c);
        if (!words)
            return;
        const int denier = spokenFor(row, words->cue, denierOf(row, c, words->cue));
        if (denier != nothing)
            deny(row, c, denier, *words);
    }

    /// "the ministry said Moscow had nothing to do with it": the ministry denies.
    int spokenFor(std::uint32_t row, TokenRange cue, int denier) const
    {
        const Speech* said = speechAt(m_speech[row], cue.first);
        if (denier == nothing || !said || said->speakers.size() != 1)
            return denier;
        const int speaker = m_doc.root(said->speakers.front());
        const bool sameSide = !countryOf(speaker).empty() && countryOf(speaker) == countryOf(denier);
        return sameSide ? speaker : denier;
    }

    /// "Iran's mission to the United Nations": behind a preposition nobody denies, but the house of a spokesman does.
    bool isLedAway(std::uint32_t row, const Mention& m) const
    {
        const NounPhrase* phrase = m_doc.grammars[row].phrase(m.tokens.first);
        if (m_doc.function[m.tokens.first - 1] == FunctionWord::Preposition)
            return true;
        if (!phrase || !phrase->isLed())
            return false;
        return !m_doc.isAnyOf(phrase->lead, {"for", "of", "at", "from", "with"});
    }

    int denierOf(std::uint32_t row, TokenRange c, TokenRange cue)
    {
        // The subject of the clause; "said the allegations were baseless" has its speaker.
        const Speech* said = speechAt(m_speech[row], cue.first);
        const bool opened = said && said->cue.last > c.first && said->cue.last <= cue.first;
        for (std::uint32_t k = cue.first; k > (opened ? said->cue.last : c.first); --k) {
            const Mention* m = m_doc.mention(k - 1);
            if (!m || m->thing == nothing)
                continue;
            const Mention here = *m;
            const bool led = here.tokens.first > c.first && (isLedAway(row, here) || m_doc.isAnyOf(here.tokens.first - 1, {"told", "tells"}));
            k = here.tokens.first + 1;
            if (led || here.isPossessive || here.kind == MentionKind::Demonym)
                continue;
            const Thing& t = m_doc.thing(here);
            if (isPlace(t) && t.kind == "country")
                return governmentOf(m_doc, t.country);
            if (t.type == EntityType::Identity && t.identityClass != IdentityClass::Class)
                return m_doc.root(here.thing);
            if (isActor(t))
                return m_doc.root(here.thing);
        }
        return said && said->speakers.size() == 1 ? said->speakers.front() : nothing;
    }

    /// Country for which a body speaks; an embassy speaks for the state denied for before.
    std::string sideOf(int denier)
    {
        Thing& t = m_doc.things[static_cast<std::size_t>(denier)];
        if (t.kind == "embassy" || (t.kind == "ministry" && t.country.empty()))
            return t.country.empty() ? t.country = m_lastSide : t.country;
        return t.country;
    }

    void deny(std::uint32_t row, TokenRange c, int denier, const DenialWords& words)
    {
        const std::string side = sideOf(denier);
        if (!side.empty())
            m_lastSide = side;
        if (words.isAboutTies && denyTie(row, c, words.cue, denier, side))
            return;
        const std::vector<const Statement*> hit = denied(row, c, denier, side, words);
        for (const Statement* statement : hit)
            add(*statement, row, words.cue, denier, !words.isRelative);
        if (hit.empty() && !words.isRelative && !words.isUnharmed)
            denyTheSide(row, words.cue, denier, side);
    }

    /// Which accusations are meant: a sponsor denies the attribution, the accused himself the deed.
    std::vector<const Statement*> denied(std::uint32_t row, TokenRange c, int denier, const std::string& side, const DenialWords& words) const
    {
        if (words.isRelative)
            return ofSentence(row, words.cue, side, denier);
        if (words.isUnharmed)
            return attacksOn(row, denier);
        const std::string accuser = accuserNamed(c, words.cue, side);
        const bool accused = isActor(m_doc.things[static_cast<std::size_t>(m_doc.root(denier))]);
        if (accused && !words.isAboutTies)
            if (std::vector<const Statement*> deeds = attacksBy(row, {}, denier, accuser); !deeds.empty())
                return deeds;
        std::vector<const Statement*> hit = attributionsTo(row, side, accuser, denier);
        if (hit.empty() && !(accused && words.isAboutTies))
            hit = attacksBy(row, side, denier, accuser);
        if (hit.empty() && side.empty())
            hit = disputed(row, c, words.cue);
        if (hit.empty() && tellsOfHarm({words.cue.last, c.last}))
            hit = attacksOn(row, denier);  // "the bank denied the claim"
        return hit;
    }

    /// "disputed the attribution to X": a third party denies that link.
    std::vector<const Statement*> disputed(std::uint32_t row, TokenRange c, TokenRange cue) const
    {
        std::vector<const Statement*> hit;
        for (std::uint32_t k = cue.last; k + 1 < c.last && k < cue.last + 8; ++k) {
            const Mention* m = m_doc.isAnyOf(k, {"attribution", "link", "links", "connection", "tie", "ties"}) && m_doc.is(k + 1, "to") ? firstMention({k + 2, c.last}) : nullptr;
            if (!m)
                continue;
            for (const Statement& st : recent())
                if (st.sentence < row && st.relation == RelationType::AttributedTo && st.stance == Stance::Asserts
                    && (m_doc.root(st.target) == m_doc.root(m->thing) || (!m_doc.thing(*m).country.empty() && countryOf(st.target) == m_doc.thing(*m).country)))
                    hit.push_back(&st);
            break;
        }
        return hit;
    }

    const Mention* firstMention(TokenRange range) const
    {
        for (std::uint32_t k = range.first; k < range.last && k < range.first + 4; ++k)
            if (const Mention* m = m_doc.mention(k); m && m->thing != nothing)
                return m;
        return nullptr;
    }

    /// "denied the claim.", "denied that its systems were breached"; not "denied that it would close branches".
    bool tellsOfHarm(TokenRange range) const
    {
        for (std::uint32_t k = range.first; k < range.last; ++k) {
            if (m_doc.isAnyOf(k, {"breached", "hacked", "compromised", "stolen", "attacked", "attack", "breach", "intrusion", "leaked", "leak", "hack", "theft"}))
                return true;
            if (m_doc.isAnyOf(k, {".", ","}))
                return k > range.first && k < range.first + 4;
        }
        return false;
    }

    /// Who is said to be a victim says that nothing was done to it: all that is said to have been done to who says so.
    std::vector<const Statement*> attacksOn(std::uint32_t row, int denier) const
    {
        std::vector<const Statement*> hit;
        for (const Statement& st : recent())
            if (st.sentence < row && st.relation == RelationType::Targets && m_doc.root(st.target) == m_doc.root(denier))
                hit.push_back(&st);
        return hit;
    }

    /// "denied that it has any connection with X": the tie that is named, whether anybody asserted it or not.
    bool denyTie(std::uint32_t row, TokenRange c, TokenRange cue, int denier, const std::string& side)
    {
        const Thing& who = m_doc.things[static_cast<std::size_t>(m_doc.root(denier))];
        if (side.empty() || isActor(who) || who.identityClass == IdentityClass::Class)
            return false;
        for (std::uint32_t k = cue.first; k + 1 < c.last && k < cue.last + 10; ++k) {
            const bool tie = m_doc.isAnyOf(k, {"connection", "connections", "link", "links", "tie", "ties", "relationship", "association", "affiliation"}) && m_doc.isAnyOf(k + 1, {"with", "to"});
            const Mention* m = tie ? firstMention({k + 2, c.last}) : nullptr;
            if (!m || !isActor(m_doc.thing(*m)))
                continue;
            Statement denied;
            denied.source = m_doc.root(m->thing);
            denied.relation = RelationType::AttributedTo;
            denied.target = governmentOf(m_doc, side);
            denied.degree = AttributionDegree::LinkedTo;
            denied.phrase = "linked to";
            const std::vector<const Statement*> told = attributionsTo(row, side, {}, denier);
            std::vector<const Statement*> same;
            std::copy_if(told.begin(), told.end(), std::back_inserter(same), [&](const Statement* st) { return m_doc.root(st->source) == denied.source; });
            for (const Statement* st : same)
                add(*st, row, cue, denier, false);
            if (same.empty() && denied.target != nothing)
                add(denied, row, cue, denier, false);
            return true;
        }
        return false;
    }

    /// Was the actor said to be from there, or that state accused of something?
    bool isOfSide(int actor, const std::string& side) const
    {
        if (countryOf(actor) == side || comesFrom(actor, side))
            return true;
        return std::any_of(m_speech.begin(), m_speech.end(), [&](const std::vector<Speech>& speeches) {
            return std::any_of(speeches.begin(), speeches.end(), [&](const Speech& speech) {
                return std::any_of(speech.accused.begin(), speech.accused.end(), [&](int accused) { return countryOf(accused) == side; });
            });
        });
    }

    /// A state denies what was told of an actor whom nobody tied to it in so many words: that the actor is its own.
    void denyTheSide(std::uint32_t row, TokenRange cue, int denier, const std::string& side)
    {
        const Thing& who = m_doc.things[static_cast<std::size_t>(denier)];
        if (side.empty() || who.identityClass != IdentityClass::Government)
            return;
        const std::span<const Statement> told = recent();
        for (auto it = told.rbegin(); it != told.rend(); ++it) {
            const bool deed = it->relation == RelationType::Targets || it->relation == RelationType::Uses || it->relation == RelationType::Compromises;
            const bool accused = it->sentence < row && row - it->sentence < 14 && deed && isActor(m_doc.things[static_cast<std::size_t>(it->source)]);
            const bool own = std::any_of(it->speakers.begin(), it->speakers.end(), [&](int speaker) { return countryOf(speaker) == side; });
            if (!accused || own || countryOf(it->target) == side || !isOfSide(it->source, side))
                continue;
            Statement tie = *it;
            tie.relation = RelationType::AttributedTo;
            tie.target = governmentOf(m_doc, side);
            tie.degree = AttributionDegree::LinkedTo;
            tie.words = {};
            tie.phrase = "linked to";
            return add(tie, row, cue, denier, true);
        }
    }

    /// "the British claims", "the allegations from New Zealand": whose accusation is denied; empty = any.
    std::string accuserNamed(TokenRange c, TokenRange cue, const std::string& side) const
    {
        for (std::uint32_t k = cue.first > c.first + 8 ? cue.first - 8 : c.first; k < c.last && k < cue.last + 8; ++k) {
            const auto noun = m_doc.lexicon->denialTable.longest(m_doc.tokens, m_doc.plain.text, k, c.last);
            if (!noun || m_doc.lexicon->denials[noun->value] != DenialRole::Noun)
                continue;
            const Mention* before = k > c.first ? m_doc.mention(k - 1) : nullptr;
            const Mention* after = m_doc.isAnyOf(k + noun->length, {"from", "by"}) ? m_doc.mention(k + noun->length + 1) : nullptr;
            if (after && m_doc.is(after->tokens.last, "and"))
                return {};  // "the accusations by Albania and Microsoft": all of them
            for (const Mention* m : {before, after})
                if (m && m->thing != nothing && !m_doc.thing(*m).country.empty() && m_doc.thing(*m).country != side)
                    return m_doc.thing(*m).country;
        }
        return {};
    }

    /// The accusations that a denial may mean: the first ones of the text; a bound for hostile input.
    std::span<const Statement> recent() const { return std::span(m_statements).first(std::min<std::size_t>(m_statements.size(), 1000)); }

    bool accusedBy(const Statement& statement, const std::string& country) const
    {
        if (country.empty())
            return true;
        return std::any_of(statement.speakers.begin(), statement.speakers.end(), [&](int speaker) {
            return m_doc.things[static_cast<std::size_t>(m_doc.root(speaker))].country == country;
        });
    }

    const std::string& countryOf(int thing) const { return m_doc.things[static_cast<std::size_t>(m_doc.root(thing))].country; }

    /// Statements of the clause before ", which X denies".
    std::vector<const Statement*> ofSentence(std::uint32_t row, TokenRange cue, const std::string& side, int denier) const
    {
        std::vector<const Statement*> hit;
        for (const Statement& st : recent())
            if (st.sentence == row && st.cue.last <= cue.first && st.relation != RelationType::LocatedAt
                && (st.source == denier || countryOf(st.source) == side || countryOf(st.target) == side))
                hit.push_back(&st);
        return hit;
    }

    /// Open attributions to the denier's side.
    std::vector<const Statement*> attributionsTo(std::uint32_t row, const std::string& side, const std::string& accuser, int denier) const
    {
        std::vector<const Statement*> hit;
        for (const Statement& st : recent()) {
            if (st.sentence >= row || st.relation != RelationType::AttributedTo || st.stance != Stance::Asserts)
                continue;
            const Thing& source = m_doc.things[static_cast<std::size_t>(st.source)];
            const bool mine = st.target == denier || st.source == denier || (!side.empty() && countryOf(st.target) == side);
            if (mine && (isActor(source)) && accusedBy(st, accuser))
                hit.push_back(&st);
        }
        return hit;
    }

    /// The accused himself denies: what he is said to have attacked, the nearest accusation.
    std::vector<const Statement*> attacksBy(std::uint32_t row, const std::string& side, int denier, const std::string& accuser) const
    {
        std::vector<const Statement*> hit;
        const std::span<const Statement> told = recent();
        for (auto it = told.rbegin(); it != told.rend(); ++it) {
            const bool mine = it->source == denier || (!side.empty() && (countryOf(it->source) == side || comesFrom(it->source, side)));
            if (it->sentence <= row && it->relation == RelationType::Targets && mine && accusedBy(*it, accuser)
                && (hit.empty() || hit.front()->sentence == it->sentence))
                hit.push_back(&*it);
        }
        std::reverse(hit.begin(), hit.end());
        return hit;
    }

    /// An actor that is said to come from the denier's country is of its side.
    bool comesFrom(int actor, const std::string& side) const
    {
        return m_origins.contains({m_doc.root(actor), side});
    }

    void add(const Statement& accused, std::uint32_t row, TokenRange cue, int denier, bool blanket)
    {
        const bool known = std::any_of(m_out.begin(), m_out.end(), [&](const Statement& d) {
            return d.source == accused.source && d.target == accused.target && d.relation == accused.relation && d.speakers == std::vector<int>{denier};
        });
        if (known)
            return;
        Statement denial;
        denial.source = accused.source;
        denial.relation = accused.relation;
        denial.target = accused.target;
        denial.degree = accused.degree;
        denial.words = accused.words;
        denial.stance = Stance::Denies;
        denial.sentence = row;
        denial.cue = cue;
        denial.speakers = {denier};
        denial.scope = blanket ? DenialScope::Blanket : DenialScope::Specific;
        denial.phrase = accused.phrase;
        denial.rule = blanket ? "denial.blanket" : "denial.relative";
        m_out.push_back(std::move(denial));
    }

    Document& m_doc;
    const std::vector<std::vector<Speech>>& m_speech;
    const std::vector<Statement>& m_statements;
    std::vector<Statement> m_out;
    std::set<std::pair<int, std::string>> m_origins;  ///< actor, country
    std::string m_lastSide;
};

}  // namespace

std::vector<Statement> findDenials(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
{
    return Denials(doc, speech, statements).run();
}

}  // namespace throughline::prose
