// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <deque>
#include <set>
#include <string>

#include "core/model/ids.h"

class QWidget;

namespace throughline::ui {

class Session;

/// Asks for the source record of each article that was loaded, one after the other, filled with what
/// was found. A setting ("import/asksForSource") and a tick in the form turn it off.
class SourceQuestions : public QObject {
    Q_OBJECT

public:
    SourceQuestions(Session& session, QWidget* window);

private:
    void askAbout(const QStringList& paths);
    void askNext();

    Session& m_session;
    QWidget* m_window;
    std::set<std::string> m_asked;  ///< ids of reports
    std::deque<ReportId> m_waiting;
    bool m_isAsking = false;
};

/// Whether loaded articles are asked about.
bool asksForSources();
void setAsksForSources(bool isOn);

}  // namespace throughline::ui
