// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/names/name_keys.h"
#include "core/model/threat_case.h"

namespace throughline {

/// A thing of another casefile or of a reference set, and what is said of it there.
struct SeenEntry {
    std::string id;  ///< STIX id
    std::string externalId;
    EntityType type = EntityType::Other;
    std::string typeWord;
    std::string kindWord;
    std::string name;
    std::vector<std::string> aliases;
    std::string properties;  ///< of a reference set: JSON with its external references; else empty
    Marking marking;         ///< effective, in its casefile
    std::size_t claims = 0;  ///< about it and about its relationships, in force or not
    std::string lastDate;    ///< the newest publication of its reports: "2025-03-04"; empty: none is dated
    std::vector<std::string> reports;  ///< titles of those that tell of it, by row; at most `mostReportsTold`
    std::size_t reportCount = 0;
};
inline constexpr std::size_t mostReportsTold = 5;

/// A casefile or a reference set as something to be searched. It is no case: nothing of it is drawn, counted or exported.
struct SeenSet {
    enum class Kind : std::uint8_t { Casefile, Reference };
    Kind kind = Kind::Casefile;
    std::string title;    ///< of the case, or of the set
    std::string path;     ///< empty: compiled in
    std::string problem;  ///< one sentence on why it could not be read; then it has no entries
    std::string notice;   ///< one sentence on what was left out; empty: nothing
    std::vector<SeenEntry> entries;
    struct Key {
        std::string text;
        std::uint32_t entry = 0;
        KeyPart part = KeyPart::Name;
    };
    std::vector<Key> keys;
};

/// What of a casefile or a set is read at most.
struct SeenLimits {
    std::size_t bytes = 512u << 20;
    std::size_t entries = 200'000;
    double seconds = 30;  ///< for one file; looked at as far as reading tells how far it is
};

/// A casefile, read only, whole and without ever being changed. One that cannot be read is a set with a `problem`; null only
/// if the job was stopped.
std::shared_ptr<const SeenSet> readSeenCasefile(const std::string& path, const Job& job, const SeenLimits& limits = {});
/// A STIX bundle (as ATT&CK comes) or a cluster file of the MISP galaxy; likewise.
std::shared_ptr<const SeenSet> readReferenceSet(const std::string& path, const Job& job, const SeenLimits& limits = {});
/// The sets that are compiled in: ATT&CK, then the MISP galaxy. Made once.
const std::vector<std::shared_ptr<const SeenSet>>& builtInSets();

/// How a thing was found elsewhere, the surest first.
enum class SeenMatch : std::uint8_t { SameId, SameValue, SameName, Alias, Folded };
/// "same id", "same indicator", "same name", "alias", "name but for spelling".
std::string_view seenMatchWord(SeenMatch match);

struct SeenHit {
    EntityId thing{};
    std::uint32_t set = 0;    ///< of `SeenBefore::sets`
    std::uint32_t entry = 0;  ///< of the set
    SeenMatch how = SeenMatch::SameId;
    std::string words;        ///< the id, value or name that both have, as the entry has it
    /// Techniques, places, sectors, and bodies that only speak: found nearly everywhere.
    bool isCommon = false;

    bool operator==(const SeenHit&) const = default;
};

struct SeenBefore {
    std::vector<std::shared_ptr<const SeenSet>> sets;
    std::vector<SeenHit> hits;  ///< by thing, then casefiles before reference sets, then the surest, then as the sets have them
    bool isCut = false;         ///< there are more hits than `mostSeenHits`

    /// Things of the case with a hit that is not common.
    std::size_t things() const;
};
inline constexpr std::size_t mostSeenHits = 50'000;

/// Where else the things of a case occur: each pair of thing and entry once, with its surest match. An entry that is itself a
/// thing of the case by its STIX id is no hit of a reference set. Names are compared exactly, folded, within one family; nothing
/// is joined. Linear in the case and the sets. Empty if the job was stopped.
SeenBefore seenBefore(const ThreatCase& threatCase, std::vector<std::shared_ptr<const SeenSet>> sets, const Job& job);

/// The entry as a thing of a case: with its ids, aliases and external references, and nothing that anybody claims.
Entity entityOfEntry(const SeenEntry& entry);

}  // namespace throughline
