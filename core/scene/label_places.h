// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/geometry.h"

namespace throughline {

/// Finds room for labels one after the other, the most important first: a label that would touch
/// another, or a sign that has one, is left out. Pixels of the window; cells of 4 by 4 pixels keep it
/// linear in the labels.
class LabelPlaces {
public:
    explicit LabelPlaces(Size window);

    /// Takes the room of something that labels keep off.
    void occupy(const Rect& box);
    /// Room for a label of this size at a sign: right of it, left, above or below; inside the window.
    std::optional<Rect> place(const Rect& sign, Size label);

private:
    bool isFree(const Rect& box) const;

    int m_columns;
    int m_rows;
    std::vector<std::uint8_t> m_taken;
};

}  // namespace throughline
