// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/merge_preview.h"

#include <algorithm>
#include <limits>

#include "core/compare/compare_fields.h"
#include "core/model/compact_case.h"

namespace throughline {
namespace {

template <class T>
std::vector<T> rowsOf(const ChunkedColumn<T>& column)
{
    std::vector<T> rows;
    rows.reserve(column.size());
    for (const T& row : column)
        rows.push_back(row);
    return rows;
}

/// A case in the shape in which reports are merged.
ParsedReport asReport(const ThreatCase& threatCase)
{
    ParsedReport parsed;
    parsed.reports = rowsOf(threatCase.reports);
    parsed.entities = rowsOf(threatCase.entities);
    parsed.relationships = rowsOf(threatCase.relationships);
    parsed.claims = rowsOf(threatCase.claims);
    parsed.incidents = rowsOf(threatCase.incidents);
    parsed.quantities = rowsOf(threatCase.quantities);
    parsed.sameAs = rowsOf(threatCase.sameAs);
    parsed.assessments = rowsOf(threatCase.assessments);
    parsed.notes = rowsOf(threatCase.notes);
    parsed.attachments = rowsOf(threatCase.attachments);
    parsed.house = threatCase.house;
    return parsed;
}

/// Carries equal ids in all reports because of what it is.
bool isReference(const Entity& entity)
{
    return entity.type == EntityType::Location || entity.type == EntityType::Observable || entity.kindWord == "sector"
        || ((entity.type == EntityType::AttackPattern || entity.type == EntityType::Vulnerability) && !entity.externalId.empty());
}

template <class Row>
bool isReference(const Row&)
{
    return false;
}

template <class Row>
bool isRecordedLater(const Row& theirs, const Row& ours)
{
    if constexpr (requires { theirs.recorded.latest; })
        return theirs.recorded.latest && (!ours.recorded.latest || *theirs.recorded.latest > *ours.recorded.latest);
    else
        return false;
}

/// What the analyst does with rows, and what only one side says, is no conflict.
bool isConflict(const FieldChange& field)
{
    const auto isSilent = [](const std::string& words) { return words.empty() || words == FieldWords::notStated() || words == "none" || words == "TLP NOT STATED"; };
    return !isSilent(field.before) && !isSilent(field.after) && field.field != "tags" && field.field != "highlight"
        && field.field != "is draft" && field.field != "also" && field.field != "file name";
}

class Previewer {
public:
    Previewer(const ThreatCase& threatCase, const ThreatCase& incoming)
        : m_case(threatCase), m_incoming(incoming), m_merged(mergeReport(threatCase, asReport(incoming))),
          m_match(matchCases(threatCase, incoming)), m_ours(threatCase, m_match, true), m_theirs(incoming, m_match, false)
    {
        m_out.incoming = incoming;
    }

    MergePreview run() &&
    {
        m_out.reports = items(m_incoming.reports, m_merged.reports, m_case.reports);
        m_out.entities = items(m_incoming.entities, m_merged.entities, m_case.entities);
        m_out.relationships = items(m_incoming.relationships, m_merged.relationships, m_case.relationships);
        m_out.incidents = items(m_incoming.incidents, m_merged.incidents, m_case.incidents);
        for (std::size_t row = 0; row < m_incoming.claims.size(); ++row) {
            MergeItem<ClaimId> item{.incoming = idAt<ClaimId>(row)};
            if (rowOf(m_merged.claims[row]) < m_case.claims.size()) {
                item.match = MergeMatch::SameClaim;
                item.known = m_merged.claims[row];
                item.isDeletedHere = m_case[*item.known].isDeleted;
            }
            m_out.claims.push_back(std::move(item));
        }
        suggest();
        return std::move(m_out);
    }

private:
    template <class Row, class Id>
    std::vector<MergeItem<Id>> items(const ChunkedColumn<Row>& incoming, const std::vector<Id>& merged, const ChunkedColumn<Row>& known) const
    {
        std::vector<MergeItem<Id>> out;
        for (std::size_t row = 0; row < incoming.size(); ++row) {
            MergeItem<Id> item{.incoming = idAt<Id>(row)};
            if (const Id at = merged[row]; rowOf(at) < known.size()) {
                const Row& ours = known[rowOf(at)];
                item.known = at;
                item.match = isReference(incoming[row]) ? MergeMatch::SameReference : MergeMatch::SameId;
                item.isNewer = isRecordedLater(incoming[row], ours);
                item.isDeletedHere = ours.isDeleted;
                item.conflicts = compare::fieldChanges(m_ours, ours, m_theirs, incoming[row]);
                std::erase_if(item.conflicts, [](const FieldChange& field) { return !isConflict(field); });
            }
            out.push_back(std::move(item));
        }
        return out;
    }

    /// Of the merged case those between what came and what was there.
    void suggest()
    {
        std::vector<std::uint32_t> incomingOf(m_merged.threatCase.entities.size(), noRow);
        for (std::size_t row = 0; row < m_merged.entities.size(); ++row)
            incomingOf[rowOf(m_merged.entities[row])] = static_cast<std::uint32_t>(row);
        for (SameAsSuggestion& found : suggestSameAs(m_merged.threatCase))
            if (rowOf(found.first) < m_case.entities.size() && rowOf(found.second) >= m_case.entities.size())
                m_out.suggestions.push_back({.incoming = idAt<EntityId>(incomingOf[rowOf(found.second)]), .known = found.first,
                                             .evidence = std::move(found.evidence)});
    }

    const ThreatCase& m_case;
    const ThreatCase& m_incoming;
    MergeOutcome m_merged;
    CaseMatch m_match;
    CaseSide m_ours;
    CaseSide m_theirs;
    MergePreview m_out;
};

/// Rows by number, for asking often.
template <class Id>
std::vector<bool> chosen(const std::vector<Id>& ids, std::size_t rows)
{
    std::vector<bool> out(rows);
    for (const Id id : ids)
        if (rowOf(id) < rows)
            out[rowOf(id)] = true;
    return out;
}

template <class Id>
std::function<bool(Id)> keepAllBut(const std::vector<Id>& skipped, std::size_t rows)
{
    return [skip = chosen(skipped, rows)](Id id) { return !skip[rowOf(id)]; };
}

class MergeApplier {
public:
    MergeApplier(const ThreatCase& threatCase, const MergePreview& preview, const MergeChoices& choices)
        : m_case(threatCase), m_preview(preview), m_choices(choices), m_kept(compactCase(preview.incoming, keepRows()))
    {
    }

    ThreatCase run() &&
    {
        ParsedReport parsed = asReport(m_kept.threatCase);
        // The merge lets the later record win; here the analyst does.
        decide(parsed.entities, m_kept.entities, m_choices.takeTheirs);
        decide(parsed.relationships, m_kept.relationships, m_choices.takeTheirRelationships);
        MergeOutcome merged = mergeReport(m_case, parsed);
        m_out = std::move(merged.threatCase);
        settle(m_case.entities, m_out.entities, m_preview.incoming.entities, m_kept.entities, merged.entities, m_choices.restore);
        settle(m_case.relationships, m_out.relationships, m_preview.incoming.relationships, m_kept.relationships, merged.relationships,
               m_choices.restoreRelationships);
        accept(merged);
        return std::move(m_out);
    }

private:
    KeepRows keepRows() const
    {
        const ThreatCase& incoming = m_preview.incoming;
        KeepRows keep;
        keep.report = keepAllBut(m_choices.skipReports, incoming.reports.size());
        keep.entity = keepAllBut(m_choices.skipEntities, incoming.entities.size());
        keep.relationship = keepAllBut(m_choices.skipRelationships, incoming.relationships.size());
        keep.claim = keepAllBut(m_choices.skipClaims, incoming.claims.size());
        keep.incident = keepAllBut(m_choices.skipIncidents, incoming.incidents.size());
        return keep;
    }

    /// Dates the record so that the merge decides as asked; `settle` puts the date back.
    template <class Row, class Id>
    static void decide(std::vector<Row>& rows, const std::vector<std::optional<Id>>& kept, const std::vector<Id>& theirs)
    {
        const std::vector<bool> isTheirs = chosen(theirs, kept.size());
        for (std::size_t row = 0; row < kept.size(); ++row)
            if (kept[row])
                rows[rowOf(*kept[row])].recorded.latest = isTheirs[row] ? std::optional(std::numeric_limits<std::int64_t>::max()) : std::nullopt;
    }

    template <class Row, class Id>
    static void settle(const ChunkedColumn<Row>& ours, ChunkedColumn<Row>& merged, const ChunkedColumn<Row>& incoming,
                       const std::vector<std::optional<Id>>& kept, const std::vector<Id>& places, const std::vector<Id>& restore)
    {
        const std::vector<bool> isWanted = chosen(restore, kept.size());
        for (std::size_t row = 0; row < kept.size(); ++row) {
            if (!kept[row])
                continue;
            const std::size_t at = rowOf(places[rowOf(*kept[row])]);
            const bool isNew = at >= ours.size();
            const bool isReplaced = !isNew && (merged[at].recorded.latest == std::numeric_limits<std::int64_t>::max() || isFilled(ours[at], merged[at]));
            if (isNew || isReplaced)
                merged.edit(at).recorded = incoming[row].recorded;
            if (isReplaced) {
                merged.edit(at).tags = ours[at].tags;
                merged.edit(at).highlight = ours[at].highlight;
            }
            if (const bool isDeleted = !isNew && ours[at].isDeleted && !isWanted[row]; merged[at].isDeleted != isDeleted)
                merged.edit(at).isDeleted = isDeleted;
        }
    }

    /// What stood in for a missing object gives way to the object.
    template <class Row>
    static bool isFilled(const Row& ours, const Row& merged)
    {
        if constexpr (requires { ours.isPlaceholder; })
            return ours.isPlaceholder && !merged.isPlaceholder;
        else
            return false;
    }

    void accept(const MergeOutcome& merged)
    {
        for (const std::size_t index : m_choices.accept) {
            if (index >= m_preview.suggestions.size())
                continue;
            const MergeSuggestion& suggestion = m_preview.suggestions[index];
            if (const std::optional<EntityId> kept = m_kept.entities[rowOf(suggestion.incoming)])
                m_out = linkSameAs(std::move(m_out), suggestion.known, merged.entities[rowOf(*kept)]);
        }
    }

    const ThreatCase& m_case;
    const MergePreview& m_preview;
    const MergeChoices& m_choices;
    CompactedCase m_kept;
    ThreatCase m_out;
};

}  // namespace

std::string_view mergeMatchWord(MergeMatch match)
{
    switch (match) {
    case MergeMatch::New: return "new";
    case MergeMatch::SameId: return "same id";
    case MergeMatch::SameReference: return "same reference";
    case MergeMatch::SameClaim: return "same claim";
    }
    return "";
}

MergePreview previewMerge(const ThreatCase& threatCase, const ThreatCase& incoming)
{
    return Previewer(threatCase, incoming).run();
}

MergePreview previewMerge(const ThreatCase& threatCase, const ParsedReport& parsed)
{
    return previewMerge(threatCase, mergeReport({}, parsed).threatCase);
}

ThreatCase applyMerge(const ThreatCase& threatCase, const MergePreview& preview, const MergeChoices& choices)
{
    return MergeApplier(threatCase, preview, choices).run();
}

}  // namespace throughline
