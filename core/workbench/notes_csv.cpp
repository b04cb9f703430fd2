// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/notes_csv.h"

#include "core/workbench/copied_rows.h"
#include "core/workbench/ledger_words.h"

namespace throughline {

std::string notesCsv(const Brief& brief)
{
    std::string text = copiedHead({"Note", "Speaker", "Through", "Stance", "Hedge", "Date", "From", "Relationship", "To", "Sentence", "Report", "State", "Marking"},
                                  CopyFormat::Csv);
    const auto line = [&](std::vector<std::string> cells) {
        for (std::string& cell : cells)
            cell = inOneLine(cell);
        text += copiedLine(cells, CopyFormat::Csv);
    };
    for (const BriefNote& note : brief.notes)
        for (const BriefClaim& claim : note.claims)
            line({std::to_string(note.number), note.speaker, claim.medium, claim.stance, claim.hedge, claim.date, claim.from, claim.verb, claim.to, claim.sentence,
                  claim.report, claim.state, markingText(brief.marking)});
    return text;
}

std::string notesText(const Brief& brief)
{
    std::string text;
    const auto line = [&](const std::string& words) { text += words.empty() ? "" : withoutFormula(inOneLine(words)) + "\n"; };
    line(markingText(brief.marking));
    line(brief.title);
    line(brief.restsOn);
    for (const BriefNote& note : brief.notes) {
        line("[" + std::to_string(note.number) + "] " + note.speaker + " " + note.detail);
        for (const BriefClaim& claim : note.claims)
            if (!claim.sentence.empty())
                line("“" + claim.sentence + "”");
    }
    line(brief.leftOut);
    line(brief.footer);
    return text;
}

}  // namespace throughline
