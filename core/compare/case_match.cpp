// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/case_match.h"

#include <string>
#include <type_traits>

#include "core/base/utf8.h"
#include "core/compare/match_claims.h"
#include "core/compare/pair_rows.h"
#include "core/graph/near_texts.h"

namespace throughline {
namespace {

using compare::appendKey;
using compare::pairByKey;
using compare::pairSameRows;

/// Which rows of a table are there, by the rules of `compactCase`.
template <class T, class Extra>
std::vector<bool> rowsThere(const ChunkedColumn<T>& table, Extra&& isKept)
{
    std::vector<bool> there(table.size());
    for (std::size_t row = 0; row < table.size(); ++row)
        there[row] = !table[row].isDeleted && isKept(table[row]);
    return there;
}

template <class T>
std::vector<bool> rowsThere(const ChunkedColumn<T>& table)
{
    return rowsThere(table, [](const T&) { return true; });
}

/// Fills what is there on one side.
class Presence {
public:
    Presence(const ThreatCase& threatCase, CaseMatch& match, bool isFirst) : m_case(threatCase), m_match(match), m_isFirst(isFirst) {}

    void fill()
    {
        of(m_match.reports) = rowsThere(m_case.reports);
        of(m_match.entities) = rowsThere(m_case.entities);
        of(m_match.incidents) = rowsThere(m_case.incidents);
        of(m_match.assessments) = rowsThere(m_case.assessments);
        of(m_match.relationships) = rowsThere(m_case.relationships, [&](const Relationship& row) { return has(row.source) && has(row.target); });
        of(m_match.sameAs) = rowsThere(m_case.sameAs, [&](const SameAs& row) { return has(row.first) && has(row.second); });
        of(m_match.claims) = rowsThere(m_case.claims, [&](const Claim& row) { return hasSubject(row.about) && hasAny(row.report); });
        of(m_match.quantities) = rowsThere(m_case.quantities, [&](const Quantity& row) {
            return hasAny(row.ofEntity) && hasAny(row.ofRelationship) && hasAny(row.report);
        });
        of(m_match.notes) = rowsThere(m_case.notes, [&](const Note& row) { return hasSubject(row.about); });
        of(m_match.attachments) = rowsThere(m_case.attachments, [&](const Attachment& row) { return hasSubject(row.about); });
        // Partners are found later; at first everything is alone.
        visitAll([&](TableMatch& table) { (m_isFirst ? table.toB : table.toA).assign(of(table).size(), noRow); });
    }

private:
    std::vector<bool>& of(TableMatch& table) const { return m_isFirst ? table.isThereA : table.isThereB; }
    template <class Visit>
    void visitAll(Visit&& visit)
    {
        for (TableMatch* table : {&m_match.reports, &m_match.entities, &m_match.relationships, &m_match.claims, &m_match.incidents,
                                  &m_match.quantities, &m_match.sameAs, &m_match.assessments, &m_match.notes, &m_match.attachments})
            visit(*table);
    }

    template <class Id>
    bool has(Id id) const
    {
        const TableMatch& table = m_match.of(id);
        const std::vector<bool>& there = m_isFirst ? table.isThereA : table.isThereB;
        return rowOf(id) < there.size() && there[rowOf(id)];
    }
    template <class Id>
    bool hasAny(const std::optional<Id>& id) const { return !id || has(*id); }
    template <class Subject>
    bool hasSubject(const Subject& about) const
    {
        return std::visit([&](auto id) {
            if constexpr (std::is_same_v<decltype(id), std::monostate>)
                return true;
            else
                return has(id);
        }, about);
    }

    const ThreatCase& m_case;
    CaseMatch& m_match;
    bool m_isFirst;
};

template <class T>
void pairById(TableMatch& match, const ChunkedColumn<T>& a, const ChunkedColumn<T>& b)
{
    pairSameRows(match, [&](std::size_t row) { return a.sharesChunk(b, row) || (!a[row].id.empty() && a[row].id == b[row].id); });
    pairByKey(match, [&](std::size_t row) { return a[row].id; }, [&](std::size_t row) { return b[row].id; });
}

class Matcher {
public:
    Matcher(const ThreatCase& a, const ThreatCase& b) : m_a(a), m_b(b), m_sideA(a, m_match, true), m_sideB(b, m_match, false)
    {
        Presence(a, m_match, true).fill();
        Presence(b, m_match, false).fill();
    }

    CaseMatch run() &&
    {
        pairReports();
        pairEntities();
        pairRelationships();
        pairSameAs();
        pairIncidents();
        matchClaims(m_match, m_sideA, m_sideB);
        pairQuantities();
        pairOwnWords();
        return std::move(m_match);
    }

private:
    /// `key(side, row)`; an empty key finds nothing.
    template <class T, class Key>
    void pair(TableMatch& match, const ChunkedColumn<T>& a, const ChunkedColumn<T>& b, Key&& key)
    {
        pairByKey(match, [&](std::size_t row) { return key(m_sideA, a[row]); }, [&](std::size_t row) { return key(m_sideB, b[row]); });
    }

    void pairReports()
    {
        TableMatch& match = m_match.reports;
        pairById(match, m_a.reports, m_b.reports);
        pair(match, m_a.reports, m_b.reports, [](const CaseSide&, const Report& row) { return row.url; });
        pair(match, m_a.reports, m_b.reports, [](const CaseSide&, const Report& row) {
            return row.title.empty() ? std::string() : foldCase(row.title) + '\n' + foldCase(row.publisher);
        });
        pair(match, m_a.reports, m_b.reports, [](const CaseSide&, const Report& row) { return row.fileName; });
    }

    void pairEntities()
    {
        TableMatch& match = m_match.entities;
        pairById(match, m_a.entities, m_b.entities);
        // What has no name of its own is the same only in two readings of one report.
        pair(match, m_a.entities, m_b.entities, [](const CaseSide& side, const Entity& row) {
            std::string key;
            const bool isNamed = row.naming == Naming::Named && !row.name.empty();
            const std::uint32_t report = row.mentions.empty() ? noRow : side.token(row.mentions.front().report);
            if (!isNamed && report == noRow)
                return key;
            appendKey(key, static_cast<std::uint32_t>(row.type));
            appendKey(key, isNamed ? noRow : report);
            return key + row.typeWord + '\n' + foldCase(row.name);
        });
    }

    void pairRelationships()
    {
        TableMatch& match = m_match.relationships;
        pairById(match, m_a.relationships, m_b.relationships);
        for (const bool withDegree : {true, false})
            pair(match, m_a.relationships, m_b.relationships, [&](const CaseSide& side, const Relationship& row) {
                std::string key;
                for (const std::uint32_t token : {side.token(row.source), side.token(row.target), side.token(row.report)})
                    appendKey(key, token);
                return key + row.typeWord + (withDegree ? '\n' + row.degreeWords : std::string());
            });
    }

    void pairSameAs()
    {
        pairById(m_match.sameAs, m_a.sameAs, m_b.sameAs);
        pair(m_match.sameAs, m_a.sameAs, m_b.sameAs, [](const CaseSide& side, const SameAs& row) {
            std::string key;
            appendKey(key, side.token(row.first));
            appendKey(key, side.token(row.second));
            appendKey(key, static_cast<std::uint32_t>(row.kind));
            return key;
        });
    }

    void pairIncidents()
    {
        TableMatch& match = m_match.incidents;
        pairById(match, m_a.incidents, m_b.incidents);
        pair(match, m_a.incidents, m_b.incidents, [](const CaseSide& side, const Incident& row) {
            std::string key;
            appendKey(key, side.token(row.report));
            return row.title.empty() ? std::string() : key + foldCase(row.title);
        });
        pair(match, m_a.incidents, m_b.incidents, [](const CaseSide& side, const Incident& row) {
            std::string key;
            appendKey(key, side.token(row.report));
            const std::vector<std::uint32_t> actors = side.tokens(row.actors);
            for (const std::uint32_t actor : actors)
                appendKey(key, actor);
            return actors.empty() ? std::string() : key;
        });
    }

    void pairQuantities()
    {
        // First what is equal in words, then another count of the same unit.
        for (const bool withWords : {true, false})
            pair(m_match.quantities, m_a.quantities, m_b.quantities, [&](const CaseSide& side, const Quantity& row) {
                std::string key;
                for (const std::uint32_t token : {side.token(row.ofEntity), side.token(row.ofRelationship), side.token(row.report)})
                    appendKey(key, token);
                return key + row.unit + (withWords ? '\n' + row.words : std::string());
            });
    }

    void pairOwnWords()
    {
        pairById(m_match.assessments, m_a.assessments, m_b.assessments);
        pair(m_match.assessments, m_a.assessments, m_b.assessments,
             [](const CaseSide&, const Assessment& row) { return plainWords(row.statement); });
        pairById(m_match.notes, m_a.notes, m_b.notes);
        pair(m_match.notes, m_a.notes, m_b.notes, [](const CaseSide& side, const Note& row) { return subjectKey(side, row.about) + row.text; });
        pairById(m_match.attachments, m_a.attachments, m_b.attachments);
        pair(m_match.attachments, m_a.attachments, m_b.attachments,
             [](const CaseSide& side, const Attachment& row) { return subjectKey(side, row.about) + row.fileName; });
    }

    static std::string subjectKey(const CaseSide& side, const NoteSubject& about)
    {
        std::string key;
        appendKey(key, static_cast<std::uint32_t>(about.index()));
        appendKey(key, std::visit([&](auto id) {
            if constexpr (std::is_same_v<decltype(id), std::monostate>)
                return noRow;
            else
                return side.token(id);
        }, about));
        return key;
    }

    const ThreatCase& m_a;
    const ThreatCase& m_b;
    CaseMatch m_match;
    CaseSide m_sideA;
    CaseSide m_sideB;
};

}  // namespace

CaseMatch matchCases(const ThreatCase& a, const ThreatCase& b) { return Matcher(a, b).run(); }

}  // namespace throughline
