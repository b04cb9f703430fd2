// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the STIX writer: the one door to the JSON library for it.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace throughline {

/// Members keep the order in which they were added.
using StixJson = nlohmann::ordered_json;

/// Compact text on one line; bytes that are no UTF-8 become U+FFFD.
inline std::string stixText(const StixJson& value) { return value.dump(-1, ' ', false, StixJson::error_handler_t::replace); }

/// Members of a verbatim JSON object; an empty object if the text is none.
inline StixJson stixMembers(const std::string& text)
{
    StixJson value = StixJson::parse(text, nullptr, false);
    return value.is_object() ? value : StixJson::object();
}

}  // namespace throughline
