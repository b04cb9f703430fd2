// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/job.h"
#include "core/model/lens.h"
#include "core/model/threat_case.h"
#include "core/workbench/column_texts.h"
#include "core/workbench/selection.h"

namespace throughline {

// The rows of a case as tables of plain text in one line each; indicators by name are defanged. Claims have a
// table of their own shape (`claim_ledger.h`) over the same kind of columns.

enum class TableKind : std::uint8_t { Entities, Relationships, OwnWords, Problems };
inline constexpr std::size_t tableKindCount = 4;

enum class EntityColumn : std::uint8_t {
    Name, Kind, Lane, Id, Also, Links, Claims, Contested, Mentions, Reports, NamedIn, FirstSeen, LastSeen, Tags, Marking, State, Confidence, FoundBy,
};
enum class RelationshipColumn : std::uint8_t {
    From, Verb, To, Standing, For, Against, SaidBy, DeniedBy, Hedge, Happened, Published, Reports, Incident, Tags, Marking, State, Confidence,
};
enum class OwnWordsColumn : std::uint8_t { Kind, About, Text, By, Written, RestsOn, Marking };
enum class ProblemColumn : std::uint8_t { Severity, File, Place, Code, What, Path };

struct TableColumnInfo {
    std::string_view id;     ///< kept in settings; never changes
    std::string_view title;
    std::string_view hint;
    int width = 14;          ///< in characters, until somebody pulls it
    bool isShown = true;     ///< until somebody chooses otherwise
    bool isNumber = false;
    int tipColumn = -1;      ///< whose cell is the tooltip, where not its own: a path for a file's name
};
/// By column, as numbered in the enumerations above.
std::span<const TableColumnInfo> tableColumns(TableKind kind);
/// "entities"; kept in settings.
std::string_view tableId(TableKind kind);

/// What tables are made of: a cheap snapshot.
struct TableSource {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims = std::make_shared<ClaimIndex>();
    std::vector<Diagnostic> diagnostics = {};
    Lens lens = {};  ///< claims that it leaves out count nowhere
};

/// A value over a snapshot: readable from any thread, never changed.
struct CaseTable {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    TableKind kind = TableKind::Entities;
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims;
    std::vector<std::uint32_t> ids;                 ///< by row: which of the case (of the diagnostics) it is, as `ownWordsAt` counts; ascending
    std::vector<ColumnTexts> columns;
    std::vector<std::vector<std::uint32_t>> cells;  ///< by column, by row: number of a text in `columns`

    std::size_t size() const { return ids.size(); }
    const std::string& text(std::size_t row, std::size_t column) const { return columns[column].text(cells[column][row]); }
    /// Row of a thing of the case; `none` if it is not listed. O(log n).
    std::uint32_t rowOfId(std::size_t id) const;
};

/// What stands in the case and is not deleted; all problems. Equal input, equal table. Null if the job was stopped.
std::shared_ptr<const CaseTable> makeTable(TableKind kind, const TableSource& source, const Job& job);

/// What the house itself wrote.
using OwnWords = std::variant<AssessmentId, NoteId, AttachmentId>;
/// By its number in the table of own words: first all assessments, then all notes, then all files; nullopt behind those.
std::optional<OwnWords> ownWordsAt(const ThreatCase& threatCase, std::size_t id);

/// What choosing these rows selects: things, or lines with the first claim of a single one, or what notes and files are about;
/// of problems nothing.
Selection selectionOf(const CaseTable& table, std::span<const std::uint32_t> rows);
/// Rows of what is selected, ascending; of own words and problems none.
std::vector<std::uint32_t> rowsOf(const CaseTable& table, const Selection& selection);

}  // namespace throughline
