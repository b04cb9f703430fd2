// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

/// What two writings of one name share, for finding: no case, no marks on letters, Latin letters for those of other
/// scripts, single blanks, indicators not defanged. "Éire" -> "eire", "Лазарь" -> "lazar'", "hxxp://a[.]b" -> "http://a.b". Bad UTF-8 is taken as U+FFFD. Not for comparing
/// identities (`foldCase`). By ICU's Any-Latin; ASCII takes a short way.
std::string searchFold(std::string_view text);

}  // namespace throughline
