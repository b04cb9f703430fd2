// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/importers/diagnostic_list.h"
#include "core/importers/stix_extension.h"
#include "core/importers/stix_objects.h"
#include "core/importers/stix_properties.h"
#include "core/model/stix_extension.h"
#include "core/model/threat_case.h"

namespace throughline {

/// What a STIX object becomes.
enum class StixRole { Entity, Relationship, Sighting, Opinion, Report, Marking, Extension, Skipped };
StixRole stixRoleOf(std::string_view type);

/// The case that grows while the objects of one file are read, and the look-ups that join them.
/// Rows of `out` follow document order; placeholders stand behind all others.
class StixCase {
public:
    StixCase(const StixObjects& objects, DiagnosticList& diagnostics, const StixExtension* extension = nullptr);

    ParsedReport out;
    DiagnosticList& diagnostics;
    std::unordered_map<std::string, Marking> markings;   ///< by id of a marking-definition
    std::unordered_map<std::string, std::vector<RelationshipId>> relationships;  ///< rows of an SRO
    std::set<std::string, std::less<>> extensions;       ///< ids of extension-definitions of the file
    std::size_t granularMarkings = 0;
    const StixExtension* extension = nullptr;  ///< what the file holds in our extension, if anything

    /// Row of an entity of the file; nullopt if the id is no entity here.
    std::optional<EntityId> find(std::string_view id) const;
    /// Row for a reference that stands at `property`. An id that is not in the file gets a placeholder
    /// and one diagnostic. nullopt (with a diagnostic) if it is no id or means no entity.
    std::optional<EntityId> resolve(std::string_view id, const StixProperties& at, std::string_view property);
    std::optional<EntityId> resolveMember(const StixProperties& at, std::string_view property);

    /// Is the id an object of the file that is neither entity nor report (a relationship, a marking …)?
    bool isNoThing(std::string_view id) const;

    ReportId reportRow(std::string_view id) const { return m_reports.at(std::string(id)); }
    /// Says that a report lists an object.
    void list(ReportId report, std::string_view objectId);
    /// Report that an object was told in: the first that lists it, else the only one, else a row for
    /// the file itself.
    ReportId reportOf(const std::string& objectId);
    /// Row that stands for the file; made when first asked for.
    ReportId fileReport();

    /// Strictest of the markings that an object refers to, granular ones included.
    Marking markingOf(const StixProperties& properties);
    /// created and modified; says so if they are missing, malformed or reversed.
    TimeSpan recordedOf(const StixProperties& properties);
    std::optional<EntityId> recorderOf(const StixProperties& properties);
    /// Says so if the object uses extensions that the file does not define.
    void checkExtensions(const StixProperties& properties);
    /// Adds an entity that the file does not hold as an object of its own.
    EntityId addEntity(Entity entity);
    /// Adds a relationship with its asserting claim.
    RelationshipId addRelationship(Relationship relationship, const StixProperties& properties);

    /// Identity with that name in any case, else a new one: for authors who are only named.
    EntityId identityNamed(const std::string& name);
    /// What an entity is said to be part of. Asked for when all relationships are read.
    const std::vector<EntityId>& wholesOf(EntityId part);

private:
    EntityId placeholder(std::string_view id, const StixProperties& at, std::string_view property);
    void addMarking(Marking& marking, std::string_view id, const StixProperties& at, std::string_view property);

    std::unordered_map<std::string, EntityId> m_entities;
    std::unordered_map<std::string, ReportId> m_reports;
    std::unordered_map<std::string, StixRole> m_roles;
    std::unordered_map<std::string, ReportId> m_listedIn;
    std::set<std::string, std::less<>> m_danglingMarkings;
    std::unordered_map<std::string, EntityId> m_identities;  ///< by folded name; filled when first asked for
    std::unordered_map<std::size_t, std::vector<EntityId>> m_wholes;
    bool m_hasWholes = false;
    std::size_t m_reportObjects = 0;
    std::optional<ReportId> m_fileReport;
};

// One function for each role; `row` is the object that `properties` were parsed from.
void readStixMarking(StixCase& stix, const StixObject& row, const StixProperties& properties);
void readStixReport(StixCase& stix, const StixObject& row, const StixProperties& properties);
void readStixEntity(StixCase& stix, const StixObject& row, const StixProperties& properties);
/// Second look at an entity, when all have names: network traffic, and `*_ref(s)` as relationships.
void linkStixEntity(StixCase& stix, const StixObject& row, const StixProperties& properties);
void readStixRelationship(StixCase& stix, const StixObject& row, const StixProperties& properties);
void readStixSighting(StixCase& stix, const StixObject& row, const StixProperties& properties);
void readStixOpinion(StixCase& stix, const StixObject& row, const StixProperties& properties);
/// Incidents that the campaigns, incidents or reports of a small file tell of.
void deriveStixIncidents(StixCase& stix);

}  // namespace throughline
