// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/importers/prose/csv_table.h"
#include "core/importers/prose/lexicon.h"

namespace throughline::prose {

/// The tables of a lexicon row by row: the user's own before the compiled-in ones. Faults of own tables
/// are collected and their lines left out; a fault of a compiled-in table is an error.
class LexiconTables {
public:
    using Row = std::vector<std::string>;
    /// Takes a row; returns a complaint, or nothing.
    using Take = std::function<std::string(const Row&)>;

    explicit LexiconTables(const OwnLexicon& own) : m_own(own), m_complaints(own.complaints) {}

    /// Errors: Malformed with the line, or with the number of columns that the file does not have.
    Status eachRow(std::string_view file, std::size_t columns, const Take& take);
    /// Of all tables, and of those that nothing has read.
    std::vector<Diagnostic> complaints();

private:
    void takeOwn(const OwnLexicon::Table& own, const CsvTable& ours, const Take& take);
    void complain(const OwnLexicon::Table& own, std::size_t line, std::string message);

    const OwnLexicon& m_own;
    std::vector<Diagnostic> m_complaints;
    std::set<std::string, std::less<>> m_known;  ///< tables read
};

}  // namespace throughline::prose
