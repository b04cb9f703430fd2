// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostic.h"

namespace throughline {

/// A person's own tables of names and words, beside those that are compiled in: CSV files of the same names and columns
/// (docs/extraction.md).
struct OwnLexicon {
    struct Table {
        std::string name;  ///< "groups.csv"
        std::string path;  ///< as diagnostics name it
        std::string text;  ///< valid UTF-8 without BOM
    };
    std::vector<Table> tables;            ///< by name
    std::vector<Diagnostic> complaints;  ///< files that could not be read
};

/// The *.csv files of a folder; one that is not there, or an empty name, gives none. Files over 16 MiB are left out.
OwnLexicon readOwnLexicon(const std::string& folder);

/// From where own tables are read when the first text is; whoever starts the program says so before that. "" = none.
void setLexiconFolder(const std::string& folder);
std::string lexiconFolder();
/// What was left out of the own tables, with file and line; loads the lexicon if nothing did yet.
std::vector<Diagnostic> lexiconComplaints();

}  // namespace throughline
