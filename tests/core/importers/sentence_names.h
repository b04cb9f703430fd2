// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/threat_case.h"
#include "tests/core/importers/sentence_table.h"

namespace throughline::test {

/// Words of a name as the measure compares them: case, articles, possessives and defanging do not
/// count, nor does a bracket that only says "(government)".
std::vector<std::string> nameWords(std::string_view name);

/// Finds which entities of a report a name of the table can mean.
class NameFinder {
public:
    explicit NameFinder(const ParsedReport& report);

    /// One of the names fits the entity. A name that an entity has exactly fits no other of its kind.
    bool fits(const Choice& names, EntityId entity) const;
    bool fits(const std::string& name, EntityId entity) const;

private:
    enum class Fit { None, Held, Same };
    Fit fitOf(const std::string& name, std::size_t row) const;

    const ParsedReport& m_report;
    std::vector<std::vector<std::vector<std::string>>> m_names;  ///< by entity: words of each name
};

}  // namespace throughline::test
