// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/page_banner.h"

#include <algorithm>

namespace throughline {
namespace {

StyleId bannerStyle(Tlp tlp)
{
    switch (tlp) {
    case Tlp::NotStated: return StyleId::TextBannerNone;
    case Tlp::Clear: return StyleId::TextBannerClear;
    case Tlp::Green: return StyleId::TextBannerGreen;
    case Tlp::Amber:
    case Tlp::AmberStrict: return StyleId::TextBannerAmber;
    case Tlp::Red: return StyleId::TextBannerRed;
    }
    return StyleId::TextBannerNone;
}

}  // namespace

double pointsPerUnit(double pageWidth, double paperWidthMm)
{
    constexpr double onScreen = 0.75;  // 96 units per inch
    return paperWidthMm > 0 ? paperWidthMm / 25.4 * 72 / pageWidth : onScreen;
}

double bannerSize(double pointsPerUnit)
{
    constexpr double leastPoints = 12;  // TLP 2.0: at least 12 point type
    constexpr double leastSize = 14;
    return std::max(leastSize, leastPoints / pointsPerUnit);
}

void drawBanner(DisplayListBuilder& builder, const Rect& box, double size, const Marking& marking, const std::string& second)
{
    builder.roundRect(box, 0, StyleId::Banner);
    std::string text(tlpText(marking.tlp));
    if (marking.pap != Pap::NotStated)
        text.append("   ").append(papText(marking.pap));
    const double right = box.right() - pageMargin;
    builder.text({right, box.y + size * 1.36}, size, FontFace::SemiBold, bannerStyle(marking.tlp), text, noHit, TextAlign::Right);
    builder.text({right, box.y + size * 2.66}, size, FontFace::Regular, StyleId::TextBannerNone, second, noHit, TextAlign::Right,
                 box.width - 2 * pageMargin);
}

double smallestText(const DisplayList& list, double usual)
{
    for (const float size : list.texts.size)
        usual = std::min(usual, static_cast<double>(size));
    return usual;
}

double widthForPoints(const DisplayList& list, const BriefingOptions& options)
{
    constexpr double slack = 1.002;  // rounding of painters
    return options.paperWidthMm / 25.4 * 72 * smallestText(list) / (options.leastPoints * slack);
}

Status raiseMarking(Marking& marking, Tlp raiseTo)
{
    if (raiseTo == Tlp::NotStated)
        return ok();
    if (raiseTo < capLevel(marking.tlp))
        return Error{ErrorCode::MarkingTooLow,
                     std::string(tlpText(raiseTo)).append(" asked for, but what is shown is ")
                         .append(tlpText(marking.tlp))
                         .append(marking.tlp == Tlp::NotStated ? " (counts as TLP:AMBER+STRICT: choose that or TLP:RED)" : ""),
                     ""};
    marking.tlp = raiseTo;
    return ok();
}

}  // namespace throughline
