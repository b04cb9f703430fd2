// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/case_document.h"

namespace throughline::test {

/// A case in which every thing has a name that occurs nowhere else, written into everything that may tell of it: sentences,
/// titles, files, notes, records, views.
struct MarkedCase {
    CaseDocument document;
    std::vector<std::string> names;  ///< by entity
};

/// Random markings, some names parts of others, of signs that mean something elsewhere or in other scripts.
MarkedCase markedCase(std::uint64_t seed);

/// Names of things that `kept` does not have.
std::vector<std::string> lostNames(const MarkedCase& before, const CaseDocument& kept);

}  // namespace throughline::test
