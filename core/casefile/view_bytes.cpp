// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/view_bytes.h"

#include <algorithm>
#include <utility>

#include "core/casefile/row_bytes.h"

namespace throughline {
namespace {

using rowbytes::put;
using rowbytes::take;

constexpr std::size_t chunkRows = ChunkedColumn<int>::chunkRows;

/// Rows at which two placements differ, ascending.
std::vector<std::size_t> movedRows(const Placement& base, const Placement& placement)
{
    std::vector<std::size_t> moved;
    const std::size_t both = std::min(base.rows(), placement.rows());
    for (std::size_t row = 0; row < std::max(base.rows(), placement.rows()); ++row) {
        if (row % chunkRows == 0 && row < both && base.sharesChunk(placement, row)) {
            row += std::min(chunkRows, both - row) - 1;
            continue;
        }
        if (base.find(idAt<EntityId>(row)) != placement.find(idAt<EntityId>(row)))
            moved.push_back(row);
    }
    return moved;
}

void putPlacement(ByteWriter& out, const Placement& base, const Placement& placement)
{
    const std::vector<std::size_t> moved = movedRows(base, placement);
    out.number(moved.size());
    for (const std::size_t row : moved) {
        const std::optional<Point> place = placement.find(idAt<EntityId>(row));
        out.number(row);
        put(out, place.has_value());
        if (place) {
            out.real(place->x);
            out.real(place->y);
        }
    }
}

Point takePoint(ByteReader& in)
{
    Point point;
    take(in, point.x);
    take(in, point.y);
    return point;
}

Placement takePlacement(ByteReader& in, const Placement& base, std::size_t rows)
{
    Placement placement = base;
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left) {
        std::uint32_t row = 0;
        bool isPlaced = false;
        take(in, row);
        take(in, isPlaced);
        const auto place = isPlaced ? std::optional(takePoint(in)) : std::nullopt;
        if (row >= rows)
            in.spoil();
        if (!in.isBad())
            placement.set(static_cast<EntityId>(row), place);
    }
    return placement;
}

void putPlaced(ByteWriter& out, const ViewState& base, const ViewState& view)
{
    out.number(view.placed.size());
    for (const auto& [layout, placement] : view.placed) {
        const auto before = base.placed.find(layout);
        put(out, layout);
        putPlacement(out, before == base.placed.end() ? Placement() : before->second, placement);
    }
}

void takePlaced(ByteReader& in, const ViewState& base, std::size_t entities, ViewState& view)
{
    std::size_t rows = entities;
    for (const auto& [layout, placement] : base.placed)
        rows = std::max(rows, placement.rows());
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left) {
        std::string layout;
        take(in, layout);
        const auto before = base.placed.find(layout);
        view.placed[layout] = takePlacement(in, before == base.placed.end() ? Placement() : before->second, rows);
    }
}

/// A list is written where it differs; a filter over 100,000 things does not go with every drag.
template <class List>
void putChanged(ByteWriter& out, const List& base, const List& list)
{
    put(out, base != list);
    if (base != list)
        put(out, list);
}

template <class List>
List takeChanged(ByteReader& in, const List& base)
{
    bool isChanged = false;
    take(in, isChanged);
    if (!isChanged)
        return base;
    List list;
    take(in, list);
    return list;
}

void putLens(ByteWriter& out, const Lens& lens)
{
    put(out, lens.disbelieve);
    put(out, lens.doubt);
    put(out, lens.ownOrigins);
    put(out, lens.minReliability);
    put(out, lens.minCredibility);
    put(out, lens.includeUngraded);
    put(out, lens.includeSetAside);
}

Lens takeLens(ByteReader& in)
{
    Lens lens;
    take(in, lens.disbelieve);
    take(in, lens.doubt);
    take(in, lens.ownOrigins);
    take(in, lens.minReliability);
    take(in, lens.minCredibility);
    take(in, lens.includeUngraded);
    take(in, lens.includeSetAside);
    return lens;
}

void putFilter(ByteWriter& out, const ViewFilter& filter)
{
    put(out, filter.types);
    put(out, filter.tags);
    out.number(filter.minDegree);
    put(out, filter.maxTlp);
    put(out, filter.minHedge);
    put(out, filter.minConfidence);
    put(out, filter.includeUnspecified);
    put(out, filter.contestedOnly);
    put(out, filter.reports);
    put(out, filter.time.from);
    put(out, filter.time.to);
    put(out, filter.time.basis);
    put(out, filter.time.showUndated);
}

ViewFilter takeFilter(ByteReader& in)
{
    ViewFilter filter;
    take(in, filter.types);
    take(in, filter.tags);
    take(in, filter.minDegree);
    take(in, filter.maxTlp);
    take(in, filter.minHedge);
    take(in, filter.minConfidence);
    take(in, filter.includeUnspecified);
    take(in, filter.contestedOnly);
    take(in, filter.reports);
    take(in, filter.time.from);
    take(in, filter.time.to);
    take(in, filter.time.basis);
    take(in, filter.time.showUndated);
    return filter;
}

Focus takeFocus(ByteReader& in, const Focus& base)
{
    Focus focus;
    focus.around = takeChanged(in, base.around);
    take(in, focus.hops);
    take(in, focus.dims);
    return focus;
}

const ViewState& baseOf(const std::string& id, const std::vector<SavedView>& base, const ViewState& present)
{
    const auto found = std::find_if(base.begin(), base.end(), [&](const SavedView& view) { return view.id == id; });
    return found == base.end() ? present : found->view;
}

}  // namespace

void putView(ByteWriter& out, const ViewState& base, const ViewState& view)
{
    put(out, view.name);
    put(out, view.layout);
    putLens(out, view.lens);
    putChanged(out, base.hidden, view.hidden);
    putChanged(out, base.folds, view.folds);
    putChanged(out, base.foldNames, view.foldNames);
    putChanged(out, base.unfolded, view.unfolded);
    put(out, view.showSpeakers);
    put(out, view.showRevoked);
    out.number(view.seed);
    putFilter(out, view.filter);
    putChanged(out, base.focus.around, view.focus.around);
    out.number(view.focus.hops);
    put(out, view.focus.dims);
    put(out, view.names);
    put(out, view.mapProjection);
    put(out, view.mapViewpoint);
    put(out, view.matrix);
    putPlaced(out, base, view);
    putChanged(out, base.annotations, view.annotations);
}

ViewState takeView(ByteReader& in, const ViewState& base, std::size_t entities)
{
    ViewState view;
    take(in, view.name);
    take(in, view.layout);
    view.lens = takeLens(in);
    view.hidden = takeChanged(in, base.hidden);
    view.folds = takeChanged(in, base.folds);
    view.foldNames = takeChanged(in, base.foldNames);
    view.unfolded = takeChanged(in, base.unfolded);
    take(in, view.showSpeakers);
    take(in, view.showRevoked);
    view.seed = in.number();
    view.filter = takeFilter(in);
    view.focus = takeFocus(in, base.focus);
    take(in, view.names);
    take(in, view.mapProjection);
    take(in, view.mapViewpoint);
    take(in, view.matrix);
    takePlaced(in, base, entities, view);
    view.annotations = takeChanged(in, base.annotations);
    if (soundAnnotations(view.annotations) != view.annotations)
        in.spoil();
    const rowbytes::TableSizes sizes{.entities = entities};
    if (!rowbytes::idsExist(view.hidden, sizes) || !rowbytes::idsExist(view.folds, sizes)
        || !rowbytes::idsExist(view.unfolded, sizes) || !rowbytes::idsExist(view.focus.around, sizes))
        in.spoil();
    return view;
}

void putSavedViews(ByteWriter& out, const std::vector<SavedView>& base, const ViewState& present,
                   const std::vector<SavedView>& views)
{
    out.number(views.size());
    for (const SavedView& saved : views) {
        put(out, saved.id);
        put(out, saved.name);
        putView(out, baseOf(saved.id, base, present), saved.view);
        out.real(saved.camera.centre.x);
        out.real(saved.camera.centre.y);
        out.real(saved.camera.zoom);
    }
}

std::vector<SavedView> takeSavedViews(ByteReader& in, const std::vector<SavedView>& base, const ViewState& present,
                                      std::size_t entities)
{
    std::vector<SavedView> views;
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left) {
        SavedView& saved = views.emplace_back();
        take(in, saved.id);
        take(in, saved.name);
        saved.view = takeView(in, baseOf(saved.id, base, present), entities);
        saved.camera.centre = takePoint(in);
        take(in, saved.camera.zoom);
    }
    return views;
}

}  // namespace throughline
