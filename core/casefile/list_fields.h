// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/casefile/list_text.h"
#include "core/model/annotation.h"
#include "core/model/threat_case.h"

namespace throughline::casefile {

// How the small structs and lists of a row stand in one cell. `write` puts one item, `read` takes one
// back and answers false if the text is not of that form. docs/casefile.md lists the forms.

inline void write(ListWriter& out, const std::string& value) { out.string(value); }
inline bool read(ListReader& in, std::string& value) { return in.string(value); }

template <class T>
    requires std::is_enum_v<T>
void write(ListWriter& out, T value)
{
    out.number(static_cast<std::int64_t>(value));
}

/// A number that fits no such type becomes its largest, which the check of the document finds.
template <class T>
    requires std::is_enum_v<T>
T enumOf(std::int64_t number)
{
    using Number = std::underlying_type_t<T>;
    constexpr auto largest = std::numeric_limits<Number>::max();
    const bool fits = number >= 0 && number <= static_cast<std::int64_t>(largest);
    return static_cast<T>(fits ? static_cast<Number>(number) : largest);
}

template <class T>
    requires std::is_enum_v<T>
bool read(ListReader& in, T& value)
{
    std::int64_t number = 0;
    const bool isRead = in.number(number);
    value = enumOf<T>(number);
    return isRead;
}

inline void write(ListWriter& out, std::optional<std::int64_t> value) { value ? out.number(*value) : out.null(); }
inline bool read(ListReader& in, std::optional<std::int64_t>& value)
{
    value.reset();
    return in.isNull() || in.number(value.emplace());
}

inline void write(ListWriter& out, bool value) { out.number(value ? 1 : 0); }
inline bool read(ListReader& in, bool& value)
{
    std::int64_t number = 0;
    const bool isRead = in.number(number);
    value = number != 0;
    return isRead;
}

/// The struct itself is an array: its items, between brackets.
template <class Items>
void writeArray(ListWriter& out, Items&& items)
{
    out.open();
    items();
    out.close();
}

template <class T>
bool readNext(ListReader& in, T& value)
{
    return in.more() && read(in, value);
}

// ["name", entity or null]
inline void write(ListWriter& out, const Alias& alias)
{
    writeArray(out, [&] {
        out.string(alias.name);
        alias.saidBy ? write(out, *alias.saidBy) : out.null();
    });
}
inline bool read(ListReader& in, Alias& alias)
{
    return in.open() && readNext(in, alias.name) && in.more() && (in.isNull() || read(in, alias.saidBy.emplace())) && in.close();
}

inline bool readNumber32(ListReader& in, std::uint32_t& value)
{
    std::int64_t number = 0;
    const bool isRead = in.more() && in.number(number);
    const bool fits = number >= 0 && number <= std::numeric_limits<std::uint32_t>::max();
    value = fits ? static_cast<std::uint32_t>(number) : std::numeric_limits<std::uint32_t>::max();
    return isRead;
}

// [begin, end]
inline void write(ListWriter& out, TextSpan span)
{
    writeArray(out, [&] {
        out.number(span.begin);
        out.number(span.end);
    });
}
inline bool read(ListReader& in, TextSpan& span)
{
    return in.open() && readNumber32(in, span.begin) && readNumber32(in, span.end) && in.close();
}

// [role, begin, end]
inline void write(ListWriter& out, const ReadingCue& cue)
{
    writeArray(out, [&] {
        write(out, cue.role);
        out.number(cue.span.begin);
        out.number(cue.span.end);
    });
}
inline bool read(ListReader& in, ReadingCue& cue)
{
    return in.open() && readNext(in, cue.role) && readNumber32(in, cue.span.begin) && readNumber32(in, cue.span.end) && in.close();
}

// [report, begin, end]
inline void write(ListWriter& out, const Mention& mention)
{
    writeArray(out, [&] {
        write(out, mention.report);
        out.number(mention.span.begin);
        out.number(mention.span.end);
    });
}
inline bool read(ListReader& in, Mention& mention)
{
    return in.open() && readNext(in, mention.report) && readNumber32(in, mention.span.begin)
        && readNumber32(in, mention.span.end) && in.close();
}

// ["how", "name", "url"]
inline void write(ListWriter& out, const DerivedFrom& from)
{
    writeArray(out, [&] {
        out.string(from.how);
        out.string(from.name);
        out.string(from.url);
    });
}
inline bool read(ListReader& in, DerivedFrom& from)
{
    return in.open() && readNext(in, from.how) && readNext(in, from.name) && readNext(in, from.url) && in.close();
}

// ["word", "scale"]
inline void write(ListWriter& out, const Likelihood& likelihood)
{
    writeArray(out, [&] {
        out.string(likelihood.word);
        out.string(likelihood.scale);
    });
}
inline bool read(ListReader& in, Likelihood& likelihood)
{
    return in.open() && readNext(in, likelihood.word) && readNext(in, likelihood.scale) && in.close();
}

// [earliest or null, latest or null, precision, is relative] and the source's words, if any
inline void write(ListWriter& out, const TimeSpan& span)
{
    writeArray(out, [&] {
        write(out, span.earliest);
        write(out, span.latest);
        write(out, span.precision);
        write(out, span.isRelative);
        if (!span.text.empty())
            out.string(span.text);
    });
}
inline bool read(ListReader& in, TimeSpan& span)
{
    if (!in.open() || !readNext(in, span.earliest) || !readNext(in, span.latest) || !readNext(in, span.precision)
        || !readNext(in, span.isRelative))
        return false;
    return (!in.more() || read(in, span.text)) && in.close();
}

// [id, kind, "layout", from x, from y, to x, to y, "text"], points in quarters of a scene unit
inline void write(ListWriter& out, const Annotation& annotation)
{
    const auto quarters = [&](double value) { out.number(static_cast<std::int64_t>(std::llround(value * 4))); };
    writeArray(out, [&] {
        out.number(annotation.id);
        write(out, annotation.kind);
        out.string(annotation.layout);
        for (const Point& point : {annotation.from, annotation.to}) {
            quarters(point.x);
            quarters(point.y);
        }
        out.string(annotation.text);
    });
}
inline bool readQuarters(ListReader& in, double& value)
{
    std::int64_t number = 0;
    const bool isRead = in.more() && in.number(number);
    value = static_cast<double>(number) / 4;
    return isRead;
}
inline bool read(ListReader& in, Annotation& annotation)
{
    return in.open() && readNumber32(in, annotation.id) && readNext(in, annotation.kind) && readNext(in, annotation.layout)
        && readQuarters(in, annotation.from.x) && readQuarters(in, annotation.from.y) && readQuarters(in, annotation.to.x)
        && readQuarters(in, annotation.to.y) && readNext(in, annotation.text) && in.close();
}

template <class T>
void write(ListWriter& out, const std::vector<T>& list)
{
    writeArray(out, [&] {
        for (const T& item : list)
            write(out, item);
    });
}
template <class T>
bool read(ListReader& in, std::vector<T>& list)
{
    list.clear();
    if (!in.open())
        return false;
    while (in.more())
        if (!read(in, list.emplace_back()))
            return false;
    return in.close();
}

// [tlp, pap, "statement", …]
inline void write(ListWriter& out, const Marking& marking)
{
    writeArray(out, [&] {
        write(out, marking.tlp);
        write(out, marking.pap);
        for (const std::string& statement : marking.statements)
            out.string(statement);
    });
}
inline bool read(ListReader& in, Marking& marking)
{
    if (!in.open() || !readNext(in, marking.tlp) || !readNext(in, marking.pap))
        return false;
    while (in.more())
        if (!read(in, marking.statements.emplace_back()))
            return false;
    return in.close();
}

// [kind, row]: the kind counts the alternatives
template <class... Ids>
void write(ListWriter& out, const std::variant<Ids...>& about)
{
    writeArray(out, [&] {
        out.number(static_cast<std::int64_t>(about.index()));
        std::visit([&](auto id) {
            if constexpr (!std::is_same_v<decltype(id), std::monostate>)
                write(out, id);
        }, about);
    });
}

template <std::size_t kind = 0, class... Ids>
bool readAlternative(ListReader& in, std::int64_t wanted, std::variant<Ids...>& about)
{
    if constexpr (kind < sizeof...(Ids)) {
        if (wanted != static_cast<std::int64_t>(kind))
            return readAlternative<kind + 1>(in, wanted, about);
        auto& id = about.template emplace<kind>();
        if constexpr (std::is_same_v<std::remove_reference_t<decltype(id)>, std::monostate>)
            return true;
        else
            return readNext(in, id);
    } else {
        return false;
    }
}

template <class... Ids>
bool read(ListReader& in, std::variant<Ids...>& about)
{
    std::int64_t kind = 0;
    return in.open() && in.more() && in.number(kind) && readAlternative(in, kind, about) && in.close();
}

}  // namespace throughline::casefile
