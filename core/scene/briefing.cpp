// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/scene/briefing_text.h"
#include "core/scene/legend.h"
#include "core/scene/page_banner.h"
#include "core/scene/page_heading.h"
#include "core/scene/page_notes.h"
#include "core/scene/picture.h"

namespace throughline {
namespace {

constexpr double margin = pageMargin;
constexpr double usualLeastWidth = 1100;
constexpr double noteSize = noteTextSize;
constexpr double noteLine = noteTextLine;

/// A page of fixed parts around the picture, composed top to bottom.
class Composer {
public:
    Composer(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, Marking marking,
             const TextMetrics& metrics)
        : m_case(threatCase), m_picture(picture), m_options(options), m_marking(std::move(marking)), m_metrics(metrics),
          m_builder(metrics), m_legend(legendOf(picture.plan))
    {
    }

    DisplayList run()
    {
        settleSize();
        const double bottom = m_height - bannerHeight();
        banner(0);
        const double y = heading(bannerHeight());
        m_builder.append(m_picture.display, 1, {left() - pictureBox().x, y - pictureBox().y});
        notesAndLegend(bottom - belowHeight());
        banner(bottom);
        return m_builder.seal({0, 0, m_width, m_height});
    }

private:
    const Rect& pictureBox() const { return m_picture.display.bounds; }
    /// Title, picture and notes share one left edge and one width, in the middle of the page.
    double contentWidth() const { return std::max(pictureBox().width, leastWidth() - 2 * margin); }
    /// Not so wide that the smallest words would be too small on paper.
    double leastWidth() const
    {
        const double readable = m_options.leastPoints > 0 ? widthForPoints(m_picture.display, m_options) : usualLeastWidth;
        return std::clamp(readable, 500.0, usualLeastWidth);
    }
    double left() const { return (m_width - contentWidth()) / 2; }
    double right() const { return left() + contentWidth(); }

    /// The page is as wide as picture and aspect need; its text is then laid out in that width.
    void settleSize()
    {
        m_width = std::max(pictureBox().width + 2 * margin, leastWidth());
        for (int round = 0; round < 4; ++round) {
            m_height = neededHeight();
            if (m_options.aspect <= 0)
                return;
            if (m_width / m_height >= m_options.aspect)
                break;
            m_width = m_height * m_options.aspect;
        }
        m_height = std::max(neededHeight(), m_width / m_options.aspect);
        m_width = m_height * m_options.aspect;
    }

    double neededHeight()
    {
        return 2 * bannerHeight() + headingHeight() + pictureBox().height + belowHeight();
    }

    double ptPerUnit() const
    {
        return pointsPerUnit(m_width, m_options.paperWidthMm);
    }
    double bannerSize() const { return throughline::bannerSize(ptPerUnit()); }
    double bannerHeight() const
    {
        return bannerSize() * (m_options.secondBanner.empty() ? 2.0 : 3.3);
    }

    void banner(double y)
    {
        drawBanner(m_builder, {0, y, m_width, bannerHeight()}, bannerSize(), m_marking, m_options.secondBanner);
    }

    PageHeading top() const { return {m_case, m_picture, m_options, m_metrics, contentWidth()}; }
    double headingHeight() const { return 20 + top().height() + 22; }

    double heading(double y)
    {
        top().draw(m_builder, {left(), y + 20});
        return y + headingHeight();
    }

    // Notes stand at the left, the legend at the right, both in columns.
    bool isNarrow() const { return contentWidth() < 900; }
    double legendWidth() const { return isNarrow() ? 250 : std::clamp(contentWidth() * 0.34, 460.0, 560.0); }
    double notesWidth() const { return contentWidth() - legendWidth() - 30; }
    std::size_t legendColumns() const { return isNarrow() ? 1 : 2; }

    static std::size_t rowsFor(std::size_t count, std::size_t columns) { return (count + columns - 1) / columns; }

    NoteColumns notes() const { return {m_metrics, m_picture.plan.notes, notesWidth()}; }
    double notesHeight() const { return notes().height(); }
    double legendHeight() const { return static_cast<double>(rowsFor(m_legend.size(), legendColumns())) * legendRow; }

    std::vector<std::string> exclusionLines() const
    {
        return wrapped(m_metrics, FontFace::Regular, noteSize, exclusionText(m_picture), contentWidth(), 3);
    }

    std::vector<std::string> ownLines() const { return footerLines(m_options, m_metrics, contentWidth()); }

    double belowHeight() const
    {
        return 18 + std::max(notesHeight(), legendHeight()) + static_cast<double>(exclusionLines().size() + ownLines().size()) * noteLine + 40;
    }

    void notesAndLegend(double y)
    {
        y += 18;
        notes().draw(m_builder, {left(), y});
        const std::size_t legendRows = rowsFor(m_legend.size(), legendColumns());
        const double entryWidth = legendWidth() / static_cast<double>(legendColumns());
        for (std::size_t i = 0; i < m_legend.size(); ++i)
            drawLegendEntry(m_builder, m_legend[i],
                            {right() - legendWidth() + static_cast<double>(i / legendRows) * entryWidth,
                             y + static_cast<double>(i % legendRows) * legendRow},
                            entryWidth - 8);
        footer(y + std::max(notesHeight(), legendHeight()));
    }

    void footer(double y)
    {
        y += 16;
        for (const std::string& line : exclusionLines()) {
            m_builder.text({left(), y + noteSize}, noteSize, FontFace::SemiBold, StyleId::TextPlain, line);
            y += noteLine;
        }
        for (const std::string& line : ownLines()) {
            m_builder.text({left(), y + noteSize}, noteSize, FontFace::Regular, StyleId::TextPlain, line);
            y += noteLine;
        }
        m_builder.text({left(), y + noteSize}, noteSize, FontFace::Regular, StyleId::TextQuiet,
                       std::string(pageFooter), noHit,
                       TextAlign::Left, contentWidth());
    }

    const ThreatCase& m_case;
    const Picture& m_picture;
    const BriefingOptions& m_options;
    Marking m_marking;
    const TextMetrics& m_metrics;
    DisplayListBuilder m_builder;
    std::vector<LegendEntry> m_legend;
    double m_width = 0;
    double m_height = 0;
};

}  // namespace

Result<DisplayList> composeBriefing(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options,
                                    const TextMetrics& metrics)
{
    Marking marking = computedMarking(threatCase, picture);
    if (const Status raised = raiseMarking(marking, options.raiseTo); !raised)
        return raised.error();
    return Composer(threatCase, picture, options, std::move(marking), metrics).run();
}

}  // namespace throughline
