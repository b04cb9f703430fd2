// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "tests/ui/qt_catch.h"
#include "ui/window/main_window.h"

namespace throughline::test {

inline constexpr int patienceMs = 20000;

/// A window on the prose sample, drawn and at rest, and one of its panels.
struct SampleWindow {
    ui::MainWindow window;
    QWidget* panel;

    /// `name`: object name of the panel, which is not yet brought to the front.
    explicit SampleWindow(const char* name) : panel(window.findChild<QWidget*>(QString::fromLatin1(name)))
    {
        INFO(name);
        REQUIRE(panel != nullptr);
        window.resize(1400, 900);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(true);
        window.commands()["openSample"]->trigger();
        REQUIRE(isDrawn());
        window.commands()["fit"]->trigger();  // whole, however large the window
    }

    template <class Widget>
    Widget* child(const char* name) const
    {
        auto* found = panel->findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return found;
    }
    const WorkbenchState& state() { return window.session().state(); }
    /// Waits until nothing runs and the picture is of the case as it is.
    bool isDrawn()
    {
        return QTest::qWaitFor([this] { return !window.session().isBusy() && state().picture && !state().isPictureStale(); }, patienceMs);
    }
};

}  // namespace throughline::test
