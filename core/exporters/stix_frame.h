// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/exporters/stix_ids.h"
#include "core/exporters/stix_json.h"
#include "core/exporters/stix_writer.h"
#include "core/model/case_document.h"
#include "core/model/effective_marking.h"

namespace throughline {

/// What all objects of one bundle need: the case without deleted rows, ids, times, markings.
class StixFrame {
public:
    StixFrame(const CaseDocument& compacted, const StixOptions& options);

    const CaseDocument& document;
    const ThreatCase& threatCase;
    const StixOptions& options;
    const StixIds ids;
    /// Goes onto all that is ours; objects of others are marked as they came.
    const EffectiveMarking markings;

    /// Publication date of a report, else the date of undated things.
    std::int64_t dateOf(const std::optional<ReportId>& report) const;
    /// The common first members of a versioned object of our own; created = modified.
    StixJson ownHead(const std::string& type, const std::string& id, std::int64_t created) const;
    /// Adds `object_marking_refs` where something is marked, and remembers the definitions.
    void mark(StixJson& object, const Marking& marking);
    /// Definitions of all markings used so far, in order of their ids.
    std::vector<StixJson> markingDefinitions() const;

private:
    std::string tlpRef(Tlp tlp);
    std::string statementRef(const std::string& statement);

    std::map<std::string, StixJson> m_markings;
};

}  // namespace throughline
