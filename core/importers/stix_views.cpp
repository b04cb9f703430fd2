// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/stix_views.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace throughline {
namespace {

class ViewReader {
public:
    explicit ViewReader(StixRowReader& values) : m_values(values) {}

    ViewState viewOf(const JsonValue& row)
    {
        ViewState view;
        readMember(row, "name", view.name);
        readMember(row, "layout", view.layout);
        const JsonValue lens = row["lens"];
        readMember(lens, "disbelieve", view.lens.disbelieve);
        readMember(lens, "doubt", view.lens.doubt);
        readMember(lens, "own_origins", view.lens.ownOrigins);
        readMember(lens, "min_reliability", view.lens.minReliability);
        readMember(lens, "min_credibility", view.lens.minCredibility);
        readMember(lens, "include_ungraded", view.lens.includeUngraded);
        readMember(lens, "include_set_aside", view.lens.includeSetAside);
        readMember(row["filter"], view.filter);
        readMember(row["focus"], view.focus);
        readMember(row, "hidden_refs", view.hidden);
        for (const JsonValue fold : row["folds"])
            m_values.read(fold, view.folds.emplace_back());
        readMember(row, "fold_names", view.foldNames);
        readMember(row, "unfolded_refs", view.unfolded);
        readMember(row, "show_speakers", view.showSpeakers);
        readMember(row, "show_revoked", view.showRevoked);
        readMember(row, "names", view.names);
        readMember(row, "map_projection", view.mapProjection);
        readMember(row, "map_viewpoint", view.mapViewpoint);
        readMember(row, "matrix", view.matrix);
        view.annotations = annotationsOf(row["annotations"]);
        const std::string_view seed = row["seed"].text();
        std::from_chars(seed.data(), seed.data() + seed.size(), view.seed);
        return view;
    }

private:
    template <class T>
    void readMember(const JsonValue& row, std::string_view name, T& to)
    {
        if (const JsonValue value = row[name]; value.isPresent())
            m_values.read(value, to);
    }

    static std::uint32_t countOf(const JsonValue& number)
    {
        const std::int64_t count = number.integer().value_or(0);
        return count < 0 || count > std::numeric_limits<std::uint32_t>::max() ? 0 : static_cast<std::uint32_t>(count);
    }
    void readMember(const JsonValue& row, ViewFilter& filter)
    {
        readMember(row, "types", filter.types);
        readMember(row, "tags", filter.tags);
        filter.minDegree = countOf(row["min_degree"]);
        readMember(row, "max_tlp", filter.maxTlp);
        readMember(row, "min_hedge", filter.minHedge);
        readMember(row, "min_confidence", filter.minConfidence);
        readMember(row, "include_unspecified", filter.includeUnspecified);
        readMember(row, "contested_only", filter.contestedOnly);
        readMember(row, "reports", filter.reports);
        filter.time.from = row["from"].integer();
        filter.time.to = row["to"].integer();
        readMember(row, "time_basis", filter.time.basis);
        readMember(row, "show_undated", filter.time.showUndated);
    }
    void readMember(const JsonValue& row, Focus& focus)
    {
        readMember(row, "around_refs", focus.around);
        focus.hops = std::min(countOf(row["hops"]), Focus::mostHops);
        readMember(row, "dims", focus.dims);
    }

    std::vector<Annotation> annotationsOf(const JsonValue& rows)
    {
        std::vector<Annotation> drawn;
        for (const JsonValue row : rows) {
            std::vector<double> points;
            readMember(row, "points", points);
            const auto kind = parseAnnotationKind(row["kind"].text());
            if (points.size() != 4 || !kind || drawn.size() >= mostAnnotations)
                continue;
            Annotation& one = drawn.emplace_back();
            one.id = countOf(row["id"]);
            one.kind = *kind;
            readMember(row, "layout", one.layout);
            readMember(row, "text", one.text);
            one.from = {points[0], points[1]};
            one.to = {points[2], points[3]};
        }
        return soundAnnotations(drawn);
    }

    StixRowReader& m_values;
};

}  // namespace

ViewState stixView(const JsonValue& row, StixRowReader& values) { return ViewReader(values).viewOf(row); }

}  // namespace throughline
