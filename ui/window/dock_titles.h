// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

class QDockWidget;
class QMainWindow;
class QTimer;

namespace throughline::ui {

/// A dock that stands behind tabs is named by its tab; one that stands alone gets a title bar, so that it has a name and can be
/// moved, floated and closed.
class DockTitles : public QObject {
    Q_OBJECT

public:
    DockTitles(QMainWindow& window, std::vector<QDockWidget*> docks);

private:
    void follow();

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    QTimer* m_later;
};

}  // namespace throughline::ui
