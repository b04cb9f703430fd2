// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/xml_text.h"

#include "core/base/printable.h"

namespace throughline {

std::string xmlText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : drawable(std::string(text)))
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    return out;
}

}  // namespace throughline
