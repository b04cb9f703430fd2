// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/journal_keeper.h"

#include <utility>

namespace throughline::workbench {
namespace {

std::shared_ptr<const CaseDelta> deltaOf(const std::shared_ptr<const EditStep>& step) { return {step, &step->delta}; }

}  // namespace

JournalKeeper::~JournalKeeper()
{
    if (m_hasBegun && !m_isModified)
        m_journal.begin({});
}

void JournalKeeper::note(const WorkbenchState& state)
{
    if (!m_hasBegun || m_caseNumber != state.file.caseNumber)
        begin(state);
    if (!notePushes(state.history))
        noteWalk(state.history);
    noteSettled(state.document());
    if (m_saves != state.file.saves)
        noteSaved(state);
    m_isModified = state.isModified();
}

void JournalKeeper::begin(const WorkbenchState& state)
{
    m_hasBegun = true;
    m_caseNumber = state.file.caseNumber;
    m_saves = state.file.saves;
    m_next = state.history.next();
    m_position = state.history.forgotten() + state.history.position();
    m_mirror = state.document();
    if (state.file.held)
        m_journal.adopt(*state.file.held);
    else  // what is not in the file as it stands is written beside the journal as a whole
        m_journal.begin({.path = state.file.path, .stamp = state.isModified() ? FileStamp() : state.file.stamp,
                         .document = m_mirror});
}

bool JournalKeeper::notePushes(const History& history)
{
    const auto& steps = history.steps();
    std::size_t first = steps.size();
    while (first > 0 && steps[first - 1]->number >= m_next)
        --first;
    for (std::size_t i = first; i < steps.size(); ++i) {
        applyForward(m_mirror, steps[i]->delta);
        m_journal.step(steps[i]->name, deltaOf(steps[i]));
    }
    if (first == steps.size())
        return false;
    m_next = history.next();
    m_position = history.forgotten() + history.position();
    return true;
}

void JournalKeeper::noteWalk(const History& history)
{
    const std::size_t goal = history.forgotten() + history.position();
    for (; m_position > goal; --m_position) {
        const auto& step = history.steps()[m_position - 1 - history.forgotten()];
        applyBackward(m_mirror, step->delta);
        m_journal.undo(step->name, deltaOf(step));
    }
    for (; m_position < goal; ++m_position) {
        const auto& step = history.steps()[m_position - history.forgotten()];
        applyForward(m_mirror, step->delta);
        m_journal.redo(step->name, deltaOf(step));
    }
}

void JournalKeeper::noteSettled(const CaseDocument& document)
{
    CaseDelta delta = deltaBetween(m_mirror, document);
    if (delta.empty())
        return;
    m_journal.view(std::make_shared<const CaseDelta>(std::move(delta)));
    m_mirror = document;
}

void JournalKeeper::noteSaved(const WorkbenchState& state)
{
    m_saves = state.file.saves;
    if (state.isModified()) {
        m_journal.saved({.path = state.file.path, .stamp = state.file.stamp, .isPresent = false});
        return;
    }
    // The journal begins anew with what was written; places that settled since are noted on top.
    m_journal.begin({.path = state.file.path, .stamp = state.file.stamp, .document = *state.file.onDisk});
    m_mirror = *state.file.onDisk;
    noteSettled(state.document());
}

}  // namespace throughline::workbench
