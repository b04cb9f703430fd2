// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/case_finder.h"

#include <QPointer>

#include "core/review/guessed_name.h"
#include "ui/qt_text.h"
#include "ui/session.h"

namespace throughline::ui {

CaseFinder::CaseFinder(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void CaseFinder::ask(const QString& typed, std::size_t most)
{
    const WorkbenchState& state = m_session.state();
    auto answer = std::make_shared<FindAnswer>(FindAnswer{typed, {}, state.named, state.caseVersion});
    const std::shared_ptr<const FindIndex> known = m_indexVersion == state.caseVersion ? m_index : nullptr;
    m_session.lookFor([finder = QPointer(this), answer, known, most](const Job& job) -> JobRunner::Finish {
        loadNameLists();  // what a typed name may be is guessed beside it, on the window's thread
        const auto index = known ? known : std::make_shared<const FindIndex>(answer->threatCase, job);
        if (job.isStopped())
            return {};
        answer->result = index->find(fromQt(answer->typed), most, job);
        return [finder, answer, index] {
            if (!finder)
                return;
            finder->m_index = index;
            finder->m_indexVersion = answer->caseVersion;
            emit finder->answered(answer);
        };
    });
}

}  // namespace throughline::ui
