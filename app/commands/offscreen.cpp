// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/offscreen.h"

#include <QGuiApplication>
#include <cstdio>

namespace throughline {
namespace {

/// What stderr says is ours to say: Qt's remarks on the machine (no run-time folder and so on) do not
/// belong there.
void keepQtQuiet()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    });
}

}  // namespace

Offscreen::Offscreen() : m_argv{m_name.data(), nullptr}
{
    keepQtQuiet();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application = std::make_unique<QGuiApplication>(m_argc, m_argv);
}

Offscreen::~Offscreen() = default;

}  // namespace throughline
