// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/relation_reader.h"

namespace throughline::prose {

/// A list or table of flaws below a sentence that says they are exploited.
void RelationReader::flawItem()
{
    const Sentence& item = m_doc.sentences[m_row];
    if ((item.kind != BlockKind::ListItem && item.kind != BlockKind::TableRow) || !m_g.verbs.empty())
        return;
    std::uint32_t lead = m_row;
    while (lead > 0 && m_row - lead < 40 && (m_doc.sentences[lead].kind == BlockKind::ListItem || m_doc.sentences[lead].kind == BlockKind::TableRow))
        --lead;
    const TokenRange before = m_doc.sentences[lead].tokens;
    bool exploited = false;
    bool advice = false;
    for (std::uint32_t k = before.first; k < before.last; ++k) {
        exploited = exploited || m_doc.lowAt(k).starts_with("exploit") || m_doc.isAnyOf(k, {"abused", "used", "leveraged", "access", "intrusions", "attacks"});
        advice = advice || m_doc.isAnyOf(k, {"mitigate", "mitigation", "mitigations", "patch", "patches", "patched", "update", "updates", "recommend", "recommends", "apply", "prioritize", "prioritise"});
    }
    const int actor = exploited && !advice ? actorBefore(m_doc, m_s.first, m_row - lead + 4) : nothing;
    for (std::uint32_t k = m_s.first; k < m_s.last && actor != nothing; ++k)
        if (const Mention* m = mention(k); m && m->tokens.first == k && m_doc.thing(*m).type == EntityType::Vulnerability)
            add(actor, RelationType::Exploits, m_doc.root(m->thing), {m->tokens, {}}, m->tokens, "table.flaws");
}

/// "X is a new version of Y", "the hash belongs to X": the nearest fitting thing on either side.
void RelationReader::kinship(const CueAt& cue)
{
    if (isNegated(cue.range.first))
        return;
    const RelationType relation = cue.predicate.relation;
    const auto isSource = [&](const Thing& t) {
        if (relation == RelationType::Hosts)
            return t.type == EntityType::Infrastructure || t.type == EntityType::Indicator;
        return relation == RelationType::Indicates ? t.type == EntityType::Indicator : isMalwareOrTool(t);
    };
    const auto isTarget = [&](const Thing& t) { return isMalwareOrTool(t) || (relation == RelationType::Indicates && isActor(t)); };
    int source = nothing;
    for (std::uint32_t k = cue.range.first; k > m_s.first && source == nothing; --k)
        if (const Mention* m = mention(k - 1); m && isSource(m_doc.thing(*m)))
            source = m_doc.root(m->thing);
    if (source == nothing && relation == RelationType::Indicates)
        return link({cue.range, {Frame::Link, RelationType::AttributedTo, AttributionDegree::UnitOf, Predicate::Form::Finite}});
    bool any = false;
    for (std::uint32_t k = cue.range.last; k < m_s.last && source != nothing; ++k) {
        if (any && !m_doc.isAnyOf(k, {"and", ",", "the", "(", ")"}) && !mention(k))
            break;
        const Mention* m = mention(k);
        if (!m)
            continue;
        const Mention here = *m;
        k = here.tokens.last - 1;
        if (!isTarget(m_doc.thing(here)))
            continue;
        any = true;
        if (m_doc.root(here.thing) != source)
            add(source, relation, m_doc.root(here.thing), cue, cue.range, "frame.kinship");
    }
}

/// "Y fell victim to X", "Y is a victim of attacks by X".
void RelationReader::fallenVictim(const CueAt& cue)
{
    const int row = verbRow(cue);
    if (row == nothing || isNegated(cue.range.first))
        return;
    std::vector<int> sources = agents(cue.range.last);
    for (const NounPhrase& phrase : m_g.phrases)
        if (sources.empty() && phrase.isLed() && phrase.words.first > cue.range.last && m_doc.is(phrase.lead, "from"))
            agentsIn(phrase, sources);
    if (sources.empty())
        for (const NounPhrase& phrase : m_g.phrases)
            if (sources.empty() && phrase.words.first >= cue.range.last && phrase.words.first < cue.range.last + 3)
                agentsIn(phrase, sources);
    emit(sources, passiveObjects(cue), {cue.range, {Frame::Verb, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}}, RelationType::Targets, "frame.victim");
}

/// "victims of X include banks", "targets were banks": banks are the victims.
void RelationReader::includes(const CueAt& cue)
{
    const CueAt as{cue.range, {Frame::Verb, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
    const std::uint32_t from = cue.range.first > m_s.first + 14 ? cue.range.first - 14 : m_s.first;
    bool victims = false;
    int source = nothing;
    for (std::uint32_t k = from; k < cue.range.first; ++k) {
        victims = victims || m_doc.isAnyOf(k, {"victims", "targets", "victim", "target"}) || (m_g.verb(k) && m_g.verb(k)->isReduced && m_doc.isAnyOf(k, {"hit", "attacked", "targeted", "hacked", "breached", "affected"}));
        if (const Mention* m = mention(k); m && isActor(m_doc.thing(*m)))
            source = m_doc.root(m->thing);
    }
    if (!victims)
        return;
    std::vector<int> sources;
    if (source == nothing)
        source = actorBefore(m_doc, cue.range.first, 5);
    if (source != nothing)
        sources.push_back(source);
    emit(sources, objects(cue.range.last, as, false), as, RelationType::Targets, "frame.victims-include");
}

/// "four officers of the ministry": whose they are.
void RelationReader::memberships()
{
    for (std::size_t row = 0; row + 1 < m_g.phrases.size(); ++row) {
        const NounPhrase& people = m_g.phrases[row];
        const NounPhrase& house = m_g.phrases[row + 1];
        const Mention* m = mention(people.head);
        if (const Mention* apposed = m && !isActor(m_doc.thing(*m)) && people.words.first >= m_s.first + 2 && m_doc.is(people.words.first - 1, ",") ? mention(people.words.first - 2) : nullptr)
            m = apposed;  // "three nationals, employees of the X"
        else if (const Mention* far = m && !isActor(m_doc.thing(*m)) && people.words.first > m_s.first && m_g.tag(people.words.first - 1) == Tag::Conjunction ? peopleBefore(people.words.first - 1) : nullptr)
            m = far;  // "six hackers, nationals of X and officers in Y"
        if (!m || house.lead != people.words.last || !m_doc.isAnyOf(house.lead, {"of", "from", "in", "at", "within"}))
            continue;
        if (!m_doc.isAnyOf(people.head, {"officers", "officer", "members", "member", "employees", "employee", "contractors", "contractor", "agents", "operatives", "hackers", "officials", "personnel", "unit", "spies"}))
            continue;
        if (!isActor(m_doc.thing(*m)) && isAccusedNumber(people))
            makeAccused(m->thing);
        if (!isActor(m_doc.thing(*m)))
            continue;
        const int source = m_doc.root(m->thing);
        const TokenRange words{people.head, house.lead + 1};
        for (std::uint32_t k = house.words.first; k < house.words.last; ++k) {
            const Mention* body = mention(k);
            if (!body)
                continue;
            const Mention here = *body;
            const Thing t = m_doc.thing(here);
            k = here.tokens.last - 1;
            const bool stands = (t.type == EntityType::Identity && t.identityClass == IdentityClass::Government && t.rule != "phrase.victim") || (isActor(t) && t.naming == Naming::Named);
            if (stands && m_doc.root(here.thing) != source)
                add(source, RelationType::AttributedTo, m_doc.root(here.thing), {words, {Frame::Link, RelationType::AttributedTo, AttributionDegree::UnitOf, Predicate::Form::Finite}}, words, "frame.membership");
        }
    }
}

/// "named four members of the X, accusing them": a number of people in a sentence that accuses.
bool RelationReader::isAccusedNumber(const NounPhrase& people) const
{
    const bool counted = m_g.tag(people.words.first) == Tag::Number || m_doc.lexicon->numberTable.longest(m_doc.tokens, m_doc.plain.text, people.words.first, people.words.first + 1);
    return counted && std::any_of(m_speech[m_row].begin(), m_speech[m_row].end(), [](const Speech& speech) {
        return speech.act == SpeechAct::Accuses || speech.act == SpeechAct::Charges || speech.act == SpeechAct::Sanctions;
    });
}

void RelationReader::makeAccused(int row)
{
    Thing& thing = m_doc.things[static_cast<std::size_t>(m_doc.root(row))];
    if (thing.rule != "phrase.victim")
        return;
    thing.type = EntityType::ThreatActor;
    thing.identityClass = IdentityClass::NotStated;
    thing.kind = "described actor";
    thing.naming = Naming::NotNamed;
}

/// People spoken of before an apposition, with no verb in between; nullptr if there are none.
const Mention* RelationReader::peopleBefore(std::uint32_t at) const
{
    for (std::uint32_t k = at; k > m_s.first && at - k < 24; --k) {
        if (m_g.verbAt[k - 1 - m_s.first] != nothing)
            return nullptr;
        if (const Mention* m = mention(k - 1); m && isActor(m_doc.thing(*m)))
            return m;
    }
    return nullptr;
}

/// "X is Unit 74455 of the GRU", "the group is part of the ministry".
void RelationReader::copulas()
{
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row) {
        const VerbGroup& verb = m_g.verbs[row];
        if (m_g.tag(verb.main) != Tag::Be || verb.isNegated || verb.words.last >= m_s.last)
            continue;
        const NounPhrase* complement = m_g.phrase(verb.words.last);
        if (complement && m_doc.isAnyOf(complement->words.first + 1, {"most", "more"}) && complement->words.last + 1 < m_s.last && m_g.tag(complement->words.last) == Tag::Conjunction
            && m_g.phrase(complement->words.last + 1))
            complement = m_g.phrase(complement->words.last + 1);  // "the most active and persistent threat"
        const Subject subject = subjectOf(m_doc, m_g, static_cast<int>(row));
        if (!complement || subject.phrase == nothing)
            continue;
        const CueAt cue{verb.words, {Frame::Link, RelationType::AttributedTo, AttributionDegree::Is, Predicate::Form::Finite}};
        if (m_doc.is(complement->head, "threat") && m_doc.is(complement->words.last, "to")) {
            const CueAt as{{complement->head, complement->head + 1}, {Frame::Behind, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
            emit(threatening(subject), objects(complement->words.last + 1, as, false), as, RelationType::Targets, "frame.threat-to");
            continue;
        }
        if (frontOf(*complement, subject, cue))
            continue;
        const Mention* m = mention(complement->head);
        if (!m)
            continue;
        const Mention here = *m;
        const Thing& t = m_doc.thing(here);
        const bool body = t.type == EntityType::Identity && (t.identityClass == IdentityClass::Government || t.kind == "military" || t.kind == "unit") && t.rule != "phrase.victim";
        const bool unit = isActor(t) && t.kind == "unit";
        const Mention* family = t.type == EntityType::Malware ? mention(m_g.phrases[static_cast<std::size_t>(subject.phrase)].head) : nullptr;
        if (family && m_doc.thing(*family).type == EntityType::Malware && family->kind == MentionKind::Name && here.kind != MentionKind::Name && m_doc.root(family->thing) != m_doc.root(here.thing)) {
            m_doc.merge(here.thing, m_doc.root(family->thing));  // "X is a Python backdoor"
            continue;
        }
        const bool described = isActor(t) && t.naming == Naming::NotNamed;
        if (described) {
            for (const int source : actingAt(subject, cue))
                if (isActor(m_doc.things[static_cast<std::size_t>(source)]) && m_doc.things[static_cast<std::size_t>(source)].naming == Naming::Named)
                    m_doc.merge(here.thing, source);
            continue;
        }
        if (!body && !unit)
            continue;
        for (const int source : actingAt(subject, cue))
            if (isActor(m_doc.things[static_cast<std::size_t>(source)]) && source != m_doc.root(here.thing))
                add(source, RelationType::AttributedTo, m_doc.root(here.thing), cue, cue.range, "frame.copula");
    }
}

/// "X is a front company of the Y".
bool RelationReader::frontOf(const NounPhrase& complement, const Subject& subject, const CueAt& cue)
{
    const std::uint32_t of = complement.words.last;
    bool front = false;
    for (std::uint32_t k = complement.words.first; k < complement.words.last; ++k)
        front = front || m_doc.isAnyOf(k, {"front", "cover", "shell"});
    if (!front || !m_doc.isAnyOf(of, {"of", "for"}) || !m_doc.isAnyOf(complement.head, {"company", "companies", "firm", "firms"}))
        return false;
    const NounPhrase& named = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
    const Mention* firm = mention(named.words.last - 1);
    const NounPhrase* owner = m_g.phrase(of + 1);
    const Mention* body = owner ? mention(owner->words.last - 1) : nullptr;
    if (!firm || !body || m_doc.thing(*body).type != EntityType::Identity || m_doc.thing(*body).rule == "phrase.victim")
        return false;
    const TokenRange words{complement.words.first, of + 1};
    CueAt as = cue;
    as.predicate.degree = AttributionDegree::UnitOf;
    add(m_doc.root(firm->thing), RelationType::AttributedTo, m_doc.root(body->thing), as, words, "frame.front-company");
    return true;
}

/// "hires" -> "hired", "runs" -> "run".
std::string RelationReader::passiveOf(std::uint32_t verb) const
{
    std::string word(m_doc.lowAt(verb));
    if (word == "runs" || word == "ran")
        return "run";
    if (word.ends_with("ed") || word == "paid")
        return word;
    word.pop_back();
    return word == "control" ? "controlled" : word.ends_with('e') ? word + "d" : word + "ed";
}

/// "Iran hired four hacker groups", "the FSB runs X": the state or body is the subject, the group the object.
void RelationReader::sponsors()
{
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row) {
        const VerbGroup& verb = m_g.verbs[row];
        const bool backs = m_doc.isAnyOf(verb.main, {"backs", "backed", "sponsors", "sponsored", "finances", "financed", "funds", "funded", "supports", "supported"});
        const bool directs = m_doc.isAnyOf(verb.main, {"hired", "hires", "runs", "ran", "controls", "controlled", "directs", "directed", "commands", "commanded", "commissioned", "paid", "employs", "employed", "operates"});
        if (verb.isPassive || verb.isReduced || verb.isNegated || verb.isGerund || !(backs || directs) || verb.words.last >= m_s.last)
            continue;
        const NounPhrase* object = m_g.phrase(verb.words.last);
        const Mention* group = object ? mention(object->words.last - 1) : nullptr;
        const Subject subject = subjectOf(m_doc, m_g, static_cast<int>(row));
        const Mention* who = subject.phrase == nothing ? nullptr : mention(m_g.phrases[static_cast<std::size_t>(subject.phrase)].words.last - 1);
        if (!group || !who || !isActor(m_doc.thing(*group)) || isActor(m_doc.thing(*who)) || m_doc.root(group->thing) == m_doc.root(who->thing))
            continue;
        const Mention state = *who;
        const Thing t = m_doc.thing(state);
        const bool body = t.type == EntityType::Identity && t.identityClass == IdentityClass::Government && t.rule != "phrase.victim";
        const int target = isPlace(t) && t.kind == "country" && state.kind != MentionKind::Demonym ? governmentOf(m_doc, t.country) : body ? m_doc.root(state.thing) : nothing;
        const CueAt cue{verb.words, {Frame::Link, RelationType::AttributedTo, backs ? AttributionDegree::BackedBy : AttributionDegree::DirectedBy, Predicate::Form::Finite}};
        const std::size_t before = m_out.size();
        if (target != nothing)
            add(m_doc.root(group->thing), RelationType::AttributedTo, target, cue, verb.words, "frame.sponsors");
        for (std::size_t i = before; i < m_out.size(); ++i) {  // told of the group the words are turned round
            m_out[i].words = {};
            m_out[i].phrase = passiveOf(verb.main) + " by";
        }
    }
}

/// Who is said to be a threat: an actor, or a state.
std::vector<int> RelationReader::threatening(const Subject& subject)
{
    if (subject.phrase == nothing)
        return {};
    const NounPhrase& phrase = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
    const Mention* m = mention(phrase.head);
    if (!m)
        return {};
    const Mention here = *m;
    const Thing t = m_doc.thing(here);
    if (isPlace(t) && t.kind == "country" && here.kind != MentionKind::Demonym)
        if (const int state = governmentOf(m_doc, t.country); state != nothing)
            return {state};
    return isActor(t) ? std::vector<int>{m_doc.root(here.thing)} : std::vector<int>();
}

/// "The group works for Y and is based in Z": the subject of the clause, where the words are its verb.
int RelationReader::seatedSubject(const CueAt& cue) const
{
    const int row = verbRow(cue);
    if (row == nothing || m_g.verbs[static_cast<std::size_t>(row)].isReduced)
        return nothing;
    const Subject subject = subjectOf(m_doc, m_g, row);
    if (subject.phrase == nothing)
        return nothing;
    const NounPhrase& phrase = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
    const Mention* m = mention(phrase.words.last - 1);
    return m && isActor(m_doc.thing(*m)) ? m_doc.root(m->thing) : nothing;
}

void RelationReader::place(const CueAt& cue)
{
    const bool origin = cue.predicate.relation == RelationType::OriginatesFrom;
    const std::uint32_t from = cue.range.first > m_s.first + 40 ? cue.range.first - 40 : m_s.first;
    int source = seatedSubject(cue);
    for (std::uint32_t k = cue.range.first; k > from && source == nothing; --k) {
        const Mention* m = mention(k - 1);
        if (!m)
            continue;
        const Thing& t = m_doc.thing(*m);
        const bool body = t.type == EntityType::Identity && t.identityClass != IdentityClass::Class && t.kind != "national government";
        if (isActor(t) || (!origin && (body || t.type == EntityType::Infrastructure))) {
            const Mention* apposed = apposedTo(*m);
            source = m_doc.root(apposed ? apposed->thing : m->thing);
        }
        else if (!isPlace(t))
            return;
        k = m->tokens.first + 1;
    }
    if (source == nothing)
        return;
    const bool actor = isActor(m_doc.things[static_cast<std::size_t>(source)]);
    const RelationType relation = actor ? RelationType::OriginatesFrom : cue.predicate.relation;
    for (const Mention& m : objects(cue.range.last, cue, false))
        if (isPlace(m_doc.thing(m)) && m.kind != MentionKind::Demonym)
            add(source, relation, m_doc.root(m.thing), cue, cue.range, "frame.place");
}

/// "the intrusions came from X": X is the one who was unnamed so far.
void RelationReader::source(const CueAt& cue)
{
    const bool event = [&] {
        for (std::uint32_t k = cue.range.first; k > m_s.first && cue.range.first - k < 6; --k)
            if (m_doc.isAnyOf(k - 1, {"attack", "attacks", "intrusion", "intrusions", "campaign", "operation", "activity", "hack", "breach"}))
                return true;
        return false;
    }();
    if (!event)
        return;
    for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 6; ++k) {
        const Mention* m = mention(k);
        if (!m)
            continue;
        const int before = actorBefore(m_doc, m_s.first, 3);
        if (isActor(m_doc.thing(*m)) && before != nothing && m_doc.things[static_cast<std::size_t>(before)].naming != Naming::Named) {
            const int into = m_doc.root(m->thing);
            m_doc.merge(before, into);
        }
        return;
    }
}

/// "via front company X": an actor uses it.
void RelationReader::frontCompany()
{
    for (std::uint32_t i = m_s.first; i + 2 < m_s.last; ++i) {
        if (!m_doc.is(i, "front") || !m_doc.isAnyOf(i + 1, {"company", "companies"}))
            continue;
        const Mention* m = mention(i + 2);
        const int actor = actorBefore(m_doc, i, 0);
        if (!m || actor == nothing || m_doc.thing(*m).identityClass != IdentityClass::Organisation)
            continue;
        const CueAt cue{{i, i + 2}, {Frame::Verb, RelationType::Uses, AttributionDegree::NotStated, Predicate::Form::Finite}};
        add(actor, RelationType::Uses, m_doc.root(m->thing), cue, cue.range, "frame.front-company");
    }
}

/// What a value has to do with the family of its row: "C2" talks to it, "hosts" keeps it, else it indicates it.
void RelationReader::indicates(const Mention& value, int named)
{
    const int row = m_doc.root(value.thing);
    const bool family = m_doc.things[static_cast<std::size_t>(named)].type == EntityType::Malware;
    for (std::uint32_t k = m_s.first; k < m_s.last && family; ++k) {
        if (m_doc.isAnyOf(k, {"c2", "c&c", "cnc", "command-and-control", "beacon", "callback"}))
            return add(named, RelationType::CommunicatesWith, row, CueAt{{k, k + 1}, {}}, {k, k + 1}, "table.indicates");
        if (m_doc.isAnyOf(k, {"hosts", "hosting", "hosted", "serves", "serving"}))
            return add(row, RelationType::Hosts, named, CueAt{{k, k + 1}, {}}, {k, k + 1}, "table.indicates");
    }
    add(row, RelationType::Indicates, named, CueAt{value.tokens, {}}, value.tokens, "table.indicates");
}

/// A table row with a value and a family: the value indicates it.
void RelationReader::tableRow()
{
    const bool line = m_doc.sentences[m_row].kind == BlockKind::TableRow || (m_g.verbs.empty() && m_s.last - m_s.first <= 16);
    if (!line)
        return;
    int named = nothing;
    for (std::uint32_t k = m_s.first; k < m_s.last; ++k)
        if (const Mention* m = mention(k); m && m_doc.thing(*m).type == EntityType::Malware)
            named = m_doc.root(m->thing);
    for (std::uint32_t k = m_s.first; k < m_s.last; ++k) {
        const Mention* m = mention(k);
        if (!m)
            continue;
        const Thing& t = m_doc.thing(*m);
        if (isActor(t) || t.type == EntityType::Malware)
            named = m_doc.root(m->thing);
        else if (t.type == EntityType::Indicator && named != nothing)
            indicates(*m, named);
        k = m->tokens.last - 1;
    }
}

}  // namespace throughline::prose
