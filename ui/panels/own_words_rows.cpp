// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the table of own words.
#include <QTableView>

#include "ui/dialogs/ask.h"
#include "ui/models/table_model.h"
#include "ui/panels/table_panel.h"
#include "ui/session.h"

namespace throughline::ui {

/// The form of what is current; files have none, so that is shown which they are about.
void TablePanel::editWords()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const WorkbenchState& state = m_session.state();
    const std::optional<OwnWords> words = ownWordsAt(state.threatCase, m_model->table()->ids[m_model->rowAt(current.row())]);
    std::optional<Action> asked;
    if (const auto* assessment = words ? std::get_if<AssessmentId>(&*words) : nullptr)
        asked = askForAssessment(state, *assessment, this);
    else if (const auto* note = words ? std::get_if<NoteId>(&*words) : nullptr)
        asked = askForNote(state, state.threatCase[*note].about, *note, this);
    else
        m_session.askForInspection();
    if (asked)
        m_session.dispatch(*asked);
}

void TablePanel::deleteChosenWords()
{
    if (!isUpToDate())
        return;
    action::Rows chosen;
    for (const std::uint32_t row : chosenRows()) {
        const std::optional<OwnWords> words = ownWordsAt(m_session.state().threatCase, m_model->table()->ids[row]);
        if (const auto* assessment = words ? std::get_if<AssessmentId>(&*words) : nullptr)
            chosen.assessments.push_back(*assessment);
        else if (const auto* note = words ? std::get_if<NoteId>(&*words) : nullptr)
            chosen.notes.push_back(*note);
        else if (const auto* file = words ? std::get_if<AttachmentId>(&*words) : nullptr)
            chosen.attachments.push_back(*file);
    }
    if (!chosen.assessments.empty() || !chosen.notes.empty() || !chosen.attachments.empty())
        m_session.dispatch(action::Edit(action::Delete{chosen}));
}

}  // namespace throughline::ui
