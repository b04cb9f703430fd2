// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <optional>

namespace throughline::ui {

namespace {

constexpr int measuredRows = 200;
constexpr int leastNoteLetters = 34;

std::optional<Belief> trustOfKey(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_B:
    case Qt::Key_1: return Belief::Believed;
    case Qt::Key_D:
    case Qt::Key_2: return Belief::Doubted;
    case Qt::Key_X:
    case Qt::Key_3: return Belief::Disbelieved;
    default: return std::nullopt;
    }
}

bool isOwnOriginKey(const QKeyEvent& event) { return event.key() == Qt::Key_O && event.modifiers() == Qt::NoModifier; }

}  // namespace

SourceView::SourceView(QWidget* parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("sourcesView"));
    setAccessibleName(tr("Sources"));
    setAccessibleDescription(tr("Everybody who speaks in the case. B believes, D doubts, X does not believe what is chosen, O counts it as an origin of its own."));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    header()->setResizeContentsPrecision(measuredRows);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    setHorizontalScrollMode(ScrollPerPixel);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != header()->count() - 1)
            fitLastColumn();
    });
    connect(this, &QTreeView::doubleClicked, this, &SourceView::visitAsked);
}

/// Single letters are commands of the window; here they are ours.
bool SourceView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (trustOfKey(key) || isOwnOriginKey(key)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void SourceView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitLastColumn();
}

void SourceView::fitLastColumn()
{
    const int last = header()->count() - 1;
    if (last < 0)
        return;
    const int left = viewport()->width() - header()->sectionPosition(last);
    header()->resizeSection(last, std::max(left, leastNoteLetters * fontMetrics().averageCharWidth()));
}

void SourceView::keyPressEvent(QKeyEvent* event)
{
    if (const std::optional<Belief> trust = trustOfKey(*event))
        emit trustAsked(*trust);
    else if (isOwnOriginKey(*event))
        emit ownOriginAsked();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit visitAsked(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

}  // namespace throughline::ui
