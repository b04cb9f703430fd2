// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// Throughline's own namespace for UUIDv5 ids of things read from prose.
inline constexpr std::string_view throughlineNamespace = "6f0c6c0a-52b5-5d0f-9d0e-1a7c5b0d9f21";
/// Namespace of deterministic observable ids (STIX 2.1 section 2.9).
inline constexpr std::string_view stixObservableNamespace = "00abedb4-aa42-466c-9c01-fed23315a9b7";

/// UUIDv5 (RFC 4122) in lower case with hyphens. `space` must be a valid UUID.
std::string uuidV5(std::string_view space, std::string_view name);
/// SHA-256 as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);

}  // namespace throughline
