// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/delta_codec.h"

#include <cassert>
#include <utility>

#include "core/casefile/row_bytes.h"
#include "core/casefile/view_bytes.h"

namespace throughline {
namespace {

using rowbytes::put;
using rowbytes::take;

/// Raised with every change of a row's fields: they stand one behind the other, so that bytes of another version
/// would be read out of step. 2: what a reader of prose keeps (drafts, rules, cues, mentions, quantities);
/// 3: what views hold since format 5 of the casefile; 4: what lenses and attachments hold since
/// format 6; 5: how views draw maps, format 7;
/// 6: which matrix they show, format 8.
constexpr std::uint8_t codecVersion = 6;
constexpr std::size_t chunkRows = ChunkedColumn<int>::chunkRows;

// What of the rest follows; several are added up.
enum RestPart : std::uint8_t { HousePart = 1, MarkingPart = 2, TitlePart = 4, ViewPart = 8, SavedViewsPart = 16, AllParts = 31 };

template <class T>
struct PickedRow {
    std::size_t row;
    const T* image;
};

/// The changed rows with their image of the wanted side, chunks taken apart.
template <class T>
std::vector<PickedRow<T>> changedRows(const ColumnDelta<T>& delta, bool isForward)
{
    std::vector<PickedRow<T>> changed;
    for (const auto& change : delta.rows)
        changed.push_back({change.row, isForward ? &change.after : &change.before});
    for (const auto& change : delta.chunks)
        for (std::size_t i = 0; i < change.after->size(); ++i)
            if (!((*change.before)[i] == (*change.after)[i]))
                changed.push_back({change.index * chunkRows + i, &(*(isForward ? change.after : change.before))[i]});
    return changed;
}

template <class T>
void putColumn(ByteWriter& out, const ColumnDelta<T>& delta, bool isForward)
{
    const auto changed = changedRows(delta, isForward);
    out.number(changed.size());
    for (const auto& [row, image] : changed) {
        out.number(row);
        rowbytes::putRow(out, *image);
    }
    if (!isForward)
        return;
    for (const T& row : delta.appended)
        rowbytes::putRow(out, row);
    for (const auto& chunk : delta.tail)
        for (const T& row : *chunk)
            rowbytes::putRow(out, row);
}

std::uint8_t changedParts(const CaseDelta::Rest& from, const CaseDelta::Rest& to)
{
    const int parts = (from.house == to.house ? 0 : HousePart) | (from.defaultMarking == to.defaultMarking ? 0 : MarkingPart)
        | (from.title == to.title ? 0 : TitlePart) | (from.view == to.view ? 0 : ViewPart)
        | (from.savedViews == to.savedViews ? 0 : SavedViewsPart);
    return static_cast<std::uint8_t>(parts);
}

void putRest(ByteWriter& out, const CaseDelta::Rest& from, const CaseDelta::Rest& to)
{
    const std::uint8_t parts = changedParts(from, to);
    out.byte(parts);
    if (parts & HousePart) {
        put(out, to.house.name);
        put(out, to.house.id);
        put(out, to.house.logo);
    }
    if (parts & MarkingPart)
        put(out, to.defaultMarking);
    if (parts & TitlePart)
        put(out, to.title);
    if (parts & ViewPart)
        putView(out, from.view, to.view);
    if (parts & SavedViewsPart)
        putSavedViews(out, from.savedViews, from.view, to.savedViews);
}

void takeRest(ByteReader& in, CaseDocument& document)
{
    const std::uint8_t parts = in.byte();
    const std::size_t entities = document.threatCase.entities.size();
    const ViewState before = document.view;
    if (parts > AllParts)
        in.spoil();
    if (parts & HousePart) {
        take(in, document.threatCase.house.name);
        take(in, document.threatCase.house.id);
        take(in, document.threatCase.house.logo);
    }
    if (parts & MarkingPart)
        take(in, document.threatCase.defaultMarking);
    if (parts & TitlePart)
        take(in, document.threatCase.title);
    if (parts & ViewPart)
        document.view = takeView(in, before, entities);
    if (parts & SavedViewsPart)
        document.savedViews = takeSavedViews(in, document.savedViews, before, entities);
}

template <class T>
void takeChanged(ByteReader& in, ChunkedColumn<T>& column)
{
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left) {
        const std::uint64_t row = in.number();
        T image;
        rowbytes::takeRow(in, image);
        if (row >= column.size())
            in.spoil();
        else if (!in.isBad())
            column.edit(static_cast<std::size_t>(row)) = std::move(image);
    }
}

template <class T>
void takeAdded(ByteReader& in, ChunkedColumn<T>& column, std::size_t size)
{
    while (column.size() < size && !in.isBad()) {
        T row;
        rowbytes::takeRow(in, row);
        column.push_back(std::move(row));
    }
}

struct Sizes {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

std::vector<Sizes> takeSizes(ByteReader& in, const ThreatCase& threatCase)
{
    std::vector<Sizes> all;
    visitTables(threatCase, [&](const char*, const auto& column) {
        Sizes& sizes = all.emplace_back();
        sizes.before = in.number();
        sizes.after = in.number();
        // A row takes more than one byte.
        if (sizes.before != column.size() || (sizes.after > sizes.before && sizes.after - sizes.before > in.left()))
            in.spoil();
    });
    return all;
}

/// Ids of the rows that a record brought; all rows where a table became shorter, as any may point there.
bool idsAreSound(const CaseDocument& before, const CaseDocument& after, const std::vector<Sizes>& sizes)
{
    bool isShorter = false;
    for (const Sizes& table : sizes)
        isShorter = isShorter || table.after < table.before;
    const rowbytes::TableSizes tables = rowbytes::sizesOf(after.threatCase);
    bool sound = true;
    visitTables(after.threatCase, [&](const char*, const auto& column) {
        visitTables(before.threatCase, [&](const char*, const auto& old) {
            if constexpr (std::is_same_v<decltype(column), decltype(old)>)
                for (std::size_t row = 0; sound && row < column.size(); ++row) {
                    if (!isShorter && row % chunkRows == 0 && row < old.size() && column.sharesChunk(old, row)) {
                        row += chunkRows - 1;
                        continue;
                    }
                    sound = rowbytes::rowIdsExist(column[row], tables);
                }
        });
    });
    return sound;
}

std::string versionFault(std::uint8_t version)
{
    if (version == 0)
        return "it is damaged";
    return version > codecVersion ? "it was written by a newer version" : "it was written by an older version";
}

Error damaged(std::string message) { return {.code = ErrorCode::Malformed, .message = std::move(message), .where = {}}; }

}  // namespace

std::string encodeDelta(const CaseDelta& delta, DeltaDirection direction)
{
    const bool isForward = direction == DeltaDirection::Forward;
    ByteWriter out;
    out.byte(codecVersion);
    visitDeltas(delta, [&](const char*, const auto& column) {
        out.number(isForward ? column.sizeBefore : column.sizeAfter);
        out.number(isForward ? column.sizeAfter : column.sizeBefore);
    });
    visitDeltas(delta, [&](const char*, const auto& column) { putColumn(out, column, isForward); });
    if (delta.restAfter)
        putRest(out, isForward ? *delta.restBefore : *delta.restAfter, isForward ? *delta.restAfter : *delta.restBefore);
    else
        out.byte(0);
    return out.take();
}

Result<CaseDocument> applyEncoded(CaseDocument document, std::string_view bytes)
{
    ByteReader in(bytes);
    if (const std::uint8_t version = in.byte(); version != codecVersion)
        return damaged(versionFault(version));
    const CaseDocument before = document;
    const std::vector<Sizes> sizes = takeSizes(in, document.threatCase);
    std::size_t table = 0;
    visitTables(document.threatCase, [&](const char*, auto& column) {
        const Sizes& size = sizes[table++];
        if (in.isBad())
            return;
        if (size.after < size.before)
            column.truncate(static_cast<std::size_t>(size.after));
        takeChanged(in, column);
        takeAdded(in, column, static_cast<std::size_t>(size.after));
    });
    takeRest(in, document);
    if (in.isBad() || in.left() > 0)
        return damaged("it is damaged or belongs to another case");
    if (!idsAreSound(before, document, sizes))
        return damaged("it points to things that do not exist");
    return document;
}

}  // namespace throughline
