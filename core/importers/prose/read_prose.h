// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/importers/prose/source_text.h"
#include "core/model/threat_case.h"

namespace throughline::prose {

/// Reads a report in prose: text -> observables -> names -> statements with speakers, hedges and
/// denials -> incidents. Everything is a draft. `stored` is the text as kept (spans count its code
/// points), `plain` the same without mark-up.
/// A text in which nobody attacks anybody gives its report alone, with a diagnostic.
/// Errors: Cancelled, Empty, Malformed (a lexicon), Internal.
Result<ParsedReport> readProse(std::string_view stored, PlainText plain, const SourceFile& source, const Job& job);

}  // namespace throughline::prose
