// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/workbench/state.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace throughline::ui {

class Session;

/// What loading reports into the open case would bring: what matches what and why, conflicts side by
/// side, each row to be taken or left. Nothing changes before "Take".
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// `session.state().merge` must be open.
    MergeDialog(Session& session, QWidget* parent);

    MergeChoices choices() const;

private:
    void addAll();
    template <class Id, class Text>
    void addItems(const QString& title, const std::vector<MergeItem<Id>>& items, Text text);
    void addSuggestions();
    void showCounts();
    void spread(QTreeWidgetItem* item);

    Session& m_session;
    std::shared_ptr<const OpenMerge> m_merge;
    QTreeWidget* m_tree;
    QLabel* m_about;
};

}  // namespace throughline::ui
