// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/card_image.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "core/base/image_header.h"

namespace throughline {
namespace {

constexpr int leastSide = 4;

/// Mean of up to two by two pixels, channel by channel.
std::uint32_t meanOf(const CardImage::Level& level, int x, int y)
{
    const int endX = std::min(x + 2, level.width);
    const int endY = std::min(y + 2, level.height);
    const auto count = static_cast<std::uint32_t>((endX - x) * (endY - y));
    std::uint32_t out = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        std::uint32_t sum = count / 2;
        for (int row = y; row < endY; ++row)
            for (int column = x; column < endX; ++column)
                sum += level.pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(level.width) + static_cast<std::size_t>(column)] >> shift & 0xFFU;
        out |= sum / count << shift;
    }
    return out;
}

CardImage::Level halved(const CardImage::Level& level)
{
    CardImage::Level half{.width = (level.width + 1) / 2, .height = (level.height + 1) / 2, .pixels = {}};
    half.pixels.reserve(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height));
    for (int y = 0; y < level.height; y += 2)
        for (int x = 0; x < level.width; x += 2)
            half.pixels.push_back(meanOf(level, x, y));
    return half;
}

bool isWhole(const CardImage& image)
{
    if (image.levels.empty())
        return false;
    const CardImage::Level& level = image.levels.front();
    return level.width > 0 && level.height > 0
        && level.pixels.size() == static_cast<std::size_t>(level.width) * static_cast<std::size_t>(level.height);
}

}  // namespace

const CardImage::Level& levelFor(const CardImage& image, double pixels)
{
    std::size_t chosen = 0;
    while (chosen + 1 < image.levels.size() && image.levels[chosen + 1].height >= pixels)
        ++chosen;
    return image.levels[chosen];
}

struct CardImages::Kept {
    struct Entry {
        std::weak_ptr<const std::string> bytes;  ///< gone: the address may be another file's by now
        std::shared_ptr<const CardImage> image;
    };
    std::mutex mutex;
    std::map<const std::string*, Entry> entries;
};

CardImages::CardImages(ImageDecoder decoder) : m_decoder(std::move(decoder)), m_kept(std::make_unique<Kept>()) {}
CardImages::~CardImages() = default;

std::shared_ptr<const CardImage> CardImages::of(const std::shared_ptr<const std::string>& bytes)
{
    if (!bytes || !m_decoder)
        return nullptr;
    // One after the other: two threads that want the same picture decode it once.
    const std::lock_guard lock(m_kept->mutex);
    std::erase_if(m_kept->entries, [](const auto& kept) { return kept.second.bytes.expired(); });
    const auto [kept, isNew] = m_kept->entries.try_emplace(bytes.get());
    if (!isNew)
        return kept->second.image;
    kept->second.bytes = bytes;
    const std::optional<ImageHeader> header = readImageHeader(*bytes);
    const std::shared_ptr<CardImage> image = header && isDecodable(*header) ? m_decoder(*bytes) : nullptr;
    if (!image || !isWhole(*image))
        return nullptr;
    image->levels.resize(1);
    while (std::min(image->levels.back().width, image->levels.back().height) > leastSide)
        image->levels.push_back(halved(image->levels.back()));
    kept->second.image = image;
    return image;
}

}  // namespace throughline
