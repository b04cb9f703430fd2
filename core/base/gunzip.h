// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace throughline {

/// True if the bytes begin as a gzip file does (RFC 1952).
bool isGzip(std::string_view bytes);

/// What a gzip file holds, its members one after the other, zeros behind the last one passed over.
/// Never makes more than `maxBytes`, whatever the file claims. Errors: Malformed (also cut off, a wrong
/// checksum, other bytes behind the end) with the byte; TooLarge.
Result<std::string> gunzip(std::string_view bytes, std::size_t maxBytes);

/// What zlib data hold (RFC 1950: streams of PDFs, text of PNGs), as far as they can be read: of damaged ones the part before the
/// fault, at most `maxBytes`. Bytes behind the end are passed over.
std::string inflateZlib(std::string_view bytes, std::size_t maxBytes);

}  // namespace throughline
