// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/scene/legend.h"
#include "core/scene/page_heading.h"
#include "core/scene/page_set.h"
#include "core/scene/picture_cut.h"

namespace throughline {

/// Pages of one fixed size around the parts of one picture: an overview, a page a part, and sources with the legend. A picture that is whole on
/// the first page has no overview.
class SetComposer {
public:
    SetComposer(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, Marking marking, const TextMetrics& metrics);

    /// Pages that parts of the picture take; more than `mostPictureParts` if it is not cut at all.
    std::size_t partCount() const { return m_parts.size(); }
    /// Has the page room for anything but its frame?
    bool isUsable() const;
    /// False if it is not cut and larger than the page: a table.
    bool fits() const;
    /// `folded`: what was done before, in words, or nothing.
    PageSet run(const std::string& folded);

private:
    bool isTooLarge() const { return m_parts.size() > mostPictureParts; }
    bool hasParts() const { return m_parts.size() > 1; }
    double contentWidth() const;
    double bannerHeight() const;
    double headingHeight(bool isFirst) const;
    double belowHeight(bool isFirst) const;
    std::vector<std::string> exclusionLines() const;
    PageHeading top() const;
    /// Own line of the footer.
    std::vector<std::string> ownLines() const;
    /// What of a page is left between heading and footer.
    Rect body(bool isFirst) const;
    Size partRoom() const;
    double laneRow() const { return m_picture.layout.lanes.empty() ? 0 : laneTitleRow; }
    double bandRows() const;

    void cut();
    std::vector<PicturePart> withoutBlank(std::vector<PicturePart> parts) const;
    void frame(DisplayListBuilder& builder, std::size_t number, const std::string& title) const;
    void heading(DisplayListBuilder& builder, bool isFirst, const std::string& title) const;
    void footer(DisplayListBuilder& builder, std::size_t number) const;
    void drawFirst(DisplayListBuilder& builder) const;
    void drawPart(DisplayListBuilder& builder, std::size_t part) const;
    void drawBandNames(DisplayListBuilder& builder, const Rect& area, Point at, Point strip) const;
    void drawNotesOf(DisplayListBuilder& builder, const Rect& area, const Rect& room) const;
    std::string continuation(std::size_t part) const;
    std::size_t pageOfPart(std::size_t part) const { return part + 2; }

    std::size_t legendColumns(double width) const;
    double legendHeight(double width) const;
    bool isLegendFirst() const;
    bool areNotesFirst() const;
    bool fitsFirst(double needed) const;
    void drawLegend(DisplayListBuilder& builder, Point at, double width) const;
    /// Headers of bands that no part shows whole, as they are printed on the pages of sources.
    std::vector<std::string> cutHeaders() const;
    std::vector<DisplayListBuilder> sources() const;
    std::string didText(const std::string& folded, std::size_t sourcePages) const;

    const ThreatCase& m_case;
    const Picture& m_picture;
    const BriefingOptions& m_options;
    Marking m_marking;
    const TextMetrics& m_metrics;
    std::vector<LegendEntry> m_legend;
    CutItems m_items;
    std::vector<PicturePart> m_parts;
    std::string m_did;
    double m_width = 0;
    double m_height = 0;
    std::size_t m_pages = 0;
};

/// A picture as small as it fits into `room`, without words but the names of its bands or communities, and with the numbers of the pages that
/// its parts are on (`firstPage` and those after it). Nothing in it is smaller than `textSize`, scene units.
void drawPartsOverview(DisplayListBuilder& builder, const Picture& picture, std::span<const PicturePart> parts, std::size_t firstPage, const Rect& room);

}  // namespace throughline
