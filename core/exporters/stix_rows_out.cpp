// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_rows_out.h"

#include <variant>

#include "core/model/time_span.h"

namespace throughline {
namespace {

// Years 1 to 9999, which texts of STIX can say.
constexpr std::int64_t firstSecond = -62135596800;
constexpr std::int64_t lastSecond = 253402300799;

void add(StixJson& out, const char* name, StixJson value)
{
    if (!value.is_null())
        out[name] = std::move(value);
}

}  // namespace

StixJson StixRowWriter::time(std::int64_t seconds) const
{
    return seconds >= firstSecond && seconds <= lastSecond ? StixJson(stixTime(seconds)) : StixJson(seconds);
}

StixJson StixRowWriter::json(const TextSpan& value) const
{
    return value == TextSpan{} ? StixJson() : StixJson::array({value.begin, value.end});
}

StixJson StixRowWriter::json(const TimeSpan& value) const
{
    StixJson out;
    if (value.earliest)
        out["from"] = time(*value.earliest);
    if (value.latest)
        out["to"] = time(*value.latest);
    if (value.precision != TimePrecision::Unknown)
        out["precision"] = enumWord(value.precision);
    add(out, "relative", json(value.isRelative));
    add(out, "text", json(value.text));
    return out;
}

StixJson StixRowWriter::json(const Marking& value) const
{
    StixJson out;
    if (value.tlp != Tlp::NotStated)
        out["tlp"] = enumWord(value.tlp);
    if (value.pap != Pap::NotStated)
        out["pap"] = enumWord(value.pap);
    add(out, "statements", json(value.statements));
    return out;
}

StixJson StixRowWriter::json(const Alias& value) const
{
    StixJson out;
    out["name"] = value.name;
    add(out, "said_by_ref", json(value.saidBy));
    return out;
}

StixJson StixRowWriter::json(const Mention& value) const
{
    StixJson out;
    out["report_ref"] = json(value.report);
    add(out, "span", json(value.span));
    return out;
}

StixJson StixRowWriter::json(const ReadingCue& value) const
{
    StixJson out;
    out["role"] = json(value.role);
    add(out, "span", json(value.span));
    return out;
}

StixJson StixRowWriter::json(const DerivedFrom& value) const
{
    StixJson out = StixJson::object();
    add(out, "how", json(value.how));
    add(out, "name", json(value.name));
    add(out, "url", json(value.url));
    return out;
}

StixJson StixRowWriter::json(const Likelihood& value) const
{
    StixJson out;
    add(out, "word", json(value.word));
    add(out, "scale", json(value.scale));
    return out;
}

StixJson StixRowWriter::json(const ClaimSubject& value) const
{
    static constexpr const char* names[]{"relationship_ref", "entity_ref", "incident_ref", "same_as_ref"};
    StixJson out;
    out[names[value.index()]] = std::visit([&](auto id) { return json(id); }, value);
    return out;
}

StixJson StixRowWriter::json(const NoteSubject& value) const
{
    static constexpr const char* names[]{"", "entity_ref", "relationship_ref", "claim", "report_ref", "incident_ref"};
    StixJson out;
    std::visit([&](auto id) {
        if constexpr (!std::is_same_v<decltype(id), std::monostate>)
            out[names[value.index()]] = json(id);
    }, value);
    return out;
}

}  // namespace throughline
