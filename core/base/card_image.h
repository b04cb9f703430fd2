// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace throughline {

/// A picture as it is drawn: pixels, and nothing of the file that they came from, so that no place or name written
/// into a photo leaves with a page. Immutable once made, shared between pictures and threads.
struct CardImage {
    /// Rows from the top, left to right: 0xAARRGGBB, colours times alpha.
    struct Level {
        int width = 0;
        int height = 0;
        std::vector<std::uint32_t> pixels;
    };
    std::vector<Level> levels;  ///< never empty; each half as large as the one before, down to a few pixels
    std::string png;            ///< the first level, for files that hold files

    int width() const { return levels.front().width; }
    int height() const { return levels.front().height; }
};

/// The level to draw at a height of so many pixels: the smallest that is not enlarged, else the largest.
const CardImage::Level& levelFor(const CardImage& image, double pixels);

/// Most pixels that are kept of a picture: enough for a card on paper at some 400 dots per inch.
inline constexpr int mostImageWidth = 656;
inline constexpr int mostImageHeight = 192;

/// Decodes PNG and JPEG for core, which has no decoder: upright, scaled down to `mostImageWidth` by `mostImageHeight` at
/// most, the first level alone; null if it cannot. Called from any thread, with bytes whose header was looked at.
using ImageDecoder = std::function<std::shared_ptr<CardImage>(const std::string& bytes)>;

/// Pictures that were decoded, each once. Thread-safe.
class CardImages {
public:
    explicit CardImages(ImageDecoder decoder);
    ~CardImages();

    /// Null if the bytes are no picture, claim to be too large, or cannot be decoded.
    std::shared_ptr<const CardImage> of(const std::shared_ptr<const std::string>& bytes);

private:
    struct Kept;

    ImageDecoder m_decoder;
    std::unique_ptr<Kept> m_kept;
};

}  // namespace throughline
