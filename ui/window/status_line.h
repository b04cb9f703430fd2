// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace throughline::ui {

class Session;

/// "29 entities, 20 relationships, 2 contested | what is chosen | TLP NOT STATED | progress, Cancel".
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(Session& session, QWidget* parent);

private:
    void showCounts();
    void showSelection();
    void showMarking();
    void setBusy(bool isBusy, const QString& label = {});

    Session& m_session;
    QLabel* m_counts;
    QLabel* m_selection;
    QLabel* m_marking;
    QLabel* m_job;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_patience;  ///< what is done before it ends was never shown
};

}  // namespace throughline::ui
