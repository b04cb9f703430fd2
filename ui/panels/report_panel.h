// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/model/threat_case.h"
#include "core/workbench/selection.h"
#include "ui/dialogs/ask.h"
#include "ui/panels/report_view.h"

class QComboBox;
class QLabel;

namespace throughline::ui {

class Session;

/// Where a selection stands in the texts: which report, and what is lit there.
struct ReportPlace {
    std::optional<ReportId> report;
    ReportLights lights;
};

/// The claim's sentence and cue, else that of the first claim of a chosen relationship, else the
/// mentions of a chosen entity; in `preferred` if it has some, else in the first report that has.
ReportPlace placeOf(const ThreatCase& threatCase, const ClaimIndex& claims, const Selection& selection,
                    std::optional<ReportId> preferred);

/// Entity with the shortest mention at a code point of a report.
std::optional<EntityId> entityAt(const ThreatCase& threatCase, ReportId report, std::uint32_t codePoint);

/// The texts of the case: follows the selection, and makes one when a marked phrase is clicked.
class ReportPanel : public QWidget {
    Q_OBJECT

public:
    ReportPanel(Session& session, QWidget* parent);

    /// Words selected in the text that is shown.
    std::optional<PickedSentence> picked() const;

private:
    void refresh();
    void showReport(std::optional<ReportId> report);
    void showMentions();
    void showAsked(ReportId report);
    void showSelection();
    void chooseAt(std::uint32_t codePoint);

    Session& m_session;
    QComboBox* m_reports;
    QLabel* m_about;
    ReportView* m_view;
    QLabel* m_hint;
    std::optional<ReportId> m_report;
    std::shared_ptr<const std::string> m_text;  ///< of it, as it is shown
    std::vector<TextSpan> m_mentions;           ///< that are marked
    std::size_t m_known = 0;                    ///< reports at the last refresh
};

/// The same, for a panel that may not be there.
inline std::optional<PickedSentence> pickedIn(const ReportPanel* panel)
{
    return panel ? panel->picked() : std::nullopt;
}

}  // namespace throughline::ui
