// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/history.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace throughline {

History::History(std::vector<EditStep> steps, std::size_t position) : m_position(std::min(position, steps.size()))
{
    for (EditStep& step : steps) {
        step.bytes = step.delta.bytes();
        step.number = m_next++;
        m_bytes += step.bytes;
        m_steps.push_back(std::make_shared<const EditStep>(std::move(step)));
    }
    forgetOldest();
}

void History::push(std::string name, CaseDelta delta)
{
    for (std::size_t i = m_position; i < m_steps.size(); ++i)
        m_bytes -= m_steps[i]->bytes;
    m_steps.resize(m_position);
    const std::size_t bytes = delta.bytes();
    m_steps.push_back(std::make_shared<const EditStep>(EditStep{std::move(name), std::move(delta), bytes, m_next++}));
    m_bytes += bytes;
    ++m_position;
    forgetOldest();
}

bool History::undo(CaseDocument& document)
{
    if (!canUndo())
        return false;
    const ViewState shown = document.view;
    const CaseDelta& delta = m_steps[--m_position]->delta;
    applyBackward(document, delta);
    if (delta.restAfter)
        keepPlaces(document.view, shown, delta.restAfter->view);
    trimPlaces(document.view, document.threatCase.entities.size());
    return true;
}

bool History::redo(CaseDocument& document)
{
    if (!canRedo())
        return false;
    const ViewState shown = document.view;
    const CaseDelta& delta = m_steps[m_position++]->delta;
    applyForward(document, delta);
    if (delta.restBefore)
        keepPlaces(document.view, shown, delta.restBefore->view);
    return true;
}

void History::goTo(std::size_t position, CaseDocument& document)
{
    position = std::min(position, m_steps.size());
    while (m_position > position)
        undo(document);
    while (m_position < position)
        redo(document);
}

void History::forgetOldest()
{
    // The last step always stays: somebody has just done it. So do those that are undone.
    std::size_t oldest = 0;
    while (m_bytes > maxBytes && oldest + 1 < m_steps.size() && oldest < m_position)
        m_bytes -= m_steps[oldest++]->bytes;
    if (oldest > 0)
        m_bottom = m_steps[oldest - 1]->number;
    m_steps.erase(m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(oldest));
    m_position -= oldest;
    m_forgotten += oldest;
}

void keepPlaces(ViewState& view, const ViewState& shown, const ViewState& other)
{
    for (const auto& [layout, placement] : shown.placed) {
        const auto found = other.placed.find(layout);
        Placement& into = view.placed[layout];
        for (std::size_t row = 0; row < placement.rows(); ++row) {
            const auto entity = idAt<EntityId>(row);
            // What an edit did not touch is shared, and a view of 100,000 places costs 100 looks.
            if (row < into.rows() && into.sharesChunk(placement, row)) {
                row += ChunkedColumn<std::optional<Point>>::chunkRows - row % ChunkedColumn<std::optional<Point>>::chunkRows - 1;
                continue;
            }
            const bool wasTaken = found != other.placed.end() && found->second.find(entity);
            if (!wasTaken && !into.find(entity))
                into.set(entity, placement.find(entity));
        }
        if (into.empty())
            view.placed.erase(layout);
    }
}

void trimPlaces(ViewState& view, std::size_t entities)
{
    for (auto at = view.placed.begin(); at != view.placed.end();) {
        at->second.truncate(entities);
        at = at->second.empty() ? view.placed.erase(at) : std::next(at);
    }
}

}  // namespace throughline
