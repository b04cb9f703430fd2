// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace throughline::ui {

/// UTF-8 of core to QString and back; the only place where texts cross.
QString toQt(std::string_view text);
std::string fromQt(QStringView text);

/// Plain text for a tooltip: Qt guesses whether a tooltip is rich text, so report text is escaped
/// and wrapped as a paragraph that can hold nothing else. Empty stays empty.
QString tooltipText(std::string_view plain);
QString tooltipText(const QString& plain);

}  // namespace throughline::ui
