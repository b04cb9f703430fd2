// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/subjects.h"

#include <type_traits>

#include "core/edit/edit_support.h"

namespace throughline::edit {

std::optional<Error> missingSubject(const ThreatCase& threatCase, const NoteSubject& about)
{
    return std::visit([&](auto id) -> std::optional<Error> {
        if constexpr (std::is_same_v<decltype(id), std::monostate>)
            return std::nullopt;
        else
            return missing(threatCase, id);
    }, about);
}

std::string subjectKey(const ThreatCase& threatCase, const NoteSubject& about)
{
    return std::visit([&](auto id) -> std::string {
        if constexpr (std::is_same_v<decltype(id), std::monostate>)
            return "case";
        else if constexpr (std::is_same_v<decltype(id), ClaimId>)
            return "claim " + std::to_string(rowOf(id));
        else
            return threatCase[id].id;
    }, about);
}

}  // namespace throughline::edit
