// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/case_delta.h"

namespace throughline {

enum class DeltaDirection { Forward, Backward };

/// What a delta makes of a document, as bytes: rows that change, rows that are added (or how many go,
/// backward) and what changes beside the tables. Only the images of one side are in it; the other side
/// is the document that it is applied to. Equal deltas give equal bytes.
std::string encodeDelta(const CaseDelta& delta, DeltaDirection direction = DeltaDirection::Forward);

/// The document after what `bytes` say was done to it. The document must be the one that the delta
/// began with. Errors: Malformed (damaged, of a newer version, made for another document, ids that
/// do not exist); time and memory stay within a small multiple of the bytes and the document.
Result<CaseDocument> applyEncoded(CaseDocument document, std::string_view bytes);

}  // namespace throughline
