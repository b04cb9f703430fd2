// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_properties.h"

#include "core/base/text_start.h"
#include "core/importers/stix_objects.h"

namespace throughline {

std::string quoted(std::string_view text)
{
    std::string out(1, '"');
    out += textStart(text, 60);
    out += '"';
    return out;
}

void StixProperties::warn(const std::string& code, std::string_view property, std::string message) const
{
    if (m_diagnostics.hasRoomFor(code))
        m_diagnostics.warn(code, placeOf(m_where, property), std::move(message));
    else
        m_diagnostics.warn(code, {}, {});
}

void StixProperties::wrongType(std::string_view name, const JsonValue& value, std::string_view expected) const
{
    warn("wrong-type", name,
         "expected " + std::string(expected) + ", found " + std::string(jsonKindWord(value.kind())));
}

std::string StixProperties::clean(std::string_view name, std::string_view text) const
{
    std::string out(text);
    if (out.find('\0') == std::string::npos)
        return out;
    warn("nul-character", name, "a NUL character in a text was replaced by U+FFFD");
    for (std::size_t at = out.find('\0'); at != std::string::npos; at = out.find('\0', at))
        out.replace(at, 1, "\xEF\xBF\xBD");
    return out;
}

std::string StixProperties::text(std::string_view name) const
{
    const JsonValue value = m_object[name];
    if (value.isText())
        return clean(name, value.text());
    if (!value.isPresent())
        return {};
    wrongType(name, value, "a text");
    return value.kind() == JsonKind::Integer || value.kind() == JsonKind::Number ? jsonText(value) : std::string();
}

std::vector<std::string> StixProperties::texts(std::string_view name) const
{
    const JsonValue value = m_object[name];
    std::vector<std::string> out;
    if (value.isText()) {
        wrongType(name, value, "a list of texts");
        out.push_back(clean(name, value.text()));
    } else if (value.isPresent() && value.kind() != JsonKind::List) {
        wrongType(name, value, "a list of texts");
    }
    for (const JsonValue item : value) {
        if (value.kind() != JsonKind::List)
            break;
        if (item.isText())
            out.push_back(clean(name, item.text()));
        else
            wrongType(name, item, "a text in the list");
    }
    return out;
}

std::string StixProperties::firstText(std::string_view name) const
{
    const std::vector<std::string> all = texts(name);
    return all.empty() ? std::string() : all.front();
}

std::optional<TimeSpan> StixProperties::time(std::string_view name) const
{
    const JsonValue value = m_object[name];
    if (!value.isPresent())
        return std::nullopt;
    if (!value.isText()) {
        wrongType(name, value, "a time");
        return std::nullopt;
    }
    std::optional<TimeSpan> span = parseTime(value.text());
    if (!span)
        warn("bad-time", name, quoted(value.text()) + " is no time; it was left out");
    return span;
}

TimeSpan StixProperties::interval(std::string_view first, std::string_view last) const
{
    const std::optional<TimeSpan> from = time(first);
    const std::optional<TimeSpan> to = time(last);
    TimeSpan span = from ? *from : to ? *to : TimeSpan{};
    if (from && !to)
        span.latest = from->latest;
    if (to)
        span.latest = to->latest;
    if (!from)
        span.earliest = to ? to->earliest : std::nullopt;
    if (from && to && from->earliest && to->latest && *from->earliest > *to->latest)
        warn("reversed-times", last, std::string(last) + " is before " + std::string(first) + "; both were kept");
    return span;
}

std::optional<int> StixProperties::confidence() const
{
    const JsonValue value = m_object["confidence"];
    if (!value.isPresent())
        return std::nullopt;
    const std::optional<std::int64_t> number = value.integer();
    if (number && *number >= 0 && *number <= 100)
        return static_cast<int>(*number);
    warn("bad-confidence", "confidence", std::string(textStart(jsonText(value), 60)) + " is no whole number from 0 to 100; it was left out");
    return std::nullopt;
}

bool StixProperties::flag(std::string_view name) const
{
    const JsonValue value = m_object[name];
    if (value.isPresent() && value.kind() != JsonKind::Boolean)
        wrongType(name, value, "true or false");
    return value.isTrue();
}

}  // namespace throughline
