// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_set>

#include "core/base/utf8.h"
#include "core/edit/edit_steps.h"
#include "core/edit/edit_support.h"
#include "core/importers/stix21_format.h"

namespace throughline::edit {
namespace {

constexpr std::string_view lanes = "lanes";  // the layout that has a place of its own for everything

Error unreadable()
{
    return badArgument("The clipboard holds no things of a case that can be read; copy them again. Nothing was changed.");
}

/// The copy, if all of it can be read: a copy that was cut off is none.
Result<ParsedReport> readCopy(const std::string& bundle)
{
    if (bundle.size() > action::maxPastedThingsBytes)
        return Error{.code = ErrorCode::TooLarge, .message = "Copy less at once, or take the casefile in as a whole. Nothing was changed.", .where = {}};
    if (!isValidUtf8(bundle))
        return unreadable();
    Result<ParsedReport> parsed = parseStix21({.fileName = "clipboard", .text = bundle}, Job{});
    // What was chosen stands at the end of a copy.
    if (!parsed || !parsed->view || parsed->view->focus.around.empty())
        return unreadable();
    const auto isError = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::Error; };
    if (std::any_of(parsed->diagnostics.begin(), parsed->diagnostics.end(), isError))
        return unreadable();
    return parsed;
}

/// What is new and unmarked takes the default marking of the case that it comes from.
class DefaultMarking {
public:
    DefaultMarking(const ThreatCase& threatCase, ParsedReport& parsed) : m_parsed(parsed)
    {
        if (!parsed.defaultMarking.isStated() || parsed.defaultMarking == threatCase.defaultMarking)
            return;
        // A claim is as strict as its ends and its report; with a marking of its own it would no longer be the same claim when pasted again.
        mark(threatCase.entities, parsed.entities);
        mark(threatCase.relationships, parsed.relationships);
        mark(threatCase.reports, parsed.reports);
        mark(threatCase.notes, parsed.notes);
        mark(threatCase.attachments, parsed.attachments);
    }

private:
    template <class Row>
    void mark(const ChunkedColumn<Row>& table, std::vector<Row>& rows) const
    {
        std::unordered_set<std::string_view> known;  // looked up only
        for (const Row& row : table)
            known.insert(row.id);
        for (Row& row : rows)
            if (!row.marking.isStated() && !known.contains(row.id))
                row.marking = m_parsed.defaultMarking;
    }

    ParsedReport& m_parsed;
};

template <class Row, class Id>
void bringBack(ChunkedColumn<Row>& table, const std::vector<Id>& ids)
{
    for (const Id id : ids)
        if (table[rowOf(id)].isDeleted)
            table.edit(rowOf(id)).isDeleted = table.edit(rowOf(id)).isDeletedAlong = false;
}

/// Room that a card takes, by its centre: nothing is pasted onto a card.
constexpr Size cardRoom{240, 110};
constexpr int mostRings = 60;

/// Centres that are taken, in cells of a card's room.
class TakenPlaces {
public:
    explicit TakenPlaces(const Placement& placed)
    {
        for (std::size_t row = 0; row < placed.rows(); ++row)
            if (const auto at = placed.find(idAt<EntityId>(row)))
                m_cells[cellOf(*at)].push_back(*at);
    }

    bool isFree(Point at) const
    {
        const Cell middle = cellOf(at);
        for (std::int64_t column = middle.first - 1; column <= middle.first + 1; ++column)
            for (std::int64_t row = middle.second - 1; row <= middle.second + 1; ++row)
                if (const auto cell = m_cells.find({column, row}); cell != m_cells.end())
                    for (const Point& taken : cell->second)
                        if (std::abs(taken.x - at.x) < cardRoom.width && std::abs(taken.y - at.y) < cardRoom.height)
                            return false;
        return true;
    }

private:
    using Cell = std::pair<std::int64_t, std::int64_t>;

    static Cell cellOf(Point at)
    {
        return {static_cast<std::int64_t>(std::floor(at.x / cardRoom.width)), static_cast<std::int64_t>(std::floor(at.y / cardRoom.height))};
    }

    std::map<Cell, std::vector<Point>> m_cells;
};

using Places = std::vector<std::pair<EntityId, Point>>;

/// The shift in rings of half a card's room, nearest first, that puts none of them onto what stands there; none where all is full.
Point freeShift(const TakenPlaces& taken, const Places& wanted)
{
    const auto isFree = [&](Point by) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const auto& place) { return taken.isFree({place.second.x + by.x, place.second.y + by.y}); });
    };
    for (int ring = 0; ring <= mostRings; ++ring)
        for (int column = -ring; column <= ring; ++column)
            for (int row = -ring; row <= ring; ++row) {
                const Point by{column * cardRoom.width / 2, row * cardRoom.height / 2};
                if (std::max(std::abs(column), std::abs(row)) == ring && isFree(by))
                    return by;
            }
    return {};
}

/// Where things that were chosen stood, of those that have no place here yet.
Places placesOf(const ViewState& view, const ViewState& copied, const std::vector<EntityId>& merged)
{
    Places out;
    const auto places = copied.placed.find(copied.layout);
    if (view.layout == lanes || places == copied.placed.end())
        return out;
    for (const EntityId id : copied.focus.around) {
        const auto at = places->second.find(id);
        if (at && std::isfinite(at->x) && std::isfinite(at->y) && !view.placement().find(merged[rowOf(id)]))
            out.emplace_back(merged[rowOf(id)], *at);
    }
    return out;
}

/// They stand round the centre as they stood where they come from.
void place(ViewState& view, Places places, Point centre)
{
    if (places.empty())
        return;
    Point least = places.front().second;
    Point most = least;
    for (const auto& [id, at] : places) {
        least = {std::min(least.x, at.x), std::min(least.y, at.y)};
        most = {std::max(most.x, at.x), std::max(most.y, at.y)};
    }
    for (auto& [id, at] : places)
        at = {centre.x + at.x - (least.x + most.x) / 2, centre.y + at.y - (least.y + most.y) / 2};
    const Point by = freeShift(TakenPlaces(view.placement()), places);
    for (const auto& [id, at] : places)
        view.placement().set(id, Point{at.x + by.x, at.y + by.y});
}

}  // namespace

Result<Edited> edited(CaseDocument document, const action::PasteThings& asked)
{
    Result<ParsedReport> parsed = readCopy(asked.bundle);
    if (!parsed)
        return parsed.error();
    const ViewState copied = *std::move(parsed->view);
    if (std::any_of(copied.focus.around.begin(), copied.focus.around.end(), [&](EntityId id) { return rowOf(id) >= parsed->entities.size(); }))
        return unreadable();
    const DefaultMarking marked(document.threatCase, *parsed);
    // Of the other case as a whole nothing comes along.
    parsed->view.reset();
    parsed->savedViews.clear();
    parsed->house = {};
    parsed->defaultMarking = {};
    parsed->title.clear();
    const std::size_t before = document.threatCase.entities.size();
    MergeOutcome merged = mergeReport(document.threatCase, *parsed);
    bringBack(merged.threatCase.entities, merged.entities);
    bringBack(merged.threatCase.relationships, merged.relationships);
    bringBack(merged.threatCase.claims, merged.claims);
    bringBack(merged.threatCase.incidents, merged.incidents);
    Edited out{.document = std::move(document)};
    out.document.threatCase = std::move(merged.threatCase);
    place(out.document.view, placesOf(out.document.view, copied, merged.entities), asked.centre);
    for (const EntityId id : copied.focus.around)
        out.added.push_back(merged.entities[rowOf(id)]);
    out.added = withoutDoubles(out.added);
    out.name = "Paste " + counted(out.added.size(), "thing", "things");
    if (out.document.threatCase.entities.size() == before)
        out.notices.push_back({.severity = Severity::Info, .code = "known-things", .file = {}, .where = {},
                               .message = "Everything that was copied is in the case already; it is chosen now."});
    return out;
}

}  // namespace throughline::edit
