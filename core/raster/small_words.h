// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/raster/scene_raster.h"
#include "core/scene/picture.h"

namespace throughline::raster {

/// Em of what can still be read where names are drawn larger than life, pixels of the window.
inline constexpr double leastRead = 5.5;

/// Small boxes of words (numbers of hidden things, tags of drafts): which are large enough for their words.
struct Pills {
    std::vector<std::uint32_t> texts;   ///< of pills that can be read, ascending
    std::vector<std::uint32_t> shapes;  ///< pills that cannot, ascending: an empty one would say something else
};
/// `least`: em of what can still be read, scene units. A pill that holds a sign too is among neither.
Pills pillsIn(const DisplayList& list, const DisplayParts& parts, double least);

/// Words in the place of those that are too small here, and lines in the place of those that have no room for any.
struct SmallWords {
    struct Word {
        std::string words;
        FontFace face = FontFace::Regular;
        double size = 0;  ///< em, pixels of the device
        Point at;         ///< on the base line, pixels of the device
        double align = 0;
        StyleId ink = StyleId::TextStrong;
        HitIndex hit = noHit;
    };
    struct Line {
        Rect box;  ///< pixels of the device
        StyleId ink = StyleId::TextStrong;
        HitIndex hit = noHit;
    };
    std::vector<Word> words;
    std::vector<Line> lines;
    std::vector<std::uint32_t> emptyPlates;  ///< shapes of plates that have no room for a word, ascending
};

struct SmallView {
    Transform transform;    ///< to pixels of the device
    double pixelRatio = 1;  ///< pixels of the device per pixel of the window
};

/// What a plate too small for its own words says: "contested", "denied". Of a plate of this picture.
std::string_view plateWord(const Picture& picture, HitIndex hit);
/// A plate says that something is contested or denied: those of cards, whose own words give way to the name, and `areOfLines`
/// those of lines. `shapes`: those drawn.
void addPlateWords(SmallWords& into, const Picture& picture, const DisplayList& list, const std::vector<std::uint32_t>& shapes,
                   const TextMetrics& metrics, const SmallView& view, bool areOfLines);
/// A note of the author says how it begins.
void addPaperWords(SmallWords& into, const Picture& picture, const DisplayList& list, const std::vector<std::uint32_t>& shapes,
                   const TextMetrics& metrics, const SmallView& view);

}  // namespace throughline::raster
