// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qt_text.h"

namespace throughline::ui {

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

std::string fromQt(QStringView text) { return text.toUtf8().toStdString(); }

QString tooltipText(std::string_view plain) { return tooltipText(toQt(plain)); }

QString tooltipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    QString escaped = plain.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

}  // namespace throughline::ui
