// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QToolButton;

namespace throughline::ui {

class ReviewPanel;

/// The review in the window: while it is the tab in front its side is wide enough to read, afterwards as
/// narrow as before; widths are remembered. A quiet button in the status line says how much there is to review.
class ReviewDock : public QObject {
    Q_OBJECT

public:
    /// `dock` holds a ReviewPanel and shares a place with `other`.
    ReviewDock(QMainWindow& window, QDockWidget& dock, QDockWidget& other);

    /// From now on widths are changed and kept; before, a saved state is restored.
    void start();
    QToolButton& hint() { return *m_hint; }

private:
    void showFront(bool isReview);
    void showHint();
    int usualWidth() const;

    QMainWindow& m_window;
    QDockWidget& m_dock;
    QDockWidget& m_other;
    ReviewPanel* m_panel;
    QToolButton* m_hint;
    bool m_isStarted = false;
    bool m_isInFront = false;
    int m_otherWidth = 0;
};

}  // namespace throughline::ui
