// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <cstdint>
#include <optional>

#include "core/graph/time_density.h"
#include "core/model/view_filter.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace throughline::ui {

class RangeSlider;
struct DayRange;
class Session;

/// When things happened, or were said: how many claims fall where, and a window of time that is the filter's. It can be
/// dragged and played; whatever a drag or a play passes, the filter takes the newest place once the picture of the one
/// before is there, and all of it is one step of the history.
class TimeStrip : public QWidget {
    Q_OBJECT

public:
    TimeStrip(Session& session, QWidget* parent);

    /// Steps instead of sliding while it plays.
    void setReducedMotion(bool isReduced) { m_isMotionReduced = isReduced; }

signals:
    void closeAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeControls(QBoxLayout& row);
    void listen();
    /// Counts anew if the case has changed since, on another thread.
    void count();
    void showDensity(const TimeDensity& density, TimeBasis basis, std::uint64_t caseVersion);
    /// The filter's window on slider and labels.
    void showFilter();
    void showDates();
    TimeWindow window() const;
    /// The filter shall have this window: now, or when the picture under way is there.
    void ask();
    void askIfDrawn();
    void askNow();
    void play(bool isOn);
    void playOn();

    Session& m_session;
    RangeSlider* m_slider;
    QToolButton* m_play;
    QComboBox* m_speed;
    QComboBox* m_basis;
    QCheckBox* m_undated;
    QLabel* m_dates;
    QToolButton* m_whole;
    QTimer m_playing;
    std::uint64_t m_gesture = 0;           ///< of the drag or play under way; 0: none
    std::optional<TimeWindow> m_wanted;    ///< not yet asked for
    std::uint64_t m_counted = ~std::uint64_t{0};  ///< version of the case that was counted
    TimeBasis m_countedBasis = TimeBasis::Happened;
    std::size_t m_undatedCount = 0;
    bool m_isMotionReduced = false;
};

}  // namespace throughline::ui
