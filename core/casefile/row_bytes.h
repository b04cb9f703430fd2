// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/base/utf8.h"
#include "core/casefile/byte_stream.h"
#include "core/casefile/sound_fields.h"
#include "core/model/annotation.h"
#include "core/model/fields.h"
#include "core/model/lens.h"

namespace throughline::rowbytes {

// Rows to bytes and back, field after field in the order of core/model/fields.h. What is read is
// checked: enums are known ones, texts are UTF-8, numbers are finite; a fault spoils the reader.

using casefile::enumSize;
using casefile::RowId;
using casefile::ValueEnum;

// Writing.

inline void put(ByteWriter& out, const std::string& value) { out.text(value); }
inline void put(ByteWriter& out, bool value) { out.byte(value ? 1 : 0); }
inline void put(ByteWriter& out, int value) { out.signedNumber(value); }
inline void put(ByteWriter& out, std::int64_t value) { out.signedNumber(value); }
inline void put(ByteWriter& out, double value) { out.real(value); }
inline void put(ByteWriter&, std::monostate) {}
template <ValueEnum T>
void put(ByteWriter& out, T value) { out.byte(static_cast<std::uint8_t>(value)); }
template <RowId T>
void put(ByteWriter& out, T value) { out.number(rowOf(value)); }

template <class T>
void put(ByteWriter& out, const std::optional<T>& value);
template <class T>
void put(ByteWriter& out, const std::vector<T>& list);
template <class... T>
void put(ByteWriter& out, const std::variant<T...>& value);

inline void put(ByteWriter& out, const TextSpan& value)
{
    out.number(value.begin);
    out.number(value.end);
}
inline void put(ByteWriter& out, const TimeSpan& value)
{
    put(out, value.earliest);
    put(out, value.latest);
    put(out, value.precision);
    put(out, value.isRelative);
    put(out, value.text);
}
inline void put(ByteWriter& out, const Alias& value)
{
    put(out, value.name);
    put(out, value.saidBy);
}
inline void put(ByteWriter& out, const Mention& value)
{
    put(out, value.report);
    put(out, value.span);
}
inline void put(ByteWriter& out, const ReadingCue& value)
{
    put(out, value.role);
    put(out, value.span);
}
inline void put(ByteWriter& out, const DerivedFrom& value)
{
    put(out, value.how);
    put(out, value.name);
    put(out, value.url);
}
inline void put(ByteWriter& out, const Marking& value)
{
    put(out, value.tlp);
    put(out, value.pap);
    put(out, value.statements);
}
inline void put(ByteWriter& out, const Likelihood& value)
{
    put(out, value.word);
    put(out, value.scale);
}
inline void put(ByteWriter& out, const Annotation& value)
{
    out.number(value.id);
    put(out, value.kind);
    put(out, value.layout);
    for (const Point& point : {value.from, value.to}) {
        out.real(point.x);
        out.real(point.y);
    }
    put(out, value.text);
}
inline void put(ByteWriter& out, const std::shared_ptr<const std::string>& value)
{
    put(out, value != nullptr);
    if (value)
        out.text(*value);
}

template <class T>
void put(ByteWriter& out, const std::optional<T>& value)
{
    put(out, value.has_value());
    if (value)
        put(out, *value);
}
template <class T>
void put(ByteWriter& out, const std::vector<T>& list)
{
    out.number(list.size());
    for (const T& item : list)
        put(out, item);
}
template <class... T>
void put(ByteWriter& out, const std::variant<T...>& value)
{
    out.byte(static_cast<std::uint8_t>(value.index()));
    std::visit([&](const auto& held) { put(out, held); }, value);
}

/// All fields of a row.
template <class Row>
void putRow(ByteWriter& out, const Row& row)
{
    visitFields(row, [&](const char*, const auto& field) { put(out, field); });
}

// Reading.

inline void take(ByteReader& in, std::string& value)
{
    value = in.text();
    if (!isValidUtf8(value))
        in.spoil();
}
inline void take(ByteReader& in, bool& value)
{
    const std::uint8_t byte = in.byte();
    if (byte > 1)
        in.spoil();
    value = byte == 1;
}
inline void take(ByteReader& in, std::int64_t& value) { value = in.signedNumber(); }
inline void take(ByteReader& in, int& value)
{
    const std::int64_t number = in.signedNumber();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        in.spoil();
    value = static_cast<int>(number);
}
inline void take(ByteReader& in, double& value)
{
    value = in.real();
    if (!std::isfinite(value))
        in.spoil();
}
inline void take(ByteReader&, std::monostate&) {}
inline void take(ByteReader& in, std::uint32_t& value)
{
    const std::uint64_t number = in.number();
    if (number > std::numeric_limits<std::uint32_t>::max())
        in.spoil();
    value = static_cast<std::uint32_t>(number);
}
template <ValueEnum T>
void take(ByteReader& in, T& value)
{
    const std::uint8_t byte = in.byte();
    if (byte >= enumSize<T>())
        in.spoil();
    else
        value = static_cast<T>(byte);
}
template <RowId T>
void take(ByteReader& in, T& value)
{
    std::uint32_t row = 0;
    take(in, row);
    value = static_cast<T>(row);
}

template <class T>
void take(ByteReader& in, std::optional<T>& value);
template <class T>
void take(ByteReader& in, std::vector<T>& list);
template <class... T>
void take(ByteReader& in, std::variant<T...>& value);

inline void take(ByteReader& in, TextSpan& value)
{
    take(in, value.begin);
    take(in, value.end);
}
inline void take(ByteReader& in, TimeSpan& value)
{
    take(in, value.earliest);
    take(in, value.latest);
    take(in, value.precision);
    take(in, value.isRelative);
    take(in, value.text);
}
inline void take(ByteReader& in, Alias& value)
{
    take(in, value.name);
    take(in, value.saidBy);
}
inline void take(ByteReader& in, Mention& value)
{
    take(in, value.report);
    take(in, value.span);
}
inline void take(ByteReader& in, ReadingCue& value)
{
    take(in, value.role);
    take(in, value.span);
}
inline void take(ByteReader& in, DerivedFrom& value)
{
    take(in, value.how);
    take(in, value.name);
    take(in, value.url);
}
inline void take(ByteReader& in, Marking& value)
{
    take(in, value.tlp);
    take(in, value.pap);
    take(in, value.statements);
}
inline void take(ByteReader& in, Likelihood& value)
{
    take(in, value.word);
    take(in, value.scale);
}
inline void take(ByteReader& in, Annotation& value)
{
    take(in, value.id);
    take(in, value.kind);
    take(in, value.layout);
    for (Point* const point : {&value.from, &value.to}) {
        take(in, point->x);
        take(in, point->y);
    }
    take(in, value.text);
}
/// Bytes of any kind: a report's text, an attachment, a logo.
inline void take(ByteReader& in, std::shared_ptr<const std::string>& value)
{
    bool isThere = false;
    take(in, isThere);
    value = isThere ? std::make_shared<const std::string>(in.text()) : nullptr;
}

template <class T>
void take(ByteReader& in, std::optional<T>& value)
{
    bool isThere = false;
    take(in, isThere);
    value.reset();
    if (isThere)
        take(in, value.emplace());
}
template <class T>
void take(ByteReader& in, std::vector<T>& list)
{
    list.clear();
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left)
        take(in, list.emplace_back());
}
template <std::size_t index, class... T>
void takeAlternative(ByteReader& in, std::variant<T...>& value, std::size_t asked)
{
    if constexpr (index < sizeof...(T)) {
        if (index == asked)
            take(in, value.template emplace<index>());
        else
            takeAlternative<index + 1>(in, value, asked);
    } else {
        in.spoil();
    }
}
template <class... T>
void take(ByteReader& in, std::variant<T...>& value)
{
    takeAlternative<0>(in, value, in.byte());
}

template <class Row>
void takeRow(ByteReader& in, Row& row)
{
    visitFields(row, [&](const char*, auto& field) { take(in, field); });
}

// Ids within tables.

/// Row counts of the tables that ids point into.
struct TableSizes {
    std::size_t reports = 0;
    std::size_t entities = 0;
    std::size_t relationships = 0;
    std::size_t claims = 0;
    std::size_t incidents = 0;
    std::size_t quantities = 0;
    std::size_t sameAs = 0;

    std::size_t of(ReportId) const { return reports; }
    std::size_t of(EntityId) const { return entities; }
    std::size_t of(RelationshipId) const { return relationships; }
    std::size_t of(ClaimId) const { return claims; }
    std::size_t of(IncidentId) const { return incidents; }
    std::size_t of(QuantityId) const { return quantities; }
    std::size_t of(SameAsId) const { return sameAs; }
};

inline TableSizes sizesOf(const ThreatCase& threatCase)
{
    return {.reports = threatCase.reports.size(), .entities = threatCase.entities.size(),
            .relationships = threatCase.relationships.size(), .claims = threatCase.claims.size(),
            .incidents = threatCase.incidents.size(), .quantities = threatCase.quantities.size(),
            .sameAs = threatCase.sameAs.size()};
}

template <class T>
bool idsExist(const T&, const TableSizes&)
{
    return true;
}
template <RowId T>
bool idsExist(const T& id, const TableSizes& sizes) { return rowOf(id) < sizes.of(id); }
inline bool idsExist(const Alias& value, const TableSizes& sizes);
inline bool idsExist(const Mention& value, const TableSizes& sizes) { return idsExist(value.report, sizes); }
template <class T>
bool idsExist(const std::optional<T>& value, const TableSizes& sizes) { return !value || idsExist(*value, sizes); }
template <class T>
bool idsExist(const std::vector<T>& list, const TableSizes& sizes)
{
    for (const T& item : list)
        if (!idsExist(item, sizes))
            return false;
    return true;
}
template <class... T>
bool idsExist(const std::variant<T...>& value, const TableSizes& sizes)
{
    return std::visit([&](const auto& held) { return idsExist(held, sizes); }, value);
}
inline bool idsExist(const Alias& value, const TableSizes& sizes) { return idsExist(value.saidBy, sizes); }

/// Does everything exist that the row points to?
template <class Row>
bool rowIdsExist(const Row& row, const TableSizes& sizes)
{
    bool exist = true;
    visitFields(row, [&](const char*, const auto& field) { exist = exist && idsExist(field, sizes); });
    return exist;
}

}  // namespace throughline::rowbytes
