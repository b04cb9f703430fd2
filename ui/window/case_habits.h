// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>

#include "core/model/marking.h"

class QTimer;

namespace throughline::ui {

class Session;

/// What a person wants done with cases without asking each time; kept in the settings.
struct CaseHabits {
    int saveEveryMinutes = 0;            ///< 0: only when asked; work is kept in the recovery journal either way
    Tlp defaultTlp = Tlp::NotStated;     ///< of new cases, for what has no marking of its own
    std::string names = {};              ///< whose names things of new cases go by: id of a row of `nameChoices()`

    std::string viewpoint = {};          ///< on boundaries of maps in new cases: id of a row of `mapViewpoints()`

    bool operator==(const CaseHabits&) const = default;
};
inline constexpr int mostSaveMinutes = 60;

CaseHabits loadCaseHabits();
void saveCaseHabits(const CaseHabits& habits);

/// Does it: saves a case that has a file, and gives marking and names to a case that reports have just begun.
class CaseKeeper : public QObject {
    Q_OBJECT

public:
    explicit CaseKeeper(Session& session, QObject* parent);
    /// From now on.
    void setHabits(const CaseHabits& habits);
    /// Saves if there is something to save, a file to save to that nobody else has changed, and nobody is in the middle of a question.
    void saveNow();

private:
    void noteCase();
    void beginCase();
    void markCase();

    Session& m_session;
    CaseHabits m_habits;
    QTimer* m_timer;
    bool m_wasEmpty = true;
    bool m_isBegun = false;  ///< the case was empty before it was what it is
};

}  // namespace throughline::ui
