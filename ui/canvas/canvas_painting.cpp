// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of Canvas: a frame kept as a pixmap, the hovered thing drawn over it.
#include <QPaintEvent>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "core/workbench/foretold_picture.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/hand_tool.h"
#include "ui/canvas/picking.h"
#include "ui/command_keys.h"
#include "ui/session.h"
#include "ui/theme.h"

namespace throughline::ui {

namespace {

constexpr std::size_t mostMarkedFirst = 64;

/// What two rectangles share; empty if nothing.
Rect common(const Rect& a, const Rect& b)
{
    const double left = std::max(a.x, b.x);
    const double top = std::max(a.y, b.y);
    return {left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
}

}  // namespace

const StyleSheet& Canvas::sheet() const { return throughline::styleSheet(themeOf(palette())); }

void Canvas::frameIsOld()
{
    m_frame.forget();
    update();
}

FrameRenderer::Request Canvas::request() const
{
    const bool isAfar = m_picture && !isDrawnInDetail();
    const DisplayList* over = m_overlay ? &*m_overlay : isAfar && m_drawings ? &*m_drawings : nullptr;
    return {.picture = m_picture.get(), .list = m_picture ? &shown() : nullptr, .overview = m_picture ? overview() : nullptr, .overlay = over, .sheet = &sheet(), .emphasis = m_emphasis,
            .accent = accentOf(themeOf(palette())), .viewport = m_viewport, .size = size(), .pixelRatio = devicePixelRatioF()};
}

void Canvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (std::exchange(m_isChoiceNew, false) && paintChoice(painter))
        QTimer::singleShot(0, this, [this] { update(); });
    else if (m_frame.paint(painter, request()))
        m_refine.stop();
    else if (!m_refine.isActive())  // not started anew by every step, so that it also comes while the view keeps moving
        m_refine.start();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_picture && !m_picture->plan.cards.empty()) {
        paintHover(painter);
        paintArea(painter);
        paintTakers(painter);
        paintPorts(painter);
        paintLine(painter);
        paintGuides(painter);
        m_hand->paint(painter);
    } else if (!m_picture || m_session.isCaseEmpty() || m_picture->plan.bands.empty()) {  // an empty table says itself why
        paintHint(painter);
    }
}

/// Not as communities.
bool Canvas::isDrawnInDetail() const { return raster::detailAt(m_viewport.scale, *m_picture) != raster::Detail::Overview; }

/// Without what leaves, where the next picture is on its way; null: there is none.
const Overview* Canvas::overview() const
{
    const ForetoldPicture* foretold = m_session.state().foretold.get();
    return foretold && foretold->base == m_picture && foretold->overview ? foretold->overview.get() : m_picture->overview.get();
}

const DisplayList& Canvas::hitList() const { return isDrawnInDetail() ? m_picture->display : overview()->display; }

void Canvas::paintHover(QPainter& painter) const
{
    if (m_moving || m_overlay || !m_hover)
        return;
    const DisplayList& list = hitList();
    const HitKind kind = *m_hover < list.hits.size() ? list.hits[*m_hover].kind : HitKind::Frame;
    if (kind != HitKind::Card && kind != HitKind::Link && kind != HitKind::Community && kind != HitKind::Annotation)
        return;
    if (kind != HitKind::Community && m_emphasis[*m_hover] == Emphasis::Selected)
        return;
    std::vector<Emphasis> emphasis(list.hits.size(), Emphasis::None);
    emphasis[*m_hover] = Emphasis::Hover;
    paintHalo(painter, list, *m_hover, emphasis);
}

/// What of the scene the widget shows, with room for halos.
Rect Canvas::inSight() const
{
    const Point corner = m_viewport.toScene({0, 0});
    return Rect{corner.x, corner.y, width() / m_viewport.scale, height() / m_viewport.scale}.grown(8);
}

void Canvas::paintHalo(QPainter& painter, const DisplayList& list, HitIndex hit, std::span<const Emphasis> emphasis) const
{
    painter.save();
    painter.translate(m_viewport.offset);
    painter.scale(m_viewport.scale, m_viewport.scale);
    PaintOptions options;
    options.area = common(list.hits[hit].bounds.grown(8), inSight());
    if (options.area.isEmpty())
        return painter.restore();
    options.emphasis = emphasis;
    options.only = hit;
    options.accent = accentOf(themeOf(palette()));
    options.onlyHalo = true;
    paint(painter, list, sheet(), options);
    painter.restore();
}

/// Where what is chosen is seen at this scale, by hits of `hitList()`: from afar, on the communities that hold it.
std::vector<HitIndex> Canvas::chosenOnScreen() const
{
    std::vector<HitIndex> hits = hitsOf(*m_picture, m_session.state().selection);
    if (isDrawnInDetail())
        return hits;
    std::vector<HitIndex> communities;
    for (const HitIndex hit : hits)
        if (const Hit& chosen = m_picture->display.hits[hit]; chosen.kind == HitKind::Card)
            communities.push_back(overview()->communityOf[chosen.index]);
    std::sort(communities.begin(), communities.end());
    communities.erase(std::unique(communities.begin(), communities.end()), communities.end());
    return communities;
}

/// In a large picture what was chosen is marked before the rest is dimmed: the answer to a click must not wait for a
/// hundred thousand lines. False: all is to be drawn at once.
bool Canvas::paintChoice(QPainter& painter) const
{
    if (!isLarge() || m_moving || m_overlay)
        return false;
    const std::vector<HitIndex> chosen = chosenOnScreen();
    if (chosen.empty() || chosen.size() > mostMarkedFirst || !m_frame.paintStale(painter, request()))
        return false;
    std::vector<Emphasis> emphasis(hitList().hits.size(), Emphasis::None);
    for (const HitIndex hit : chosen)
        emphasis[hit] = Emphasis::Selected;
    for (const HitIndex hit : chosen)
        paintHalo(painter, hitList(), hit, emphasis);
    return true;
}

bool Canvas::isLarge() const { return m_picture && m_picture->plan.cards.size() >= leastForetoldCards; }

void Canvas::paintHint(QPainter& painter) const
{
    const ViewState& view = m_session.state().view;
    const QString hint = m_session.isCaseEmpty() ? withKeys(tr("Drop a report here, or open one"), *this, "open")
        : !view.filter.isNeutral() || (view.focus.isOn() && !view.focus.dims)
        ? tr("Nothing of this case passes the filter.\nTake a condition off above, or all of them with Ctrl+Shift+Backspace.")
        : tr("Nothing in this case can be drawn.\nThe Problems panel says why; the report text is below.");
    painter.setPen(toQt(styleOf(sheet(), StyleId::TextQuiet).fill));
    painter.drawText(rect(), Qt::AlignCenter, m_session.isBusy() ? tr("Reading …") : hint);
}

}  // namespace throughline::ui
