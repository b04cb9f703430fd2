// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/raster/scene_raster.h"
#include "core/raster/sign_masks.h"
#include "core/raster/text_masks.h"
#include "core/scene/label_places.h"
#include "core/scene/picture.h"

namespace throughline::raster {

/// How much of a picture is drawn, by how large a card is on the screen.
enum class Detail : std::uint8_t {
    Overview,  ///< communities in the place of cards (`Picture::overview`)
    Dots,      ///< cards as bars in the colour of their kind, a few of them named
    Signs,     ///< cards with the sign of their kind, those that fit named
    Names,     ///< cards with their name in a size that can be read
    Full,      ///< as exported
};
/// `scale`: pixels of the window (not of the device) per scene unit.
Detail detailAt(double scale, const Picture& picture);

/// What is to be painted for one look at a picture.
struct FramePlan {
    Detail detail = Detail::Full;
    const DisplayList* list = nullptr;  ///< the picture's, or its overview's
    std::vector<Emphasis> emphasis;     ///< per hit of that list, or empty
    std::vector<std::uint32_t> shapes;
    std::vector<BoxAt> boxes;
    std::vector<MaskAt> masks;
};

struct FrameView {
    Transform transform;    ///< to pixels of the device
    double pixelRatio = 1;  ///< pixels of the device per pixel of the window
    Size size;              ///< pixels of the device
    std::span<const Emphasis> emphasis;
    const Overview* overview = nullptr;  ///< in place of the picture's; null: that
    bool isPart = false;    ///< the list holds only what is drawn over the rest, and has no overview
};

/// Chooses what is painted and makes texts and signs into masks, which it keeps. One thread at a time.
class FramePlanner {
public:
    FramePlanner(GlyphSource& source, TextMetrics metrics);

    /// `list`: the picture's own, or one in which some cards are under way. What is handed out is good
    /// until the next call.
    FramePlan plan(const Picture& picture, const DisplayList& list, const StyleSheet& sheet, const FrameView& view);

private:
    struct Look;

    void gather(Look& look);
    void clusterDiscs(Look& look);
    void shapesOf(Look& look);
    void leaveOutPassing(Look& look);
    void texts(Look& look);
    void text(Look& look, std::uint32_t index, double pixels, std::string_view words);
    bool isTitle(const Look& look, std::uint32_t index) const;
    void title(Look& look, std::uint32_t index, double pixels);
    void cardNames(Look& look);
    void cardName(Look& look, std::uint32_t card);
    void smallWords(Look& look);
    void bars(Look& look);
    void signs(Look& look);
    void cardLabels(Look& look);
    void communityLabels(Look& look);
    bool label(Look& look, LabelPlaces& places, const Rect& onScreen, std::string_view title, FontFace face, Colour ink);
    const std::vector<std::string>& linesOf(const PlanCard& card, std::uint32_t index, FontFace face, int width, std::size_t lines);

    TextMasks m_texts;
    SignMasks m_signs;
    TextMetrics m_metrics;
    /// A name broken into lines; of which, as another picture has another name at the same place.
    struct BrokenName {
        std::string name;
        std::vector<std::string> lines;
    };
    std::map<std::uint64_t, BrokenName> m_lines;
};

}  // namespace throughline::raster
