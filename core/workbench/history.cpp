// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/history.h"

#include <algorithm>
#include <utility>

namespace throughline {

void History::push(std::string name, CaseDelta delta)
{
    for (std::size_t i = m_position; i < m_steps.size(); ++i)
        m_bytes -= m_steps[i]->bytes;
    m_steps.resize(m_position);
    const std::size_t bytes = delta.bytes();
    m_steps.push_back(std::make_shared<const EditStep>(EditStep{std::move(name), std::move(delta), bytes}));
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
    // The last step always stays: somebody has just done it.
    std::size_t oldest = 0;
    while (m_bytes > maxBytes && oldest + 1 < m_steps.size())
        m_bytes -= m_steps[oldest++]->bytes;
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
            const bool wasTaken = found != other.placed.end() && found->second.find(entity);
            if (!wasTaken && !into.find(entity))
                into.set(entity, placement.find(entity));
        }
        if (into.empty())
            view.placed.erase(layout);
    }
}

}  // namespace throughline
