// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/seen_shelf.h"

#include <algorithm>
#include <filesystem>

namespace throughline {
namespace {

/// The same file by another path or link is the same.
bool isSameFile(const std::string& a, const std::string& b)
{
    std::error_code failure;
    return a == b || (!a.empty() && !b.empty() && std::filesystem::equivalent(a, b, failure));
}

}  // namespace

std::shared_ptr<const SeenBefore> SeenShelf::lookUp(const ThreatCase& threatCase, const SeenPlaces& places, const Job& job)
{
    std::vector<Key> keys;
    const auto add = [&](SeenSet::Kind kind, const std::string& path) {
        const bool isKnown = std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.first == kind && isSameFile(key.second, path); });
        if (!isKnown && !isSameFile(path, places.openCasefile))
            keys.emplace_back(kind, path);
    };
    for (const std::string& path : places.casefiles)
        add(SeenSet::Kind::Casefile, path);
    for (const std::string& path : places.references)
        add(SeenSet::Kind::Reference, path);
    forgetBut(keys);
    std::vector<std::shared_ptr<const SeenSet>> sets;
    for (const Key& key : keys) {
        std::shared_ptr<const SeenSet> set = setOf(key, job);
        if (!set || job.isStopped())
            return nullptr;
        sets.push_back(std::move(set));
        job.report(static_cast<double>(sets.size()) / static_cast<double>(keys.size() + 1));
    }
    sets.insert(sets.end(), builtInSets().begin(), builtInSets().end());
    auto found = std::make_shared<SeenBefore>(seenBefore(threatCase, std::move(sets), Job{.stop = job.stop, .progress = {}}));
    return job.isStopped() ? nullptr : found;
}

std::shared_ptr<const SeenSet> SeenShelf::setOf(const Key& key, const Job& job)
{
    const FileStamp stamp = fileStamp(key.second);
    {
        const std::lock_guard lock(m_mutex);
        if (const auto at = m_kept.find(key); at != m_kept.end() && at->second.stamp == stamp)
            return at->second.set;
    }
    std::shared_ptr<const SeenSet> set = key.first == SeenSet::Kind::Casefile ? readSeenCasefile(key.second, job) : readReferenceSet(key.second, job);
    // What could not be read may be readable the next time: a lock goes, a permission is given.
    if (set && set->problem.empty()) {
        const std::lock_guard lock(m_mutex);
        m_kept[key] = {stamp, set};
    }
    return set;
}

void SeenShelf::forgetBut(const std::vector<Key>& keys)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_kept, [&](const auto& kept) { return std::find(keys.begin(), keys.end(), kept.first) == keys.end(); });
}

}  // namespace throughline
