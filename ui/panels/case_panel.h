// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QWidget>

#include "ui/models/case_tree_model.h"

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace throughline::ui {

class Session;

/// The case as a tree with a filter field (object name "caseFilter"); Enter in it chooses the first
/// match and asks for it to be shown. Its menu leaves out what is revoked or deprecated, also next time; what was
/// folded before filtering is folded again after it.
class CasePanel : public QWidget {
    Q_OBJECT

public:
    CasePanel(Session& session, QWidget* parent);

signals:
    /// What can be done to what is chosen was asked for at this point of the screen.
    void menuAsked(const QPoint& at, const QList<QAction*>& own);

private:
    void refresh();
    void showSelection();
    void choose();
    void chooseFirstMatch();
    void filterBy(const QString& text);
    void showMenu(const QPoint& at);
    void foldAgain();

    Session& m_session;
    CaseTreeModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_view;
    QAction* m_withdrawn;  ///< leave them out
    QSet<int> m_open;      ///< branches of the whole tree that were open when filtering began
    bool m_isFiltering = false;
    bool m_isFollowing = false;  ///< the tree follows the selection, do not select again
};

}  // namespace throughline::ui
