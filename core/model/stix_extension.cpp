// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/stix_extension.h"

#include <optional>

namespace throughline {

std::string stixCreated(const TimeSpan& recorded)
{
    const std::int64_t at = recorded.earliest ? *recorded.earliest : recorded.latest.value_or(0);
    const std::optional<TimeSpan> own = parseTime(recorded.text);
    const bool isExact = own && own->precision == TimePrecision::Second && own->earliest == at && recorded.text.back() == 'Z'
        && recorded.text[10] == 'T';
    return isExact ? recorded.text : stixTime(at);
}

std::string stixModified(const TimeSpan& recorded)
{
    if (!recorded.latest || (recorded.earliest && *recorded.latest <= *recorded.earliest))
        return stixCreated(recorded);
    return stixTime(*recorded.latest);
}

}  // namespace throughline
