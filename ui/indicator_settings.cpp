// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/indicator_settings.h"

#include <QSettings>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

constexpr auto styleKey = "indicators/style";
constexpr auto shownKey = "indicators/showLive";
constexpr auto copiedKey = "indicators/copyLive";

}  // namespace

DefangPolicy loadDefangPolicy()
{
    const QSettings settings;
    DefangPolicy policy;
    policy.style = defangStyleOf(fromQt(settings.value(QLatin1String(styleKey)).toString())).value_or(policy.style);
    policy.isShownLive = settings.value(QLatin1String(shownKey), false).toBool();
    policy.isCopiedLive = settings.value(QLatin1String(copiedKey), false).toBool();
    return policy;
}

void saveDefangPolicy(const DefangPolicy& policy)
{
    QSettings settings;
    settings.setValue(QLatin1String(styleKey), toQt(defangStyleWord(policy.style)));
    settings.setValue(QLatin1String(shownKey), policy.isShownLive);
    settings.setValue(QLatin1String(copiedKey), policy.isCopiedLive);
}

}  // namespace throughline::ui
