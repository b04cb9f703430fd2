// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include "core/model/belief.h"

namespace throughline::ui {

/// The list of sources, with the keys that say how far the chosen ones are trusted: B or 1 believe, D or 2 doubt,
/// X or 3 do not believe; O counts them as origins of their own, or no longer.
class SourceView : public QTreeView {
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent);

signals:
    void trustAsked(throughline::Belief belief);
    void ownOriginAsked();
    /// By Enter or a double click; never by a single one, which some desktops take for it: the keys would be gone.
    void visitAsked(const QModelIndex& row);

public slots:
    /// The last column has what is left over, but never less than a few words: then one scrolls.
    void fitLastColumn();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace throughline::ui
