// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "core/graph/chart.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace throughline::ui {

class BarChartView;
class ChartTable;
class Session;

/// What the picture shows, counted: one chart at a time, as bars, as a table of tactics or as a table of numbers. It
/// follows lens, filter and selection, and its bars set and make them.
class ChartsPanel : public QWidget {
    Q_OBJECT

public:
    ChartsPanel(Session& session, QWidget* parent);

private:
    /// Versions of case and view, and the chart.
    using Counted = std::tuple<std::uint64_t, std::uint64_t, ChartKind>;

    QLayout* makeControls();
    void listen();
    void setSeen(bool isSeen);
    ChartKind kind() const;
    Counted wanted() const;
    /// Counts anew if anything has changed that counts; not while nobody sees it or the picture is on its way.
    void count();
    void takeChart(const Counted& of, std::shared_ptr<const Chart> chart);
    void showChart();
    void showNotes();
    void markChosen();
    std::vector<bool> chosen() const;
    void ask(int bar, bool adds);
    void copy();
    void askForExport();

    Session& m_session;
    QComboBox* m_kind;
    QCheckBox* m_asTable;
    QPushButton* m_copy;
    QPushButton* m_export;
    QStackedWidget* m_pages;
    QScrollArea* m_area;
    BarChartView* m_bars;
    ChartTable* m_table;
    QLabel* m_hint;
    QLabel* m_notes;
    std::shared_ptr<const Chart> m_chart;
    std::optional<Counted> m_counting;  ///< the newest that was asked for
    std::optional<Counted> m_shown;     ///< what `m_chart` is
    bool m_isSeen = true;
};

}  // namespace throughline::ui
