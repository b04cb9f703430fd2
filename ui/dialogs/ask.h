// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/workbench/action.h"
#include "core/workbench/state.h"

class QWidget;

namespace throughline::ui {

// Each asks a person for one edit and answers with it; nullopt if it was cancelled or nothing was
// changed. They read the state and change nothing.

std::optional<Action> askForNewEntity(const WorkbenchState& state, std::optional<Point> at, QWidget* parent);
std::optional<Action> askForEntityEdit(const WorkbenchState& state, EntityId id, QWidget* parent);
/// Several at once: only what is filled in is changed.
std::optional<Action> askForBulkEdit(const WorkbenchState& state, const std::vector<EntityId>& entities,
                                     const std::vector<RelationshipId>& relationships, QWidget* parent);
std::optional<Action> askForTags(const WorkbenchState& state, const std::vector<EntityId>& entities,
                                 const std::vector<RelationshipId>& relationships, QWidget* parent);

/// Words picked in a report text.
struct PickedSentence {
    ReportId report{};
    TextSpan span;  ///< code points
};

/// What a form for a line begins with.
struct LineDraft {
    std::optional<RelationType> type;
    std::optional<EntityId> speaker;
};

/// From the first to the second chosen entity, if there are; with both of them typing begins at the verb.
std::optional<Action> askForNewRelationship(const WorkbenchState& state, const std::vector<EntityId>& ends,
                                            const std::optional<PickedSentence>& picked, QWidget* parent, const LineDraft& draft = {});
std::optional<Action> askForRelationshipEdit(const WorkbenchState& state, RelationshipId id, QWidget* parent);

std::optional<Action> askForNewClaim(const WorkbenchState& state, const ClaimSubject& about,
                                     const std::optional<PickedSentence>& picked, QWidget* parent);
std::optional<Action> askForClaimEdit(const WorkbenchState& state, ClaimId id, QWidget* parent);
/// The same with the verb of the claim's relationship; up to two edits, in order. Empty if cancelled.
std::vector<Action> askForReadClaim(const WorkbenchState& state, ClaimId id, QWidget* parent);
/// Value, bound and unit of a count.
std::optional<Action> askForQuantityEdit(const WorkbenchState& state, QuantityId id, QWidget* parent);
/// Sets aside with a reason.
std::optional<Action> askForSetAside(const WorkbenchState& state, ClaimId id, QWidget* parent);

/// `evidence` fills the sentence; it may be empty.
std::optional<Action> askForSameAs(const WorkbenchState& state, const std::vector<EntityId>& entities, QWidget* parent,
                                   const std::string& evidence = {});
std::optional<Action> askForAliasSplit(const WorkbenchState& state, EntityId id, QWidget* parent);

std::optional<Action> askForNote(const WorkbenchState& state, const NoteSubject& about, std::optional<NoteId> id,
                                 QWidget* parent);
std::optional<Action> askForAssessment(const WorkbenchState& state, std::optional<AssessmentId> id, QWidget* parent);
std::optional<Action> askForAttachment(const NoteSubject& about, QWidget* parent);
/// A PNG or JPEG for the card of a thing, with caption and marking.
std::optional<Attachment> askForPicture(EntityId thing, QWidget* parent);
/// Caption and marking of an attached file.
std::optional<Action> askForAttachmentEdit(const WorkbenchState& state, AttachmentId id, QWidget* parent);
/// A file with its name, about nothing yet. Errors: FileUnreadable, TooLarge above 50 MB.
Result<Attachment> readAttachment(const QString& path);
std::optional<Action> askForIndicators(QWidget* parent);

/// The source record of a report, prefilled with what was found in it.
std::optional<Action> askForReportRecord(const WorkbenchState& state, ReportId id, QWidget* parent);
std::optional<Action> askForHouse(const WorkbenchState& state, QWidget* parent);
std::optional<Action> askForCaseProperties(const WorkbenchState& state, QWidget* parent);

}  // namespace throughline::ui
