// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/migrations.h"

#include <array>
#include <string>

namespace throughline::casefile {
namespace {

constexpr std::array steps{
    // What is new is NULL, which reads as "none".
    Migration{1,
              "ALTER TABLE \"entity\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"relationship\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"claim\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"incident\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"quantity\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"same_as\" ADD COLUMN \"is_deleted_along\" INTEGER;"
              "ALTER TABLE \"entity\" ADD COLUMN \"tags\" TEXT;"
              "ALTER TABLE \"entity\" ADD COLUMN \"highlight\" INTEGER;"
              "ALTER TABLE \"relationship\" ADD COLUMN \"tags\" TEXT;"
              "ALTER TABLE \"relationship\" ADD COLUMN \"highlight\" INTEGER",
              "tags and colours on entities and relationships, what was deleted along with its source"},
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
