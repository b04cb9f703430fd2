// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas.h"

#include <algorithm>
#include <utility>

#include "core/scene/card_style.h"
#include "core/scene/moved_cards.h"
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/hand_tool.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/picking.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr QMarginsF fitInsets{24, 16, 24, 16};
constexpr int glideMs = 200;
constexpr int morphMs = 250;
constexpr std::size_t mostMorphed = 1500;  ///< cards; more would not glide but stutter

/// "force" of "force, 300 rounds".
std::string_view kindOf(const Layout& layout) { return std::string_view(layout.method).substr(0, layout.method.find(',')); }
constexpr int refineMs = KeptFrame::longestMs;
constexpr double zoomStep = 1.44;
constexpr double readableScale = 0.9;   ///< the small lines of a card are some 9 pixels high
constexpr double legibleScale = 0.65;   ///< names can still be read
constexpr double leastNamedScale = 0.3; ///< cards have room for something of their names
constexpr std::size_t mostReadCards = 40;  ///< of a picture that is read card by card; more are seen as a shape first

}  // namespace

Canvas::Canvas(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_frame(session.metrics())
{
    makeCanvasAccessible();
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Picture"));
    setWhatsThis(tooltipText(tr("The picture of the case: cards are things, lines are claims. A dashed line is alleged, a plate on a line names "
                                "who says it and who denies it. Click chooses, Shift adds, a drag moves a card, a drag from its round port draws a line, the wheel zooms. "
                                "A double click on the ground names something new. With keys: "
                                "Tab and arrows go from card to card, L goes through the lines of a card, Enter inspects, N names something new, K draws a line.")));
    m_refine.setSingleShot(true);
    m_refine.setInterval(refineMs);
    connect(&m_refine, &QTimer::timeout, this, [this] { frameIsOld(); });
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setDuration(glideMs);
    m_glide.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& fraction) {
        setViewport(Viewport::between(m_glideFrom, m_glideTo, fraction.toDouble(), size()));
    });
    m_morph.setStartValue(0.0);
    m_morph.setEndValue(1.0);
    m_morph.setDuration(morphMs);
    m_morph.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_morph, &QVariantAnimation::valueChanged, this, [this](const QVariant& fraction) {
        if (m_picture && m_morphFrom && fraction.toDouble() < 1)
            showMoving(layoutBetween(*m_morphFrom, *m_picture, fraction.toDouble()));
    });
    connect(&m_morph, &QVariantAnimation::finished, this, [this] {
        m_moving.reset();
        m_morphFrom.reset();
        frameIsOld();
    });
    connect(&m_session, &Session::pictureChanged, this, [this] { showPicture(); });
    connect(&m_session, &Session::pictureForetold, this, [this] { showSelection(); });
    connect(&m_session, &Session::removalChanged, this, [this] { showSelection(); });
    connect(&m_session, &Session::selectionChanged, this, [this] {
        m_isChoiceNew = true;
        showSelection();
        if (isLarge() && isVisible())
            repaint();  // before the panels tell of it, which takes some milliseconds
    });
    connect(&m_session, &Session::sightAsked, this, [this] { centreSelection(); });
    connect(&m_session, &Session::closerLookAsked, this, [this] { lookCloser(); });
    m_hand = new HandTool(*this);
    m_minimap = new Minimap(this);
    connect(m_minimap, &Minimap::centreAsked, this, [this](Point centre) {
        m_glide.stop();
        m_isFitted = false;
        setViewport({m_viewport.scale, QPointF(width() / 2.0, height() / 2.0) - QPointF(centre.x, centre.y) * m_viewport.scale});
    });
    showPicture();
}

void Canvas::showMinimap(bool isShown) { m_minimap->setWanted(isShown); }

bool Canvas::hasMinimap() const { return m_minimap->isWanted(); }

void Canvas::showPicture()
{
    const std::shared_ptr<const Picture> old = m_picture;
    const bool hadSight = m_picture && !isAllOutOfSight();
    m_picture = m_session.state().picture;
    m_hover.reset();
    m_current.reset();
    m_lineCard.reset();
    m_area.reset();
    m_line.reset();
    m_portCard.reset();
    m_port.reset();
    m_minimap->setPicture(m_picture);
    m_hand->forget();
    glideCards(old);
    m_drawings.reset();
    if (m_picture && m_picture->overview && !m_picture->plan.annotations.empty())
        m_drawings = buildOnly({}, m_picture->plan.annotations, m_picture->plan, m_picture->layout, m_session.metrics());
    const bool isOtherLayout = !old || !m_picture || kindOf(old->layout) != kindOf(m_picture->layout);
    if (isOtherLayout)
        m_isFitted = false;
    const bool isSievedOther = isLookOther();
    if (isSievedOther && !isOtherLayout && isFitOff())
        m_isFitted = true;
    if (isOtherLayout || m_isFitted)
        m_isFitPending = true;
    showSelection();
    if (m_picture && isVisible() && m_isFitPending && !m_isFitted)
        lookFirst();
    else if (m_picture && isVisible() && (m_isFitPending || ((hadSight || isSievedOther) && isAllOutOfSight())))
        fit();
    followCamera();
    tellOfPicture(*this);
}

Camera Canvas::camera() const
{
    if (m_isFitted || m_isFitPending)
        return {};
    const Viewport& seen = m_glide.state() == QAbstractAnimation::Running ? m_glideTo : m_viewport;
    return {seen.toScene({width() / 2.0, height() / 2.0}), seen.scale};
}

void Canvas::showCamera(const Camera& camera)
{
    m_awaitedCamera = camera;
    followCamera();
}

void Canvas::followCamera()
{
    if (!m_awaitedCamera || !m_picture || m_session.state().isPictureStale())
        return;
    const Camera camera = *std::exchange(m_awaitedCamera, std::nullopt);
    if (camera.zoom <= 0) {
        fit();
        return;
    }
    m_isFitPending = false;
    m_isFitted = false;
    const double scale = std::clamp(camera.zoom, Viewport::minScale, Viewport::maxScale);
    glideTo({scale, QPointF(width() / 2.0, height() / 2.0) - QPointF(camera.centre.x, camera.centre.y) * scale});
}

/// A picture that came ends whatever was moving; its cards glide from where they stood.
void Canvas::glideCards(std::shared_ptr<const Picture> from)
{
    m_morph.stop();
    m_moving.reset();
    m_morphFrom.reset();
    m_dragged = {};
    m_isDragging = false;
    m_scene.reset();
    m_overlay.reset();
    m_guides.clear();
    const bool wasDropped = std::exchange(m_isDropped, false);
    if (!from || !m_picture || wasDropped || m_isMotionReduced || !isVisible()
        || m_picture->plan.cards.size() > mostMorphed || !areCardsMoved(*from, *m_picture))
        return;
    m_morphFrom = std::move(from);
    showMoving(layoutBetween(*m_morphFrom, *m_picture, 0));
    m_morph.start();
}

/// A filter or a lens may take all that one was looking at: an empty ground would say that nothing is left.
bool Canvas::isAllOutOfSight() const
{
    const Rect seen = m_viewport.sceneArea(size());
    const std::vector<Rect>& cards = m_picture->layout.cards;
    return !cards.empty() && !m_awaitedCamera && std::none_of(cards.begin(), cards.end(), [&](const Rect& card) { return card.overlaps(seen); });
}

/// Who has not zoomed since the picture was fitted in wants to see it whole: is it far smaller or larger now than the window?
bool Canvas::isFitOff() const
{
    constexpr double muchOther = 1.25;
    const Viewport& seen = m_glide.state() == QAbstractAnimation::Running ? m_glideTo : m_viewport;
    if (m_fitScale <= 0 || seen.scale != m_fitScale)
        return false;
    const double whole = Viewport::fitting(m_picture->display.bounds, size(), fitInsets).scale;
    return whole > seen.scale * muchOther || whole * muchOther < seen.scale;
}

void Canvas::showMoving(const Layout& layout)
{
    m_moving = buildDisplayList(m_picture->plan, layout, m_session.metrics());
    frameIsOld();
}

void Canvas::showSelection()
{
    const PicturedCase pictured{m_session.state().threatCase, m_session.state().view.lens};
    m_emphasis = m_picture ? emphasisFor(*m_picture, m_session.state().selection, &pictured) : std::vector<Emphasis>();
    // While a picture is on its way, the one that is shown may know other things than the focus names.
    if (m_picture && !m_session.state().isPictureStale())
        dimOutOfFocus(*m_picture, m_session.state().view.focus, m_emphasis);
    if (const RemovalPreview* removal = m_session.state().presentRemoval(); m_picture && removal && !m_session.state().isPictureStale())
        showRemoval(*m_picture, *removal, m_emphasis);
    leaveOutGone();
    if (m_hover && isGone(*m_hover))
        m_hover.reset();
    describe();
    frameIsOld();
    if (!m_picture || m_isFitPending)
        return;
    revealChosen();
}

/// What the next picture no longer has is not drawn in this one any more.
void Canvas::leaveOutGone()
{
    const std::shared_ptr<const ForetoldPicture> foretold = m_session.state().foretold;
    if (!m_picture || !foretold || foretold->base != m_picture)
        return;
    m_emphasis.resize(m_picture->display.hits.size(), Emphasis::None);
    for (std::size_t hit = 0; hit < m_emphasis.size(); ++hit)
        if (foretold->isGone[hit])
            m_emphasis[hit] = Emphasis::Gone;
}

bool Canvas::isGone(HitIndex hit) const
{
    return hit < m_emphasis.size() && &hitList() == &m_picture->display && m_emphasis[hit] == Emphasis::Gone;
}

Rect Canvas::chosenArea() const
{
    Rect chosen;
    for (const HitIndex hit : hitsOf(*m_picture, m_session.state().selection))
        chosen = chosen.united(m_picture->display.hits[hit].bounds);
    return chosen;
}

/// Moves not at all if a chosen card is in sight already, or without one a chosen line; else all of it comes to the middle or,
/// if it has no room, what was chosen first. The box around several things in sight may have none of them in it.
void Canvas::revealChosen()
{
    std::vector<HitIndex> hits = hitsOf(*m_picture, m_session.state().selection);
    const std::vector<Hit>& all = m_picture->display.hits;
    if (std::any_of(hits.begin(), hits.end(), [&](HitIndex hit) { return all[hit].kind == HitKind::Card; }))
        std::erase_if(hits, [&](HitIndex hit) { return all[hit].kind != HitKind::Card; });
    std::erase_if(hits, [&](HitIndex hit) { return all[hit].bounds.isEmpty(); });
    const Rect seen = m_viewport.sceneArea(size());
    if (hits.empty() || std::any_of(hits.begin(), hits.end(), [&](HitIndex hit) { return seen.overlaps(all[hit].bounds); }))
        return;
    Rect chosen;
    for (const HitIndex hit : hits)
        chosen = chosen.united(all[hit].bounds);
    const bool hasRoom = chosen.width <= seen.width && chosen.height <= seen.height;
    centreOn((hasRoom ? chosen : all[hits.front()].bounds).centre());
}

void Canvas::centreOn(Point centre)
{
    const double scale = m_viewport.scale;
    glideTo({scale, QPointF(width() / 2.0, height() / 2.0) - QPointF(centre.x, centre.y) * scale});
}

void Canvas::centreSelection()
{
    if (!m_picture || chosenArea().isEmpty())
        return;
    m_isFitted = false;
    centreOn(chosenArea().centre());
}

/// From the whole picture it goes as near as is needed to read; whoever has chosen a scale keeps it, and nothing
/// moves that is in sight.
void Canvas::lookCloser()
{
    if (!m_picture || m_isFitPending)
        return;
    const Rect chosen = chosenArea();
    if (chosen.isEmpty())
        return;
    const bool isLine = !m_session.state().selection.relationships.empty();
    const double ends = isLine ? card_style::cardWidth : 0;  // a line is read with its ends
    const Rect wanted{chosen.x - ends, chosen.y, chosen.width + 2 * ends, chosen.height};
    const Rect seen = m_viewport.sceneArea(size());
    const bool mayFit = wanted.width <= seen.width && wanted.height <= seen.height;
    const Rect sought = mayFit ? wanted : chosen;
    const bool isInSight = seen.contains({sought.x, sought.y}) && seen.contains({sought.right(), sought.bottom()});
    if (m_isFitted && m_viewport.scale < legibleScale) {
        const Viewport near = Viewport::fitting(wanted.grown(20), size(), fitInsets, readableScale);
        m_isFitted = near.scale < legibleScale;  // what takes the whole width leaves it to the next one to go near
        glideTo(near);
    } else if (!isInSight) {
        m_isFitted = false;
        centreOn(chosen.centre());
    }
}

void Canvas::keepView() { m_isFitted = false; }

/// A picture that can be read nearly as a whole begins at its upper left, with the card of most lines in sight; a larger one is
/// seen as a whole, where it shows its shape.
Viewport Canvas::firstLook() const
{
    const Rect& all = m_picture->display.bounds;
    const Viewport whole = Viewport::fitting(all, size(), fitInsets);
    if (whole.scale >= legibleScale || whole.scale < leastNamedScale || m_picture->plan.cards.size() > mostReadCards || m_picture->ranks.order.empty())
        return whole;
    const double scale = legibleScale;
    const Rect& first = m_picture->display.hits[m_picture->ranks.order.front()].bounds;
    /// Offset on one axis: all of it in the middle, or its beginning, or as far on as the first card needs.
    const auto offset = [scale](double begin, double length, double cardEnd, double room, double before, double after) {
        const double free = room - before - after - length * scale;
        if (free >= 0)
            return before + free / 2 - begin * scale;
        const double atBegin = before - begin * scale;
        return atBegin - std::max(0.0, cardEnd * scale + atBegin - (room - after));
    };
    return {scale, {offset(all.x, all.width, first.right(), width(), fitInsets.left(), fitInsets.right()),
                    offset(all.y, all.height, first.bottom(), height(), fitInsets.top(), fitInsets.bottom())}};
}

void Canvas::lookFirst()
{
    const Viewport first = firstLook();
    m_isFitPending = false;
    m_isFitted = first.scale == Viewport::fitting(m_picture->display.bounds, size(), fitInsets).scale;
    m_firstLook = m_isFitted ? std::nullopt : std::optional(first);
    m_fitScale = first.scale;
    setViewport(first);
}

void Canvas::fit()
{
    if (!m_picture)
        return;
    const bool isFirst = m_isFitPending;
    m_isFitPending = false;
    m_isFitted = true;
    const Viewport target = Viewport::fitting(m_picture->display.bounds, size(), fitInsets);
    m_fitScale = target.scale;
    if (isFirst)
        setViewport(target);
    else
        glideTo(target);
    m_isFitted = true;
}

void Canvas::zoomIn()
{
    m_isFitted = false;
    glideTo(m_viewport.zoomed(zoomStep, QRectF(rect()).center()));
}

void Canvas::zoomOut()
{
    m_isFitted = false;
    glideTo(m_viewport.zoomed(1 / zoomStep, QRectF(rect()).center()));
}

void Canvas::zoomToActualSize()
{
    m_isFitted = false;
    glideTo(m_viewport.zoomed(1 / m_viewport.scale, QRectF(rect()).center()));
}

void Canvas::zoomToSelection()
{
    if (!m_picture)
        return;
    const Rect chosen = chosenArea();
    if (chosen.isEmpty())
        return;
    m_isFitted = false;
    glideTo(Viewport::fitting(chosen.grown(60), size(), fitInsets, 1.6));
}

void Canvas::glideTo(const Viewport& target)
{
    m_glide.stop();
    if (m_isMotionReduced || !isVisible()) {
        setViewport(target);
        return;
    }
    m_glideFrom = m_viewport;
    m_glideTo = target;
    m_glide.start();
}

void Canvas::setViewport(const Viewport& viewport)
{
    const DisplayList* before = m_picture ? &hitList() : nullptr;
    m_viewport = viewport;
    if (m_picture && before != &hitList())
        m_hover.reset();  // what was pointed at is of the other list
    m_minimap->setSeen(viewport, size());
    m_hand->follow();
    update();
}

std::optional<HitIndex> Canvas::hitAt(QPointF at) const
{
    constexpr double reachPx = 5;
    if (!m_picture)
        return std::nullopt;
    const DisplayList& list = hitList();
    const std::optional<HitIndex> hit = list.hitAt(m_viewport.toScene(at), reachPx / m_viewport.scale);
    if (hit && (list.hits[*hit].kind == HitKind::Frame || isGone(*hit)))
        return std::nullopt;
    return hit;
}

void Canvas::setHover(std::optional<HitIndex> hit)
{
    if (hit == m_hover)
        return;
    m_hover = hit;
    if (!m_isPanning && !m_isSpaceDown)
        setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Canvas::choose(HitIndex hit, bool isAdded)
{
    if (hitList().hits[hit].kind == HitKind::Community) {
        m_isFitted = false;
        glideTo(Viewport::fitting(overview()->communities[hit].bounds, size(), fitInsets));
        return;
    }
    const Selection clicked = selectionOf(*m_picture, hit);
    m_session.select(isAdded ? toggled(m_session.state().selection, clicked) : clicked);
}

}  // namespace throughline::ui
