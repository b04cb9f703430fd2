// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_start.h"

namespace throughline {

std::string_view textStart(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    const auto isWithin = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    std::size_t end = maxBytes;
    while (end > 0 && isWithin(end))
        --end;
    return text.substr(0, end);
}

}  // namespace throughline
