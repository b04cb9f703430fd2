// SPDX-License-Identifier: GPL-3.0-or-later
// The window under random hands. THROUGHLINE_MONKEY says how many deeds there are in all (600), THROUGHLINE_MONKEY_SEED
// where the seeds begin (1).
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <iostream>
#include <map>

#include "tests/support/paths.h"
#include "tests/support/sound_document.h"
#include "tests/ui/monkey.h"
#include "tests/ui/sample_window.h"
#include "ui/appearance.h"
#include "ui/watchdog.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::ui;

namespace {

constexpr int usualDeeds = 600;
constexpr int leastSeeds = 2;
constexpr int deedsOfSeed = 500;
constexpr int deedsBetweenChecks = 25;

QStringList warnings;

/// What the offscreen platform cannot do, and what QTest says when a drag has made the window smaller; no more.
bool isHarmless(const QString& text)
{
    static const QStringList known{QStringLiteral("propagateSizeHints"), QStringLiteral("does not support raise()"),
                                   QStringLiteral("does not support grabbing"), QStringLiteral("occurs outside target window")};
    return std::any_of(known.begin(), known.end(), [&](const QString& part) { return text.contains(part); });
}

void keepWarning(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const bool isWatchdog = QLatin1String(context.category) == QLatin1String("throughline.watchdog");
    if (type != QtDebugMsg && type != QtInfoMsg && !isWatchdog && !isHarmless(text))
        warnings.append(text);
}

/// For as long as it lives, warnings are kept instead of told.
struct KeptWarnings {
    QtMessageHandler before = qInstallMessageHandler(keepWarning);
    KeptWarnings() { warnings.clear(); }
    ~KeptWarnings() { qInstallMessageHandler(before); }
};

/// Looks come back as they were, whatever the monkey chose.
struct KeptLook {
    ~KeptLook() { applyAppearance({}); }
};

void fill(const QTemporaryDir& folder)
{
    const QDir samples(QString::fromStdString(sourceDir() + "/resources/samples"));
    for (const QString& name : samples.entryList(QDir::Files))
        REQUIRE(QFile::copy(samples.filePath(name), folder.filePath(name)));
}

std::string story(const Monkey& monkey)
{
    return "last deeds:\n  " + monkey.trail().join(QStringLiteral("\n  ")).toStdString();
}

void checkSound(SampleWindow& at, const Monkey& monkey)
{
    INFO(story(monkey));
    CHECK(warnings.join(QLatin1Char('\n')) == QString());
    warnings.clear();
    CHECK(monkey.faults().join(QLatin1Char('\n')) == QString());
    REQUIRE(unsoundness(at.state().document()).empty());
}

/// Where things stand is kept through undo on purpose; all else has to be as it was.
CaseDocument withoutPlaces(CaseDocument document)
{
    document.view.placed.clear();
    return document;
}

void checkUndo(SampleWindow& at, const CaseDocument& start, const Monkey& monkey)
{
    INFO(story(monkey));
    REQUIRE(QTest::qWaitFor([&] { return !at.window.session().isBusy(); }, patienceMs));
    const CaseDocument end = withoutPlaces(at.state().document());
    const std::size_t steps = at.state().history.position();
    at.window.session().dispatch(action::GoToStep{0});
    REQUIRE(at.state().history.forgotten() == 0);
    CHECK(withoutPlaces(at.state().document()) == start);
    at.window.session().dispatch(action::GoToStep{steps});
    CHECK(at.state().history.position() == steps);
    CHECK(withoutPlaces(at.state().document()) == end);
}

/// Longest turns by receiver, told and not judged: a busy machine is slow.
void tellLongTurns()
{
    const auto* watched = WatchedApplication::running();
    if (!watched || watched->longTurns().empty())
        return;
    std::map<QString, std::pair<int, qint64>> all;
    for (const LongTurn& turn : watched->longTurns()) {
        auto& [count, most] = all[QStringLiteral("event %1 to %2").arg(turn.event).arg(turn.receiver)];
        ++count;
        most = std::max(most, turn.ms);
    }
    for (const auto& [who, figures] : all)
        std::cout << "long turns: " << figures.first << ", the longest " << figures.second << " ms: " << who.toStdString() << '\n';
}

void letLoose(std::uint64_t seed, int deeds)
{
    const KeptLook look;
    QTemporaryDir folder;
    fill(folder);
    SampleWindow at("dock.inspector");
    at.window.keepJournal(folder.filePath(QStringLiteral("recovery")));
    at.window.session().dispatch(action::GoToStep{0});
    const CaseDocument start = withoutPlaces(at.state().document());
    at.window.commands()["openSample"]->trigger();
    REQUIRE(at.isDrawn());
    at.window.commands()["reducedMotion"]->setChecked(seed % 2 == 0);
    const KeptWarnings kept;
    Monkey monkey(at.window, seed, folder.path());
    for (int i = 1; i <= deeds; ++i) {
        monkey.step();
        if (warnings.isEmpty() && i % deedsBetweenChecks != 0)
            continue;
        INFO("seed " << seed << ", deed " << i);
        checkSound(at, monkey);
    }
    INFO("seed " << seed << ", at the end");
    checkUndo(at, start, monkey);
    at.window.commands()["closeCase"]->trigger();
    CHECK(QTest::qWaitFor([] { return !MonkeyAnswers::isAsked(); }, patienceMs));
    checkSound(at, monkey);
}

int numberIn(const char* variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber && number > 0 ? number : otherwise;
}

}  // namespace

TEST_CASE("Whatever is done to the window, it stands, warns of nothing, and all can be undone", "[monkey]")
{
    const int deeds = numberIn("THROUGHLINE_MONKEY", usualDeeds);
    const int first = numberIn("THROUGHLINE_MONKEY_SEED", 1);
    const int seeds = std::max(leastSeeds, deeds / deedsOfSeed);
    for (int seed = first; seed < first + seeds; ++seed)
        letLoose(static_cast<std::uint64_t>(seed), deeds / seeds);
    tellLongTurns();
}
