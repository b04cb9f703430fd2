// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/near_texts.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace throughline {
namespace {

constexpr std::size_t maxTextBytes = 64 * 1024;
constexpr std::size_t wordsPerRun = 5;
constexpr std::size_t sketchSize = 200;
constexpr std::size_t bucketHashes = 16;
constexpr std::size_t maxBucket = 8;
constexpr double leastResemblance = 0.6;

using Sketch = std::vector<std::uint64_t>;

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash ^ (hash >> 29);
}

/// The smallest hashes of the text's runs of words, ascending; empty if the text is too short.
Sketch sketchOf(std::string_view text)
{
    const std::string words = plainWords(text.substr(0, maxTextBytes));
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == ' ')
            starts.push_back(i + 1);
    if (starts.size() < 4 * wordsPerRun)
        return {};
    starts.push_back(words.size() + 1);
    Sketch hashes;
    for (std::size_t i = 0; i + wordsPerRun < starts.size(); ++i)
        hashes.push_back(hashOf(std::string_view(words).substr(starts[i], starts[i + wordsPerRun] - 1 - starts[i])));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    hashes.resize(std::min(hashes.size(), sketchSize));
    return hashes;
}

/// Share of common hashes among the smallest of both.
double resemblance(const Sketch& a, const Sketch& b)
{
    std::size_t common = 0;
    std::size_t seen = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    for (; seen < sketchSize && i < a.size() && j < b.size(); ++seen) {
        const bool takeA = a[i] <= b[j];
        const bool takeB = b[j] <= a[i];
        common += takeA && takeB;
        i += takeA;
        j += takeB;
    }
    seen = std::min(sketchSize, seen + (a.size() - i) + (b.size() - j));
    return seen == 0 ? 0 : static_cast<double>(common) / static_cast<double>(seen);
}

}  // namespace

std::string plainWords(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isWord = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || static_cast<unsigned char>(c) >= 0x80;
        if (isWord)
            words += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (!words.empty() && words.back() == ' ')
        words.pop_back();
    return words;
}

std::vector<std::uint32_t> nearTextGroups(const ChunkedColumn<Report>& reports)
{
    std::vector<std::uint32_t> groups(reports.size());
    std::iota(groups.begin(), groups.end(), 0U);
    std::vector<Sketch> sketches(reports.size());
    std::map<std::uint64_t, std::vector<std::uint32_t>> buckets;
    for (std::uint32_t row = 0; row < reports.size(); ++row) {
        if (!reports[row].hasText())
            continue;
        sketches[row] = sketchOf(*reports[row].text);
        const std::size_t keys = std::min(bucketHashes, sketches[row].size());
        for (std::size_t i = 0; i < keys; ++i) {
            std::vector<std::uint32_t>& bucket = buckets[sketches[row][i]];
            for (const std::uint32_t other : bucket)
                if (groups[row] == row && resemblance(sketches[row], sketches[other]) >= leastResemblance)
                    groups[row] = groups[other];
            if (bucket.size() < maxBucket)
                bucket.push_back(row);
        }
    }
    return groups;
}

}  // namespace throughline
