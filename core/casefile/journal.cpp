// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/journal.h"

#include <utility>

#include "core/casefile/journal_writer.h"

namespace throughline {
namespace {

/// A journal lives in real time; nothing of it goes into a product.
std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Journal::Journal(std::string recoveryFolder, JournalOptions options)
    : m_writer(std::make_unique<Writer>(std::move(recoveryFolder), std::move(options)))
{
}

Journal::~Journal() = default;

void Journal::begin(JournalBase base)
{
    m_stepsBefore = m_stepsBehind = 0;
    m_writer->put(Writer::Begin{std::move(base)});
}

void Journal::adopt(HeldJournal held)
{
    m_stepsBefore = held.stepsBefore;
    m_stepsBehind = held.stepsBehind;
    m_writer->put(Writer::Adopt{std::move(held)});
}

void Journal::add(JournalKind kind, std::string name, std::shared_ptr<const CaseDelta> delta, DeltaDirection direction)
{
    m_writer->put(Writer::Append{.kind = kind, .timeMs = nowMs(), .name = std::move(name), .delta = std::move(delta),
                                 .direction = direction, .mark = {}});
}

void Journal::step(std::string name, std::shared_ptr<const CaseDelta> delta)
{
    ++m_stepsBefore;
    m_stepsBehind = 0;
    add(JournalKind::Step, std::move(name), std::move(delta), DeltaDirection::Forward);
}

void Journal::undo(std::string name, std::shared_ptr<const CaseDelta> delta)
{
    const bool isKnown = m_stepsBefore > 0;
    m_stepsBefore -= isKnown ? 1 : 0;
    ++m_stepsBehind;
    add(JournalKind::Undo, std::move(name), isKnown ? nullptr : std::move(delta), DeltaDirection::Backward);
}

void Journal::redo(std::string name, std::shared_ptr<const CaseDelta> delta)
{
    if (m_stepsBehind == 0)  // from before the journal: to it, a step like any other
        return step(std::move(name), std::move(delta));
    --m_stepsBehind;
    ++m_stepsBefore;
    add(JournalKind::Redo, std::move(name), nullptr, DeltaDirection::Forward);
}

void Journal::view(std::shared_ptr<const CaseDelta> delta)
{
    add(JournalKind::View, {}, std::move(delta), DeltaDirection::Forward);
}

void Journal::saved(const SavedMark& mark)
{
    m_writer->put(Writer::Append{.kind = JournalKind::Saved, .timeMs = nowMs(), .name = {}, .delta = nullptr,
                                 .direction = DeltaDirection::Forward, .mark = mark});
}

std::uint64_t Journal::added() const { return m_writer->added(); }
std::uint64_t Journal::durable() const { return m_writer->durable(); }
bool Journal::flush(std::chrono::milliseconds patience) { return m_writer->flush(patience); }
std::optional<Error> Journal::problem() const { return m_writer->problem(); }

}  // namespace throughline
