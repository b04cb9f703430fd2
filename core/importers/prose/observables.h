// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::prose {

enum class ObservableKind : std::uint8_t { Url, Domain, Ipv4, Email, Md5, Sha1, Sha256, Cve, AttackId, FileName, Path, Footnote };

/// A value found in the text, written plain or defanged. `value` is refanged and in its normal form.
struct Observable {
    ObservableKind kind = ObservableKind::Url;
    std::size_t begin = 0;  ///< bytes of the plain text
    std::size_t end = 0;
    std::string value;
};
/// STIX SCO word ("ipv4-addr", "file"); empty for CVE, ATT&CK ids and footnotes.
std::string_view stixTypeOf(ObservableKind kind);

/// "hxxp://a[.]b" -> "http://a.b".
std::string refang(std::string_view text);

/// Observables in text order, longest at each place, none overlapping. A mail address swallows its
/// domain, file endings are no top-level domains. Linear in the text.
std::vector<Observable> findObservables(std::string_view text);

}  // namespace throughline::prose
