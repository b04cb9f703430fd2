// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reporter.h"

#include <algorithm>
#include <cstdio>

#include "core/base/printable.h"
#include "core/workbench/answers_json.h"

namespace throughline {
namespace {

void line(const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); }

Diagnostic asDiagnostic(const Error& error)
{
    std::string message(errorSentence(error.code));
    if (!error.message.empty())
        message += " (" + error.message + ")";
    return {.severity = Severity::Error, .code = std::string(errorName(error.code)), .file = {}, .where = error.where,
            .message = std::move(message)};
}

}  // namespace

Reporter::~Reporter()
{
    if (m_style == ReportStyle::Json)
        line(reportJson(m_written, m_diagnostics));
}

void Reporter::tell(const std::vector<Diagnostic>& diagnostics)
{
    if (m_style == ReportStyle::Json) {
        m_diagnostics.insert(m_diagnostics.end(), diagnostics.begin(), diagnostics.end());
        return;
    }
    // Errors first, so that the limit never hides one behind remarks.
    std::vector<const Diagnostic*> order;
    for (const Diagnostic& diagnostic : diagnostics)
        order.push_back(&diagnostic);
    std::stable_sort(order.begin(), order.end(),
                     [](const Diagnostic* a, const Diagnostic* b) { return a->severity > b->severity; });
    for (std::size_t i = 0; i < std::min(order.size(), maxLines); ++i)
        line(printable(describe(*order[i])));
    if (order.size() > maxLines)
        line("… and " + std::to_string(order.size() - maxLines) + " more; --report json gives all");
}

void Reporter::tell(const Error& error)
{
    if (m_style == ReportStyle::Json)
        m_diagnostics.push_back(asDiagnostic(error));
    else
        line("throughline: " + printable(describe(error)));
}

void Reporter::wrote(const std::string& file)
{
    m_written.push_back(file);
    if (m_style == ReportStyle::Text)
        line("wrote " + printable(file));
}

}  // namespace throughline
