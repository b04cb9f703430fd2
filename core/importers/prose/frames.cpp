// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/link_reader.h"

#include <algorithm>
#include <array>

namespace throughline::prose {
namespace {

/// Reads the predicates of one sentence into statements.
class FrameReader : private LinkReader {
public:
    FrameReader(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : LinkReader(doc, speech, out) {}

    void read(std::uint32_t row)
    {
        m_row = row;
        m_s = m_doc.sentences[row].tokens;
        m_g = m_doc.grammars[row];
        m_skip.clear();
        m_cues = findCues(m_doc, m_g);
        m_cueAt.assign(m_s.last - m_s.first, nothing);
        for (std::size_t i = 0; i < m_cues.size(); ++i)
            m_cueAt[m_cues[i].range.first - m_s.first] = static_cast<int>(i);
        for (const CueAt& cue : m_cues)
            if (cue.predicate.frame == Frame::Link)
                link(cue);
        for (const CueAt& cue : m_cues) {
            switch (cue.predicate.frame) {
            case Frame::Verb: verb(cue); break;
            case Frame::Noun: noun(cue); break;
            case Frame::Route: route(cue); break;
            case Frame::Place: place(cue); break;
            case Frame::Source: source(cue); break;
            case Frame::Responsibility: responsibility(cue); break;
            case Frame::Kinship: kinship(cue); break;
            case Frame::Victim: fallenVictim(cue); break;
            case Frame::Includes: includes(cue); break;
            case Frame::Behind: behind(cue); break;
            case Frame::Link: break;
            }
        }
        for (std::uint32_t k = m_s.first; k < m_s.last; ++k)
            ascribe(k);
        copulas();
        memberships();
        instruments();
        blame();
        flawItem();
        frontCompany();
        tableRow();
    }

private:
    // ---- frames

    /// A fragment, an infinitive without anybody, "it was used to": nobody is named in the sentence.
    bool lacksSubject(const CueAt& cue) const
    {
        const int row = verbRow(cue);
        const Subject subject = subjectOf(m_doc, m_g, row);
        return subject.isNone() || subject.isInstrument || (subject.hasPronoun && !m_doc.isAnyOf(subject.pronoun, {"we", "you", "i"}));
    }

    void rememberSubject(const std::vector<int>& sources)
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
    void rememberDeed(const std::vector<Mention>& targets, const CueAt& cue, RelationType relation)
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

    void emit(const std::vector<int>& sources, const std::vector<Mention>& targets, const CueAt& cue, RelationType relation, std::string_view rule)
    {
        rememberDeed(targets, cue, relation);
        rememberSubject(sources);
        if (relation == RelationType::Targets || relation == RelationType::Compromises)
            for (const int source : sources)
                if (isActor(m_doc.things[static_cast<std::size_t>(source)]) && !targets.empty())
                    m_deed.doer = source;
        for (const int source : sources)
            for (const Mention& m : targets) {
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

    /// "hijacked cameras": a device that is taken over is infrastructure.
    void makeDevice(const Mention& m)
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
    RelationType ofFamily(int source, RelationType relation, const Thing& target, const CueAt& cue) const
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
    bool isSpeakerHere(const Mention& m, const CueAt& cue) const
    {
        const Speech* said = speechAt(m_speech[m_row], cue.range.first);
        return said && !isPlace(m_doc.thing(m)) && std::find(said->speakers.begin(), said->speakers.end(), m_doc.root(m.thing)) != said->speakers.end();
    }

    /// "phones of journalists were infected with X": the family is what attacks.
    bool infectedWith(const CueAt& cue)
    {
        if (!m_doc.is(cue.range.first, "infected") || !isPassive(cue))
            return false;
        std::vector<int> sources;
        for (const Mention& m : objects(cue.range.last, cue, false))
            if (m_doc.thing(m).type == EntityType::Malware)
                sources.push_back(m_doc.root(m.thing));
        emit(sources, passiveObjects(cue), cue, RelationType::Targets, "frame.infected-with");
        return true;
    }

    /// A list or table of flaws below a sentence that says they are exploited.
    void flawItem()
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

    /// "X blames Y" and says no more: for what was told before.
    void blame()
    {
        for (const Speech& speech : m_speech[m_row]) {
            const bool told = !m_out.empty() && m_out.back().sentence == m_row;
            if (speech.act != SpeechAct::Accuses || speech.accused.empty() || told || speech.isCarried || isNegated(speech.cue.first))
                continue;
            layDeed(speech.accused, {speech.cue, {Frame::Behind, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}}, "frame.blame");
        }
    }

    /// "X claimed responsibility (for the attack on Y)": what X is said to have done, or what was told before.
    void responsibility(const CueAt& cue)
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

    /// "broke in with X", "by means of X": what somebody did it with, whatever the verb.
    void instruments()
    {
        for (const NounPhrase& phrase : m_g.phrases) {
            if (!phrase.isLed() || !m_doc.isAnyOf(phrase.lead, {"with", "via", "through", "of", "using", "over"}) || isSkipped(phrase.lead))
                continue;
            if (m_doc.is(phrase.lead, "of") && !(phrase.lead >= m_s.first + 2 && m_doc.isAnyOf(phrase.lead - 1, {"means", "help", "aid", "way"}) && m_doc.isAnyOf(phrase.lead - 2, {"by", "the"})))
                continue;
            int row = nothing;
            for (std::size_t r = 0; r < m_g.verbs.size(); ++r)
                if (m_g.verbs[r].words.last <= phrase.lead)
                    row = static_cast<int>(r);
            if (row == nothing || m_g.verbs[static_cast<std::size_t>(row)].isNegated || isSpeechVerb(m_g.verbs[static_cast<std::size_t>(row)].main))
                continue;
            const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
            const CueAt cue{{verb.main, verb.main + 1}, {Frame::Verb, RelationType::Uses, AttributionDegree::NotStated, Predicate::Form::Finite}};
            std::vector<Mention> tools;
            const bool ways = m_doc.isAnyOf(phrase.lead, {"via", "through", "over"});
            for (const Mention& m : objects(phrase.words.first, cue, false))
                if (isMalwareOrTool(m_doc.thing(m)) || (ways && m_doc.thing(m).type == EntityType::Infrastructure))
                    tools.push_back(m);
            if (tools.empty())
                continue;
            std::vector<int> sources = verb.isPassive ? agents(verb.words.last) : actingAt(subjectOf(m_doc, m_g, row), cue);
            if (sources.empty() && verb.isPassive)
                sources = fallback(cue);
            std::erase_if(sources, [&](int source) { return !isActor(m_doc.things[static_cast<std::size_t>(source)]) && m_doc.things[static_cast<std::size_t>(source)].type != EntityType::Malware; });
            emit(sources, tools, cue, RelationType::Uses, "frame.instrument");
        }
    }

    void verb(const CueAt& cue)
    {
        if (isNegated(cue.range.first) || infectedWith(cue))
            return;
        if (m_doc.isAnyOf(cue.range.first, {"sent", "send", "sends", "sending"}))
            return sending(cue);
        const bool theft = m_doc.lowAt(cue.range.first).starts_with("st");
        const bool directs = m_doc.isAnyOf(cue.range.first, {"aimed", "directed", "geared", "focused", "centred", "centered", "pointed"});
        if (isPassive(cue) && !directs) {
            std::vector<int> sources = agents(cue.range.last);
            if (sources.empty() && m_doc.is(cue.range.last, "by"))
                return rememberDeed(passiveObjects(cue), cue, cue.predicate.relation);
            if (sources.empty())
                sources = fallback(cue);
            std::vector<Mention> targets = passiveObjects(cue);
            emit(sources, targets, cue, cue.predicate.relation, "frame.verb-passive");
            return;
        }
        std::vector<int> sources = subjects(cue);
        if (sources.empty() && lacksSubject(cue))
            sources = fallback(cue);
        if (sources.empty())
            return;
        std::vector<Mention> targets = objects(cue.range.last, cue, theft);
        for (const std::string_view word : {"against", "at"})
            if (const std::uint32_t against = cue.predicate.relation == RelationType::Uses ? tokenBehind(cue.range.last, word, 24) : 0) {
                const CueAt hits{cue.range, {Frame::Verb, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
                emit(sources, objects(against, hits, false), hits, RelationType::Targets, "frame.used-against");
            }
        const std::size_t before = m_out.size();
        emit(sources, targets, cue, cue.predicate.relation, "frame.verb");
        if (cue.predicate.relation == RelationType::Uses && concealsOrigin(cue.range.last))
            markRouting(before);
    }

    /// "used routers … to conceal the origin of further attacks": what it is used for is to hide behind it.
    bool concealsOrigin(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k + 2 < m_s.last && !m_doc.is(k, ";"); ++k) {
            if (!m_doc.is(k, "to") || !m_doc.isAnyOf(k + 1, {"conceal", "hide", "obscure", "mask", "disguise", "obfuscate"}))
                continue;
            for (std::uint32_t j = k + 2; j < m_s.last && j < k + 8; ++j)
                if (m_doc.isAnyOf(j, {"origin", "origins", "source", "location", "identity", "identities", "tracks"}))
                    return true;
        }
        return false;
    }

    void markRouting(std::size_t first)
    {
        for (std::size_t i = first; i < m_out.size(); ++i) {
            const Thing& t = m_doc.things[static_cast<std::size_t>(m_out[i].target)];
            m_out[i].isRouting = m_out[i].isRouting || (t.type == EntityType::Infrastructure && t.isRelay);
        }
    }

    /// "X is a new version of Y", "the hash belongs to X": the nearest fitting thing on either side.
    void kinship(const CueAt& cue)
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
    void fallenVictim(const CueAt& cue)
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
    void includes(const CueAt& cue)
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
    void memberships()
    {
        for (std::size_t row = 0; row + 1 < m_g.phrases.size(); ++row) {
            const NounPhrase& people = m_g.phrases[row];
            const NounPhrase& house = m_g.phrases[row + 1];
            const Mention* m = mention(people.head);
            if (!m || !isActor(m_doc.thing(*m)) || house.lead != people.words.last || !m_doc.isAnyOf(house.lead, {"of", "from", "in", "at", "within"}))
                continue;
            if (!m_doc.isAnyOf(people.head, {"officers", "officer", "members", "member", "employees", "employee", "contractors", "contractor", "agents", "operatives", "hackers", "officials", "personnel", "unit", "spies"}))
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

    /// "X is Unit 74455 of the GRU", "the group is part of the ministry".
    void copulas()
    {
        for (std::size_t row = 0; row < m_g.verbs.size(); ++row) {
            const VerbGroup& verb = m_g.verbs[row];
            if (m_g.tag(verb.main) != Tag::Be || verb.isNegated || verb.words.last >= m_s.last)
                continue;
            const NounPhrase* complement = m_g.phrase(verb.words.last);
            const Subject subject = subjectOf(m_doc, m_g, static_cast<int>(row));
            if (!complement || subject.phrase == nothing)
                continue;
            const CueAt cue{verb.words, {Frame::Link, RelationType::AttributedTo, AttributionDegree::Is, Predicate::Form::Finite}};
            if (m_doc.is(complement->head, "threat") && m_doc.is(complement->words.last, "to")) {
                const CueAt as{{complement->head, complement->head + 1}, {Frame::Behind, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
                emit(threatening(subject), objects(complement->words.last + 1, as, false), as, RelationType::Targets, "frame.threat-to");
                continue;
            }
            const Mention* m = mention(complement->head);
            if (!m)
                continue;
            const Mention here = *m;
            const Thing& t = m_doc.thing(here);
            const bool body = t.type == EntityType::Identity && (t.identityClass == IdentityClass::Government || t.kind == "military" || t.kind == "unit") && t.rule != "phrase.victim";
            const bool unit = isActor(t) && t.kind == "unit";
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

    /// Who is said to be a threat: an actor, or a state.
    std::vector<int> threatening(const Subject& subject)
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
            return {governmentOf(m_doc, t.country)};
        return isActor(t) ? std::vector<int>{m_doc.root(here.thing)} : std::vector<int>();
    }

    /// "was responsible", "launched a wiper": without a noun for the deed, the one told before, or a tool.
    void behind(const CueAt& cue)
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
    std::vector<int> namedSubjects(const CueAt& cue)
    {
        const std::uint32_t from = cue.range.first > m_s.first + 4 ? cue.range.first - 4 : m_s.first;
        for (std::uint32_t k = cue.range.first + 1; k > from; --k)
            if (const int row = m_g.verbAt[k - 1 - m_s.first]; row != nothing)
                return actingAt(subjectOf(m_doc, m_g, row), cue);
        return {};
    }

    /// Token behind the next `word` within the clause; 0 if there is none.
    std::uint32_t tokenBehind(std::uint32_t at, std::string_view word, std::uint32_t reach) const
    {
        for (std::uint32_t k = at; k < m_s.last && k < at + reach; ++k) {
            if (m_doc.isAnyOf(k, {";", "which", "who"}))
                return 0;
            if (m_doc.is(k, word))
                return k + 1;
        }
        return 0;
    }

    /// "sent 10,000 e-mails with hidden links to politicians": those who get them.
    void sending(const CueAt& cue)
    {
        bool mail = false;
        const std::uint32_t from = isPassive(cue) && cue.range.first > m_s.first + 14 ? cue.range.first - 14 : isPassive(cue) ? m_s.first : cue.range.last;
        for (std::uint32_t k = from; k < m_s.last && k < cue.range.last + 10; ++k)
            mail = mail || m_doc.isAnyOf(k, {"emails", "mails", "email", "messages", "attachments", "documents", "lures", "links", "texts", "mail", "letters", "invitations", "applications", "sms"});
        const std::uint32_t at = tokenBehind(cue.range.last, "to", 16);
        if (!mail || at == 0)
            return;
        std::vector<int> sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        emit(sources, objects(at, cue, false), cue, RelationType::Targets, "frame.sending");
    }

    /// What stands as subject of a passive, and the places and lists that the clause goes on with.
    std::vector<Mention> passiveObjects(const CueAt& cue)
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

    void noun(const CueAt& cue)
    {
        static constexpr std::array<std::string_view, 7> links{"on", "against", "into", "of", "at", "in", "from"};
        std::uint32_t at = cue.range.last;
        if (isNegated(cue.range.first))
            return;
        while (at < m_s.last && m_doc.isAnyOf(at, {"”", "\"", "’", "'"}))
            ++at;
        std::vector<Mention> targets;
        const bool linked = at < m_s.last && std::any_of(links.begin(), links.end(), [&](std::string_view w) { return m_doc.is(at, w); });
        const bool uses = cue.predicate.relation != RelationType::Targets;
        if (m_doc.isAnyOf(cue.range.first, {"stealing", "theft", "stole", "stolen", "steal"})) {
            if (const std::uint32_t from = tokenBehind(at, "from", 14)) {
                targets = objects(from, cue, false);
            }
        } else if (!uses && m_doc.isAnyOf(at, {"by", "of", "from", ",", "with"}) && overAgent(at) != 0) {
            targets = objects(overAgent(at), cue, false);
        } else if (linked && !(uses && !m_doc.is(at, "of"))) {
            targets = objects(at + 1, cue, true);
        } else if (!uses && !linked) {
            targets = objectBefore(cue);
        }
        // "cyberattacks and espionage against the country": the shared preposition serves both.
        if (targets.empty())
            return definiteDeed(cue);
        std::vector<int> sources = agents(cue.range.last);
        if (sources.empty())
            sources = subjects(cue);
        if (sources.empty() && !hasOtherDoer(cue))
            sources = fallback(cue);
        emit(sources, targets, cue, cue.predicate.relation, "frame.noun");
    }

    /// "the attack by X on Y": the token behind the preposition that leads to whom it hit; 0 if none.
    std::uint32_t overAgent(std::uint32_t at) const
    {
        for (std::uint32_t k = m_doc.is(at, ",") ? at : at + 1; k < m_s.last && k < at + 16; ++k) {
            if (m_doc.is(k, ",") && k + 1 < m_s.last && m_g.tag(k + 1) == Tag::Relative) {  // ", which began in May,"
                std::uint32_t close = k + 2;
                while (close < m_s.last && !m_doc.is(close, ","))
                    ++close;
                if (close < m_s.last) {
                    k = close;
                    continue;
                }
            }
            if (m_g.verbAt[k - m_s.first] != nothing || m_doc.is(k, ";") || m_g.tag(k) == Tag::Subordinator || m_g.tag(k) == Tag::Relative)
                return 0;
            if (m_doc.isAnyOf(k, {"on", "against", "into", "at"}))
                return k + 1;
        }
        return 0;
    }

    /// "X was behind the attack", "blamed X for the breach": what was told before, if somebody is said to answer for it.
    void definiteDeed(const CueAt& cue)
    {
        const bool definite = cue.range.first > m_s.first && isDeedNoun(m_doc, cue.range.last - 1)
            && (m_doc.function[cue.range.first - 1] == FunctionWord::Definite
                || (cue.range.first > m_s.first + 1 && m_doc.function[cue.range.first - 2] == FunctionWord::Definite));
        const VerbGroup* next = m_g.verb(cue.range.last);
        if (!definite || (next && (next->isReduced || next->isGerund)))
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
    bool sourcesOfPassive(const CueAt& cue) const
    {
        const int phrase = m_g.phraseAt[cue.range.first - m_s.first];
        for (std::size_t row = 0; row < m_g.verbs.size(); ++row)
            if (m_g.verbs[row].isPassive && m_g.verbs[row].words.first >= cue.range.last && phrase != nothing
                && m_doc.isAnyOf(m_g.verbs[row].main, {"carried", "conducted", "launched", "perpetrated", "mounted", "orchestrated", "committed", "executed", "staged", "done", "made"})
                && subjectOf(m_doc, m_g, static_cast<int>(row)).phrase == phrase)
                return true;
        return false;
    }

    /// "the Colonial Pipeline attack".
    std::vector<Mention> objectBefore(const CueAt& cue) const
    {
        if (cue.range.first == m_s.first || !m_doc.isAnyOf(cue.range.first, {"attack", "attacks", "hack", "breach", "compromise", "intrusion"}))
            return {};
        const Mention* m = mention(cue.range.first - 1);
        if (!m || m->isPossessive || m_doc.thing(*m).type != EntityType::Identity || m_doc.thing(*m).identityClass != IdentityClass::Organisation)
            return {};
        return {*m};
    }

    void route(const CueAt& cue)
    {
        std::vector<int> sources = subjects(cue);
        if (sources.empty())
            sources = fallback(cue);
        const std::size_t before = m_out.size();
        emit(sources, objects(cue.range.last, cue, false), cue, RelationType::Uses, "frame.route");
        for (std::size_t i = before; i < m_out.size(); ++i)
            m_out[i].isRouting = true;
    }

    void place(const CueAt& cue)
    {
        const bool origin = cue.predicate.relation == RelationType::OriginatesFrom;
        const std::uint32_t from = cue.range.first > m_s.first + 40 ? cue.range.first - 40 : m_s.first;
        int source = nothing;
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
    void source(const CueAt& cue)
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
    void frontCompany()
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

    /// A table row with a value and a family: the value indicates it.
    void tableRow()
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
                add(m_doc.root(m->thing), RelationType::Indicates, named, CueAt{m->tokens, {}}, m->tokens, "table.indicates");
            k = m->tokens.last - 1;
        }
    }

};

/// "Hackers often use phishing": what such people do at large is nobody's deed.
bool isHabit(const Document& doc, const Statement& st)
{
    const Thing& source = doc.things[static_cast<std::size_t>(st.source)];
    const auto bare = [](const std::string& name) { return name.find(' ') == std::string::npos && name.ends_with('s'); };
    const bool atLarge = source.rule == "phrase.actor" && bare(source.name) && std::all_of(source.also.begin(), source.also.end(), bare);
    if (!atLarge || !st.speakers.empty() || st.relation == RelationType::AttributedTo)
        return false;
    const std::string_view verb = doc.lowAt(st.cue.first);
    const bool present = !verb.ends_with("ed") && !verb.ends_with("ing")
        && !doc.isAnyOf(st.cue.first, {"hit", "stole", "broke", "struck", "took", "went", "hid", "spread", "sent", "bought", "gained"});
    return present && !(st.cue.first > 0 && doc.function[st.cue.first - 1] == FunctionWord::Auxiliary && !doc.isAnyOf(st.cue.first - 1, {"can", "may", "could", "might", "will", "would"}));
}

/// "Chinese group" is no origin of its own where a sponsor or seat in that country is named.
void dropCoveredOrigins(const Document& doc, std::vector<Statement>& out)
{
    const auto country = [&](int thing) -> const std::string& { return doc.things[static_cast<std::size_t>(thing)].country; };
    std::vector<std::pair<int, std::string>> covered;
    for (const Statement& st : out)
        if (st.relation == RelationType::AttributedTo || st.relation == RelationType::LocatedAt)
            covered.emplace_back(st.source, country(st.target));
    std::sort(covered.begin(), covered.end());
    std::erase_if(out, [&](const Statement& st) {
        return st.relation == RelationType::OriginatesFrom && std::binary_search(covered.begin(), covered.end(), std::pair(st.source, country(st.target)));
    });
}

}  // namespace

std::vector<Statement> findStatements(Document& doc, const std::vector<std::vector<Speech>>& speech)
{
    std::vector<Statement> out;
    readCompounds(doc, speech, out);
    FrameReader reader(doc, speech, out);
    for (std::uint32_t row = 0; row < doc.sentences.size(); ++row)
        if (doc.sentences[row].kind != BlockKind::Heading)
            reader.read(row);
    for (Statement& statement : out) {  // names may have been joined on the way
        statement.source = doc.root(statement.source);
        statement.target = doc.root(statement.target);
    }
    std::erase_if(out, [](const Statement& s) { return s.source == s.target; });
    std::erase_if(out, [&](const Statement& st) { return isHabit(doc, st); });
    dropCoveredOrigins(doc, out);
    return out;
}

}  // namespace throughline::prose
