// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what the house itself wrote: assessments, notes, attached files.
#include "core/graph/plan_wording.h"
#include "core/model/shown_case.h"
#include "core/workbench/table_maker.h"

namespace throughline {

std::optional<OwnWords> ownWordsAt(const ThreatCase& threatCase, std::size_t id)
{
    if (id < threatCase.assessments.size())
        return idAt<AssessmentId>(id);
    id -= threatCase.assessments.size();
    if (id < threatCase.notes.size())
        return idAt<NoteId>(id);
    id -= threatCase.notes.size();
    if (id < threatCase.attachments.size())
        return idAt<AttachmentId>(id);
    return std::nullopt;
}

namespace workbench {
namespace {

std::string relationshipText(const ThreatCase& threatCase, RelationshipId id)
{
    const Relationship& line = threatCase[id];
    return ledgerName(threatCase, line.source) + " – " + verbText(line) + " – " + ledgerName(threatCase, line.target);
}

std::string subjectText(const ThreatCase& threatCase, const NoteSubject& about)
{
    struct Words {
        const ThreatCase& threatCase;
        std::string operator()(std::monostate) const { return "the case"; }
        std::string operator()(EntityId id) const { return ledgerName(threatCase, id); }
        std::string operator()(RelationshipId id) const { return relationshipText(threatCase, id); }
        std::string operator()(ClaimId id) const { return ledgerSubject(threatCase, threatCase[id].about); }
        std::string operator()(ReportId id) const { return reportTitle(threatCase[id]); }
        std::string operator()(IncidentId id) const { return threatCase[id].title.empty() ? "an incident" : withoutAccuser(threatCase[id].title); }
    };
    return inOneLine(std::visit(Words{threatCase}, about));
}

class OwnWordsRows {
public:
    OwnWordsRows(CaseTable& table, const ThreatCase& threatCase, const Job& job) : m_case(threatCase), m_out(table, job) {}

    bool run()
    {
        for (std::size_t id = 0; const std::optional<OwnWords> words = ownWordsAt(m_case, id); ++id)
            if (!std::visit([&](auto row) { return isLeftOut(row) || add(id, row); }, *words))
                return false;
        return m_out.finish();
    }

private:
    using enum OwnWordsColumn;

    bool isLeftOut(AssessmentId row) const { return m_case[row].isDeleted; }
    template <class Id>
    bool isLeftOut(Id row) const
    {
        return !isShown(m_case, row);
    }

    bool begin(std::size_t id) { return m_out.begin(id, m_case.assessments.size() + m_case.notes.size() + m_case.attachments.size()); }

    bool add(std::size_t id, AssessmentId row)
    {
        if (!begin(id))
            return false;
        const Assessment& assessment = m_case[row];
        m_out.put(Kind, std::string("assessment"));
        m_out.put(About, std::string("the case"));
        m_out.put(Text, inOneLine(assessment.statement));
        m_out.put(By, std::string());
        m_out.put(Written, std::string());
        m_out.put(RestsOn, assessment.restsOn.empty() ? TextCell{} : countCell(assessment.restsOn.size()));
        m_out.put(Marking, std::string());
        return true;
    }

    bool add(std::size_t id, NoteId row)
    {
        if (!begin(id))
            return false;
        const Note& note = m_case[row];
        m_out.put(Kind, std::string("note"));
        m_out.put(About, subjectText(m_case, note.about));
        m_out.put(Text, inOneLine(note.text));
        m_out.put(By, inOneLine(note.author));
        m_out.put(Written, timeCell(note.written));
        m_out.put(RestsOn, std::string());
        m_out.put(Marking, markingCell(note.marking));
        return true;
    }

    bool add(std::size_t id, AttachmentId row)
    {
        if (!begin(id))
            return false;
        const Attachment& file = m_case[row];
        m_out.put(Kind, std::string("file"));
        m_out.put(About, subjectText(m_case, file.about));
        m_out.put(Text, inOneLine(file.caption.empty() ? file.fileName : file.fileName + ": " + file.caption));
        m_out.put(By, std::string());
        m_out.put(Written, std::string());
        m_out.put(RestsOn, std::string());
        m_out.put(Marking, markingCell(file.marking));
        return true;
    }

    const ThreatCase& m_case;
    TableWriter m_out;
};

}  // namespace

bool fillOwnWords(CaseTable& table, const TableSource& source, const Job& job) { return OwnWordsRows(table, source.threatCase, job).run(); }

}  // namespace workbench
}  // namespace throughline
