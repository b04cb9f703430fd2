// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// An indicator made harmless for showing and copying, as analysts write it: "http" becomes "hxxp",
/// each dot "[.]", "@" "[@]". What is defanged already stays as it is.
std::string defanged(std::string_view indicator);

}  // namespace throughline
