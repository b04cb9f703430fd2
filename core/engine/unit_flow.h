// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/scratch.h"
#include "core/engine/stop_check.h"

namespace throughline {

/// A place in a residual network: a node, or one half of a split node.
using FlowState = std::uint32_t;

enum class FlowSide { Sources, Targets };
constexpr FlowSide opposite(FlowSide side) { return side == FlowSide::Sources ? FlowSide::Targets : FlowSide::Sources; }

/// Half of a search: what the sources reach, or what reaches the targets.
struct FlowFront {
    StampedArray<std::uint32_t> via;  ///< how the network came here
    std::vector<FlowState> reached;   ///< in the order found
    std::size_t next = 0;             ///< first of `reached` not yet left
    std::size_t nextStart = 0;
    std::uint64_t spent = 0;          ///< arcs looked at, about
    std::uint64_t cost = 0;           ///< arcs to look at when the next state is left

    void begin(std::size_t states)
    {
        via.begin(states);
        reached.clear();
        next = nextStart = 0;
        spent = 0;
    }
};

struct FlowScratch {
    FlowFront ahead;
    FlowFront behind;
    StampedArray<bool> closed;
    std::vector<FlowState> path;
    std::vector<std::uint32_t> vias;  ///< of the steps of `path`
};

/// Something saturated that leads from `tail` to `head`: of a cut if these lie on different sides.
struct CutElement {
    std::uint32_t element = 0;
    FlowState tail = 0;
    FlowState head = 0;
};

/// Greatest flow of whole units, and the least cut nearest to the sources, in a network that exists
/// only in thought. Every search runs from both ends, always from the one that has looked at less, and
/// ends where they meet or where one has nowhere to go: a cut costs what lies on its smaller side.
/// `Network` says:
///   stateCount(); startCount(side); start(side, i); isStart(side, state)
///   leave<side>(state, visit(to, via)): residual arcs, along them (Sources) or against them (Targets);
///       returns true at once where visit does
///   cost(side, state): about how many arcs `leave` looks at, at least 1
///   cameFrom(side, state, via): the state that `leave` was called with
///   augment(path, vias): one more unit along these states, and by which way from each to the next
///   saturatedInto(state, visit(CutElement)), saturatedFrom(state, visit(CutElement))
/// Source: Ford and Fulkerson 1956, with searches from both ends.
template <class Network>
class UnitFlow {
public:
    enum class Ended { Met, SourcesDone, TargetsDone, Stopped };

    UnitFlow(Network& network, FlowScratch& scratch, const Job& job)
        : m_network(network), m_scratch(scratch), m_ahead(scratch.ahead), m_behind(scratch.behind), m_stop(job)
    {
        m_scratch.closed.begin(m_network.stateCount());
    }

    /// Forgets what was searched. The flow stays.
    void restart()
    {
        m_ahead.begin(m_network.stateCount());
        m_behind.begin(m_network.stateCount());
    }

    /// Goes on searching until the fronts meet or one is exhausted.
    Ended search()
    {
        bool hasSources = prepare<FlowSide::Sources>();
        bool hasTargets = prepare<FlowSide::Targets>();
        while (hasSources && hasTargets) {
            const bool isAhead = m_ahead.spent + m_ahead.cost <= m_behind.spent + m_behind.cost;
            if (m_stop.after(isAhead ? m_ahead.cost : m_behind.cost))
                return Ended::Stopped;
            if (isAhead ? step<FlowSide::Sources>() : step<FlowSide::Targets>())
                return Ended::Met;
            if (isAhead)
                hasSources = prepare<FlowSide::Sources>();
            else
                hasTargets = prepare<FlowSide::Targets>();
        }
        return hasSources ? Ended::TargetsDone : Ended::SourcesDone;
    }

    /// After `Met`: one more unit. Returns the states that it passes.
    std::span<const FlowState> augment()
    {
        std::vector<FlowState>& path = m_scratch.path;
        std::vector<std::uint32_t>& vias = m_scratch.vias;
        path.assign(1, m_met);
        vias.clear();
        trace<FlowSide::Sources>();
        std::reverse(path.begin(), path.end());
        std::reverse(vias.begin(), vias.end());
        trace<FlowSide::Targets>();
        m_network.augment(path, vias);
        return path;
    }

    /// As many units as there are; `Met` is not among the answers.
    Ended saturate()
    {
        while (true) {
            restart();
            const Ended ended = search();
            if (ended != Ended::Met)
                return ended;
            augment();
        }
    }

    /// Finds the greatest flow and the cut nearest to the sources, in no order. False: stopped.
    bool cut(std::vector<std::uint32_t>& elements)
    {
        Ended ended = saturate();
        if (ended == Ended::TargetsDone)
            ended = pullToSources();
        if (ended == Ended::Stopped)
            return false;
        elements = ended == Ended::SourcesDone ? leavingSources() : enteringClosed();
        return true;
    }

    template <FlowSide side>
    bool isReached(FlowState state) const
    {
        return front<side>().via.has(state) || m_network.isStart(side, state);
    }

    /// Takes a state as reached from now on. True if the fronts meet there.
    template <FlowSide side>
    bool seed(FlowState state)
    {
        return discover<side>(state, 0);
    }

private:
    template <FlowSide side>
    FlowFront& front()
    {
        return side == FlowSide::Sources ? m_ahead : m_behind;
    }
    template <FlowSide side>
    const FlowFront& front() const
    {
        return side == FlowSide::Sources ? m_ahead : m_behind;
    }

    /// Prolongs the path from its last state to a start of the side.
    template <FlowSide side>
    void trace()
    {
        std::vector<FlowState>& path = m_scratch.path;
        while (!m_network.isStart(side, path.back())) {
            m_scratch.vias.push_back(front<side>().via[path.back()]);
            path.push_back(m_network.cameFrom(side, path.back(), m_scratch.vias.back()));
        }
    }

    /// Reckons what the next step of a side will cost. False if there is none.
    template <FlowSide side>
    bool prepare()
    {
        FlowFront& here = front<side>();
        const bool hasStart = here.nextStart < m_network.startCount(side);
        if (!hasStart && here.next == here.reached.size())
            return false;
        here.cost = m_network.cost(side, hasStart ? m_network.start(side, here.nextStart) : here.reached[here.next]);
        return true;
    }

    template <FlowSide side>
    bool step()
    {
        FlowFront& here = front<side>();
        here.spent += here.cost;
        FlowState state = 0;
        if (here.nextStart < m_network.startCount(side)) {
            state = m_network.start(side, here.nextStart++);
            if (!here.via.insert(state, 0))
                return false;
        } else {
            state = here.reached[here.next++];
        }
        return m_network.template leave<side>(
            state, [this](FlowState to, std::uint32_t via) { return discover<side>(to, via); });
    }

    template <FlowSide side>
    bool discover(FlowState to, std::uint32_t via)
    {
        if (side == FlowSide::Targets && m_isPulling && m_scratch.closed.has(to))
            return false;
        if (!front<side>().via.insert(to, via))
            return false;
        front<side>().reached.push_back(to);
        if (!isReached<opposite(side)>(to))
            return false;
        m_met = to;
        return true;
    }

    /// The targets' side is exhausted: what it reached is closed, and the cut at its edge is the one
    /// nearest to the targets. It is also the nearest to the sources if they reach everything before
    /// it; where they do not, what stands before it is closed too, and the cut moves on.
    Ended pullToSources()
    {
        m_isPulling = true;
        m_pending.clear();
        for (std::size_t i = 0; i < m_network.startCount(FlowSide::Targets); ++i)
            close(m_network.start(FlowSide::Targets, i));
        closeReached();
        for (std::size_t i = 0; i < m_pending.size(); ++i) {
            const FlowState tail = m_pending[i].tail;
            if (m_scratch.closed.has(tail) || isReached<FlowSide::Sources>(tail))
                continue;
            m_behind.begin(m_network.stateCount());
            m_behind.nextStart = m_network.startCount(FlowSide::Targets);
            m_behind.spent = m_ahead.spent;
            seed<FlowSide::Targets>(tail);
            const Ended ended = search();
            if (ended == Ended::SourcesDone || ended == Ended::Stopped)
                return ended;
            if (ended == Ended::TargetsDone)
                closeReached();
        }
        return Ended::TargetsDone;
    }

    void closeReached()
    {
        for (const FlowState state : m_behind.reached)
            close(state);
    }

    void close(FlowState state)
    {
        if (m_scratch.closed.insert(state, true))
            m_network.saturatedInto(state, [this](const CutElement& element) { m_pending.push_back(element); });
    }

    std::vector<std::uint32_t> enteringClosed() const
    {
        std::vector<std::uint32_t> elements;
        for (const CutElement& element : m_pending)
            if (!m_scratch.closed.has(element.tail))
                elements.push_back(element.element);
        return elements;
    }

    std::vector<std::uint32_t> leavingSources() const
    {
        std::vector<std::uint32_t> elements;
        const auto visit = [&](const CutElement& element) {
            if (!isReached<FlowSide::Sources>(element.head))
                elements.push_back(element.element);
        };
        for (std::size_t i = 0; i < m_network.startCount(FlowSide::Sources); ++i)
            m_network.saturatedFrom(m_network.start(FlowSide::Sources, i), visit);
        for (const FlowState state : m_ahead.reached)
            m_network.saturatedFrom(state, visit);
        return elements;
    }

    Network& m_network;
    FlowScratch& m_scratch;
    FlowFront& m_ahead;
    FlowFront& m_behind;
    StopCheck m_stop;
    FlowState m_met = 0;
    bool m_isPulling = false;
    std::vector<CutElement> m_pending;
};

}  // namespace throughline
