// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/review_dock.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "ui/panels/review_panel.h"

namespace throughline::ui {

namespace {

constexpr int leastWidth = 460;
constexpr int noteMs = 8000;

QString widthKey() { return QStringLiteral("review/width"); }

}  // namespace

ReviewDock::ReviewDock(QMainWindow& window, QDockWidget& dock, QDockWidget& other)
    : QObject(&window), m_window(window), m_dock(dock), m_other(other), m_panel(qobject_cast<ReviewPanel*>(dock.widget())),
      m_hint(new QToolButton(window.statusBar()))
{
    m_hint->setObjectName(QStringLiteral("reviewHint"));
    m_hint->setAutoRaise(true);
    window.statusBar()->addPermanentWidget(m_hint);
    connect(m_panel, &ReviewPanel::progressed, this, [this] { showHint(); });
    connect(m_panel, &ReviewPanel::noted, this, [this](const QString& text) { m_window.statusBar()->showMessage(text, noteMs); });
    connect(&dock, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        // Qt tells in the middle of changing tabs; sizes can be set when it is done.
        QTimer::singleShot(0, this, [this, isVisible] { showFront(isVisible); });
    });
    showHint();
}

void ReviewDock::start()
{
    m_isStarted = true;
    m_isInFront = false;
    m_otherWidth = m_other.width();
    if (!m_dock.visibleRegion().isEmpty())
        showFront(true);
}

int ReviewDock::usualWidth() const
{
    const int kept = QSettings().value(widthKey(), 0).toInt();
    return kept > 0 ? kept : std::max(leastWidth, m_window.width() * 44 / 100);
}

void ReviewDock::showFront(bool isReview)
{
    if (!m_isStarted || isReview == m_isInFront || !m_window.isVisible() || m_window.isMinimized())
        return;
    m_isInFront = isReview;
    if (isReview) {
        m_otherWidth = m_dock.width();
        m_window.resizeDocks({&m_dock}, {usualWidth()}, Qt::Horizontal);
        // A tab keeps the focus when it is clicked: the keys of the review would wait for another click.
        if (!m_panel->isAncestorOf(QApplication::focusWidget()))
            m_panel->setFocus(Qt::OtherFocusReason);
    } else if (m_other.isVisible()) {
        QSettings().setValue(widthKey(), m_dock.width());
        m_window.resizeDocks({&m_other}, {m_otherWidth}, Qt::Horizontal);
    }
}

void ReviewDock::showHint()
{
    const std::size_t left = m_panel->left();
    m_hint->setVisible(left > 0);
    m_hint->setText(left == 1 ? tr("1 suggestion to review") : tr("%1 suggestions to review").arg(left));
    m_hint->setToolTip(tr("What was read in the report waits for your verdict"));
    m_dock.setWindowTitle(left > 0 ? tr("Review (%1)").arg(left) : tr("Review"));
}

}  // namespace throughline::ui
