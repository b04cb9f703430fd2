// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/scene/emphasis.h"
#include "core/scene/picture.h"
#include "core/workbench/selection.h"

namespace throughline::ui {

/// The case of a picture: who stands for which thing in it, and how its relationships run.
struct PicturedCase {
    const ThreatCase& threatCase;
    const Lens& lens;
};

/// What is chosen of a picture, and what stands beside it. Of a card that stands for several things only the lines of those
/// chosen count. Takes time by what is chosen, not by the size of the picture, but
/// for the bytes themselves.
class Neighbourhood {
public:
    /// Without a case a fold is taken as a whole.
    Neighbourhood(const Picture& picture, const Selection& selection, const PicturedCase* pictured = nullptr);

    bool isAnythingChosen() const { return m_isAnything; }
    /// Those chosen themselves, ascending.
    const std::vector<std::uint32_t>& cards() const { return m_chosenCards; }
    const std::vector<std::uint32_t>& links() const { return m_chosenLinks; }
    Emphasis card(std::uint32_t index) const { return m_cards[index]; }
    Emphasis link(std::uint32_t index) const { return m_links[index]; }
    /// A box is chosen if a chosen line ends on it.
    Emphasis group(std::uint32_t index) const;

private:
    void choose(const Selection& selection);
    void chooseCard(std::uint32_t card);
    void chooseLink(std::uint32_t link);
    void followTrunk();
    void chooseBand(IncidentId incident);
    bool isOfBand(std::uint32_t band, IncidentId incident) const;
    bool isChosen(const PlanEnd& end) const;
    void show(const PlanEnd& end);
    void showLink(std::uint32_t link);
    void showLinksOf(std::uint32_t card, const Selection& selection);
    std::vector<EdgeIndex> linesChosen(const PlanCard& card, const Selection& selection) const;
    void addLinesInFold(std::vector<EdgeIndex>& lines, NodeIndex fold, const std::vector<EntityId>& chosen) const;
    void spread(const Selection& selection);

    const Picture& m_picture;
    const PicturedCase* m_pictured;
    std::vector<Emphasis> m_cards;
    std::vector<Emphasis> m_links;
    std::vector<std::uint32_t> m_chosenCards;
    std::vector<std::uint32_t> m_chosenLinks;
    bool m_isAnything = false;
};

}  // namespace throughline::ui
