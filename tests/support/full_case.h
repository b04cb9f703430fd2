// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/case_document.h"

namespace throughline::test {

/// A small made-up case in which every field of every table has a value of its own somewhere, with views,
/// places and rows that are deleted.
CaseDocument fullCase();

}  // namespace throughline::test
