// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace throughline {

/// BLAKE2b-256 of bytes given in pieces. Finds damage, not forgery: nobody signs it.
class ContentHash {
public:
    static constexpr std::size_t digestBytes = 32;

    ContentHash();
    void add(std::string_view bytes);
    /// The digest as bytes; nothing may be added after.
    std::string finish();

private:
    /// State of libsodium's generichash, whose header stays in the .cpp.
    struct alignas(64) State { std::array<unsigned char, 384> bytes; };
    State m_state;
};

}  // namespace throughline
