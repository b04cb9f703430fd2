// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/model/threat_case.h"

namespace throughline {

/// Somebody that claims come from: a speaker, a medium, who recorded them, or a document. Counts are of shown
/// claims, whatever a lens says of them.
struct SourceRow {
    std::variant<EntityId, ReportId> what;
    std::string id;    ///< STIX id, as a lens names it
    std::string name;  ///< of a document: title, else its short name
    std::size_t claims = 0;   ///< those that a lens takes away where the source is not believed
    std::size_t asserts = 0;  ///< of these: asserted, supported or admitted
    std::size_t denies = 0;   ///< denied or disputed
    std::size_t says = 0;     ///< in its own voice; the others it carries or recorded
    std::size_t carries = 0;  ///< of others: as a medium, or as the document that they stand in
    std::size_t records = 0;  ///< wrote the record, did not say it
    std::uint32_t group = 0;
    std::vector<std::uint32_t> circles;  ///< of `SourceList::circles`
    std::vector<std::uint32_t> alike;    ///< rows of other documents with nearly the same text

    bool isDocument() const { return std::holds_alternative<ReportId>(what); }
};

/// Why sources are one origin (model.md 2, "Origins").
enum class SourceTie {
    Government,  ///< bodies and state media of one country's government
    Body,        ///< one name: a body, what it publishes, and what says to have it from there
    Unknown,     ///< not known where it comes from; all of these count as one
};

/// Sources that count as one.
struct SourceGroup {
    SourceTie tie = SourceTie::Body;
    std::string name;  ///< of the country or the body; empty for Unknown
    std::size_t claims = 0;  ///< of any member, each claim once
    std::size_t asserts = 0;
    std::size_t denies = 0;
    std::size_t citing = 0;  ///< documents that say to have it from that body
    std::vector<std::uint32_t> rows;
};

/// Sources that have the same thing from one another, so that none of them brings it into the world.
struct ReportingCircle {
    std::vector<std::string> names;   ///< at least two, sorted
    std::vector<std::uint32_t> rows;  ///< documents, media and speakers in it
};

/// Everybody who speaks in a case.
struct SourceList {
    std::vector<SourceRow> rows;      ///< by number of claims, most first; then by name
    std::vector<SourceGroup> groups;  ///< likewise; members in order of rows
    std::vector<ReportingCircle> circles;
};

/// Errors: Cancelled.
Result<SourceList> listSources(const ThreatCase& threatCase, const Job& job);

}  // namespace throughline
