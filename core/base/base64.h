// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline {

/// Base64 with padding (RFC 4648 section 4), on one line.
std::string toBase64(std::string_view bytes);
/// The bytes again; nullopt if a sign does not belong there or the length is no multiple of four.
std::optional<std::string> fromBase64(std::string_view text);

}  // namespace throughline
