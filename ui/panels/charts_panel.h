// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QChartView;

namespace throughline::ui {

class Session;

/// A bar: its label and how many.
struct ChartBar {
    QString label;
    int count = 0;
};

/// What is in the case, in two charts: things by kind, claims by stance and hedge.
class ChartsPanel : public QWidget {
    Q_OBJECT

public:
    ChartsPanel(Session& session, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void show(QChartView* view, const QString& title, const std::vector<ChartBar>& bars);

    Session& m_session;
    QChartView* m_kinds;
    QChartView* m_claims;
};

}  // namespace throughline::ui
