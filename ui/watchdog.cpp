// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watchdog.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>
#include <utility>

namespace throughline::ui {

namespace {

const QLoggingCategory& category()
{
    static const QLoggingCategory watchdog("throughline.watchdog");
    return watchdog;
}

/// Read before the event is delivered: it may take its receiver along.
QString described(const QObject& receiver)
{
    const QString type = QString::fromLatin1(receiver.metaObject()->className());
    return receiver.objectName().isEmpty() ? type : QString(type + QLatin1Char(' ') + receiver.objectName());
}

QString eventName(int type)
{
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(type);
}

}  // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // Events of other threads pass here, too; those within a turn are part of it.
    if (!receiver || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int loop = thread()->loopLevel();
    if (loop <= m_loop)
        return QApplication::notify(receiver, event);
    const int outer = std::exchange(m_loop, loop);
    const QString who = described(*receiver);
    const int type = event->type();
    QElapsedTimer timer;
    timer.start();
    m_nested = false;
    const bool isTaken = QApplication::notify(receiver, event);
    const bool hasWaited = std::exchange(m_nested, outer >= 0);
    m_loop = outer;
    if (const qint64 ms = timer.elapsed(); ms > limitMs && !hasWaited)
        report({type, who, ms});
    return isTaken;
}

void WatchedApplication::report(const LongTurn& turn)
{
    if (m_long.size() < mostKept)
        m_long.push_back(turn);
    qCWarning(category).noquote() << turn.ms << "ms in one turn:" << eventName(turn.event) << "to" << turn.receiver;
}

bool isWatchdogWanted()
{
#ifdef NDEBUG
    constexpr bool isUsual = false;
#else
    constexpr bool isUsual = true;
#endif
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("THROUGHLINE_WATCHDOG", &isNumber);
    return isNumber ? asked != 0 : isUsual;
}

std::unique_ptr<QApplication> makeApplication(int& argc, char** argv)
{
    if (isWatchdogWanted())
        return std::make_unique<WatchedApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

}  // namespace throughline::ui
