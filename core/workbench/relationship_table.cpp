// SPDX-License-Identifier: GPL-3.0-or-later
// The table of lines: what is said, by whom, and who denies it.
#include <algorithm>

#include "core/graph/plan_notes.h"
#include "core/model/shown_case.h"
#include "core/workbench/table_maker.h"

namespace throughline::workbench {
namespace {

void addOnce(std::vector<std::string>& names, std::string name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
}

/// More are not looked at for one cell; a list shows a few names of them.
constexpr std::size_t mostVoices = 200;

class RelationshipRows {
public:
    RelationshipRows(CaseTable& table, const TableSource& source, const Job& job)
        : m_case(source.threatCase), m_claims(*source.claims), m_lines(m_case, m_claims, source.lens), m_out(table, job)
    {
    }

    bool run()
    {
        for (std::size_t row = 0; row < m_case.relationships.size(); ++row)
            if (isShown(m_case, idAt<RelationshipId>(row)) && !addRow(idAt<RelationshipId>(row)))
                return false;
        return m_out.finish();
    }

private:
    bool addRow(RelationshipId id)
    {
        using enum RelationshipColumn;
        const Relationship& line = m_case[id];
        if (!m_out.begin(rowOf(id), m_case.relationships.size()))
            return false;
        m_out.put(From, ledgerName(m_case, line.source));
        m_out.put(Verb, verbText(line));
        m_out.put(To, ledgerName(m_case, line.target));
        m_out.put(Standing, m_lines.standing(id));
        m_out.put(For, countCell(m_lines.countOf(id, isFor)));
        m_out.put(Against, countCell(m_lines.countOf(id, isAgainst)));
        m_out.put(SaidBy, voices(id, isFor));
        m_out.put(DeniedBy, voices(id, isAgainst));
        const std::optional<throughline::Hedge> hedge = m_lines.hedgeFor(id);
        m_out.put(Hedge, hedge ? TextCell{std::string(hedgeWord(*hedge)), std::to_string(static_cast<int>(*hedge))} : TextCell{});
        m_out.put(Happened, timeCell(line.time));
        addReports(id);
        addOwnWords(id);
        return true;
    }

    std::string voices(RelationshipId id, bool (*isOne)(Stance)) const
    {
        std::vector<std::string> names;
        for (const ClaimId claim : m_claims.of(id))
            if (names.size() < mostVoices && isOne(m_case[claim].stance) && m_lines.counts(claim))
                addOnce(names, inOneLine(speakerName(m_case, m_case[claim])));
        return listText(names);
    }

    void addReports(RelationshipId id)
    {
        std::vector<ReportId> reports;
        for (const ClaimId claim : m_claims.of(id))
            if (m_case[claim].report)
                reports.push_back(*m_case[claim].report);
        if (reports.empty() && m_case[id].report)
            reports.push_back(*m_case[id].report);
        std::sort(reports.begin(), reports.end());
        reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
        TextCell published;
        for (const ReportId report : reports)
            if (TextCell cell = timeCell(m_case[report].published); !cell.text.empty() && (published.text.empty() || cell.key < published.key))
                published = std::move(cell);
        m_out.put(RelationshipColumn::Reports, countCell(reports.size()));
        m_out.put(RelationshipColumn::Published, std::move(published));
    }

    void addOwnWords(RelationshipId id)
    {
        using enum RelationshipColumn;
        const Relationship& line = m_case[id];
        std::vector<std::string> names;
        for (const IncidentId incident : m_claims.incidentsOf(id))
            if (isShown(m_case, incident))
                names.push_back(inOneLine(m_case[incident].title));
        m_out.put(Incident, listText(names));
        names.clear();
        for (const std::string& tag : line.tags)
            names.push_back(inOneLine(tag));
        m_out.put(Tags, listText(names));
        m_out.put(Marking, markingCell(line.marking));
        std::string state = line.isDraft ? "draft" : "";
        if (line.isRevoked)
            state += state.empty() ? "revoked" : " · revoked";
        m_out.put(State, std::move(state));
        m_out.put(Confidence, confidenceCell(line.confidence));
    }

    const ThreatCase& m_case;
    const ClaimIndex& m_claims;
    LineClaims m_lines;
    TableWriter m_out;
};

}  // namespace

bool fillRelationships(CaseTable& table, const TableSource& source, const Job& job)
{
    return RelationshipRows(table, source, job).run();
}

bool fillProblems(CaseTable& table, const TableSource& source, const Job& job)
{
    using enum ProblemColumn;
    TableWriter out(table, job);
    for (std::size_t row = 0; row < source.diagnostics.size(); ++row) {
        const Diagnostic& problem = source.diagnostics[row];
        if (!out.begin(row, source.diagnostics.size()))
            return false;
        const std::string path = inOneLine(problem.file);
        const int mildness = static_cast<int>(throughline::Severity::Error) - static_cast<int>(problem.severity);
        out.put(Severity, TextCell{std::string(severityName(problem.severity)), std::to_string(mildness)});
        out.put(File, path.substr(std::min(path.size(), path.find_last_of("/\\") + 1)));
        out.put(Place, inOneLine(problem.where));
        out.put(Code, inOneLine(problem.code));
        out.put(What, inOneLine(problem.message));
        out.put(Path, path);
    }
    return out.finish();
}

}  // namespace throughline::workbench
