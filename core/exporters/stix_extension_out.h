// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/exporters/stix_frame.h"

namespace throughline {

/// Definition of our extension, with the identity that defines it in front.
std::vector<StixJson> stixExtensionDefinition();
/// The whole case in objects of type "throughline-case": the frame first, then the rows of each table in
/// parts of equal marking, so that who drops what is marked drops the rows too.
/// `objects` are the plain ones of the bundle: rows note which version of them they equal.
std::vector<StixJson> stixExtensionParts(StixFrame& frame, const std::vector<StixJson>& objects);

}  // namespace throughline
