// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace throughline {

/// What stands in the header of a PNG. Texts: keyword (Latin letters, at most 79) and words, UTF-8.
struct PngHeader {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t dotsPerMetre = 0;  ///< 0: not said
    std::vector<std::pair<std::string, std::string>> texts;
};

/// Packs a PNG (8 bits, red, green, blue) from rows as they come, so that a picture of any size needs memory for its packed bytes and a few
/// rows only. Same rows, same bytes.
class PngStream {
public:
    explicit PngStream(const PngHeader& header);
    ~PngStream();
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;

    /// The next row from the top: `width` pixels 0xXXRRGGBB. Errors: Internal (no memory).
    Status add(std::span<const std::uint32_t> row);
    /// The file, when as many rows were added as the header says. Errors: Internal.
    Result<std::string> finish();

private:
    struct Packer;
    std::unique_ptr<Packer> m_packer;
};

}  // namespace throughline
