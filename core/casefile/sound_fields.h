// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/base/utf8.h"
#include "core/model/case_document.h"

namespace throughline::casefile {

// For every type of field: is a value possible in a case (`isGood`), and the nearest that is (`mend`).

/// Number of values of an enum that rows hold.
template <class T>
constexpr std::size_t enumSize();
template <> constexpr std::size_t enumSize<EntityType>() { return 16; }
template <> constexpr std::size_t enumSize<Naming>() { return 3; }
template <> constexpr std::size_t enumSize<IdentityClass>() { return 5; }
template <> constexpr std::size_t enumSize<TechniqueMapping>() { return 3; }
template <> constexpr std::size_t enumSize<RelationType>() { return 33; }
template <> constexpr std::size_t enumSize<AttributionDegree>() { return 7; }
template <> constexpr std::size_t enumSize<Stance>() { return 6; }
template <> constexpr std::size_t enumSize<SpeechAct>() { return 7; }
template <> constexpr std::size_t enumSize<Certainty>() { return 6; }
template <> constexpr std::size_t enumSize<Provenance>() { return 4; }
template <> constexpr std::size_t enumSize<DenialScope>() { return 2; }
template <> constexpr std::size_t enumSize<Reliability>() { return 7; }
template <> constexpr std::size_t enumSize<Credibility>() { return 7; }
template <> constexpr std::size_t enumSize<AnalyticConfidence>() { return 4; }
template <> constexpr std::size_t enumSize<RoutingScope>() { return 3; }
template <> constexpr std::size_t enumSize<Bound>() { return 6; }
template <> constexpr std::size_t enumSize<SameAsKind>() { return 4; }
template <> constexpr std::size_t enumSize<Tlp>() { return 6; }
template <> constexpr std::size_t enumSize<Pap>() { return 5; }
template <> constexpr std::size_t enumSize<TimePrecision>() { return 7; }
template <> constexpr std::size_t enumSize<Highlight>() { return 8; }
template <> constexpr std::size_t enumSize<CueRole>() { return 4; }
template <> constexpr std::size_t enumSize<Hedge>() { return 3; }
template <> constexpr std::size_t enumSize<TimeBasis>() { return 2; }
template <> constexpr std::size_t enumSize<AnnotationKind>() { return 3; }

template <class T>
concept ValueEnum = std::is_enum_v<T> && requires { enumSize<T>(); } && !std::is_same_v<std::underlying_type_t<T>, std::uint32_t>;
template <class T>
concept RowId = std::is_enum_v<T> && std::is_same_v<std::underlying_type_t<T>, std::uint32_t>;

/// Rows of each table of one case.
class TableSizes {
public:
    explicit TableSizes(const ThreatCase& threatCase) : m_case(threatCase) {}

    bool has(EntityId id) const { return rowOf(id) < m_case.entities.size(); }
    bool has(RelationshipId id) const { return rowOf(id) < m_case.relationships.size(); }
    bool has(ClaimId id) const { return rowOf(id) < m_case.claims.size(); }
    bool has(IncidentId id) const { return rowOf(id) < m_case.incidents.size(); }
    bool has(ReportId id) const { return rowOf(id) < m_case.reports.size(); }
    bool has(QuantityId id) const { return rowOf(id) < m_case.quantities.size(); }
    bool has(SameAsId id) const { return rowOf(id) < m_case.sameAs.size(); }

private:
    const ThreatCase& m_case;
};

template <RowId T>
bool isGood(const TableSizes& sizes, T id) { return sizes.has(id); }
template <ValueEnum T>
bool isGood(const TableSizes&, T value) { return static_cast<std::size_t>(value) < enumSize<T>(); }
template <class T>
    requires std::is_arithmetic_v<T>
bool isGood(const TableSizes&, T value) { return std::isfinite(static_cast<double>(value)); }
inline bool isGood(const TableSizes&, const std::string& text) { return isValidUtf8(text); }
/// Texts of reports are looked at with their report; attachments may be any bytes.
inline bool isGood(const TableSizes&, const std::shared_ptr<const std::string>&) { return true; }
inline bool isGood(const TableSizes&, TextSpan span) { return span.begin <= span.end; }
inline bool isGood(const TableSizes& sizes, const TimeSpan& span) { return isGood(sizes, span.precision) && isValidUtf8(span.text); }
inline bool isGood(const TableSizes&, const DerivedFrom& from)
{
    return isValidUtf8(from.how) && isValidUtf8(from.name) && isValidUtf8(from.url);
}
inline bool isGood(const TableSizes& sizes, const ReadingCue& cue)
{
    return isGood(sizes, cue.role) && isGood(sizes, cue.span);
}
inline bool isGood(const TableSizes&, const Likelihood& likelihood)
{
    return isValidUtf8(likelihood.word) && isValidUtf8(likelihood.scale);
}
inline bool isGood(const TableSizes& sizes, const Mention& mention)
{
    return isGood(sizes, mention.report) && isGood(sizes, mention.span);
}

template <class T>
bool isGood(const TableSizes& sizes, const std::optional<T>& value) { return !value || isGood(sizes, *value); }
inline bool isGood(const TableSizes& sizes, const Alias& alias)
{
    return isValidUtf8(alias.name) && isGood(sizes, alias.saidBy);
}
template <class T>
bool isGood(const TableSizes& sizes, const std::vector<T>& list)
{
    for (const T& item : list)
        if (!isGood(sizes, item))
            return false;
    return true;
}
inline bool isGood(const TableSizes&, const std::vector<Annotation>& annotations) { return soundAnnotations(annotations) == annotations; }
inline bool isGood(const TableSizes& sizes, const Marking& marking)
{
    return isGood(sizes, marking.tlp) && isGood(sizes, marking.pap) && isGood(sizes, marking.statements);
}
template <class... Ids>
bool isGood(const TableSizes& sizes, const std::variant<Ids...>& about)
{
    return std::visit([&](auto id) {
        if constexpr (std::is_same_v<decltype(id), std::monostate>)
            return true;
        else
            return sizes.has(id);
    }, about);
}

// `mend` is called with values that are not good. It answers false if the row cannot stand with what is left.

template <RowId T>
bool mend(const TableSizes&, T& id)
{
    id = T{};
    return false;
}
template <class T>
    requires ValueEnum<T> || std::is_arithmetic_v<T>
bool mend(const TableSizes&, T& value)
{
    value = T{};
    return true;
}
inline bool mend(const TableSizes&, std::string& text)
{
    text = toValidUtf8(text);
    return true;
}
inline bool mend(const TableSizes&, std::shared_ptr<const std::string>&) { return true; }
inline bool mend(const TableSizes&, TextSpan& span)
{
    span = {};
    return true;
}
inline bool mend(const TableSizes& sizes, TimeSpan& span)
{
    if (!isGood(sizes, span.precision))
        span.precision = TimePrecision::Unknown;
    span.text = toValidUtf8(span.text);
    return true;
}
inline bool mend(const TableSizes&, Likelihood& likelihood)
{
    likelihood = {toValidUtf8(likelihood.word), toValidUtf8(likelihood.scale)};
    return true;
}
inline bool mend(const TableSizes&, DerivedFrom& from)
{
    from = {toValidUtf8(from.how), toValidUtf8(from.name), toValidUtf8(from.url)};
    return true;
}
/// A cue of no known role or without a place tells nothing: its list drops it.
inline bool mend(const TableSizes&, ReadingCue&) { return false; }
/// A mention without its report says nothing: its list drops it.
inline bool mend(const TableSizes& sizes, Mention& mention)
{
    mention.span = {};
    return isGood(sizes, mention.report);
}
template <class T>
bool mend(const TableSizes&, std::optional<T>& value)
{
    value.reset();
    return true;
}
inline bool mend(const TableSizes& sizes, Alias& alias)
{
    alias.name = toValidUtf8(alias.name);
    if (!isGood(sizes, alias.saidBy))
        alias.saidBy.reset();
    return true;
}
template <class T>
bool mend(const TableSizes& sizes, std::vector<T>& list)
{
    std::vector<T> kept;
    for (T& item : list)
        if (isGood(sizes, item) || mend(sizes, item))
            kept.push_back(std::move(item));
    list = std::move(kept);
    return true;
}
inline bool mend(const TableSizes&, std::vector<Annotation>& annotations)
{
    annotations = soundAnnotations(annotations);
    return true;
}
inline bool mend(const TableSizes& sizes, Marking& marking)
{
    // What cannot be read must not become weaker.
    if (!isGood(sizes, marking.tlp))
        marking.tlp = Tlp::Red;
    if (!isGood(sizes, marking.pap))
        marking.pap = Pap::Red;
    return mend(sizes, marking.statements);
}
/// A note without its subject belongs to the case as a whole; a claim without one says nothing.
inline bool mend(const TableSizes&, NoteSubject& about)
{
    about = std::monostate{};
    return true;
}
inline bool mend(const TableSizes&, ClaimSubject& about)
{
    about = EntityId{};
    return false;
}

}  // namespace throughline::casefile
