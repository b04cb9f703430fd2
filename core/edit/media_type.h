// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace throughline::edit {

/// "image/png", "image/jpeg" or "application/pdf" by the first bytes, else "application/octet-stream";
/// names are not believed. Source: PNG 5.2, ISO/IEC 10918-1 B.1.1, ISO 32000-1 7.5.2.
std::string_view mediaTypeOf(std::string_view bytes);

}  // namespace throughline::edit
