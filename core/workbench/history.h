// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/model/case_delta.h"

namespace throughline {

/// One thing that was done, and can be undone.
struct EditStep {
    std::string name;  ///< "Rename “APT-X” to “APT-Y”": readable, begins with a verb
    CaseDelta delta;
    std::size_t bytes = 0;
    std::uint64_t number = 0;  ///< 1, 2, 3 …: never given twice in one history
};

/// What was done to a document, oldest first; steps at and behind `position` are undone. There is no
/// limit in number; above `maxBytes` the oldest steps go. A value: copies share the steps.
class History {
public:
    static constexpr std::size_t maxBytes = 200'000'000;

    History() = default;
    /// A history that was kept elsewhere; the first `position` steps are done.
    History(std::vector<EditStep> steps, std::size_t position);

    const std::vector<std::shared_ptr<const EditStep>>& steps() const { return m_steps; }
    /// Number of steps that are done.
    std::size_t position() const { return m_position; }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }
    /// Number of steps that were forgotten to keep within the memory limit.
    std::size_t forgotten() const { return m_forgotten; }

    /// Number of the step that was done last, 0 before the first: tells states of the document apart.
    std::uint64_t present() const { return m_position > 0 ? m_steps[m_position - 1]->number : m_bottom; }
    /// Number that the next step will get.
    std::uint64_t next() const { return m_next; }

    /// The document already is as after the step. Undone steps are dropped.
    void push(std::string name, CaseDelta delta);
    /// False if there is nothing to undo.
    bool undo(CaseDocument& document);
    bool redo(CaseDocument& document);
    /// Undoes or redoes until `position() == position` (at most the number of steps).
    void goTo(std::size_t position, CaseDocument& document);

private:
    void forgetOldest();

    std::vector<std::shared_ptr<const EditStep>> m_steps;
    std::size_t m_position = 0;
    std::size_t m_bytes = 0;
    std::size_t m_forgotten = 0;
    std::uint64_t m_bottom = 0;  ///< number of the last forgotten step
    std::uint64_t m_next = 1;
};

/// Gives things of `view` that have no place the one that they have in `shown`: what stands somewhere
/// keeps standing there when an edit that was made without knowing its place is done or undone. Things
/// that have a place in `other` are left alone: the step itself took it.
void keepPlaces(ViewState& view, const ViewState& shown, const ViewState& other = {});

/// Forgets the places of entities from row `entities` on, which an undone step had added.
void trimPlaces(ViewState& view, std::size_t entities);

}  // namespace throughline
