// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/chart_page.h"

#include <algorithm>

#include "core/graph/filter_words.h"
#include "core/scene/briefing_text.h"
#include "core/scene/page_banner.h"

namespace throughline {
namespace {

constexpr double leastWidth = 1000;
constexpr double titleSize = 25;
constexpr double subtitleSize = 12.5;
constexpr double noteSize = 11;
constexpr double noteLine = 15;
constexpr double labelSize = 12.5;
constexpr double saidSize = 10.5;
constexpr double rowHeight = 30;
constexpr double barHeight = 16;
constexpr double labelWidth = 300;
constexpr double countWidth = 150;
constexpr double cellWidth = 104;

/// A page of fixed width, as high as what stands on it.
class ChartComposer {
public:
    ChartComposer(const ThreatCase& threatCase, const ViewState& view, const Chart& chart, const BriefingOptions& options,
                  Marking marking, const TextMetrics& metrics)
        : m_case(threatCase), m_view(view), m_chart(chart), m_options(options), m_marking(std::move(marking)), m_metrics(metrics), m_builder(metrics)
    {
        const double table = labelWidth + cellWidth * static_cast<double>(chart.tactics.size());
        m_width = std::max(leastWidth, table + 2 * pageMargin);
        m_shown.graph = chart.graph;
        m_shown.filter = filterText(threatCase, chartView(view, chart.kind));
    }

    DisplayList run()
    {
        const double banner = bannerSize() * (m_options.secondBanner.empty() ? 2.0 : 3.3);
        double y = heading(banner + 20) + 14;
        y = m_chart.kind == ChartKind::Techniques && !m_chart.bars.empty() ? table(y) : bars(y);
        y = below(y + 18) + 20;
        drawBanner(m_builder, {0, 0, m_width, banner}, bannerSize(), m_marking, m_options.secondBanner);
        drawBanner(m_builder, {0, y, m_width, banner}, bannerSize(), m_marking, m_options.secondBanner);
        return m_builder.seal({0, 0, m_width, y + banner});
    }

private:
    double contentWidth() const { return m_width - 2 * pageMargin; }

    double bannerSize() const
    {
        return throughline::bannerSize(pointsPerUnit(m_width, m_options.paperWidthMm));
    }

    double lines(double y, double size, double step, FontFace face, StyleId style, const std::string& text, std::size_t most)
    {
        for (const std::string& line : wrapped(m_metrics, face, size, text, contentWidth(), most)) {
            m_builder.text({pageMargin, y + size}, size, face, style, line);
            y += step;
        }
        return y;
    }

    double heading(double y)
    {
        const std::string title = m_options.title.empty() ? std::string(chartInfo(m_chart.kind).title) : m_options.title;
        y = lines(y, titleSize, titleSize * 1.25, FontFace::SemiBold, StyleId::TextStrong, title, 2);
        y = lines(y + 2, subtitleSize, subtitleSize * 1.4, FontFace::SemiBold, StyleId::TextPlain, caseTitle(m_case), 2);
        return lines(y, subtitleSize, subtitleSize * 1.4, FontFace::Regular, StyleId::TextQuiet, withNames(restsOnText(m_case, m_shown), m_options.names), 2);
    }

    double bars(double y)
    {
        const std::size_t drawn = std::min(m_chart.bars.size(), mostBarsDrawn);
        std::size_t most = 1;
        for (std::size_t i = 0; i < drawn; ++i)
            most = std::max(most, m_chart.bars[i].count);
        const double perOne = (contentWidth() - labelWidth - countWidth) / static_cast<double>(most);
        for (std::size_t i = 0; i < drawn; ++i) {
            bar(y, m_chart.bars[i], perOne);
            y += rowHeight;
        }
        if (drawn == 0)
            y = lines(y, labelSize, rowHeight, FontFace::Regular, StyleId::TextPlain, std::string(chartInfo(m_chart.kind).empty), 1);
        return y;
    }

    void bar(double y, const ChartBar& bar, double perOne)
    {
        const double x = pageMargin + labelWidth;
        const double middle = y + rowHeight / 2;
        const double labelY = bar.said.empty() ? middle + labelSize * 0.35 : middle - 1;
        m_builder.text({x - 12, labelY}, labelSize, FontFace::Regular, StyleId::TextStrong, bar.label, noHit, TextAlign::Right, labelWidth - 12);
        if (!bar.said.empty())
            m_builder.text({x - 12, middle + saidSize + 1}, saidSize, FontFace::Italic, StyleId::TextQuiet, "said: " + bar.said, noHit,
                           TextAlign::Right, labelWidth - 12);
        const double plain = static_cast<double>(bar.count - bar.contested) * perOne;
        const double contested = static_cast<double>(bar.contested) * perOne;
        if (plain > 0)
            m_builder.roundRect({x, middle - barHeight / 2, plain, barHeight}, 0, StyleId::GlyphSector);
        if (contested > 0)
            m_builder.roundRect({x + plain + 1, middle - barHeight / 2, std::max(1.0, contested - 1), barHeight}, 0, StyleId::Plate);
        m_builder.text({x + plain + contested + 8, middle + labelSize * 0.35}, labelSize, FontFace::SemiBold, StyleId::TextPlain,
                       m_chart.countText(bar));
    }

    double table(double y)
    {
        constexpr std::size_t headLines = 3;
        const double left = pageMargin + labelWidth;
        for (std::size_t column = 0; column < m_chart.tactics.size(); ++column) {
            double at = y;
            for (const std::string& line : wrapped(m_metrics, FontFace::SemiBold, noteSize, m_chart.tactics[column], cellWidth - 10, headLines)) {
                m_builder.text({left + cellWidth * (static_cast<double>(column) + 0.5), at + noteSize}, noteSize, FontFace::SemiBold,
                               StyleId::TextStrong, line, noHit, TextAlign::Centre);
                at += noteLine;
            }
        }
        y += noteLine * headLines + 6;
        std::size_t most = 1;
        for (const ChartBar& technique : m_chart.bars)
            most = std::max(most, technique.count);
        const std::size_t drawn = std::min(m_chart.bars.size(), mostRowsOfTable);
        for (std::size_t row = 0; row < drawn; ++row) {
            const ChartBar& technique = m_chart.bars[row];
            m_builder.text({left - 12, y + rowHeight / 2 + labelSize * 0.35}, labelSize, FontFace::Regular, StyleId::TextStrong, technique.label,
                           noHit, TextAlign::Right, labelWidth - 12);
            for (const std::uint32_t column : technique.columns)
                cell({left + cellWidth * column + 3, y + 2, cellWidth - 6, rowHeight - 4}, technique, static_cast<double>(technique.count) / static_cast<double>(most));
            y += rowHeight;
        }
        return y;
    }

    /// How much is claimed fills the cell from below, the contested share in the hue that is kept for it.
    void cell(const Rect& box, const ChartBar& technique, double share)
    {
        constexpr double heat = 5;
        m_builder.roundRect(box, 0, StyleId::Group);
        const double whole = box.width * share;
        const double contested = whole * static_cast<double>(technique.contested) / static_cast<double>(std::max<std::size_t>(technique.count, 1));
        if (whole > contested)
            m_builder.roundRect({box.x, box.bottom() - heat, whole - contested, heat}, 0, StyleId::GlyphSector);
        if (contested > 0)
            m_builder.roundRect({box.x + whole - contested, box.bottom() - heat, contested, heat}, 0, StyleId::Plate);
        m_builder.text({box.centre().x, box.y + 15}, noteSize, FontFace::SemiBold, StyleId::TextPlain,
                       std::to_string(technique.count).append(" of ").append(std::to_string(technique.actors)).append(technique.actors == 1 ? " actor" : " actors"),
                       noHit, TextAlign::Centre);
    }

    double below(double y)
    {
        const bool isContested = std::any_of(m_chart.bars.begin(), m_chart.bars.end(), [](const ChartBar& bar) { return bar.contested > 0; });
        if (isContested) {
            m_builder.roundRect({pageMargin, y + 1, 22, 10}, 0, StyleId::Plate);
            m_builder.text({pageMargin + 30, y + noteSize}, noteSize, FontFace::Regular, StyleId::TextPlain, "contested: somebody denies or disputes it");
            y += noteLine + 4;
        }
        y = lines(y, noteSize, noteLine, FontFace::SemiBold, StyleId::TextPlain, notDrawnText(m_chart), 1);
        y = lines(y, noteSize, noteLine, FontFace::SemiBold, StyleId::TextPlain, chartNotes(m_case, m_view, m_chart), 5);
        m_builder.text({pageMargin, y + noteSize}, noteSize, FontFace::Regular, StyleId::TextQuiet, pageFooter, noHit, TextAlign::Left, contentWidth());
        return y + noteLine;
    }

    const ThreatCase& m_case;
    const ViewState& m_view;
    const Chart& m_chart;
    const BriefingOptions& m_options;
    Marking m_marking;
    const TextMetrics& m_metrics;
    DisplayListBuilder m_builder;
    Picture m_shown;  ///< graph and filter only, for the words of a page
    double m_width = 0;
};

}  // namespace

std::string notDrawnText(const Chart& chart)
{
    const std::size_t most = chart.kind == ChartKind::Techniques ? mostRowsOfTable : mostBarsDrawn;
    if (chart.bars.size() <= most)
        return {};
    const std::size_t more = chart.bars.size() - most;
    return std::to_string(more).append(more == 1 ? " more is" : " more are").append(" not drawn; the table of the chart lists all ").append(std::to_string(chart.bars.size())).append(".");
}

std::string chartNotes(const ThreatCase& threatCase, const ViewState& view, const Chart& chart)
{
    Picture shown;
    shown.graph = chart.graph;
    const ViewState counted = chartView(view, chart.kind);
    shown.filter = filterText(threatCase, counted);
    std::string text = exclusionText(shown, "chart");
    const auto add = [&text](const std::string& sentence) {
        if (!sentence.empty())
            text.append(text.empty() ? "" : " ").append(sentence);
    };
    if (!(counted.filter == view.filter)) {
        ViewFilter own;
        own.time = view.filter.time;
        own.types = view.filter.types;
        if (chart.kind == ChartKind::Types)
            own.time = {};
        else
            own.types.clear();
        for (const FilterChip& chip : filterChips(threatCase, own))
            add("Counted without the picture's condition “" + chip.text + "”.");
    }
    add(chart.note);
    return text;
}

Result<DisplayList> composeChartPage(const ThreatCase& threatCase, const ViewState& view, const Chart& chart,
                                     const BriefingOptions& options, const TextMetrics& metrics)
{
    std::vector<EntityId> entities;
    for (const ChartBar& bar : chart.bars)
        entities.insert(entities.end(), bar.entities.begin(), bar.entities.end());
    Marking marking = computedMarking(threatCase, *chart.graph, entities, chart.otherClaims);
    if (const Status raised = raiseMarking(marking, options.raiseTo); !raised)
        return raised.error();
    return ChartComposer(threatCase, view, chart, options, std::move(marking), metrics).run();
}

}  // namespace throughline
