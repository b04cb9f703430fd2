// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/stix_writer.h"

#include <iterator>

#include "core/base/uuid.h"
#include "core/exporters/stix_extension_out.h"
#include "core/exporters/stix_frame.h"
#include "core/exporters/stix_objects_out.h"
#include "core/model/compact_case.h"

namespace throughline {
namespace {

CaseDocument compacted(const CaseDocument& document)
{
    CompactedCase kept = compactCase(document.threatCase);
    CaseDocument out;
    out.view = compactView(document.view, kept);
    out.savedViews = document.savedViews;
    for (SavedView& saved : out.savedViews)
        saved.view = compactView(saved.view, kept);
    out.threatCase = std::move(kept.threatCase);
    return out;
}

StixJson houseIdentity(StixFrame& frame)
{
    StixJson out = frame.ownHead("identity", frame.ids.house, frame.dateOf(std::nullopt));
    out.erase("created_by_ref");
    out["name"] = frame.threatCase.house.name.empty() ? "house" : frame.threatCase.house.name;
    out["identity_class"] = "organization";
    frame.mark(out, frame.threatCase.defaultMarking);
    return out;
}

void append(std::vector<StixJson>& to, std::vector<StixJson> objects)
{
    to.insert(to.end(), std::make_move_iterator(objects.begin()), std::make_move_iterator(objects.end()));
}

}  // namespace

std::string stixBundle(const CaseDocument& document, const StixOptions& options)
{
    const CaseDocument kept = compacted(document);
    StixFrame frame(kept, options);
    std::vector<StixJson> body = stixObjects(frame);
    append(body, stixExtensionParts(frame, body));
    std::vector<StixJson> house;
    if (!frame.ids.house.empty() && !frame.ids.isHouseAnEntity)
        house.push_back(houseIdentity(frame));
    std::vector<StixJson> objects = stixExtensionDefinition();
    append(objects, frame.markingDefinitions());
    append(objects, std::move(house));
    append(objects, std::move(body));
    std::string lines;
    for (std::size_t i = 0; i < objects.size(); ++i)
        lines.append(i == 0 ? "\n" : ",\n").append(stixText(objects[i]));
    return R"({"type":"bundle","id":"bundle--)" + uuidV5(throughlineNamespace, lines) + R"(","objects":[)" + lines + "\n]}\n";
}

}  // namespace throughline
