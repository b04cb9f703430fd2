// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace throughline {

/// What part of a page a piece of text is. Boilerplate (share and contact tails, navigation) and code
/// are kept in the text but not read for claims.
enum class BlockKind : std::uint8_t { Heading, Paragraph, ListItem, TableRow, Code, Boilerplate };

}  // namespace throughline
