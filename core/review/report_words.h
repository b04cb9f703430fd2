// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/utf8.h"
#include "core/model/report.h"
#include "core/review/readable_text.h"

namespace throughline {

/// The words of one report at places of its stored text, as people read them: without tags and
/// mark-up. Made once for many places; the report must outlive it.
class ReportWords {
public:
    explicit ReportWords(const Report& report);
    /// Empty for a report without text.
    std::string at(TextSpan span);

private:
    const Report& m_report;
    CodePointIndex m_index;
    std::optional<ReadableText> m_readable;  ///< made when first words with mark-up in them are asked for
    CodePointIndex m_readableIndex;
};

}  // namespace throughline
