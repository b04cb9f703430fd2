// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/match_claims.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/compare/pair_rows.h"
#include "core/graph/near_texts.h"

namespace throughline {
namespace {

using namespace compare;

/// Least share of common words at which two sentences are versions of one.
constexpr double leastAlike = 0.6;
/// Claims of one speaker about one subject in one report; nobody tells more of them apart by wording.
constexpr std::size_t maxBucket = 64;

std::string subjectAndStance(const CaseSide& side, const Claim& claim)
{
    std::string key;
    appendKey(key, static_cast<std::uint32_t>(claim.about.index()));
    appendKey(key, std::visit([&](auto id) { return side.token(id); }, claim.about));
    appendKey(key, static_cast<std::uint32_t>(claim.stance));
    appendKey(key, side.token(claim.report));
    return key;
}

std::string voiceKey(const CaseSide& side, const Claim& claim)
{
    std::string key = subjectAndStance(side, claim);
    appendKey(key, side.token(claim.speaker));
    return key;
}

void appendSpan(std::string& key, TextSpan span)
{
    appendKey(key, span.begin);
    appendKey(key, span.end);
}

std::string exactKey(const CaseSide& side, const Claim& claim)
{
    std::string key = voiceKey(side, claim);
    appendSpan(key, claim.span);
    return key + claim.text;
}

bool isSameClaim(const CaseSide& sideA, const Claim& a, const CaseSide& sideB, const Claim& b)
{
    const auto subject = [](const CaseSide& side, const Claim& c) { return std::visit([&](auto id) { return side.token(id); }, c.about); };
    return a.about.index() == b.about.index() && a.stance == b.stance && a.span == b.span && a.text == b.text
        && subject(sideA, a) == subject(sideB, b) && sideA.token(a.speaker) == sideB.token(b.speaker)
        && sideA.token(a.report) == sideB.token(b.report);
}

using Words = std::vector<std::string>;

Words wordsOf(const Claim& claim)
{
    const std::string plain = plainWords(claim.text);
    Words words;
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', begin), plain.size());
        words.push_back(plain.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// Shared words of all words, each counted as often as it stands there.
double likeness(const Words& a, const Words& b)
{
    Words shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    const std::size_t all = a.size() + b.size() - shared.size();
    return all == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

struct Bucket {
    std::vector<std::uint32_t> a;
    std::vector<std::uint32_t> b;
};

struct Candidate {
    double likeness = 0;
    std::size_t a = 0;  ///< place in the bucket
    std::size_t b = 0;

    /// Ties are broken alike from both sides.
    bool operator<(const Candidate& o) const
    {
        const auto apart = [](const Candidate& c) { return c.a > c.b ? c.a - c.b : c.b - c.a; };
        if (likeness != o.likeness)
            return likeness > o.likeness;
        return a + b != o.a + o.b ? a + b < o.a + o.b : apart(*this) != apart(o) ? apart(*this) < apart(o) : a < o.a;
    }
};

void pairNearest(TableMatch& match, const Bucket& bucket, const ThreatCase& a, const ThreatCase& b)
{
    std::vector<Words> wordsA;
    std::vector<Words> wordsB;
    for (const std::uint32_t row : bucket.a)
        wordsA.push_back(wordsOf(a.claims[row]));
    for (const std::uint32_t row : bucket.b)
        wordsB.push_back(wordsOf(b.claims[row]));
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < wordsA.size(); ++i)
        for (std::size_t j = 0; j < wordsB.size(); ++j)
            if (const double value = likeness(wordsA[i], wordsB[j]); value >= leastAlike)
                candidates.push_back({value, i, j});
    std::sort(candidates.begin(), candidates.end());
    for (const Candidate& candidate : candidates)
        if (isAloneA(match, bucket.a[candidate.a]) && isAloneB(match, bucket.b[candidate.b]))
            pairUp(match, bucket.a[candidate.a], bucket.b[candidate.b]);
}

void pairNearSentences(TableMatch& match, const CaseSide& a, const CaseSide& b)
{
    std::map<std::string, Bucket> buckets;
    const auto fill = [&](const CaseSide& side, std::vector<std::uint32_t> Bucket::*rows, auto isAlone) {
        const auto& claims = side.threatCase().claims;
        for (std::size_t row = 0; row < claims.size(); ++row)
            if (isAlone(match, row) && !claims[row].text.empty())
                if (auto& list = buckets[voiceKey(side, claims[row])].*rows; list.size() < maxBucket)
                    list.push_back(static_cast<std::uint32_t>(row));
    };
    fill(a, &Bucket::a, isAloneA);
    fill(b, &Bucket::b, isAloneB);
    for (const auto& [key, bucket] : buckets)
        if (!bucket.a.empty() && !bucket.b.empty())
            pairNearest(match, bucket, a.threatCase(), b.threatCase());
}

}  // namespace

void matchClaims(CaseMatch& match, const CaseSide& a, const CaseSide& b)
{
    const ChunkedColumn<Claim>& rowsA = a.threatCase().claims;
    const ChunkedColumn<Claim>& rowsB = b.threatCase().claims;
    const auto pair = [&](auto&& key) {
        pairByKey(match.claims, [&](std::size_t row) { return key(a, rowsA[row]); }, [&](std::size_t row) { return key(b, rowsB[row]); });
    };
    pairSameRows(match.claims, [&](std::size_t row) { return isSameClaim(a, rowsA[row], b, rowsB[row]); });
    pair(exactKey);
    pair([](const CaseSide& side, const Claim& claim) {
        const std::string words = plainWords(claim.text);
        return words.empty() ? std::string() : voiceKey(side, claim) + words;
    });
    pair([](const CaseSide& side, const Claim& claim) {
        std::string key = voiceKey(side, claim);
        appendSpan(key, claim.span);
        return claim.span.isEmpty() ? std::string() : key;
    });
    pairNearSentences(match.claims, a, b);
    pair([](const CaseSide& side, const Claim& claim) {
        const std::string words = plainWords(claim.text);
        return words.empty() ? std::string() : subjectAndStance(side, claim) + words;
    });
}

}  // namespace throughline
