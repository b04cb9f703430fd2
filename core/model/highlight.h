// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline {

/// A colour that an analyst gives to things, for finding them again; it never means anything by
/// itself. The theme chooses the shade. Written to casefiles as a number: append only.
enum class Highlight { None, Blue, Teal, Olive, Amber, Rust, Plum, Slate };

}  // namespace throughline
