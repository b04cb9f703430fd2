// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/find/find_index.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

#include "core/base/search_fold.h"
#include "core/base/utf8.h"
#include "core/find/near_match.h"
#include "core/model/shown_case.h"
#include "core/review/readable_text.h"

namespace throughline {
namespace {

constexpr std::size_t largestText = std::size_t{1} << 31;  ///< offsets have 32 bits
constexpr std::size_t stopEvery = 4096;                    ///< finds between two looks at the job

std::vector<std::string_view> wordsOf(std::string_view folded)
{
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0)
            words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

bool beginsWord(std::string_view text, std::size_t at)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; };
    return at == 0 || !letter(text[at - 1]);
}

/// Next place of the word at or behind `from`, `npos` if there is none; quicker than `find` on long texts.
std::size_t nextOf(std::string_view text, std::string_view word, std::size_t from)
{
    if (from >= text.size())
        return std::string_view::npos;
    const void* at = memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return at ? static_cast<std::size_t>(static_cast<const char*>(at) - text.data()) : std::string_view::npos;
}

/// 0 the same, 1 begins with it, 2 words begin with the words, 3 they stand inside; -1 where one is missing.
int fitOf(std::string_view text, std::string_view whole, const std::vector<std::string_view>& words)
{
    if (text.starts_with(whole))
        return text.size() == whole.size() ? 0 : 1;
    int fit = 2;
    for (const std::string_view word : words) {
        std::size_t at = text.find(word);
        if (at == std::string_view::npos)
            return -1;
        while (at != std::string_view::npos && !beginsWord(text, at))
            at = text.find(word, at + 1);
        if (at == std::string_view::npos)
            fit = 3;
    }
    return fit;
}

/// Texts all fit somehow: they are ranked by kind alone.
bool isText(FoundKind kind) { return kind == FoundKind::Claim || kind == FoundKind::Sentence; }
constexpr int textFit = 4;

/// The least ranks of many, never more than `most` kept.
class BestFew {
public:
    using Rank = std::tuple<int, FoundKind, std::uint32_t, std::uint32_t>;  ///< fit, kind, claims from the most on, entry

    explicit BestFew(std::size_t most) : m_most(most) {}

    void add(const Rank& rank)
    {
        if (m_most == 0 || (m_heap.size() == m_most && m_heap.front() < rank))
            return;
        if (m_heap.size() == m_most) {
            std::pop_heap(m_heap.begin(), m_heap.end());
            m_heap.pop_back();
        }
        m_heap.push_back(rank);
        std::push_heap(m_heap.begin(), m_heap.end());
    }

    /// Entries, the best first.
    std::vector<std::uint32_t> take()
    {
        std::sort_heap(m_heap.begin(), m_heap.end());
        std::vector<std::uint32_t> entries;
        for (const Rank& rank : m_heap)
            entries.push_back(std::get<3>(rank));
        return entries;
    }

private:
    std::size_t m_most;
    std::vector<Rank> m_heap;
};

}  // namespace

std::size_t FindResult::total() const { return std::accumulate(counts.begin(), counts.end(), std::size_t{0}); }

FindIndex::FindIndex(const ThreatCase& threatCase, const Job& job)
{
    m_weight.assign(threatCase.entities.size(), 0);
    for (const Claim& claim : threatCase.claims)
        if (const auto* edge = std::get_if<RelationshipId>(&claim.about); edge && !claim.isDeleted) {
            ++m_weight[rowOf(threatCase[*edge].source)];
            ++m_weight[rowOf(threatCase[*edge].target)];
        }
    addNames(threatCase, job);
    m_namesEnd = m_entries.size();
    addReports(threatCase, job);
    addClaims(threatCase, job);
    if (job.isStopped())
        *this = {};
}

void FindIndex::add(FoundKind kind, std::size_t row, std::size_t part, std::string_view text)
{
    const std::string folded = searchFold(text);
    if (folded.empty() || m_text.size() + folded.size() + 1 > largestText)
        return;
    m_entries.push_back({static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(part), kind});
    m_text += folded;
    m_text += '\n';
}

void FindIndex::addNames(const ThreatCase& threatCase, const Job& job)
{
    for (std::size_t row = 0; row < threatCase.entities.size() && !job.isStopped(); ++row) {
        if (!isShown(threatCase, idAt<EntityId>(row)))
            continue;
        const Entity& entity = threatCase.entities[row];
        add(FoundKind::Name, row, 0, entity.name);
        for (std::size_t part = 0; part < entity.also.size(); ++part)
            add(FoundKind::Alias, row, part, entity.also[part].name);
        if (!entity.externalId.empty() && entity.externalId != entity.name)
            add(FoundKind::Alias, row, entity.also.size(), entity.externalId);
    }
}

void FindIndex::addReports(const ThreatCase& threatCase, const Job& job)
{
    for (std::size_t row = 0; row < threatCase.reports.size() && !job.isStopped(); ++row) {
        const Report& report = threatCase.reports[row];
        if (!isShown(threatCase, idAt<ReportId>(row)))
            continue;
        add(FoundKind::Report, row, 0, report.title.empty() ? report.fileName : report.title);
        if (report.hasText())
            addSentences(report, row);
    }
}

void FindIndex::addSentences(const Report& report, std::size_t row)
{
    const ReadableText readable(*report.text, report.format);
    const CodePointIndex shown(readable.text());
    const CodePointIndex stored(*report.text);
    for (const TextSpan& span : sentencesOf(*report.text, report.format)) {
        const TextSpan words = readable.toReadable(span);
        const std::size_t begin = shown.toByte(readable.text(), words.begin);
        const std::size_t end = shown.toByte(readable.text(), words.end);
        add(FoundKind::Sentence, row, m_sentences.size(), std::string_view(readable.text()).substr(begin, end - begin));
        m_sentences.push_back({span,
                               {static_cast<std::uint32_t>(stored.toByte(*report.text, span.begin)),
                                static_cast<std::uint32_t>(stored.toByte(*report.text, span.end))}});
    }
}

/// Claims whose words stand in no text of the case; those that do are found as sentences.
void FindIndex::addClaims(const ThreatCase& threatCase, const Job& job)
{
    for (std::size_t row = 0; row < threatCase.claims.size() && !job.isStopped(); ++row) {
        const Claim& claim = threatCase.claims[row];
        const bool hasSentence = claim.report && threatCase[*claim.report].hasText() && !claim.span.isEmpty();
        if (!hasSentence && !claim.text.empty() && isShown(threatCase, idAt<ClaimId>(row)))
            add(FoundKind::Claim, row, 0, claim.text);
    }
}

std::string_view FindIndex::textOf(std::size_t entry) const
{
    const std::size_t begin = m_entries[entry].begin;
    const std::size_t end = entry + 1 < m_entries.size() ? m_entries[entry + 1].begin : m_text.size();
    return std::string_view(m_text).substr(begin, end - begin - 1);
}

/// Entry that holds the byte; `from` is one that begins at or before it. Quick for one nearby.
std::size_t FindIndex::entryAt(std::size_t byte, std::size_t from) const
{
    std::size_t step = 1;
    while (from + step < m_entries.size() && m_entries[from + step].begin <= byte) {
        from += step;
        step *= 2;
    }
    for (; step > 0; step /= 2)
        if (from + step < m_entries.size() && m_entries[from + step].begin <= byte)
            from += step;
    return from;
}

Found FindIndex::foundAt(std::size_t entry) const
{
    const Entry& from = m_entries[entry];
    if (from.kind != FoundKind::Sentence)
        return {from.kind, from.row, from.part, {}, {}, false};
    return {from.kind, from.row, 0, m_sentences[from.part].span, m_sentences[from.part].bytes, false};
}

FindResult FindIndex::find(std::string_view typed, std::size_t most, const Job& job) const
{
    const std::string whole = searchFold(typed);
    const std::vector<std::string_view> words = wordsOf(whole);
    if (words.empty() || m_entries.empty())
        return {};
    FindResult result;
    BestFew best(most);
    const std::string_view anchor = *std::max_element(words.begin(), words.end(), [](auto a, auto b) { return a.size() < b.size(); });
    std::size_t finds = 0;
    for (std::size_t at = nextOf(m_text, anchor, 0), entry = 0; at != std::string_view::npos;) {
        if (++finds % stopEvery == 0 && job.isStopped())
            return {};
        entry = entryAt(at, entry);
        const Entry& here = m_entries[entry];
        if (const int fit = fitOf(textOf(entry), whole, words); fit >= 0) {
            ++result.counts[static_cast<std::size_t>(here.kind)];
            const std::uint32_t weight = here.kind <= FoundKind::Alias ? m_weight[here.row] : 0;
            best.add({isText(here.kind) ? textFit : fit, here.kind, ~weight, static_cast<std::uint32_t>(entry)});
        }
        if (++entry >= m_entries.size())
            break;
        at = nextOf(m_text, anchor, m_entries[entry].begin);
    }
    for (const std::uint32_t entry : best.take())
        result.best.push_back(foundAt(entry));
    if (result.counts[0] + result.counts[1] == 0)
        findNear(words, most, job, result);
    return result;
}

/// Names and aliases with at least one of the parts in them, ascending.
std::vector<std::uint32_t> FindIndex::namesWith(const std::vector<std::string_view>& parts) const
{
    std::vector<std::uint32_t> with;
    const std::string_view names = std::string_view(m_text).substr(0, m_namesEnd < m_entries.size() ? m_entries[m_namesEnd].begin : m_text.size());
    for (const std::string_view part : parts)
        for (std::size_t at = nextOf(names, part, 0), entry = 0; at != std::string_view::npos;) {
            entry = entryAt(at, entry);
            with.push_back(static_cast<std::uint32_t>(entry));
            at = ++entry < m_namesEnd ? nextOf(names, part, m_entries[entry].begin) : std::string_view::npos;
        }
    std::sort(with.begin(), with.end());
    with.erase(std::unique(with.begin(), with.end()), with.end());
    return with;
}

void FindIndex::findNear(const std::vector<std::string_view>& words, std::size_t most, const Job& job, FindResult& result) const
{
    const std::vector<NearMatch> matches(words.begin(), words.end());
    const auto anchor = std::max_element(words.begin(), words.end(), [](auto a, auto b) { return a.size() < b.size(); });
    std::vector<Found> near;
    for (const std::uint32_t entry : namesWith(matches[static_cast<std::size_t>(anchor - words.begin())].parts())) {
        if (near.size() == most || job.isStopped())
            break;
        const std::string_view text = textOf(entry);
        if (!std::all_of(matches.begin(), matches.end(), [&](const NearMatch& match) { return match.isIn(text); }))
            continue;
        near.push_back(foundAt(entry));
        near.back().isNear = true;
        ++result.counts[static_cast<std::size_t>(near.back().kind)];
    }
    // Names stand before texts, near ones too.
    result.best.insert(result.best.begin(), near.begin(), near.end());
    result.best.resize(std::min(result.best.size(), most));
}

}  // namespace throughline
