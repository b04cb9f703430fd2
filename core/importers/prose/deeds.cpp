// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/deed_reader.h"

namespace throughline::prose {

/// A fragment, an infinitive without anybody, "it was used to": nobody is named in the sentence.
bool DeedReader::lacksSubject(const CueAt& cue) const
{
    const int row = verbRow(cue);
    const Subject subject = subjectOf(m_doc, m_g, row);
    if (subject.hasPronoun && isOfWhoDenies(subject.pronoun))
        return false;
    return subject.isNone() || subject.isInstrument || (subject.hasPronoun && !m_doc.isAnyOf(subject.pronoun, {"we", "you", "i"}));
}

void DeedReader::rememberSubject(const std::vector<int>& sources)
{
    if (sources.empty())
        return;
    m_lastSubject = sources.back();
    m_lastRow = m_row;
    const Thing& t = m_doc.things[static_cast<std::size_t>(m_lastSubject)];
    if (isActor(t))
        m_lastActor = m_lastSubject;
    else if (t.type == EntityType::Malware)
        m_lastFamily = m_lastSubject;
}

/// What was done, for those who are later said to have done it.
void DeedReader::rememberDeed(const std::vector<Mention>& targets, const CueAt& cue, RelationType relation)
{
    if (relation != RelationType::Targets && relation != RelationType::Compromises)
        return;
    std::vector<std::pair<int, RelationType>> victims;
    for (const Mention& m : targets) {
        const bool device = m_doc.thing(m).type == EntityType::Infrastructure && m_doc.thing(m).kind == "compromised devices";
        const RelationType actual = device ? RelationType::Compromises : RelationType::Targets;
        if (fits(m, actual) && !isSpeakerHere(m, cue) && victims.size() < 12)
            victims.emplace_back(m_doc.root(m.thing), actual);
    }
    if (victims.empty())
        return;
    if (m_deed.row != m_row)
        m_deed = {m_deed.doer, {}, m_row};
    m_deed.victims.insert(m_deed.victims.end(), victims.begin(), victims.end());
}

void DeedReader::emit(const std::vector<int>& sources, const std::vector<Mention>& targets, const CueAt& cue, RelationType relation, std::string_view rule)
{
    if (std::find(sources.begin(), sources.end(), nothing) != sources.end())
        return;
    rememberDeed(targets, cue, relation);
    rememberSubject(sources);
    if (relation == RelationType::Targets || relation == RelationType::Compromises)
        for (const int source : sources)
            if (isActor(m_doc.things[static_cast<std::size_t>(source)]) && !targets.empty())
                m_deed.doer = source;
    for (const int source : sources)
        for (const Mention& m : targets) {
            if (relation == RelationType::Targets && seats(m, targets))
                continue;
            RelationType actual = relation;
            const Thing& t = m_doc.thing(m);
            // Devices are compromised, victims are targeted: the object decides.
            if (relation == RelationType::Compromises)
                makeDevice(m);
            if (relation == RelationType::Targets && t.type == EntityType::Infrastructure && t.kind == "compromised devices")
                actual = RelationType::Compromises;
            else if (relation == RelationType::Compromises && t.type != EntityType::Infrastructure)
                actual = RelationType::Targets;
            else if (relation == RelationType::Uses && t.type == EntityType::Vulnerability)
                actual = RelationType::Exploits;
            else if (relation == RelationType::Exploits && isMalwareOrTool(t))
                continue;
            actual = ofFamily(source, actual, t, cue);
            if (actual == RelationType::Impersonates && !isActor(m_doc.things[static_cast<std::size_t>(source)]))
                continue;
            const bool brings = actual == RelationType::Drops || actual == RelationType::Downloads || actual == RelationType::Delivers;
            if (brings && t.type == EntityType::Malware && isActor(m_doc.things[static_cast<std::size_t>(source)]))
                actual = RelationType::Uses;
            if (!fits(m, actual) || m_doc.root(m.thing) == source || isSpeakerHere(m, cue))
                continue;
            if (isActor(m_doc.things[static_cast<std::size_t>(source)]) || actual != RelationType::Uses || m_doc.things[static_cast<std::size_t>(source)].type == EntityType::Identity)
                add(source, actual, m_doc.root(m.thing), cue, cue.range, rule);
        }
}

/// "hit the X agency in The Hague": the town is where X sits, and no second victim.
bool DeedReader::seats(const Mention& place, const std::vector<Mention>& targets)
{
    const Thing& town = m_doc.thing(place);
    if (!isPlace(town) || town.kind == "country" || town.kind == "region" || place.tokens.first < m_s.first + 2 || !m_doc.is(place.tokens.first - 1, "in"))
        return false;
    const auto body = std::find_if(targets.begin(), targets.end(), [&](const Mention& m) { return m.tokens.last + 1 == place.tokens.first; });
    if (body == targets.end() || body->kind != MentionKind::Name || m_doc.thing(*body).type != EntityType::Identity || m_doc.thing(*body).identityClass == IdentityClass::Class)
        return false;
    const TokenRange words{place.tokens.first - 1, place.tokens.first};
    const std::size_t before = m_out.size();
    add(m_doc.root(body->thing), RelationType::LocatedAt, m_doc.root(place.thing), {words, {Frame::Place, RelationType::LocatedAt, AttributionDegree::NotStated, Predicate::Form::Finite}}, words, "place.beside");
    for (std::size_t row = before; row < m_out.size(); ++row) {  // where it lies is told by the document, whatever is alleged around it
        m_out[row].act = SpeechAct::Says;
        m_out[row].distance = false;
        m_out[row].certainty = Certainty::NotStated;
    }
    return true;
}

/// "hijacked cameras": a device that is taken over is infrastructure.
void DeedReader::makeDevice(const Mention& m)
{
    static constexpr std::array<std::string_view, 36> devices{"router", "routers", "camera", "cameras", "server", "servers", "device", "devices", "firewall", "firewalls", "modem", "modems",
        "gateway", "gateways", "appliance", "appliances", "recorder", "recorders", "switch", "switches", "printer", "printers", "handset", "handsets", "machine", "machines", "dvrs", "nvrs",
        "nas", "iot", "equipment", "hosts", "boxes", "webcams", "sites", "websites"};
    Thing& t = m_doc.things[static_cast<std::size_t>(m_doc.root(m.thing))];
    if (t.type != EntityType::Identity || t.identityClass == IdentityClass::Government || std::find(devices.begin(), devices.end(), m_doc.lowAt(m.tokens.last - 1)) == devices.end())
        return;
    t.type = EntityType::Infrastructure;
    t.identityClass = IdentityClass::NotStated;
    t.kind = "compromised devices";
}

/// What a family does to another family: it delivers or drops it, it does not use it.
RelationType DeedReader::ofFamily(int source, RelationType relation, const Thing& target, const CueAt& cue) const
{
    if (relation != RelationType::Uses || !isMalwareOrTool(m_doc.things[static_cast<std::size_t>(source)]) || !isMalwareOrTool(target))
        return relation;
    const std::string_view verb = m_doc.lowAt(cue.range.first);
    if (verb.starts_with("deliver") || verb.starts_with("distribut") || verb.starts_with("spread") || verb.starts_with("serve"))
        return RelationType::Delivers;
    const bool drops = verb.starts_with("install") || verb.starts_with("deploy") || verb.starts_with("load") || verb.starts_with("launch") || verb.starts_with("execut") || verb.starts_with("plant")
        || verb.starts_with("inject") || verb.starts_with("unpack") || verb.starts_with("run");
    return drops ? RelationType::Drops : relation;
}

/// ", the FBI said" is no member of the list before it.
bool DeedReader::isSpeakerHere(const Mention& m, const CueAt& cue) const
{
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    return said && !isPlace(m_doc.thing(m)) && std::find(said->speakers.begin(), said->speakers.end(), m_doc.root(m.thing)) != said->speakers.end();
}

/// "X blames Y" and says no more: for what was told before.
void DeedReader::blame()
{
    for (const Speech& speech : m_speech[m_row]) {
        bool ofSomething = false;  // "accused X of lying" names what X is blamed for
        for (std::uint32_t k = speech.cue.last; k < m_s.last && k < speech.cue.last + 12; ++k)
            ofSomething = ofSomething || m_doc.isAnyOf(k, {"of", "for"});
        if (ofSomething)
            continue;
        const bool told = !m_out.empty() && m_out.back().sentence == m_row;
        if (speech.act != SpeechAct::Accuses || speech.accused.empty() || told || speech.isCarried || isNegated(speech.cue.first))
            continue;
        layDeed(speech.accused, {speech.cue, {Frame::Behind, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}}, "frame.blame");
    }
}

/// "X claimed responsibility (for the attack on Y)": what X is said to have done, or what was told before.
void DeedReader::responsibility(const CueAt& cue)
{
    if (isNegated(cue.range.first))
        return;
    const std::vector<int> sources = subjects(cue);
    const bool named = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) {
        return c.predicate.frame == Frame::Noun && c.range.first > cue.range.first && c.range.last < m_s.last && m_doc.isAnyOf(c.range.last, {"on", "against", "of", "at"});
    });
    if (!named)
        layDeed(sources, cue, "frame.responsibility");
}

/// "X was behind the attack", "blamed X for the breach": what was told before, if somebody is said to answer for it.
void DeedReader::definiteDeed(const CueAt& cue)
{
    const bool definite = cue.range.first > m_s.first && isDeedNoun(m_doc, cue.range.last - 1)
        && (m_doc.function[cue.range.first - 1] == FunctionWord::Definite
            || (cue.range.first > m_s.first + 1 && m_doc.function[cue.range.first - 2] == FunctionWord::Definite));
    const VerbGroup* next = m_g.verb(cue.range.last);
    const bool described = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) {  // "the actors behind the attacks"
        return c.predicate.frame == Frame::Behind && c.range.last <= cue.range.first && cue.range.first - c.range.last < 4 && c.range.first > m_s.first
            && m_doc.is(c.range.first, "behind") && m_g.phrase(c.range.first - 1);
    });
    if (!definite || described || (next && (next->isReduced || next->isGerund)))
        return;  // "the attacks targeting Y" say themselves whom they hit
    std::vector<int> sources = agents(cue.range.last);
    const Speech* said = speechAt(m_speech[m_row], cue.range.first);
    if (sources.empty() && said && !said->accused.empty() && cue.range.first >= said->cue.last)
        sources = said->accused;
    const bool answers = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueAt& c) {
        return c.predicate.frame == Frame::Behind && c.range.last <= cue.range.first && cue.range.first - c.range.last < 4 && !isNegated(c.range.first);
    });
    if (sources.empty() && answers)
        sources = subjects(cue);
    if (sources.empty() && sourcesOfPassive(cue))
        sources = subjectsOfNoun(cue);
    layDeed(sources, cue, "frame.definite-deed");
}

/// "The attacks were carried out by X".
bool DeedReader::sourcesOfPassive(const CueAt& cue) const
{
    const int phrase = m_g.phraseAt[cue.range.first - m_s.first];
    for (std::size_t row = 0; row < m_g.verbs.size(); ++row)
        if (m_g.verbs[row].isPassive && m_g.verbs[row].words.first >= cue.range.last && phrase != nothing
            && m_doc.isAnyOf(m_g.verbs[row].main, {"carried", "conducted", "launched", "perpetrated", "mounted", "orchestrated", "committed", "executed", "staged", "done", "made"})
            && subjectOf(m_doc, m_g, static_cast<int>(row)).phrase == phrase)
            return true;
    return false;
}

/// "were infected in a campaign which it named X": X, where nobody is told as doer.
std::vector<int> DeedReader::campaignOf(const CueAt& cue) const
{
    bool led = false;
    for (std::uint32_t k = cue.range.last; k < m_s.last && k < cue.range.last + 12 && !m_doc.is(k, ";"); ++k) {
        led = led || (m_doc.isAnyOf(k, {"campaign", "operation"}) && k > m_s.first + 1);
        const Mention* m = mention(k);
        if (m && m->kind == MentionKind::Name && m_doc.thing(*m).type == EntityType::Campaign && (led || m_doc.isAnyOf(k - 1, {"in", "during", "of"})))
            return {m_doc.root(m->thing)};
    }
    return {};
}

/// "was responsible", "launched a wiper": without a noun for the deed, the one told before, or a tool.
void DeedReader::behind(const CueAt& cue)
{
    if (isNegated(cue.range.first))
        return;
    std::vector<Mention> tools;
    for (const Mention& m : objects(cue.range.last, cue, false))
        if (isMalwareOrTool(m_doc.thing(m)))
            tools.push_back(m);
    if (!tools.empty())
        emit(subjects(cue), tools, cue, RelationType::Uses, "frame.verb");
    const bool bare = m_doc.isAnyOf(cue.range.last - 1, {"behind", "responsible", "for", "blame"});
    const bool closes = cue.range.last >= m_s.last || m_g.tag(cue.range.last) == Tag::Mark || m_doc.isAnyOf(cue.range.last, {"it", "them", "and"});
    if (bare && closes)
        layDeed(namedSubjects(cue), cue, "frame.behind");
}

/// Subject of "was responsible": of the verb before the cue.
std::vector<int> DeedReader::namedSubjects(const CueAt& cue)
{
    const std::uint32_t from = cue.range.first > m_s.first + 4 ? cue.range.first - 4 : m_s.first;
    for (std::uint32_t k = cue.range.first + 1; k > from; --k)
        if (const int row = m_g.verbAt[k - 1 - m_s.first]; row != nothing)
            return actingAt(subjectOf(m_doc, m_g, row), cue);
    return {};
}

/// Token behind the next `word` within the clause; 0 if there is none.
std::uint32_t DeedReader::tokenBehind(std::uint32_t at, std::string_view word, std::uint32_t reach) const
{
    for (std::uint32_t k = at; k < m_s.last && k < at + reach; ++k) {
        if (m_doc.isAnyOf(k, {";", "which", "who"}))
            return 0;
        if (m_doc.is(k, word))
            return k + 1;
    }
    return 0;
}

/// What stands as subject of a passive, and the places and lists that the clause goes on with.
std::vector<Mention> DeedReader::passiveObjects(const CueAt& cue)
{
    std::vector<Mention> found;
    const Subject subject = subjectOf(m_doc, m_g, verbRow(cue));
    if (subject.phrase == nothing)
        return found;
    std::uint32_t first = m_g.phrases[static_cast<std::size_t>(subject.phrase)].words.first;
    for (int row = subject.phrase - 1; row >= 0; --row) {  // "A, B and C were hit"
        const NounPhrase& before = m_g.phrases[static_cast<std::size_t>(row)];
        const bool joined = before.words.last < first && first - before.words.last <= 2 && (m_g.tag(first - 1) == Tag::Conjunction || m_doc.is(first - 1, ","));
        if (!joined)
            break;
        first = before.words.first;
    }
    for (std::uint32_t k = first; k < cue.range.first; ++k) {
        const NounPhrase* phrase = m_g.phrase(k);
        if (!phrase)
            continue;
        if (m_g.verb(phrase->lead) || m_doc.isAnyOf(phrase->lead, {"by", "from", "with", "no"})) {
            k = phrase->words.last - 1;
            continue;
        }
        if (ownsSystems(*phrase))
            takeSpeakerAsObject(cue, found);
        else
            takeObject(*phrase, cue, found);
        k = phrase->words.last - 1;
    }
    const bool anyPlain = std::any_of(found.begin(), found.end(), [&](const Mention& m) { return !isPlace(m_doc.thing(m)); });
    if (!anyPlain)
        found.clear();  // "servers in X were compromised" does not make X the victim
    if (cue.predicate.relation == RelationType::Targets && m_doc.is(m_s.last - 1, ":"))
        listItems(found);
    return found;
}

}  // namespace throughline::prose
