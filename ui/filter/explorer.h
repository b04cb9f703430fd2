// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace throughline::ui {

class ChipBar;
class Session;
class TimeStrip;

/// The canvas with what it is looked at through: chips above it, the strip of time below.
class Explorer : public QWidget {
    Q_OBJECT

public:
    /// `canvas` becomes a child.
    Explorer(Session& session, QWidget* canvas, QWidget* parent);

    ChipBar& chips() { return *m_chips; }
    bool isTimeShown() const;
    /// Remembered.
    void showTime(bool isShown);
    void setReducedMotion(bool isReduced);
    /// Only what is around the chosen things and lines; as many hops as there are, or one.
    void focusOnChosen();

signals:
    void timeShown(bool isShown);

private:
    Session& m_session;
    ChipBar* m_chips;
    TimeStrip* m_time;
};

}  // namespace throughline::ui
