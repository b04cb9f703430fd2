// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/printable.h"
#include "core/review/readable_text.h"
#include "core/review/report_words.h"
#include "core/workbench/explain.h"

namespace throughline {
namespace {

std::string quoted(const std::string& words) { return "“" + printable(words) + "”"; }

std::string placeText(TextSpan span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

TextSpan sentenceAt(const std::vector<TextSpan>& sentences, TextSpan place)
{
    const auto at = std::partition_point(sentences.begin(), sentences.end(), [&](TextSpan s) { return s.end <= place.begin; });
    return at != sentences.end() && at->begin < place.end ? *at : TextSpan{};
}

std::optional<std::size_t> pageOf(const Report& report, TextSpan place)
{
    for (std::size_t i = 0; i < report.pages.size(); ++i)
        if (report.pages[i].begin <= place.begin && place.begin < report.pages[i].end)
            return i + 1;
    return std::nullopt;
}

std::string lineOf(std::string_view what, const std::string& words)
{
    std::string line = "       ";
    line.append(what).append(what.size() < 9 ? std::string(9 - what.size(), ' ') : " ").append(words).append("\n");
    return line;
}

std::string cuesText(const Reason& reason)
{
    std::string text;
    for (const Reason::Cue& cue : reason.cues)
        text.append(text.empty() ? "" : ", ").append(cueRoleWord(cue.role)).append(" ").append(quoted(cue.text)).append(" ").append(placeText(cue.span));
    return text;
}

std::string entryText(const Explained& one)
{
    std::string percent = std::to_string(one.reason.confidence);
    percent.insert(0, percent.size() < 3 ? 3 - percent.size() : 0, ' ');
    std::string text = percent + " %  " + std::string(suggestionKindWord(one.suggestion.kind)) + ": " + printable(one.text);
    if (one.suggestion.state != ReviewState::Draft)
        text.append(" [").append(reviewStateWord(one.suggestion.state)).append("]");
    text += "\n";
    const std::string page = one.page ? ", page " + std::to_string(*one.page) : std::string();
    text += lineOf("at", placeText(one.suggestion.span) + page + " " + quoted(one.words));
    if (!one.sentence.isEmpty())
        text += lineOf("sentence", placeText(one.sentence) + " " + quoted(one.sentenceWords));
    text += lineOf("rule", printable(one.reason.rule + ": " + one.reason.words));
    if (!one.reason.cues.empty())
        text += lineOf("cues", cuesText(one.reason));
    for (const std::string& doubt : one.reason.doubts)
        text += lineOf("doubt", printable(doubt));
    return text;
}

std::string headText(const Report& report, const ReviewProgress& progress)
{
    const std::string file = printable(report.fileName.empty() ? reportLabel(report) : report.fileName);
    if (!report.hasText())
        return file + ": nothing to explain; its records were not read from prose\n";
    if (progress.total == 0)
        return file + ": nothing suggested; no incident found\n";
    return file + ": " + std::to_string(progress.reviewed) + " of " + std::to_string(progress.total) + " reviewed\n";
}

}  // namespace

std::vector<Explained> explained(const ThreatCase& threatCase, ReportId id)
{
    const Report& report = threatCase[id];
    const std::vector<Suggestion> suggestions = suggestionsOf(threatCase, id);
    if (suggestions.empty())
        return {};
    const std::vector<Reason> reasons = reasonsFor(threatCase, id, suggestions);
    const std::vector<TextSpan> sentences = report.hasText() ? sentencesOf(*report.text, report.format) : std::vector<TextSpan>();
    ReportWords words(report);
    std::vector<Explained> out;
    for (std::size_t i = 0; i < suggestions.size(); ++i) {
        const Suggestion& suggestion = suggestions[i];
        Explained one{.suggestion = suggestion, .reason = reasons[i], .text = suggestionText(threatCase, suggestion)};
        one.words = words.at(suggestion.span);
        one.sentence = suggestion.sentence.isEmpty() ? sentenceAt(sentences, suggestion.span) : suggestion.sentence;
        one.sentenceWords = words.at(one.sentence);
        one.page = pageOf(report, suggestion.span);
        out.push_back(std::move(one));
    }
    return out;
}

std::string explainReport(const WorkbenchState& state)
{
    std::string text;
    for (std::size_t row = 0; row < state.threatCase.reports.size(); ++row) {
        const auto id = idAt<ReportId>(row);
        if (state.threatCase[id].isDeleted)
            continue;
        const std::vector<Explained> all = explained(state.threatCase, id);
        std::vector<Suggestion> suggestions;
        for (const Explained& one : all)
            suggestions.push_back(one.suggestion);
        text += headText(state.threatCase[id], progressOf(suggestions));
        for (const Explained& one : all)
            text += entryText(one);
    }
    return text;
}

}  // namespace throughline
