// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panels.h"

#include <QCoreApplication>
#include <array>

namespace throughline::ui {

std::span<const PanelRow> panels()
{
    static constexpr std::array rows{
        PanelRow{"case", QT_TRANSLATE_NOOP("Panels", "Case"), Qt::LeftDockWidgetArea, makeCasePanel},
        PanelRow{"inspector", QT_TRANSLATE_NOOP("Panels", "Inspector"), Qt::RightDockWidgetArea, makeInspectorPanel},
        PanelRow{"report", QT_TRANSLATE_NOOP("Panels", "Report"), Qt::BottomDockWidgetArea, makeReportPanel},
        PanelRow{"paths", QT_TRANSLATE_NOOP("Panels", "Questions"), Qt::BottomDockWidgetArea, makeQuestionPanel},
        PanelRow{"charts", QT_TRANSLATE_NOOP("Panels", "Charts"), Qt::BottomDockWidgetArea, makeChartsPanel},
        PanelRow{"entities", QT_TRANSLATE_NOOP("Panels", "Entities"), Qt::BottomDockWidgetArea, makeEntitiesPanel},
        PanelRow{"relationships", QT_TRANSLATE_NOOP("Panels", "Relationships"), Qt::BottomDockWidgetArea,
                 makeRelationshipsPanel},
        PanelRow{"problems", QT_TRANSLATE_NOOP("Panels", "Problems"), Qt::BottomDockWidgetArea, makeProblemsPanel},
        PanelRow{"history", QT_TRANSLATE_NOOP("Panels", "History"), Qt::BottomDockWidgetArea, makeHistoryPanel},
        PanelRow{"links", QT_TRANSLATE_NOOP("Panels", "Same as"), Qt::BottomDockWidgetArea, makeLinksPanel},
        PanelRow{"comparison", QT_TRANSLATE_NOOP("Panels", "Comparison"), Qt::BottomDockWidgetArea, makeComparisonPanel},
        PanelRow{"sources", QT_TRANSLATE_NOOP("Panels", "Sources"), Qt::BottomDockWidgetArea, makeSourcesPanel},
        PanelRow{"deleted", QT_TRANSLATE_NOOP("Panels", "Deleted"), Qt::BottomDockWidgetArea, makeDeletedPanel},
        PanelRow{"review", QT_TRANSLATE_NOOP("Panels", "Review"), Qt::LeftDockWidgetArea, makeReviewPanel},
        PanelRow{"ledger", QT_TRANSLATE_NOOP("Panels", "Claims"), Qt::BottomDockWidgetArea, makeLedgerPanel, "Ctrl+Shift+J"},
    };
    return rows;
}

}  // namespace throughline::ui
