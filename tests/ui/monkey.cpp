// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QPointer>
#include <QTest>
#include <QWheelEvent>
#include <QWhatsThis>
#include <QWindow>
#include <algorithm>
#include <array>

#include "ui/appearance.h"
#include "ui/canvas/canvas.h"
#include "ui/window/main_window.h"

namespace throughline::test {

namespace {

constexpr qsizetype trailLength = 20;
constexpr int mostUndone = 8;
constexpr int patienceMs = 10000;

QString nameOf(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
}

QString placed(const char* what, const QWidget& widget, QPoint at)
{
    return QStringLiteral("%1 at %2,%3 of %4").arg(QLatin1String(what)).arg(at.x()).arg(at.y()).arg(nameOf(widget));
}

/// Quitting ends the window. Casefiles and an empty case end the history that the test goes back through.
bool isLeftAlone(const QAction& action)
{
    const QString name = action.objectName();
    return name == QStringLiteral("quit") || name == QStringLiteral("closeCase") || name == QStringLiteral("recover");
}

}  // namespace

Monkey::Monkey(ui::MainWindow& window, std::uint64_t seed, const QString& folder)
    : m_window(window), m_canvas(*window.findChild<ui::Canvas*>()), m_random(seed),
      m_answers(seed + 1, folder, [this](const QString& what) { note(what); })
{
}

void Monkey::note(const QString& what)
{
    m_trail.append(what);
    if (m_trail.size() > trailLength)
        m_trail.removeFirst();
}

void Monkey::step()
{
    struct Deed {
        std::size_t share;  ///< of 100
        void (Monkey::*what)();
    };
    static constexpr std::array deeds{
        Deed{30, &Monkey::triggerCommand}, Deed{20, &Monkey::useCanvas}, Deed{15, &Monkey::useWidget}, Deed{13, &Monkey::pressKey},
        Deed{5, &Monkey::undoAndRedo},     Deed{6, &Monkey::choose},     Deed{5, &Monkey::movePanel},  Deed{1, &Monkey::changeLook},
        Deed{2, &Monkey::changeSize},      Deed{3, &Monkey::waitALittle}};
    std::size_t drawn = m_random.below(100);
    for (const Deed& deed : deeds) {
        if (drawn < deed.share) {
            // From the event loop, as a person's deeds come: so the watchdog sees them.
            QMetaObject::invokeMethod(&m_window, [this, &deed] { (this->*deed.what)(); }, Qt::QueuedConnection);
            break;
        }
        drawn -= deed.share;
    }
    QCoreApplication::processEvents();
    if (QWhatsThis::inWhatsThisMode())
        QWhatsThis::leaveWhatsThisMode();
    // What was opened without a loop of its own is answered before the next deed.
    if (!QTest::qWaitFor([] { return !MonkeyAnswers::isAsked(); }, patienceMs))
        note(QStringLiteral("  what was asked is still open"));
}

void Monkey::triggerCommand()
{
    const QList<QAction*>& all = m_window.commands().all();
    QAction* action = all[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(all.size())))];
    if (isLeftAlone(*action) || !action->isEnabled())
        return;
    note(QStringLiteral("command ") + action->objectName());
    action->trigger();
}

QPoint Monkey::placeIn(const QWidget& widget)
{
    // A widget that was never laid out may have less than no room.
    return {static_cast<int>(m_random.below(static_cast<std::size_t>(std::max(1, widget.width())))),
            static_cast<int>(m_random.below(static_cast<std::size_t>(std::max(1, widget.height()))))};
}

void Monkey::useCanvas()
{
    if (!m_canvas.isVisible() || m_canvas.width() < 1 || m_canvas.height() < 1)
        return;
    QPoint at = placeIn(m_canvas);
    const std::size_t cards = m_canvas.itemCount(HitKind::Card);
    // Most of the picture is ground: half of the time aim at a card.
    if (cards > 0 && m_random.chance(50)) {
        const QPoint card = m_canvas.areaOf({HitKind::Card, static_cast<std::uint32_t>(m_random.below(cards))}).center().toPoint();
        if (m_canvas.rect().contains(card))
            at = card;
    }
    switch (m_random.below(6)) {
    case 0: wheel(m_canvas, at); break;
    case 1: drag(m_canvas, at, placeIn(m_canvas)); break;
    default: mouse(m_canvas, at); break;
    }
}

void Monkey::useWidget()
{
    QList<QWidget*> widgets = m_window.findChildren<QWidget*>();
    widgets.removeIf([](const QWidget* widget) { return !widget->isVisible() || widget->visibleRegion().isEmpty(); });
    if (widgets.isEmpty())
        return;
    QWidget& widget = *widgets[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(widgets.size())))];
    const QPoint at = widget.visibleRegion().boundingRect().topLeft() + QPoint(2, 2);
    const QPoint spot = m_random.chance(50) ? widget.visibleRegion().boundingRect().center() : at;
    switch (m_random.below(8)) {
    case 0: wheel(widget, spot); break;
    case 1: drag(widget, spot, placeIn(widget)); break;
    default: mouse(widget, spot); break;
    }
}

void Monkey::mouse(QWidget& widget, QPoint at)
{
    const QPointer<QWindow> window = widget.window()->windowHandle();
    if (!window)
        return;
    const QPoint there = widget.mapTo(widget.window(), at);
    const bool isRight = m_random.chance(15);
    const bool isDouble = !isRight && m_random.chance(15);
    const Qt::KeyboardModifiers keys = m_random.chance(20) ? Qt::ShiftModifier : Qt::NoModifier;
    const Qt::MouseButton button = isRight ? Qt::RightButton : Qt::LeftButton;
    note(placed(isRight ? "right click" : isDouble ? "double click" : "click", widget, at));
    if (isDouble)
        QTest::mouseDClick(window, button, keys, there);
    else
        QTest::mousePress(window, button, keys, there);
    if (window && !isDouble)
        QTest::mouseRelease(window, button, keys, there);
}

void Monkey::drag(QWidget& widget, QPoint from, QPoint to)
{
    const QPointer<QWindow> window = widget.window()->windowHandle();
    if (!window)
        return;
    note(placed("drag", widget, from) + QStringLiteral(" to %1,%2").arg(to.x()).arg(to.y()));
    const QPoint start = widget.mapTo(widget.window(), from);
    const QPoint end = widget.mapTo(widget.window(), to);
    QTest::mousePress(window, Qt::LeftButton, {}, start);
    for (int i = 1; i <= 3 && window; ++i)
        QTest::mouseMove(window, start + (end - start) * i / 3);
    if (window && m_random.chance(20))
        QTest::keyClick(window, Qt::Key_Escape);
    if (window)
        QTest::mouseRelease(window, Qt::LeftButton, {}, end);
}

void Monkey::wheel(QWidget& widget, QPoint at)
{
    note(placed("wheel", widget, at));
    const int turned = m_random.chance(50) ? 120 : -120;
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, turned}, Qt::NoButton, m_random.chance(20) ? Qt::ControlModifier : Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void Monkey::pressKey()
{
    struct Keys {
        Qt::Key key;
        Qt::KeyboardModifiers with = Qt::NoModifier;
    };
    static constexpr std::array all{
        Keys{Qt::Key_Tab}, Keys{Qt::Key_Tab, Qt::ShiftModifier}, Keys{Qt::Key_Left}, Keys{Qt::Key_Right}, Keys{Qt::Key_Up}, Keys{Qt::Key_Down},
        Keys{Qt::Key_Escape}, Keys{Qt::Key_Return}, Keys{Qt::Key_Space}, Keys{Qt::Key_Home}, Keys{Qt::Key_End}, Keys{Qt::Key_PageUp},
        Keys{Qt::Key_PageDown}, Keys{Qt::Key_Delete}, Keys{Qt::Key_Backspace}, Keys{Qt::Key_F2}, Keys{Qt::Key_A}, Keys{Qt::Key_F},
        Keys{Qt::Key_L}, Keys{Qt::Key_N}, Keys{Qt::Key_R}, Keys{Qt::Key_1}, Keys{Qt::Key_Z, Qt::ControlModifier},
        Keys{Qt::Key_Y, Qt::ControlModifier}, Keys{Qt::Key_A, Qt::ControlModifier}, Keys{Qt::Key_C, Qt::ControlModifier},
        Keys{Qt::Key_V, Qt::ControlModifier}, Keys{Qt::Key_Left, Qt::AltModifier}, Keys{Qt::Key_Down, Qt::AltModifier}, Keys{Qt::Key_F6}};
    const Keys& keys = all[m_random.below(all.size())];
    QWidget* at = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
    note(QStringLiteral("key %1 in %2").arg(QKeySequence(keys.key | keys.with).toString(QKeySequence::PortableText), nameOf(*at)));
    if (QWindow* window = at->window()->windowHandle())
        QTest::keyClick(window, keys.key, keys.with);
}

void Monkey::undoAndRedo()
{
    const std::size_t times = 1 + m_random.below(mostUndone);
    const bool isBack = m_random.chance(60);
    note(QStringLiteral("%1 %2 times").arg(isBack ? QStringLiteral("undo") : QStringLiteral("redo")).arg(times));
    for (std::size_t i = 0; i < times; ++i)
        m_window.commands()[isBack ? "undo" : "redo"]->trigger();
}

/// Things that no view shows now among them.
void Monkey::choose()
{
    const ThreatCase& all = m_window.session().state().threatCase;
    Selection chosen;
    for (std::size_t i = 1 + m_random.below(3); i > 0 && !all.entities.empty(); --i) {
        const auto id = idAt<EntityId>(m_random.below(all.entities.size()));
        if (std::find(chosen.entities.begin(), chosen.entities.end(), id) == chosen.entities.end())
            chosen.entities.push_back(id);
    }
    if (m_random.chance(40) && !all.relationships.empty())
        chosen.relationships.push_back(idAt<RelationshipId>(m_random.below(all.relationships.size())));
    note(QStringLiteral("choose %1 things, %2 lines").arg(chosen.entities.size()).arg(chosen.relationships.size()));
    m_window.session().select(std::move(chosen));
}

void Monkey::movePanel()
{
    const QList<QDockWidget*> docks = m_window.findChildren<QDockWidget*>();
    QDockWidget& dock = *docks[static_cast<qsizetype>(m_random.below(static_cast<std::size_t>(docks.size())))];
    const std::size_t how = m_random.below(5);
    note(QStringLiteral("panel %1: %2").arg(dock.objectName()).arg(how));
    switch (how) {
    case 0: dock.close(); break;
    case 1: dock.setFloating(!dock.isFloating()); break;
    case 2: m_window.addDockWidget(m_random.chance(50) ? Qt::LeftDockWidgetArea : Qt::BottomDockWidgetArea, &dock); break;
    default:
        dock.show();
        dock.raise();
    }
}

void Monkey::changeLook()
{
    const ui::Appearance look{static_cast<ui::ColourChoice>(m_random.below(4)), static_cast<int>(80 + 20 * m_random.below(7))};
    note(QStringLiteral("look %1, %2 %").arg(static_cast<int>(look.colours)).arg(look.textPercent));
    ui::applyAppearance(look);
}

void Monkey::changeSize()
{
    const QSize size(static_cast<int>(500 + m_random.below(1400)), static_cast<int>(350 + m_random.below(800)));
    note(QStringLiteral("size %1 x %2").arg(size.width()).arg(size.height()));
    m_window.resize(size);
}

void Monkey::waitALittle()
{
    const int ms = static_cast<int>(m_random.below(40));
    note(QStringLiteral("wait %1 ms").arg(ms));
    QTest::qWait(ms);
}

}  // namespace throughline::test
