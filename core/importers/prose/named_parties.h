// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/prose/document.h"

namespace throughline::prose {

/// Does the mention show a body, person, place, tool or flaw that belongs to the incident even where
/// no relation of it was read? Not what a sentence denies, advises or only uses as an adjective.
bool isNamedParty(const Document& document, const Mention& mention);

}  // namespace throughline::prose
