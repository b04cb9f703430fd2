// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/model/text_span.h"
#include "core/model/threat_case.h"

namespace throughline {

/// What of a case the words stand in; in the order in which equal finds are listed.
enum class FoundKind : std::uint8_t { Name, Alias, Report, Claim, Sentence };
inline constexpr std::size_t foundKinds = 5;

/// One place where all words that were typed stand.
struct Found {
    FoundKind kind = FoundKind::Name;
    std::uint32_t row = 0;   ///< of the entity (Name, Alias), the claim (Claim) or the report (Report, Sentence)
    std::uint32_t part = 0;  ///< of an Alias: which
    TextSpan span;           ///< of a Sentence: code points of the stored text
    TextSpan bytes;          ///< the same in bytes
    bool isNear = false;     ///< a name that is only nearly what was typed

    bool operator==(const Found&) const = default;
};

/// The best finds, best first, and how many there are of each kind.
struct FindResult {
    std::vector<Found> best;
    std::array<std::size_t, foundKinds> counts{};

    std::size_t total() const;
};

/// All that can be found in a case by typing: names and aliases, titles of reports, claims of records without a text, and
/// sentences of those with one, folded (`searchFold`) into one run of bytes that is looked through from end to end.
/// A value; made once for a version of the case, by any thread. What is not shown (`isShown`) is not in it.
class FindIndex {
public:
    FindIndex() = default;
    /// Empty if the job was stopped. Memory: the folded texts, 16 bytes for each of them and 16 for each sentence.
    explicit FindIndex(const ThreatCase& threatCase, const Job& job = {});

    /// Places with every word of `typed` (in any order, each anywhere in it); the whole before the beginning before
    /// beginnings of words before middles, names before aliases before reports before claims before sentences, things of
    /// many claims first. Where no name has the words, names that have them but for one letter each (two, in a word of
    /// eight) are given as near ones. Nothing typed finds nothing. Linear in the texts.
    FindResult find(std::string_view typed, std::size_t most, const Job& job = {}) const;

    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::uint32_t begin = 0;  ///< in m_text; ends before the line end
        std::uint32_t row = 0;
        std::uint32_t part = 0;  ///< of a Sentence: in m_sentences
        FoundKind kind = FoundKind::Name;
    };
    struct Sentence {
        TextSpan span;
        TextSpan bytes;
    };

    void add(FoundKind kind, std::size_t row, std::size_t part, std::string_view text);
    void addNames(const ThreatCase& threatCase, const Job& job);
    void addReports(const ThreatCase& threatCase, const Job& job);
    void addSentences(const Report& report, std::size_t row);
    void addClaims(const ThreatCase& threatCase, const Job& job);
    std::string_view textOf(std::size_t entry) const;
    std::size_t entryAt(std::size_t byte, std::size_t from) const;
    Found foundAt(std::size_t entry) const;
    std::vector<std::uint32_t> namesWith(const std::vector<std::string_view>& parts) const;
    void findNear(const std::vector<std::string_view>& words, std::size_t most, const Job& job, FindResult& result) const;

    std::string m_text;                    ///< folded, a line each
    std::vector<Entry> m_entries;          ///< by `begin`: names and aliases first
    std::size_t m_namesEnd = 0;            ///< entries before it are names and aliases
    std::vector<Sentence> m_sentences;     ///< of all reports
    std::vector<std::uint32_t> m_weight;   ///< by entity: claims about its relationships
};

}  // namespace throughline
