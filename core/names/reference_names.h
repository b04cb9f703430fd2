// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace throughline {

/// A reference set that is compiled in, names and ids only.
enum class ReferenceSource : std::uint8_t { Attack, MispGalaxy };

/// One thing that a reference set names.
struct ReferenceName {
    ReferenceSource source = ReferenceSource::Attack;
    std::string typeWord;    ///< STIX type: "intrusion-set", "threat-actor", "malware" …
    std::string externalId;  ///< "G0007"; of MISP the UUID of the cluster value
    std::string stixId;      ///< "intrusion-set--…"
    std::string name;
    std::vector<std::string> aliases;
};

/// resources/lexicon/reference_names.csv, in its order: ATT&CK by type and id, then the MISP galaxy by name. Read once.
const std::vector<ReferenceName>& referenceNames();

/// Where the page of an ATT&CK id is: "https://attack.mitre.org/groups/G0007"; empty for what is none.
std::string attackUrl(const std::string& externalId);

}  // namespace throughline
