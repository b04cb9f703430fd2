// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

/// Traffic Light Protocol 2.0, weakest first. NotStated is no level: caps treat it as AmberStrict.
enum class Tlp { NotStated, Clear, Green, Amber, AmberStrict, Red };
/// Permissible Actions Protocol, weakest first.
enum class Pap { NotStated, Clear, Green, Amber, Red };

struct Marking {
    Tlp tlp = Tlp::NotStated;
    Pap pap = Pap::NotStated;
    std::vector<std::string> statements;  ///< e.g. a copyright line, verbatim

    bool isStated() const { return tlp != Tlp::NotStated || pap != Pap::NotStated; }
    bool operator==(const Marking&) const = default;
};

/// "TLP:AMBER+STRICT"; "TLP NOT STATED" for NotStated.
std::string_view tlpText(Tlp tlp);
std::string_view papText(Pap pap);
/// Reads "TLP:AMBER+STRICT", "amber", "white" …, any case; nullopt if it is no level.
std::optional<Tlp> parseTlp(std::string_view text);
/// Level of one of the nine well-known STIX marking-definition ids.
std::optional<Tlp> tlpOfStixId(std::string_view id);
/// Id of the TLP 2.0 marking-definition; empty for NotStated.
std::string_view stixIdOf(Tlp tlp);

/// Strictest of both on each axis. Something stated beats NotStated here; whether unmarked parts
/// make a whole "not stated" is decided by `computedMarking` (a view with any unmarked part and no
/// case default is NotStated unless something stricter than AMBER is in it).
Marking strictest(const Marking& a, const Marking& b);
/// Level that caps compare with: NotStated counts as AmberStrict.
Tlp capLevel(Tlp tlp);

}  // namespace throughline
