// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/reporter.h"
#include "core/workbench/workbench.h"

namespace CLI {
class App;
}

namespace throughline {

/// What every command that reads reports is asked.
struct InputOptions {
    std::vector<std::string> files;
    std::string report = "text";
    std::string lexicon;  ///< folder of own tables; empty = the person's data folder
    std::string names;    ///< whose names things go by, as `nameChoiceOf` has it; empty = as the case says
};

/// Declares FILE..., --report and --lexicon.
void addInputOptions(CLI::App& command, InputOptions& options);
/// Declares --names, for commands that show names.
void addNamesOption(CLI::App& command, InputOptions& options);

/// A command on a case: the files, read; where to report; when to stop. All files make one case.
class OpenCase {
public:
    OpenCase(InputOptions options, std::stop_token stop, TextMetrics metrics = plainTextMetrics(), ImageDecoder decoder = {});

    /// Reads the files and tells the diagnostics. False if nothing could be read.
    bool read();
    /// Puts on the names that were asked for; to be called when all is read. False if that failed (it was told).
    bool putNames();
    /// prepare + run + commit, without the picture. Errors are told.
    Changes run(const Action& action);

    const WorkbenchState& state() const { return m_workbench.state(); }
    Reporter& reporter() { return m_reporter; }
    Job job() const { return {.stop = m_stop, .progress = {}}; }
    /// `exitFailed` if one of several files could not be read, although the command did its work.
    int exitStatus() const { return m_allRead ? exitDone : exitFailed; }

private:
    InputOptions m_options;
    std::stop_token m_stop;
    Reporter m_reporter;
    Workbench m_workbench;
    bool m_allRead = false;
};

}  // namespace throughline
