// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QString>
#include <memory>
#include <vector>

namespace throughline::ui {

/// A turn of the event loop in which the window could do nothing else for longer than `limitMs`.
struct LongTurn {
    int event = 0;     ///< QEvent::Type
    QString receiver;  ///< class, and object name if there is one
    qint64 ms = 0;
};

/// Measures each turn of the event loop and tells with a warning of those that a person would feel. What is called by
/// hand, outside of any event, is not seen. A turn that waits in a loop of its own (an open form) does not count; the
/// turns in that loop do.
class WatchedApplication : public QApplication {
public:
    static constexpr qint64 limitMs = 50;
    /// Further long turns are told of, but not kept.
    static constexpr std::size_t mostKept = 10'000;

    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    /// Oldest first.
    const std::vector<LongTurn>& longTurns() const { return m_long; }
    /// The running application, if it is watched.
    static WatchedApplication* running() { return dynamic_cast<WatchedApplication*>(QCoreApplication::instance()); }

private:
    void report(const LongTurn& turn);

    std::vector<LongTurn> m_long;
    int m_loop = -1;        ///< depth of the loop whose turn is measured; -1: none
    bool m_nested = false;  ///< was there a turn of a loop inside the one that is measured?
};

/// In debug builds, and wherever THROUGHLINE_WATCHDOG is 1; off at 0.
bool isWatchdogWanted();
/// Watched if wanted; else Qt's own, at no cost. `argc` and `argv` live as long as the application.
std::unique_ptr<QApplication> makeApplication(int& argc, char** argv);

}  // namespace throughline::ui
