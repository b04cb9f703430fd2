// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/edit/edit_case.h"
#include "tests/support/catch.h"
#include "tests/support/graph_text.h"

namespace throughline::test {

inline CaseDocument documentOf(std::string_view text) { return {.threatCase = caseFromText(text)}; }

/// Does an edit that must work; gives what it came to.
inline Edited done(const CaseDocument& document, const action::Edit& edit)
{
    Result<Edited> edited = editCase(document, edit);
    INFO((edited ? std::string() : describe(edited.error())));
    REQUIRE(edited);
    return *std::move(edited);
}

/// The message of an edit that must not work.
inline std::string refusal(const CaseDocument& document, const action::Edit& edit)
{
    const Result<Edited> edited = editCase(document, edit);
    REQUIRE_FALSE(edited);
    return std::string(errorName(edited.error().code)) + ": " + edited.error().message;
}

inline EntityId find(const CaseDocument& document, std::string_view name) { return entityNamed(document.threatCase, name); }

}  // namespace throughline::test
