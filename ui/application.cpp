// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QStyle>

#include "ui/appearance.h"
#include "ui/indicator_settings.h"
#include "ui/language.h"
#include "ui/qt_text.h"
#include "ui/watchdog.h"
#include "ui/window/main_window.h"

namespace throughline::ui {

namespace {

/// "Windows" is Qt's last resort where a desktop gives no style of its own; Fusion looks better.
void chooseStyle()
{
    const QString name = QApplication::style()->name();
    if (name.compare(QStringLiteral("windows"), Qt::CaseInsensitive) == 0)
        QApplication::setStyle(QStringLiteral("Fusion"));
}

}  // namespace

int runApplication(int argc, char** argv, const std::vector<std::string>& files)
{
    const std::unique_ptr<QApplication> application = makeApplication(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("throughline"));
    QApplication::setApplicationName(QStringLiteral("throughline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Throughline"));
    QApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("throughline"));
    // Numbers and dates are written as in the picture, whatever the desktop's habits.
    const QStringList ofDesktop = QLocale::system().uiLanguages();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    speak(*application, languageToUse(loadLanguage(), ofDesktop));
    chooseStyle();
    applyAppearance(loadAppearance());
    useDefangPolicy(loadDefangPolicy());  // before anything is read
    MainWindow window;
    window.keepJournal(QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                               + QStringLiteral("/throughline/recovery")));
    window.show();
    QStringList paths;
    for (const std::string& file : files)
        paths.append(toQt(file));
    window.begin(paths);
    return QApplication::exec();
}

}  // namespace throughline::ui
