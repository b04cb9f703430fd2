// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "core/model/ids.h"
#include "core/model/marking.h"
#include "core/model/time_span.h"

namespace throughline {

/// What a note or an attachment belongs to; monostate: the case as a whole.
using NoteSubject = std::variant<std::monostate, EntityId, RelationshipId, ClaimId, ReportId, IncidentId>;

/// The analyst's own words, kept apart from what sources say.
struct Note {
    std::string id;  ///< STIX note id
    NoteSubject about;
    std::string text;
    std::string author;  ///< as typed; empty: the house
    TimeSpan written;
    Marking marking;
    bool isDeleted = false;

    bool operator==(const Note&) const = default;
};

/// A file kept with the case: a screenshot, the PDF page that a sentence stands on. Never opened or
/// run by us; shown only if it is a picture of a known type.
struct Attachment {
    std::string id;  ///< "attachment--" + UUIDv5 of the SHA-256 and the subject
    NoteSubject about;
    std::string fileName;
    std::string mediaType;  ///< found by content ("image/png"), "application/octet-stream" if unknown
    std::string caption;
    std::shared_ptr<const std::string> bytes;
    Marking marking;
    bool isDeleted = false;
    /// Shown on the card of the entity that it belongs to. Of several of one entity the first by row is.
    bool isOnCard = false;

    bool operator==(const Attachment& o) const;
};

/// Who we are: the identity that own claims, notes and assessments are written under.
struct House {
    std::string name;
    std::string id;  ///< STIX identity id; made from the name if empty
    std::shared_ptr<const std::string> logo;  ///< PNG or JPEG bytes, or none

    bool operator==(const House& o) const;
};

}  // namespace throughline
