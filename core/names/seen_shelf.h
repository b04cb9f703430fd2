// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/casefile/casefile.h"
#include "core/names/seen_before.h"

namespace throughline {

/// Where to look.
struct SeenPlaces {
    std::vector<std::string> casefiles;   ///< paths; the same file twice is read once
    std::vector<std::string> references;  ///< paths of sets beside those that are compiled in
    std::string openCasefile;             ///< path of the case itself, which is left out; empty: it was never saved
};

/// Keeps what was read of files until they change. May be used from several threads.
class SeenShelf {
public:
    /// Reads what is not kept and looks for the things of the case in it; progress 0..1. What is not asked for is forgotten.
    /// A file that cannot be read is a set with a problem. Null if the job was stopped; what was read until then is kept.
    std::shared_ptr<const SeenBefore> lookUp(const ThreatCase& threatCase, const SeenPlaces& places, const Job& job);

private:
    using Key = std::pair<SeenSet::Kind, std::string>;
    struct Kept {
        FileStamp stamp;
        std::shared_ptr<const SeenSet> set;
    };
    std::shared_ptr<const SeenSet> setOf(const Key& key, const Job& job);
    void forgetBut(const std::vector<Key>& keys);

    std::mutex m_mutex;
    std::map<Key, Kept> m_kept;
};

}  // namespace throughline
