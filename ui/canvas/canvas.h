// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/view_state.h"
#include "core/scene/align_cards.h"
#include "core/scene/moving_scene.h"
#include "core/scene/snap.h"
#include "core/workbench/spoken_picture.h"
#include "ui/canvas/kept_frame.h"
#include "ui/canvas/viewport.h"
#include "ui/paint/painter.h"

class QGestureEvent;
class QHelpEvent;

namespace throughline::ui {

class HandTool;
class Minimap;
class Session;

/// The picture in the window: one widget over the display list. Dragging a card moves it, with all that
/// is chosen if it is chosen itself; Escape lets it back; Alt with arrows moves what is chosen by 8
/// units. When cards move, they glide to their new places. Dragging elsewhere, arrows and Space-drag pan,
/// the wheel and pinching zoom at the pointer, F fits; what is opened is fitted in unless its names could be read only nearer; a click chooses (Shift adds), with Shift a drag over
/// the ground chooses what is in its box (with Ctrl too: in a loop), Escape clears, a double click on the ground asks for a name,
/// a drag from the round port at the border of a card draws a line,
/// Tab goes through the cards, arrows walk along lines from a chosen card, L goes through its lines, Enter asks for
/// inspection. What the author draws by hand is chosen, moved and read likewise (hand_tool.h); what is dragged catches
/// on what it lines up with, unless Alt or Ctrl is held. Screen readers walk cards, lines and drawings as items of
/// lists (canvas_accessible.h).
class Canvas : public QWidget {
    Q_OBJECT

public:
    explicit Canvas(Session& session, QWidget* parent = nullptr);

    const Viewport& viewport() const { return m_viewport; }
    /// What part of the picture is looked at, for coming back to; zoom 0 while the whole is fitted in.
    Camera camera() const;
    /// Looks there, as soon as the picture is that of the present view.
    void showCamera(const Camera& camera);
    /// The whole picture in a corner, while it is not all in sight.
    void showMinimap(bool isShown);
    bool hasMinimap() const;
    /// Whether what is dragged catches on what it lines up with.
    void setSnapping(bool isOn) { m_isSnapping = isOn; }
    /// Lines up or spreads the chosen cards: one step of the history.
    void alignChosen(Alignment alignment);
    /// The chosen cards, as they are drawn.
    std::size_t chosenCardCount() const { return m_picture ? chosenCards().size() : 0; }
    HandTool& hand() { return *m_hand; }
    /// What is dragged lines up with these, while it is dragged.
    const std::vector<SnapGuide>& guides() const { return m_guides; }
    /// Jumps instead of gliding.
    void setReducedMotion(bool isReduced) { m_isMotionReduced = isReduced; }
    QSize sizeHint() const override { return {800, 560}; }

    /// A card, a line (HitKind::Link) or a drawing by hand (HitKind::Annotation) by its number in the plan.
    struct Item {
        HitKind kind = HitKind::Card;
        std::uint32_t index = 0;

        bool operator==(const Item&) const = default;
    };
    std::size_t itemCount(HitKind kind) const;
    /// Of an item that is there, as the following; from the picture alone while it is older than the case.
    SpokenThing spoken(const Item& item) const;
    /// In this widget.
    QRectF areaOf(const Item& item) const;
    bool isChosen(const Item& item) const;
    std::optional<Item> itemAt(QPointF at) const;
    /// Where the keys are: the first chosen card, or the first chosen line.
    std::optional<Item> currentItem() const { return m_current; }
    void chooseItem(const Item& item);
    /// The thing that a card stands for; nullopt for a folded set, and for what only an open comparison shows.
    std::optional<EntityId> thingOf(std::uint32_t card) const;
    /// In this widget; nullopt if no card stands for the thing alone.
    std::optional<QRectF> areaOfThing(EntityId thing) const;
    /// From now on the picture is not fitted into the window when it changes.
    void keepView();
    /// Chooses it, unless it is chosen already, and asks for what can be done with it.
    void askForMenu(const Item& item);

signals:
    /// What can be done here was asked for, at this point of the screen and (over the picture) of the picture.
    void menuAsked(const QPoint& at, std::optional<throughline::Point> inPicture);
    /// The number of hidden neighbours on a card of these things was clicked.
    void neighboursAsked(const std::vector<throughline::EntityId>& things);
    /// Something new was asked for at this point of the widget, on empty ground.
    void nameAsked(QPointF at);
    /// A line was drawn between two cards, told in reading direction.
    void lineDrawn(EntityId from, EntityId to);
    /// A line was drawn from a card to empty ground; `isBefore`: from the left port, so that what is named comes before it.
    void lineBegun(EntityId card, bool isBefore, QPointF at);

public slots:
    void fit();
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void zoomToSelection();
    /// Brings what is chosen to the middle; the scale stays.
    void centreSelection();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    friend class HandTool;

    void showPicture();
    void showSelection();
    void leaveOutGone();
    bool isAllOutOfSight() const;
    bool isLookOther();
    bool isFitOff() const;
    bool isGone(HitIndex hit) const;
    void setHover(std::optional<HitIndex> hit);
    std::optional<HitIndex> hitAt(QPointF at) const;
    void choose(HitIndex hit, bool isAdded);
    const PlanCard* cardAt(HitIndex hit) const;
    void drillDown(HitIndex hit);
    bool isOnHiddenBadge(HitIndex hit, QPointF at) const;
    std::optional<std::uint32_t> chosenCard() const;
    bool walk(int key);
    bool walkLines(bool isBack);
    HitIndex hitOf(const Item& item) const;
    Rect chosenArea() const;
    void revealChosen();
    void centreOn(Point centre);
    void lookCloser();
    void lookFirst();
    Viewport firstLook() const;
    void followCamera();
    void glideTo(const Viewport& target);
    void setViewport(const Viewport& viewport);
    std::string glanceAt(HitIndex hit) const;
    bool showTip(QHelpEvent* event);
    bool pinch(QGestureEvent* event);
    void describe();
    void glideCards(std::shared_ptr<const Picture> from);
    void showMoving(const Layout& layout);
    std::vector<std::uint32_t> chosenCards() const;
    std::vector<std::uint32_t> chosenDrawings() const;
    /// What a drag that starts somewhere takes along, by numbers in the plan.
    struct Dragged {
        std::vector<std::uint32_t> cards;
        std::vector<std::uint32_t> drawings;

        bool empty() const { return cards.empty() && drawings.empty(); }
    };
    Dragged toDrag(QPointF at) const;
    void beginDrag();
    void dragTo(QPointF at, Qt::KeyboardModifiers keys);
    Point snapped(Point by, Qt::KeyboardModifiers keys);
    void paintGuides(QPainter& painter) const;
    void endMoving();
    bool isDrawnInDetail() const;
    bool beginArea(QPointF at, Qt::KeyboardModifiers keys);
    void stretchArea(QPointF at);
    bool endArea();
    void dropArea();
    void paintArea(QPainter& painter) const;
    /// A place on the border of a card from which a line can be drawn.
    struct Port {
        std::uint32_t card = 0;
        bool isLeft = false;

        bool operator==(const Port&) const = default;
    };
    bool hasPorts() const;
    QPointF placeOf(const Port& port) const;
    std::vector<Port> shownPorts() const;
    std::optional<Port> portAt(QPointF at) const;
    void followPorts(QPointF at);
    bool beginLine(QPointF at);
    void stretchLine(QPointF at);
    bool endLine();
    bool dropLine();
    std::optional<std::uint32_t> cardAt(QPointF at) const;
    QString lineWords() const;
    void paintPorts(QPainter& painter) const;
    void paintTakers(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void drop();
    void cancelDrag();
    void placeDragged(const Dragged& dragged, Point by);
    bool nudge(int key);
    const Overview* overview() const;
    /// What hits are of: the picture's own list, or its overview from afar.
    const DisplayList& hitList() const;
    const DisplayList& shown() const { return m_scene ? m_scene->still() : m_moving ? *m_moving : m_picture->display; }
    const StyleSheet& sheet() const;
    void paintHover(QPainter& painter) const;
    void paintHalo(QPainter& painter, const DisplayList& list, HitIndex hit, std::span<const Emphasis> emphasis) const;
    std::vector<HitIndex> chosenOnScreen() const;
    bool paintChoice(QPainter& painter) const;
    bool isLarge() const;
    Rect inSight() const;
    void paintHint(QPainter& painter) const;
    FrameRenderer::Request request() const;
    void frameIsOld();

    Session& m_session;
    std::shared_ptr<const Picture> m_picture;
    std::vector<Emphasis> m_emphasis;
    Viewport m_viewport;
    std::optional<HitIndex> m_hover;
    std::optional<Item> m_current;
    std::optional<Item> m_wanted;  ///< while it is being chosen
    std::optional<std::uint32_t> m_lineCard;  ///< the card whose lines the keys go through
    std::optional<Camera> m_awaitedCamera;  ///< of a view whose picture is not there yet
    bool m_isFitPending = true;  ///< look at it as a whole, or at first, when there is a size and a picture
    std::optional<Viewport> m_firstLook;  ///< where a picture too large to be read as a whole is looked at, until somebody goes elsewhere
    bool m_isFitted = false;     ///< nobody has zoomed since: keep fitting on resize
    double m_fitScale = 0;       ///< at which the picture was last fitted in, or first looked at
    /// What decides how much of the case the picture has.
    struct Sieve {
        Lens lens;
        ViewFilter filter;
        Focus focus;

        bool operator==(const Sieve&) const = default;
    };
    std::optional<Sieve> m_sieve;  ///< of the picture that is shown
    QSize m_windowSize;          ///< when this was last resized, as the following
    QPoint m_place;              ///< in the window
    bool m_isMotionReduced = false;
    bool m_isSpaceDown = false;
    bool m_isPanning = false;
    QPointF m_pressed;
    QPointF m_lastPointer;
    QVariantAnimation m_glide;
    Viewport m_glideFrom;
    Viewport m_glideTo;

    /// What is being drawn round cards to choose them, scene units.
    struct Area {
        bool isLoop = false;
        std::vector<Point> corners;
        std::vector<std::uint32_t> cards;  ///< inside
    };
    std::optional<Area> m_area;
    /// A line that is being drawn by hand.
    struct HandLine {
        Port from;
        QPointF at;
        bool isLong = false;                ///< it was drawn, not clicked
        std::optional<std::uint32_t> card;  ///< under its end
    };
    std::optional<HandLine> m_line;
    std::optional<std::uint32_t> m_portCard;  ///< the card that is pointed at
    std::optional<Port> m_port;               ///< the port that is pointed at
    Minimap* m_minimap = nullptr;

    Dragged m_dragged;                     ///< under way
    Rect m_draggedBox;                     ///< around it, where it stood
    std::vector<Rect> m_stillBoxes;        ///< what it may line up with
    std::vector<SnapGuide> m_guides;
    bool m_isSnapping = true;
    std::unique_ptr<MovingScene> m_scene;  ///< while something is dragged, or has just been
    std::optional<DisplayList> m_overlay;  ///< what moves, over the rest
    std::optional<DisplayList> m_drawings; ///< by hand, alone: to be seen over the overview
    HandTool* m_hand = nullptr;
    bool m_isDragging = false;             ///< they have left their place
    bool m_isDragOver = false;             ///< Escape was pressed; the button may still be down
    Point m_draggedBy;
    bool m_isDropped = false;  ///< the next picture shows the cards where they already are
    std::optional<DisplayList> m_moving;  ///< instead of the picture's, while cards move
    std::shared_ptr<const Picture> m_morphFrom;
    QVariantAnimation m_morph;

    KeptFrame m_frame;  ///< everything but the hover
    bool m_isChoiceNew = false;  ///< since the last frame
    QTimer m_refine;
};

}  // namespace throughline::ui
