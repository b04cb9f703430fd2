// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/review/readable_text.h"
#include "core/model/report.h"

namespace throughline::edit {

/// The words at places of a report, as people read them: without the tags between them.
class PlaceWords {
public:
    /// `report` must have text and outlive this.
    explicit PlaceWords(const Report& report);

    /// Does the place lie within the text?
    bool has(TextSpan span) const { return span.end <= m_size && !span.isEmpty(); }
    std::string at(TextSpan span) const;

private:
    ReadableText m_readable;
    std::size_t m_size = 0;  ///< code points of the stored text
};

}  // namespace throughline::edit
