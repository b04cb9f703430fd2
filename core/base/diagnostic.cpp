// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

namespace throughline {

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return "error";
}

std::string describe(const Diagnostic& diagnostic)
{
    std::string text;
    for (const std::string* part : {&diagnostic.file, &diagnostic.where})
        if (!part->empty())
            text += *part + ": ";
    text += severityName(diagnostic.severity);
    text += ": " + diagnostic.message;
    if (!diagnostic.code.empty())
        text += " [" + diagnostic.code + "]";
    return text;
}

}  // namespace throughline
