// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/migrations.h"

#include <array>
#include <string>

namespace throughline::casefile {
namespace {

constexpr std::array steps{
    // What is new is NULL, which reads as "none".
    Migration{1,
              "ALTER TABLE \"entity\" ADD COLUMN \"tags\" TEXT;"
              "ALTER TABLE \"entity\" ADD COLUMN \"highlight\" INTEGER;"
              "ALTER TABLE \"relationship\" ADD COLUMN \"tags\" TEXT;"
              "ALTER TABLE \"relationship\" ADD COLUMN \"highlight\" INTEGER",
              "tags and colours on entities and relationships"},
    Migration{2,
              "ALTER TABLE \"report\" ADD COLUMN \"pages\" TEXT;"
              "ALTER TABLE \"entity\" ADD COLUMN \"rule\" TEXT;"
              "ALTER TABLE \"claim\" ADD COLUMN \"cues\" TEXT;"
              "ALTER TABLE \"quantity\" ADD COLUMN \"words_span\" TEXT;"
              "ALTER TABLE \"quantity\" ADD COLUMN \"rule\" TEXT;"
              "ALTER TABLE \"quantity\" ADD COLUMN \"is_draft\" INTEGER",
              "rules and cues of what was read from prose, pages of documents"},
};

}  // namespace

std::span<const Migration> migrations() { return steps; }

Status migrate(sqlite::Database& database, int version)
{
    for (const Migration& step : steps) {
        if (step.from < version)
            continue;
        if (const Status done = database.execute(std::string(step.sql)); !done)
            return done;
    }
    return ok();
}

}  // namespace throughline::casefile
