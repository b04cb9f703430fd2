// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/withhold/redaction.h"

#include <algorithm>
#include <iterator>

#include "core/base/text_start.h"
#include "core/base/uuid.h"
#include "core/model/compact_case.h"
#include "core/model/fields.h"
#include "core/withhold/anonymise.h"
#include "core/withhold/removed_words.h"
#include "core/withhold/rewrite_words.h"
#include "core/withhold/shared_rows.h"

namespace throughline {
namespace {

constexpr std::size_t mostItemWords = 80;

/// Notes and attachments that may go. Nothing points to them, so they are simply left out.
template <class Row>
void keepAllowed(ChunkedColumn<Row>& column, const SharedRows& rows, bool isWanted)
{
    const ChunkedColumn<Row> all = std::move(column);
    column = {};
    for (const Row& row : all)
        if (isWanted && rows.allows(row.marking))
            column.push_back(row);
}

/// An assessment says what its claims say: all of them must be allowed.
void keepAllowed(ChunkedColumn<Assessment>& column, const SharedRows& rows, bool isWanted)
{
    const ChunkedColumn<Assessment> all = std::move(column);
    column = {};
    for (const Assessment& row : all)
        if (isWanted && rows.allows(Marking{}) && std::all_of(row.restsOn.begin(), row.restsOn.end(), [&](ClaimId id) { return rows.has(id); }))
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

/// Tags are free words: one that nothing carries any more would tell of what stays.
bool hasTag(const ThreatCase& kept, const std::string& tag)
{
    return std::any_of(kept.entities.begin(), kept.entities.end(),
                       [&](const Entity& row) { return std::find(row.tags.begin(), row.tags.end(), tag) != row.tags.end(); });
}

ViewState sharedView(const ViewState& view, const CompactedCase& compacted, const ThreatCase& kept)
{
    ViewState shared = compactView(view, compacted);
    keepKnownIds(shared.lens.disbelieve, kept);
    keepKnownIds(shared.lens.doubt, kept);
    keepKnownIds(shared.lens.ownOrigins, kept);
    keepKnownIds(shared.filter.reports, kept);
    std::erase_if(shared.filter.tags, [&](const std::string& tag) { return !hasTag(kept, tag); });
    return shared;
}

/// Views have no marking, and their names are free words that may tell of what stays: once anything of the case does,
/// they go without them. The id is made from the name, as ever. Places go too: a gap would tell that something stood there.
void dropNames(CaseDocument& shared)
{
    const auto drop = [](ViewState& view) {
        view.name.clear();
        view.foldNames.clear();
        view.placed.clear();
    };
    drop(shared.view);
    for (std::size_t i = 0; i < shared.savedViews.size(); ++i) {
        SavedView& saved = shared.savedViews[i];
        saved.name = "View " + std::to_string(i + 1);
        saved.id = "view--" + uuidV5(throughlineNamespace, "view|" + saved.name);
        saved.camera = {};
        drop(saved.view);
    }
}

/// Living rows of a case by table.
std::vector<std::pair<std::string, std::size_t>> countRows(const ThreatCase& threatCase)
{
    std::vector<std::pair<std::string, std::size_t>> counts;
    visitTables(threatCase, [&](const char* name, const auto& column) { counts.emplace_back(name, column.size()); });
    return counts;
}

std::size_t dropAnnotations(CaseDocument& document)
{
    std::size_t dropped = std::exchange(document.view.annotations, {}).size();
    for (SavedView& saved : document.savedViews)
        dropped += std::exchange(saved.view.annotations, {}).size();
    return dropped;
}

/// A document without the rows that stay, and where the others went.
struct KeptDocument {
    CaseDocument document;
    CompactedCase rows;
};

KeptDocument compacted(const CaseDocument& document, const KeepRows& keep = {})
{
    KeptDocument kept;
    kept.rows = compactCase(document.threatCase, keep);
    kept.document.threatCase = kept.rows.threatCase;
    kept.document.view = sharedView(document.view, kept.rows, kept.document.threatCase);
    for (const SavedView& saved : document.savedViews)
        kept.document.savedViews.push_back({saved.id, saved.name, sharedView(saved.view, kept.rows, kept.document.threatCase), saved.camera});
    return kept;
}

/// By report that goes: sentences that only claims stand on that stay.
std::vector<std::vector<TextCut>> withheldSentences(const ThreatCase& before, const KeptDocument& kept)
{
    const std::size_t reports = kept.document.threatCase.reports.size();
    std::vector<std::vector<TextSpan>> told(reports);
    for (const Claim& claim : kept.document.threatCase.claims)
        if (claim.report && !claim.span.isEmpty())
            told[rowOf(*claim.report)].push_back(claim.span);
    std::vector<std::vector<TextCut>> cuts(reports);
    for (std::size_t row = 0; row < before.claims.size(); ++row) {
        const Claim& claim = before.claims[row];
        const std::optional<ReportId> report = claim.report ? kept.rows.reports[rowOf(*claim.report)] : std::nullopt;
        if (kept.rows.claims[row] || !report || claim.span.isEmpty())
            continue;
        const std::vector<TextSpan>& spans = told[rowOf(*report)];
        if (std::none_of(spans.begin(), spans.end(), [&](TextSpan span) { return span.begin < claim.span.end && claim.span.begin < span.end; }))
            cuts[rowOf(*report)].push_back({claim.span.begin, claim.span.end, std::string(omission)});
    }
    for (std::vector<TextCut>& list : cuts) {
        std::sort(list.begin(), list.end(), [](const TextCut& a, const TextCut& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
        std::vector<TextCut> apart;
        for (TextCut& cut : list) {
            if (!apart.empty() && cut.begin < apart.back().end)
                apart.back().end = std::max(apart.back().end, cut.end);
            else
                apart.push_back(std::move(cut));
        }
        list = std::move(apart);
    }
    return cuts;
}

/// What stays, for the analyst's log.
class Log {
public:
    Log(const ThreatCase& before, const KeptDocument& kept) 
    {
        add("report", before.reports, kept.rows.reports, [](const Report& row) { return reportLabel(row); });
        add("entity", before.entities, kept.rows.entities, [](const Entity& row) { return row.name; });
        add("relationship", before.relationships, kept.rows.relationships, [&](const Relationship& row) {
            return before[row.source].name + " " + (row.typeWord.empty() ? std::string(relationTypeInfo(row.type).verb) : row.typeWord) + " " + before[row.target].name;
        });
        add("claim", before.claims, kept.rows.claims, [](const Claim& row) { return row.text; });
        add("incident", before.incidents, kept.rows.incidents, [](const Incident& row) { return row.title; });
    }

    std::vector<WithheldItem> items;

private:
    template <class Row, class Id, class Words>
    void add(const char* table, const ChunkedColumn<Row>& column, const std::vector<std::optional<Id>>& kept, Words&& words)
    {
        for (std::size_t row = 0; row < column.size(); ++row)
            if (!kept[row])
                items.push_back({table, std::string(textStart(words(column[row]), mostItemWords)), reason(column[row])});
    }
    template <class Row>
    static std::string reason(const Row& row)
    {
        if constexpr (requires { row.marking; }) {
            if (row.marking.tlp != Tlp::NotStated)
                return std::string(tlpText(row.marking.tlp));
        }
        return "not marked, or leans on what is withheld";
    }
};

std::vector<Traces::Trace> tracesOf(std::vector<std::string> words)
{
    std::vector<Traces::Trace> traces;
    for (std::string& word : words)
        traces.push_back({std::move(word), {}});
    return traces;
}

}  // namespace

std::size_t RedactedCase::withheldRows() const
{
    std::size_t rows = 0;
    for (const auto& [table, count] : withheld)
        rows += count;
    return rows;
}

bool RedactedCase::lacksRows() const
{
    return std::any_of(withheld.begin(), withheld.end(), [](const auto& table) {
        return table.first != "note" && table.first != "attachment" && table.first != "assessment" && table.first != "annotation";
    });
}

std::string RedactedCase::statement(Tlp cap) const
{
    const std::size_t rows = withheldRows();
    if (rows == 0)
        return {};
    return std::to_string(rows) + (rows == 1 ? " item" : " items") + " withheld (above " + std::string(tlpText(cap)) + ")";
}

namespace {

/// Leaves rows out, own words first.
KeptDocument withoutRows(const CaseDocument& whole, const SharedRows& rows, const Redaction& redaction)
{
    CaseDocument own = whole;
    keepAllowed(own.threatCase.notes, rows, redaction.withNotes);
    keepAllowed(own.threatCase.attachments, rows, redaction.withAttachments);
    keepAllowed(own.threatCase.assessments, rows, redaction.withNotes);
    return compacted(own, rows.keepRows());
}

void countWithheld(RedactedCase& out, const ThreatCase& before, const ThreatCase& after)
{
    const auto had = countRows(before);
    const auto has = countRows(after);
    for (std::size_t table = 0; table < had.size(); ++table)
        if (had[table].second > has[table].second)
            out.withheld.emplace_back(had[table].first, had[table].second - has[table].second);
}

std::vector<Pseudonym> movedPseudonyms(const std::vector<Pseudonym>& asked, const std::vector<std::optional<EntityId>>& rows)
{
    std::vector<Pseudonym> moved;
    for (const Pseudonym& pseudonym : asked)
        if (rowOf(pseudonym.entity) < rows.size() && rows[rowOf(pseudonym.entity)])
            moved.push_back({*rows[rowOf(pseudonym.entity)], pseudonym.name});
    return moved;
}

}  // namespace

RedactedCase redact(const CaseDocument& document, const Redaction& redaction)
{
    const KeptDocument whole = compacted(document);
    const ThreatCase& before = whole.document.threatCase;
    const SharedRows rows(before, redaction.maxTlp == Tlp::NotStated ? Tlp::Red : redaction.maxTlp);
    KeptDocument kept = withoutRows(whole.document, rows, redaction);
    RedactedCase out;
    countWithheld(out, before, kept.document.threatCase);
    out.items = Log(before, kept).items;
    // Names are made before anything goes, so that they do not depend on what does.
    const std::vector<Pseudonym> pseudonyms = allPseudonyms(before, movedPseudonyms(redaction.pseudonyms, whole.rows.entities));
    const std::vector<Pseudonym> put = movedPseudonyms(pseudonyms, kept.rows.entities);
    std::vector<Traces::Trace> traces = pseudonymTraces(kept.document.threatCase, put);
    for (const Pseudonym& pseudonym : put)
        out.items.push_back({"name", kept.document.threatCase[pseudonym.entity].name, "goes as " + pseudonym.name});
    const bool isChanged = out.lacksRows() || !put.empty();
    std::vector<std::string> removed = isChanged ? removedWords(before, kept.rows) : std::vector<std::string>();
    std::vector<Traces::Trace> lost = tracesOf(removed);
    for (const Traces::Trace& trace : traces)
        removed.push_back(trace.words);
    traces.insert(traces.end(), std::make_move_iterator(lost.begin()), std::make_move_iterator(lost.end()));
    std::vector<std::vector<TextCut>> sentences = withheldSentences(before, kept);
    if (isChanged)
        dropNames(kept.document);
    putPseudonyms(kept.document, put);
    rewriteWords(kept.document, Traces(std::move(traces)), sentences);
    if (!redaction.withReportTexts)
        dropTexts(kept.document.threatCase);
    if (isChanged || !redaction.withNotes || !rows.allows(Marking{}))
        if (const std::size_t dropped = dropAnnotations(kept.document); dropped > 0)
            out.withheld.emplace_back("annotation", dropped);
    std::copy_if(removed.begin(), removed.end(), std::back_inserter(out.removed), isTelling);
    std::sort(out.removed.begin(), out.removed.end());
    out.removed.erase(std::unique(out.removed.begin(), out.removed.end()), out.removed.end());
    out.document = std::make_shared<const CaseDocument>(std::move(kept.document));
    return out;
}

}  // namespace throughline
