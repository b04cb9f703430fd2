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
    Migration{3,
              "ALTER TABLE \"view\" ADD COLUMN \"filter_types\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_tags\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_min_degree\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_max_tlp\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_min_hedge\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_min_confidence\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_include_unspecified\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_contested_only\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_reports\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_time_from\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_time_to\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_time_basis\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"filter_show_undated\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"focus_around\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"focus_hops\" INTEGER;"
              "ALTER TABLE \"view\" ADD COLUMN \"focus_dims\" INTEGER",
              "filters and focus of views"},
    Migration{4,
              "ALTER TABLE \"view\" ADD COLUMN \"fold_names\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"names\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"annotations\" TEXT",
              "names of folds, whose names a view shows, what the author drew on it by hand"},
    Migration{5,
              "ALTER TABLE \"view\" ADD COLUMN \"own_origins\" TEXT;"
              "ALTER TABLE \"attachment\" ADD COLUMN \"is_on_card\" INTEGER",
              "sources that count as origins of their own, pictures shown on cards"},
    Migration{6,
              "ALTER TABLE \"view\" ADD COLUMN \"map_projection\" TEXT;"
              "ALTER TABLE \"view\" ADD COLUMN \"map_viewpoint\" TEXT",
              "projection and viewpoint of maps"},
    Migration{7, "ALTER TABLE \"view\" ADD COLUMN \"matrix\" TEXT", "which matrix a view shows"},
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
