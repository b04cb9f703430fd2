// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/sound_document.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <string>
#include <unordered_map>

#include "core/base/thread_pool.h"
#include "core/casefile/sound_fields.h"
#include "core/model/fields.h"

namespace throughline {
namespace {

using namespace casefile;

/// Lengths of report texts in code points; no limit where there is no text.
class SpanLimits {
public:
    explicit SpanLimits(const ThreatCase& threatCase)
    {
        // Thousands of rows of a made-up file may share one large text.
        std::unordered_map<const std::string*, std::size_t> counted{{nullptr, std::numeric_limits<std::size_t>::max()}};
        for (const Report& report : threatCase.reports) {
            const auto [found, isNew] = counted.try_emplace(report.text.get());
            if (isNew)
                found->second = countCodePoints(*report.text);
            m_limits.push_back(found->second);
        }
    }

    bool fits(TextSpan span, const std::optional<ReportId>& report) const
    {
        return !report || rowOf(*report) >= m_limits.size() || span.end <= m_limits[rowOf(*report)];
    }

private:
    std::vector<std::size_t> m_limits;
};

// `visit(span, report)` for each place in a text that a row names.

template <class Row, class Visit>
void visitSpans(Row&, Visit&&) {}
template <RowOf<Entity> Row, class Visit>
void visitSpans(Row& row, Visit&& visit)
{
    for (auto& mention : row.mentions)
        visit(mention.span, std::optional<ReportId>(mention.report));
}
template <RowOf<Claim> Row, class Visit>
void visitSpans(Row& row, Visit&& visit)
{
    visit(row.span, row.report);
    visit(row.cueSpan, row.report);
    for (auto& cue : row.cues)
        visit(cue.span, row.report);
}
template <RowOf<Incident> Row, class Visit>
void visitSpans(Row& row, Visit&& visit)
{
    visit(row.routing, row.report);
}
template <RowOf<Quantity> Row, class Visit>
void visitSpans(Row& row, Visit&& visit)
{
    visit(row.span, row.report);
    visit(row.wordsSpan, row.report);
}

/// What else must hold in a row; empty: it does. Such a row is marked deleted.
template <class Row>
std::string contradiction(const Row&) { return {}; }
std::string contradiction(const SameAs& row)
{
    return row.first == row.second && !row.isDeleted ? "it joins a thing with itself" : std::string();
}

class Checker {
public:
    Checker(const ThreatCase& threatCase, const SpanLimits& limits) : m_sizes(threatCase), m_limits(limits) {}

    template <class Row>
    bool isSound(const Row& row) const
    {
        bool good = contradiction(row).empty();
        visitFields(row, [&](const char*, const auto& field) { good = good && isGood(m_sizes, field); });
        visitSpans(row, [&](TextSpan span, const auto& report) { good = good && m_limits.fits(span, report); });
        return good;
    }

    /// What was done, for people.
    template <class Row>
    std::string mendRow(Row& row) const
    {
        std::string faults;
        bool stands = true;
        visitFields(row, [&](const char* name, auto& field) {
            if (isGood(m_sizes, field))
                return;
            faults += (faults.empty() ? "" : ", ") + std::string(name);
            stands = mend(m_sizes, field) && stands;
        });
        bool hasSpanBehind = false;
        visitSpans(row, [&](TextSpan& span, const auto& report) {
            if (m_limits.fits(span, report))
                return;
            span = {};
            hasSpanBehind = true;
        });
        return finish(row, faults, stands, hasSpanBehind);
    }

private:
    template <class Row>
    static std::string finish(Row& row, const std::string& faults, bool stands, bool hasSpanBehind)
    {
        std::string told;
        if (!faults.empty())
            told = "impossible values were dropped: " + faults;
        if (hasSpanBehind)
            told += std::string(told.empty() ? "" : "; ") + "a place behind the end of the report's text was dropped";
        const std::string against = contradiction(row);
        if (!against.empty() || !stands) {
            row.isDeleted = true;
            told += std::string(told.empty() ? "" : "; ") + (against.empty() ? "" : against + "; ") + "the row is marked deleted";
        }
        return told;
    }

    TableSizes m_sizes;
    const SpanLimits& m_limits;
};

Diagnostic mended(std::string where, std::string message)
{
    return {.severity = Severity::Warning, .code = "unsound-row", .file = {}, .where = std::move(where), .message = std::move(message)};
}

/// Diagnostics of one table, bounded.
struct Mended {
    std::vector<Diagnostic> diagnostics;
    std::size_t count = 0;
};

template <class Row>
void mendColumn(const Checker& checker, const std::string& table, ChunkedColumn<Row>& column, Mended& out)
{
    const ChunkedColumn<Row>& rows = column;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (checker.isSound(rows[row]))
            continue;
        std::string told = checker.mendRow(column.edit(row));
        if (out.count++ < maxSoundnessDiagnostics)
            out.diagnostics.push_back(mended(table + " " + std::to_string(row), std::move(told)));
    }
}

/// The text itself if it is UTF-8, else what it becomes.
std::shared_ptr<const std::string> validText(const std::shared_ptr<const std::string>& text)
{
    return isValidUtf8(*text) ? text : std::make_shared<const std::string>(toValidUtf8(*text));
}

void mendTexts(ThreatCase& threatCase, Mended& out)
{
    std::unordered_map<std::shared_ptr<const std::string>, std::shared_ptr<const std::string>> seen;  // texts may be shared
    for (std::size_t row = 0; row < threatCase.reports.size(); ++row) {
        const auto text = std::as_const(threatCase).reports[row].text;
        if (!text)
            continue;
        const auto [found, isNew] = seen.try_emplace(text);
        if (isNew)
            found->second = validText(text);
        if (found->second == text)
            continue;
        threatCase.reports.edit(row).text = found->second;
        if (out.count++ < maxSoundnessDiagnostics)
            out.diagnostics.push_back(mended("report " + std::to_string(row) + ": text", "bytes that are no UTF-8 were replaced"));
    }
}

/// So that a row that lost its thing has something to point to.
void ensureEntity(ThreatCase& threatCase)
{
    const TableSizes sizes(threatCase);
    const bool needsOne = !threatCase.relationships.empty() || !threatCase.sameAs.empty()
        || std::any_of(threatCase.claims.begin(), threatCase.claims.end(),
                       [&](const Claim& claim) { return !isGood(sizes, claim.about); });
    if (!threatCase.entities.empty() || !needsOne)
        return;
    Entity entity;
    entity.isPlaceholder = true;
    entity.isDeleted = true;
    threatCase.entities.push_back(std::move(entity));
}

void mendRows(ThreatCase& threatCase, unsigned threads, Mended& out)
{
    const SpanLimits limits(threatCase);
    const Checker checker(threatCase, limits);
    std::vector<Mended> found;
    std::vector<std::function<void()>> parts;
    visitTables(threatCase, [&](const char*, auto&) { found.emplace_back(); });
    visitTables(threatCase, [&](const char* name, auto& column) {
        parts.emplace_back([&checker, &column, table = std::string(name), into = &found[parts.size()]] {
            mendColumn(checker, table, column, *into);
        });
    });
    // Sizes of tables do not change here, and a part edits its own table only.
    ThreadPool pool(threads);
    pool.forEachBlock(parts.size(), [&](std::size_t part) { parts[part](); });
    for (Mended& part : found) {
        std::move(part.diagnostics.begin(), part.diagnostics.end(), std::back_inserter(out.diagnostics));
        out.count += part.count;
    }
}

template <class Field>
bool mendField(const TableSizes& sizes, Field& field)
{
    if (isGood(sizes, field))
        return false;
    mend(sizes, field);
    return true;
}

bool mendPlaces(const TableSizes& sizes, ViewState& view)
{
    bool isChanged = false;
    for (auto& [layout, placement] : view.placed) {
        const std::size_t rows = placement.rows();
        for (std::size_t row = 0; row < rows; ++row) {
            const auto id = idAt<EntityId>(row);
            const std::optional<Point> place = placement.find(id);
            if (!place || (sizes.has(id) && std::isfinite(place->x) && std::isfinite(place->y)))
                continue;
            placement.set(id, std::nullopt);
            isChanged = true;
        }
    }
    return isChanged;
}

bool mendView(const TableSizes& sizes, ViewState& view)
{
    bool isChanged = mendPlaces(sizes, view);
    const auto visit = [&](auto& field) { isChanged = mendField(sizes, field) || isChanged; };
    visit(view.name);
    visit(view.layout);
    visit(view.lens.disbelieve);
    visit(view.lens.doubt);
    visit(view.lens.ownOrigins);
    visit(view.lens.minReliability);
    visit(view.lens.minCredibility);
    visit(view.hidden);
    visit(view.folds);
    visit(view.foldNames);
    visit(view.unfolded);
    visit(view.filter.types);
    visit(view.filter.tags);
    visit(view.filter.maxTlp);
    visit(view.filter.minHedge);
    visit(view.filter.reports);
    visit(view.filter.time.basis);
    visit(view.focus.around);
    visit(view.annotations);
    return isChanged;
}

bool mendCamera(const TableSizes& sizes, Camera& camera)
{
    if (isGood(sizes, camera.centre.x) && isGood(sizes, camera.centre.y) && isGood(sizes, camera.zoom))
        return false;
    camera = {};
    return true;
}

void mendRest(CaseDocument& document, Mended& out)
{
    const TableSizes sizes(document.threatCase);
    const auto tell = [&](bool isChanged, const std::string& where) {
        if (isChanged && out.count++ < maxSoundnessDiagnostics)
            out.diagnostics.push_back(mended(where, "impossible values were dropped"));
    };
    tell(mendField(sizes, document.threatCase.title), "casefile: title");
    tell(mendField(sizes, document.threatCase.defaultMarking), "casefile: default_marking");
    tell(mendField(sizes, document.threatCase.house.name), "casefile: house_name");
    tell(mendField(sizes, document.threatCase.house.id), "casefile: house_id");
    tell(mendView(sizes, document.view), "view 0");
    for (std::size_t i = 0; i < document.savedViews.size(); ++i) {
        SavedView& saved = document.savedViews[i];
        bool isChanged = mendField(sizes, saved.id);
        isChanged = mendField(sizes, saved.name) || isChanged;
        isChanged = mendCamera(sizes, saved.camera) || isChanged;
        tell(mendView(sizes, saved.view) || isChanged, "view " + std::to_string(i + 1));
    }
}

}  // namespace

std::vector<Diagnostic> soundDocument(CaseDocument& document, unsigned threads)
{
    Mended out;
    ensureEntity(document.threatCase);
    mendTexts(document.threatCase, out);
    mendRows(document.threatCase, threads, out);
    mendRest(document, out);
    if (out.count > maxSoundnessDiagnostics) {
        out.diagnostics.resize(maxSoundnessDiagnostics);
        out.diagnostics.push_back(mended({}, "… and " + std::to_string(out.count - maxSoundnessDiagnostics) + " more rows"));
    }
    return std::move(out.diagnostics);
}

}  // namespace throughline
