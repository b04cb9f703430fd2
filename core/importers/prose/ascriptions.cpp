// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/importers/prose/link_reader.h"

namespace throughline::prose {
namespace {

constexpr std::array<std::string_view, 29> deeds{"attack", "attacks", "cyberattack", "cyberattacks", "hack", "hacks", "breach", "breaches", "intrusion", "intrusions",
                                                "campaign", "campaigns", "operation", "operations", "activity", "theft", "incident", "incidents", "compromise", "raid",
                                                "heist", "espionage", "wave", "series", "leak", "sabotage", "attempt", "attempts", "break"};

bool isTie(const Document& doc, std::uint32_t at)
{
    return doc.isAnyOf(at, {"link", "links", "linked", "linking", "tie", "ties", "tied", "tying", "attribute", "attributes", "attributed", "attributing", "trace",
                            "traces", "traced", "tracing", "connect", "connects", "connected", "connecting", "pin", "pins", "pinned", "pinning", "ascribe", "ascribes",
                            "ascribed", "ascribing", "laid", "blamed", "blames", "blame", "blaming"});
}

}  // namespace

bool isDeedNoun(const Document& doc, std::uint32_t at)
{
    return std::find(deeds.begin(), deeds.end(), doc.lowAt(at)) != deeds.end();
}

LinkReader::Ascription LinkReader::ascriptionAt(std::uint32_t verb) const
{
    Ascription found;
    if (!isTie(m_doc, verb) || m_g.verbAt[verb - m_s.first] == nothing)
        return found;
    const int row = m_g.verbAt[verb - m_s.first];
    const VerbGroup& group = m_g.verbs[static_cast<std::size_t>(row)];
    if (group.main != verb || group.isNegated)
        return found;
    if (group.isPassive)
        takeTied(subjectOf(m_doc, m_g, row), found);
    else if (const Subject subject = relativeObject(verb); subject.phrase != nothing)
        takeTied(subject, found);
    for (std::uint32_t k = verb + 1; k < m_s.last && k < verb + 18; ++k) {
        const bool tied = found.object != nothing || found.isDeed;
        if (m_doc.is(k, "for") && m_doc.lowAt(verb).starts_with("blam"))
            break;  // "blamed X for the attack on Y": Y was hit
        if (m_doc.isAnyOf(k, {"to", "on", "with"}) && (tied || m_doc.isAnyOf(k - 1, {"it", "them"}))) {
            found.at = k + 1;
            found.isDeed = found.isDeed || found.object == nothing;
            return found;
        }
        if (m_doc.isAnyOf(k, {";", "."}) || m_g.tag(k) == Tag::Subordinator || m_g.tag(k) == Tag::Relative)
            break;
        const NounPhrase* phrase = m_g.phrase(k);
        if (!phrase || (phrase->isLed() && m_doc.is(phrase->lead, "by")))
            continue;
        if (!tied)
            takeTied({.phrase = m_g.phraseAt[k - m_s.first]}, found);
        k = phrase->words.last - 1;
    }
    return found;
}

/// "APT40, which they linked to X": the antecedent is what is tied.
Subject LinkReader::relativeObject(std::uint32_t verb) const
{
    for (std::uint32_t k = verb; k > m_s.first && verb - k < 8; --k)
        if (m_g.tag(k - 1) == Tag::Relative || m_doc.is(k - 1, "that")) {
            std::uint32_t at = k - 1;
            while (at > m_s.first && m_g.tag(at - 1) == Tag::Mark)
                --at;
            return at > m_s.first ? Subject{.phrase = m_g.phraseAt[at - 1 - m_s.first]} : Subject{};
        }
    return {};
}

/// What is tied to somebody: an actor, or a deed.
void LinkReader::takeTied(const Subject& subject, Ascription& found) const
{
    if (subject.hasPronoun)
        found.isDeed = true;
    if (subject.phrase == nothing)
        return;
    const NounPhrase& phrase = m_g.phrases[static_cast<std::size_t>(subject.phrase)];
    for (std::uint32_t k = phrase.words.first; k < phrase.words.last; ++k) {
        const Mention* m = mention(k);
        const bool ends = m && m->tokens.last == phrase.words.last;
        if (m && isActor(m_doc.thing(*m)))
            found.object = m_doc.root(m->thing);
        else if (ends && isMalwareOrTool(m_doc.thing(*m)))
            found.object = m_doc.root(m->thing);
        if (!m && isDeedNoun(m_doc, k)) {
            found.isDeed = true;
            found.deed = subject.phrase;
        }
    }
}

void LinkReader::ascribe(std::uint32_t verb)
{
    const Ascription found = ascriptionAt(verb);
    if (found.at == 0)
        return;
    const CueAt cue{{verb, verb + 1}, {Frame::Link, RelationType::AttributedTo, AttributionDegree::LinkedTo, Predicate::Form::Finite}};
    if (found.isDeed)
        takeDeedVictim(found);
    for (const int target : tiedTo(found.at))
        if (ofFamily(found, target)) {
            const int family = found.object != nothing ? found.object : m_lastFamily;
            add(target, RelationType::Uses, family, cue, cue.range, "frame.ascribed");
        } else if (found.object != nothing && !found.isDeed) {
            if (target != found.object)
                add(found.object, tieBetween(found.object, target, cue), target, cue, cue.range, "frame.ascribed");
        } else {
            layDeed({target}, cue, "frame.ascribed-deed");
        }
}

/// A family that is laid to a group: the group uses it.
bool LinkReader::ofFamily(const Ascription& found, int target) const
{
    const int family = found.object != nothing ? found.object : found.isDeed && found.deed == nothing && m_deed.victims.empty() ? m_lastFamily : nothing;
    return family != nothing && isMalwareOrTool(m_doc.things[static_cast<std::size_t>(family)]) && isActor(m_doc.things[static_cast<std::size_t>(target)]);
}

/// "the WazirX theft", "the attack on X": whom the deed hit that is laid to somebody here.
void LinkReader::takeDeedVictim(const Ascription& found)
{
    const NounPhrase* deed = found.deed == nothing ? nullptr : &m_g.phrases[static_cast<std::size_t>(found.deed)];
    if (!deed)
        return;
    const CueAt cue{{deed->head, deed->head + 1}, {Frame::Noun, RelationType::Targets, AttributionDegree::NotStated, Predicate::Form::Finite}};
    std::vector<Mention> victims;
    if (m_doc.isAnyOf(deed->words.last, {"on", "against", "into", "at", "of"}))
        victims = objects(deed->words.last + 1, cue, false);
    else if (deed->head > deed->words.first)
        takeObject({{deed->words.first, deed->head}, deed->head - 1, deed->words.first}, cue, victims);
    std::vector<std::pair<int, RelationType>> told;
    for (const Mention& m : victims)
        if (fits(m, RelationType::Targets) && !isPlace(m_doc.thing(m)))
            told.emplace_back(m_doc.root(m.thing), RelationType::Targets);
    if (!told.empty())
        m_deed = {m_deed.doer, told, m_row};
}

/// Those to whom something is tied, from the token on: a list up to the next clause.
std::vector<int> LinkReader::tiedTo(std::uint32_t at)
{
    std::vector<int> targets;
    for (std::uint32_t k = at; k < m_s.last && k < at + 20; ++k) {
        if (const Mention* m = mention(k)) {
            const Mention here = *m;
            const int target = linkTarget(here);
            k = here.tokens.last - 1;
            if (target != nothing && std::find(targets.begin(), targets.end(), target) == targets.end())
                targets.push_back(target);
            continue;
        }
        if (m_g.tag(k) == Tag::Subordinator || m_g.tag(k) == Tag::Relative || m_doc.isAnyOf(k, {".", ";", "in", "for", "over", "with", "by", "after", "on", "from"}))
            break;
        if (!targets.empty() && m_g.verb(k))
            break;  // "linked to X of attacking Y": Y is no sponsor
        if (m_doc.is(k, ",") && !targets.empty() && m_doc.isAnyOf(k + 1, {"a", "an", "which", "who"}))
            break;  // "to X, a group run by Y": what X is
        if (m_doc.is(k, ",") && !targets.empty() && !(k + 1 < m_s.last && (mention(k + 1) || m_doc.is(k + 1, "and"))))
            break;
    }
    if (m_doc.is(m_s.last - 1, ":")) {
        std::vector<Mention> items;
        listItems(items);
        for (const Mention& item : items)
            if (const int target = linkTarget(item); target != nothing && m_doc.thing(item).identityClass != IdentityClass::Class)
                targets.push_back(target);
    }
    return targets;
}

/// "a China-aligned actor was behind these attacks": the group of whom they were told, and where it is said to come from.
void LinkReader::identify(int described, int doer, const CueAt& cue, std::string_view rule)
{
    const bool known = doer != nothing && m_doc.things[static_cast<std::size_t>(doer)].naming == Naming::Named && m_row - m_deed.row <= 8;
    const Thing& t = m_doc.things[static_cast<std::size_t>(described)];
    const std::string& side = known ? m_doc.things[static_cast<std::size_t>(doer)].country : t.country;
    if (!known || t.kind == "described actor" || (!side.empty() && !t.country.empty() && side != t.country))
        return;
    if (const int place = t.country.empty() ? nothing : placeOf(m_doc, t.country); place != nothing)
        add(doer, RelationType::OriginatesFrom, place, cue, cue.range, rule);
    m_doc.merge(described, doer);
}

/// Who is said to have done what was told before: "X claimed responsibility", "blamed the attack on X".
/// Unnamed attackers are tied to X; without any, X did it.
void LinkReader::layDeed(const std::vector<int>& sources, const CueAt& cue, std::string_view rule)
{
    constexpr std::uint32_t reach = 8;  // sentences
    const int doer = m_deed.doer != nothing ? m_doc.root(m_deed.doer) : nothing;
    const bool recent = m_row - m_deed.row <= reach;
    for (const int source : sources) {
        if (source == doer)
            continue;
        const Thing& t = m_doc.things[static_cast<std::size_t>(source)];
        const bool unnamed = doer != nothing && m_doc.things[static_cast<std::size_t>(doer)].naming != Naming::Named;
        if (isActor(t) && t.naming != Naming::Named) {
            identify(source, doer, cue, rule);
            continue;
        }
        const std::string& side = doer == nothing ? t.country : m_doc.things[static_cast<std::size_t>(doer)].country;
        if (!side.empty() && !t.country.empty() && side != t.country)
            continue;  // "Chinese hackers" are not Taiwan's
        if (unnamed && (isActor(t) || t.type == EntityType::Identity)) {
            add(doer, RelationType::AttributedTo, source, cue, cue.range, rule);
            continue;
        }
        if (recent)
            for (const auto& [victim, relation] : m_deed.victims)
                if (victim != source)
                    add(source, relation, victim, cue, cue.range, rule);
    }
}

}  // namespace throughline::prose
