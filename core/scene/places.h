// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/picture_plan.h"
#include "core/model/view_state.h"

namespace throughline {

/// Where the place of a card is kept: under `entity` (of the card's first node the first row) in
/// `ViewState::placed[key]`.
struct CardPlace {
    EntityId entity{};
    std::string incident;  ///< id of the incident whose band it stands in; empty outside such bands
    std::string key;
    std::optional<Point> centre;  ///< it has stood there before; none: a new card
};

/// What a view remembers of the cards of a plan.
struct Places {
    std::vector<CardPlace> cards;  ///< one per card of the plan
    /// Rooms of things that have a place but are not shown (hidden, left out by the lens, deleted,
    /// inside a fold): new cards keep off them, for they may come back.
    std::vector<Rect> reserved;
};

/// Key of the places of a band's cards: the layout's id; for the band of an incident followed by
/// "/" and the incident's id, since an entity may stand in several bands.
std::string placeKey(std::string_view layout, std::string_view incident);
/// Is it a key of this layout?
bool isPlaceKeyOf(std::string_view key, std::string_view layout);

/// Places of all cards. A card of several entities (same-as, fold) stands where the first of them
/// that has a place stands; one that has no place in its band yet stands where it stood in a band that
/// it has left, so that bands may come and go around it.
Places placesOf(const ThreatCase& threatCase, const ThreatGraph& graph, const PicturePlan& plan, const ViewState& view);
/// Gives every card without a place the centre that a picture gave it. centres: one per card.
void rememberPlaces(ViewState& view, const std::vector<CardPlace>& cards, const std::vector<Point>& centres);
/// Takes away all places of a layout, so that the next picture is laid out anew.
void forgetPlaces(ViewState& view, std::string_view layout);

}  // namespace throughline
