// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/threat_case.h"

namespace throughline::test {

/// The founding incident by hand, as a reader should give it: an unnamed group with two contested
/// sponsors, four means, three kinds of relays, counted and named targets (A), and a
/// counter-accusation answering it (B). One report without text; spans tell sentences apart.
ThreatCase foundingCase();

}  // namespace throughline::test
