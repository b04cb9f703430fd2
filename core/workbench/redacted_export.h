// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/casefile/casefile.h"
#include "core/withhold/redaction.h"
#include "core/workbench/outcome.h"
#include "core/workbench/page_check.h"
#include "core/workbench/snapshot.h"

namespace throughline::workbench {

/// The page of the redacted case, drawn of it alone. Errors: as `ComposePage`; Unsupported while a comparison is open.
Task composeRedacted(const Snapshot& snapshot, const action::ComposePage& action);

/// Pages of a picture and the same in words. Errors: as `composePages`.
Result<PageInWords> pageInWords(const PageSource& source, const BriefingOptions& options, const TextMetrics& metrics, const Job& job);
/// For the log: "Marking raised by hand from TLP:GREEN to TLP:RED: …"; empty if `options` do not raise it.
std::string raisedText(const Marking& computed, const BriefingOptions& options);

/// Bytes of a product: of the case that goes, or of `plain`, the same without any words.
using MakeBytes = std::function<std::string(const CaseDocument* plain)>;

/// Writes the bytes if nothing that was withheld is in them. Errors: FileUnwritable; Withheld where something is.
Status writeChecked(const std::string& path, const RedactedCase* redacted, const MakeBytes& make);
/// The same for a casefile, which is made under another name beside `path` first.
Status writeCheckedCasefile(const std::string& path, const CaseDocument& document, const RedactedCase* redacted, const WriteOptions& options, const Job& job);

/// What was withheld from a product, a row each, at most 1,000, and their number.
std::vector<Diagnostic> withheldLog(const RedactedCase& redacted, const std::string& product);

}  // namespace throughline::workbench
