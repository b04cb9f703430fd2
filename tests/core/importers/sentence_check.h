// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/threat_case.h"
#include "tests/core/importers/sentence_table.h"

namespace throughline::test {

/// What a reading says otherwise than its case wants, one line each ("missing: ...",
/// "surplus: ..."); empty if it is right.
std::vector<std::string> differences(const SentenceCase& wanted, const ParsedReport& read);

}  // namespace throughline::test
