// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/case_document.h"

namespace throughline::test {

/// What is wrong with a document; empty if nothing is. Checked: every id points to a row, STIX ids are
/// there and unique, what went along is deleted, no relationship stands whose claims are all gone, no
/// accepted link joins a thing with itself, tags are sorted, the view names only known things.
std::string unsoundness(const CaseDocument& document);

}  // namespace throughline::test
