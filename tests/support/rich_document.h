// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/case_document.h"

namespace throughline::test {

/// A sound document with `rows` rows in every table (at least 2) and something in every field, told by
/// walking `visitFields`: a field that is added later is filled, too. Texts hold quotes, control and
/// wide characters. Two saved views, places in two layouts, notes and attachments, a house with a logo.
CaseDocument richDocument(std::size_t rows = 7);

}  // namespace throughline::test
