// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_titles.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace throughline::ui {

DockTitles::DockTitles(QMainWindow& window, std::vector<QDockWidget*> docks)
    : QObject(&window), m_window(window), m_docks(std::move(docks)), m_later(new QTimer(this))
{
    // Qt tells in the middle of moving docks; which of them share a place is known when it is done.
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, [this] { follow(); });
    const auto begin = [this] { m_later->start(0); };
    for (QDockWidget* dock : m_docks) {
        connect(dock, &QDockWidget::visibilityChanged, this, begin);
        connect(dock, &QDockWidget::dockLocationChanged, this, begin);
        connect(dock, &QDockWidget::topLevelChanged, this, begin);
    }
    follow();
}

void DockTitles::follow()
{
    for (QDockWidget* dock : m_docks) {
        const QList<QDockWidget*> beside = m_window.tabifiedDockWidgets(dock);
        const bool hasTab = !dock->isFloating() && std::any_of(beside.begin(), beside.end(), [](QDockWidget* other) { return !other->isHidden() && !other->isFloating(); });
        QWidget* none = dock->titleBarWidget();
        if (hasTab == (none != nullptr))
            continue;
        dock->setTitleBarWidget(hasTab ? new QWidget(dock) : nullptr);
        if (none)
            none->deleteLater();
    }
}

}  // namespace throughline::ui
