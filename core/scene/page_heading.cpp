// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/page_heading.h"

#include <algorithm>

#include "core/scene/briefing_text.h"
#include "core/scene/page_notes.h"

namespace throughline {
namespace {

constexpr double titleSize = 25;
constexpr double titleLine = titleSize * 1.25;
constexpr double subtitleSize = 12.5;
constexpr double subtitleLine = subtitleSize * 1.4;
constexpr double wordsSize = 12.5;
constexpr double wordsLine = 17.5;
constexpr double mostWordsWidth = 1000;  ///< longer lines are not read
constexpr double aboveWords = 12;
constexpr double aboveBlock = 8;
constexpr double mostLogoWidth = 170;
constexpr double mostLogoHeight = 46;
constexpr double besideLogo = 24;
constexpr std::size_t mostWordsLines = 60;

}  // namespace

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            found.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

PageHeading::PageHeading(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, const TextMetrics& metrics, double width)
    : m_options(options), m_width(width),
      m_title(wrapped(metrics, FontFace::SemiBold, titleSize, options.title.empty() ? caseTitle(threatCase) : options.title, titleWidth(), 2)),
      m_subtitle(wrapped(metrics, FontFace::Regular, subtitleSize, withNames(restsOnText(threatCase, picture), options.names), titleWidth(), 2))
{
    const double room = std::min(width, mostWordsWidth);
    const auto add = [&](const std::string& text, bool isHeading, double above) {
        for (const std::string& line : wrapped(metrics, isHeading ? FontFace::SemiBold : FontFace::Regular, wordsSize, text, room, mostWordsLines)) {
            m_words.push_back({line, isHeading, above});
            above = 0;
        }
    };
    for (const PageWords& block : options.words) {
        double above = m_words.empty() ? aboveWords : aboveBlock;
        if (!block.heading.empty()) {
            add(block.heading, true, above);
            above = 0;
        }
        for (const std::string& paragraph : linesOf(block.text)) {
            add(paragraph, false, above);
            above = aboveBlock / 2;
        }
    }
}

Size PageHeading::logoSize() const
{
    if (!m_options.logo)
        return {};
    const double scale = std::min(mostLogoWidth / m_options.logo->width(), mostLogoHeight / m_options.logo->height());
    return {m_options.logo->width() * scale, m_options.logo->height() * scale};
}

double PageHeading::titleWidth() const { return m_options.logo ? m_width - logoSize().width - besideLogo : m_width; }

double PageHeading::textHeight() const
{
    return static_cast<double>(m_title.size()) * titleLine + static_cast<double>(m_subtitle.size()) * subtitleLine;
}

double PageHeading::height() const
{
    double height = std::max(textHeight(), logoSize().height);
    for (const Line& line : m_words)
        height += line.above + wordsLine;
    return height;
}

void PageHeading::drawLogo(DisplayListBuilder& builder, Point at) const
{
    const Size size = logoSize();
    if (size.width > 0)
        builder.image({at.x + m_width - size.width, at.y, size.width, size.height}, m_options.logo, "Logo");
}

void PageHeading::draw(DisplayListBuilder& builder, Point at) const
{
    drawLogo(builder, at);
    double y = at.y;
    for (const std::string& line : m_title) {
        builder.text({at.x, y + titleSize}, titleSize, FontFace::SemiBold, StyleId::TextStrong, line);
        y += titleLine;
    }
    for (const std::string& line : m_subtitle) {
        builder.text({at.x, y + subtitleSize * 1.3}, subtitleSize, FontFace::Regular, StyleId::TextQuiet, line);
        y += subtitleLine;
    }
    y = at.y + std::max(textHeight(), logoSize().height);
    for (const Line& line : m_words) {
        y += line.above;
        builder.text({at.x, y + wordsSize * 1.1}, wordsSize, line.isHeading ? FontFace::SemiBold : FontFace::Regular, StyleId::TextPlain, line.text);
        y += wordsLine;
    }
}

std::vector<std::string> footerLines(const BriefingOptions& options, const TextMetrics& metrics, double width)
{
    return options.footer.empty() ? std::vector<std::string>() : wrapped(metrics, FontFace::Regular, noteTextSize, options.footer, width, 2);
}

}  // namespace throughline
