// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exporters/stix_frame.h"
#include "core/model/enum_words.h"

namespace throughline {

/// Values of rows as the extension writes them (docs/stix-extension.md): enumerations as words, times as
/// text, things by their id, claims and quantities by their row, nothing for what is empty.
class StixRowWriter {
public:
    explicit StixRowWriter(const StixFrame& frame) : m_frame(frame) {}

    StixJson json(bool value) const { return value ? StixJson(true) : StixJson(); }
    StixJson json(int value) const { return value; }
    StixJson json(double value) const { return value; }
    StixJson json(const std::string& value) const { return value.empty() ? StixJson() : StixJson(value); }
    StixJson json(const TextSpan& value) const;
    StixJson json(const TimeSpan& value) const;
    StixJson json(const Marking& value) const;
    StixJson json(const Alias& value) const;
    StixJson json(const Mention& value) const;
    StixJson json(const ReadingCue& value) const;
    StixJson json(const DerivedFrom& value) const;
    StixJson json(const Likelihood& value) const;
    StixJson json(const ClaimSubject& value) const;
    StixJson json(const NoteSubject& value) const;
    StixJson json(EntityId id) const { return m_frame.ids.entities.rows[rowOf(id)]; }
    StixJson json(RelationshipId id) const { return m_frame.ids.relationships.rows[rowOf(id)]; }
    StixJson json(ReportId id) const { return m_frame.ids.reports.rows[rowOf(id)]; }
    StixJson json(IncidentId id) const { return m_frame.ids.incidents.rows[rowOf(id)]; }
    StixJson json(SameAsId id) const { return m_frame.ids.sameAs.rows[rowOf(id)]; }
    StixJson json(ClaimId id) const { return rowOf(id); }
    StixJson json(QuantityId id) const { return rowOf(id); }

    template <class E>
        requires(enumWords<E>.size() > 0)
    StixJson json(E value) const
    {
        return enumWord(value);
    }
    template <class T>
    StixJson json(const std::optional<T>& value) const
    {
        return value ? json(*value) : StixJson();
    }
    template <class T>
    StixJson json(const std::vector<T>& values) const
    {
        StixJson list;
        for (const T& value : values)
            list.push_back(item(json(value)));
        return list;
    }

private:
    static StixJson item(StixJson value) { return value.is_null() ? StixJson("") : value; }
    StixJson time(std::int64_t seconds) const;

    const StixFrame& m_frame;
};

}  // namespace throughline
