// SPDX-License-Identifier: GPL-3.0-or-later
// How the window begins.
#include <QFile>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "tests/ui/qt_catch.h"
#include "ui/forms/form_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery_dialog.h"
#include "ui/window/source_questions.h"

using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int patienceMs = 20000;

}  // namespace

TEST_CASE("Files that are opened at the start wait until it is answered what comes back", "[ui][recovery]")
{
    const QTemporaryDir data;
    const QString journal = data.filePath(QStringLiteral("recovery"));
    const QString path = data.filePath(QStringLiteral("article.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("The police of Norland said the group Grey Heron attacked energy companies.\n");
    file.close();
    {
        MainWindow lost;
        lost.keepJournal(journal);
        lost.commands()["openSample"]->trigger();
        REQUIRE(QTest::qWaitFor([&] { return !lost.session().isCaseEmpty() && !lost.session().isBusy(); }, patienceMs));
        // Destroyed without being closed by a person, as by a crash.
    }
    setAsksForSources(true);
    MainWindow next;
    next.keepJournal(journal);
    next.show();
    next.begin({path});
    auto* recovery = next.findChild<RecoveryDialog*>();
    REQUIRE(recovery);
    QTest::qWait(200);
    CHECK(next.session().isCaseEmpty());
    CHECK(next.findChildren<QDialog*>().size() == 1);
    const bool bringsBack = GENERATE(false, true);
    bringsBack ? recovery->findChild<QListWidget*>()->itemActivated(recovery->findChild<QListWidget*>()->item(0)) : recovery->reject();
    const auto asksForSource = [&] {
        const QList<FormDialog*> forms = next.findChildren<FormDialog*>();
        return std::any_of(forms.begin(), forms.end(), [](const FormDialog* form) { return form->isVisible(); });
    };
    REQUIRE(QTest::qWaitFor(asksForSource, patienceMs));
    CHECK(next.session().state().threatCase.reports.size() == (bringsBack ? 2U : 1U));
    for (FormDialog* form : next.findChildren<FormDialog*>())
        form->reject();
}
