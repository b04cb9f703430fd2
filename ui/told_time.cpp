// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/told_time.h"

#include <QCoreApplication>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("throughline::ui", text); }

}  // namespace

QString toldTime(const TimeSpan& time)
{
    const QString from = toQt(timeText(time));
    if (!time.isRelative || !time.isDated())
        return from;
    const QString to = time.latest ? toQt(timeText({.earliest = time.latest, .latest = time.latest, .precision = time.precision, .text = {}})) : from;
    const QString reckoned = from == to ? tr("about %1").arg(from) : tr("about %1 to %2").arg(from, to);
    const QString words = toQt(time.text).simplified();
    return words.isEmpty() ? reckoned : tr("“%1” (%2)").arg(words, reckoned);
}

}  // namespace throughline::ui
