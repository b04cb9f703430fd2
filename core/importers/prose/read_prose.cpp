// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/prose/read_prose.h"

#include <array>

#include "core/importers/prose/build_report.h"
#include "core/importers/prose/grammar.h"
#include "core/importers/prose/language.h"
#include "core/importers/prose/names.h"
#include "core/importers/prose/statements.h"

namespace throughline::prose {
namespace {

constexpr std::size_t maxProseBytes = 64u << 20;

Diagnostic note(Severity severity, std::string code, const std::string& file, std::string message)
{
    return {severity, std::move(code), file, "", std::move(message)};
}

/// The text alone, of one that is not English: half of it would be misread.
ParsedReport unread(Report report, const LanguageGuess& language)
{
    ParsedReport parsed;
    report.language = language.code;
    parsed.diagnostics.push_back(note(Severity::Info, "not-english", report.fileName,
                                      "the text seems to be " + language.name + "; only English is read for claims, but this can be read, searched and marked by hand"));
    parsed.reports.push_back(std::move(report));
    return parsed;
}

Findings findAll(Document& doc, const Job& job)
{
    Findings found;
    const auto speech = findSpeech(doc);
    doc.sortMentions();
    if (job.isStopped())
        return {};
    found.statements = findStatements(doc, speech);
    doc.sortMentions();
    if (job.isStopped())
        return {};
    found.techniques = findTechniques(doc, speech, found.statements);
    if (!isAboutAnAttack(doc, found.statements, found.techniques))
        return {};
    const std::vector<Statement> denials = findDenials(doc, speech, found.statements);
    found.counts = findCounts(doc, found.statements);
    markWithheld(doc);
    found.statements.insert(found.statements.end(), denials.begin(), denials.end());
    return found;
}

}  // namespace

Result<ParsedReport> readProse(std::string_view stored, PlainText plain, const SourceFile& source, const Job& job)
{
    const std::string& fileName = source.name;
    if (stored.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{ErrorCode::Empty, "nothing but blanks", fileName};
    if (stored.size() > maxProseBytes)
        return Error{ErrorCode::TooLarge, "prose is read up to 64 MiB", fileName};
    const Result<Lexicon>& lexicon = sharedLexicon();
    if (!lexicon)
        return lexicon.error();
    const LanguageGuess language = tellLanguages(plain);
    Document doc = makeDocument(std::move(plain), *lexicon);
    const SpanMap spans(doc.plain, stored);
    if (!language.isEnglish())
        return unread(describeReport(doc, stored, spans, source), language);
    using Stage = void (*)(Document&);
    static constexpr std::array<Stage, 8> stages{findKnownNames, findNamePatterns, findIntroducedNames, findNounPhrases, findProperNames, joinAliases, resolveDefinites, readGrammars};
    double done = 0;
    for (const Stage stage : stages) {
        if (job.isStopped())
            return Error{ErrorCode::Cancelled, "", fileName};
        stage(doc);
        job.report(done += 0.1);
    }
    const Findings found = findAll(doc, job);
    if (job.isStopped())
        return Error{ErrorCode::Cancelled, "", fileName};
    Report report = describeReport(doc, stored, spans, source);
    const bool isQuiet = found.statements.empty() && found.techniques.empty();
    ParsedReport parsed;
    if (isQuiet)
        parsed.reports.push_back(std::move(report));
    else
        parsed = buildReport(doc, found, spans, std::move(report));
    if (isQuiet)
        parsed.diagnostics.push_back(note(Severity::Info, "no-incident", fileName, "no incident found: nobody is said to attack anybody"));
    if (doc.isTruncated)
        parsed.diagnostics.push_back(note(Severity::Warning, "text-cut", fileName, "the text is longer than the reader's bound; its end was not read for claims"));
    return parsed;
}

}  // namespace throughline::prose
