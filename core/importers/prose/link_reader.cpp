// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/link_reader.h"

#include <algorithm>

namespace throughline::prose {

void LinkReader::between(const CueAt& cue)
{
    int source = nothing;
    for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 12; ++k) {
        const Mention* found = mention(k);
        if (!found)
            continue;
        const Mention m = *found;
        k = m.tokens.last - 1;
        if (source == nothing) {
            if (!isActor(m_doc.thing(m)))
                return;
            source = m_doc.root(m.thing);
        } else if (const int target = linkTarget(m); target != nothing) {
            add(source, RelationType::AttributedTo, target, cue, cue.range, "frame.between");
            return;
        }
    }
}

/// Who is tied to somebody; `first` moves back over hedges.
int LinkReader::tiedBy(const CueAt& cue, std::uint32_t& first)
{
    if (const int doer = doerBefore(first); doer != nothing)
        return doer;
    if (const int accused = accusedAt(first); accused != nothing)
        return accused;
    if (const int doer = doerOfVerb(cue); doer != nothing)
        return doer;
    if (const int source = linkSource(first); source != nothing)
        return source;
    return linkSubject(cue);
}

/// Whom a link names behind its words; `last` moves behind the last of them.
std::vector<int> LinkReader::targetsOf(const CueAt& cue, std::uint32_t& last)
{
    last = cue.range.last;
    std::vector<int> targets;
    const std::uint32_t stop = std::min(m_s.last, cue.range.last + 12);
    for (std::uint32_t k = cue.range.last; k < stop; ++k) {
        const Mention* found = mention(k);
        if (!found) {
            if (opensAttribution(k) || (!targets.empty() && !m_doc.isAnyOf(k, {"and", ",", "or", "the"})))
                break;
            if (m_doc.isAnyOf(k, {"it", "them", "him", "her"}))
                break;  // "a gang close to it robbed X"
            if (m_doc.function[k] == FunctionWord::Subordinator || m_doc.isAnyOf(k, {".", ";", "against", "in", "on", "for", "to", "with", "from", "by"}))
                break;
            continue;
        }
        const Mention m = *found;
        const int target = linkTarget(m);
        if (target != nothing) {
            if (!targets.empty() && last == m.tokens.first)
                targets.pop_back();  // "the ministry's department": the inner body is meant
            targets.push_back(target);
            last = m.tokens.last;
            if (m_doc.is(last, "(") && m_doc.is(last + 2, ")"))
                last += 3;
        } else if (!targets.empty() && !m.isPossessive) {
            break;
        }
        k = std::max(last, m.tokens.last) - 1;
    }
    if (targets.empty() && isNegated(cue.range.first))
        if (const int state = anyState(cue.range.last); state != nothing)
            targets.push_back(state);
    return targets;
}

void LinkReader::link(const CueAt& cue)
{
    if (m_doc.is(cue.range.last - 1, "between"))
        return between(cue);
    std::uint32_t first = cue.range.first;
    const int source = tiedBy(cue, first);
    std::uint32_t last = 0;
    const std::vector<int> targets = targetsOf(cue, last);
    if (targets.empty())
        return linkToServer(cue, source);
    if (m_skip.size() < 32)
        m_skip.push_back({first, last});
    if (source == nothing || speaksHere(source))
        return;  // "the centre, a part of X, said": where a speaker belongs is no accusation
    describe(source, first, last);
    if (isMalwareOrTool(m_doc.things[static_cast<std::size_t>(source)])) {  // "a trojan operated by X"
        for (const int target : targets)
            if (isActor(m_doc.things[static_cast<std::size_t>(target)]) && cue.predicate.degree == AttributionDegree::DirectedBy && !isNegated(cue.range.first))
                add(target, RelationType::Uses, source, cue, {first, cue.range.last}, "frame.link-family");
        return;
    }
    const bool negated = isNegated(cue.range.first);
    for (const int tied : withNeighbours(source, cue.range.first))
        for (const int target : targets)
            if (target != tied)
                add(tied, tieBetween(tied, target, cue), target, cue, {first, cue.range.last}, negated ? "" : "frame.link");
}

/// "A, B and C served in": all persons of the list that ends with the source.
std::vector<int> LinkReader::withNeighbours(int source, std::uint32_t end) const
{
    std::vector<int> all{source};
    if (m_doc.things[static_cast<std::size_t>(source)].identityClass != IdentityClass::Individual)
        return all;
    std::uint32_t k = end;
    while (k > m_s.first && !(mention(k - 1) && m_doc.root(mention(k - 1)->thing) == source))
        --k;
    if (k == m_s.first)
        return all;
    for (k = mention(k - 1)->tokens.first; k > m_s.first + 1 && m_doc.isAnyOf(k - 1, {",", "and"});) {
        const std::uint32_t at = m_doc.is(k - 1, "and") && m_doc.is(k - 2, ",") ? k - 3 : k - 2;
        const Mention* m = mention(at);
        if (!m || m_doc.thing(*m).identityClass != IdentityClass::Individual)
            break;
        all.insert(all.begin(), m_doc.root(m->thing));
        k = m->tokens.first;
    }
    return all;
}

bool LinkReader::speaksHere(int body) const
{
    const Thing& who = m_doc.things[static_cast<std::size_t>(body)];
    return who.type == EntityType::Identity && std::any_of(m_speech[m_row].begin(), m_speech[m_row].end(), [&](const Speech& speech) {
        return std::find(speech.speakers.begin(), speech.speakers.end(), body) != speech.speakers.end();
    });
}

/// "not affiliated with any government": the state that is meant, whichever it be.
int LinkReader::anyState(std::uint32_t at)
{
    const NounPhrase* phrase = m_g.phrase(at);
    if (!phrase || !m_doc.isAnyOf(phrase->head, {"government", "governments", "state", "apparatus", "country", "nation", "regime", "service", "services", "agency"}))
        return nothing;
    std::uint32_t first = at;
    while (first < phrase->head && m_g.tag(first) == Tag::Determiner)
        ++first;
    const TokenRange range{first, phrase->words.last};
    Thing thing;
    thing.type = EntityType::Identity;
    thing.identityClass = IdentityClass::Government;
    thing.name = std::string(m_doc.surface(range));
    thing.naming = Naming::NotNamed;
    thing.kind = "national government";
    thing.rule = "metonymy.government";
    m_doc.clearMentions(range);
    const int row = m_doc.addThing(std::move(thing));
    m_doc.addMention(range, row, MentionKind::Phrase);
    return row;
}

/// "reports to its server at X": a family talks to an address, nobody stands behind it.
void LinkReader::linkToServer(const CueAt& cue, int source)
{
    if (source == nothing)
        source = linkSubject(cue);
    if (source == nothing || !isMalwareOrTool(m_doc.things[static_cast<std::size_t>(source)]) || isNegated(cue.range.first))
        return;
    const CueAt as{cue.range, {Frame::Verb, RelationType::CommunicatesWith, AttributionDegree::NotStated, Predicate::Form::Finite}};
    for (const Mention& m : objects(cue.range.last, as, false))
        if (m_doc.thing(m).type == EntityType::Indicator)
            add(source, RelationType::CommunicatesWith, m_doc.root(m.thing), as, cue.range, "frame.verb");
}

RelationType LinkReader::tieBetween(int source, int target, const CueAt& cue) const
{
    const Thing& who = m_doc.things[static_cast<std::size_t>(source)];
    const bool groups = isActor(who) && who.naming == Naming::Named && isActor(m_doc.things[static_cast<std::size_t>(target)]);
    return groups && cue.predicate.degree == AttributionDegree::LinkedTo ? RelationType::RelatedTo : RelationType::AttributedTo;
}

void LinkReader::describe(int source, std::uint32_t first, std::uint32_t last)
{
    const Mention* before = first > m_s.first ? mention(first - 1) : nullptr;
    const Thing& t = m_doc.things[static_cast<std::size_t>(source)];
    if (t.naming == Naming::NotNamed && before && m_doc.root(before->thing) == source)
        m_doc.alsoCall(source, m_doc.surface({before->tokens.first, last}));
    if (m_doc.is(last, ":") && mention(last + 1) && isActor(m_doc.thing(*mention(last + 1))) && t.naming == Naming::NotNamed)
        m_doc.merge(source, mention(last + 1)->thing);
}

/// "accused X of working for": X, whatever it is; `nothing` if nobody is accused there.
int LinkReader::accusedAt(std::uint32_t at) const
{
    if (at < m_s.first + 2 || !m_doc.is(at - 1, "of") || !m_g.verb(at))
        return nothing;
    const Speech* said = speechAt(m_speech[m_row], at);
    const bool accuses = said && said->accused.size() == 1 && said->cue.last <= at && at - said->cue.last < 16;
    return accuses ? m_doc.root(said->accused.front()) : nothing;
}

/// The subject of "is linked to" by the grammar of the sentence; `nothing` if it shows none.
int LinkReader::linkSubject(const CueAt& cue)
{
    const int row = verbRow(cue) == nothing ? copulaBefore(cue.range.first) : verbRow(cue);
    if (row == nothing || m_g.verbs[static_cast<std::size_t>(row)].main >= cue.range.last)
        return nothing;
    const Subject subject = subjectOf(m_doc, m_g, row);
    if (subject.hasPronoun) {
        if (const int person = personMeant(subject.pronoun); person != nothing)
            return person;
        if (m_doc.isAnyOf(subject.pronoun, {"he", "she"}) && m_doc.things[static_cast<std::size_t>(std::max(0, actorBefore(m_doc, subject.pronoun, 3)))].naming == Naming::Named)
            return nothing;  // no group is a "he"
        const std::vector<int> meant = actingPronoun(subject.pronoun);
        return meant.empty() ? nothing : meant.front();
    }
    if (subject.phrase == nothing)
        return nothing;
    const NounPhrase& phrase = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
    if (!names(phrase) && subject.phrase > 0 && phrase.words.first > m_s.first && m_g.tag(phrase.words.first - 1) == Tag::Conjunction) {
        const NounPhrase& joined = m_g.phrases[static_cast<std::size_t>(subject.phrase) - 1];
        for (std::uint32_t k = joined.words.last; k > joined.words.first; --k)
            if (const Mention* m = mention(k - 1); m && isActor(m_doc.thing(*m)))
                return m_doc.root(m->thing);
    }
    for (std::uint32_t k = phrase.words.last; k > phrase.words.first; --k)
        if (const Mention* m = mention(k - 1); m && (isActor(m_doc.thing(*m)) || isMalwareOrTool(m_doc.thing(*m)) || m_doc.thing(*m).identityClass == IdentityClass::Individual || (m->tokens.last == phrase.words.last && isNamedFirm(*m))))
            return m_doc.root(m->thing);
    if (isDeedNoun(m_doc, phrase.head) || m_doc.isAnyOf(phrase.head, {"activity", "cluster", "attackers"}))
        return actorBefore(m_doc, cue.range.first, 3);
    return nothing;
}

bool LinkReader::isNamedFirm(const Mention& m) const
{
    const Thing& t = m_doc.thing(m);
    return m.kind == MentionKind::Name && !m.isPossessive && t.identityClass == IdentityClass::Organisation && t.kind != "vendor" && t.kind != "medium";
}

/// "X carried out the attack on behalf of": who did what the words are said of; `nothing` if the sentence names nobody.
int LinkReader::doerBefore(std::uint32_t at)
{
    if (at == m_s.first || !isDeedNoun(m_doc, at - 1))
        return nothing;
    const std::vector<int> doers = subjectsOfNoun({{at - 1, at}, {Frame::Noun, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}});
    return doers.size() == 1 && isActor(m_doc.things[static_cast<std::size_t>(doers.front())]) ? doers.front() : nothing;
}

/// "X attacked Y on behalf of Z": X, and not Y; `nothing` where no verb of attack stands before.
int LinkReader::doerOfVerb(const CueAt& cue)
{
    if (!m_doc.isAnyOf(cue.range.first, {"on", "at", "under"}))
        return nothing;
    for (auto it = m_cues.rbegin(); it != m_cues.rend(); ++it) {
        if (it->range.last > cue.range.first || it->predicate.frame != Frame::Verb || cue.range.first - it->range.last > 14)
            continue;
        const std::vector<int> doers = isPassive(*it) ? agents(it->range.last) : subjects(*it);
        return doers.size() == 1 && isActor(m_doc.things[static_cast<std::size_t>(doers.front())]) ? doers.front() : nothing;
    }
    return nothing;
}

/// "are fronts of", "was a tool of": the copula before a noun that ties; `nothing` if none is there.
int LinkReader::copulaBefore(std::uint32_t at) const
{
    std::uint32_t k = at;
    while (k > m_s.first && (m_g.tag(k - 1) == Tag::Determiner || m_g.tag(k - 1) == Tag::Adjective || m_g.tag(k - 1) == Tag::Adverb))
        --k;
    const int row = k > m_s.first ? m_g.verbAt[k - 1 - m_s.first] : nothing;
    return row != nothing && m_g.tag(m_g.verbs[static_cast<std::size_t>(row)].main) == Tag::Be ? row : nothing;
}

bool LinkReader::names(const NounPhrase& phrase) const
{
    for (std::uint32_t k = phrase.words.first; k < phrase.words.last; ++k)
        if (mention(k))
            return true;
    return false;
}

int LinkReader::linkSource(std::uint32_t& first) const
{
    std::uint32_t k = first;
    for (int steps = 0; steps < 9 && k > m_s.first; ++steps) {
        const std::uint32_t at = k - 1;
        if (const Mention* m = mention(at)) {
            const std::uint32_t by = m->tokens.first;
            if (by > m_s.first + 2 && m_doc.isAnyOf(by - 1, {"by", "the"})) {  // "is said by the FBI to be run by"
                const std::uint32_t said = m_doc.is(by - 1, "the") ? by - 3 : by - 2;
                if (m_doc.is(said + 1, "by") && m_doc.isAnyOf(said, {"said", "believed", "thought", "reported", "alleged", "assessed", "considered", "suspected", "known"})) {
                    k = said;
                    continue;
                }
            }
            if (const Mention* apposed = apposedTo(*m))
                m = apposed;
            const Thing& t = m_doc.thing(*m);
            const bool victimClass = t.identityClass == IdentityClass::Class || t.identityClass == IdentityClass::NotStated;
            if (isActor(t) || (t.type == EntityType::Identity && !victimClass && t.kind != "national government"))
                return m_doc.root(m->thing);
            return nothing;
        }
        if (m_doc.isAnyOf(at, {"operation", "attack", "attacks", "campaign", "campaigns", "activity", "intrusion", "intrusions", "hack", "breach"}))
            return actorBefore(m_doc, m_s.first, 3);  // the deed stands for its doer
        const bool adverb = m_doc.lowAt(at).ends_with("ly") || m_doc.isAnyOf(at, {"alleged", "to", "have", "suspected", "believed", "be", "itself", "almost", "most", "very"});
        const bool over = adverb || m_doc.function[at] == FunctionWord::BeForm || m_doc.function[at] == FunctionWord::Auxiliary
            || m_doc.isAnyOf(at, {",", "who", "which", "that", "a", "an", "”", "\"", ")", "it", "described", "as", "called"}) || m_doc.function[at] == FunctionWord::Negation;
        if (!over)
            return nothing;
        if (adverb && !m_doc.isAnyOf(at, {"to", "be", "have"}))  // "believed to be", but not "to be" alone
            first = at;
        k = at;
    }
    return nothing;
}

int LinkReader::linkTarget(const Mention& m)
{
    const Thing& t = m_doc.thing(m);
    const bool stateHead = m_doc.isAnyOf(m.tokens.last, {"services", "intelligence", "government", "state", "regime", "military", "army", "spies", "authorities", "agencies", "service", "leadership", "law", "police"});
    if (isPlace(t) && t.kind == "country" && stateHead)
        return governmentOf(m_doc, t.country);
    if (isPlace(t)) {
        if (m.isPossessive || t.country.empty() || m.kind == MentionKind::Demonym)
            return nothing;
        return t.kind == "country" || t.kind == "city" ? governmentOf(m_doc, t.country) : nothing;
    }
    const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.rule != "phrase.victim";
    return body || isActor(t) ? m_doc.root(m.thing) : nothing;
}

/// "X, a company linked to": the body that the apposition describes; nullptr if it is none.
const Mention* LinkReader::apposedTo(const Mention& m) const
{
    std::uint32_t k = m.tokens.first;
    if (m_doc.thing(m).rule != "phrase.victim" || k < m_s.first + 3 || !m_doc.isAnyOf(k - 1, {"a", "an"}) || !m_doc.is(k - 2, ","))
        return nullptr;
    const Mention* before = mention(k - 3);
    const bool body = before && m_doc.thing(*before).type == EntityType::Identity && m_doc.thing(*before).identityClass == IdentityClass::Organisation;
    return body && before->kind == MentionKind::Name ? before : nullptr;
}

/// "described as a front for": the writer says what others call it.
bool LinkReader::isDescription(std::uint32_t at) const
{
    return at >= m_s.first + 2 && m_doc.is(at - 1, "as") && m_doc.isAnyOf(at - 2, {"described", "portrayed", "characterized", "characterised", "branded"});
}

/// A state's own body that would say that its state attacks: the speaker was mistaken, so nothing is said.
bool LinkReader::accusesItself(const Statement& statement) const
{
    const Thing& who = m_doc.things[static_cast<std::size_t>(m_doc.root(statement.source))];
    if (statement.relation != RelationType::Targets || who.kind != "national government" || who.country.empty() || statement.speakers.empty())
        return false;
    return std::all_of(statement.speakers.begin(), statement.speakers.end(), [&](int speaker) {
        const Thing& says = m_doc.things[static_cast<std::size_t>(m_doc.root(speaker))];
        return m_doc.root(speaker) != m_doc.root(statement.source) && says.identityClass == IdentityClass::Government && says.country == who.country;
    });
}

void LinkReader::add(int source, RelationType relation, int target, const CueAt& cue, TokenRange words, std::string_view rule)
{
    if (m_out.size() >= maxStatements || source == nothing || target == nothing)
        return;
    Statement statement;
    statement.source = source;
    statement.relation = relation;
    statement.target = target;
    statement.degree = cue.predicate.degree;
    statement.sentence = m_row;
    statement.cue = cue.range;
    statement.words = words;
    statement.rule = rule;
    std::vector<TokenRange> skip = m_skip;
    std::erase_if(skip, [&](TokenRange r) { return r.overlaps(cue.range); });
    // A link is hedged by the words right before it, a verb by its clause.
    const std::uint32_t from = cue.predicate.frame == Frame::Link && cue.range.first > m_s.first + 3 ? cue.range.first - 3 : m_s.first;
    qualify(m_doc, m_speech[m_row], {from, cue.range.first}, skip, statement);
    if (accusesItself(statement))
        return;
    if (cue.predicate.frame == Frame::Link && isDescription(cue.range.first)) {
        statement.distance = true;
        statement.hedgeCue = {cue.range.first - 2, cue.range.first};
    }
    if (const ClauseForce force = forceAt(cue.range.first); force == ClauseForce::Unreal) {
        return;
    } else if (force == ClauseForce::Denied || force == ClauseForce::Doubted) {
        statement.stance = Stance::Denies;
        if (force == ClauseForce::Doubted)
            statement.certainty = Certainty::None;
        else
            statement.certainty = Certainty::NotStated;
        statement.distance = false;
        if (statement.speakers.empty())
            statement.speakers = denierBefore(cue.range.first);
        if (statement.act == SpeechAct::Accuses)
            statement.act = SpeechAct::Says;
        if (!rule.empty())
            statement.rule = "denial.clause";
        if (statement.speakers.empty())
            return;
        m_out.push_back(std::move(statement));
        return;
    }
    if (rule.empty()) {
        statement.rule = "frame.link-negated";
        statement.stance = Stance::Denies;
        const bool ownDenial = std::find(statement.speakers.begin(), statement.speakers.end(), source) != statement.speakers.end();
        if (!ownDenial)
            return;
    }
    rememberAccused(statement);
    m_out.push_back(std::move(statement));
}

/// Who was said to attack, or to stand for another, acts in what is told later as well.
void LinkReader::rememberAccused(const Statement& statement)
{
    const Thing& t = m_doc.things[static_cast<std::size_t>(m_doc.root(statement.source))];
    const bool party = t.type == EntityType::Identity && t.naming == Naming::Named && (t.identityClass == IdentityClass::Individual || t.identityClass == IdentityClass::Organisation);
    const bool told = statement.stance == Stance::Asserts
        && (statement.relation == RelationType::AttributedTo || statement.relation == RelationType::Targets || statement.relation == RelationType::Compromises || statement.relation == RelationType::Exploits);
    if (party && told && t.kind != "vendor" && t.kind != "medium")
        m_accused.insert(m_doc.root(statement.source));
    const bool body = t.type == EntityType::Identity && (t.identityClass == IdentityClass::Government || (party && t.identityClass == IdentityClass::Organisation));
    if (body && statement.stance == Stance::Asserts && statement.act == SpeechAct::Accuses && statement.relation != RelationType::AttributedTo) {
        m_accusedBody = m_doc.root(statement.source);
        m_accusedAt = statement.cue.first;
    }
}

}  // namespace throughline::prose
