// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/case_document.h"
#include "core/model/ids.h"

namespace throughline::action {

// edit family: everything that changes a case by hand. Each is one step of the history. Ids that do
// not exist (any more), empty names and self-links are errors (NotFound, BadArgument), nothing changes.

inline constexpr std::size_t maxAttachmentBytes = 50'000'000;

/// A set of rows of any kind.
struct Rows {
    std::vector<EntityId> entities;
    std::vector<RelationshipId> relationships;
    std::vector<ClaimId> claims;
    std::vector<IncidentId> incidents;
    std::vector<ReportId> reports;
    std::vector<SameAsId> sameAs;
    std::vector<NoteId> notes;
    std::vector<AttachmentId> attachments;
    std::vector<AssessmentId> assessments;
    std::vector<QuantityId> quantities;
};

/// What to change of one or many entities (bulk edit); what is nullopt or empty stays as it is.
struct EntityChange {
    std::optional<std::string> name;  ///< of one entity; its old name becomes an alias if `keepsOldName`
    bool keepsOldName = true;
    std::optional<EntityType> type;
    std::optional<std::string> typeWord;  ///< for Observable and Other
    std::optional<IdentityClass> identityClass;
    std::optional<std::string> kindWord;
    std::optional<std::string> externalId;
    std::optional<std::string> description;
    std::optional<Marking> marking;
    std::optional<Tlp> tlp;  ///< of the marking; PAP and statements stay
    std::optional<Highlight> highlight;
    std::optional<TimeSpan> firstSeen;
    std::optional<TimeSpan> lastSeen;
    std::vector<std::string> addTags;
    std::vector<std::string> removeTags;
    std::vector<Alias> addAliases;
    std::vector<std::string> removeAliases;
    bool accept = false;  ///< no longer a draft
};

struct RelationshipChange {
    std::optional<RelationType> type;
    std::optional<std::string> typeWord;  ///< for Other
    std::optional<AttributionDegree> degree;
    std::optional<std::string> degreeWords;
    std::optional<TimeSpan> time;
    std::optional<std::string> description;
    std::optional<Marking> marking;
    std::optional<Highlight> highlight;
    std::vector<std::string> addTags;
    std::vector<std::string> removeTags;
    bool turnRound = false;  ///< swaps source and target
    bool accept = false;
};

/// A new entity by hand; placed at `at` in the present layout if given. `mention`: the words of a report
/// that name it.
struct AddEntity {
    EntityType type = EntityType::Other;
    std::string typeWord;
    std::string name;
    std::optional<Point> at;
    std::optional<Mention> mention = {};
    std::string kindWord = {};
    IdentityClass identityClass = IdentityClass::NotStated;  ///< of an identity
    std::string externalId = {};
    /// One and the same thing in all cases (`referenceId`): a country, a CVE, an address. One that was deleted comes back; one that is
    /// there already is an error.
    bool isReference = false;
};
/// Further words of a report that name an entity; the words become an alias if the entity is not called so yet.
struct AddMention { EntityId entity{}; Mention mention; };
struct EditEntities { std::vector<EntityId> entities; EntityChange change; };

/// A relationship always comes with who says so: `claim.about` is filled in. A claim without speaker
/// and report is the house's own record. It is told of the incident of its ends, else of its sentence, where
/// that is one.
struct AddRelationship {
    EntityId source{};
    EntityId target{};
    RelationType type = RelationType::RelatedTo;
    std::string typeWord;
    AttributionDegree degree = AttributionDegree::NotStated;
    std::string degreeWords;
    Claim claim;
};
/// A thing and a line between it and one that is there, in one step. `link` leaves the end open that is the new thing.
struct AddLinkedEntity {
    AddEntity entity;
    AddRelationship link;
    bool isSource = false;  ///< the line begins at the new thing
};
struct EditRelationships { std::vector<RelationshipId> relationships; RelationshipChange change; };

struct AddClaim { Claim claim; };
/// Puts `claim` in the place of the row.
struct EditClaim { ClaimId id{}; Claim claim; };
/// Says what a claim says of other ends, or, with an ATT&CK id, of that technique in the place of another; a technique
/// that the case does not have is made. The relationship itself changes, denials of it included, unless it is
/// asserted in another place too: then the claim, with those of others from the same sentence, gets a
/// relationship of its own like it.
/// Errors: BadArgument for a claim about no relationship, equal ends, an id that is none of a technique.
struct MoveClaim { ClaimId id{}; EntityId source{}; EntityId target{}; std::string techniqueId = {}; };
/// Sets claims aside (not a retraction), or takes them back into account.
struct SetAside { std::vector<ClaimId> claims; bool isSetAside = true; std::string reason; };

/// What is counted, in the analyst's reading; the source's words and their place stay.
/// Errors: BadArgument for a value that is no number or below zero, an empty unit.
struct EditQuantity { QuantityId id{}; double value = 0; Bound bound = Bound::Exactly; std::string unit; };

enum class Verdict { Accept, Reject, Reopen };
/// Judges what a reader of prose suggested. Accept: no longer drafts, with what they cannot stand
/// without (a claim's relationship, its ends, speaker and media, its incident). Reject: deleted as by
/// `Delete`, still drafts, so that they can be told from what an analyst wrote and withdrew. Reopen: drafts
/// again, brought back if rejected; what an accepted claim took along stays accepted, as other claims may
/// stand on it by now. One step of the history, however many rows.
/// Errors: BadArgument for no rows and if nothing would change; NotFound.
struct JudgeSuggestions { Rows rows; Verdict verdict = Verdict::Accept; };

/// Marks rows deleted. An entity takes its relationships out of sight and what it says with it, a
/// report its claims and what only they carry, the last claim of a relationship the relationship.
/// `Restore` brings back just that, and what a restored row cannot be seen without: ends, speaker.
struct Delete { Rows rows; };
struct Restore { Rows rows; };

/// Adds a note, or changes the one of this row.
struct WriteNote { std::optional<NoteId> id; Note note; };
struct WriteAssessment { std::optional<AssessmentId> id; Assessment assessment; };
struct WriteIncident { std::optional<IncidentId> id; Incident incident; };
/// The source record of a report: title, publisher, dates, marking, reliability …; text and hash stay.
struct EditReport { ReportId id{}; Report report; };
/// Room for a card that grows where all have their places: what stands above goes up by `by`, what stands below down, drawings by
/// hand too; what stands beside stays. Scene units of the present layout.
struct MadeRoom { double top = 0; double bottom = 0; double by = 0; };
/// The media type is found by content. One that is to be shown on its card (`isOnCard`) takes the place of the picture that
/// was there, in one step; one that is attached already is then shown. Errors: TooLarge above `maxAttachmentBytes`, Empty; what can
/// be on no card as for `ShowOnCard`.
struct Attach { Attachment attachment; std::vector<MadeRoom> room = {}; };
/// Shows an attachment on the card of its entity, in the place of the one that was there, or no longer.
/// Errors: BadArgument for a file that is no PNG or JPEG, of a thing that has no card; TooLarge above `mostImagePixels`.
struct ShowOnCard { AttachmentId id{}; bool isOnCard = true; std::vector<MadeRoom> room = {}; };
struct EditAttachment { AttachmentId id{}; std::string caption; Marking marking; };
struct SetHouse { House house; };
struct SetCase { std::string title; Marking defaultMarking; };

/// Joins (or only ties, by kind) two or more entities by graded, sourced claims: the first with each of
/// the others ("first is part of other"). The claim's `about` is filled in; a self-link and a second
/// link of the same kind between two are refused.
struct LinkSameAs {
    std::vector<EntityId> entities;
    SameAsKind kind = SameAsKind::SameAs;
    Claim claim;
    bool isAccepted = true;
};
/// Takes a thing of a reference set into the case and joins `entity` with it by an accepted same-as claim. An entry that the
/// case has already, by its id, is not doubled; a deleted one comes back.
/// Errors: BadArgument if the entity is the entry itself, if both are linked already, and for an entry without id or name.
struct LinkEntry { EntityId entity{}; Entity entry; Claim claim; };
/// Accepts or refuses an existing link; a refused one stays listed with its claims.
struct JudgeSameAs { SameAsId id{}; bool isAccepted = false; };
/// Refuses every accepted link of these entities: one node becomes as many as were joined.
struct SplitNode { std::vector<EntityId> entities; };
/// Makes an alias an entity of its own, tied by a same-as link that is not accepted.
struct SplitAlias { EntityId entity{}; std::string alias; };

/// Indicators in any text, defanged or not (addresses, domains, URLs, hashes, CVEs), as observables.
/// Known ones are not doubled.
struct PasteIndicators { std::string text; };

inline constexpr std::size_t maxPastedThingsBytes = 100'000'000;
/// What was copied of a case (core/workbench/copied_things.h) joins this one: rows that are here already are the same, what was deleted here
/// comes back. What is new and was chosen stands round `centre` as it stood where it was copied, unless the layout is that of lanes,
/// which have a place for it; what has a place keeps it. What was chosen is `Edited::added`, also where nothing is new. What is unmarked
/// keeps the default marking of the case that it comes from.
/// Errors: BadArgument for anything else than such a copy, whole; TooLarge above `maxPastedThingsBytes`.
struct PasteThings { std::string bundle; Point centre; };

/// Keeps the present view under a name; an equal name is replaced.
struct SaveView { std::string name; Camera camera; };
/// Makes a saved view the present one. `Changes::camera` says where to look.
struct ShowView { std::string id; };
struct RenameView { std::string id; std::string name; };
struct DeleteView { std::string id; };

using Edit = std::variant<AddEntity, AddMention, JudgeSuggestions, EditQuantity, EditEntities, AddRelationship, AddLinkedEntity, EditRelationships, AddClaim, EditClaim, MoveClaim, SetAside,
                          Delete, Restore, WriteNote, WriteAssessment, WriteIncident, EditReport, Attach,
                          EditAttachment, ShowOnCard, SetHouse, SetCase, LinkSameAs, LinkEntry, JudgeSameAs, SplitNode, SplitAlias,
                          PasteIndicators, PasteThings, SaveView, ShowView, RenameView, DeleteView>;

// history
struct Undo {};
struct Redo {};
/// To the state after this many steps of the history.
struct GoToStep { std::size_t position = 0; };

}  // namespace throughline::action
