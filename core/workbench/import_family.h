// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbench/outcome.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// Reads, parses and merges on the task's thread; progress runs evenly over the files. A file that
/// cannot be read becomes an error diagnostic beside the others. Casefiles are told by their content: the first one
/// becomes the document of an empty case as it is, views included; all else is merged. Errors: Cancelled (nothing is
/// kept); the first file's error if no file can be read.
Task prepare(const Snapshot& snapshot, const action::ImportFiles& action);
/// Errors: NotFound if no such sample is compiled in.
Task prepare(const Snapshot& snapshot, const action::OpenSample& action);

/// Takes the merged case; merges again if the case has changed since the task began. Diagnostics of
/// an earlier reading of the same files are replaced.
void apply(WorkbenchState& state, outcome::FilesImported outcome, Changes& changes);

/// A failed file as a line of the problems list; `where` without the file's name before it.
Diagnostic importFailure(const std::string& file, const Error& error);

}  // namespace throughline::workbench
