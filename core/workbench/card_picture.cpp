// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/card_picture.h"

#include <algorithm>

#include "core/scene/card_style.h"

namespace throughline {
namespace {

/// The things that share a card, by row; the thing alone while there is no picture of it.
std::vector<EntityId> membersOf(const WorkbenchState& state, EntityId thing)
{
    const auto node = state.picture ? state.picture->graph->nodeOf(thing) : std::nullopt;
    if (!node)
        return {thing};
    std::vector<EntityId> members = state.picture->graph->node(*node).entities;
    std::sort(members.begin(), members.end());
    return members;
}

bool isInFold(const WorkbenchState& state, EntityId thing)
{
    const auto node = state.picture ? state.picture->graph->nodeOf(thing) : std::nullopt;
    return node && state.picture->graph->foldAt(*node);
}

/// Does anything stand where the card would grow?
bool isCrowded(const Layout& layout, std::uint32_t card, double by)
{
    constexpr double leastGap = 8;
    const Rect& box = layout.cards[card];
    const Rect wanted = Rect{box.x, box.y - by, box.width, box.height + 2 * by}.grown(leastGap);
    for (std::uint32_t other = 0; other < layout.cards.size(); ++other)
        if (other != card && layout.cards[other].overlaps(wanted))
            return true;
    return false;
}

}  // namespace

std::optional<EntityId> pictureCarrier(const WorkbenchState& state, EntityId thing)
{
    if (isInFold(state, thing))
        return std::nullopt;
    const ThreatCase& threatCase = state.threatCase;
    for (const EntityId member : membersOf(state, thing))
        if (rowOf(member) < threatCase.entities.size() && !threatCase[member].isDeleted)
            return member;
    return std::nullopt;
}

std::optional<AttachmentId> pictureOnCard(const WorkbenchState& state, EntityId thing)
{
    if (isInFold(state, thing))
        return std::nullopt;
    const ChunkedColumn<Attachment>& attachments = state.threatCase.attachments;
    for (const EntityId member : membersOf(state, thing))
        for (std::size_t row = 0; row < attachments.size(); ++row)
            if (const Attachment& kept = attachments[row]; kept.isOnCard && !kept.isDeleted && kept.about == NoteSubject(member))
                return idAt<AttachmentId>(row);
    return std::nullopt;
}

std::vector<action::MadeRoom> roomForPicture(const WorkbenchState& state, EntityId thing)
{
    std::vector<action::MadeRoom> rooms;
    const auto node = state.picture && !state.isPictureStale() && !state.comparison ? state.picture->graph->nodeOf(thing) : std::nullopt;
    if (!node)
        return rooms;
    constexpr double by = (card_style::pictureHeight + card_style::pictureMargin) / 2;
    const PicturePlan& plan = state.picture->plan;
    for (std::uint32_t card = 0; card < plan.cards.size(); ++card) {
        const bool isOfThing = plan.cards[card].nodes.size() == 1 && plan.cards[card].nodes.front() == *node && !plan.cards[card].isStack;
        if (!isOfThing || plan.cards[card].picture || !isCrowded(state.picture->layout, card, by))
            continue;
        const Rect& box = state.picture->layout.cards[card];
        rooms.push_back({.top = box.y, .bottom = box.bottom(), .by = by});
    }
    return rooms;
}

}  // namespace throughline
