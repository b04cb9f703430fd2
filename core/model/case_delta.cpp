// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/case_delta.h"

#include <algorithm>
#include <cassert>

#include "core/model/fields.h"
#include "core/model/field_bytes.h"

namespace throughline {
namespace {

/// From this many changed rows on, a chunk is shared whole.
constexpr std::size_t wholesaleRows = 256;

template <class T>
void compareChunk(const ChunkedColumn<T>& before, const ChunkedColumn<T>& after, std::size_t index, std::size_t rows,
                  ColumnDelta<T>& delta)
{
    const std::size_t first = index * ChunkedColumn<T>::chunkRows;
    std::vector<std::uint32_t> changed;
    for (std::size_t row = first; row < first + rows; ++row)
        if (!(before[row] == after[row]))
            changed.push_back(static_cast<std::uint32_t>(row));
    const bool isFull = rows == ChunkedColumn<T>::chunkRows;
    if (isFull && changed.size() >= wholesaleRows) {
        delta.chunks.push_back({static_cast<std::uint32_t>(index), before.chunk(index), after.chunk(index)});
        return;
    }
    for (const std::uint32_t row : changed)
        delta.rows.push_back({row, before[row], after[row]});
}

template <class T>
void noteAppended(const ChunkedColumn<T>& before, const ChunkedColumn<T>& after, ColumnDelta<T>& delta)
{
    constexpr std::size_t chunkRows = ChunkedColumn<T>::chunkRows;
    const std::size_t upTo = std::min(after.size(), (before.size() + chunkRows - 1) / chunkRows * chunkRows);
    std::size_t row = before.size();
    for (; row < upTo; ++row)
        delta.appended.push_back(after[row]);
    const bool isLarge = after.size() - row >= wholesaleRows;
    for (; !isLarge && row < after.size(); ++row)
        delta.appended.push_back(after[row]);
    if (isLarge)
        for (std::size_t index = row / chunkRows; index < after.chunkCount(); ++index)
            delta.tail.push_back(after.chunk(index));
}

template <class T>
ColumnDelta<T> columnDelta(const ChunkedColumn<T>& before, const ChunkedColumn<T>& after)
{
    assert(after.size() >= before.size());  // rows are never removed by an edit
    constexpr std::size_t chunkRows = ChunkedColumn<T>::chunkRows;
    ColumnDelta<T> delta;
    delta.sizeBefore = before.size();
    delta.sizeAfter = after.size();
    for (std::size_t index = 0; index < before.chunkCount(); ++index)
        if (before.chunk(index) != after.chunk(index))
            compareChunk(before, after, index, std::min(chunkRows, before.size() - index * chunkRows), delta);
    noteAppended(before, after, delta);
    return delta;
}

template <class T>
void forward(ChunkedColumn<T>& column, const ColumnDelta<T>& delta)
{
    assert(column.size() == delta.sizeBefore);
    for (const auto& change : delta.chunks)
        column.putChunk(change.index, change.after);
    for (const auto& change : delta.rows)
        column.edit(change.row) = change.after;
    for (const T& row : delta.appended)
        column.push_back(row);
    for (const auto& chunk : delta.tail)
        column.putChunk(column.chunkCount(), chunk);
}

template <class T>
void backward(ChunkedColumn<T>& column, const ColumnDelta<T>& delta)
{
    assert(column.size() == delta.sizeAfter);
    column.truncate(delta.sizeBefore);
    for (const auto& change : delta.rows)
        column.edit(change.row) = change.before;
    for (const auto& change : delta.chunks)
        column.putChunk(change.index, change.before);
}

template <class T>
std::size_t rowBytes(const T& row)
{
    std::size_t bytes = sizeof(T);
    visitFields(row, [&](const char*, const auto& field) { bytes += heapBytes(field); });
    return bytes;
}

template <class T>
std::size_t columnBytes(const ColumnDelta<T>& delta)
{
    std::size_t bytes = 0;
    for (const auto& change : delta.rows)
        bytes += rowBytes(change.before) + rowBytes(change.after);
    for (const auto& change : delta.chunks)
        for (const T& row : *change.before)  // the chunk after is the case's own
            bytes += rowBytes(row);
    for (const T& row : delta.appended)
        bytes += rowBytes(row);
    for (const auto& chunk : delta.tail)
        bytes += chunk->size() * sizeof(void*);  // shared with the case while the step stands
    return bytes;
}

CaseDelta::Rest restOf(const CaseDocument& document)
{
    return {.house = document.threatCase.house, .defaultMarking = document.threatCase.defaultMarking,
            .title = document.threatCase.title, .view = document.view, .savedViews = document.savedViews};
}

void putRest(CaseDocument& document, const std::shared_ptr<const CaseDelta::Rest>& rest)
{
    if (!rest)
        return;
    document.threatCase.house = rest->house;
    document.threatCase.defaultMarking = rest->defaultMarking;
    document.threatCase.title = rest->title;
    document.view = rest->view;
    document.savedViews = rest->savedViews;
}

bool sameCaseRest(const CaseDelta::Rest& a, const CaseDelta::Rest& b)
{
    return a.house == b.house && a.defaultMarking == b.defaultMarking && a.title == b.title
        && a.savedViews == b.savedViews;
}

bool sameTables(const CaseDelta& delta)
{
    bool same = true;
    visitDeltas(delta, [&](const char*, const auto& column) { same = same && column.empty(); });
    return same;
}

}  // namespace

bool CaseDelta::empty() const { return !restAfter && sameTables(*this); }

bool CaseDelta::changesCase() const
{
    return !sameTables(*this) || (restAfter && !sameCaseRest(*restBefore, *restAfter));
}

std::size_t CaseDelta::bytes() const
{
    std::size_t bytes = sizeof(CaseDelta);
    visitDeltas(*this, [&](const char*, const auto& column) { bytes += columnBytes(column); });
    for (const auto& rest : {restBefore, restAfter})
        if (rest)
            for (const auto& [layout, placement] : rest->view.placed)
                bytes += placement.rows() / 8;  // mostly shared with its neighbours
    return bytes;
}

CaseDelta deltaBetween(const CaseDocument& before, const CaseDocument& after)
{
    CaseDelta delta{.reports = columnDelta(before.threatCase.reports, after.threatCase.reports),
                    .entities = columnDelta(before.threatCase.entities, after.threatCase.entities),
                    .relationships = columnDelta(before.threatCase.relationships, after.threatCase.relationships),
                    .claims = columnDelta(before.threatCase.claims, after.threatCase.claims),
                    .incidents = columnDelta(before.threatCase.incidents, after.threatCase.incidents),
                    .quantities = columnDelta(before.threatCase.quantities, after.threatCase.quantities),
                    .sameAs = columnDelta(before.threatCase.sameAs, after.threatCase.sameAs),
                    .assessments = columnDelta(before.threatCase.assessments, after.threatCase.assessments),
                    .notes = columnDelta(before.threatCase.notes, after.threatCase.notes),
                    .attachments = columnDelta(before.threatCase.attachments, after.threatCase.attachments)};
    CaseDelta::Rest was = restOf(before);
    CaseDelta::Rest is = restOf(after);
    if (!(was == is)) {
        delta.restBefore = std::make_shared<const CaseDelta::Rest>(std::move(was));
        delta.restAfter = std::make_shared<const CaseDelta::Rest>(std::move(is));
    }
    return delta;
}

void applyForward(CaseDocument& document, const CaseDelta& delta)
{
    visitBoth(document.threatCase, delta, [](auto& column, const auto& change) { forward(column, change); });
    putRest(document, delta.restAfter);
}

void applyBackward(CaseDocument& document, const CaseDelta& delta)
{
    visitBoth(document.threatCase, delta, [](auto& column, const auto& change) { backward(column, change); });
    putRest(document, delta.restBefore);
}

}  // namespace throughline
