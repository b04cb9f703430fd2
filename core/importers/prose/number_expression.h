// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// "more than 1.2 million", "half a dozen", "$4.5bn", "some 35,000 or so".
struct NumberExpression {
    double value = 0;
    Bound bound = Bound::Exactly;
    TokenRange number;  ///< figure or number words with their scale
    TokenRange words;   ///< bound, currency mark and number
    std::string unit;   ///< of money and data written beside the figure ("dollars", "gigabytes"); else empty
    bool isMany = false;  ///< "dozens", "hundreds": an "of" may follow
};

/// The number whose first figure or number word is token `at`; nullopt if none starts there. Dates,
/// percentages, versions and the like are the caller's to refuse.
std::optional<NumberExpression> readNumber(const Document& document, std::uint32_t at, TokenRange sentence);

}  // namespace throughline::prose
