// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/scene/page_set.h"
#include "core/withhold/redaction.h"

namespace throughline {

struct Brief;

/// Pages, and the same in words.
struct PageInWords {
    std::shared_ptr<const PageSet> set;
    std::shared_ptr<const Brief> brief;
    Marking computed;  ///< of what is visible, before anybody raised it
};

/// For the file that is made of a page of a redacted case.
struct PageCheck {
    std::shared_ptr<const RedactedCase> redacted;  ///< never null
    /// The same page of the case without any words: what it says, every page says.
    std::function<Result<PageInWords>()> plainPage;
};

/// Makes a picture file of a page.
using PaintPage = std::function<Result<std::string>(const PageInWords& page)>;

/// Is nothing in the bytes, or in the file's own name, that was to be withheld? `paint` made the bytes; it is asked again for the
/// page without words where something is found. Errors: Withheld; of `paint`.
Status checkPageFile(const PageCheck& check, std::string_view bytes, const std::string& path, const PaintPage& paint);

}  // namespace throughline
