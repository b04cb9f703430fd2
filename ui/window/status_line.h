// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace throughline {
struct CaseSummary;
}

namespace throughline::ui {

class Session;

/// "29 entities, 20 relationships, 2 contested | what is chosen | progress, Cancel | Lens: … Take off | TLP NOT STATED".
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(Session& session, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCounts();
    void showSummary(const CaseSummary& summary);
    void showSelection();
    /// As much of what is chosen as there is room for.
    void fitSelection();
    void showMarking();
    /// Says that the picture is seen through a lens, and lets it be taken off.
    void showLens();
    void makeLens();
    void setBusy(bool isBusy, const QString& label = {});

    Session& m_session;
    QLabel* m_counts;
    QLabel* m_selection;
    QString m_chosen;  ///< what stands there, whole
    QLabel* m_marking;
    QToolButton* m_lens;
    QToolButton* m_lensOff;
    QLabel* m_job;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_patience;  ///< what is done before it ends was never shown
};

}  // namespace throughline::ui
