// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace throughline {

// Row numbers in the tables of one ThreatCase (or one ParsedReport): distinct types, so that a
// claim cannot be passed for an entity. They are stable for the life of a case; the STIX id is
// what is kept in files.
enum class EntityId : std::uint32_t {};
enum class RelationshipId : std::uint32_t {};
enum class ClaimId : std::uint32_t {};
enum class IncidentId : std::uint32_t {};
enum class ReportId : std::uint32_t {};
enum class QuantityId : std::uint32_t {};
enum class SameAsId : std::uint32_t {};
enum class AssessmentId : std::uint32_t {};
enum class NoteId : std::uint32_t {};
enum class AttachmentId : std::uint32_t {};

template <class Id>
constexpr std::size_t rowOf(Id id)
{
    return static_cast<std::size_t>(id);
}

template <class Id>
constexpr Id idAt(std::size_t row)
{
    return static_cast<Id>(static_cast<std::uint32_t>(row));
}

}  // namespace throughline
