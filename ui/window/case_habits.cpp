// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/case_habits.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>
#include <algorithm>

#include "core/names/name_choice.h"
#include "core/workbench/map_choices.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

namespace {

constexpr auto minutesKey = "case/saveEveryMinutes";
constexpr auto tlpKey = "case/defaultTlp";
constexpr auto namesKey = "case/names";
constexpr auto viewpointKey = "case/viewpoint";

}  // namespace

CaseHabits loadCaseHabits()
{
    const QSettings settings;
    CaseHabits habits;
    habits.saveEveryMinutes = std::clamp(settings.value(QLatin1String(minutesKey), 0).toInt(), 0, mostSaveMinutes);
    const std::string word = fromQt(settings.value(QLatin1String(tlpKey)).toString());
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
        if (tlpText(tlp) == word)
            habits.defaultTlp = tlp;
    const std::string names = fromQt(settings.value(QLatin1String(namesKey)).toString());
    if (findNameChoice(names) != nullptr)
        habits.names = names;
    if (const MapChoice* viewpoint = findMapChoice(mapViewpoints(), fromQt(settings.value(QLatin1String(viewpointKey)).toString())))
        habits.viewpoint = viewpoint->id;
    return habits;
}

void saveCaseHabits(const CaseHabits& habits)
{
    QSettings settings;
    settings.setValue(QLatin1String(minutesKey), habits.saveEveryMinutes);
    settings.setValue(QLatin1String(tlpKey), habits.defaultTlp == Tlp::NotStated ? QString() : toQt(tlpText(habits.defaultTlp)));
    settings.setValue(QLatin1String(namesKey), toQt(habits.names));
    settings.setValue(QLatin1String(viewpointKey), toQt(habits.viewpoint));
}

CaseKeeper::CaseKeeper(Session& session, QObject* parent) : QObject(parent), m_session(session), m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, [this] { saveNow(); });
    connect(&m_session, &Session::caseChanged, this, [this] { noteCase(); });
    connect(&m_session, &Session::filesOpened, this, [this] { beginCase(); });
}

void CaseKeeper::setHabits(const CaseHabits& habits)
{
    constexpr int msPerMinute = 60'000;
    m_habits = habits;
    if (habits.saveEveryMinutes > 0)
        m_timer->start(habits.saveEveryMinutes * msPerMinute);
    else
        m_timer->stop();
}

void CaseKeeper::saveNow()
{
    const OpenFile& file = m_session.state().file;
    const bool isOurs = !file.path.empty() && !file.isReadOnly && !file.isChangedOutside;
    if (isOurs && m_session.state().isModified() && !m_session.isBusy() && QApplication::activeModalWidget() == nullptr)
        m_session.dispatch(action::SaveCasefile{});
}

void CaseKeeper::noteCase()
{
    const bool isEmpty = m_session.isCaseEmpty();
    m_isBegun = m_wasEmpty && !isEmpty;
    m_wasEmpty = isEmpty;
}

/// Not a case that comes out of a file: that has been somebody's before.
void CaseKeeper::beginCase()
{
    if (!m_isBegun || !m_session.state().file.path.empty())
        return;
    m_isBegun = false;
    markCase();
    if (!m_habits.names.empty() && m_session.state().view.names.empty())
        m_session.dispatch(action::SetNames{m_habits.names});
    if (const ViewState& view = m_session.state().view; !m_habits.viewpoint.empty() && view.mapViewpoint.empty())
        m_session.dispatch(action::SetMap{view.mapProjection, m_habits.viewpoint});
}

void CaseKeeper::markCase()
{
    const ThreatCase& threatCase = m_session.state().threatCase;
    if (m_habits.defaultTlp == Tlp::NotStated || threatCase.defaultMarking.isStated())
        return;
    Marking marking = threatCase.defaultMarking;
    marking.tlp = m_habits.defaultTlp;
    m_session.dispatch(action::Edit(action::SetCase{threatCase.title, marking}));
}

}  // namespace throughline::ui
