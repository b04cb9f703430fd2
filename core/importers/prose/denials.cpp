// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <span>

#include "core/importers/prose/denial_parties.h"
#include "core/importers/prose/denial_words.h"
#include "core/importers/prose/statements.h"

namespace throughline::prose {
namespace {

class Denials {
public:
    Denials(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
        : m_doc(doc), m_speech(speech), m_statements(statements), m_parties(doc, speech)
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
        const Denier denier = m_parties.find(row, c, words->cue);
        if (denier.who != nothing)
            deny(row, c, denier, *words);
    }

    void deny(std::uint32_t row, TokenRange c, const Denier& denier, const DenialWords& words)
    {
        if (words.isAboutTies && denyTie(row, c, words.cue, denier))
            return;
        const std::vector<const Statement*> hit = denied(row, c, denier, words);
        for (const Statement* statement : hit)
            add(*statement, row, words.cue, denier.who, !words.isRelative && !words.isAboutTies, words.isDoubt);
        if (hit.empty() && !words.isRelative && !words.isUnharmed)
            denyTheSide(row, words.cue, denier);
    }

    /// Which accusations are meant: a sponsor denies the attribution, the accused himself the deed.
    std::vector<const Statement*> denied(std::uint32_t row, TokenRange c, const Denier& denier, const DenialWords& words) const
    {
        const std::string& side = denier.side;
        if (words.isRelative)
            return ofSentence(row, words.cue, side, denier.principal);
        if (words.isUnharmed)
            return attacksOn(row, denier.principal);
        const std::string accuser = accuserNamed(c, words.cue, side);
        const bool accused = isActor(m_doc.things[static_cast<std::size_t>(m_doc.root(denier.principal))]);
        if (accused && !words.isAboutTies)
            if (std::vector<const Statement*> deeds = attacksBy(row, {}, denier.principal, accuser); !deeds.empty())
                return deeds;
        if (std::vector<const Statement*> hit = accusations(row, c, denier, accuser, words); !hit.empty() || accuser.empty())
            return hit;
        return accusations(row, c, denier, {}, words);
    }

    std::vector<const Statement*> accusations(std::uint32_t row, TokenRange c, const Denier& denier, const std::string& accuser, const DenialWords& words) const
    {
        const bool accused = isActor(m_doc.things[static_cast<std::size_t>(m_doc.root(denier.principal))]);
        std::vector<const Statement*> hit = attributionsTo(row, denier.side, accuser, denier.principal);
        if (hit.empty() && !(accused && words.isAboutTies))
            hit = attacksBy(row, denier.side, denier.principal, accuser);
        if (hit.empty() && denier.side.empty())
            hit = disputed(row, c, words.cue);
        if (hit.empty() && tellsOfHarm({words.cue.last, c.last}))
            hit = attacksOn(row, denier.principal);  // "the bank denied the claim"
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
        const std::uint32_t subject = m_doc.is(range.first, "that") ? range.first + 1 : range.first;
        const bool ofItself = m_doc.isAnyOf(subject, {"it", "they", "he", "she"}) || m_doc.isAnyOf(range.first, {"breaching", "violating", "having"});
        for (std::uint32_t k = range.first; k < range.last; ++k) {
            const VerbGroup* verb = m_doc.grammars[m_doc.sentenceOf(k)].verb(k);
            if (ofItself && verb && verb->main == k && !verb->isPassive)
                return false;  // "denied that it has breached the law"
            if (isHarmWord(m_doc, k))
                return true;
            if (m_doc.isAnyOf(k, {".", ","}))
                return k > range.first && k < range.first + 4;
        }
        return false;
    }

    /// Who is said to be a victim says that nothing was done to it: all that is said to have been done to who says so,
    /// so far, or else soon after ("X denied …. The gang had listed X").
    std::vector<const Statement*> attacksOn(std::uint32_t row, int denier) const
    {
        constexpr std::uint32_t soon = 3;  // sentences
        std::vector<const Statement*> before;
        std::vector<const Statement*> after;
        for (const Statement& st : recent())
            if (st.relation == RelationType::Targets && m_doc.root(st.target) == m_doc.root(denier) && st.stance == Stance::Asserts) {
                if (st.sentence < row)
                    before.push_back(&st);
                else if (st.sentence <= row + soon)
                    after.push_back(&st);
            }
        return before.empty() ? after : before;
    }

    /// "has no connection with X", "denies that it directs X": the tie that is named, whether anybody asserted it or not.
    bool denyTie(std::uint32_t row, TokenRange c, TokenRange cue, const Denier& denier)
    {
        const Thing who = m_doc.things[static_cast<std::size_t>(m_doc.root(denier.principal))];
        const Mention* named = who.identityClass == IdentityClass::Class ? nullptr : tiedTo({cue.first, c.last}, denier);
        if (!named || m_doc.thing(*named).naming == Naming::NotNamed || who.kind == "vendor" || who.kind == "medium")
            return false;
        const Mention here = *named;
        const Thing other = m_doc.thing(here);
        const bool isSponsor = !denier.side.empty() && !isActor(who) && who.identityClass == IdentityClass::Government;
        if (isSponsor && !isActor(other) && (other.identityClass == IdentityClass::Government || isPlace(other)))
            return false;
        Statement tie;
        tie.relation = RelationType::AttributedTo;
        tie.degree = AttributionDegree::LinkedTo;
        tie.phrase = "linked to";
        tie.source = isSponsor ? m_doc.root(here.thing) : m_doc.root(denier.principal);
        tie.target = isSponsor ? governmentOf(m_doc, denier.side) : isPlace(other) ? governmentOf(m_doc, other.country) : m_doc.root(here.thing);
        if (tie.source == nothing || tie.target == nothing || tie.source == tie.target)
            return false;
        const std::vector<const Statement*> same = told(row, tie);
        for (const Statement* st : same)
            add(*st, row, cue, denier.who, false);
        if (same.empty())
            add(tie, row, cue, denier.who, false);
        return true;
    }

    /// The party behind the words that tie: "no connection to X", "working for X", "directs contractors such as X".
    const Mention* tiedTo(TokenRange range, const Denier& denier) const
    {
        bool ties = false;
        for (std::uint32_t k = range.first; k < range.last && k < range.first + 18; ++k) {
            const Mention* m = m_doc.mention(k);
            const bool other = m && m->thing != nothing && m_doc.root(m->thing) != denier.who && m_doc.root(m->thing) != denier.principal;
            if (!other) {
                if (ties && m_doc.isAnyOf(k, {",", ";", "in", "during", "over", "against"}))
                    return nullptr;
                ties = ties || isTieWord(m_doc, k);
                continue;
            }
            const Thing& t = m_doc.thing(*m);
            const bool state = isPlace(t) && t.kind == "country" && (m->kind != MentionKind::Demonym || m_doc.isAnyOf(m->tokens.last, {"government", "state", "intelligence", "military", "services", "authorities"}));
            const bool party = isActor(t) || state || (t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.identityClass != IdentityClass::NotStated);
            if (ties && party && !m->isPossessive)
                return m;
            k = m->tokens.last - 1;
        }
        return nullptr;
    }

    /// What was said of the same tie so far: to the same party, or to others of its state.
    std::vector<const Statement*> told(std::uint32_t row, const Statement& tie) const
    {
        std::vector<const Statement*> same;
        for (const Statement& st : recent()) {
            const bool isThis = m_doc.root(st.target) == tie.target || (!countryOf(tie.target).empty() && countryOf(st.target) == countryOf(tie.target));
            if (st.sentence <= row && st.relation == RelationType::AttributedTo && st.stance == Stance::Asserts && m_doc.root(st.source) == tie.source && isThis)
                same.push_back(&st);
        }
        return same;
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
    void denyTheSide(std::uint32_t row, TokenRange cue, const Denier& denier)
    {
        const std::string& side = denier.side;
        const Thing& who = m_doc.things[static_cast<std::size_t>(m_doc.root(denier.principal))];
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
            return add(tie, row, cue, denier.who, true);
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

    /// A named firm or person may stand for a state, but its own body does not.
    static bool isFront(const Thing& t) { return t.identityClass == IdentityClass::Individual || (t.identityClass == IdentityClass::Organisation && t.naming == Naming::Named); }

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
            const bool himself = st.source == denier && source.type == EntityType::Identity;  // "accused the firm of working for X"
            if (mine && (isActor(source) || himself || (st.target != denier && isFront(source))) && accusedBy(st, accuser))
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

    void add(const Statement& accused, std::uint32_t row, TokenRange cue, int denier, bool blanket, bool isDoubt = false)
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
        denial.certainty = isDoubt ? Certainty::None : Certainty::NotStated;
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
    DenialParties m_parties;
};

}  // namespace

std::vector<Statement> findDenials(Document& doc, const std::vector<std::vector<Speech>>& speech, const std::vector<Statement>& statements)
{
    return Denials(doc, speech, statements).run();
}

}  // namespace throughline::prose
