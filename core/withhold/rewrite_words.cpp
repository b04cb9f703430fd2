// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/rewrite_words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string_view>
#include <type_traits>

#include "core/model/fields.h"
#include "core/withhold/properties_json.h"

namespace throughline {
namespace {

/// Fields that hold words of ours or of a format, or ids.
constexpr std::array<std::string_view, 11> fixedFields{"id", "type_word", "class_word", "kind_word", "format", "language", "sha256",
                                                       "rule", "media_type", "certainty_scale", "likelihood"};

WordKind kindOf(std::string_view field)
{
    if (field == "url" || field == "external_id")
        return WordKind::Code;
    return field == "file_name" ? WordKind::FileName : field == "properties" ? WordKind::Record : WordKind::Words;
}

/// The texts of one field of a row.
class FieldWords {
public:
    explicit FieldWords(const EditWords& edit) : m_edit(edit) {}

    void operator()(std::string_view field, std::string& value) const
    {
        if (!value.empty() && std::find(fixedFields.begin(), fixedFields.end(), field) == fixedFields.end())
            m_edit(kindOf(field), value);
    }
    void operator()(std::string_view field, std::vector<std::string>& values) const
    {
        for (std::string& value : values)
            (*this)(field, value);
    }
    void operator()(std::string_view field, TimeSpan& value) const { (*this)(field, value.text); }
    void operator()(std::string_view field, Marking& value) const { (*this)(field, value.statements); }
    void operator()(std::string_view field, std::vector<Alias>& values) const
    {
        for (Alias& alias : values)
            (*this)(field, alias.name);
    }
    void operator()(std::string_view field, std::vector<DerivedFrom>& values) const
    {
        for (DerivedFrom& origin : values) {
            (*this)(field, origin.how);
            (*this)(field, origin.name);
            (*this)("url", origin.url);
        }
    }
    /// Numbers, enumerations, ids, blobs.
    template <class T>
        requires(!std::is_convertible_v<T, std::string>)
    void operator()(std::string_view, const T&) const
    {
    }

private:
    const EditWords& m_edit;
};

/// Only rows that change are written, so that the others stay shared.
template <class Row, class Change>
void changeRows(ChunkedColumn<Row>& column, Change&& change)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        Row changed = column[row];
        change(row, changed);
        if (!(changed == column[row]))
            column.edit(row) = std::move(changed);
    }
}

void editView(ViewState& view, const FieldWords& words)
{
    words("name", view.name);
    words("name", view.foldNames);
    words("tag", view.filter.tags);
    for (Annotation& drawn : view.annotations)
        words("text", drawn.text);
}

std::string fileNameWithout(const Traces& traces, const std::string& name)
{
    const std::string ending = std::filesystem::path(name).extension().string();
    return "file" + (traces.areIn(ending) ? std::string() : ending);
}

void takeOut(const Traces& traces, WordKind kind, std::string& text)
{
    if (kind == WordKind::Record)
        text = propertiesWithout(traces, text);
    else if (!traces.areIn(text))
        return;
    else if (kind == WordKind::Words)
        text = traces.without(text);
    else
        text = kind == WordKind::FileName ? fileNameWithout(traces, text) : std::string();
}

/// Names that nothing is left of.
void dropEmptyNames(Entity& row, const Traces& traces)
{
    std::erase_if(row.also, [&](const Alias& alias) { return traces.areIn(alias.name); });
}

/// The places of a row in a text that was cut.
class MovedSpans {
public:
    explicit MovedSpans(std::vector<std::vector<TextCut>> cuts) : m_cuts(std::move(cuts)) {}

    void move(std::optional<ReportId> report, std::initializer_list<TextSpan*> spans) const
    {
        if (report && !m_cuts[rowOf(*report)].empty())
            for (TextSpan* span : spans)
                *span = movedSpan(*span, m_cuts[rowOf(*report)]);
    }
    const std::vector<TextCut>& of(std::size_t report) const { return m_cuts[report]; }

private:
    std::vector<std::vector<TextCut>> m_cuts;
};

void movePlaces(ThreatCase& threatCase, const MovedSpans& moved)
{
    changeRows(threatCase.entities, [&](std::size_t, Entity& row) {
        for (Mention& mention : row.mentions)
            moved.move(mention.report, {&mention.span});
    });
    changeRows(threatCase.claims, [&](std::size_t, Claim& row) {
        moved.move(row.report, {&row.span, &row.cueSpan});
        for (ReadingCue& cue : row.cues)
            moved.move(row.report, {&cue.span});
    });
    changeRows(threatCase.incidents, [&](std::size_t, Incident& row) { moved.move(row.report, {&row.routing}); });
    changeRows(threatCase.quantities, [&](std::size_t, Quantity& row) { moved.move(row.report, {&row.span, &row.wordsSpan}); });
}

void rewriteTexts(ThreatCase& threatCase, const Traces& traces, const std::vector<std::vector<TextCut>>& sentences)
{
    std::vector<std::vector<TextCut>> cuts(threatCase.reports.size());
    for (std::size_t row = 0; row < cuts.size(); ++row)
        if (threatCase.reports[row].hasText())
            cuts[row] = traces.find(*threatCase.reports[row].text, row < sentences.size() ? sentences[row] : std::vector<TextCut>());
    const MovedSpans moved(std::move(cuts));
    changeRows(threatCase.reports, [&](std::size_t at, Report& row) {
        if (moved.of(at).empty())
            return;
        row.text = std::make_shared<const std::string>(cutText(*row.text, moved.of(at)));
        row.sha256.clear();
        for (TextSpan& page : row.pages)
            page = movedSpan(page, moved.of(at));
    });
    movePlaces(threatCase, moved);
}

void dropTellingFiles(ThreatCase& threatCase, const Traces& traces)
{
    const ChunkedColumn<Attachment> all = std::move(threatCase.attachments);
    threatCase.attachments = {};
    for (const Attachment& row : all)
        if (!row.bytes || !traces.areIn(*row.bytes))
            threatCase.attachments.push_back(row);
}

}  // namespace

void editWords(CaseDocument& document, const EditWords& edit)
{
    const FieldWords words(edit);
    visitTables(document.threatCase, [&](const char*, auto& column) {
        changeRows(column, [&](std::size_t, auto& row) { visitFields(row, words); });
    });
    words("title", document.threatCase.title);
    words("name", document.threatCase.house.name);
    words("marking", document.threatCase.defaultMarking);
    editView(document.view, words);
    for (SavedView& saved : document.savedViews) {
        words("name", saved.name);
        editView(saved.view, words);
    }
}

void rewriteWords(CaseDocument& document, const Traces& traces, const std::vector<std::vector<TextCut>>& sentences)
{
    rewriteTexts(document.threatCase, traces, sentences);
    if (traces.isEmpty())
        return;
    changeRows(document.threatCase.entities, [&](std::size_t, Entity& row) { dropEmptyNames(row, traces); });
    editWords(document, [&](WordKind kind, std::string& text) { takeOut(traces, kind, text); });
    dropTellingFiles(document.threatCase, traces);
}

}  // namespace throughline
