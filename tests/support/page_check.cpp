// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_check.h"

#include <algorithm>
#include <cstdio>

#include "core/scene/cubic.h"
#include "core/scene/page_banner.h"
#include "tests/support/picture_check.h"

namespace throughline::test {
namespace {

std::string quoted(const DisplayList& page, std::size_t text) { return "\"" + page.texts.text[text] + "\""; }

/// Boxes of texts hold the room of accents and descenders too.
Rect ink(const DisplayList& page, std::size_t text) { return page.textBox(text).grown(-1.5); }

bool isInside(std::span<const Point> outline, Point p)
{
    bool is = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        if ((outline[i].y > p.y) != (outline[j].y > p.y)
            && p.x < (outline[j].x - outline[i].x) * (p.y - outline[i].y) / (outline[j].y - outline[i].y) + outline[i].x)
            is = !is;
    return is;
}

Colour over(Colour below, Colour above)
{
    const auto mixed = [&](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>((a * (255 - above.alpha) + b * above.alpha) / 255); };
    return {mixed(below.red, above.red), mixed(below.green, above.green), mixed(below.blue, above.blue), 255};
}

/// What is seen at a point below all texts, but for lines.
Colour groundAt(const DisplayList& page, Point at, const StyleSheet& sheet)
{
    Colour ground = styleOf(sheet, StyleId::Page).fill;
    for (const std::uint32_t i : page.within({at.x, at.y, 0.1, 0.1}).shapes) {
        const bool isFilled = page.shapes.kind[i] == ShapeKind::RoundRect || page.shapes.kind[i] == ShapeKind::Polygon;
        if (!isFilled || !page.shapes.box[i].contains(at) || (page.shapes.kind[i] == ShapeKind::Polygon && !isInside(page.pointsOf(i), at)))
            continue;
        const Colour fill = styleOf(sheet, page.shapes.style[i]).fill;
        ground = over(ground, fill);
    }
    return ground;
}

/// Points of a line, close to each other.
std::vector<Point> alongLine(const DisplayList& page, std::size_t shape)
{
    const std::span<const Point> points = page.pointsOf(shape);
    std::vector<Point> along;
    if (page.shapes.kind[shape] == ShapeKind::Bezier) {
        for (std::size_t i = 0; i + 3 < points.size(); i += 3)
            for (int k = 0; k <= 40; ++k)
                along.push_back(onCubic(points[i], points[i + 1], points[i + 2], points[i + 3], k / 40.0));
        return along;
    }
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        for (int k = 0; k <= 10; ++k)
            along.push_back({points[i].x + (points[i + 1].x - points[i].x) * k / 10.0, points[i].y + (points[i + 1].y - points[i].y) * k / 10.0});
    return along;
}

}  // namespace

std::vector<std::string> overlappingTexts(const DisplayList& page)
{
    std::vector<std::size_t> order(page.texts.length());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return ink(page, a).x < ink(page, b).x; });
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Rect a = ink(page, order[i]);
        for (std::size_t j = i + 1; j < order.size() && ink(page, order[j]).x < a.right(); ++j)
            if (a.overlaps(ink(page, order[j])))
                faults.push_back(quoted(page, order[i]) + " on " + quoted(page, order[j]));
    }
    return faults;
}

std::vector<std::string> outsidePage(const DisplayList& page)
{
    const Rect whole = page.bounds.grown(0.5);
    const auto isIn = [&](const Rect& box) { return box.x >= whole.x && box.y >= whole.y && box.right() <= whole.right() && box.bottom() <= whole.bottom(); };
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < page.texts.length(); ++i)
        if (!isIn(page.textBox(i)))
            faults.push_back(quoted(page, i) + " leaves the page");
    for (std::size_t i = 0; i < page.shapes.size(); ++i)
        if (!isIn(page.shapes.box[i]))
            faults.push_back("shape of style " + std::to_string(static_cast<int>(page.shapes.style[i])) + " leaves the page");
    return faults;
}

std::vector<std::string> smallTexts(const DisplayList& page, double paperWidthMm, double points)
{
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < page.texts.length(); ++i)
        if (static_cast<double>(page.texts.size[i]) * pointsPerUnit(page.bounds.width, paperWidthMm) < points)
            faults.push_back(quoted(page, i) + " is smaller than " + std::to_string(points) + " pt");
    return faults;
}

std::vector<std::string> linesOverForeignCards(const DisplayList& page, const PicturePlan& plan)
{
    std::vector<std::size_t> cards;
    for (std::size_t i = 0; i < page.shapes.size(); ++i) {
        const StyleId style = page.shapes.style[i];
        const bool isCard = style == StyleId::Card || style == StyleId::CardNotNamed || style == StyleId::CardRemoved;
        if (isCard && page.shapes.hit[i] != noHit && page.hits[page.shapes.hit[i]].kind == HitKind::Card)
            cards.push_back(i);
    }
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < page.shapes.size(); ++i) {
        const bool isLine = page.shapes.kind[i] == ShapeKind::Bezier || page.shapes.kind[i] == ShapeKind::Polyline;
        if (!isLine || page.shapes.hit[i] == noHit || page.hits[page.shapes.hit[i]].kind != HitKind::Link)
            continue;
        const PlanLink& link = plan.links[page.hits[page.shapes.hit[i]].index];
        const std::vector<Point> along = alongLine(page, i);
        for (const std::size_t card : cards) {
            const std::uint32_t index = page.hits[page.shapes.hit[card]].index;
            const Rect inner = page.shapes.box[card].grown(-1);
            if (!isEnd(plan, link, index) && std::any_of(along.begin(), along.end(), [&](Point p) { return inner.contains(p); }))
                faults.push_back("a line \"" + link.verb + "\" runs over " + plan.cards[index].title);
        }
    }
    return faults;
}

std::vector<std::string> faintTexts(const DisplayList& page, Theme theme)
{
    const StyleSheet& sheet = styleSheet(theme);
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < page.texts.length(); ++i) {
        const Colour ground = groundAt(page, page.textBox(i).centre(), sheet);
        if (contrastRatio(styleOf(sheet, page.texts.style[i]).fill, ground) < 4.5)
            faults.push_back(quoted(page, i) + " has too little contrast");
    }
    return faults;
}

std::vector<std::string> wrongBanners(const DisplayList& page, const Marking& marking, double paperWidthMm)
{
    std::string wanted(tlpText(marking.tlp));
    if (marking.pap != Pap::NotStated)
        wanted.append("   ").append(papText(marking.pap));
    std::vector<std::string> faults;
    std::size_t found = 0;
    for (std::size_t i = 0; i < page.texts.length(); ++i) {
        const StyleId style = page.texts.style[i];
        const bool isBanner = page.texts.text[i].rfind("TLP", 0) == 0 && style >= StyleId::TextBannerRed && style <= StyleId::TextBannerNone;
        if (!isBanner)
            continue;
        ++found;
        if (page.texts.text[i] != wanted)
            faults.push_back("the banner says " + quoted(page, i) + ", not " + wanted);
        if ((style == StyleId::TextBannerClear) != (marking.tlp == Tlp::Clear))
            faults.push_back("the banner has the colour of another marking");
        if (paperWidthMm > 0 && static_cast<double>(page.texts.size[i]) * pointsPerUnit(page.bounds.width, paperWidthMm) < 11.99)
            faults.push_back("the banner is smaller than 12 pt");
    }
    if (found != 2)
        faults.push_back(std::to_string(found) + " banners");
    return faults;
}

std::vector<std::string> pageFaults(const PageSet& set, const Marking& marking, const BriefingOptions& options)
{
    std::vector<std::string> faults;
    for (std::size_t number = 0; number < set.pages.size(); ++number) {
        const DisplayList& page = *set.pages[number].list;
        const auto add = [&](const std::vector<std::string>& found) {
            for (const std::string& fault : found)
                faults.push_back("page " + std::to_string(number + 1) + " of " + std::to_string(set.pages.size()) + ": " + fault);
        };
        add(overlappingTexts(page));
        add(outsidePage(page));
        if (options.leastPoints > 0)
            add(smallTexts(page, options.paperWidthMm, options.leastPoints - 0.01));
        add(linesOverForeignCards(page, set.picture->plan));
        add(faintTexts(page, Theme::Light));
        add(faintTexts(page, Theme::Dark));
        add(wrongBanners(page, marking, options.paperWidthMm));
    }
    return faults;
}

}  // namespace throughline::test
