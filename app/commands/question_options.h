// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/commands/open_case.h"

namespace throughline {

/// What the commands that ask a question have in common.
struct QuestionOptions {
    InputOptions input;
    Question question;
    std::string lensFile;
    bool json = false;
};

/// Declares --without-source, --lens, --avoid, --carry, --names, --cross-incidents and --json.
void addQuestionOptions(CLI::App& command, QuestionOptions& options, const char* schema);

/// Reads the files, puts on the lens and asks; false if that failed (it was told).
bool askCase(OpenCase& opened, const QuestionOptions& options);

}  // namespace throughline
