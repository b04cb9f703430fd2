// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_frame.h"

#include <algorithm>

#include "core/base/uuid.h"
#include "core/model/enum_words.h"
#include "core/model/time_span.h"

namespace throughline {
namespace {

// FIRST's extension and the date of its definitions (TLP 2.0).
constexpr const char* tlpExtension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
constexpr const char* tlpCreated = "2022-10-01T00:00:00.000Z";

StixJson definitionHead(const std::string& id, const std::string& created)
{
    StixJson out;
    out["type"] = "marking-definition";
    out["spec_version"] = "2.1";
    out["id"] = id;
    out["created"] = created;
    return out;
}

}  // namespace

StixFrame::StixFrame(const CaseDocument& compacted, const StixOptions& given)
    : document(compacted), threatCase(compacted.threatCase), options(given), ids(compacted.threatCase), markings(compacted.threatCase)
{
}

std::int64_t StixFrame::dateOf(const std::optional<ReportId>& report) const
{
    if (report && threatCase[*report].published.earliest)
        return *threatCase[*report].published.earliest;
    return options.undated.value_or(0);
}

StixJson StixFrame::ownHead(const std::string& type, const std::string& id, std::int64_t created) const
{
    StixJson out;
    out["type"] = type;
    out["spec_version"] = "2.1";
    out["id"] = id;
    if (!ids.house.empty())
        out["created_by_ref"] = ids.house;
    out["created"] = stixTime(created);
    out["modified"] = stixTime(created);
    return out;
}

std::string StixFrame::tlpRef(Tlp tlp)
{
    const std::string id(stixIdOf(tlp));
    StixJson definition = definitionHead(id, tlpCreated);
    definition["name"] = tlpText(tlp);
    definition["extensions"][tlpExtension] = {{"extension_type", "property-extension"}, {"tlp_2_0", enumWord(tlp)}};
    m_markings.emplace(id, std::move(definition));
    return id;
}

std::string StixFrame::statementRef(const std::string& statement)
{
    const std::string id = "marking-definition--" + uuidV5(throughlineNamespace, "statement;" + statement);
    StixJson definition = definitionHead(id, stixTime(options.undated.value_or(0)));
    if (!ids.house.empty())
        definition["created_by_ref"] = ids.house;
    definition["definition_type"] = "statement";
    definition["definition"] = {{"statement", statement}};
    m_markings.emplace(id, std::move(definition));
    return id;
}

void StixFrame::mark(StixJson& object, const Marking& marking)
{
    StixJson refs = StixJson::array();
    if (marking.tlp != Tlp::NotStated)
        refs.push_back(tlpRef(marking.tlp));
    const std::string pap(papText(marking.pap));
    const bool saysPap = std::find(marking.statements.begin(), marking.statements.end(), pap) != marking.statements.end();
    if (!pap.empty() && !saysPap)
        refs.push_back(statementRef(pap));
    for (const std::string& statement : marking.statements)
        refs.push_back(statementRef(statement));
    if (!refs.empty())
        object["object_marking_refs"] = std::move(refs);
}

std::vector<StixJson> StixFrame::markingDefinitions() const
{
    std::vector<StixJson> out;
    for (const auto& [id, definition] : m_markings)
        out.push_back(definition);
    return out;
}

}  // namespace throughline
