// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/share_case.h"

#include <algorithm>
#include <variant>

#include "core/model/compact_case.h"
#include "core/model/fields.h"

namespace throughline {
namespace {

/// Which rows may go at a cap.
class Cap {
public:
    Cap(const ThreatCase& threatCase, Tlp cap) : m_case(threatCase), m_cap(capLevel(cap)) {}

    bool allows(const Marking& marking) const { return levelOf(marking) <= m_cap; }
    bool allows(ReportId id) const { return allows(m_case[id].marking); }
    bool allows(EntityId id) const { return allows(m_case[id].marking); }
    bool allows(const std::optional<ReportId>& report) const { return !report || allows(*report); }
    bool allows(RelationshipId id) const
    {
        const Relationship& row = m_case[id];
        return allows(row.marking) && allows(row.source) && allows(row.target) && allows(row.report);
    }
    /// An incident has no marking: it is as strict as its report and what it names as such.
    bool allows(IncidentId id) const { return allows(m_case[id].report); }
    bool allows(SameAsId id) const { return allows(m_case[id].first) && allows(m_case[id].second); }
    bool allows(ClaimId id) const
    {
        const Claim& row = m_case[id];
        const bool speakerMay = !row.speaker || allows(*row.speaker);
        return allows(row.marking) && allows(row.report) && speakerMay && std::visit([&](auto about) { return allows(about); }, row.about);
    }

private:
    Tlp levelOf(const Marking& marking) const
    {
        return capLevel(marking.tlp == Tlp::NotStated ? m_case.defaultMarking.tlp : marking.tlp);
    }

    const ThreatCase& m_case;
    Tlp m_cap;
};

template <class Row>
std::size_t livingRows(const ChunkedColumn<Row>& column)
{
    return static_cast<std::size_t>(std::count_if(column.begin(), column.end(), [](const Row& row) { return !row.isDeleted; }));
}

/// Notes and attachments that may go. Nothing points to them, so they are simply left out.
template <class Row>
void keepAllowed(ChunkedColumn<Row>& column, const Cap& cap, bool isWanted)
{
    const ChunkedColumn<Row> all = std::move(column);
    column = {};
    for (const Row& row : all)
        if (isWanted && cap.allows(row.marking))
            column.push_back(row);
}

/// An assessment says what its claims say: all of them must be allowed.
void keepAllowed(ChunkedColumn<Assessment>& column, const Cap& cap, bool isWanted)
{
    const ChunkedColumn<Assessment> all = std::move(column);
    column = {};
    for (const Assessment& row : all)
        if (isWanted && cap.allows(Marking{}) && std::all_of(row.restsOn.begin(), row.restsOn.end(), [&](ClaimId id) { return cap.allows(id); }))
            column.push_back(row);
}

void dropTexts(ThreatCase& threatCase)
{
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row)
        threatCase.reports.edit(row).text = nullptr;
}

/// Words of a lens are ids: those of things that do not go would tell of them.
void keepKnownIds(std::vector<std::string>& ids, const ThreatCase& kept)
{
    const auto isKept = [&](const std::string& id) {
        const auto has = [&](const auto& column) {
            return std::any_of(column.begin(), column.end(), [&](const auto& row) { return row.id == id; });
        };
        return has(kept.entities) || has(kept.reports);
    };
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&](const std::string& id) { return !isKept(id); }), ids.end());
}

ViewState sharedView(const ViewState& view, const CompactedCase& compacted, const ThreatCase& kept)
{
    ViewState shared = compactView(view, compacted);
    keepKnownIds(shared.lens.disbelieve, kept);
    keepKnownIds(shared.lens.doubt, kept);
    return shared;
}

KeepRows keepRows(const Cap& cap)
{
    return {.report = [&cap](ReportId id) { return cap.allows(id); },
            .entity = [&cap](EntityId id) { return cap.allows(id); },
            .relationship = [&cap](RelationshipId id) { return cap.allows(id); },
            .claim = [&cap](ClaimId id) { return cap.allows(id); },
            .incident = [&cap](IncidentId id) { return cap.allows(id); }};
}

/// Living rows of a case by table.
std::vector<std::pair<std::string, std::size_t>> countRows(const ThreatCase& threatCase)
{
    std::vector<std::pair<std::string, std::size_t>> counts;
    visitTables(threatCase, [&](const char* name, const auto& column) { counts.emplace_back(name, livingRows(column)); });
    return counts;
}

}  // namespace

std::size_t SharedCase::withheldRows() const
{
    std::size_t rows = 0;
    for (const auto& [table, count] : withheld)
        rows += count;
    return rows;
}

SharedCase shareCase(const CaseDocument& document, const ShareOptions& options)
{
    CaseDocument own = document;
    const Cap cap(document.threatCase, options.maxTlp);
    keepAllowed(own.threatCase.notes, cap, options.withNotes);
    keepAllowed(own.threatCase.attachments, cap, options.withAttachments);
    keepAllowed(own.threatCase.assessments, cap, options.withNotes);
    CompactedCase compacted = compactCase(own.threatCase, keepRows(cap));
    SharedCase shared;
    shared.document.threatCase = std::move(compacted.threatCase);
    shared.document.view = sharedView(document.view, compacted, shared.document.threatCase);
    for (const SavedView& saved : document.savedViews)
        shared.document.savedViews.push_back(
            {saved.id, saved.name, sharedView(saved.view, compacted, shared.document.threatCase), saved.camera});
    if (!options.withReportTexts)
        dropTexts(shared.document.threatCase);
    const auto before = countRows(document.threatCase);
    const auto after = countRows(shared.document.threatCase);
    for (std::size_t table = 0; table < before.size(); ++table)
        if (before[table].second > after[table].second)
            shared.withheld.emplace_back(before[table].first, before[table].second - after[table].second);
    return shared;
}

}  // namespace throughline
