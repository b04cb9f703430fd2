// SPDX-License-Identifier: GPL-3.0-or-later
#include <type_traits>

#include "core/base/utf8.h"
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/edit/subjects.h"

namespace throughline::edit {
namespace {

/// Puts a row in the place of `id`, or at the end of the table; its STIX id stays or is made.
template <class Id, class Row>
void write(ChunkedColumn<Row>& table, const std::optional<Id>& id, Row row, std::string_view type, const std::string& content)
{
    row.isDeleted = false;
    row.id = id ? table[rowOf(*id)].id : newId(table, type, content);
    if (id)
        table.edit(rowOf(*id)) = std::move(row);
    else
        table.push_back(std::move(row));
}

std::optional<Error> unknownParts(const ThreatCase& c, const Incident& row)
{
    return firstOf(missing(c, row.report), missing(c, row.actors), missing(c, row.capabilities), missing(c, row.routedVia),
                   missing(c, row.targets), missing(c, row.relationships), missing(c, row.reportedBy),
                   missing(c, row.quantities), missing(c, row.answers));
}

/// Does the chain of answers lead back to the incident?
bool answersItself(const ThreatCase& threatCase, IncidentId id, std::optional<IncidentId> answers)
{
    for (std::size_t steps = 0; answers && steps <= threatCase.incidents.size(); ++steps) {
        if (*answers == id)
            return true;
        answers = threatCase[*answers].answers;
    }
    return answers.has_value();
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::WriteNote& asked)
{
    Note note = asked.note;
    note.text = toValidUtf8(note.text);
    note.author = cleanName(note.author);
    if (cleanName(note.text).empty())
        return badArgument("The note is empty; write something or delete it.");
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.id), missingSubject(threatCase, note.about)))
        return *error;
    out.name = (asked.id ? "Change the note " : "Write the note ") + quoted(note.text);
    const std::string content = subjectKey(threatCase, note.about) + "|" + note.text;
    write(threatCase.notes, asked.id, std::move(note), "note", content);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::WriteAssessment& asked)
{
    Assessment assessment = asked.assessment;
    assessment.statement = cleanName(assessment.statement);
    if (assessment.statement.empty())
        return badArgument("The assessment says nothing; write the statement.");
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.id), missing(threatCase, assessment.restsOn)))
        return *error;
    assessment.restsOn = withoutDoubles(assessment.restsOn);
    out.name = (asked.id ? "Change the assessment " : "Assess ") + quoted(assessment.statement);
    const std::string content = assessment.statement;
    write(threatCase.assessments, asked.id, std::move(assessment), "x-throughline-assessment", content);
    return out;
}

Result<Edited> edited(CaseDocument document, const action::WriteIncident& asked)
{
    Incident incident = asked.incident;
    incident.title = cleanName(incident.title);
    if (std::optional<Error> error = badName(incident.title))
        return *error;
    Edited out{.document = std::move(document)};
    ThreatCase& threatCase = out.document.threatCase;
    if (std::optional<Error> error = firstOf(missing(threatCase, asked.id), unknownParts(threatCase, incident)))
        return *error;
    if (asked.id && answersItself(threatCase, *asked.id, incident.answers))
        return badArgument("An incident cannot answer itself; choose the accusation that it counters.");
    for (std::vector<EntityId>* list : {&incident.actors, &incident.capabilities, &incident.routedVia, &incident.targets, &incident.reportedBy})
        *list = withoutDoubles(*list);
    incident.relationships = withoutDoubles(incident.relationships);
    incident.isDeletedAlong = false;
    // The blanket claims are those that are about it: they are added as claims.
    incident.claims = asked.id ? threatCase[*asked.id].claims : std::vector<ClaimId>{};
    out.name = (asked.id ? "Change the incident " : "Add the incident ") + quoted(incident.title);
    const std::string content = incident.title;
    write(threatCase.incidents, asked.id, std::move(incident), "incident", content);
    return out;
}

}  // namespace throughline::edit
