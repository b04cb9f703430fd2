// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace throughline::ui {

/// A language that the window can be had in.
struct Language {
    QString code;  ///< "de"
    QString name;  ///< what its speakers call it: "Deutsch"

    bool operator==(const Language&) const = default;
};

/// English, then those that there is a translation of, by code: built in, or throughline_CODE.qm in the folder of `ownTranslations`.
QList<Language> languages();
/// The person's own translations; they come before built-in ones of the same language.
QString ownTranslations();

/// The code that was chosen; empty: as the desktop has it. What there is no translation of counts as not chosen.
QString loadLanguage();
void saveLanguage(const QString& code);
/// `chosen`, else the first of the desktop's languages (as "de-AT", best first) that there is; else "en".
QString languageToUse(const QString& chosen, const QStringList& ofDesktop);

/// Our words and those of Qt's own dialogs in a language from now on, in widgets that are made from now on. "en" needs none. False if
/// ours could not be read: then all stays English. Said once, before the first window; commands never say it, so that what they
/// write is the same in every language.
bool speak(QCoreApplication& application, const QString& code);

}  // namespace throughline::ui
