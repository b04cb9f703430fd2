// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_edits.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/claim_text.h"
#include "ui/forms/choices.h"

namespace throughline::ui {

namespace {

/// Longer texts are not cut into sentences while somebody waits.
constexpr std::size_t quickBytes = 400'000;

std::optional<TextSpan> readSentence(const ThreatCase& threatCase, ReportId report, TextSpan place)
{
    for (const Claim& claim : threatCase.claims)
        if (claim.report == report && !claim.isDeleted && claim.span.contains(place) && !claim.span.isEmpty())
            return claim.span;
    return std::nullopt;
}

template <class Spans, class SpanOf>
TextSpan firstAround(const Spans& spans, TextSpan place, SpanOf spanOf)
{
    for (const auto& one : spans)
        if (const TextSpan span = spanOf(one); span.begin <= place.begin && place.begin < span.end)
            return {span.begin, std::max(span.end, place.end)};
    return {};
}

/// What the verbs are called besides.
QString wordsFor(RelationType type)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("throughline::ui", text); };
    switch (type) {
    case RelationType::AttributedTo: return tr("backed by, linked to, sponsored by, behind, works for, run by, ordered by, unit of");
    case RelationType::Targets: return tr("attacks, attacked, hits, against, victim");
    case RelationType::Compromises: return tr("breaches, breached, hacks, hacked, broke into, infects, hijacks");
    case RelationType::Uses: return tr("deploys, employs, with, through");
    case RelationType::Exploits: return tr("abuses, takes advantage of");
    case RelationType::LocatedAt: return tr("based in, located in, sits in, lies in");
    case RelationType::OriginatesFrom: return tr("comes from, stems from");
    case RelationType::Controls: return tr("operates, runs, commands");
    case RelationType::AuthoredBy: return tr("made by, developed by, written by");
    case RelationType::PartOf: return tr("member of, belongs to");
    case RelationType::Impersonates: return tr("poses as, pretends to be, imitates");
    case RelationType::CommunicatesWith: return tr("connects to, talks to, contacts");
    default: return {};
    }
}

template <class E>
std::vector<PopupChoice> choicesOf(std::span<const EnumChoice<E>> choices)
{
    std::vector<PopupChoice> out;
    for (const EnumChoice<E>& choice : choices)
        out.push_back({choiceText(choice.text), static_cast<qulonglong>(choice.value)});
    return out;
}

std::vector<TextSpan> mentionsIn(const Entity& entity, ReportId report, TextSpan sentence)
{
    std::vector<TextSpan> spans;
    for (const Mention& mention : entity.mentions)
        if (mention.report == report && sentence.contains(mention.span))
            spans.push_back(mention.span);
    return spans;
}

/// Without blanks and stops at its ends.
TextSpan trimmed(TextSpan span, const ShownText& shown)
{
    ShownSpan words = shown.toShown(span);
    const auto isWord = [&](int at) { return shown.text().at(at).isLetterOrNumber(); };
    while (!words.isEmpty() && !isWord(words.begin))
        ++words.begin;
    while (!words.isEmpty() && !isWord(words.end - 1))
        --words.end;
    return words.isEmpty() ? TextSpan{} : shown.toStored(words);
}

bool overlapsAny(TextSpan span, const std::vector<TextSpan>& others)
{
    return std::any_of(others.begin(), others.end(), [&](TextSpan other) { return span.begin < other.end && other.begin < span.end; });
}

}  // namespace

TextSpan wordsOfLine(const ThreatCase& threatCase, const LinePick& pick, ReportId report, const ShownText& shown)
{
    const std::vector<TextSpan> froms = mentionsIn(threatCase[*pick.from()], report, pick.sentence());
    const std::vector<TextSpan> tos = mentionsIn(threatCase[*pick.to()], report, pick.sentence());
    if (pick.sentence().contains(pick.words()) && !pick.words().isEmpty() && !overlapsAny(pick.words(), froms) && !overlapsAny(pick.words(), tos))
        return pick.words();
    std::optional<TextSpan> nearest;
    TextSpan whole;
    for (const TextSpan from : froms)
        for (const TextSpan to : tos) {
            const TextSpan between{std::min(from.end, to.end), std::max(from.begin, to.begin)};
            whole = {std::min(from.begin, to.begin), std::max(from.end, to.end)};
            if (between.begin < between.end && (!nearest || between.end - between.begin < nearest->end - nearest->begin))
                nearest = between;
        }
    const TextSpan words = nearest ? trimmed(*nearest, shown) : TextSpan{};
    return words.isEmpty() ? whole : words;
}

TextSpan sentenceAround(const ThreatCase& threatCase, ReportId report, const ShownText& shown, TextSpan place)
{
    if (const auto read = readSentence(threatCase, report, place))
        return *read;
    const Report& row = threatCase[report];
    if (row.hasText() && row.text->size() <= quickBytes)
        if (const TextSpan span = firstAround(sentencesOf(*row.text, row.format), place, [](TextSpan s) { return s; }); !span.isEmpty())
            return span;
    return firstAround(shown.blocks(), place, [&](const ShownText::Block& block) { return shown.toStored(block.span); });
}

Claim claimInSentence(const ThreatCase& threatCase, ReportId report, TextSpan sentence)
{
    Claim claim;
    claim.report = report;
    claim.span = sentence;
    claim.provenance = Provenance::Sentence;
    for (const Claim& read : threatCase.claims) {
        if (read.report != report || read.span != sentence || read.isDeleted || !isFor(read.stance))
            continue;
        claim.speaker = read.speaker;
        claim.alsoSpeakers = read.alsoSpeakers;
        claim.via = read.via;
        claim.act = read.act;
        claim.certainty = read.certainty;
        claim.reporterDistance = read.reporterDistance;
        claim.saidAt = read.saidAt;
        break;
    }
    return claim;
}

action::Edit newLine(EntityId from, RelationType type, EntityId to, const Claim& claim)
{
    return action::AddRelationship{.source = from, .target = to, .type = type, .typeWord = {}, .degreeWords = {}, .claim = claim};
}

action::Edit newThing(const ThingKind& kind, const std::string& words, Mention mention)
{
    return action::AddEntity{.type = kind.type, .typeWord = kind.typeWord, .name = words, .at = std::nullopt, .mention = mention,
                             .kindWord = kind.kindWord, .identityClass = kind.identityClass};
}

action::Edit retyped(EntityId entity, const ThingKind& kind)
{
    action::EntityChange change;
    change.type = kind.type;
    if (*kind.typeWord != '\0')
        change.typeWord = kind.typeWord;
    change.kindWord = kind.kindWord;  // none where "company" told what kind of the old type it was
    change.identityClass = kind.identityClass;
    return action::EditEntities{{entity}, change};
}

action::Edit retyped(RelationshipId relationship, RelationType type)
{
    action::RelationshipChange change;
    change.type = type;
    return action::EditRelationships{{relationship}, change};
}

action::Edit respoken(const ThreatCase& threatCase, ClaimId id, std::optional<EntityId> speaker)
{
    Claim claim = threatCase[id];
    claim.speaker = speaker;
    std::erase(claim.alsoSpeakers, speaker.value_or(EntityId{~0U}));
    return action::EditClaim{id, claim};
}

action::Edit merged(EntityId one, EntityId other)
{
    Claim claim;
    claim.provenance = Provenance::Record;
    return action::LinkSameAs{.entities = {one, other}, .kind = SameAsKind::SameAs, .claim = claim, .isAccepted = true};
}

std::vector<PopupChoice> kindsToChoose()
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ThingKinds", text); };
    std::vector<PopupChoice> all;
    for (std::size_t i = 0; i < thingKinds().size(); ++i)
        all.push_back({tr(thingKinds()[i].text), static_cast<qulonglong>(i), tr(thingKinds()[i].words)});
    return all;
}

std::vector<PopupChoice> verbsToChoose()
{
    std::vector<PopupChoice> all = choicesOf(relationTypeChoices());
    std::erase_if(all, [](const PopupChoice& choice) {
        return choice.key == static_cast<qulonglong>(RelationType::Other) || choice.key == static_cast<qulonglong>(RelationType::Reference);
    });
    for (PopupChoice& choice : all)
        choice.also = wordsFor(static_cast<RelationType>(choice.key));
    return all;
}

namespace {

template <class IsWanted>
std::vector<PopupChoice> namesOf(const ThreatCase& threatCase, const std::vector<EntityId>& first, IsWanted isWanted)
{
    std::vector<PopupChoice> near;
    std::vector<PopupChoice> rest;
    for (std::size_t row = 0; row < threatCase.entities.size(); ++row) {
        const auto id = idAt<EntityId>(row);
        if (threatCase[id].isDeleted || !isWanted(id))
            continue;
        const bool isFirst = std::find(first.begin(), first.end(), id) != first.end();
        (isFirst ? near : rest).push_back({entityListed(threatCase, id), static_cast<qulonglong>(row)});
    }
    std::sort(rest.begin(), rest.end(), [](const PopupChoice& a, const PopupChoice& b) { return a.text.compare(b.text, Qt::CaseInsensitive) < 0; });
    near.insert(near.end(), rest.begin(), rest.end());
    return near;
}

/// A sector is spoken of, never heard.
bool canSpeak(const Entity& entity)
{
    return isActorType(entity.type) || (entity.type == EntityType::Identity && entity.kindWord != "sector");
}

}  // namespace

std::vector<PopupChoice> thingsToChoose(const ThreatCase& threatCase, const std::vector<EntityId>& first, std::optional<EntityId> without)
{
    return namesOf(threatCase, first, [&](EntityId id) { return id != without; });
}

std::vector<PopupChoice> speakersToChoose(const ThreatCase& threatCase, const std::vector<EntityId>& first, std::optional<EntityId> now)
{
    std::vector<PopupChoice> all = namesOf(threatCase, first, [&](EntityId id) { return canSpeak(threatCase[id]) || id == now; });
    const QString document = QCoreApplication::translate("ReviewEdits", "the document itself");
    all.insert(all.begin(), {document, documentKey, QCoreApplication::translate("ReviewEdits", "author, report, article")});
    return all;
}

}  // namespace throughline::ui
