// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/graph/picture_plan.h"

namespace throughline {
namespace {

/// By entity its picture: of several the first by row.
std::map<EntityId, AttachmentId> picturesOf(const ThreatCase& threatCase)
{
    std::map<EntityId, AttachmentId> pictures;
    for (std::size_t row = 0; row < threatCase.attachments.size(); ++row) {
        const Attachment& attachment = threatCase.attachments[row];
        const auto* entity = std::get_if<EntityId>(&attachment.about);
        if (entity && attachment.isOnCard && !attachment.isDeleted)
            pictures.emplace(*entity, idAt<AttachmentId>(row));
    }
    return pictures;
}

}  // namespace

void addPictures(PicturePlan& plan, const ThreatCase& threatCase, const ThreatGraph& graph, const ViewState& view)
{
    const std::map<EntityId, AttachmentId> pictures = picturesOf(threatCase);
    if (pictures.empty())
        return;
    const Tlp cap = view.filter.maxTlp;
    // A picture without a marking of its own is as strict as its thing, which passed.
    const auto isWithheld = [&](const Attachment& attachment) {
        return cap != Tlp::NotStated && attachment.marking.tlp != Tlp::NotStated && capLevel(attachment.marking.tlp) > capLevel(cap);
    };
    std::set<AttachmentId> withheld;
    const auto pictureOf = [&](const GraphNode& node) -> std::optional<AttachmentId> {
        std::vector<EntityId> members = node.entities;
        std::sort(members.begin(), members.end());  // the first of a node is the one that names it
        for (const EntityId entity : members) {
            const auto found = pictures.find(entity);
            if (found == pictures.end())
                continue;
            if (!isWithheld(threatCase[found->second]))
                return found->second;
            withheld.insert(found->second);
        }
        return std::nullopt;
    };
    for (PlanCard& card : plan.cards)
        if (const auto id = card.isStack || card.nodes.size() != 1 ? std::nullopt : pictureOf(graph.node(card.nodes.front()))) {
            const Attachment& shown = threatCase[*id];
            card.picture = std::make_shared<const CardPicture>(CardPicture{.attachment = *id,
                                                                           .words = shown.caption.empty() ? shown.fileName : shown.caption,
                                                                           .fileName = shown.fileName, .bytes = shown.bytes, .image = nullptr});
        }
    plan.withheldPictures = withheld.size();
}

}  // namespace throughline
