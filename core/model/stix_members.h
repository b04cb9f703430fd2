// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/model/ids.h"

namespace throughline {

/// Is it the id of something that a STIX id stands for?
template <class T>
inline constexpr bool isStixReference = std::is_same_v<T, EntityId> || std::is_same_v<T, RelationshipId>
    || std::is_same_v<T, ReportId> || std::is_same_v<T, IncidentId> || std::is_same_v<T, SameAsId>;

/// Ending that STIX wants for the name of a property of this type (section 3.1): "_ref" for an id, "_refs"
/// for a list of them, nothing for all others.
template <class T>
struct StixSuffix {
    static constexpr std::string_view text = isStixReference<T> ? "_ref" : "";
};
template <class T>
struct StixSuffix<std::optional<T>> : StixSuffix<T> {};
template <class T>
struct StixSuffix<std::vector<T>> {
    static constexpr std::string_view text = isStixReference<T> ? "_refs" : "";
};

/// Name in our extension of a field of a row ("speaker" -> "speaker_ref").
template <class T>
std::string stixMemberName(std::string_view field)
{
    return std::string(field).append(StixSuffix<T>::text);
}

}  // namespace throughline
