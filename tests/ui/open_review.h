// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTest>

#include "tests/ui/qt_catch.h"
#include "ui/panels/review_panel.h"
#include "ui/review/choice_popup.h"
#include "ui/review/review_text.h"
#include "ui/window/main_window.h"

namespace throughline::ui::test {

inline constexpr int patienceMs = 20000;

/// A window with the review of one report in front.
struct OpenReview {
    MainWindow window;
    ReviewPanel* panel = window.findChild<ReviewPanel*>();
    ReviewText* text = &panel->text();
    ReviewDesk* desk = &panel->desk();

    explicit OpenReview(const QString& path = {})
    {
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.commands()["reducedMotion"]->setChecked(true);
        if (path.isEmpty())
            window.commands()["openSample"]->trigger();
        else
            window.openFiles({path});
        REQUIRE(QTest::qWaitFor([this] { return !state().threatCase.reports.empty() && !state().isPictureStale(); }, patienceMs));
        window.commands()["review"]->trigger();
        REQUIRE(QTest::qWaitFor([this] { return text->isVisible(); }, patienceMs));
        text->setFocus();
    }

    const WorkbenchState& state() { return window.session().state(); }
    void press(Qt::Key key) { QTest::keyClick(text, key); }
    QString progress() { return window.findChild<QProgressBar*>(QStringLiteral("reviewProgress"))->text(); }
    QString notice() { return window.findChild<QLabel*>(QStringLiteral("reviewNotice"))->text(); }
    const Suggestion& current()
    {
        REQUIRE(desk->currentSuggestion());
        return *desk->currentSuggestion();
    }
    /// Types into the list that has opened, and takes the first that fits.
    void chooseTyped(const QString& typed)
    {
        auto* popup = panel->findChild<ChoicePopup*>();
        REQUIRE(popup);
        auto* filter = popup->findChild<QLineEdit*>(QStringLiteral("choiceFilter"));
        QTest::keyClicks(filter, typed);
        QTest::keyClick(filter, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::size_t firstOf(SuggestionKind kind)
    {
        for (std::size_t i = 0; i < desk->suggestions().size(); ++i)
            if (desk->suggestions()[i].kind == kind)
                return i;
        FAIL("no suggestion of this kind");
        return 0;
    }
};

}  // namespace throughline::ui::test
