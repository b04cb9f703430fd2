// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/workbench/action.h"

namespace throughline::test {

/// Makes up what a person might ask for next: all edits, imports of the given files, views, undo and
/// redo. Some of it is nonsense (rows that are gone, self-links). Equal seeds give equal sequences.
class RandomActions {
public:
    RandomActions(std::uint32_t seed, std::vector<std::string> files) : m_random(seed), m_files(std::move(files)) {}

    Action next(const CaseDocument& document, std::size_t steps);

private:
    std::size_t below(std::size_t n) { return n == 0 ? 0 : m_random() % n; }
    bool chance(std::size_t oneIn) { return below(oneIn) == 0; }
    /// One past the last row now and then.
    template <class Id, class T>
    Id anyOf(const ChunkedColumn<T>& table) { return idAt<Id>(below(table.size() + (chance(40) ? 1 : 0))); }
    EntityId entity(const CaseDocument& document) { return anyOf<EntityId>(document.threatCase.entities); }
    std::vector<EntityId> entities(const CaseDocument& document);
    std::string word();
    Claim claim(const CaseDocument& document);
    action::Rows rows(const CaseDocument& document);
    action::Rows deletedRows(const CaseDocument& document);
    NoteSubject subject(const CaseDocument& document);
    Action editOfThings(const CaseDocument& document);
    Action editOfClaims(const CaseDocument& document);
    Action editOfLinks(const CaseDocument& document);
    Action editOfOwnWords(const CaseDocument& document);
    Action editOfRest(const CaseDocument& document);
    Action change(const CaseDocument& document);
    Action look(const CaseDocument& document);
    Action randomDrawing(const CaseDocument& document);

    std::mt19937 m_random;
    std::vector<std::string> m_files;
};

}  // namespace throughline::test
