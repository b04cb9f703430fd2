// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ask.h"
#include "ui/dialogs/report_dialog.h"

namespace throughline::ui {

std::optional<Action> askForReportRecord(const WorkbenchState& state, ReportId id, QWidget* parent)
{
    ReportDialog dialog(state.threatCase[id], parent);
    if (dialog.exec() != QDialog::Accepted || dialog.report() == state.threatCase[id])
        return std::nullopt;
    return Action(action::Edit(action::EditReport{id, dialog.report()}));
}

}  // namespace throughline::ui
