// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>
#include <algorithm>

namespace throughline::ui {

namespace {

constexpr auto languageKey = "view/language";
const QLatin1String builtIn(":/translations");
const QLatin1String english("en");

/// Codes of the translations in a folder.
QStringList codesIn(const QString& folder)
{
    const QString start = QStringLiteral("throughline_");
    const QString end = QStringLiteral(".qm");
    QStringList codes;
    for (const QString& file : QDir(folder).entryList({QString(start + QLatin1Char('*') + end)}, QDir::Files, QDir::Name))
        codes.append(file.sliced(start.size(), file.size() - start.size() - end.size()));
    return codes;
}

QString nameOf(const QString& code)
{
    const QLocale locale(code);
    QString name = locale.language() == QLocale::C ? code : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? code : name;
}

bool isKnown(const QString& code)
{
    const QList<Language> all = languages();
    return std::any_of(all.begin(), all.end(), [&](const Language& language) { return language.code == code; });
}

}  // namespace

QString ownTranslations()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/throughline/translations");
}

QList<Language> languages()
{
    QStringList codes = codesIn(builtIn) + codesIn(ownTranslations());
    codes.sort();
    codes.removeDuplicates();
    codes.removeAll(QString(english));
    QList<Language> all{{english, QStringLiteral("English")}};
    for (const QString& code : std::as_const(codes))
        all.append({code, nameOf(code)});
    return all;
}

QString loadLanguage()
{
    const QString code = QSettings().value(QLatin1String(languageKey)).toString();
    return isKnown(code) ? code : QString();
}

void saveLanguage(const QString& code) { QSettings().setValue(QLatin1String(languageKey), code); }

QString languageToUse(const QString& chosen, const QStringList& ofDesktop)
{
    if (isKnown(chosen))
        return chosen;
    for (const QString& tag : ofDesktop) {
        QString code = tag;
        code.replace(QLatin1Char('-'), QLatin1Char('_'));
        if (isKnown(code))
            return code;
        if (const QString plain = code.section(QLatin1Char('_'), 0, 0); isKnown(plain))
            return plain;
    }
    return english;
}

bool speak(QCoreApplication& application, const QString& code)
{
    if (code == english)
        return true;
    auto* ours = new QTranslator(&application);
    const QString file = QStringLiteral("throughline_") + code;
    if (!ours->load(file, ownTranslations()) && !ours->load(file, builtIn)) {
        delete ours;
        return false;
    }
    // Qt's own dialogs; without them those stay English.
    auto* qts = new QTranslator(&application);
    if (qts->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
    QCoreApplication::installTranslator(ours);
    return true;
}

}  // namespace throughline::ui
