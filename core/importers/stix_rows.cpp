// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_rows.h"

#include <limits>

#include "core/base/text_start.h"
#include "core/importers/stix_objects.h"
#include "core/model/time_span.h"

namespace throughline {

void StixRowReader::warn(const std::string& code, const JsonValue& at)
{
    if (!m_diagnostics.hasRoomFor(code)) {
        m_diagnostics.warn(code, {}, {});
        return;
    }
    m_diagnostics.warn(code, placeOf(m_where, at.key()), std::string(textStart(jsonText(at), 60)) + " fits nothing here; it was left out");
}

bool StixRowReader::isKind(const JsonValue& from, JsonKind kind)
{
    if (from.kind() == kind)
        return true;
    warn("wrong-type", from);
    return false;
}

void StixRowReader::read(const JsonValue& from, int& to)
{
    const std::optional<std::int64_t> number = from.integer();
    if (number && *number >= std::numeric_limits<int>::min() && *number <= std::numeric_limits<int>::max())
        to = static_cast<int>(*number);
    else
        warn("wrong-type", from);
}

void StixRowReader::read(const JsonValue& from, double& to)
{
    if (from.kind() == JsonKind::Integer || isKind(from, JsonKind::Number))
        to = from.number();
}

void StixRowReader::read(const JsonValue& from, std::string& to)
{
    if (!isKind(from, JsonKind::Text))
        return;
    to = from.text();
    for (std::size_t at = to.find('\0'); at != std::string::npos; at = to.find('\0', at))
        to.replace(at, 1, "\xEF\xBF\xBD");
}

void StixRowReader::read(const JsonValue& from, TextSpan& to)
{
    std::array<std::optional<std::uint32_t>, 2> ends;
    std::size_t count = 0;
    for (const JsonValue item : from) {
        if (count < 2)
            ends[count] = rowNumber(item, std::numeric_limits<std::uint32_t>::max());
        ++count;
    }
    if (count == 2 && ends[0] && ends[1] && from.kind() == JsonKind::List)
        to = {*ends[0], *ends[1]};
    else
        warn("bad-span", from);
}

std::optional<std::int64_t> StixRowReader::seconds(const JsonValue& from)
{
    // A million years: beyond it nothing is a date, and reckoning with it could overflow.
    constexpr std::int64_t limit = 31'556'952'000'000;
    if (const auto number = from.integer(); number && *number > -limit && *number < limit)
        return *number;
    if (const auto time = parseTime(from.text()))
        return time->earliest;
    warn("bad-time", from);
    return std::nullopt;
}

void StixRowReader::read(const JsonValue& from, TimeSpan& to)
{
    if (!isKind(from, JsonKind::Object))
        return;
    if (from["from"].isPresent())
        to.earliest = seconds(from["from"]);
    if (from["to"].isPresent())
        to.latest = seconds(from["to"]);
    if (from["precision"].isPresent())
        read(from["precision"], to.precision);
    to.isRelative = from["relative"].isTrue();
    if (from["text"].isPresent())
        read(from["text"], to.text);
}

void StixRowReader::read(const JsonValue& from, Marking& to)
{
    if (!isKind(from, JsonKind::Object))
        return;
    if (from["tlp"].isPresent())
        read(from["tlp"], to.tlp);
    if (from["pap"].isPresent())
        read(from["pap"], to.pap);
    if (from["statements"].isPresent())
        read(from["statements"], to.statements);
}

void StixRowReader::read(const JsonValue& from, Alias& to)
{
    if (!isKind(from, JsonKind::Object))
        return;
    read(from["name"], to.name);
    if (from["said_by_ref"].isPresent())
        read(from["said_by_ref"], to.saidBy);
}

void StixRowReader::read(const JsonValue& from, Mention& to)
{
    read(from["report_ref"], to.report);
    if (from["span"].isPresent())
        read(from["span"], to.span);
}

void StixRowReader::read(const JsonValue& from, ReadingCue& to)
{
    if (!isKind(from, JsonKind::Object))
        return;
    if (from["role"].isPresent())
        read(from["role"], to.role);
    if (from["span"].isPresent())
        read(from["span"], to.span);
}

void StixRowReader::read(const JsonValue& from, DerivedFrom& to)
{
    if (from["how"].isPresent())
        read(from["how"], to.how);
    if (from["name"].isPresent())
        read(from["name"], to.name);
    if (from["url"].isPresent())
        read(from["url"], to.url);
}

void StixRowReader::read(const JsonValue& from, Likelihood& to)
{
    if (from["word"].isPresent())
        read(from["word"], to.word);
    if (from["scale"].isPresent())
        read(from["scale"], to.scale);
}

void StixRowReader::read(const JsonValue& from, ClaimSubject& to)
{
    std::optional<ClaimSubject> found;
    if (const JsonValue at = from["relationship_ref"]; at.isPresent()) {
        if (const auto id = find<RelationshipId>(at))
            found = *id;
    } else if (const JsonValue entity = from["entity_ref"]; entity.isPresent()) {
        if (const auto id = find<EntityId>(entity))
            found = *id;
    } else if (const JsonValue incident = from["incident_ref"]; incident.isPresent()) {
        if (const auto id = find<IncidentId>(incident))
            found = *id;
    } else if (const auto id = find<SameAsId>(from["same_as_ref"])) {
        found = *id;
    }
    m_isBroken = m_isBroken || !found;
    to = found.value_or(to);
}

void StixRowReader::read(const JsonValue& from, NoteSubject& to)
{
    if (const JsonValue entity = from["entity_ref"]; entity.isPresent()) {
        if (const auto id = find<EntityId>(entity))
            to = *id;
    } else if (const JsonValue link = from["relationship_ref"]; link.isPresent()) {
        if (const auto id = find<RelationshipId>(link))
            to = *id;
    } else if (const JsonValue report = from["report_ref"]; report.isPresent()) {
        if (const auto id = find<ReportId>(report))
            to = *id;
    } else if (const JsonValue incident = from["incident_ref"]; incident.isPresent()) {
        if (const auto id = find<IncidentId>(incident))
            to = *id;
    } else if (const auto row = rowNumber(from["claim"], m_names.claims)) {
        to = static_cast<ClaimId>(*row);
    }
}

std::optional<std::uint32_t> StixRowReader::rowNumber(const JsonValue& from, std::size_t size)
{
    const std::optional<std::int64_t> number = from.integer();
    if (number && *number >= 0 && static_cast<std::uint64_t>(*number) < size)
        return static_cast<std::uint32_t>(*number);
    warn("unknown-row", from);
    return std::nullopt;
}

}  // namespace throughline
