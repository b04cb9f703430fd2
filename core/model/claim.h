// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/grade.h"
#include "core/model/ids.h"
#include "core/model/marking.h"
#include "core/model/text_span.h"
#include "core/model/time_span.h"

namespace throughline {

/// What a claim is about; an IncidentId makes it blanket.
using ClaimSubject = std::variant<RelationshipId, EntityId, IncidentId, SameAsId>;

enum class Stance {
    Asserts,
    Supports,
    Denies,    ///< by the accused or its side
    Disputes,  ///< by a third party
    Admits,    ///< by the actor itself
    Retracts,  ///< by the speaker, dated
};
std::string_view stanceWord(Stance stance);
/// Asserts, Supports, Admits.
bool isFor(Stance stance);
/// Denies, Disputes.
bool isAgainst(Stance stance);

enum class SpeechAct { Says, Accuses, Assesses, Charges, Sanctions, Convicts, Admits };
std::string_view speechActWord(SpeechAct act);

enum class Certainty { NotStated, None, May, Likely, HighlyLikely, Certain };

/// The speaker's own certainty in three steps, computed by `hedgeOf`.
enum class Hedge { Alleged, Stated, Confirmed };
std::string_view hedgeWord(Hedge hedge);

/// Where a claim came from.
enum class Provenance {
    Sentence,         ///< a sentence of a report
    Record,           ///< a structured record whose recorder is known
    SourceNotStated,  ///< a structured record, nobody named
    Inferred,         ///< by Throughline; the only kind drawn dotted
};

enum class DenialScope { Specific, Blanket };

/// What a word told a reader of prose.
enum class CueRole {
    Predicate,  ///< makes the relationship: "targeted", "backed by"
    Hedge,      ///< "allegedly", "concluded"
    Speech,     ///< "said", "according to"
    Denial,     ///< "denied", "baseless"
};
std::string_view cueRoleWord(CueRole role);

/// A word that a claim was read from; the place counts code points of the claim's report.
struct ReadingCue {
    CueRole role = CueRole::Predicate;
    TextSpan span;

    auto operator<=>(const ReadingCue&) const = default;
};

/// Who says what about whom, where in which text. `speaker` nullopt = the document's own voice
/// (`Report::voice` where that is a known body).
struct Claim {
    ClaimSubject about;
    Stance stance = Stance::Asserts;
    std::optional<EntityId> speaker;
    std::vector<EntityId> alsoSpeakers;  ///< others accepted for the same words (a person for the body)
    std::optional<EntityId> recordedBy;  ///< who wrote the record (STIX created_by_ref)
    std::vector<EntityId> via;           ///< media that carried it, nearest to the speaker first
    std::optional<ReportId> report;
    TextSpan span;    ///< the sentence
    std::string text;  ///< the sentence again, for structured records the description
    std::string cue;   ///< verbatim: "allegedly", "has denied"
    TextSpan cueSpan;
    std::vector<ReadingCue> cues;  ///< all that the reader saw, in text order
    std::string rule;  ///< id of the reader's rule that made it; see core/review/reading_rules.h
    SpeechAct act = SpeechAct::Says;
    bool reporterDistance = false;  ///< allegedly, accused of
    Certainty certainty = Certainty::NotStated;
    std::string certaintyScale;
    DenialScope scope = DenialScope::Specific;
    Provenance provenance = Provenance::SourceNotStated;
    Credibility credibility = Credibility::Absent;
    std::optional<int> confidence;  ///< the record's own number, shown, never compared
    TimeSpan saidAt;
    TimeSpan factTime;
    Marking marking;
    bool isSetAside = false;  ///< by the analyst; not a retraction
    std::string setAsideReason;
    bool isDraft = false;
    bool isDeleted = false;  ///< withdrawn by the analyst who wrote it; recoverable
    bool isDeletedAlong = false;  ///< went with its report, not for itself: comes back with that

    bool operator==(const Claim&) const = default;
};

/// alleged: accuses/assesses/charges, distance, or certainty below certain; confirmed: certainty
/// `Certain` (determined, concluded, proved), convicts or admits; else stated. (report-annotation
/// section 4.)
Hedge hedgeOf(const Claim& claim);

}  // namespace throughline
