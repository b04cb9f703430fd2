// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/explorer.h"

#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/filter/chip_bar.h"
#include "ui/filter/time_strip.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

const QString timeKey = QStringLiteral("view/timeStrip");

}  // namespace

Explorer::Explorer(Session& session, QWidget* canvas, QWidget* parent)
    : QWidget(parent), m_session(session), m_chips(new ChipBar(session, this)), m_time(new TimeStrip(session, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_chips);
    layout->addWidget(canvas, 1);
    layout->addWidget(m_time);
    setFocusProxy(canvas);
    m_time->setVisible(QSettings().value(timeKey, false).toBool());
    connect(m_time, &TimeStrip::closeAsked, this, [this] { showTime(false); });
    connect(&m_session, &Session::timeAsked, this, [this] {
        showTime(true);
        m_time->setFocus(Qt::OtherFocusReason);
    });
}

bool Explorer::isTimeShown() const { return !m_time->isHidden(); }

void Explorer::showTime(bool isShown)
{
    QSettings().setValue(timeKey, isShown);
    if (!isShown && m_time->isAncestorOf(window()->focusWidget()))
        setFocus();
    m_time->setVisible(isShown);
    emit timeShown(isShown);
}

void Explorer::setReducedMotion(bool isReduced) { m_time->setReducedMotion(isReduced); }

void Explorer::focusOnChosen()
{
    const WorkbenchState& state = m_session.state();
    Focus focus = state.view.focus;
    focus.around = state.selection.entities;
    // Of a line: both its ends.
    for (const RelationshipId id : state.selection.relationships)
        focus.around.insert(focus.around.end(), {state.threatCase[id].source, state.threatCase[id].target});
    std::sort(focus.around.begin(), focus.around.end());
    focus.around.erase(std::unique(focus.around.begin(), focus.around.end()), focus.around.end());
    focus.hops = std::max(focus.hops, 1U);
    if (!focus.around.empty())
        m_session.dispatch(action::SetFocus{std::move(focus)});
}

}  // namespace throughline::ui
