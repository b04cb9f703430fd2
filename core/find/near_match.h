// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// Is a word in a text, but for one letter that is missing, too many or another (two in a word of eight and more)?
/// A word of under four letters (it would be near to everything) or over 63 bytes must be there as it is. Wu and Manber's shift-or with errors (1992): a few operations for each byte of the text.
class NearMatch {
public:
    explicit NearMatch(std::string_view word);

    bool isIn(std::string_view text) const;
    /// Parts of the word of which at least one stands unchanged wherever the word is near.
    std::vector<std::string_view> parts() const;

private:
    std::array<std::uint64_t, 256> m_masks{};  ///< by byte: where it stands in the word
    std::uint64_t m_end = 0;
    std::string m_word;
    int m_errors = 0;
};

}  // namespace throughline
