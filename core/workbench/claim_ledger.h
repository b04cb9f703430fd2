// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/model/threat_case.h"
#include "core/workbench/column_texts.h"

namespace throughline {

// All claims of a case as rows of a table, and what they are told of. The same form for accuser, accused and
// denier. Plain text in one line each; indicators by name are defanged.

enum class LedgerColumn : std::uint8_t {
    Speaker,
    Stance,
    What,       ///< the relationship in words, as its source puts it
    Hedge,      ///< alleged, stated, confirmed, and the source's words for it
    Certainty,
    Grade,      ///< reliability of the report, credibility of the claim: "B2"; "–" for what is not graded
    State,      ///< draft, set aside, taken back, withdrawn, rejected; empty: in force
    Happened,   ///< when what is claimed was
    Published,
    Medium,
    Report,
    Sentence,
};
inline constexpr std::size_t ledgerColumnCount = 12;

struct LedgerColumnInfo {
    LedgerColumn column;
    std::string_view id;     ///< kept in settings; never changes
    std::string_view title;
    std::string_view hint;
    /// Who says what is never left out: a claim without its speaker would read like a fact.
    bool isFixed = false;
};
std::span<const LedgerColumnInfo> ledgerColumns();

struct LedgerRow {
    ClaimId claim{};
    ClaimSubject about;
    std::optional<EntityId> speaker;
    std::uint32_t edge = 0;                             ///< in `ClaimLedger::edges`
    std::array<std::uint32_t, ledgerColumnCount> texts{};  ///< numbers in `ClaimLedger::columns`
    bool isWithdrawn = false;  ///< by the analyst, or with what it is about; rejected drafts too
    bool isInForce = false;    ///< neither withdrawn nor set aside nor taken back by its speaker
    bool isContested = false;  ///< somebody asserts what it is about, and somebody denies it
};

/// What claims are told of: the relationships that one line stands for, or another subject.
struct LedgerEdge {
    std::string title;  ///< "Bear – attributed to – Nordland"
    /// Of an attribution: number in `ClaimLedger::actors` of the thing that is attributed; else nobody's.
    std::optional<std::uint32_t> actor;
    std::string sponsor;                 ///< of an attribution: to whom
    bool isWhole = false;                ///< an incident as a whole
    std::vector<std::string> sayers;     ///< of claims in force, each once
    std::vector<std::string> deniers;    ///< those of denials of the incident as a whole among them
    std::vector<std::uint32_t> blanket;  ///< rows that deny an incident in which this attribution is told

    bool isContested() const { return !sayers.empty() && !deniers.empty(); }
};

/// A thing to which more than one may be said to stand behind.
struct LedgerActor {
    std::string name;
    std::size_t sponsors = 0;  ///< that somebody names, whether denied or not
};

/// A value over a snapshot: readable from any thread, never changed.
struct ClaimLedger {
    ThreatCase threatCase;
    std::shared_ptr<const ClaimIndex> claims;
    std::array<ColumnTexts, ledgerColumnCount> columns;
    std::vector<LedgerRow> rows;  ///< by claim: the row of a claim is the number of its id
    std::vector<LedgerEdge> edges;
    std::vector<LedgerActor> actors;

    const std::string& text(const LedgerRow& row, LedgerColumn column) const
    {
        const auto at = static_cast<std::size_t>(column);
        return columns[at].text(row.texts[at]);
    }
};

/// Every claim of the case, withdrawn ones as well. Equal input, equal ledger. Null if the job was stopped.
std::shared_ptr<const ClaimLedger> makeLedger(const ThreatCase& threatCase, std::shared_ptr<const ClaimIndex> claims,
                                              const Job& job);

}  // namespace throughline
