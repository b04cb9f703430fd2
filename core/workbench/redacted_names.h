// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/withhold/anonymise.h"
#include "core/withhold/redaction.h"

// What the window shows of a redaction before it is done: the names that things go under (`allPseudonyms`).
