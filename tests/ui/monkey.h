// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>

#include "tests/support/random_numbers.h"
#include "tests/ui/monkey_answers.h"

class QWidget;
class QWindow;

namespace throughline::ui {
class Canvas;
class MainWindow;
}

namespace throughline::test {

/// Does with a window what comes to its mind, without waiting for what it began: commands, mouse, wheel, keys, panels,
/// sizes, themes. Equal seeds have equal intentions; what they meet depends on how far the jobs have come.
class Monkey {
public:
    /// `folder` holds the files that open dialogs are answered with.
    Monkey(ui::MainWindow& window, std::uint64_t seed, const QString& folder);

    void step();
    /// The newest last; not more than 20.
    const QStringList& trail() const { return m_trail; }
    /// Dialogs that could not be closed.
    const QStringList& faults() const { return m_answers.faults(); }

private:
    void triggerCommand();
    void useCanvas();
    void useWidget();
    void pressKey();
    void undoAndRedo();
    void choose();
    void movePanel();
    void changeLook();
    void changeSize();
    void waitALittle();

    void mouse(QWidget& widget, QPoint at);
    void drag(QWidget& widget, QPoint from, QPoint to);
    void wheel(QWidget& widget, QPoint at);
    QPoint placeIn(const QWidget& widget);
    void note(const QString& what);

    ui::MainWindow& m_window;
    ui::Canvas& m_canvas;
    RandomNumbers m_random;
    MonkeyAnswers m_answers;
    QStringList m_trail;
};

}  // namespace throughline::test
