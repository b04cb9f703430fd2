// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/importers/diagnostic_list.h"
#include "core/importers/json_reader.h"
#include "core/model/enum_words.h"
#include "core/model/stix_members.h"
#include "core/model/threat_case.h"

namespace throughline {

/// Row numbers by the names that a bundle gives its rows; sizes of the tables that have none.
struct StixRowNames {
    using Map = std::unordered_map<std::string, std::uint32_t>;

    Map reports, entities, relationships, incidents, sameAs;
    std::size_t claims = 0;
    std::size_t quantities = 0;

    const Map& of(ReportId) const { return reports; }
    const Map& of(EntityId) const { return entities; }
    const Map& of(RelationshipId) const { return relationships; }
    const Map& of(IncidentId) const { return incidents; }
    const Map& of(SameAsId) const { return sameAs; }
};

/// Reads values of rows of our extension, the counterpart of `StixRowWriter`. What is wrong gives a
/// diagnostic and leaves the field as it is; `isBroken` says that a row cannot be without it.
class StixRowReader {
public:
    StixRowReader(const StixRowNames& names, DiagnosticList& diagnostics) : m_names(names), m_diagnostics(diagnostics) {}

    /// Place for diagnostics: "objects[12].rows[3]".
    void setPlace(std::string where) { m_where = std::move(where); }
    bool isBroken() const { return m_isBroken; }

    void read(const JsonValue& from, bool& to) { if (isKind(from, JsonKind::Boolean)) to = from.isTrue(); }
    void read(const JsonValue& from, int& to);
    void read(const JsonValue& from, double& to);
    void read(const JsonValue& from, std::string& to);
    void read(const JsonValue& from, TextSpan& to);
    void read(const JsonValue& from, TimeSpan& to);
    void read(const JsonValue& from, Marking& to);
    void read(const JsonValue& from, Alias& to);
    void read(const JsonValue& from, Mention& to);
    void read(const JsonValue& from, ReadingCue& to);
    void read(const JsonValue& from, DerivedFrom& to);
    void read(const JsonValue& from, Likelihood& to);
    void read(const JsonValue& from, ClaimSubject& to);
    void read(const JsonValue& from, NoteSubject& to);

    /// An id that must be there: a broken one breaks the row.
    template <class Id>
        requires isStixReference<Id>
    void read(const JsonValue& from, Id& to)
    {
        if (const std::optional<Id> known = find<Id>(from))
            to = *known;
        else
            m_isBroken = true;
    }
    template <class E>
        requires(enumWords<E>.size() > 0)
    void read(const JsonValue& from, E& to)
    {
        if (const std::optional<E> value = enumOf<E>(from.text()))
            to = *value;
        else
            warn("unknown-word", from);
    }
    template <class T>
    void read(const JsonValue& from, std::optional<T>& to)
    {
        if constexpr (isStixReference<T>) {
            to = find<T>(from);
        } else {
            T value{};
            read(from, value);
            to = value;
        }
    }
    template <class T>
    void read(const JsonValue& from, std::vector<T>& to)
    {
        if (!isKind(from, JsonKind::List))
            return;
        for (const JsonValue item : from)
            readItem(item, to);
    }

private:
    template <class Id>
    std::optional<Id> find(const JsonValue& from)
    {
        const auto& map = m_names.of(Id{});
        const auto known = map.find(std::string(from.text()));
        if (known == map.end()) {
            warn("unknown-row", from);
            return std::nullopt;
        }
        return static_cast<Id>(known->second);
    }
    template <class T>
    void readItem(const JsonValue& item, std::vector<T>& to)
    {
        if constexpr (isStixReference<T>) {
            if (const auto known = find<T>(item))
                to.push_back(*known);
        } else if constexpr (std::is_same_v<T, ClaimId> || std::is_same_v<T, QuantityId>) {
            if (const auto row = rowNumber(item, std::is_same_v<T, ClaimId> ? m_names.claims : m_names.quantities))
                to.push_back(static_cast<T>(*row));
        } else {
            T value{};
            read(item, value);
            to.push_back(std::move(value));
        }
    }
    std::optional<std::uint32_t> rowNumber(const JsonValue& from, std::size_t size);
    std::optional<std::int64_t> seconds(const JsonValue& from);
    bool isKind(const JsonValue& from, JsonKind kind);
    void warn(const std::string& code, const JsonValue& at);

    const StixRowNames& m_names;
    DiagnosticList& m_diagnostics;
    std::string m_where;
    bool m_isBroken = false;
};

}  // namespace throughline
