// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/model/time_span.h"

namespace throughline {

// What writer and reader of STIX bundles share (docs/stix-extension.md).

/// Our own STIX extension; holds what STIX has no property for.
inline constexpr std::string_view throughlineExtensionId = "extension-definition--7ae560cf-61e7-50bb-8a1a-a2e54b6a2420";
/// Who defines the extension: the program, not the case's house.
inline constexpr std::string_view throughlineIdentityId = "identity--0f3ad35b-5c4c-5c10-9a4b-6a0f4fb0f1a6";
/// Type of the objects that hold the rows of a case, a part each.
inline constexpr std::string_view throughlinePartType = "throughline-case";
inline constexpr int throughlinePartVersion = 1;
/// A longer text is cut into pieces of at most this many bytes, so that no object grows too large to be read.
inline constexpr std::size_t stixPieceBytes = 1u << 20;

/// `created` and `modified` of an object that was recorded then: the source's own text where it says
/// exactly that, else whole seconds. `recorded` must be dated.
std::string stixCreated(const TimeSpan& recorded);
std::string stixModified(const TimeSpan& recorded);

}  // namespace throughline
