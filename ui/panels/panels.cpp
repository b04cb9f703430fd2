// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panels.h"

#include <QCoreApplication>
#include <array>

namespace throughline::ui {

std::span<const PanelRow> panels()
{
    static constexpr std::array rows{
        PanelRow{"case", QT_TRANSLATE_NOOP("Panels", "Case"),
                 QT_TRANSLATE_NOOP("Panels", "Everything in the case as a tree: incidents, things, reports; what is chosen here is chosen in the picture"),
                 Qt::LeftDockWidgetArea, makeCasePanel},
        PanelRow{"inspector", QT_TRANSLATE_NOOP("Panels", "Inspector"),
                 QT_TRANSLATE_NOOP("Panels", "What is chosen, with its properties and with every claim on it: who says it, who denies it, in which sentence"),
                 Qt::RightDockWidgetArea, makeInspectorPanel},
        PanelRow{"report", QT_TRANSLATE_NOOP("Panels", "Report"),
                 QT_TRANSLATE_NOOP("Panels", "The text of a report; what was read from it is underlined and can be clicked"),
                 Qt::BottomDockWidgetArea, makeReportPanel},
        PanelRow{"paths", QT_TRANSLATE_NOOP("Panels", "Questions"),
                 QT_TRANSLATE_NOOP("Panels", "Questions to the case: paths, cuts, reach, common neighbours; each answer says what it rests on"),
                 Qt::BottomDockWidgetArea, makeQuestionPanel},
        PanelRow{"charts", QT_TRANSLATE_NOOP("Panels", "Charts"),
                 QT_TRANSLATE_NOOP("Panels", "What the picture shows in numbers: activity, sectors, places, techniques, speakers; a bar filters or selects"),
                 Qt::BottomDockWidgetArea, makeChartsPanel},
        PanelRow{"entities", QT_TRANSLATE_NOOP("Panels", "Entities"),
                 QT_TRANSLATE_NOOP("Panels", "All things of the case as a table"),
                 Qt::BottomDockWidgetArea, makeEntitiesPanel},
        PanelRow{"relationships", QT_TRANSLATE_NOOP("Panels", "Relationships"),
                 QT_TRANSLATE_NOOP("Panels", "All relationships of the case as a table"),
                 Qt::BottomDockWidgetArea, makeRelationshipsPanel},
        PanelRow{"problems", QT_TRANSLATE_NOOP("Panels", "Problems"),
                 QT_TRANSLATE_NOOP("Panels", "What could not be read, or was read with doubt"),
                 Qt::BottomDockWidgetArea, makeProblemsPanel},
        PanelRow{"history", QT_TRANSLATE_NOOP("Panels", "History"),
                 QT_TRANSLATE_NOOP("Panels", "Every step done since the case was opened; a click goes back or forward to it"),
                 Qt::BottomDockWidgetArea, makeHistoryPanel},
        PanelRow{"links", QT_TRANSLATE_NOOP("Panels", "Same as"),
                 QT_TRANSLATE_NOOP("Panels", "Things that may be one and the same, with what speaks for it; nothing is merged unasked"),
                 Qt::BottomDockWidgetArea, makeLinksPanel},
        PanelRow{"comparison", QT_TRANSLATE_NOOP("Panels", "Comparison"),
                 QT_TRANSLATE_NOOP("Panels", "What differs between this case and another one or an earlier version"),
                 Qt::BottomDockWidgetArea, makeComparisonPanel},
        PanelRow{"sources", QT_TRANSLATE_NOOP("Panels", "Sources"),
                 QT_TRANSLATE_NOOP("Panels", "Who speaks in the case, how far each is believed, and what changes without them"),
                 Qt::BottomDockWidgetArea, makeSourcesPanel},
        PanelRow{"notes", QT_TRANSLATE_NOOP("Panels", "Notes"),
                 QT_TRANSLATE_NOOP("Panels", "What we ourselves wrote: assessments, notes and attached files, with what they are about"),
                 Qt::BottomDockWidgetArea, makeNotesPanel, "Ctrl+Alt+R"},
        PanelRow{"deleted", QT_TRANSLATE_NOOP("Panels", "Deleted"),
                 QT_TRANSLATE_NOOP("Panels", "What was deleted from the case; everything can be restored"),
                 Qt::BottomDockWidgetArea, makeDeletedPanel},
        PanelRow{"review", QT_TRANSLATE_NOOP("Panels", "Review"),
                 QT_TRANSLATE_NOOP("Panels", "What was read in a report, one suggestion after the other, to accept, correct or reject"),
                 Qt::LeftDockWidgetArea, makeReviewPanel},
        PanelRow{"ledger", QT_TRANSLATE_NOOP("Panels", "Claims"),
                 QT_TRANSLATE_NOOP("Panels", "All claims as a list: who says or denies what, where, and how sure"),
                 Qt::BottomDockWidgetArea, makeLedgerPanel, "Ctrl+Shift+J"},
        PanelRow{"seen", QT_TRANSLATE_NOOP("Panels", "Seen before"),
                 QT_TRANSLATE_NOOP("Panels", "Where else the names and indicators of the case occur: in recent casefiles and in reference sets; nothing is drawn until it is linked"),
                 Qt::BottomDockWidgetArea, makeSeenPanel, "Ctrl+Shift+B"},
    };
    return rows;
}

}  // namespace throughline::ui
