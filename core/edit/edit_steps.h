// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit_case.h"

namespace throughline::edit {

// One function per kind of edit (`editCase` dispatches). Each is given a copy of the document and
// returns it changed, or an error that says what to do; what the edits mean stands in edits.h.

// edit_entities.cpp
Result<Edited> edited(CaseDocument document, const action::AddEntity& asked);
Result<Edited> edited(CaseDocument document, const action::EditEntities& asked);
// edit_review.cpp
Result<Edited> edited(CaseDocument document, const action::JudgeSuggestions& asked);
Result<Edited> edited(CaseDocument document, const action::AddMention& asked);
/// Errors: NotFound (report), BadArgument for a report without text and a place outside of it.
std::optional<Error> badMention(const ThreatCase& threatCase, const Mention& mention);
// edit_quantities.cpp
Result<Edited> edited(CaseDocument document, const action::EditQuantity& asked);
// edit_relationships.cpp
Result<Edited> edited(CaseDocument document, const action::AddRelationship& asked);
Result<Edited> edited(CaseDocument document, const action::AddLinkedEntity& asked);
Result<Edited> edited(CaseDocument document, const action::EditRelationships& asked);
// edit_claims.cpp
Result<Edited> edited(CaseDocument document, const action::AddClaim& asked);
Result<Edited> edited(CaseDocument document, const action::EditClaim& asked);
Result<Edited> edited(CaseDocument document, const action::SetAside& asked);
// move_claim.cpp
Result<Edited> edited(CaseDocument document, const action::MoveClaim& asked);
// delete_rows.cpp
Result<Edited> edited(CaseDocument document, const action::Delete& asked);
Result<Edited> edited(CaseDocument document, const action::Restore& asked);
// edit_own_words.cpp
Result<Edited> edited(CaseDocument document, const action::WriteNote& asked);
Result<Edited> edited(CaseDocument document, const action::WriteAssessment& asked);
Result<Edited> edited(CaseDocument document, const action::WriteIncident& asked);
// edit_attachments.cpp
Result<Edited> edited(CaseDocument document, const action::Attach& asked);
Result<Edited> edited(CaseDocument document, const action::EditAttachment& asked);
Result<Edited> edited(CaseDocument document, const action::ShowOnCard& asked);
// edit_sources.cpp
Result<Edited> edited(CaseDocument document, const action::EditReport& asked);
Result<Edited> edited(CaseDocument document, const action::SetHouse& asked);
Result<Edited> edited(CaseDocument document, const action::SetCase& asked);
// edit_same_as.cpp
Result<Edited> edited(CaseDocument document, const action::LinkSameAs& asked);
Result<Edited> edited(CaseDocument document, const action::LinkEntry& asked);
Result<Edited> edited(CaseDocument document, const action::JudgeSameAs& asked);
Result<Edited> edited(CaseDocument document, const action::SplitNode& asked);
Result<Edited> edited(CaseDocument document, const action::SplitAlias& asked);
// paste_indicators.cpp
Result<Edited> edited(CaseDocument document, const action::PasteIndicators& asked);
// paste_things.cpp
Result<Edited> edited(CaseDocument document, const action::PasteThings& asked);
// edit_views.cpp
Result<Edited> edited(CaseDocument document, const action::SaveView& asked);
Result<Edited> edited(CaseDocument document, const action::ShowView& asked);
Result<Edited> edited(CaseDocument document, const action::RenameView& asked);
Result<Edited> edited(CaseDocument document, const action::DeleteView& asked);

}  // namespace throughline::edit
