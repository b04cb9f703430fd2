// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/casefile/sqlite.h"

namespace throughline::casefile {

/// What makes a file of schema `from` one of schema `from + 1`. Runs on a copy in memory; the file stays
/// as it is until it is saved.
struct Migration {
    int from = 0;
    std::string_view sql;
    std::string_view what;  ///< for people: what the newer form can hold
};

/// Every step there is, oldest first.
std::span<const Migration> migrations();

/// Takes a database of that version through all steps to today's. Errors: Malformed.
Status migrate(sqlite::Database& database, int version);

}  // namespace throughline::casefile
