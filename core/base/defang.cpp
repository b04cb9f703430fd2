// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/defang.h"

namespace throughline {

namespace {

bool startsWithHttp(std::string_view text)
{
    constexpr std::string_view http = "http";
    if (text.size() < http.size())
        return false;
    for (std::size_t i = 0; i < http.size(); ++i)
        if ((text[i] | 0x20) != http[i])
            return false;
    return true;
}

}  // namespace

std::string defanged(std::string_view indicator)
{
    if (indicator.find("[.]") != std::string_view::npos || indicator.find("hxxp") != std::string_view::npos)
        return std::string(indicator);
    std::string out;
    out.reserve(indicator.size() + 8);
    for (std::size_t i = 0; i < indicator.size(); ++i) {
        if (startsWithHttp(indicator.substr(i))) {
            out += "hxxp";
            i += 3;
        } else if (indicator[i] == '.' || indicator[i] == '@') {
            out += '[';
            out += indicator[i];
            out += ']';
        } else {
            out += indicator[i];
        }
    }
    return out;
}

}  // namespace throughline
