// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"

namespace throughline {

/// Collects what was odd. Of each code only the first `maxPerCode` are kept one by one, the rest are
/// counted: a broken file of a million objects gives a list that a person can read.
class DiagnosticList {
public:
    static constexpr std::size_t maxPerCode = 50;

    void add(Severity severity, const std::string& code, std::string where, std::string message)
    {
        if (wants(code))
            m_rows.push_back({severity, code, {}, std::move(where), std::move(message)});
    }
    void info(const std::string& code, std::string where, std::string message)
    {
        add(Severity::Info, code, std::move(where), std::move(message));
    }
    void warn(const std::string& code, std::string where, std::string message)
    {
        add(Severity::Warning, code, std::move(where), std::move(message));
    }
    void error(const std::string& code, std::string where, std::string message)
    {
        add(Severity::Error, code, std::move(where), std::move(message));
    }
    /// False if a further row of this code would only be counted: its place need not be worked out.
    bool hasRoomFor(const std::string& code) const
    {
        const auto known = m_counts.find(code);
        return known == m_counts.end() || known->second < maxPerCode;
    }
    bool empty() const { return m_rows.empty(); }

    /// The rows in the order they came, then one row for each code that had more.
    std::vector<Diagnostic> take() &&
    {
        for (const auto& [code, count] : m_counts)
            if (count > maxPerCode)
                m_rows.push_back({Severity::Warning, code, {}, {},
                                  std::to_string(count - maxPerCode) + " more of this kind are not listed"});
        return std::move(m_rows);
    }

private:
    /// Counts one more; false when it need not be listed.
    bool wants(const std::string& code) { return ++m_counts[code] <= maxPerCode; }

    std::vector<Diagnostic> m_rows;
    std::map<std::string, std::size_t> m_counts;
};

}  // namespace throughline
