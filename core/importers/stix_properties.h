// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/importers/diagnostic_list.h"
#include "core/importers/json_reader.h"
#include "core/model/time_span.h"

namespace throughline {

/// The beginning of a text in quotes, for messages.
std::string quoted(std::string_view text);

/// Typed look at the properties of one STIX object. What is there but of the wrong JSON type or out
/// of range gives a diagnostic at "objects[i].property" and the nearest usable value or none.
class StixProperties {
public:
    StixProperties(JsonValue object, const std::string& where, DiagnosticList& diagnostics)
        : m_object(object), m_where(where), m_diagnostics(diagnostics)
    {
    }

    const JsonValue& object() const { return m_object; }
    const std::string& where() const { return m_where; }
    bool has(std::string_view name) const { return m_object[name].isPresent(); }
    /// Is it there, as a text without a character? A row cannot say that, so it stays with the other properties.
    bool isEmptyText(std::string_view name) const { return m_object[name].isText() && m_object[name].text().empty(); }

    /// NUL characters are replaced by U+FFFD; a number is taken as its digits.
    std::string text(std::string_view name) const;
    /// A list of texts; a single text counts as a list of one.
    std::vector<std::string> texts(std::string_view name) const;
    /// First of `texts`, or nothing.
    std::string firstText(std::string_view name) const;
    std::optional<TimeSpan> time(std::string_view name) const;
    /// From `first` to `last`; says so if they are reversed.
    TimeSpan interval(std::string_view first, std::string_view last) const;
    /// `confidence`, 0-100.
    std::optional<int> confidence() const;
    bool flag(std::string_view name) const;
    void warn(const std::string& code, std::string_view property, std::string message) const;

private:
    void wrongType(std::string_view name, const JsonValue& value, std::string_view expected) const;
    std::string clean(std::string_view name, std::string_view text) const;

    JsonValue m_object;
    const std::string& m_where;
    DiagnosticList& m_diagnostics;
};

}  // namespace throughline
