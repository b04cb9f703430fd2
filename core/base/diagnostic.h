// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace throughline {

enum class Severity { Info, Warning, Error };
std::string_view severityName(Severity severity);

/// One thing that was odd in an input, found next to the good data. `code` is a stable
/// kebab-case word ("dangling-reference"), `file` the input's name as the user gave it,
/// `where` the place in it ("objects[12].labels", "line 3"), `message` what it was and
/// what was done about it.
struct Diagnostic {
    Severity severity = Severity::Warning;
    std::string code;
    std::string file;
    std::string where;
    std::string message;

    bool operator==(const Diagnostic&) const = default;
};

/// "file: where: severity: message [code]", parts that are empty left out.
std::string describe(const Diagnostic& diagnostic);

}  // namespace throughline
