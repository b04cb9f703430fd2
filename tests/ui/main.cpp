// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QApplication>
#include <QHashSeed>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <memory>

#include "ui/watchdog.h"

namespace {

QtMessageHandler qtHandler = nullptr;

/// The offscreen platform says this for each window.
void dropNoise(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.contains(QLatin1String("propagateSizeHints")))
        qtHandler(type, context, text);
}

}  // namespace

int main(int argc, char** argv)
{
    qtHandler = qInstallMessageHandler(dropNoise);
    QHashSeed::setDeterministicGlobalSeed();
    // Discovery runs this program too, where nobody has set a platform.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);  // settings of the person who runs the tests stay as they are
    const std::unique_ptr<QApplication> application = throughline::ui::makeApplication(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setOrganizationName(QStringLiteral("throughline-tests"));
    QApplication::setApplicationName(QStringLiteral("throughline-tests"));
    // Test programs run side by side: each has settings of its own.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QSettings().setValue(QStringLiteral("import/asksForSource"), false);  // a test that wants the question says so
    return Catch::Session().run(argc, argv);
}
