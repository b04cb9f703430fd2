// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/relation_reader.h"

#include <algorithm>
#include <array>
#include <map>

namespace throughline::prose {
namespace {

/// Reads the predicates of one sentence into statements.
class FrameReader : private RelationReader {
public:
    FrameReader(Document& doc, const std::vector<std::vector<Speech>>& speech, std::vector<Statement>& out) : RelationReader(doc, speech, out) {}

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
        sponsors();
        instruments();
        leakSite();
        blame();
        flawItem();
        frontCompany();
        tableRow();
    }

private:
    /// "phones of journalists were infected with X": the family is what attacks.
    bool infectedWith(const CueAt& cue)
    {
        if (!m_doc.is(cue.range.first, "infected") || !isPassive(cue))
            return false;
        std::vector<int> sources;
        for (const Mention& m : objects(cue.range.last, cue, false))
            if (m_doc.thing(m).type == EntityType::Malware)
                sources.push_back(m_doc.root(m.thing));
        if (sources.empty())
            sources = campaignOf(cue);
        if (sources.empty())
            return !m_doc.is(cue.range.last, "by");
        emit(sources, passiveObjects(cue), cue, RelationType::Targets, "frame.infected-with");
        return true;
    }

    /// "broke in with X", "by means of X": what somebody did it with, whatever the verb.
    void instruments()
    {
        for (const NounPhrase& phrase : m_g.phrases) {
            if (!phrase.isLed() || !m_doc.isAnyOf(phrase.lead, {"with", "via", "through", "of", "using", "over", "from", "to"}) || isSkipped(phrase.lead))
                continue;
            if (m_doc.is(phrase.lead, "of") && !(phrase.lead >= m_s.first + 2 && m_doc.isAnyOf(phrase.lead - 1, {"means", "help", "aid", "way"}) && m_doc.isAnyOf(phrase.lead - 2, {"by", "the"})))
                continue;
            int row = nothing;
            for (std::size_t r = 0; r < m_g.verbs.size(); ++r)
                if (m_g.verbs[r].words.last <= phrase.lead)
                    row = static_cast<int>(r);
            if (row == nothing) {
                itemInstrument(phrase);
                continue;
            }
            if (m_g.verbs[static_cast<std::size_t>(row)].isNegated || isSpeechVerb(m_g.verbs[static_cast<std::size_t>(row)].main))
                continue;
            const VerbGroup& verb = m_g.verbs[static_cast<std::size_t>(row)];
            const CueAt cue{{verb.main, verb.main + 1}, {Frame::Verb, RelationType::Uses, AttributionDegree::NotStated, Predicate::Form::Finite}};
            std::vector<Mention> tools;
            const bool ways = m_doc.isAnyOf(phrase.lead, {"via", "through", "over"}) || isEndOfWay(phrase.lead, verb.main);
            if (!ways && m_doc.isAnyOf(phrase.lead, {"from", "to"}))
                continue;
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

    /// "sent mails from an account", "sent what was stolen to a server": where it came from and where it went.
    bool isEndOfWay(std::uint32_t lead, std::uint32_t verb) const
    {
        if (m_doc.is(lead, "from"))
            return m_doc.isAnyOf(verb, {"sent", "send", "sends", "sending", "worked", "operated", "operating", "launched", "launching", "connected", "connecting", "acted", "attacked"});
        return m_doc.is(lead, "to") && m_doc.isAnyOf(verb, {"sent", "sends", "sending", "exfiltrated", "exfiltrating", "uploaded", "uploading", "transferred", "copied", "moved", "forwarded"});
    }

    /// "- Credential dumping [T1003] with Mimikatz": an item without a verb tells of the actor of its list.
    void itemInstrument(const NounPhrase& phrase)
    {
        if (m_doc.sentences[m_row].kind != BlockKind::ListItem || !m_doc.isAnyOf(phrase.lead, {"with", "via", "using"}))
            return;
        const CueAt cue{{phrase.lead, phrase.lead + 1}, {Frame::Noun, RelationType::Uses, AttributionDegree::NotStated, Predicate::Form::Finite}};
        std::vector<Mention> tools;
        for (const Mention& m : objects(phrase.words.first, cue, false))
            if (isMalwareOrTool(m_doc.thing(m)))
                tools.push_back(m);
        std::vector<int> sources = tools.empty() ? std::vector<int>() : fallback(cue);
        std::erase_if(sources, [&](int source) { return !isActor(m_doc.things[static_cast<std::size_t>(source)]); });
        emit(sources, tools, cue, RelationType::Uses, "frame.instrument");
    }

    void verb(const CueAt& cue)
    {
        if (isNegated(cue.range.first) || infectedWith(cue))
            return;
        if (m_doc.isAnyOf(cue.range.first, {"sent", "send", "sends", "sending"}))
            return sending(cue);
        if (m_doc.lowAt(cue.range.first).starts_with("forc") && !forcesToStop(cue.range.last))
            return;
        const bool theft = m_doc.lowAt(cue.range.first).starts_with("st");
        const bool directs = m_doc.isAnyOf(cue.range.first, {"aimed", "directed", "geared", "focused", "centred", "centered", "pointed"});
        if (isPassive(cue) && !directs) {
            std::vector<int> sources = agents(cue.range.last);
            if (sources.empty() && m_doc.is(cue.range.last, "by"))
                return rememberDeed(passiveObjects(cue), cue, cue.predicate.relation);
            if (sources.empty())
                sources = campaignOf(cue);
            if (sources.empty())
                sources = fallback(cue);
            std::vector<Mention> targets = cue.predicate.relation == RelationType::Impersonates ? objects(cue.range.last, cue, false) : passiveObjects(cue);
            if (cue.predicate.relation == RelationType::Targets || cue.predicate.relation == RelationType::Compromises)
                if (const std::uint32_t named = namedAmong(cue.range.last, m_s.last); named != 0)  // "firms were hit by X, including A and B"
                    for (const Mention& member : objects(named, cue, false))
                        targets.push_back(member);
            emit(sources, targets, cue, cue.predicate.relation, "frame.verb-passive");
            return;
        }
        std::vector<int> sources = subjects(cue);
        if (sources.empty() && lacksSubject(cue))
            sources = fallback(cue);
        if (sources.empty() && controls(cue))
            return controlled(cue);
        if (sources.empty())
            return;
        std::vector<Mention> targets = objects(cue.range.last, cue, theft);
        const bool plants = std::any_of(targets.begin(), targets.end(), [&](const Mention& m) { return isMalwareOrTool(m_doc.thing(m)); });
        for (const std::string_view word : {"against", "at", "on"})
            if (!staysBefore(word, cue.range.last) || (word == "on" && !plants))
                continue;
            else if (const std::uint32_t against = cue.predicate.relation == RelationType::Uses || (cue.predicate.relation == RelationType::Exploits && word == "against") ? tokenBehind(cue.range.last, word, 24) : 0) {
                const CueAt hits{cue.range, {Frame::Verb, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
                emit(sources, objects(against, hits, false), hits, RelationType::Targets, "frame.used-against");
            }
        const std::size_t before = m_out.size();
        if (cue.predicate.relation == RelationType::Uses && !plants)
            ownFamily(sources, cue);
        emit(sources, targets, cue, cue.predicate.relation, "frame.verb");
        if (cue.predicate.relation == RelationType::Uses && concealsOrigin(cue.range.last))
            markRouting(before);
    }

    /// Does the word come before another verb begins?
    bool staysBefore(std::string_view word, std::uint32_t at) const
    {
        for (std::uint32_t k = at; k < m_s.last && k < at + 24; ++k) {
            if (m_doc.is(k, word))
                return true;
            if (m_g.verbAt[k - m_s.first] != nothing)
                return false;
        }
        return false;
    }

    /// "forced the operator to shut down its pipeline": what an attack does; not "forced users to click".
    bool forcesToStop(std::uint32_t at) const
    {
        for (std::uint32_t k = at; k + 1 < m_s.last && k < at + 14; ++k)
            if (m_doc.is(k, "to") && m_g.tag(k) == Tag::To)
                return m_doc.isAnyOf(k + 1, {"shut", "switch", "halt", "suspend", "close", "cancel", "stop", "disconnect", "take", "turn", "divert", "delay", "postpone", "restrict", "abandon"});
        return m_doc.isAnyOf(at, {"offline"});
    }

    bool controls(const CueAt& cue) const
    {
        return m_doc.isAnyOf(cue.range.first, {"controlled", "controls", "operated", "operates", "ran", "runs", "administered", "managed", "manages", "owned", "owns"});
    }

    /// "X, a company in Y, controlled the botnet": a firm that is no known actor, but runs what attacks.
    void controlled(const CueAt& cue)
    {
        const Subject subject = subjectOf(m_doc, m_g, verbRow(cue));
        const Mention* who = subject.phrase == nothing ? nullptr : mention(m_g.phrases[static_cast<std::size_t>(subject.phrase)].words.last - 1);
        const bool firm = who && who->kind == MentionKind::Name && m_doc.thing(*who).identityClass == IdentityClass::Organisation && m_doc.thing(*who).kind != "vendor" && m_doc.thing(*who).kind != "medium";
        if (!firm)
            return;
        const int source = m_doc.root(who->thing);
        std::vector<Mention> run;
        for (const Mention& m : objects(cue.range.last, cue, false))
            if (m_doc.thing(m).type == EntityType::Malware || m_doc.thing(m).kind == "botnet")
                run.push_back(m);
        emit({source}, run, cue, RelationType::Uses, "frame.verb");
    }

    /// "X's affiliates … deploying ransomware": theirs.
    void ownFamily(const std::vector<int>& sources, const CueAt& cue)
    {
        const NounPhrase* object = cue.range.last < m_s.last ? m_g.phrase(cue.range.last) : nullptr;
        if (!object || object->words.first != object->head || !m_doc.isAnyOf(object->head, {"ransomware", "malware"}))
            return;
        if (m_families.empty())
            for (std::size_t row = 0; row < m_doc.things.size(); ++row)
                if (const Thing& t = m_doc.things[row]; t.mergedInto == nothing && t.type == EntityType::Malware && t.naming == Naming::Named)
                    m_families.emplace(t.name, static_cast<int>(row));
        for (const int source : sources) {
            const std::string name = m_doc.things[static_cast<std::size_t>(source)].name;
            const auto family = m_families.find(name.substr(0, name.rfind(' ')));
            if (isActor(m_doc.things[static_cast<std::size_t>(source)]) && name.find(' ') != std::string::npos && family != m_families.end())
                add(source, RelationType::Uses, m_doc.root(family->second), cue, cue.range, "frame.verb");
        }
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

    /// "sent 10,000 e-mails with hidden links to politicians": those who get them.
    void sending(const CueAt& cue)
    {
        bool mail = false;
        const std::uint32_t from = isPassive(cue) && cue.range.first > m_s.first + 14 ? cue.range.first - 14 : isPassive(cue) ? m_s.first : cue.range.last;
        for (std::uint32_t k = from; k < m_s.last && k < cue.range.last + 10; ++k)
            mail = mail || m_doc.isAnyOf(k, {"emails", "mails", "email", "messages", "attachments", "documents", "lures", "links", "texts", "mail", "letters", "invitations", "applications", "sms"});
        const std::uint32_t at = tokenBehind(cue.range.last, "to", 16);
        if (at == 0)
            return;
        std::vector<int> sources = subjects(cue);
        if (!mail)
            return reporting(sources, at, cue);
        if (sources.empty())
            sources = fallback(cue);
        emit(sources, objects(at, cue, false), cue, RelationType::Targets, "frame.sending");
    }

    /// "sends what it stole to 192.0.2.1": a family talks to an address.
    void reporting(const std::vector<int>& sources, std::uint32_t at, const CueAt& cue)
    {
        const CueAt as{cue.range, {Frame::Verb, RelationType::CommunicatesWith, AttributionDegree::NotStated, Predicate::Form::Finite}};
        for (const int source : sources)
            if (m_doc.things[static_cast<std::size_t>(source)].type == EntityType::Malware)
                for (const Mention& m : objects(at, as, false))
                    if (m_doc.thing(m).type == EntityType::Indicator)
                        add(source, RelationType::CommunicatesWith, m_doc.root(m.thing), as, cue.range, "frame.verb");
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
        if (m_doc.is(at, "on") && m_doc.is(at + 1, "behalf"))
            return;  // "the attack on behalf of X": whose it is
        if (m_doc.isAnyOf(cue.range.first, {"stealing", "theft", "stole", "stolen", "steal", "siphoned", "siphoning", "exfiltrated", "exfiltrating", "copied"})) {
            const std::uint32_t from = tokenBehind(at, "from", 14);
            const NounPhrase* loot = at < m_s.last ? m_g.phrase(at) : nullptr;
            if (from != 0)
                targets = objects(from, cue, false);
            else if (loot && m_doc.is(loot->words.last, "of"))
                targets = objects(loot->words.last + 1, cue, false);  // "stole the details of officers"
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
            sources = blamedFor(cue);
        if (sources.empty())
            sources = subjects(cue);
        if (sources.empty() && !hasOtherDoer(cue))
            sources = fallback(cue);
        emit(sources, targets, cue, cue.predicate.relation, "frame.noun");
    }

    /// "the attack on Y was blamed on X".
    std::vector<int> blamedFor(const CueAt& cue) const
    {
        const Speech* said = speechAt(m_speech[m_row], cue.range.first);
        const bool passive = said && said->act == SpeechAct::Accuses && said->cue.first >= cue.range.last && m_doc.isAnyOf(said->cue.first, {"blamed", "pinned"});
        return passive ? said->accused : std::vector<int>();
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

    std::map<std::string, int> m_families;  ///< named ones, by name; looked up only
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
        && !doc.isAnyOf(st.cue.first, {"hit", "spread", "gained", "stole", "broke", "went", "bought"}) && !doc.lexicon->verbForm(doc.tokens[st.cue.first].word, VerbForm::Past);
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
    // A claim stands at its first sentence, whatever rule found it.
    std::stable_sort(out.begin(), out.end(), [](const Statement& a, const Statement& b) { return a.sentence < b.sentence; });
    return out;
}

}  // namespace throughline::prose
