// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/set_composer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/scene/briefing_text.h"
#include "core/scene/page_banner.h"
#include "core/scene/page_notes.h"

namespace throughline {
namespace {

constexpr double bandNameSize = 12.5;
constexpr double laterTitleSize = 14;
constexpr double laterHeading = 52;
constexpr double continuationRow = 20;
constexpr double bandRow = 17;
constexpr std::size_t mostBandRows = 2;
constexpr double legendEntryWidth = 250;
constexpr double legendAside = 270;
constexpr std::size_t didRows = 2;
constexpr std::size_t mostSourcePages = 60;

std::string bandName(const PlanBand& band)
{
    return band.letter.empty() ? band.title : band.title.empty() ? band.letter : band.letter + "  " + band.title;
}

std::string pagesText(std::size_t first, std::size_t count)
{
    return count == 1 ? "page " + std::to_string(first) : "pages " + std::to_string(first) + " to " + std::to_string(first + count - 1);
}

}  // namespace

SetComposer::SetComposer(const ThreatCase& threatCase, const Picture& picture, const BriefingOptions& options, Marking marking, const TextMetrics& metrics)
    : m_case(threatCase), m_picture(picture), m_options(options), m_marking(std::move(marking)), m_metrics(metrics), m_legend(legendOf(picture.plan)),
      m_width(widthForPoints(picture.display, options)), m_height(m_width / options.aspect)
{
    if (isUsable())
        cut();
}

double SetComposer::contentWidth() const { return m_width - 2 * pageMargin; }

double SetComposer::bannerHeight() const
{
    return bannerSize(pointsPerUnit(m_width, m_options.paperWidthMm)) * (m_options.secondBanner.empty() ? 2.0 : 3.3);
}

PageHeading SetComposer::top() const { return {m_case, m_picture, m_options, m_metrics, contentWidth()}; }

std::vector<std::string> SetComposer::ownLines() const { return footerLines(m_options, m_metrics, contentWidth() * 0.94); }

std::vector<std::string> SetComposer::exclusionLines() const
{
    return wrapped(m_metrics, FontFace::Regular, noteTextSize, exclusionText(m_picture), contentWidth() * 0.94, 3);
}

double SetComposer::headingHeight(bool isFirst) const
{
    if (!isFirst)
        return laterHeading;
    return 20 + top().height() + 18;
}

double SetComposer::belowHeight(bool isFirst) const
{
    const std::size_t lines = exclusionLines().size() + ownLines().size() + (isFirst ? didRows : 0) + 1;
    return 14 + static_cast<double>(lines) * noteTextLine + 12;
}

Rect SetComposer::body(bool isFirst) const
{
    const double top = bannerHeight() + headingHeight(isFirst);
    return {pageMargin, top, contentWidth(), m_height - bannerHeight() - belowHeight(isFirst) - top};
}

double SetComposer::bandRows() const
{
    const auto named = static_cast<std::size_t>(std::count_if(m_picture.plan.bands.begin(), m_picture.plan.bands.end(),
                                                              [](const PlanBand& band) { return !bandName(band).empty(); }));
    return static_cast<double>(std::min(named, mostBandRows)) * bandRow + (named > 0 ? 4 : 0);
}

Size SetComposer::partRoom() const
{
    const Rect room = body(false);
    return {room.width, room.height - laneRow() - bandRows() - continuationRow};
}

bool SetComposer::isUsable() const
{
    const Size room = partRoom();
    return room.width >= 400 && room.height >= 200;
}

bool SetComposer::fits() const
{
    constexpr double slack = 0.5;
    const Rect whole = body(true);
    const Rect& drawn = m_picture.display.bounds;
    return !m_picture.plan.matrix || hasParts() || (drawn.width <= whole.width + slack && drawn.height <= whole.height + slack);
}

/// Without parts that hold neither a card nor the words of a line: what a header says there stands with the sources.
std::vector<PicturePart> SetComposer::withoutBlank(std::vector<PicturePart> parts) const
{
    const auto holds = [](const std::vector<Rect>& boxes, const Rect& area) {
        return std::any_of(boxes.begin(), boxes.end(), [&](const Rect& box) {
            return box.width > 0 && box.x >= area.x && box.y >= area.y && box.right() <= area.right() && box.bottom() <= area.bottom();
        });
    };
    std::vector<PicturePart> kept = parts;
    std::erase_if(kept, [&](const PicturePart& part) { return !holds(m_picture.layout.cards, part.area) && !holds(m_picture.layout.linkLabels, part.area); });
    return kept.size() > 1 ? kept : parts;
}

void SetComposer::cut()
{
    m_items = cutItems(m_picture);
    const Rect whole = body(true);
    const Rect& drawn = m_picture.display.bounds;
    if (drawn.width <= whole.width && drawn.height <= whole.height)
        m_parts = {{0, 0, drawn}};
    else
        m_parts = withoutBlank(cutPicture(m_picture, m_items, partRoom(), mostPictureParts));
}

std::size_t SetComposer::legendColumns(double width) const
{
    return static_cast<std::size_t>(std::max(1.0, std::floor(width / legendEntryWidth)));
}

double SetComposer::legendHeight(double width) const
{
    const std::size_t columns = legendColumns(width);
    return static_cast<double>((m_legend.size() + columns - 1) / columns) * legendRow;
}

/// Below the first picture, where that leaves it most of the page.
bool SetComposer::fitsFirst(double needed) const
{
    const Rect room = body(true);
    return hasParts() ? needed <= room.height * 0.35 : m_picture.display.bounds.height + needed <= room.height;
}

bool SetComposer::isLegendFirst() const { return fitsFirst(legendHeight(contentWidth()) + 10); }

bool SetComposer::areNotesFirst() const
{
    const double notes = NoteColumns(m_metrics, m_picture.plan.notes, contentWidth()).height();
    return cutHeaders().empty() && fitsFirst(legendHeight(contentWidth()) + 10 + notes + 10);
}

void SetComposer::drawLegend(DisplayListBuilder& builder, Point at, double width) const
{
    const std::size_t columns = legendColumns(width);
    const std::size_t rows = std::max<std::size_t>(1, (m_legend.size() + columns - 1) / columns);
    const double entry = width / static_cast<double>(columns);
    for (std::size_t i = 0; i < m_legend.size(); ++i)
        drawLegendEntry(builder, m_legend[i], {at.x + static_cast<double>(i / rows) * entry, at.y + static_cast<double>(i % rows) * legendRow}, entry - 8);
}

void SetComposer::heading(DisplayListBuilder& builder, bool isFirst, const std::string& title) const
{
    const double y = bannerHeight() + (isFirst ? 20 : 14);
    if (!isFirst) {
        const double room = textWidth(m_metrics, FontFace::SemiBold, laterTitleSize, title) + 24;
        builder.text({pageMargin, y + laterTitleSize}, laterTitleSize, FontFace::SemiBold, StyleId::TextStrong,
                     m_options.title.empty() ? caseTitle(m_case) : m_options.title, noHit, TextAlign::Left, contentWidth() - room);
        builder.text({m_width - pageMargin, y + laterTitleSize}, laterTitleSize, FontFace::SemiBold, StyleId::TextPlain, title, noHit, TextAlign::Right);
        return;
    }
    top().draw(builder, {pageMargin, y});
}

void SetComposer::footer(DisplayListBuilder& builder, std::size_t number) const
{
    const bool isFirst = number == 1;
    double y = m_height - bannerHeight() - belowHeight(isFirst) + 14;
    const auto line = [&](const std::string& text, StyleId style, FontFace face) {
        builder.text({pageMargin, y + noteTextSize}, noteTextSize, face, style, text);
        y += noteTextLine;
    };
    if (isFirst) {
        const auto lines = wrapped(m_metrics, FontFace::SemiBold, noteTextSize, m_did, contentWidth(), didRows);
        y += static_cast<double>(didRows - lines.size()) * noteTextLine;
        for (const std::string& text : lines)
            line(text, StyleId::TextPlain, FontFace::SemiBold);
    }
    for (const std::string& text : exclusionLines())
        line(text, StyleId::TextPlain, FontFace::SemiBold);
    for (const std::string& text : ownLines())
        line(text, StyleId::TextPlain, FontFace::Regular);
    const std::string page = "page " + std::to_string(number) + " of " + std::to_string(m_pages);
    const double room = textWidth(m_metrics, FontFace::SemiBold, noteTextSize, page) + 20;
    builder.text({m_width - pageMargin, y + noteTextSize}, noteTextSize, FontFace::SemiBold, StyleId::TextPlain, page, noHit, TextAlign::Right);
    builder.text({pageMargin, y + noteTextSize}, noteTextSize, FontFace::Regular, StyleId::TextQuiet, pageFooter, noHit, TextAlign::Left,
                 contentWidth() - room);
}

void SetComposer::frame(DisplayListBuilder& builder, std::size_t number, const std::string& title) const
{
    const double size = bannerSize(pointsPerUnit(m_width, m_options.paperWidthMm));
    drawBanner(builder, {0, 0, m_width, bannerHeight()}, size, m_marking, m_options.secondBanner);
    heading(builder, number == 1, title);
    footer(builder, number);
    drawBanner(builder, {0, m_height - bannerHeight(), m_width, bannerHeight()}, size, m_marking, m_options.secondBanner);
}

void SetComposer::drawFirst(DisplayListBuilder& builder) const
{
    Rect room = body(true);
    if (areNotesFirst()) {
        const NoteColumns notes(m_metrics, m_picture.plan.notes, room.width);
        notes.draw(builder, {room.x, room.bottom() - notes.height()});
        room.height -= notes.height() + 10;
    }
    if (isLegendFirst()) {
        const double height = legendHeight(room.width);
        drawLegend(builder, {room.x, room.bottom() - height}, room.width);
        room.height -= height + 10;
    }
    if (hasParts()) {
        const std::span<const PicturePart> parts(m_parts);
        drawPartsOverview(builder, m_picture, isTooLarge() ? parts.first(0) : parts, pageOfPart(0), room);
        return;
    }
    const Rect& drawn = m_picture.display.bounds;
    builder.append(m_picture.display, 1, {room.centre().x - drawn.width / 2 - drawn.x, room.y - drawn.y});
}

/// Names of the bands that go on here, where their headers would be or else in the rows above: the headers stand on another part.
void SetComposer::drawBandNames(DisplayListBuilder& builder, const Rect& area, Point at, Point strip) const
{
    std::vector<std::string> above;
    for (std::uint32_t band = 0; band < m_picture.layout.bands.size(); ++band) {
        const Rect& box = m_picture.layout.bands[band];
        const std::string name = bandName(m_picture.plan.bands[band]);
        if (name.empty() || !box.grown(-12).overlaps(area) || hasWholeHeader(m_picture, band, area))
            continue;
        const double line = m_picture.layout.headers[band].y + 22;
        const double left = std::max(box.x, area.x);
        const double width = std::min(box.right(), area.right()) - left - 32;
        if (line - 14 >= area.y && line + 6 <= area.bottom() && width > 160)
            builder.text({at.x + left - area.x + 16, at.y + line - area.y}, bandNameSize, FontFace::SemiBold, StyleId::TextPlain, name + " (continued)",
                         noHit, TextAlign::Left, width);
        else
            above.push_back(name + " (continued)");
    }
    if (above.size() > mostBandRows) {
        const std::size_t more = above.size() - mostBandRows + 1;
        above.resize(mostBandRows);
        above.back() = "… and " + std::to_string(more) + " more bands";
    }
    for (const std::string& name : above) {
        builder.text({strip.x, strip.y + 13}, bandNameSize, FontFace::SemiBold, StyleId::TextPlain, name, noHit, TextAlign::Left, contentWidth());
        strip.y += bandRow;
    }
}

/// The notes that lines and headers of a part name, where there is room below it for all of them.
void SetComposer::drawNotesOf(DisplayListBuilder& builder, const Rect& area, const Rect& room) const
{
    std::set<std::uint32_t> numbers;
    for (std::size_t link = 0; link < m_picture.plan.links.size(); ++link)
        if (m_picture.layout.linkLabels[link].overlaps(area))
            numbers.insert(m_picture.plan.links[link].notes.begin(), m_picture.plan.links[link].notes.end());
    std::vector<PlanNote> notes;
    for (const PlanNote& note : m_picture.plan.notes) {
        const std::string sign = "[" + std::to_string(note.number) + "]";
        bool isNamed = numbers.count(note.number) != 0;
        for (std::uint32_t band = 0; band < m_picture.layout.bands.size(); ++band)
            isNamed = isNamed || (hasWholeHeader(m_picture, band, area) && m_picture.plan.bands[band].header.find(sign) != std::string::npos);
        if (isNamed)
            notes.push_back(note);
    }
    const NoteColumns columns(m_metrics, notes, room.width);
    if (!notes.empty() && columns.height() <= room.height)
        columns.draw(builder, {room.x, room.y});
}

std::string SetComposer::continuation(std::size_t part) const
{
    const PicturePart& here = m_parts[part];
    std::vector<std::string> ways;
    const auto look = [&](std::size_t row, std::size_t column, std::string_view where) {
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (m_parts[i].row == row && m_parts[i].column == column)
                ways.push_back(std::string(where).append(" on page ").append(std::to_string(pageOfPart(i))));
    };
    if (here.column > 0)
        look(here.row, here.column - 1, "to the left");
    look(here.row, here.column + 1, "to the right");
    if (here.row > 0)
        look(here.row - 1, here.column, "above");
    look(here.row + 1, here.column, "below");
    std::string text;
    for (const std::string& way : ways)
        text.append(text.empty() ? "Continues " : ", ").append(way);
    return text.empty() ? text : text + ". Lines that leave this part go on there.";
}

void SetComposer::drawPart(DisplayListBuilder& builder, std::size_t part) const
{
    const Rect room = body(false);
    const Rect& area = m_parts[part].area;
    const Point at{room.x + (room.width - area.width) / 2, room.y + bandRows() + laneRow()};
    throughline::drawPart(builder, m_picture, m_items, area, at);
    if (!m_picture.layout.lanes.empty()) {
        const double above = m_picture.layout.lanes.front().y - area.y;
        if (above >= -1 || !m_picture.plan.map)  // on a map the lanes stand above it alone
            drawLaneTitles(builder, m_picture, area, {at.x, above >= -1 ? at.y + above + laneTitleRow : at.y});
    }
    drawBandNames(builder, area, at, {room.x, room.y});
    const double below = at.y + area.height + 16;
    drawNotesOf(builder, area, {room.x, below, room.width, room.bottom() - continuationRow - below});
    builder.text({room.x, room.bottom() - 5}, noteTextSize, FontFace::Italic, StyleId::TextPlain, continuation(part), noHit, TextAlign::Left, contentWidth());
}

std::vector<std::string> SetComposer::cutHeaders() const
{
    std::vector<std::string> headers;
    for (std::uint32_t band = 0; band < m_picture.layout.bands.size() && hasParts() && headers.size() < 12; ++band) {
        const PlanBand& row = m_picture.plan.bands[band];
        const bool isWhole = !isTooLarge() && std::any_of(m_parts.begin(), m_parts.end(), [&](const PicturePart& part) { return hasWholeHeader(m_picture, band, part.area); });
        if (!isWhole && !row.header.empty())
            headers.push_back(bandName(row) + ": " + row.header);
    }
    return headers;
}

std::vector<DisplayListBuilder> SetComposer::sources() const
{
    std::vector<DisplayListBuilder> pages;
    if (areNotesFirst())
        return pages;
    const std::vector<PlanNote>& notes = m_picture.plan.notes;
    const bool hasLegend = !isLegendFirst() && !m_legend.empty();
    const std::vector<std::string> headers = cutHeaders();
    if (notes.empty() && !hasLegend && headers.empty())
        return pages;
    std::size_t next = 0;
    do {
        DisplayListBuilder& builder = pages.emplace_back(m_metrics);
        Rect room = body(false);
        if (pages.size() == 1 && hasLegend) {
            room.width -= legendAside;
            drawLegend(builder, {room.right() + legendAside - legendEntryWidth, room.y}, legendEntryWidth);
        }
        for (std::size_t i = 0; pages.size() == 1 && i < headers.size(); ++i)
            for (const std::string& line : wrapped(m_metrics, FontFace::Regular, noteTextSize, headers[i], room.width * 0.96, 4)) {
                builder.text({room.x, room.y + noteTextSize}, noteTextSize, FontFace::Regular, StyleId::TextPlain, line);
                room.y += noteTextLine;
                room.height -= noteTextLine;
            }
        room.y += headers.empty() ? 0 : 10;
        if (next < notes.size())
            next = NoteColumns(m_metrics, notes, room.width).drawWithin(builder, next, {room.x, room.y}, room.height - 10);
    } while (next < notes.size() && pages.size() < mostSourcePages);
    return pages;
}

std::string SetComposer::didText(const std::string& folded, std::size_t sourcePages) const
{
    std::string text = folded;
    const auto add = [&](const std::string& part) { text.append(text.empty() ? "" : "; ").append(part); };
    if (isTooLarge())
        add("the picture would take more than " + std::to_string(mostPictureParts) + " pages and is shown by its overview alone: narrow it by focus or filter");
    else if (hasParts())
        add("the picture is in " + std::to_string(m_parts.size()) + " parts on " + pagesText(pageOfPart(0), m_parts.size()));
    if (sourcePages > 0)
        add("sources are on " + pagesText(m_pages - sourcePages + 1, sourcePages));
    const auto points = static_cast<int>(std::lround(m_options.leastPoints));
    return text.empty() ? text : "So that no text is smaller than " + std::to_string(points) + " pt: " + text + ".";
}

PageSet SetComposer::run(const std::string& folded)
{
    std::vector<DisplayListBuilder> last = sources();
    const std::size_t parts = hasParts() && !isTooLarge() ? m_parts.size() : 0;
    m_pages = 1 + parts + last.size();
    m_did = didText(folded, last.size());
    PageSet set;
    set.did = m_did;
    const auto add = [&](DisplayListBuilder& builder, const std::string& title) {
        frame(builder, set.pages.size() + 1, title);
        set.pages.push_back({std::make_shared<const DisplayList>(builder.seal({0, 0, m_width, m_height})), title});
    };
    DisplayListBuilder first(m_metrics);
    drawFirst(first);
    add(first, hasParts() ? "Overview" : m_pages > 1 ? "Picture" : "");
    for (std::size_t part = 0; part < parts; ++part) {
        DisplayListBuilder builder(m_metrics);
        drawPart(builder, part);
        add(builder, "Part " + std::to_string(part + 1) + " of " + std::to_string(parts));
    }
    for (std::size_t i = 0; i < last.size(); ++i)
        add(last[i], "Sources" + (last.size() > 1 ? " " + std::to_string(i + 1) + " of " + std::to_string(last.size()) : std::string()));
    return set;
}

}  // namespace throughline
