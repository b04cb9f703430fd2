// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/model/case_document.h"
#include "core/model/fields.h"

namespace throughline::casefile {

// Rows of the tables that are not columns of a ThreatCase, walked by `visitFields` like those.

/// What there is once a file.
struct HeadRow {
    std::string title;
    Marking defaultMarking;
    std::string houseName;
    std::string houseId;
    std::shared_ptr<const std::string> houseLogo;
};

/// Row 0 is the present view, the others are saved ones in order.
struct ViewRow {
    SavedView saved;
};

/// A layout that has places in a view.
struct PlacedRow {
    std::int64_t view = 0;
    std::string layout;
};

/// One place.
struct PlaceRow {
    std::int64_t placed = 0;
    EntityId entity{};
    double x = 0;
    double y = 0;
};

/// Bytes as a BLOB cell.
struct BlobCell {
    std::shared_ptr<const std::string> bytes;
};
/// A text, attachment or logo; equal ones are stored once.
struct ContentRow {
    BlobCell bytes;
};

/// What a table held when it was written: number of rows, BLAKE2b-256 of its cells.
struct IntegrityRow {
    std::string table;
    std::int64_t rows = 0;
    BlobCell hash;
};

template <RowOf<HeadRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("title", row.title);
    visit("default_marking", row.defaultMarking);
    visit("house_name", row.houseName);
    visit("house_id", row.houseId);
    visit("house_logo", row.houseLogo);
}

template <RowOf<ViewRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    auto& view = row.saved.view;
    visit("id", row.saved.id);
    visit("saved_name", row.saved.name);
    visit("name", view.name);
    visit("layout", view.layout);
    visit("disbelieve", view.lens.disbelieve);
    visit("doubt", view.lens.doubt);
    visit("own_origins", view.lens.ownOrigins);
    visit("min_reliability", view.lens.minReliability);
    visit("min_credibility", view.lens.minCredibility);
    visit("include_ungraded", view.lens.includeUngraded);
    visit("include_set_aside", view.lens.includeSetAside);
    visit("hidden", view.hidden);
    visit("folds", view.folds);
    visit("unfolded", view.unfolded);
    visit("show_speakers", view.showSpeakers);
    visit("show_revoked", view.showRevoked);
    visit("seed", view.seed);
    visit("camera_x", row.saved.camera.centre.x);
    visit("camera_y", row.saved.camera.centre.y);
    visit("camera_zoom", row.saved.camera.zoom);
    visit("filter_types", view.filter.types);
    visit("filter_tags", view.filter.tags);
    visit("filter_min_degree", view.filter.minDegree);
    visit("filter_max_tlp", view.filter.maxTlp);
    visit("filter_min_hedge", view.filter.minHedge);
    visit("filter_min_confidence", view.filter.minConfidence);
    visit("filter_include_unspecified", view.filter.includeUnspecified);
    visit("filter_contested_only", view.filter.contestedOnly);
    visit("filter_reports", view.filter.reports);
    visit("filter_time_from", view.filter.time.from);
    visit("filter_time_to", view.filter.time.to);
    visit("filter_time_basis", view.filter.time.basis);
    visit("filter_show_undated", view.filter.time.showUndated);
    visit("focus_around", view.focus.around);
    visit("focus_hops", view.focus.hops);
    visit("focus_dims", view.focus.dims);
    visit("fold_names", view.foldNames);
    visit("names", view.names);
    visit("annotations", view.annotations);
    visit("map_projection", view.mapProjection);
    visit("map_viewpoint", view.mapViewpoint);
    visit("matrix", view.matrix);
}

template <RowOf<PlacedRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("view", row.view);
    visit("layout", row.layout);
}

template <RowOf<PlaceRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("placed", row.placed);
    visit("entity", row.entity);
    visit("x", row.x);
    visit("y", row.y);
}

template <RowOf<ContentRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("bytes", row.bytes);
}

template <RowOf<IntegrityRow> Row, class Visit>
void visitFields(Row& row, Visit&& visit)
{
    visit("table", row.table);
    visit("rows", row.rows);
    visit("hash", row.hash);
}

/// `visit(table, Row{})` for every table of a casefile in the order in which it is made and hashed,
/// except "integrity", which comes first and is filled last.
template <class Visit>
void visitFileTables(Visit&& visit)
{
    visit("casefile", HeadRow{});
    visit("content", ContentRow{});
    ThreatCase none;
    visitTables(none, [&](const char* name, auto& column) {
        using Row = typename std::remove_reference_t<decltype(column)>::Chunk::value_type;
        visit(name, Row{});
    });
    visit("view", ViewRow{});
    visit("placed", PlacedRow{});
    visit("place", PlaceRow{});
}

}  // namespace throughline::casefile
