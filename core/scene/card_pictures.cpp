// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/card_pictures.h"

#include <algorithm>
#include <cmath>

#include "core/scene/card_style.h"

namespace throughline {
namespace {

constexpr double nameSize = 10;

/// Largest room of the image's shape in a width and a height.
Size fitted(const CardImage& image, double width, double height)
{
    const double scale = std::min(width / image.width(), height / image.height());
    return {image.width() * scale, image.height() * scale};
}

/// The slot keeps its height on halves of a unit, as all sizes of cards are.
double halves(double height) { return std::ceil(height * 2) / 2; }

void drawBroken(DisplayListBuilder& builder, const CardPicture& picture, const Rect& slot, HitIndex hit)
{
    builder.roundRect(slot, 3, StyleId::LegendFrame, hit);
    const std::string name = elided(builder.metrics(), FontFace::Regular, nameSize, picture.fileName, slot.width * 0.6);
    builder.text({slot.centre().x, slot.centre().y + nameSize * 0.36}, nameSize, FontFace::Regular, StyleId::TextQuiet, name + " cannot be shown", hit,
                 TextAlign::Centre, slot.width - 8);
}

}  // namespace

namespace card_style {

double pictureSlot(const PlanCard& card)
{
    if (!card.picture)
        return 0;
    const double height = card.picture->image ? fitted(*card.picture->image, cardWidth - 2 * pictureMargin, pictureHeight).height : brokenPicture;
    return halves(std::max(height, leastPicture)) + pictureMargin;
}

}  // namespace card_style

using namespace card_style;

void makeImages(PicturePlan& plan, CardImages* images)
{
    for (PlanCard& card : plan.cards)
        if (card.picture && images) {
            auto picture = std::make_shared<CardPicture>(*card.picture);
            picture->image = images->of(picture->bytes);
            card.picture = std::move(picture);
        }
}

Rect drawCardPicture(DisplayListBuilder& builder, const PlanCard& card, const Rect& front, double words, HitIndex hit)
{
    const double slot = std::min(front.height - words, pictureSlot(card)) - pictureMargin;
    if (!card.picture || slot < leastPicture)
        return front;
    const Rect room{front.x + pictureMargin, front.y + pictureMargin, front.width - 2 * pictureMargin, slot};
    if (card.picture->image) {
        const Size size = fitted(*card.picture->image, room.width, room.height);
        builder.image({room.centre().x - size.width / 2, room.centre().y - size.height / 2, size.width, size.height}, card.picture->image,
                      card.picture->words, hit);
    } else {
        drawBroken(builder, *card.picture, room, hit);
    }
    const double taken = slot + pictureMargin;
    return {front.x, front.y + taken, front.width, front.height - taken};
}

}  // namespace throughline
