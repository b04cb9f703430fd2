// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names/seen_before.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/model/shown_case.h"
#include "core/names/seen_support.h"

namespace throughline {
namespace {

constexpr std::size_t rowsBetweenLooks = 1024;

SeenMatch matchOf(KeyPart thing, KeyPart entry)
{
    const auto is = [&](KeyPart part) { return thing == part || entry == part; };
    if (is(KeyPart::Id))
        return SeenMatch::SameId;
    if (is(KeyPart::Value))
        return SeenMatch::SameValue;
    if (is(KeyPart::PlainName) || is(KeyPart::PlainAlias))
        return SeenMatch::Folded;
    return is(KeyPart::Alias) ? SeenMatch::Alias : SeenMatch::SameName;
}

/// Which entities are an end of something that is said: bodies that are none only speak.
std::vector<bool> involvedIn(const ThreatCase& threatCase)
{
    std::vector<bool> isInvolved(threatCase.entities.size());
    for (std::size_t row = 0; row < threatCase.relationships.size(); ++row) {
        const Relationship& edge = threatCase.relationships[row];
        if (edge.type == RelationType::LocatedAt || !isShown(threatCase, idAt<RelationshipId>(row)))
            continue;
        isInvolved[rowOf(edge.source)] = isInvolved[rowOf(edge.target)] = true;
    }
    return isInvolved;
}

class SeenSearch {
public:
    SeenSearch(const ThreatCase& threatCase, const Job& job) : m_case(threatCase), m_job(job), m_isInvolved(involvedIn(threatCase)) {}

    void run(SeenBefore& out)
    {
        listThings();
        for (std::size_t set = 0; set < out.sets.size() && !m_job.isStopped(); ++set) {
            searchSet(*out.sets[set], static_cast<std::uint32_t>(set), out);
            m_job.report(static_cast<double>(set + 1) / static_cast<double>(out.sets.size()));
        }
    }

private:
    struct Holder {
        std::uint32_t row = 0;
        KeyPart part = KeyPart::Name;
    };

    void listThings()
    {
        for (std::size_t row = 0; row < m_case.entities.size(); ++row) {
            if (row % rowsBetweenLooks == 0 && m_job.isStopped())
                return;
            const Entity& entity = m_case.entities[row];
            if (!isShown(m_case, idAt<EntityId>(row)))
                continue;
            m_ids.emplace(entity.id, static_cast<std::uint32_t>(row));
            for (NameKey& key : nameKeys(entity))
                m_holders[std::move(key.text)].push_back({static_cast<std::uint32_t>(row), key.part});
        }
    }

    void searchSet(const SeenSet& set, std::uint32_t number, SeenBefore& out)
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, SeenHit> best;  // by row and entry
        for (std::size_t i = 0; i < set.keys.size(); ++i) {
            if (i % rowsBetweenLooks == 0 && m_job.isStopped())
                return;
            const SeenSet::Key& key = set.keys[i];
            const auto holders = m_holders.find(key.text);
            if (holders == m_holders.end() || isOfTheCase(set, key.entry))
                continue;
            for (const Holder& holder : holders->second)
                note(best, set, number, key, holder);
            if (out.hits.size() + best.size() > mostSeenHits) {
                out.isCut = true;
                break;
            }
        }
        for (auto& [pair, hit] : best)
            out.hits.push_back(std::move(hit));
    }

    void note(std::map<std::pair<std::uint32_t, std::uint32_t>, SeenHit>& best, const SeenSet& set, std::uint32_t number,
              const SeenSet::Key& key, const Holder& holder)
    {
        const SeenMatch how = matchOf(holder.part, key.part);
        const auto [at, isNew] = best.try_emplace({holder.row, key.entry});
        if (!isNew && at->second.how <= how)
            return;
        at->second = {.thing = idAt<EntityId>(holder.row), .set = number, .entry = key.entry, .how = how,
                      .words = wordsOf(set.entries[key.entry], key, how), .isCommon = isCommon(holder.row)};
    }

    static std::string wordsOf(const SeenEntry& entry, const SeenSet::Key& key, SeenMatch how)
    {
        if (how == SeenMatch::SameId)
            return key.text.front() == 'x' ? entry.externalId : entry.id;
        if (how == SeenMatch::SameValue)
            return key.text.substr(1);
        for (const std::string& alias : entry.aliases) {
            const Entity named{.type = entry.type, .name = alias, .kindWord = entry.kindWord};
            const auto keys = nameKeys(named);
            if (std::any_of(keys.begin(), keys.end(), [&](const NameKey& k) { return k.text == key.text; }))
                return key.part == KeyPart::Name || key.part == KeyPart::PlainName ? entry.name : alias;
        }
        return entry.name;
    }

    bool isOfTheCase(const SeenSet& set, std::uint32_t entry) const
    {
        return set.kind == SeenSet::Kind::Reference && m_ids.contains(set.entries[entry].id);
    }

    bool isCommon(std::uint32_t row) const
    {
        const NameFamily family = nameFamily(m_case.entities[row]);
        return family == NameFamily::Technique || family == NameFamily::Place || family == NameFamily::Sector
            || (family == NameFamily::Body && !m_isInvolved[row]);
    }

    const ThreatCase& m_case;
    const Job& m_job;
    std::vector<bool> m_isInvolved;
    std::unordered_map<std::string, std::vector<Holder>> m_holders;  // only looked up
    std::unordered_map<std::string, std::uint32_t> m_ids;            // likewise
};

}  // namespace

std::string_view seenMatchWord(SeenMatch match)
{
    switch (match) {
    case SeenMatch::SameId: return "same id";
    case SeenMatch::SameValue: return "same indicator";
    case SeenMatch::SameName: return "same name";
    case SeenMatch::Alias: return "alias";
    case SeenMatch::Folded: break;
    }
    return "name but for spelling";
}

std::size_t SeenBefore::things() const
{
    std::set<EntityId> found;
    for (const SeenHit& hit : hits)
        if (!hit.isCommon)
            found.insert(hit.thing);
    return found.size();
}

SeenBefore seenBefore(const ThreatCase& threatCase, std::vector<std::shared_ptr<const SeenSet>> sets, const Job& job)
{
    SeenBefore out{.sets = std::move(sets), .hits = {}, .isCut = false};
    SeenSearch(threatCase, job).run(out);
    if (job.isStopped())
        return {};
    const auto rank = [&](const SeenHit& hit) { return std::tuple(hit.thing, out.sets[hit.set]->kind, hit.how, hit.set, hit.entry); };
    std::sort(out.hits.begin(), out.hits.end(), [&](const SeenHit& a, const SeenHit& b) { return rank(a) < rank(b); });
    return out;
}

bool addSeenEntry(SeenSet& set, SeenEntry entry, const Entity& entity, const SeenLimits& limits)
{
    if (set.entries.size() >= limits.entries) {
        set.notice = "Only its first " + std::to_string(limits.entries) + " things were searched.";
        return false;
    }
    const auto number = static_cast<std::uint32_t>(set.entries.size());
    for (NameKey& key : nameKeys(entity))
        set.keys.push_back({std::move(key.text), number, key.part});
    set.entries.push_back(std::move(entry));
    return true;
}

std::string fileNameOf(const std::string& path) { return std::filesystem::path(path).filename().string(); }

Status checkSeenFile(const std::string& path, const SeenLimits& limits)
{
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        return Error{ErrorCode::FileNotFound, {}, {}};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorCode::FileUnreadable, "It is no regular file.", {}};
    const std::uintmax_t bytes = std::filesystem::file_size(path, failure);
    if (failure)
        return Error{ErrorCode::FileUnreadable, {}, {}};
    if (bytes > limits.bytes)
        return Error{ErrorCode::TooLarge, "It has more than " + std::to_string(limits.bytes >> 20) + " MB.", {}};
    return ok();
}

std::string seenProblem(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return "It took too long to read and was left out.";
    return describe({error.code, error.message, {}});
}

}  // namespace throughline
