// SPDX-License-Identifier: GPL-3.0-or-later
// Places for what has none yet, around what has one.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/layout/lanes_placed.h"

namespace throughline::lanes {
namespace {

constexpr double blockGap = 16;  ///< between blocks, up and down
constexpr double besideGap = 20;
constexpr double endless = std::numeric_limits<double>::max();

class Seeker {
public:
    explicit Seeker(PlacedWork& work) : m_work(work), m_input(*work.input), m_taken(takenRooms(work))
    {
        for (const Rect& rect : m_input.reserved)
            m_taken.add(foreign(), rect);
        for (const Part& part : work.parts)
            m_taken.add(foreign(), work.titleOf(part));
        m_isNew.assign(work.bands->size(), true);
        for (const PlacedBlock& block : work.blocks)
            if (block.isPlaced)
                m_isNew[block.band] = false;
    }

    void run()
    {
        growGroups();
        for (const std::uint32_t index : newBlocks()) {
            PlacedBlock& block = m_work.blocks[index];
            const std::size_t lane = block.block.lane;
            block.box = {m_work.laneMiddle[lane] - block.block.size.width / 2, wantedY(index), block.block.size.width,
                         block.block.size.height};
            block.box.y = std::round(placeFor(block));
            settle(index);
        }
    }

private:
    std::uint32_t foreign() const { return static_cast<std::uint32_t>(m_work.blocks.size()); }

    /// Bands in order, each from top to bottom of the fresh layout.
    std::vector<std::uint32_t> newBlocks() const
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_work.blocks.size(); ++i)
            if (!m_work.blocks[i].isPlaced)
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
            const PlacedBlock& one = m_work.blocks[a];
            const PlacedBlock& two = m_work.blocks[b];
            return std::pair(one.band, one.fresh.y) < std::pair(two.band, two.fresh.y);
        });
        return order;
    }

    /// Level with what it is linked to, as in the fresh layout; else moved as its band is.
    double wantedY(std::uint32_t index) const
    {
        double linked = 0;
        double all = 0;
        std::size_t links = 0;
        std::size_t others = 0;
        const PlacedBlock& block = m_work.blocks[index];
        const auto add = [&](std::uint32_t other) {
            linked += m_work.blocks[other].box.y - m_work.blocks[other].fresh.y;
            ++links;
        };
        for (const Way& way : (*m_work.bands)[block.band].ways) {
            const PlanLink& link = m_input.plan->links[way.link];
            const std::uint32_t from = blockOf(link.from);
            const std::uint32_t to = blockOf(link.to);
            if (from == index && m_work.blocks[to].isPlaced)
                add(to);
            else if (to == index && m_work.blocks[from].isPlaced)
                add(from);
        }
        for (const PlacedBlock& other : m_work.blocks)
            if (other.isPlaced && other.band == block.band) {
                all += other.box.y - other.fresh.y;
                ++others;
            }
        if (links > 0)
            return block.fresh.y + linked / static_cast<double>(links);
        return block.fresh.y + (others > 0 ? all / static_cast<double>(others) : endOfAll() - m_work.fresh->bands[block.band].y);
    }

    std::uint32_t blockOf(PlanEnd end) const
    {
        return end.isGroup ? m_work.blockOfCard[m_input.plan->groups[end.index].cards.front()] : m_work.blockOfCard[end.index];
    }

    /// Upper edge of what may be added below everything.
    double endOfAll() const
    {
        double bottom = 0;
        for (const Part& part : m_work.parts)
            bottom = std::max(bottom, m_work.boxOf(part).bottom());
        for (const PlacedBlock& block : m_work.blocks)
            if (block.isPlaced)
                bottom = std::max(bottom, block.box.bottom());
        for (const Rect& rect : m_input.reserved)
            bottom = std::max(bottom, rect.bottom());
        return std::ceil(bottom + bandGap);
    }

    std::optional<double> freeY(const Rect& box, double top, double bottom) const
    {
        const Rect wide{box.x - besideGap, box.y, box.width + 2 * besideGap, box.height};
        return m_taken.freeY(wide, blockGap, top, bottom, [](std::uint32_t) { return true; });
    }

    /// See the rules in lanes_placed.h.
    double placeFor(const PlacedBlock& block)
    {
        if (m_isNew[block.band])
            return placeInNewBand(block);
        for (const Part& part : m_work.parts)
            if (part.band == block.band)
                if (const auto y = freeY(block.box, part.blocks.y, part.blocks.bottom()))
                    return *y;
        for (Part& part : m_work.parts)
            if (part.band == block.band)
                if (const auto y = placeBelow(part, block))
                    return *y;
        const double top = endOfAll() + partTitleHeight;
        const double y = freeY(block.box, top, endless).value_or(top);
        Rect blocks = block.box;
        blocks.y = y;
        m_work.parts.push_back({.band = block.band, .blocks = blocks, .isMain = false, .isWide = false});
        m_taken.add(foreign(), m_work.titleOf(m_work.parts.back()));
        return y;
    }

    std::optional<double> placeBelow(Part& part, const PlacedBlock& block)
    {
        Rect box = block.box;
        box.y = std::max(box.y, part.blocks.y);
        const std::optional<double> y = freeY(box, std::max(part.blocks.y, part.blocks.bottom() - box.height), endless);
        if (!y)
            return std::nullopt;
        box.y = *y;
        Part stretched = part;
        stretched.blocks = part.blocks.united(box);
        const Rect room = m_work.boxOf(stretched);
        for (const Part& other : m_work.parts)
            if (&other != &part && room.overlaps(m_work.boxOf(other)))
                return std::nullopt;
        const bool isOverOthers = std::any_of(m_work.blocks.begin(), m_work.blocks.end(), [&](const PlacedBlock& b) {
            return b.isPlaced && b.band != block.band && b.box.overlaps(room);
        });
        if (isOverOthers)
            return std::nullopt;
        part.blocks = stretched.blocks;
        return y;
    }

    double placeInNewBand(const PlacedBlock& block)
    {
        Part* own = nullptr;
        for (Part& part : m_work.parts)
            if (part.band == block.band)
                own = &part;
        const double content = m_work.fresh->bands[block.band].y + std::max(m_input.sizes->bandHeaders[block.band], bandPadding);
        if (!own) {
            m_newTop = endOfAll() + std::max(m_input.sizes->bandHeaders[block.band], bandPadding);
            m_newBy = m_newTop - content;
            m_work.parts.push_back({.band = block.band, .blocks = {}, .isMain = true, .isWide = true});
            own = &m_work.parts.back();
        }
        Rect box = block.box;
        box.y = block.fresh.y + m_newBy;
        box.y = freeY(box, m_newTop, endless).value_or(box.y);
        own->blocks = own->blocks.united(box);
        m_work.extent = m_work.extent.united(box);
        return box.y;
    }

    void settle(std::uint32_t index)
    {
        PlacedBlock& block = m_work.blocks[index];
        block.isPlaced = true;
        m_taken.add(index, block.box);
        if (!block.block.isGroup) {
            m_work.out.cards[block.block.index] = block.box;
            m_work.isStanding[block.block.index] = true;
            return;
        }
        m_work.out.groups[block.block.index] = block.box;
        const auto& cards = m_input.plan->groups[block.block.index].cards;
        const std::vector<Rect> members = memberRects(m_input, block.block.index, block.box.width);
        for (std::size_t i = 0; i < cards.size(); ++i) {
            Rect member = members[i];
            member.x += block.box.x;
            member.y += block.box.y;
            m_work.out.cards[cards[i]] = member;
            m_work.isStanding[cards[i]] = true;
        }
    }

    /// New members of boxes that have a place: into the box, or where a loose card would go.
    void growGroups()
    {
        for (std::uint32_t i = 0; i < m_work.blocks.size(); ++i) {
            const PlacedBlock& block = m_work.blocks[i];
            if (!block.isPlaced || !block.block.isGroup)
                continue;
            for (const std::uint32_t card : m_input.plan->groups[block.block.index].cards)
                if (!m_work.isStanding[card])
                    addMember(i, card);
        }
    }

    void addMember(std::uint32_t index, std::uint32_t card)
    {
        PlacedBlock& block = m_work.blocks[index];
        Rect& rect = m_work.out.cards[card];
        const auto isFree = [&](const Rect& room) { return !m_taken.isTaken(room, index); };
        double least = endless;
        std::optional<Rect> best;
        for (const Rect& cell : cellsOf(block, rect)) {
            Rect box = block.box.united(cell.grown(groupPadding));
            if (cell.bottom() + groupPadding + m_input.sizes->groupFooters[block.block.index] > box.bottom())
                box.height = cell.bottom() + groupPadding + m_input.sizes->groupFooters[block.block.index] - box.y;
            const double size = box.width * box.height;
            if (size < least && isCellFree(block, card, cell) && isFree(Rect{box.x, box.y - 4, box.width, box.height + 8})) {
                least = size;
                best = cell;
            }
        }
        if (best) {
            rect = *best;
        } else {
            PlacedBlock loose = block;
            loose.box = {rect.x, block.box.bottom() + blockGap, rect.width, rect.height};
            loose.box.x = m_work.laneMiddle[block.block.lane] - rect.width / 2;
            loose.box.y = std::round(placeFor(loose));
            rect = loose.box;
        }
        m_work.isStanding[card] = true;
        m_taken.add(index, rect);
        block.box = m_work.out.groups[block.block.index] = groupBox(m_work, block.block.index, m_taken);
        m_taken.add(index, block.box);
    }

    /// Places beside and under the members.
    std::vector<Rect> cellsOf(const PlacedBlock& block, const Rect& card) const
    {
        std::vector<Rect> cells;
        for (const std::uint32_t other : m_input.plan->groups[block.block.index].cards) {
            const Rect& member = m_work.out.cards[other];
            if (!m_work.isStanding[other] || !block.box.contains(member.centre()))
                continue;
            if (m_input.plan->groups[block.block.index].columns > 1) {
                cells.push_back({member.right() + cardGap, member.y, card.width, card.height});
                cells.push_back({member.x - cardGap - card.width, member.y, card.width, card.height});
            }
            cells.push_back({member.x, member.bottom() + cardGap, card.width, card.height});
        }
        for (Rect& cell : cells) {
            cell.x = std::round(cell.x * 2) / 2;
            cell.y = std::round(cell.y * 2) / 2;
        }
        return cells;
    }

    bool isCellFree(const PlacedBlock& block, std::uint32_t card, const Rect& cell) const
    {
        const auto& cards = m_input.plan->groups[block.block.index].cards;
        return std::none_of(cards.begin(), cards.end(), [&](std::uint32_t other) {
            return other != card && m_work.isStanding[other] && m_work.out.cards[other].grown(2).overlaps(cell);
        });
    }

    PlacedWork& m_work;
    const LayoutInput& m_input;
    RectGrid m_taken;
    std::vector<bool> m_isNew;
    double m_newTop = 0;
    double m_newBy = 0;
};

}  // namespace

void placeNew(PlacedWork& work) { Seeker(work).run(); }

}  // namespace throughline::lanes
