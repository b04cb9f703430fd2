// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSettings>
#include <QTimer>
#include <functional>

#include "tests/ui/sample_window.h"
#include "ui/indicator_settings.h"
#include "ui/qt_text.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

struct Forgetting {
    Forgetting() { forget(); }
    ~Forgetting() { forget(); }
    Forgetting(const Forgetting&) = delete;
    Forgetting& operator=(const Forgetting&) = delete;

    static void forget()
    {
        QSettings().remove(QStringLiteral("indicators"));
        useDefangPolicy({});
    }
};

/// Opens the settings, does something there and leaves them with OK.
void inSettings(MainWindow& window, const std::function<void(const QDialog&)>& act)
{
    bool isDone = false;
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog != nullptr);
        act(*dialog);
        isDone = true;
        dialog->accept();
    });
    window.commands()["settings"]->trigger();
    CHECK(isDone);
}

bool isDrawn(SampleWindow& at, const char* title)
{
    for (const PlanCard& card : at.state().picture->plan.cards)
        if (card.title == title)
            return true;
    return false;
}

/// A window with an indicator in its case, which is chosen.
struct IndicatorWindow {
    Forgetting forgetting;
    SampleWindow at{"chipBar"};

    IndicatorWindow()
    {
        at.window.session().dispatch(action::Edit(
            action::AddEntity{.type = EntityType::Indicator, .typeWord = "indicator", .name = "c2.evil.com", .at = std::nullopt}));
        REQUIRE(at.isDrawn());
        at.window.session().select({.entities = {idAt<EntityId>(at.state().threatCase.entities.size() - 1)}});
    }
    QString copied(const char* command)
    {
        QApplication::clipboard()->clear();
        at.window.commands()[command]->trigger();
        return QApplication::clipboard()->text();
    }
};

}  // namespace

TEST_CASE("How indicators are made harmless is kept, and nonsense is not taken", "[settings][defang]")
{
    const Forgetting forgetting;
    CHECK(loadDefangPolicy() == DefangPolicy{});
    const DefangPolicy chosen{.style = DefangStyle::Words, .isShownLive = true, .isCopiedLive = true};
    saveDefangPolicy(chosen);
    CHECK(loadDefangPolicy() == chosen);
    QSettings().setValue(QStringLiteral("indicators/style"), QStringLiteral("live"));
    CHECK(loadDefangPolicy().style == DefangStyle::EachDot);
}

TEST_CASE("A style that is chosen in the settings is drawn and copied at once", "[window][settings][defang]")
{
    IndicatorWindow open;
    CHECK(isDrawn(open.at, "c2[.]evil[.]com"));
    CHECK(open.copied("copyNames") == QStringLiteral("c2[.]evil[.]com"));
    inSettings(open.at.window, [](const QDialog& dialog) {
        auto* style = dialog.findChild<QComboBox*>(QStringLiteral("defangStyle"));
        REQUIRE(style != nullptr);
        style->setCurrentIndex(static_cast<int>(DefangStyle::Parentheses));
        CHECK(dialog.findChild<QLabel*>(QStringLiteral("defangExample"))->text().contains(QStringLiteral("198(.)51(.)100(.)7")));
    });
    REQUIRE(open.at.isDrawn());
    CHECK(loadDefangPolicy().style == DefangStyle::Parentheses);
    CHECK(isDrawn(open.at, "c2(.)evil(.)com"));
    CHECK(open.copied("copyNames") == QStringLiteral("c2(.)evil(.)com"));
    CHECK(open.at.state().threatCase.entities[open.at.state().threatCase.entities.size() - 1].name == "c2.evil.com");
}

TEST_CASE("A live indicator is copied only by a command of its own, unless copies are live", "[window][settings][defang]")
{
    IndicatorWindow open;
    CHECK(open.at.window.commands()["copyLive"]->isEnabled());
    CHECK(open.copied("copyLive") == QStringLiteral("c2.evil.com"));
    CHECK(open.copied("copyNames") == QStringLiteral("c2[.]evil[.]com"));
    inSettings(open.at.window, [](const QDialog& dialog) { dialog.findChild<QCheckBox*>(QStringLiteral("copyDefanged"))->setChecked(false); });
    CHECK(open.copied("copyNames") == QStringLiteral("c2.evil.com"));
    inSettings(open.at.window, [](const QDialog& dialog) {
        dialog.findChild<QCheckBox*>(QStringLiteral("copyDefanged"))->setChecked(true);
        dialog.findChild<QCheckBox*>(QStringLiteral("showLive"))->setChecked(true);
    });
    CHECK(open.copied("copyNames") == QStringLiteral("c2[.]evil[.]com"));
    REQUIRE(open.at.isDrawn());
    CHECK(isDrawn(open.at, "c2[.]evil[.]com"));
    // What is no indicator has no live form.
    open.at.window.session().select({.entities = {EntityId{0}}});
    CHECK_FALSE(open.at.window.commands()["copyLive"]->isEnabled());
    open.at.window.session().select({});
    CHECK_FALSE(open.at.window.commands()["copyLive"]->isEnabled());
}
