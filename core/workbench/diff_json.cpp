// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/compare/field_words.h"
#include "core/workbench/comparison.h"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

class DiffJson {
public:
    explicit DiffJson(const Comparison& comparison) : m_comparison(comparison) {}

    Json answer() const
    {
        const CaseComparison& found = m_comparison.differences;
        Json json;
        json["equal"] = found.empty();
        Json claims = Json::array();
        for (const ClaimDifference& row : found.claims)
            claims.push_back(claimObject(row));
        json["claims"] = std::move(claims);
        visitRowDifferences(found, [&](const char* table, const auto& list) {
            Json rows = Json::array();
            for (const auto& row : list)
                rows.push_back(rowObject(row));
            json[table] = std::move(rows);
        });
        json["case"] = fieldList(found.caseFields);
        return json;
    }

private:
    static Json fieldList(const std::vector<FieldChange>& fields)
    {
        Json list = Json::array();
        for (const FieldChange& field : fields)
            list.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
        return list;
    }

    const ThreatCase& sideOf(bool isAfter) const { return isAfter ? m_comparison.after : m_comparison.before; }

    template <class Id>
    Json rowObject(const RowDifference<Id>& row) const
    {
        const ThreatCase& side = sideOf(row.after.has_value());
        const Id id = row.after ? *row.after : *row.before;
        Json json{{"change", rowChangeWord(row.change)}};
        if constexpr (requires { side[id].id; })
            json["id"] = side[id].id;
        json["text"] = rowText(side, id);
        json["fields"] = fieldList(row.fields);
        return json;
    }

    Json claimObject(const ClaimDifference& row) const
    {
        const ThreatCase& side = sideOf(row.after.has_value());
        const Claim& claim = side[row.after ? *row.after : *row.before];
        const FieldWords words(side);
        Json json{{"change", claimChangeWord(row.change)}, {"effect", claimEffectWord(row.effect)}};
        const bool hasCause = row.change == ClaimChange::New || row.change == ClaimChange::Withdrawn;
        json["cause"] = hasCause ? Json(claimCauseWord(row.cause)) : Json();
        json["about"] = words(claim.about);
        json["by"] = claim.speaker ? Json(words(*claim.speaker)) : Json();
        json["stance"] = stanceWord(claim.stance);
        json["hedge"] = hedgeWord(hedgeOf(claim));
        json["report"] = claim.report ? Json(words(*claim.report)) : Json();
        json["text"] = sentenceOf(side, claim);
        json["fields"] = fieldList(row.fields);
        return json;
    }

    const Comparison& m_comparison;
};

}  // namespace

std::string diffJson(const Comparison& comparison)
{
    return DiffJson(comparison).answer().dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace throughline
