// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/scene/picture.h"

namespace throughline {

/// The top of a first page: title, what it rests on, logo, own words. Scene units.
class PageHeading {
public:
    PageHeading(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, const TextMetrics& metrics, double width);

    /// Without room above and below.
    double height() const;
    void draw(DisplayListBuilder& builder, Point at) const;

private:
    struct Line {
        std::string text;
        bool isHeading = false;
        double above = 0;
    };

    Size logoSize() const;
    double titleWidth() const;
    double textHeight() const;
    void drawLogo(DisplayListBuilder& builder, Point at) const;

    const BriefingOptions& m_options;
    double m_width = 0;
    std::vector<std::string> m_title;
    std::vector<std::string> m_subtitle;
    std::vector<Line> m_words;
};

/// Own line at the foot of a page, wrapped; empty if there is none.
std::vector<std::string> footerLines(const BriefingOptions& options, const TextMetrics& metrics, double width);

}  // namespace throughline
