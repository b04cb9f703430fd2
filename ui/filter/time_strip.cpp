// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/time_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/graph/filter_words.h"
#include "ui/filter/gesture.h"
#include "ui/filter/range_slider.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr std::int64_t daySeconds = 86400;
constexpr std::size_t mostBins = 240;
/// Milliseconds between two places of the window while it plays, by speed; twice as much where it steps.
constexpr int slowestMs = 1000;
/// The window slides by an eighth of itself; where nothing is to move it steps by the whole.
constexpr std::int64_t slides = 8;
/// Nothing chosen yet: the window that plays is a tenth of the whole.
constexpr std::int64_t parts = 10;

std::int64_t dayOf(std::int64_t seconds) { return seconds / daySeconds - (seconds % daySeconds < 0 ? 1 : 0); }

QToolButton* makeButton(const QString& text, const char* name, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tooltipText(hint));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

TimeStrip::TimeStrip(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_slider(new RangeSlider(this)),
      m_play(makeButton(tr("Play"), "playTime", tr("Moves the window of time through the whole span; stops at its end"), this)),
      m_speed(new QComboBox(this)), m_basis(new QComboBox(this)), m_undated(new QCheckBox(this)), m_dates(plainLabel(QString(), LabelTone::Strong, this)),
      m_whole(makeButton(tr("Whole span"), "wholeSpan", tr("Takes the condition on time off"), this))
{
    setObjectName(QStringLiteral("timeStrip"));
    setAccessibleName(tr("Time"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    makeControls(*row);
    layout->addLayout(row);
    layout->addWidget(m_slider);
    setFocusProxy(m_slider);
    listen();
}

void TimeStrip::makeControls(QBoxLayout& row)
{
    m_play->setCheckable(true);
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_speed->setToolTip(tooltipText(tr("Speed of playing")));
    for (const QString& text : {tr("slow"), tr("normal"), tr("fast")})
        m_speed->addItem(text);
    m_speed->setCurrentIndex(std::clamp(QSettings().value(QStringLiteral("time/speed"), 1).toInt(), 0, 2));
    m_basis->setObjectName(QStringLiteral("timeBasis"));
    m_basis->setAccessibleName(tr("Which time"));
    m_basis->setToolTip(tooltipText(tr("When it happened, as far as that is claimed, or when it was said, else published")));
    m_basis->addItem(tr("happened"));
    m_basis->addItem(tr("said or published"));
    m_undated->setObjectName(QStringLiteral("showUndated"));
    m_undated->setText(tr("Show undated claims"));
    m_undated->setToolTip(tooltipText(tr("What has no date is shown beside any window of time; without the tick it is left out. "
                                         "Counted are the claims of the whole case; how many of them the picture has stands in the chip of this condition")));
    m_dates->setObjectName(QStringLiteral("timeDates"));
    m_dates->setWordWrap(false);
    auto* close = makeButton(QString(QChar(0x00D7)), "closeTime", tr("Hides this strip; the filter stays"), this);
    close->setAccessibleName(tr("Hide the strip of time"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &TimeStrip::closeAsked);
    row.addWidget(m_play);
    row.addWidget(m_speed);
    row.addWidget(m_basis);
    row.addWidget(m_dates, 1);
    row.addWidget(m_undated);
    row.addWidget(m_whole);
    row.addWidget(close);
}

void TimeStrip::listen()
{
    connect(m_slider, &RangeSlider::began, this, [this] {
        play(false);
        m_gesture = newGesture();
    });
    connect(m_slider, &RangeSlider::moved, this, [this] { ask(); });
    connect(m_slider, &RangeSlider::ended, this, [this] {
        askNow();
        m_gesture = 0;
    });
    connect(m_undated, &QCheckBox::clicked, this, [this] { ask(); });
    connect(m_whole, &QToolButton::clicked, this, [this] {
        play(false);
        ViewFilter filter = m_session.state().view.filter;
        filter.time = {.basis = filter.time.basis};
        m_session.dispatch(action::SetFilter{std::move(filter)});
    });
    connect(m_basis, &QComboBox::activated, this, [this](int row) {
        play(false);
        ViewFilter filter = m_session.state().view.filter;
        filter.time.basis = static_cast<TimeBasis>(row);
        m_session.dispatch(action::SetFilter{std::move(filter)});
    });
    connect(m_play, &QToolButton::clicked, this, [this](bool isOn) { play(isOn); });
    connect(m_speed, &QComboBox::activated, this, [this](int row) {
        QSettings().setValue(QStringLiteral("time/speed"), row);
        if (m_playing.isActive())
            m_playing.start(slowestMs >> row);
    });
    connect(&m_playing, &QTimer::timeout, this, [this] { playOn(); });
    connect(&m_session, &Session::caseChanged, this, [this] { count(); });
    connect(&m_session, &Session::viewChanged, this, [this] {
        count();
        showFilter();
    });
    for (const auto signal : {&Session::pictureChanged, &Session::jobsFinished})
        connect(&m_session, signal, this, [this] { askIfDrawn(); });
}

void TimeStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    count();
    showFilter();
}

void TimeStrip::hideEvent(QHideEvent* event)
{
    play(false);
    QWidget::hideEvent(event);
}

void TimeStrip::count()
{
    const WorkbenchState& state = m_session.state();
    const TimeBasis basis = state.view.filter.time.basis;
    if (!isVisible() || (m_counted == state.caseVersion && m_countedBasis == basis))
        return;
    m_counted = state.caseVersion;
    m_countedBasis = basis;
    m_session.lookAtTimes([strip = QPointer(this), threatCase = state.threatCase, claims = state.claims, basis,
                           version = state.caseVersion](const Job&) -> JobRunner::Finish {
        return [strip, density = timeDensity(threatCase, *claims, basis, mostBins), basis, version] {
            if (strip)
                strip->showDensity(density, basis, version);
        };
    });
}

void TimeStrip::showDensity(const TimeDensity& density, TimeBasis basis, std::uint64_t caseVersion)
{
    if (caseVersion != m_counted || basis != m_countedBasis)
        return;
    m_undatedCount = density.undated;
    m_slider->setDensity(density);
    showFilter();
}

void TimeStrip::showFilter()
{
    const TimeWindow& time = m_session.state().view.filter.time;
    if (m_gesture == 0 && !m_slider->isEmpty()) {
        const DayRange span = m_slider->span();
        m_slider->setRange({time.from ? dayOf(*time.from) : span.first, time.to ? dayOf(*time.to) : span.last});
    }
    m_basis->setCurrentIndex(static_cast<int>(time.basis));
    m_undated->setText(m_undatedCount == 1 ? tr("Show 1 undated claim") : tr("Show %1 undated claims").arg(m_undatedCount));
    m_undated->setChecked(time.showUndated);
    m_undated->setEnabled(m_undatedCount > 0 || !time.showUndated);
    m_whole->setEnabled(!time.isOpen());
    m_play->setEnabled(!m_slider->isEmpty());
    m_speed->setEnabled(!m_slider->isEmpty());
    showDates();
}

void TimeStrip::showDates()
{
    const auto day = [](std::int64_t number) { return toQt(dayText(number * daySeconds)); };
    m_dates->setText(m_slider->isEmpty() ? tr("Nothing is dated so")
                                         : tr("%1 to %2").arg(day(m_slider->range().first), day(m_slider->range().last)));
}

TimeWindow TimeStrip::window() const
{
    TimeWindow time{.basis = m_session.state().view.filter.time.basis, .showUndated = m_undated->isChecked()};
    const DayRange& range = m_slider->range();
    // An end that stands at the end of all that is known is open.
    if (!m_slider->isEmpty() && range.first > m_slider->span().first)
        time.from = range.first * daySeconds;
    if (!m_slider->isEmpty() && range.last < m_slider->span().last)
        time.to = (range.last + 1) * daySeconds - 1;
    return time;
}

void TimeStrip::ask()
{
    m_wanted = window();
    showDates();
    askIfDrawn();
}

void TimeStrip::askIfDrawn()
{
    if (!m_session.state().isPictureStale() || !m_session.isBusy())
        askNow();
}

void TimeStrip::askNow()
{
    if (!m_wanted)
        return;
    ViewFilter filter = m_session.state().view.filter;
    filter.time = *m_wanted;
    m_wanted.reset();
    m_session.dispatch(action::SetFilter{std::move(filter), m_gesture});
}

void TimeStrip::play(bool isOn)
{
    m_play->setChecked(isOn);
    m_play->setText(isOn ? tr("Pause") : tr("Play"));
    if (isOn == m_playing.isActive())
        return;
    if (!isOn) {
        m_playing.stop();
        askNow();
        m_gesture = 0;
        return;
    }
    m_gesture = newGesture();
    const DayRange span = m_slider->span();
    const DayRange range = m_slider->range();
    const std::int64_t length = std::max<std::int64_t>(1, (span.last + 1 - span.first) / parts);
    if (m_slider->isWhole())
        m_slider->setRange({span.first, span.first + length - 1});
    else if (range.last >= span.last)  // once more from the beginning
        m_slider->setRange({span.first, span.first + (range.last - range.first)});
    ask();
    m_playing.start(slowestMs >> m_speed->currentIndex());
}

void TimeStrip::playOn()
{
    if (m_wanted || m_session.state().isPictureStale())
        return;  // the picture of the last place is under way
    const DayRange range = m_slider->range();
    const std::int64_t last = m_slider->span().last;
    if (range.last >= last) {
        play(false);
        return;
    }
    const std::int64_t length = range.last + 1 - range.first;
    const std::int64_t by = std::min(last - range.last, m_isMotionReduced ? length : std::max<std::int64_t>(1, length / slides));
    m_slider->setRange({range.first + by, range.last + by});
    ask();
}

}  // namespace throughline::ui
