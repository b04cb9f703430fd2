// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <span>

class QWidget;

namespace throughline::ui {

class Session;

QWidget* makeCasePanel(Session& session, QWidget* parent);
QWidget* makeInspectorPanel(Session& session, QWidget* parent);
QWidget* makeReviewPanel(Session& session, QWidget* parent);
QWidget* makeReportPanel(Session& session, QWidget* parent);
QWidget* makeQuestionPanel(Session& session, QWidget* parent);
QWidget* makeChartsPanel(Session& session, QWidget* parent);
QWidget* makeEntitiesPanel(Session& session, QWidget* parent);
QWidget* makeRelationshipsPanel(Session& session, QWidget* parent);
QWidget* makeNotesPanel(Session& session, QWidget* parent);
QWidget* makeProblemsPanel(Session& session, QWidget* parent);
QWidget* makeHistoryPanel(Session& session, QWidget* parent);
QWidget* makeLinksPanel(Session& session, QWidget* parent);
QWidget* makeComparisonPanel(Session& session, QWidget* parent);
QWidget* makeSourcesPanel(Session& session, QWidget* parent);
QWidget* makeDeletedPanel(Session& session, QWidget* parent);
QWidget* makeLedgerPanel(Session& session, QWidget* parent);
QWidget* makeSeenPanel(Session& session, QWidget* parent);

/// A row of the panel table: the window makes a dock of each, in this order; Ctrl+1 … show them.
struct PanelRow {
    const char* id;     ///< object name of the dock ends in it; kept in the window's saved state
    const char* title;  ///< translated in the context "Panels"
    const char* hint;   ///< what it is for, in a sentence without a full stop; likewise
    Qt::DockWidgetArea area;
    QWidget* (*make)(Session& session, QWidget* parent);
    const char* keys = nullptr;  ///< of a row beyond those that have a number
};
std::span<const PanelRow> panels();

}  // namespace throughline::ui
