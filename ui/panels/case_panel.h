// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/case_tree_model.h"

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace throughline::ui {

class Session;

/// The case as a tree with a filter field (object name "caseFilter"); Enter in it chooses the first
/// match and asks for it to be shown.
class CasePanel : public QWidget {
    Q_OBJECT

public:
    CasePanel(Session& session, QWidget* parent);

signals:
    /// What can be done to what is chosen was asked for at this point of the screen.
    void menuAsked(const QPoint& at);

private:
    void refresh();
    void showSelection();
    void choose();
    void chooseFirstMatch();
    void filterBy(const QString& text);

    Session& m_session;
    CaseTreeModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_view;
    bool m_isFollowing = false;  ///< the tree follows the selection, do not select again
};

}  // namespace throughline::ui
