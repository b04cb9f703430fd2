// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/result.h"

namespace throughline {

enum class ReportStyle { Text, Json };

/// Tells on stderr what happened. As text at once, line by line; as JSON
/// (docs/cli/report.schema.json) everything in one line at the end of the command.
class Reporter {
public:
    explicit Reporter(ReportStyle style) : m_style(style) {}
    ~Reporter();
    Reporter(const Reporter&) = delete;
    Reporter& operator=(const Reporter&) = delete;

    /// As text at most `maxLines` lines, then how many more there are.
    void tell(const std::vector<Diagnostic>& diagnostics);
    void tell(const Error& error);
    void wrote(const std::string& file);

    static constexpr std::size_t maxLines = 100;

private:
    ReportStyle m_style;
    std::vector<Diagnostic> m_diagnostics;
    std::vector<std::string> m_written;
};

}  // namespace throughline
